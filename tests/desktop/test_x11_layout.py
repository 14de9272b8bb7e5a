"""Hotkeys on X11 while keys change places."""

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.core.hotkey import Combination, Modifier
from assistant.desktop.x11.keys import key_code
from tests.desktop.x11_world import X11World

ONE = Combination(Modifier.CTRL | Modifier.ALT, "1")


def test_hotkeys_follow_a_layout_that_changes(x11: X11World) -> None:
    pressed: list[str] = []
    x11.desktop.hotkeys.start(pressed.append)
    x11.desktop.hotkeys.bind({"paste-1": ONE})
    one, two = (key_code(x11.other.display, key) for key in "12")
    with swapped(x11, one, two):
        for _ in range(50):
            if not pressed:
                x11.strikes(two, ONE.modifiers)
                x11.until(lambda: bool(pressed), 0.1)
        assert pressed
        x11.until(lambda: False, 0.3)
        pressed.clear()
        x11.strikes(one, ONE.modifiers)
        x11.until(lambda: False, 0.3)
        assert pressed == []


@contextmanager
def swapped(x11: X11World, *codes: int) -> Iterator[None]:
    """Two keys of the keyboard have changed places."""
    display = x11.other.display
    keys = [[tuple(display.get_keyboard_mapping(code, 1)[0])] for code in codes]
    for code, given in zip(codes, keys[::-1], strict=True):
        display.change_keyboard_mapping(code, given)
    display.sync()
    yield
    for code, given in zip(codes, keys, strict=True):
        display.change_keyboard_mapping(code, given)
    display.sync()
