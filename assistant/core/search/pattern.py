"""Patterns: the ways one word of a query may stand in a field, each with where to look for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from itertools import groupby, pairwise
from typing import Protocol

from assistant.core.search import sounds
from assistant.core.search.characters import HAN, is_letters
from assistant.core.search.field import Field
from assistant.core.search.result import How, Span
from assistant.core.search.spelling import Element, Spelling, spellings


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

    def find(self, field: Field, start: int, end: int) -> Span | None:
        """Its first place in the field's streams between two others."""


@dataclass(frozen=True)
class Plain:
    """The word as it is: among the characters, or as initials."""

    how: How
    word: str

    @cached_property
    def _grams(self) -> list[str]:
        return _pairs(self.word)

    @property
    def certain(self) -> bool:
        return len(self.word) < 3

    def candidates(self, field: Field) -> int:
        postings = field.by_initial if self.how is How.INITIALS else field.by_character
        return postings.all_of(self._grams)

    def find(self, field: Field, start: int, end: int) -> Span | None:
        streams = field.streams
        stream = streams.initials if self.how is How.INITIALS else streams.characters
        at = stream.find(self.word, start, end)
        return (at, at + len(self.word)) if at >= 0 else None


class Ear(Enum):
    """How well one listens: to the right reading, to any of a character, or confusing some sounds."""

    SHARP = "sharp"
    OPEN = "open"
    DULL = "dull"


@dataclass(frozen=True)
class Spoken:
    """The word as syllables and beginnings of syllables."""

    how: How
    spelling: Spelling
    ear: Ear
    certain: bool = False

    def candidates(self, field: Field) -> int:
        found = self._initials(field)
        for element in self.spelling:
            if not found:
                return 0
            if element.itself:
                found &= field.by_character.of(element.letters)
            elif len(element.letters) > 1 or element.whole:
                found &= field.by_sound.any_of(_codes(element, self.ear))
        return max(found, 0)

    def _initials(self, field: Field) -> int:
        if self.ear is Ear.DULL or any(element.itself for element in self.spelling):
            return -1
        pairs = _pairs("".join([element.letters[0] for element in self.spelling]))
        if self.ear is Ear.SHARP:
            return field.by_initial.all_of(pairs)
        found = -1
        for pair in pairs:
            found &= field.by_initial.of(pair) | field.by_other_initial.of(pair)
        return found

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return _compiled(self.spelling, self.ear)

    def find(self, field: Field, start: int, end: int) -> Span | None:
        while found := self._regex.search(field.streams.sounds, start, end):
            if self._has_itself(field, found.start()):
                return found.span()
            start = found.start() + 1
        return None

    def _has_itself(self, field: Field, start: int) -> bool:
        return all(
            field.streams.characters[start + n] == element.letters
            for n, element in enumerate(self.spelling)
            if element.itself
        )


def patterns(word: str, sound_of: Mapping[str, str]) -> list[Pattern]:
    """The ways a folded word may be meant, surest first."""
    if is_letters(word):
        return [Plain(How.INITIALS, word), *_spelt(word), *_other_initials(word)]
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


def _other_initials(word: str) -> list[Pattern]:
    if len(word) < 2:
        return []
    return [Spoken(How.OTHER_READING, tuple(map(Element, word)), Ear.OPEN)]


def _homophones(word: str, sound_of: Mapping[str, str]) -> list[Pattern]:
    if len(word) < 2 or not any(HAN.match(character) for character in word):
        return []
    spelling = tuple(_as_heard(character, sound_of) for character in word)
    return [Spoken(How.HOMOPHONE, spelling, Ear.DULL)]


def _as_heard(character: str, sound_of: Mapping[str, str]) -> Element:
    reading = sounds.READING.get(sound_of.get(character, ""))
    return Element(reading[0], whole=True) if reading else Element(character, itself=True)


def _pairs(word: str) -> list[str]:
    return [a + b for a, b in pairwise(word)] or [word]


def _codes(element: Element, ear: Ear) -> str:
    return {Ear.SHARP: element.codes, Ear.OPEN: element.any_codes, Ear.DULL: element.heard_codes}[ear]()


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
    return "".join([chr(span[0]) + "-" + chr(span[-1]) for span in spans])
