"""What the user can choose, with the values a new user starts with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.core.hotkey import Combination
from assistant.core.language import Language
from assistant.core.profile import Profile


class Theme(StrEnum):
    """Light, dark, or whatever the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Dock(StrEnum):
    """The screen edge the window keeps to."""

    LEFT = "left"
    RIGHT = "right"
    FREE = "free"


SUMMON = "summon"
FIRST_START_DONE = 3  # steps
FOLLOW_UP = "follow-up"


def _default_hotkeys() -> Mapping[str, str]:
    numbers = {f"paste-{n}": f"Ctrl+Alt+{n}" for n in range(1, 10)}
    return {SUMMON: "Ctrl+Alt+Space", **numbers, FOLLOW_UP: "Ctrl+Alt+0"}


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
    window: tuple[int, int, int, int] | None = None
    profiles: tuple[Profile, ...] = ()
    first_start: int = 0  # its step to go on with
    numbers: str = ""

    def bindings(self) -> dict[str, Combination]:
        """Name → combination. Raises AssistantError for a combination that can't be read."""
        return {name: Combination.parse(keys) for name, keys in self.hotkeys.items() if keys}
