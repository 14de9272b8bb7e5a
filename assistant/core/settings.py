"""What the user can choose, with the values a new user starts with."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from assistant.core.hotkey import Combination
from assistant.core.language import Language
from assistant.core.profile import Profile


class Theme(StrEnum):
    """Light, dark, high contrast, or whatever the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Dock(StrEnum):
    """The screen edge the window keeps to."""

    LEFT = "left"
    RIGHT = "right"
    FREE = "free"


SUMMON = "summon"
FIRST_START_DONE = 3  # steps
FOLLOW_UP = "follow-up"
BUYER = "buyer"
ORDER = "order"
_KEY = "hotkeys."
_OF_ITSELF = {"folded", "screen", "window", "first_start"}  # where things stand, kept unasked


def _default_hotkeys() -> Mapping[str, str]:
    numbers = {f"paste-{n}": f"Ctrl+Alt+{n}" for n in range(1, 10)}
    more = {FOLLOW_UP: "Ctrl+Alt+0", BUYER: "Ctrl+Alt+B", ORDER: "Ctrl+Alt+O"}
    return {SUMMON: "Ctrl+Alt+Space", **numbers, **more}


DEFAULT_HOTKEYS = _default_hotkeys()


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in settings.yaml; a missing entry has its default."""

    agent: str = ""
    shop: str = ""
    language: Language = Language.SIMPLIFIED
    theme: Theme = Theme.SYSTEM
    dock: Dock = Dock.RIGHT
    hotkeys: Mapping[str, str] = field(default_factory=lambda: dict(DEFAULT_HOTKEYS))
    take_over: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    library: tuple[str, ...] = ()
    screen: str = ""  # the name of that on which the window stands
    window: tuple[int, int, int, int] | None = None  # counted from the screen's corner
    profiles: tuple[Profile, ...] = ()
    first_start: int = 0  # its step to go on with
    numbers: str = ""
    lock_minutes: int = 0  # notes are hidden after so long without a touch; 0: never
    hours: str = "09:00-21:00"  # when the shop answers; feedbacks are due then
    workdays: str = "1234567"  # 1: Monday
    keep_days: int = 365  # nothing about a buyer unseen for so long is kept

    def changed_over(self, base: "Settings", now: "Settings") -> "Settings":
        """Those that hold `now`, with what was changed here since they were as in `base`."""
        changes = _changes(self, base)
        keys = {name: changes.pop(_KEY + name) for name in self.hotkeys if _KEY + name in changes}
        return replace(now, **changes, hotkeys={**now.hotkeys, **keys})

    def contested(self, base: "Settings", others: "Settings") -> tuple[str, ...]:
        """What a person changed since `base` both here and, to something else, there."""
        mine, theirs = _changes(self, base), _changes(others, base)
        both = mine.keys() & theirs.keys() - _OF_ITSELF
        return tuple(sorted(name for name in both if mine[name] != theirs[name]))

    def named_over(self, now: "Settings") -> "Settings":
        """What the first start asks for and how far it has come; everything else as it is now."""
        asked = ("shop", "agent", "language", "first_start")
        return replace(now, **{name: getattr(self, name) for name in asked})

    def bindings(self) -> dict[str, Combination]:
        """Name → combination. Raises AssistantError for a combination that can't be read."""
        return {name: Combination.parse(keys) for name, keys in self.hotkeys.items() if keys}


def _changes(settings: Settings, base: Settings) -> dict[str, Any]:
    """What is not as in `base`, name → value; each hotkey by itself."""
    before = _each(base)
    return {name: value for name, value in _each(settings).items() if before.get(name) != value}


def _each(settings: Settings) -> dict[str, Any]:
    values = {one.name: getattr(settings, one.name) for one in fields(settings)}
    keys = values.pop("hotkeys")
    return values | {_KEY + name: combination for name, combination in keys.items()}
