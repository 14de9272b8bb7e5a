"""What an agent's program counts: how often, when, how fast; never what was said to whom."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.late_pattern import late_pattern

LONGEST_QUERY = 12
LEAST_ASKED = 2  # a query asked once only may be a slip, or a buyer's name
LONGEST_WAIT = 600.0  # seconds; who comes back after lunch was not looking for a phrase
_WORDS = late_pattern(
    r"[A-Za-z\u3400-\u4dbf\u4e00-\u9fff]+(?: [A-Za-z\u3400-\u4dbf\u4e00-\u9fff]+)*"
)


class Event(StrEnum):
    """What became of a chosen phrase."""

    USED = "used"
    EXPIRED = "expired"  # refused: its promotion does not run
    WORDING = "wording"  # refused: what must not be said


@dataclass(frozen=True, slots=True)
class Tally:
    """A day's count of one thing; `seconds` is the sum of the waits of `timed` uses."""

    day: str
    phrase: str
    stage: str
    event: Event
    count: int = 1
    seconds: float = 0.0
    timed: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """A day's count of a query that found nothing."""

    day: str
    query: str
    count: int = 1


def kept_query(query: str) -> str:
    """A query as it may be counted, empty if it may not: a few plain words, no number, no address.

    What is longer or has figures in it may be a buyer's name, telephone or question.
    """
    plain = " ".join(query.split())
    fits = len(plain) <= LONGEST_QUERY and _WORDS.fullmatch(plain)
    return plain.lower() if fits else ""


def kept_wait(seconds: float | None) -> float | None:
    """The time from summoning to pasting, if it says anything."""
    return seconds if seconds is not None and 0 <= seconds <= LONGEST_WAIT else None
