"""What a search answers: hits, best first, each with the reasons for its place."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.phrase import Phrase

Span = tuple[int, int]


class Where(StrEnum):
    """The part of a phrase a word of the query was found in."""

    CODE = "code"
    TITLE = "title"
    KEYWORD = "keyword"
    TEXT = "text"
    HABIT = "habit"


class How(StrEnum):
    """In which way it was found, surest first; the last ones speak of habit, not of words."""

    CHARACTERS = "characters"
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


class Extent(StrEnum):
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found. Spans are half-open character ranges of `title` and `text`."""

    phrase: Phrase
    score: float
    title_spans: tuple[Span, ...] = ()
    text_spans: tuple[Span, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The best hits and how many there are in all; `nearest`: nothing matched exactly."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    nearest: bool = False
