"""What the user can choose, with the values a new user starts with."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

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

    def chosen_over(self, now: "Settings") -> "Settings":
        """These choices of the settings dialog with what was kept meanwhile and is not in it."""
        beside = ("folded", "library", "screen", "window", "first_start", "numbers")
        return replace(self, **{name: getattr(now, name) for name in beside})

    def named_over(self, now: "Settings") -> "Settings":
        """What the first start asks for and how far it has come; everything else as it is now."""
        asked = ("shop", "agent", "language", "first_start")
        return replace(now, **{name: getattr(self, name) for name in asked})

    def bindings(self) -> dict[str, Combination]:
        """Name → combination. Raises AssistantError for a combination that can't be read."""
        return {name: Combination.parse(keys) for name, keys in self.hotkeys.items() if keys}
