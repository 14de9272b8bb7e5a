"""The values of settings.yaml: what each may be, and what is wrong with one that can't be used."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.profile import Profile, read_profile
from assistant.core.settings import DEFAULT_HOTKEYS, Dock, Settings, Theme
from assistant.core.working_hours import read_hours, written_hours

_NOTHING = ("", "null", "~")


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says: the values that can be used, and what is wrong with the others.

    `faulty` are names of which not all can be used, `mistyped` those that are no setting's.
    """

    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    faulty: frozenset[str] = frozenset()
    mistyped: frozenset[str] = frozenset()

    @property
    def settings(self) -> Settings:
        """With the default where nothing is said, or nothing that can be used."""
        return Settings(**self.values)


def found(path: Path, values: Mapping[Any, Any]) -> Found:
    """What these texts of a file are as settings."""
    chosen: dict[str, Any] = {}
    problems: list[tuple[str, Problem]] = []
    for name, read in _READERS.items():
        if values.get(name, "") in _NOTHING:
            continue
        try:
            chosen[name] = read(values[name])
        except (TypeError, ValueError, AssistantError):
            problems.append((name, _bad_entry(path, name, values[name])))
    slips = _mistyped(path, values)
    problems += slips.items()
    for one in _default_for_unreadable(path, chosen.get("hotkeys", {})):
        problems.append(("hotkeys", one))
    chosen["profiles"], unusable = _usable(path, chosen.get("profiles", []))
    problems += (("profiles", one) for one in unusable)
    faulty = frozenset(name for name, _ in problems)
    told = tuple(problem for _, problem in problems)
    return Found(chosen, told, faulty - {*slips}, frozenset(slips))


def _default_for_unreadable(path: Path, hotkeys: dict[str, str]) -> list[Problem]:
    """One combination nobody can read must not cost the others."""
    unreadable = {name: keys for name, keys in hotkeys.items() if keys and not _can_be_read(keys)}
    hotkeys.update({name: DEFAULT_HOTKEYS[name] for name in unreadable})
    return [_bad_entry(path, f"hotkeys.{name}", keys) for name, keys in unreadable.items()]


def _usable(path: Path, entries: list[Any]) -> tuple[tuple[Profile, ...], list[Problem]]:
    """One chat program's entry that can't be used must not cost the others."""
    profiles: list[Profile] = []
    problems: list[Problem] = []
    for entry in entries:
        try:
            profiles.append(read_profile(entry))
        except AssistantError as error:
            message = Message.of(
                "聊天程序“{id}”：{why}",
                "The chat program “{id}”: {why}",
                id=entry.get("id", ""),
                why=error.message,
            )
            problems.append(Problem(Place(str(path)), message, Level.WARNING))
    return tuple(profiles), problems


def _can_be_read(keys: str) -> bool:
    try:
        Combination.parse(keys)
    except AssistantError:
        return False
    return True


def _bad_entry(path: Path, name: str, value: object) -> Problem:
    message = Message.of(
        "“{name}”的值“{value}”不能用，先用默认值。",
        "“{value}” is not valid for “{name}”; the default is used.",
        name=name,
        value=value,
    )
    return Problem(Place(str(path)), message, Level.WARNING)


def _mistyped(path: Path, names: Iterable[object]) -> dict[str, Problem]:
    """Slips in a name, each with what to tell. Others are let be."""
    unknown = [str(name) for name in names if name not in _READERS]
    near = {name: get_close_matches(name, _READERS, 1) for name in unknown}
    return {
        name: Problem(
            Place(str(path)),
            Message.of(
                "设置里没有“{name}”这一项，没有用到。您要写的是“{guess}”吗？",
                "There is no setting “{name}”; it is not used. Did you mean “{guess}”?",
                name=name,
                guess=guesses[0],
            ),
            Level.WARNING,
        )
        for name, guesses in near.items()
        if guesses
    }


def _text(value: object) -> str:
    if isinstance(value, list | dict):
        raise TypeError(value)
    return str(value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(str(item) for item in value)


def _hotkeys(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError(value)
    known = {name: str(keys) for name, keys in value.items() if name in DEFAULT_HOTKEYS}
    return {**DEFAULT_HOTKEYS, **known}


def _window(value: object) -> tuple[int, int, int, int]:
    left, top, width, height = (int(number) for number in _texts(value))
    return left, top, width, height


def _hours(value: object) -> str:
    return written_hours(_text(value))


def _workdays(value: object) -> str:
    read_hours("00:00-23:59", _text(value))
    return _text(value)


def _one_of(kind: type[StrEnum]) -> Callable[[object], StrEnum]:
    return lambda value: kind(str(value))


def _entries(value: object) -> list[object]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise TypeError(value)
    return value


def _number(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        number = int(_text(value))
        if not least <= number <= most:
            raise ValueError(value)
        return number

    return read


_READERS: Mapping[str, Callable[[Any], object]] = {
    "agent": _text,
    "shop": _text,
    "language": _one_of(Language),
    "theme": _one_of(Theme),
    "dock": _one_of(Dock),
    "hotkeys": _hotkeys,
    "take_over": _texts,
    "folded": _texts,
    "library": _texts,
    "hours": _hours,
    "workdays": _workdays,
    "screen": _text,
    "window": _window,
    "numbers": _text,
    "lock_minutes": _number(0, 600),
    "keep_days": _number(1, 3650),
    "profiles": _entries,
    "first_start": int,
}
