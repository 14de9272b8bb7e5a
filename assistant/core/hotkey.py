"""Key combinations: read from text, written as text, the same on every system."""

from dataclasses import dataclass
from enum import IntFlag
from typing import Self

from assistant.core.errors import AssistantError
from assistant.core.message import Message


class Modifier(IntFlag):
    """Modifier keys; left and right count as one."""

    NONE = 0
    CTRL = 1
    ALT = 2
    SHIFT = 4
    WIN = 8


_MODIFIERS = {
    "ctrl": Modifier.CTRL,
    "control": Modifier.CTRL,
    "alt": Modifier.ALT,
    "shift": Modifier.SHIFT,
    "win": Modifier.WIN,
    "super": Modifier.WIN,
    "meta": Modifier.WIN,
}
_NAMED = (
    "Space",
    "Enter",
    "Tab",
    "Insert",
    "Delete",
    "Home",
    "End",
    "PageUp",
    "PageDown",
)
_ARROWS = ("Up", "Down", "Left", "Right")
_KEYS = {
    name.lower(): name
    for name in (
        *_NAMED,
        *_ARROWS,
        *(chr(code) for code in range(ord("A"), ord("Z") + 1)),
        *(str(digit) for digit in range(10)),
        *(f"F{number}" for number in range(1, 25)),
        *"`-=[]\\;',./",
    )
}


@dataclass(frozen=True, slots=True)
class Combination:
    """Modifiers and one key, e.g. `Ctrl+Alt+Space`; `key` is named like `Space`, `1`, `B`, `F2`."""

    modifiers: Modifier
    key: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `Ctrl+Alt+1`; case and order don't matter. Raises AssistantError on all else."""
        *names, key = (part.strip().lower() for part in text.split("+"))
        unknown = [name for name in (*names, key) if name not in _MODIFIERS and name not in _KEYS]
        if unknown or key not in _KEYS or any(name not in _MODIFIERS for name in names):
            raise AssistantError(
                Message.of("这不是有效的快捷键", "Not a valid key combination"),
                Message.of(
                    "看不懂“{text}”。请写成 Ctrl+Alt+1 这样。",
                    "“{text}” can't be read. Write it like Ctrl+Alt+1.",
                    text=text,
                ),
            )
        modifiers = Modifier.NONE
        for name in names:
            modifiers |= _MODIFIERS[name]
        return cls(modifiers, _KEYS[key])

    def __str__(self) -> str:
        names = [m.name.capitalize() for m in Modifier if m in self.modifiers and m.name]
        return "+".join((*names, self.key))
