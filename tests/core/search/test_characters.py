"""Characters made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search.characters import (
    folded,
    is_letters,
    letter_runs,
    letters_and_numbers,
    places,
    typed,
    word_starts,
)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ＶＩＰ", "vip"),
        ("退貨運費", "退货运费"),
        ("後天發貨", "后天发货"),
        ("１２３", "123"),
        ("洗麵乳", "洗面乳"),
        ("什麼", "什么"),
        ("ﾊﾝｶｸ", "ハンカク"),
    ],
)
def test_width_case_and_script_are_folded(text: str, same: str) -> None:
    assert folded(text) == same


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_part_is_folded_as_within_the_whole(text: str, start: int, end: int) -> None:
    assert folded(text)[start:end] == folded(text[start:end])


@given(st.text())
def test_places_belong_to_what_is_typed(text: str) -> None:
    assert [folded(text)[place] for place in places(text)] == list(typed(text))


def test_signs_spaces_and_pictures_are_not_typed() -> None:
    assert typed("亲，您好～ 😊_[颜色/款式] 100%") == "亲您好颜色款式100"


@pytest.mark.parametrize(
    ("text", "starts"),
    [("颜色/款式", "1010"), ("VIP会员", "10010"), ("", ""), ("～", ""), ("a b", "11"), ("好", "1")],
)
def test_where_words_may_begin(text: str, starts: str) -> None:
    assert word_starts(text) == starts


def test_letters() -> None:
    assert is_letters("thzc")
    assert is_letters("7tian")
    assert not is_letters("12")
    assert not is_letters("退")


def test_runs_of_letters() -> None:
    assert letter_runs("退huo") == ["退", "huo"]
    assert letter_runs("vip会员2天") == ["vip", "会员2天"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("HP680", ["hp", "680"]),
        ("１９２.168", ["192", "168"]),
        ("满3000減200元", ["满", "3000", "减", "200", "元"]),
        ("退货", ["退货"]),
        ("_-", []),
    ],
)
def test_cut_where_numbers_begin_and_end(text: str, parts: list[str]) -> None:
    assert letters_and_numbers(text) == parts
