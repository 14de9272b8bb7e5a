"""Key names of the core as X11 knows them."""

from Xlib import XK, X, display

from assistant.core.hotkey import KEY_NAMES, Modifier

_NAMED = {
    "Space": "space",
    "Enter": "Return",
    "PageUp": "Prior",
    "PageDown": "Next",
    "`": "grave",
    "-": "minus",
    "=": "equal",
    "[": "bracketleft",
    "]": "bracketright",
    "\\": "backslash",
    ";": "semicolon",
    "'": "apostrophe",
    ",": "comma",
    ".": "period",
    "/": "slash",
}
_MODIFIERS = {
    "Control_L": Modifier.CTRL,
    "Control_R": Modifier.CTRL,
    "Alt_L": Modifier.ALT,
    "Alt_R": Modifier.ALT,
    "Meta_L": Modifier.ALT,
    "Meta_R": Modifier.ALT,
    "ISO_Level3_Shift": Modifier.ALT,
    "Shift_L": Modifier.SHIFT,
    "Shift_R": Modifier.SHIFT,
    "Super_L": Modifier.WIN,
    "Super_R": Modifier.WIN,
}
_LOCKS = ("Num_Lock", "Scroll_Lock")
XK.load_keysym_group("xkb")
_MODIFIER_SYMBOLS = {XK.string_to_keysym(name): found for name, found in _MODIFIERS.items()}
_LOCK_SYMBOLS = {XK.string_to_keysym(name) for name in _LOCKS}
_PRESSED_BY = {
    Modifier.CTRL: "Control_L",
    Modifier.ALT: "Alt_L",
    Modifier.SHIFT: "Shift_L",
    Modifier.WIN: "Super_L",
}


def key_code(opened: display.Display, key: str) -> int:
    """The key that gives `key` without any modifier in the present layout; 0 if none does."""
    name = _NAMED.get(key, key.lower() if len(key) == 1 else key)
    return _code(opened, XK.string_to_keysym(name))


def keypad_code(opened: display.Display, key: str) -> int:
    """The numeric keypad's key for the digits 1 to 9, else 0."""
    if key not in "123456789":
        return 0
    found = opened.keysym_to_keycodes(XK.string_to_keysym(f"KP_{key}"))
    return next((code for code, _level in found), 0)


def key_name(opened: display.Display, code: int) -> str:
    """The key as the core names it; empty for a key no combination can have."""
    finders = (key_code, keypad_code)
    return next((name for name in KEY_NAMES for find in finders if find(opened, name) == code), "")


def modifier_code(opened: display.Display, modifier: Modifier) -> int:
    """The left one of a modifier's keys; 0 if the keyboard has none."""
    return _code(opened, XK.string_to_keysym(_PRESSED_BY[modifier]))


def modifier_keys(opened: display.Display) -> dict[int, Modifier]:
    """All keys that act as modifiers now: key code → modifier."""
    codes = {code for row in opened.get_modifier_mapping() for code in row if code}
    found = {code: _MODIFIER_SYMBOLS.get(_symbol(opened, code)) for code in codes}
    return {code: modifier for code, modifier in found.items() if modifier}


def modifier_masks(opened: display.Display) -> dict[Modifier, int]:
    """The bit of the event state that stands for each modifier."""
    masks = {Modifier.CTRL: X.ControlMask, Modifier.SHIFT: X.ShiftMask}
    keys = modifier_keys(opened)
    for bit, row in enumerate(opened.get_modifier_mapping()):
        for code in row:
            if code in keys:
                masks.setdefault(keys[code], 1 << bit)
    return masks


def lock_masks(opened: display.Display) -> list[int]:
    """Every combination of CapsLock, NumLock and ScrollLock, none of which may hide a hotkey."""
    locks = [X.LockMask]
    for bit, row in enumerate(opened.get_modifier_mapping()):
        if any(_symbol(opened, code) in _LOCK_SYMBOLS for code in row if code):
            locks.append(1 << bit)
    masks = [0]
    for lock in dict.fromkeys(locks):
        masks += [mask | lock for mask in masks]
    return masks


def _code(opened: display.Display, symbol: int) -> int:
    found = opened.keysym_to_keycodes(symbol)
    return next((code for code, level in found if level == 0), 0)


def _symbol(opened: display.Display, code: int) -> int:
    """The first symbol of a key; some keys have it only with Shift."""
    levels = (opened.keycode_to_keysym(code, level) for level in range(4))
    return next((symbol for symbol in levels if symbol), 0)
