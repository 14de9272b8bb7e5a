"""settings.yaml: read with care, written whole."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.profile import Profile, read_profile
from assistant.core.settings import DEFAULT_HOTKEYS, Dock, Settings, Theme
from assistant.core.working_hours import read_hours, written_hours
from assistant.replacing import replace_file
from assistant.store.settings_aside import closed, set_aside

_NO_ENTRIES = Message.of("不是“名称: 值”这样写的", "it is not written as “name: value”")
_NOTHING = ("", "null", "~")
_NO_FILE = (FileNotFoundError, NotADirectoryError)  # the latter: a file where a folder should be
_PAUSES = (0.1, 0.2, 0.4, 0.8)  # seconds between one try to read and the next


def read_settings(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings and what is wrong in the file; a bad entry falls back to its default.

    Everything is read as text, so that a shop called `no` or an agent called `007` stays so.
    Raises AssistantError where the file can't be read at all: with the defaults instead, the next
    change would be written over it.
    """
    try:
        text = _patiently_read(path).decode("utf-8-sig")
        values = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the loader that makes text only
    except _NO_FILE:
        return Settings(), ()
    except OSError as error:
        raise closed(path, error) from error
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        return Settings(), (set_aside(path, _fault(error)),)
    if not isinstance(values, dict):
        return Settings(), (set_aside(path, _NO_ENTRIES),) if values is not None else ()
    return _from_values(path, values)


def write_settings(path: Path, settings: Settings) -> None:
    """Replace the file. Raises OSError."""
    values = {
        "agent": settings.agent,
        "shop": settings.shop,
        "language": settings.language.value,
        "theme": settings.theme.value,
        "dock": settings.dock.value,
        "hotkeys": dict(settings.hotkeys),
        "take_over": list(settings.take_over),
        "folded": list(settings.folded),
        "library": list(settings.library),
        "hours": settings.hours,
        "workdays": settings.workdays,
        "screen": settings.screen,
        "window": list(settings.window) if settings.window else None,
        "numbers": settings.numbers,
        "lock_minutes": settings.lock_minutes,
        "keep_days": settings.keep_days,
        "profiles": [_written(profile) for profile in settings.profiles],
        "first_start": settings.first_start,
    }
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
    replace_file(path, text.encode())


def _patiently_read(path: Path) -> bytes:
    """Virus scanners and programs that synchronise folders lock a file for a moment."""
    for pause in _PAUSES:
        try:
            return path.read_bytes()
        except _NO_FILE:
            raise
        except OSError:
            time.sleep(pause)
    return path.read_bytes()


def _written(profile: Profile) -> dict[str, object]:
    """A profile as plain values."""
    values = asdict(profile)
    return values | {"programs": list(profile.programs)}


def _fault(error: Exception) -> Message:
    """What is wrong with the file as a whole, so that who wrote into it finds the place."""
    if isinstance(error, UnicodeError):
        return Message.of("不是 UTF-8 编码", "it is not UTF-8")
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        line = error.problem_mark.line + 1
        return Message.of(
            "到第 {line} 行为止有写错的地方", "a slip at line {line} or before", line=line
        )
    return _NO_ENTRIES


def _from_values(path: Path, values: Mapping[Any, Any]) -> tuple[Settings, tuple[Problem, ...]]:
    chosen: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, read in _READERS.items():
        if values.get(name, "") in _NOTHING:
            continue
        try:
            chosen[name] = read(values[name])
        except (TypeError, ValueError, AssistantError):
            problems.append(_bad_entry(path, name, values[name]))
    problems += _mistyped(path, values)
    problems += _default_for_unreadable(path, chosen.get("hotkeys", {}))
    chosen["profiles"], unusable = _usable(path, chosen.get("profiles", []))
    problems += unusable
    return Settings(**chosen), tuple(problems)


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


def _mistyped(path: Path, names: Iterable[object]) -> list[Problem]:
    """Slips in a name: what stands there would be gone with the next change. Others are let be."""
    unknown = [str(name) for name in names if name not in _READERS]
    near = {name: get_close_matches(name, _READERS, 1) for name in unknown}
    return [
        Problem(
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
    ]


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
