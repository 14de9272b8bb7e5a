"""Ways a word may stand in a field: none that has it is missing, and its places are right."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.core.search import bits
from assistant.core.search.build import build_fields
from assistant.core.search.field import LINE, PIECE, Field
from assistant.core.search.meaning import patterns
from assistant.core.search.pattern import Pattern, Plain, pairs
from assistant.core.search.result import How
from assistant.core.search.sounds import READING, confused
from assistant.core.search.spelling import Element
from assistant.core.search.spoken import Ear, Spoken, is_confused
from tests.core.search.library import phrase

TITLES = st.lists(st.text("退货政策重新长还行你利河牛奶 a7/", max_size=7), min_size=1, max_size=8)
WORDS = st.one_of(
    st.text("tuihozengcxnlj7a", min_size=1, max_size=7),
    st.text("退货重新长行你利", min_size=1, max_size=3),
    st.sampled_from(["tuihuo", "zhongx", "chx", "nihe", "退h", "t货", "7a", "niulai", "liu"]),
)


def fields_of(titles: list[str]) -> tuple[dict[str, str], Field]:
    sound_of, fields = build_fields([phrase(f"p{n}", t) for n, t in enumerate(titles)], (), None)
    return sound_of, fields[0]


def having(pattern: Pattern, field: Field) -> set[int]:
    """The phrases with a place of the pattern, each looked through."""
    return {n for n in range(len(field)) if pattern.places(field.excerpt([n]))}


def having_among(pattern: Pattern, field: Field, numbers: list[int]) -> set[int]:
    """The same, all looked through at once."""
    return set(pattern.having(field, numbers))


@settings(max_examples=150, deadline=None)
@given(TITLES, WORDS)
@example(["长行"], "chx")  # one of two neighbours in another reading, and both have some
def test_none_that_has_it_is_missing_unless_found_before(titles: list[str], word: str) -> None:
    sound_of, field = fields_of(titles)
    found: set[int] = set()
    for pattern in patterns(word, sound_of):
        candidates = set(bits.numbers(pattern.candidates(field, (1 << len(field)) - 1)))
        has = having(pattern, field)
        assert has <= candidates | found, pattern
        if pattern.certain:
            assert candidates <= has, pattern
        found |= has


@settings(max_examples=100, deadline=None)
@given(TITLES, WORDS)
def test_all_at_once_is_one_by_one(titles: list[str], word: str) -> None:
    sound_of, field = fields_of(titles)
    for pattern in patterns(word, sound_of):
        assert having_among(pattern, field, list(range(len(field)))) == having(pattern, field)


@settings(max_examples=100, deadline=None)
@given(TITLES, WORDS)
def test_many_are_looked_at_as_few_are(titles: list[str], word: str) -> None:
    """Of many each sound is looked for, of few each place is compared: they have to agree."""
    sound_of, field = fields_of(titles)
    often = list(range(len(field))) * 700
    for pattern in patterns(word, sound_of):
        assert having_among(pattern, field, often) == having(pattern, field)


@settings(max_examples=100, deadline=None)
@given(TITLES, WORDS)
def test_where_it_may_begin(titles: list[str], word: str) -> None:
    sound_of, field = fields_of(titles)
    characters, starts = field.streams.characters, field.streams.starts
    for pattern in patterns(word, sound_of):
        beginners, excerpt = pattern.beginners(field), field.excerpt(range(len(field)))
        for place in pattern.places(excerpt):
            number = excerpt.stretch_of(place)
            at = excerpt.place_in(number, place)
            if characters[at - 1] in (LINE, PIECE) or starts[at] == "1":
                assert beginners >> number & 1, pattern


@settings(max_examples=100, deadline=None)
@given(TITLES, WORDS)
def test_a_place_is_inside_its_phrase(titles: list[str], word: str) -> None:
    sound_of, field = fields_of(titles)
    for pattern in patterns(word, sound_of):
        excerpt = field.excerpt(range(len(field)))
        for place in pattern.places(excerpt):
            number = excerpt.stretch_of(place)
            start, end = field.span(number)
            at = excerpt.place_in(number, place)
            assert start <= at <= at + len(pattern) <= end


@pytest.mark.parametrize(
    ("word", "hows"),
    [
        ("th", [How.INITIALS, How.OTHER_READING]),
        ("退货", [How.CHARACTERS, How.HOMOPHONE]),
        ("退", [How.CHARACTERS]),
        ("123", [How.CHARACTERS]),
        ("b1", [How.INITIALS, How.OTHER_READING]),
        ("tuihuo", [How.INITIALS, How.PINYIN, How.OTHER_READING]),
        ("退h", [How.CHARACTERS, How.PINYIN, How.OTHER_READING]),
    ],
)
def test_the_ways_surest_first(word: str, hows: list[How]) -> None:
    sound_of, _ = fields_of(["退货"])
    assert list(dict.fromkeys(pattern.how for pattern in patterns(word, sound_of))) == hows


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (Element("tui", whole=True), False),
        (Element("huo", whole=True), False),
        (Element("zheng", whole=True), True),
        (Element("ce", whole=True), True),
        (Element("ni", whole=True), True),
        (Element("xin", whole=True), True),
        (Element("t"), False),
        (Element("n"), True),
        (Element("l"), True),
        (Element("退", itself=True), False),
        (Element("7", itself=True), False),
    ],
)
def test_what_a_dull_ear_can_take_for_something_else(element: Element, expected: bool) -> None:
    assert is_confused(element) is expected


@settings(max_examples=100, deadline=None)
@given(st.text("退货政策重新长还行你利河牛奶", min_size=1, max_size=6), st.data())
def test_a_dull_ear_hears_what_sounds_alike(title: str, data: st.DataObject) -> None:
    _, field = fields_of([title])
    readings = [READING[code] for code in field.streams.sounds[1:-1]]
    start = data.draw(st.integers(0, len(readings) - 1))
    heard = [data.draw(st.sampled_from(reading)) for reading in readings[start : start + 3]]
    said = tuple(Element(data.draw(st.sampled_from(_alike(one))), whole=True) for one in heard)
    pattern = Spoken(How.CONFUSED, said, Ear.DULL)
    assert having(pattern, field) == {0}


def _alike(syllable: str) -> list[str]:
    known = {reading[0] for reading in READING.values()}
    return sorted(one for one in known if confused(one) == confused(syllable))


def test_pairs() -> None:
    assert pairs("thzc") == ["th", "hz", "zc"]
    assert pairs("t") == ["t"]


def test_plain_words_are_certain_up_to_two_letters() -> None:
    assert [Plain(How.CHARACTERS, word).certain for word in ("退", "退货", "退货政")] == [
        True,
        True,
        False,
    ]
    assert not Plain(How.OTHER_READING, "zx").certain


@settings(max_examples=100, deadline=None)
@given(TITLES, st.text("退货政策重新", min_size=1, max_size=3))
def test_plain_is_a_scan(titles: list[str], word: str) -> None:
    _, field = fields_of(titles)
    lines = field.streams.characters[1:-1].split(LINE)
    expected = {number for number, line in enumerate(lines) if re.search(word, line)}
    assert having(Plain(How.CHARACTERS, word), field) == expected
