"""Practice: a buyer asks, an agent finds the answer; how fast, and where the agent stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from statistics import median
from typing import Protocol

from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.placeholder import PlaceholderError, pieces

GOLDEN, LEAVES = (
    6.0,
    15.0,
)  # seconds: the golden first response, and when the buyer goes (DOMAIN §1)
WISH, ON_VIEW, RECORD = "wish", "on-view", "record"  # what the chat asks of the window's program
_SPACE = re.compile(r"\s+")
_SHORTEST_QUESTION = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What a buyer asks; `answers` are the keys of the phrases that answer it."""

    id: str
    stage: str
    text: str
    answers: tuple[str, ...]


class Pace(StrEnum):
    """What an answer was worth to the buyer."""

    GOLDEN = "golden"
    IN_TIME = "in-time"
    LATE = "late"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer: how many seconds after the question its words stood in the chat's box."""

    question: str
    stage: str
    seconds: float
    right: bool
    moment: datetime

    @property
    def pace(self) -> Pace:
        """Right and within 6 seconds, within 15, later; or wrong."""
        if not self.right:
            return Pace.WRONG
        if self.seconds <= GOLDEN:
            return Pace.GOLDEN
        return Pace.IN_TIME if self.seconds <= LEAVES else Pace.LATE

    @property
    def is_learnt(self) -> bool:
        """Whether the buyer would still have been there."""
        return self.pace in (Pace.GOLDEN, Pace.IN_TIME)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an agent stands in one stage; `seconds` is the median of the last right answers."""

    stage: str
    questions: int
    learnt: int = 0
    golden: int = 0
    attempts: int = 0
    right: int = 0
    seconds: float | None = None
    last: datetime | None = None


class PracticeLog(Protocol):
    """The answers given so far."""

    def read(self) -> tuple[Attempt, ...]:
        """All, oldest first."""

    def write(self, attempt: Attempt) -> None:
        """Keep one more."""


def answered(sent: str, question: Question, library: Library) -> Phrase | None:
    """The phrase of `question.answers` whose words, blanks filled in any way, were sent."""
    words = _SPACE.sub("", sent)
    for key in question.answers:
        phrase = library.phrase(key)
        if phrase and any(_pattern(text).fullmatch(words) for text in phrase.wordings):
            return phrase
    return None


def standings(questions: Iterable[Question], attempts: Iterable[Attempt]) -> tuple[Standing, ...]:
    """One for each stage that has questions, in their order. The last answer to each counts.

    `attempts` in the order they were given: one a clock that was ahead has dated is not the last.
    """
    by_stage: dict[str, list[Question]] = {}
    for question in questions:
        by_stage.setdefault(question.stage, []).append(question)
    every = list(attempts)
    return tuple(_standing(stage, asked, every) for stage, asked in by_stage.items())


def comes_next(found: Sequence[Standing]) -> str:
    """The stage to practise next: the one with most left to learn, else with least gold."""
    if not found:
        return ""
    return min(found, key=lambda s: (s.learnt / s.questions, s.golden / s.questions)).stage


def in_turn(
    questions: Iterable[Question], stage: str, attempts: Iterable[Attempt]
) -> tuple[Question, ...]:
    """A stage's questions: first what is not learnt, then the slowest."""
    last = _last(attempts)

    def urgency(question: Question) -> tuple[bool, float]:
        attempt = last.get(question.id)
        return bool(attempt and attempt.is_learnt), -attempt.seconds if attempt else 0.0

    return tuple(sorted((q for q in questions if q.stage == stage), key=urgency))


def usable(questions: Iterable[Question], library: Library) -> tuple[Question, ...]:
    """Those that a library can answer; for stages without any, what its phrases are found by."""
    found = tuple(q for q in questions if any(map(library.phrase, q.answers)))
    have = {question.stage for question in found}
    return (*found, *(q for q in _from_keywords(library) if q.stage not in have))


def _from_keywords(library: Library) -> Iterable[Question]:
    """A team's own books: a keyword is what a buyer says."""
    for phrase in library.phrases:
        asked = next((word for word in phrase.keywords if len(word) >= _SHORTEST_QUESTION), "")
        if asked:
            yield Question(phrase.key, phrase.stage, asked, (phrase.key,))


def _standing(stage: str, questions: list[Question], attempts: list[Attempt]) -> Standing:
    ids = {question.id for question in questions}
    ours = [attempt for attempt in attempts if attempt.question in ids]
    last = _last(ours).values()
    right = [attempt.seconds for attempt in last if attempt.right]
    return Standing(
        stage,
        len(questions),
        learnt=sum(attempt.is_learnt for attempt in last),
        golden=sum(attempt.pace is Pace.GOLDEN for attempt in last),
        attempts=len(ours),
        right=sum(attempt.right for attempt in ours),
        seconds=median(right) if right else None,
        last=ours[-1].moment if ours else None,
    )


def _last(attempts: Iterable[Attempt]) -> dict[str, Attempt]:
    return {attempt.question: attempt for attempt in attempts}


def _pattern(text: str) -> re.Pattern[str]:
    """Matches the text with anything in its blanks; line breaks and blanks don't count."""
    try:
        parts = pieces(text)
    except PlaceholderError:
        parts = (text,)
    words = (re.escape(_SPACE.sub("", p)) if isinstance(p, str) else ".+?" for p in parts)
    return re.compile("".join(words))
