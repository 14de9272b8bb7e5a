"""settings.yaml: read with care, written into its own lines, with what others wrote there."""

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.profile import Profile
from assistant.core.settings import Settings
from assistant.replacing import replace_file
from assistant.store.settings_aside import closed, copy_aside, set_aside
from assistant.store.settings_text import rewritten
from assistant.store.settings_values import Found, found

_NO_ENTRIES = Message.of("不是“名称: 值”这样写的", "it is not written as “name: value”")
_NO_FILE = (FileNotFoundError, NotADirectoryError)  # the latter: a file where a folder should be
_PAUSES = (0.1, 0.2, 0.4, 0.8)  # seconds between one try to read and the next


@dataclass(frozen=True, slots=True)
class _There:
    """What stands in the file, as text and as it is understood; nothing where there is none."""

    found: Found
    text: str = ""
    values: Mapping[Any, Any] | None = None


def read_settings(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings and what is wrong in the file; a bad entry falls back to its default.

    Everything is read as text, so that a shop called `no` or an agent called `007` stays so.
    Raises AssistantError where the file can't be read at all: with the defaults instead, the next
    change would be written over it.
    """
    try:
        there = _read(path, _patiently_read)
    except OSError as error:
        raise closed(path, error) from error
    return there.found.settings, there.found.problems


def write_settings(path: Path, settings: Settings) -> None:
    """Put them into the file; remarks, and what is nobody's slip, stay there.

    Raises OSError, and AssistantError for a file that is none of settings and can't be moved away.
    """
    _write(path, settings, _read(path))


def keep_settings(
    path: Path, settings: Settings, base: Settings
) -> tuple[Settings, tuple[Problem, ...]]:
    """Put them into the file with what somebody has changed there since it said `base`.

    Of what was changed in both places this side counts, and a copy of the file is kept; so it is of
    one that can't be used whole. What holds now, and what to tell. Raises as `write_settings`.
    """
    there = _read(path)
    theirs = _changed_there(there, base)
    problems = there.found.problems
    contested = settings.contested(base, theirs)
    if contested:
        problems = (*problems, _contested(path, contested))
    if problems and there.text:
        problems = (*problems, copy_aside(path))
    kept = settings.changed_over(base, theirs)
    _write(path, kept, there)
    return kept, problems


def _read(path: Path, read: Callable[[Path], bytes] = Path.read_bytes) -> _There:
    try:
        text = read(path).decode("utf-8-sig")
        values = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the loader that makes text only
    except _NO_FILE:
        return _There(found(path, {}))
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        return _There(Found({}, (set_aside(path, _fault(error)),)))
    if values is not None and not isinstance(values, dict):
        return _There(Found({}, (set_aside(path, _NO_ENTRIES),)))
    return _There(found(path, values or {}), text, values)


def _changed_there(there: _There, base: Settings) -> Settings:
    """`base` with what is said in the file; what is not said, or can't be used, is as before."""
    said, usable = there.values or {}, there.found.values
    names = [name for name in usable if name in said and name not in there.found.faulty]
    changed = {name: usable[name] for name in names}
    if "hotkeys" in changed:
        own = {name: keys for name, keys in changed["hotkeys"].items() if name in said["hotkeys"]}
        changed["hotkeys"] = {**base.hotkeys, **own}
    return replace(base, **changed)


def _write(path: Path, settings: Settings, there: _There) -> None:
    wanted, usable = _values(settings), there.found.values
    standing = [
        name
        for name in usable
        if usable[name] == getattr(settings, name) and name not in there.found.faulty
    ]
    text = rewritten(there.text, wanted, standing, there.found.mistyped)
    if text is None or not _says(path, text, settings):
        if "#" in there.text:
            copy_aside(path)
        text = rewritten("", wanted, (), ()) or ""
    replace_file(path, text.encode())


def _says(path: Path, text: str, settings: Settings) -> bool:
    try:
        values = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the loader that makes text only
    except yaml.YAMLError:
        return False
    return found(path, values).settings == settings


def _values(settings: Settings) -> dict[str, object]:
    """Everything as plain values."""
    return {
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


def _contested(path: Path, names: tuple[str, ...]) -> Problem:
    message = Message.of(
        "设置文件里的 {names} 在别处也改过，用的是这里选的。",
        "{names} was changed in the settings file, too; what was chosen here counts.",
        names="、".join(names),
    )
    return Problem(Place(str(path)), message, Level.WARNING)
