"""Key names of the core as Windows' virtual keys."""

from functools import partial

from assistant.core.hotkey import KEY_NAMES, Modifier
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import MOD_ALT, MOD_CONTROL, MOD_SHIFT, MOD_WIN

_NAMED = {
    "Tab": 0x09,
    "Enter": 0x0D,
    "Space": 0x20,
    "PageUp": 0x21,
    "PageDown": 0x22,
    "End": 0x23,
    "Home": 0x24,
    "Left": 0x25,
    "Up": 0x26,
    "Right": 0x27,
    "Down": 0x28,
    "Insert": 0x2D,
    "Delete": 0x2E,
}
_EXTENDED = range(0x21, 0x2F)
_F1, _NUMPAD0 = 0x70, 0x60
_F_KEYS = {f"F{number}": _F1 + number - 1 for number in range(1, 25)}
MODIFIER_KEYS = {
    Modifier.CTRL: (0x11,),
    Modifier.ALT: (0x12,),
    Modifier.SHIFT: (0x10,),
    Modifier.WIN: (0x5B, 0x5C),
}
# Enter, the digits, on the keypad, too, and what pastes an order's text with Shift: F7
CHOOSING_KEYS = (
    _NAMED["Enter"],
    *map(ord, "0123456789"),
    *range(_NUMPAD0, _NUMPAD0 + 10),
    _F_KEYS["F7"],
)
# What hooks call them: left and right apart, and the numbers that don't tell.
SIDED_KEYS = {
    **dict.fromkeys((0xA2, 0xA3, 0x11), Modifier.CTRL),
    **dict.fromkeys((0xA4, 0xA5, 0x12), Modifier.ALT),
    **dict.fromkeys((0xA0, 0xA1, 0x10), Modifier.SHIFT),
    **dict.fromkeys((0x5B, 0x5C), Modifier.WIN),
}
_MASKS = {
    Modifier.CTRL: MOD_CONTROL,
    Modifier.ALT: MOD_ALT,
    Modifier.SHIFT: MOD_SHIFT,
    Modifier.WIN: MOD_WIN,
}


def virtual_key(calls: Calls, key: str) -> int:
    """The virtual key that gives `key` without any modifier in the present layout; 0 if none."""
    if key in _NAMED or key in _F_KEYS:
        return _NAMED.get(key) or _F_KEYS[key]
    if len(key) != 1:
        return 0
    if key.isascii() and key.isalnum():
        return ord(key.upper())
    found: int = calls.user32.VkKeyScanW(key)
    return found if 0 < found <= 0xFF else 0  # noqa: PLR2004 - the high byte is the modifiers


def keypad_key(key: str) -> int:
    """The numeric keypad's key for the digits 1 to 9, else 0."""
    return _NUMPAD0 + int(key) if key in "123456789" else 0


def key_name(calls: Calls, virtual: int) -> str:
    """The key as the core names it; empty for a key no combination can have."""
    finders = (partial(virtual_key, calls), keypad_key)
    return next((name for name in KEY_NAMES for find in finders if find(name) == virtual), "")


def is_extended(virtual: int) -> bool:
    """Keys that share a scan code with the numeric keypad, and the Windows keys."""
    return virtual in _EXTENDED or virtual in MODIFIER_KEYS[Modifier.WIN]


def modifier_mask(modifiers: Modifier) -> int:
    """The bits RegisterHotKey takes."""
    return sum(_MASKS[modifier] for modifier in modifiers)
