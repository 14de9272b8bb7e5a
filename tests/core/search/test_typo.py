"""One letter wrong, missing, too many or swapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search import typo
from assistant.core.search.pattern import occurrences
from assistant.core.search.typo import Grams, Lines, grams_of, off_by_one

LINES = Lines.of(
    (line, number)
    for number, line in enumerate(["tuihuozhengce", "wenhao", "cuifukuan", "tuikuan"])
)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("tuihuozhence", {0}),
        ("ruihuo", {0}),
        ("uihuo", {0}),
        ("tuihhuo", {0}),
        ("utihuo", {0}),
        ("wemhao", {1}),
        ("wenahо", set()),  # a letter that only looks Latin
        ("wenaho", {1}),
        ("tuikuam", {3}),
        ("tuikuann", {3}),
        ("tukuan", {3}),
        ("xxhuo", set()),
    ],
)
def test_at_the_beginning(word: str, found: set[int]) -> None:
    assert LINES.beginning_nearly(word) == found


@pytest.mark.parametrize("word", ["fukaun", "fkuan", "fulkuan", "fukuam", "ukuam"])
def test_inside(word: str) -> None:
    assert 2 in LINES.inside_nearly(word, thoroughly=True)


LETTERS = st.text("abcdeft", min_size=4, max_size=12)


@given(LETTERS, st.data())
def test_every_single_change_is_found(line: str, data: st.DataObject) -> None:
    word = _changed(line, data)
    others = Lines.of([(line, 0), ("zzzz", 1)])
    if not line.startswith(word):
        assert 0 in others.beginning_nearly(word)


@given(LETTERS, st.data())
def test_reading_on_after_the_right_half(typed: str, data: st.DataObject) -> None:
    there = _changed(typed, data)
    assert off_by_one(typed, there + "zz")


def test_two_changes_are_too_many() -> None:
    assert not off_by_one("fukuan", "fxkyan")
    assert LINES.beginning_nearly("txihxozhengce") == set()


def test_the_very_word_is_not_nearly_it() -> None:
    assert LINES.beginning_nearly("tuikuan") == set()


@given(st.text("ab\n", max_size=60), st.text("ab", min_size=3, max_size=6), st.integers(0, 5))
def test_where_a_part_stands_is_known_if_it_is_rare(stream: str, part: str, rare: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typo, "_RARE", rare)
        places = Grams.of(stream).places(part, stream)
    if places is None:
        there = grams_of(stream)
        assert all(there.count(gram) > rare for gram in grams_of(part))
    else:
        assert places == occurrences(part, stream)


def test_no_lines() -> None:
    assert Lines.of([]).beginning_nearly("tuihuo") == set()
    assert Lines.of([]).inside_nearly("tuihuo", thoroughly=True) == set()


def _changed(word: str, data: st.DataObject) -> str:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdeft"))
    changes = [
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    ]
    return data.draw(st.sampled_from(changes))
