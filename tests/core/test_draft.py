"""A draft knows which phrases are still in it, whatever the agent has made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.draft import Part, joined, parts_in
from tests.core.builders import phrase

HELLO = Part(phrase("hello"), 0, "亲，下午好！欢迎光临小鱼女装～")
HURRY = Part(phrase("hurry"), 0, "活动还有2小时结束，每满300减40哦～")
OK = Part(phrase("ok"), 0, "好的")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("亲，下午好！欢迎光临小鱼女装～\n活动还有2小时结束，每满300减40哦～", [HELLO, HURRY]),
        ("下午好，每满300减40哦", [HURRY]),
        ("欢迎光临小鱼女装，活动还有2小时结束", [HELLO, HURRY]),
        ("亲，您好～", []),
        ("", []),
    ],
)
def test_a_part_is_in_as_long_as_a_clause_of_it_is(draft: str, found: list[Part]) -> None:
    assert list(parts_in([HELLO, HURRY], draft)) == found


def test_a_short_part_counts_as_a_whole() -> None:
    assert parts_in([OK], "好的，马上") == (OK,)
    assert parts_in([OK], "好呀") == ()


def test_a_clause_of_four_characters_tells_of_a_part_and_one_of_three_does_not() -> None:
    part = Part(phrase("soon"), 0, "请稍等，马上发货，别着急哦～")
    assert parts_in([part], "今天马上发货") == (part,)
    assert parts_in([part], "请稍等") == ()


def test_the_same_phrase_twice_counts_once() -> None:
    assert parts_in([OK, OK], "好的\n好的") == (OK,)


def test_the_next_phrase_stands_on_a_line_of_its_own() -> None:
    assert joined("", "一") == "一"
    assert joined("一", "二") == "\n二"
    assert joined("一\n", "二") == "二"


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5))
def test_whatever_is_added_is_in_the_draft(texts: list[str]) -> None:
    draft = ""
    parts = [Part(phrase(f"p{n}"), 0, text) for n, text in enumerate(texts)]
    for part in parts:
        draft += joined(draft, part.text)
    assert list(parts_in(parts, draft)) == parts
