"""Patterns: the ways one word of a query may stand in a field, each with where to look for it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from itertools import groupby, pairwise
from typing import Protocol

from assistant.core.search import sounds
from assistant.core.search.characters import HAN, is_letters
from assistant.core.search.field import BEGIN, Field
from assistant.core.search.postings import Postings
from assistant.core.search.result import How, Span
from assistant.core.search.spelling import Element, Spelling, spellings

_FEW = 40
_PAIR = 2  # postings know pairs: what is longer has to be looked for


class Pattern(Protocol):
    """One way a word may be meant."""

    @property
    def how(self) -> How:
        """What a find of it is called."""

    @property
    def certain(self) -> bool:
        """Whether every candidate has it."""

    def candidates(self, field: Field) -> int:
        """The phrases that may have it in this field; none that has it is missing."""

    def beginners(self, field: Field) -> int:
        """The phrases in which a word may begin with it."""

    def find(self, field: Field, start: int, end: int) -> Span | None:
        """Its first place in the field's streams between two others."""

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        """Those of the phrases that have it."""


@dataclass(frozen=True)
class Plain:
    """The word as it is: among the characters, the initials or the initials of other readings."""

    how: How
    word: str

    @property
    def certain(self) -> bool:
        return len(self.word) <= _PAIR and self.how is not How.OTHER_READING

    def candidates(self, field: Field) -> int:
        if self.how is How.OTHER_READING:
            return _other_initials(self.word, field)
        return self._postings(field).all_of(_pairs(self.word))

    def beginners(self, field: Field) -> int:
        return (
            -1 if self.how is How.OTHER_READING else self._postings(field).of(BEGIN + self.word[0])
        )

    def find(self, field: Field, start: int, end: int) -> Span | None:
        at = self._stream(field).find(self.word, start, end)
        return (at, at + len(self.word)) if at >= 0 else None

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        find, word, begins = self._stream(field).find, self.word, field.begins
        return [n for n in numbers if find(word, begins[n], begins[n + 1]) >= 0]

    def _postings(self, field: Field) -> Postings:
        return field.by_initial if self.how is How.INITIALS else field.by_character

    def _stream(self, field: Field) -> str:
        streams = field.streams
        by_how = {How.INITIALS: streams.initials, How.OTHER_READING: streams.others}
        return by_how.get(self.how, streams.characters)


def _other_initials(word: str, field: Field) -> int:
    """The phrases that may have the word as initials, at least one of them of another reading."""
    found, other = -1, 0
    for pair in _pairs(word):
        other |= field.by_other_initial.of(pair)
        found &= field.by_initial.of(pair) | field.by_other_initial.of(pair)
    return found & other


class Ear(Enum):
    """How one listens: for the right reading, for any of a character, or confusing some sounds."""

    SHARP = "sharp"
    OPEN = "open"
    DULL = "dull"


@dataclass(frozen=True)
class Spoken:
    """The word as syllables and beginnings of syllables."""

    how: How
    spelling: Spelling
    ear: Ear

    @property
    def certain(self) -> bool:
        return len(self.spelling) == 1 and not self.spelling[0].is_initial

    def candidates(self, field: Field) -> int:
        """For a less sharp ear only those it is needed for: the others have been found before."""
        found = self._initials(field)
        if self.how in (How.OTHER_READING, How.CONFUSED):
            found &= self._only_so(field)
        for element in self.spelling:
            if not found:
                return 0
            if element.itself:
                found &= field.by_character.of(element.letters)
            elif len(element.letters) > 1 or element.whole:
                found &= field.by_sound.any_of(_codes(element, self.ear))
        return max(found, 0)

    def beginners(self, field: Field) -> int:
        element = self.spelling[0]
        if element.itself:
            return field.by_character.of(BEGIN + element.letters)
        return field.by_initial.of(BEGIN + element.letters[0]) if self.ear is Ear.SHARP else -1

    def find(self, field: Field, start: int, end: int) -> Span | None:
        while found := self._search(field.streams.sounds, start, end):
            if not self._itself or self._has_itself(field, found.start()):
                return found.span()
            start = found.start() + 1
        return None

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        if self._itself:
            return [n for n in numbers if self.find(field, *field.span(n))]
        if self.ear is not Ear.SHARP and len(numbers) <= _FEW:
            return [
                n for n in numbers if self._stands_in(field.streams.sounds[slice(*field.span(n))])
            ]
        search, sounds_, begins = self._search, field.streams.sounds, field.begins
        return [n for n in numbers if search(sounds_, begins[n], begins[n + 1])]

    @cached_property
    def _sets(self) -> list[frozenset[str]]:
        return [frozenset(_codes(element, self.ear)) for element in self.spelling]

    def _stands_in(self, part: str) -> bool:
        """Slower than a regular expression, but wide ones take long to make."""
        first, *others = self._sets
        return any(
            all(code in some for code, some in zip(part[at + 1 :], others, strict=False))
            for at, code in enumerate(part[: len(part) - len(others)])
            if code in first
        )

    @cached_property
    def _search(self) -> Callable[[str, int, int], re.Match[str] | None]:
        return _compiled(self.spelling, self.ear).search

    @cached_property
    def _itself(self) -> list[tuple[int, str]]:
        return [(place, e.letters) for place, e in enumerate(self.spelling) if e.itself]

    def _has_itself(self, field: Field, start: int) -> bool:
        characters = field.streams.characters
        return all(characters[start + place] == character for place, character in self._itself)

    def _initials(self, field: Field) -> int:
        if self._itself:
            return -1
        pairs = _pairs("".join([element.letters[0] for element in self.spelling]))
        if self.ear is Ear.SHARP:
            return field.by_initial.all_of(pairs)
        found = -1
        for pair in pairs:
            found &= self._pair(field, pair)
        return found

    def _pair(self, field: Field, pair: str) -> int:
        found = 0
        for heard in _heard_as(pair) if self.ear is Ear.DULL else (pair,):
            found |= field.by_initial.of(heard) | field.by_other_initial.of(heard)
        return found

    def _only_so(self, field: Field) -> int:
        """The phrases with a sound that only this ear takes for what was typed."""
        sharper = Ear.SHARP if self.ear is Ear.OPEN else Ear.OPEN
        found = 0
        for element in self.spelling:
            if element.is_initial and self.ear is Ear.OPEN:
                found |= field.by_other_initial.of(element.letters)
            elif element.is_initial:
                found |= field.by_initial.of(_NASAL.get(element.letters, ""))
            elif not element.itself:
                found |= field.by_sound.any_of(_without(element, self.ear, sharper))
        return found


