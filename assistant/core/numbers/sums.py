"""One agent's files added up: each day once, from the newest file that tells of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.core.numbers.export import ExportError, Raw
from assistant.core.numbers.tally import Event

_EVENTS = frozenset(event.value for event in Event)
_USED = Event.USED.value
_NUMBERS = (float, int)
_LONGEST = 200
_HIGHEST = 10**9


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both counted."""

    first: str = "0000-00-00"
    last: str = "9999-99-99"


@dataclass(slots=True)
class Sum:
    """Counts, the seconds of the timed ones, and the last day."""

    count: int = 0
    seconds: float = 0.0
    timed: int = 0
    last: str = ""


@dataclass(slots=True)
class Sums:
    """What one agent did: by phrase, stage and event; by day; by query that found nothing."""

    agent: str
    phrases: dict[tuple[str, str, str], Sum] = field(default_factory=dict)
    days: dict[str, Sum] = field(default_factory=dict)
    misses: dict[str, int] = field(default_factory=dict)


def summed(files: Iterable[Raw], span: Span) -> Sums:
    """Add up one agent's files. Raises ExportError for a row that is none."""
    sums = Sums("")
    for raw, days in newest(files):
        sums.agent = raw.agent
        _add(sums, raw, {day for day in days if span.first <= day <= span.last})
    return sums


def newest(files: Iterable[Raw]) -> Iterator[tuple[Raw, set[str]]]:
    """One agent's files, the newest last, each with the days no newer one tells of."""
    newest_last = sorted(files, key=lambda raw: raw.made)
    claimed: dict[str, int] = {}
    for number, raw in enumerate(newest_last):
        claimed |= dict.fromkeys(raw.days, number)
    for number, raw in enumerate(newest_last):
        yield raw, {day for day, by in claimed.items() if by == number}


def _add(sums: Sums, raw: Raw, days: set[str]) -> None:
    for row in raw.uses:
        if row[0] in days:
            _add_use(sums, row)
    for row in raw.misses:
        if row[0] in days:
            _, query, count = row
            if type(query) is not str or len(query) > _LONGEST or type(count) is not int:
                raise ExportError("a miss")
            sums.misses[query] = sums.misses.get(query, 0) + max(count, 0)


def _add_use(sums: Sums, row: Sequence[object]) -> None:
    """A million of these are added in a second, so that nothing in here is called in vain."""
    day, phrase, stage, event, count, seconds, timed = row
    if (
        type(phrase) is not str
        or type(stage) is not str
        or type(event) is not str
        or type(count) is not int
        or type(timed) is not int
        or not isinstance(seconds, _NUMBERS)
        or not (0 <= count <= _HIGHEST and 0 <= timed <= _HIGHEST and 0 <= seconds <= _HIGHEST)
        or len(phrase) > _LONGEST
        or len(stage) > _LONGEST
        or event not in _EVENTS
    ):
        raise ExportError("a use")
    key = phrase, stage, event
    found = sums.phrases.get(key)
    if found is None:
        found = sums.phrases[key] = Sum()
    found.count += count
    found.seconds += seconds
    found.timed += timed
    on = str(day)
    if on > found.last:  # noqa: PLR1730 - max() takes three times as long
        found.last = on
    if event == _USED:
        by_day = sums.days.get(on)
        if by_day is None:
            by_day = sums.days[on] = Sum()
        by_day.count += count
        by_day.seconds += seconds
        by_day.timed += timed
