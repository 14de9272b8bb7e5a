"""Patterns: the ways one word of a query may stand in a field, each with where to look for it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import groupby, pairwise
from typing import Protocol

from assistant.core.search import sounds
from assistant.core.search.characters import HAN, is_letters
from assistant.core.search.field import BEGIN, Field, Streams
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

    def candidates(self, field: Field, among: int) -> int:
        """Those of the phrases that may have it in this field; none that has it is missing."""

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

    def candidates(self, field: Field, among: int) -> int:
        if self.how is How.OTHER_READING:
            return among & _other_initials(self.word, field)
        return among & self._postings(field).all_of(_pairs(self.word))

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


class Ear(StrEnum):
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

    def candidates(self, field: Field, among: int) -> int:
        """For a less sharp ear only those it is needed for: the others have been found before."""
        found = among
        for some in self._needed(field):
            found &= some
            if not found:
                break
        return found

    def beginners(self, field: Field) -> int:
        element = self.spelling[0]
        if element.itself:
            return field.by_character.of(BEGIN + element.letters)
        return field.by_initial.of(BEGIN + element.letters[0]) if self.ear is Ear.SHARP else -1

    def find(self, field: Field, start: int, end: int) -> Span | None:
        at = self._place(field.streams)(start, end)
        return (at, at + len(self.spelling)) if at >= 0 else None

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        begins = field.begins
        if self._itself or self.ear is Ear.SHARP or len(numbers) <= _FEW:
            place = self._place(field.streams)
            return [n for n in numbers if place(begins[n], begins[n + 1] - 1) >= 0]
        search, sounds_ = _compiled(self.spelling, self.ear).search, field.streams.sounds
        return [n for n in numbers if search(sounds_, begins[n], begins[n + 1])]

    def _place(self, streams: Streams) -> Callable[[int, int], int]:
        """What says where it stands first between two places, or -1."""
        if self._itself:
            before, character = self._itself[0]
            return self._around(streams, streams.characters.find, character, before)
        if self.ear is Ear.SHARP:
            return self._around(streams, streams.initials.find, self._letters, 0)
        return self._anywhere(streams)

    def _around(
        self, streams: Streams, find: Callable[[str, int, int], int], sure: str, before: int
    ) -> Callable[[int, int], int]:
        """Where a part of it stands that is easy to find, the rest is compared."""
        after, stands_at = len(self.spelling) - before, self._stands_at

        def place(start: int, end: int) -> int:
            at = find(sure, start + before, end)
            while at >= 0 and not (at + after <= end and stands_at(streams, at - before)):
                at = find(sure, at + 1, end)
            return at - before if at >= 0 else -1

        return place

    def _anywhere(self, streams: Streams) -> Callable[[int, int], int]:
        sounds_, first, more = streams.sounds, self._heard[0][1], len(self.spelling) - 1
        stands_at = self._stands_at

        def place(start: int, end: int) -> int:
            for at, code in enumerate(sounds_[start : end - more], start):
                if code in first and stands_at(streams, at):
                    return at
            return -1

        return place

    def _stands_at(self, streams: Streams, at: int) -> bool:
        for place, some in self._heard:
            if streams.sounds[at + place] not in some:
                return False
        return all([streams.characters[at + place] == c for place, c in self._itself])

    @cached_property
    def _heard(self) -> list[tuple[int, frozenset[str]]]:
        """What may sound where; of right initials nothing more is asked."""
        sure = self.ear is Ear.SHARP and not self._itself
        spoken = [(n, e) for n, e in enumerate(self.spelling) if not e.itself]
        return [(n, _some(e, self.ear)) for n, e in spoken if not (sure and e.is_initial)]

    @cached_property
    def _itself(self) -> list[tuple[int, str]]:
        return [(place, e.letters) for place, e in enumerate(self.spelling) if e.itself]

    @cached_property
    def _letters(self) -> str:
        return "".join([element.letters[0] for element in self.spelling])

    def _needed(self, field: Field) -> Iterator[int]:
        """Sets of which a phrase has to be in each, the cheapest and most telling first."""
        if not self._itself:
            yield from self._initials(field)
        for element in self.spelling:
            if element.itself:
                yield field.by_character.of(element.letters)
            elif len(element.letters) > 1 or element.whole:
                yield field.by_sound.any_of(_codes(element, self.ear))
        if self.how in (How.OTHER_READING, How.CONFUSED):
            yield self._only_so(field)

    def _initials(self, field: Field) -> Iterator[int]:
        for pair in _pairs(self._letters):
            found = field.by_initial.of(pair)
            if self.ear is not Ear.SHARP:
                found |= field.by_other_initial.of(pair)
            if self.ear is Ear.DULL and not _NASAL.keys().isdisjoint(pair):
                for heard in _heard_as(pair):
                    found |= field.by_initial.of(heard) | field.by_other_initial.of(heard)
            yield found

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
        alike = dict.fromkeys((letter, _NASAL.get(letter, letter)))
        heard = [start + other for start in heard for other in alike]
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


@lru_cache(maxsize=4096)
def _codes(element: Element, ear: Ear) -> str:
    by_ear = {Ear.SHARP: element.codes, Ear.OPEN: element.any_codes, Ear.DULL: element.heard_codes}
    return by_ear[ear]()


@lru_cache(maxsize=4096)
def _some(element: Element, ear: Ear) -> frozenset[str]:
    return frozenset(_codes(element, ear))


@lru_cache(maxsize=4096)
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
