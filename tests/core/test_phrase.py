"""A phrase: its name for ever, its wordings in turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.phrase import ByKey
from tests.core.builders import phrase

NAMES = st.sampled_from(["a", "b", "a.b", "话"])


def test_book_and_id_name_it() -> None:
    assert phrase("size-chart", book="womenswear").key == "womenswear/size-chart"


def test_the_text_comes_before_its_variants() -> None:
    assert phrase(text="一", variants=("二", "三")).wordings == ("一", "二", "三")
    assert phrase(text="一").wordings == ("一",)


@given(st.lists(st.tuples(NAMES, NAMES)))
def test_by_key_is_as_a_table_of_keys(names: list[tuple[str, str]]) -> None:
    phrases = [phrase(id, book=book) for book, id in names]
    table = {one.key: number for number, one in enumerate(phrases)}
    by_key = ByKey(phrases, range(len(phrases)))
    assert dict(by_key) == table
    assert len(by_key) == len(table)


@pytest.mark.parametrize("key", ["a/x", "x/a", "a", "", "/", "a/a/a"])
def test_by_key_nothing_is_kept_under_another_key(key: str) -> None:
    by_key = ByKey([phrase("a", book="a")], ["it"])
    assert by_key["a/a"] == "it"
    assert key not in by_key
    assert by_key.get(key) is None