_NASAL = {"n": "l", "l": "n"}


def _heard_as(pair: str) -> list[str]:
    """The pairs of initials that are confused with one; only n and l begin differently."""
    heard = [""]
    for letter in pair:
        heard = [start + other for start in heard for other in {letter, _NASAL.get(letter, letter)}]
    return heard


def patterns(word: str, sound_of: Mapping[str, str]) -> list[Pattern]:
    """The ways a folded word may be meant, surest first."""
    if is_letters(word):
        return [Plain(How.INITIALS, word), *_spelt(word), Plain(How.OTHER_READING, word)]
    plain = Plain(How.CHARACTERS, word)
    if word.isascii() or not any(character.isascii() for character in word):
        return [plain, *_homophones(word, sound_of)]
    return [plain, *_spelt(word)]


def _spelt(word: str) -> list[Pattern]:
    ways = spellings(word)
    return [
        *(Spoken(How.PINYIN, way, Ear.SHARP) for way in ways),
        *(Spoken(How.OTHER_READING, way, Ear.OPEN) for way in ways),
        *(Spoken(How.CONFUSED, way, Ear.DULL) for way in ways),
    ]


def _homophones(word: str, sound_of: Mapping[str, str]) -> list[Pattern]:
    if len(word) < _PAIR or not any(HAN.match(character) for character in word):
        return []
    spelling = tuple(_as_heard(character, sound_of) for character in word)
    return [Spoken(How.HOMOPHONE, spelling, Ear.DULL)]


def _as_heard(character: str, sound_of: Mapping[str, str]) -> Element:
    reading = sounds.READING.get(sound_of.get(character, ""))
    return Element(reading[0], whole=True) if reading else Element(character, itself=True)


def _pairs(word: str) -> list[str]:
    return [a + b for a, b in pairwise(word)] or [word]


def _codes(element: Element, ear: Ear) -> str:
    return {Ear.SHARP: element.codes, Ear.OPEN: element.any_codes, Ear.DULL: element.heard_codes}[
        ear
    ]()


@lru_cache(maxsize=512)
def _without(element: Element, ear: Ear, other: Ear) -> str:
    heard = _codes(element, other)
    return "".join([code for code in _codes(element, ear) if code not in heard])


@lru_cache(maxsize=512)
def _compiled(spelling: Spelling, ear: Ear) -> re.Pattern[str]:
    return re.compile("".join([_class(element, ear) for element in spelling]))


def _class(element: Element, ear: Ear) -> str:
    if element.itself and not element.letters.isascii():
        return "."
    return f"[{_ranges(_codes(element, ear))}]"


def _ranges(codes: str) -> str:
    runs = groupby(enumerate(sorted(map(ord, codes))), key=lambda place: place[1] - place[0])
    spans = [[code for _, code in run] for _, run in runs]
    return "".join([_range(chr(span[0]), chr(span[-1])) for span in spans])


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"
