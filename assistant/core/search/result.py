"""What a search answers: hits, best first, each with the reasons for its place."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from assistant.core.phrase import Phrase

Span = tuple[int, int]
Spans = tuple[Span, ...]


class Name(StrEnum):
    """Found in tables at every key press: Python's own hash of an enum takes its time."""

    __hash__ = str.__hash__


class Where(Name):
    """The part of a phrase a word of the query was found in."""

    CODE = "code"
    TITLE = "title"
    KEYWORD = "keyword"
    TEXT = "text"
    HABIT = "habit"


class How(Name):
    """In which way it was found, surest first; the last ones speak of habit, not of words."""

    CHARACTERS = "characters"
    INITIALS = "initials"
    PINYIN = "pinyin"
    OTHER_READING = "other reading"
    CONFUSED = "confused sounds"
    HOMOPHONE = "homophone"
    TYPO = "typo"
    QUESTION = "question"
    PINNED = "pinned"
    USED = "used"
    STAGE = "stage"
    TAGS = "tags"
    LEARNT = "learnt"
    UNUSABLE = "unusable"


class Extent(Name):
    """How much of that part the word covers."""

    WHOLE = "whole"
    PREFIX = "prefix"
    START = "word start"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a hit's place: which word, where, how, and the points it gave."""

    word: str
    where: Where
    how: How
    extent: Extent = Extent.INSIDE
    points: float = 0.0


class Details(Protocol):
    """What is only worked out for hits that are looked at; one for all hits of a search."""

    def reasons(self, number: int) -> tuple[Reason, ...]:
        """Why the phrase of this number stands where it does."""

    def title_spans(self, number: int) -> Spans:
        """What matched in its title."""

    def text_spans(self, number: int) -> Spans:
        """What matched in its text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found. Spans are half-open character ranges of `title` and `text`."""

    phrase: Phrase
    score: float
    number: int = field(default=-1, repr=False, compare=False)
    details: Details | None = field(default=None, repr=False, compare=False)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it stands where it does; the points of all reasons together are the score."""
        return self.details.reasons(self.number) if self.details else ()

    @property
    def title_spans(self) -> Spans:
        """What matched in the title."""
        return self.details.title_spans(self.number) if self.details else ()

    @property
    def text_spans(self) -> Spans:
        """What matched in the text (not in its variants)."""
        return self.details.text_spans(self.number) if self.details else ()


@dataclass(frozen=True, slots=True)
class Results:
    """The best hits and how many there are in all; `nearest`: nothing matched exactly."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    nearest: bool = False
