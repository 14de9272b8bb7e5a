"""Short codes: whole before their beginning, whatever the case, and only whole phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search.characters import typed
from assistant.core.search.codes import Codes
from assistant.core.search.result import Extent
from tests.core.search.library import found, index, phrase

CODED = [
    phrase(f"p{n}", "题", code=code) for n, code in enumerate(["hy", "HY2", "hy10", "", "x-1"])
]


def matching(word: str) -> dict[Extent, list[int]]:
    return {extent: some for some, extent in Codes(CODED).matching(word)}


@pytest.mark.parametrize(
    ("word", "whole", "beginning"),
    [
        ("hy", [0], [2, 1]),
        ("h", [], [0, 2, 1]),
        ("hy2", [1], []),
        ("hy1", [], [2]),
        ("x1", [4], []),
        ("x", [], [4]),
        ("y", [], []),
        ("hyy", [], []),
    ],
)
def test_matching(word: str, whole: list[int], beginning: list[int]) -> None:
    assert matching(word) == {Extent.WHOLE: whole, Extent.PREFIX: beginning}


@given(st.lists(st.text("ab1-", max_size=4), max_size=10), st.text("ab1", min_size=1, max_size=3))
def test_as_if_each_was_looked_at(codes: list[str], word: str) -> None:
    known = Codes([phrase(str(n), "题", code=code) for n, code in enumerate(codes)])
    got = {extent: sorted(some) for some, extent in known.matching(word)}
    plain = [typed(code) for code in codes]
    assert got[Extent.WHOLE] == [n for n, code in enumerate(plain) if code == word]
    begin = [n for n, code in enumerate(plain) if code.startswith(word) and code != word]
    assert got[Extent.PREFIX] == begin


@pytest.mark.parametrize("query", ["hy2", "HY2", "ｈｙ２", "hy-2", " hy2 "])
def test_however_it_is_typed(query: str) -> None:
    assert found(index(*CODED), query) == ["p1"]


def test_the_same_code_twice_finds_both() -> None:
    searched = index(phrase("a", "甲", code="fh"), phrase("b", "乙", code="FH"))
    assert found(searched, "fh") == ["a", "b"]


def test_a_code_and_a_word_together() -> None:
    searched = index(phrase("a", "发货", code="fh1"), phrase("b", "退货", code="fh2"))
    assert found(searched, "fh 退") == ["b"]
