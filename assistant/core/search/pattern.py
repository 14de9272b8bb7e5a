"""Patterns: the ways one word of a query may stand in a field, each with where to look for it."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from assistant.core.search.field import BEGIN, Excerpt, Field, Streams
from assistant.core.search.postings import Postings
from assistant.core.search.result import How
from assistant.core.search.stream import Stream

_PAIR = 2  # postings know pairs: what is longer has to be looked for


class Pattern(Protocol):
    """One way a word may be meant."""

    @property
    def how(self) -> How:
        """What a find of it is called."""

    @property
    def first(self) -> str:
        """The letter, digit or character it begins with."""

    @property
    def certain(self) -> bool:
        """Whether every candidate has it."""

    def candidates(self, field: Field, among: int) -> int:
        """Those of the phrases that may have it in this field; none that has it is missing."""

    def beginners(self, field: Field) -> int:
        """The phrases in which a word may begin with it."""

    def __len__(self) -> int:
        """How many places of a stream it takes."""

    def places(self, excerpt: Excerpt) -> list[int]:
        """Where in an excerpt it stands, in any order."""

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        """Those of the phrases that have it."""


@dataclass(frozen=True)
class Plain:
    """The word as it is: among the characters, the initials or the initials of other readings."""

    how: How
    word: str

    @property
    def first(self) -> str:
        return self.word[0]

    @property
    def certain(self) -> bool:
        return len(self.word) <= _PAIR and self.how is not How.OTHER_READING

    def candidates(self, field: Field, among: int) -> int:
        if self.how is How.OTHER_READING:
            return among & _other_initials(self.word, field)
        return among & self._postings(field).all_of(pairs(self.word))

    def beginners(self, field: Field) -> int:
        return (
            -1 if self.how is How.OTHER_READING else self._postings(field).of(BEGIN + self.word[0])
        )

    def __len__(self) -> int:
        return len(self.word)

    def places(self, excerpt: Excerpt) -> list[int]:
        return occurrences(self.word, self._stream(excerpt))

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        find, word, begins = self._stream(field.streams).find, self.word, field.begins
        return [n for n in numbers if find(word, begins[n], begins[n + 1]) >= 0]

    def _stream(self, streams: Streams | Excerpt) -> Stream:
        if self.how is How.INITIALS:
            return streams.initials
        return streams.others if self.how is How.OTHER_READING else streams.characters

    def _postings(self, field: Field) -> Postings:
        return field.by_initial if self.how is How.INITIALS else field.by_character


def _other_initials(word: str, field: Field) -> int:
    """The phrases that may have the word as initials, at least one of them of another reading."""
    found, other = -1, 0
    for pair in pairs(word):
        other |= field.by_other_initial.of(pair)
        found &= field.by_initial.of(pair) | field.by_other_initial.of(pair)
    return found & other


def occurrences(part: str, stream: Stream) -> list[int]:
    """Every place at which a part begins in a stream, in order."""
    found, find = [], stream.find
    at = find(part)
    while at >= 0:
        found.append(at)
        at = find(part, at + 1)
    return found


def pairs(word: str) -> list[str]:
    """The pairs of a word, of one letter this letter: what postings know of it."""
    return [a + b for a, b in pairwise(word)] or [word]
