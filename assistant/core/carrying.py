"""What an agent takes along to another computer: the personal book and the habits, as one text."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.core.habit import Habits, Use

MOST_BYTES = 16 * 1024 * 1024
_MOST = 100_000
_LONGEST = 400


class CarryError(ValueError):
    """It is no such file."""


@dataclass(frozen=True, slots=True)
class Luggage:
    """The personal book's text (empty: none) and the habits."""

    book: str
    habits: Habits


def packed(luggage: Luggage) -> str:
    """The file's text."""
    habits = luggage.habits
    values = {
        "format": 1,
        "book": luggage.book,
        "uses": {key: [use.weight, use.last.isoformat()] for key, use in habits.uses.items()},
        "pins": sorted(habits.pins),
        "lessons": dict(habits.lessons),
    }
    return json.dumps(values, ensure_ascii=False, indent=1)


def unpacked(text: str) -> Luggage:
    """What is in a file's text. Raises CarryError."""
    try:
        values = json.loads(text)
        if values["format"] != 1 or not isinstance(values["book"], str):
            raise CarryError("format")
        uses = {_text(key): _use(value) for key, value in _few(values["uses"]).items()}
        lessons = {_text(q): _text(key) for q, key in _few(values["lessons"]).items()}
        pins = frozenset(_text(key) for key in values["pins"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CarryError(type(error).__name__) from error
    return Luggage(values["book"], Habits(uses, pins, lessons))


def joined(here: Habits, carried: Habits) -> Habits:
    """Both together: of a phrase used on both, the more used; what was learnt here stays."""
    uses = dict(carried.uses)
    for key, use in here.uses.items():
        other = uses.get(key)
        uses[key] = use if other is None or use.weight >= other.weight else other
    lessons = {**carried.lessons, **here.lessons}
    return Habits(uses, here.pins | carried.pins, lessons)


def _few(values: object) -> Mapping[str, object]:
    if not isinstance(values, dict) or len(values) > _MOST:
        raise CarryError("too many")
    return values


def _text(value: object) -> str:
    """A text the database can keep: not one with half a character in it."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise CarryError("a text")
    value.encode()
    return value


def _use(value: object) -> Use:
    match value:
        case [int(weight) | float(weight), str(last)] if 0 <= weight < 10**6:
            moment = datetime.fromisoformat(last)
            if moment.tzinfo is not None:
                return Use(float(weight), moment)
    raise CarryError("a use")
