"""Key combinations: read from text, written as text, the same on every system."""

from collections.abc import Collection, Iterable
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
KEY_NAMES = tuple(_KEYS.values())
# As Qt writes them.
_KEYS |= {
    "ins": "Insert",
    "del": "Delete",
    "pgup": "PageUp",
    "pgdown": "PageDown",
    "return": "Enter",
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


_WRITING = tuple(f"Ctrl+{key}" for key in "ACVXZ")


def check_hotkeys(hotkeys: Iterable[str]) -> None:
    """Raises AssistantError for what would not work, or would take a key from writing anywhere."""
    found: set[Combination] = set()
    for keys in filter(None, hotkeys):
        combination = Combination.parse(keys)
        if combination in found:
            raise AssistantError(_UNUSABLE, _twice(keys))
        if _is_for_writing(combination):
            raise AssistantError(_UNUSABLE, _for_writing(keys))
        found.add(combination)


def _is_for_writing(combination: Combination) -> bool:
    """Whether one writes with it: a key alone that is no function key, or Ctrl+C and the like."""
    alone = combination.modifiers in (Modifier.NONE, Modifier.SHIFT)
    function_key = combination.key.startswith("F") and len(combination.key) > 1
    return (alone and not function_key) or str(combination) in _WRITING


_UNUSABLE = Message.of("这个快捷键不能用", "This hotkey can't be used")


def _twice(keys: str) -> Message:
    return Message.of(
        "“{keys}”设了两次：同一个组合键只能做一件事，请换掉一个。",
        "“{keys}” is set twice: a combination can do one thing. Change one of the two.",
        keys=keys,
    )


def _for_writing(keys: str) -> Message:
    return Message.of(
        "“{keys}”在别的程序里打字要用，不能做快捷键。请加上 Ctrl+Alt，例如 Ctrl+Alt+K。",
        "“{keys}” is needed for writing in other programs. Add Ctrl+Alt, like Ctrl+Alt+K.",
        keys=keys,
    )


_CTRL_ALT = Modifier.CTRL | Modifier.ALT
_OTHER_MODIFIERS = (Modifier.CTRL | Modifier.SHIFT, Modifier.ALT, _CTRL_ALT | Modifier.SHIFT)


def alternatives(
    wanted: Combination, taken: Collection[Combination] = ()
) -> tuple[Combination, ...]:
    """What to offer instead of a combination, best first; none of `taken`, nor itself.

    A digit stays on its key, since it is the number of a phrase.
    """
    if wanted.key.isdigit():
        offered = [Combination(modifiers, wanted.key) for modifiers in _OTHER_MODIFIERS]
        offered += [Combination(_CTRL_ALT, f"F{wanted.key}")] if wanted.key != "0" else []
    else:
        offered = [Combination(Modifier.CTRL | Modifier.SHIFT, wanted.key)]
        offered += [Combination(Modifier.ALT, "`")]
        offered += [Combination(_CTRL_ALT, letter) for letter in "JKUHY"]
        offered += [Combination(_CTRL_ALT | Modifier.SHIFT, wanted.key)]
    return tuple(found for found in offered if found != wanted and found not in taken)
