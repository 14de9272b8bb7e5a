"""The small file an agent gives the lead, as text and back."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from assistant.core.numbers.tally import LEAST_ASKED, Event, Miss, Tally
from assistant.core.personal import ID as PERSONAL

DAYS = 62  # so that a month can be merged whole however late it is collected
MOST_BYTES = 8 * 1024 * 1024
SUFFIX = ".numbers.json"
OWN = f"{PERSONAL}/*"  # the phrases of one's own, as one
_ID = re.compile("[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 200
_HIGHEST = 10**9


class ExportError(ValueError):
    """It is no such file; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Export:
    """One agent's numbers of the days from `first` to `last`, made at a moment (aware)."""

    id: str
    agent: str
    made: datetime
    first: str
    last: str
    tallies: tuple[Tally, ...] = ()
    misses: tuple[Miss, ...] = ()


def since(today: date) -> str:
    """The first day an export made today covers."""
    return (today - timedelta(days=DAYS - 1)).isoformat()


def shared(misses: Sequence[Miss]) -> tuple[Miss, ...]:
    """Those queries that were asked more than once."""
    asked: dict[str, int] = {}
    for miss in misses:
        asked[miss.query] = asked.get(miss.query, 0) + miss.count
    return tuple(miss for miss in misses if asked[miss.query] >= LEAST_ASKED)


def collected(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    """The tallies with all phrases of one's own as one: their ids are made of words typed by hand.

    Their stages may be one's own as well, so they stand as one, too.
    """
    own: dict[tuple[str, Event], Tally] = {}
    others = []
    for one in tallies:
        if not one.phrase.startswith(f"{PERSONAL}/"):
            others.append(one)
            continue
        former = own.get((one.day, one.event))
        own[one.day, one.event] = Tally(
            one.day,
            OWN,
            PERSONAL,
            one.event,
            one.count + (former.count if former else 0),
            one.seconds + (former.seconds if former else 0.0),
            one.timed + (former.timed if former else 0),
        )
    return (*others, *own.values())


def written(export: Export) -> str:
    """The file's text, a line each, so that the agent can read what it says."""
    uses = [
        [one.day, one.phrase, one.stage, one.event, one.count, round(one.seconds, 1), one.timed]
        for one in export.tallies
    ]
    misses = [[one.day, one.query, one.count] for one in export.misses]
    head = {
        "format": 1,
        "id": export.id,
        "agent": export.agent,
        "made": export.made.isoformat(timespec="seconds"),
        "days": [export.first, export.last],
    }
    parts = [f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in head.items()]
    parts += [f'"uses": [{_lines(uses)}]', f'"misses": [{_lines(misses)}]']
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(rows: Sequence[Sequence[object]]) -> str:
    return ",\n".join(f"\n  {json.dumps(row, ensure_ascii=False)}".strip("\n") for row in rows)


@dataclass(frozen=True, slots=True)
class Raw:
    """A file with its head read and its rows as they stand, for who adds up many of them."""

    id: str
    agent: str
    made: datetime
    days: frozenset[str]
    uses: Sequence[Sequence[object]]
    misses: Sequence[Sequence[object]]
    span: tuple[str, str]


def opened(text: str) -> Raw:
    """A file's head and rows; only the rows' days are looked at. Raises ExportError."""
    try:
        values = json.loads(text)
        first, last = (_day(value) for value in values["days"])
        uses, misses = values["uses"], values["misses"]
        days = {row[0] for rows in (uses, misses) for row in rows}
        return Raw(
            _matching(_ID, values["id"]),
            _text(values["agent"]),
            _moment(values["made"]),
            frozenset(_day(day) for day in days),
            uses,
            misses,
            (first, last),
        )
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ExportError(type(error).__name__) from error


def read(text: str) -> Export:
    """The export of a file's text. Raises ExportError."""
    raw = opened(text)
    try:
        tallies = tuple(tally_of(row) for row in raw.uses)
        misses = tuple(_miss(row) for row in raw.misses)
    except (ValueError, TypeError) as error:
        raise ExportError(type(error).__name__) from error
    return Export(raw.id, raw.agent, raw.made, *raw.span, tallies, misses)


def tally_of(row: Sequence[object]) -> Tally:
    """A row of uses. Raises ExportError, TypeError and ValueError."""
    day, phrase, stage, event, count, seconds, timed = row
    if not isinstance(seconds, int | float) or not 0 <= seconds <= _HIGHEST:
        raise ExportError("seconds")
    return Tally(
        _day(day),
        _text(phrase),
        _text(stage),
        Event(_text(event)),
        _count(count),
        float(seconds),
        _count(timed),
    )


def _miss(row: Sequence[object]) -> Miss:
    day, query, count = row
    return Miss(_day(day), _text(query), _count(count))


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ExportError("a moment without its zone")
    return moment


def _day(value: object) -> str:
    return date.fromisoformat(_matching(_DAY, value)).isoformat()


def _matching(pattern: re.Pattern[str], value: object) -> str:
    text = _text(value)
    if not pattern.fullmatch(text):
        raise ExportError(pattern.pattern)
    return text


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ExportError("a text")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _HIGHEST:
        raise ExportError("a count")
    return value
