"""The tables of pasted texts: every field right but a known few, and nothing wrong sure."""

import pytest

from tests.core.order.composed import composed
from tests.core.order.table import Row, count, rows

# Of each file how many fields are read wrong, and how many are not sure: to become fewer.
FILES = {
    "orders.txt": (0, 53),
    "orders-apart.txt": (0, 19),
    "orders-later.txt": (1, 24),
    "orders-odd.txt": (4, 51),
    "orders-chats.txt": (0, 29),
}


@pytest.mark.parametrize("name", FILES)
def test_every_field_is_right_but_a_known_few_and_no_wrong_one_sure(name: str) -> None:
    counted = count(rows(name))
    wrong, guessed = FILES[name]
    assert not counted.wrong_but_sure
    assert len(counted.mistakes) <= wrong, "\n".join(map(str, counted.mistakes))
    assert counted.fields - counted.sure <= guessed, "a reader that is never sure helps nobody"


def test_there_are_enough_of_them() -> None:
    assert len(list(rows("orders.txt"))) >= 150
    assert len(list(rows("orders-apart.txt"))) >= 60


def test_texts_put_together_by_chance_are_read_as_well() -> None:
    counted = count(composed(1500, seed=20261126))
    assert not counted.wrong_but_sure, "\n".join(map(str, counted.wrong_but_sure[:5]))
    assert not counted.mistakes, "\n".join(map(str, counted.mistakes[:10]))


def test_the_table_would_tell_a_mistake() -> None:
    text = "张三 13800000000"
    wrong = [Row("here", text, {"name": "李四", "phone": "13800000000"})]
    counted = count(wrong)
    assert (counted.fields, counted.right) == (2, 0.5)
    assert [str(one) for one in counted.wrong_but_sure] == ["here name (SURE): '张三', not '李四'"]
