"""Keys on X11: what is held is asked of the server, presses are made with XTEST."""

import threading

from Xlib import X
from Xlib.ext import xtest
from Xlib.protocol import event

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Target
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keys import key_code, modifier_code, modifier_keys


class X11Keyboard:
    """Asked by the window and by the paste worker, hence the lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._display = connection.display
        self._lock = threading.Lock()
        self._modifiers = modifier_keys(self._display)

    def held(self) -> Modifier:
        """The modifiers that are down right now, left or right."""
        with self._lock:
            self._follow_layout()
            return self._held()

    def busy(self) -> bool:
        """Any key counts: while a grabbed one is down, all keys go to whoever grabbed it."""
        with self._lock:
            return any(self._display.query_keymap())

    def press(self, combination: Combination, into: Target | None = None) -> bool:
        """Press and release; False when the layout has no such key or there is no XTEST.

        Nothing is asked of the server between the look at the focus and the keys: on a busy machine
        every question is time for another window to come up. The keys leave in one piece with the
        wish that the focus be where it was seen: one that came up all the same doesn't get them.
        The server turns to nobody else between them, as it would on a busy machine: one that came
        up after Ctrl got the V. It is held by what leaves in that piece, and so never waits for us.
        """
        with self._lock:
            self._follow_layout()
            held = self._held()
            codes = self._codes(combination.modifiers & ~held, combination.key)
            if not all(codes) or not self._display.has_extension("XTEST"):
                return False
            if held & ~combination.modifiers:
                return False
            if into is not None and self._focus() != into.focus:
                return False
            return self._send(codes, into)

    def close(self) -> None:
        """Disconnect."""
        with self._lock:
            self._connection.close()

    def _focus(self) -> int:
        focus = self._display.get_input_focus().focus
        return focus if isinstance(focus, int) else focus.id

    def _held(self) -> Modifier:
        bits = self._display.query_keymap()
        held = Modifier.NONE
        for code, modifier in self._modifiers.items():
            if bits[code // 8] & (1 << code % 8):
                held |= modifier
        return held

    def _codes(self, modifiers: Modifier, key: str) -> list[int]:
        codes = [modifier_code(self._display, modifier) for modifier in modifiers]
        return [*codes, key_code(self._display, key)]

    def _send(self, codes: list[int], into: Target | None) -> bool:
        self._display.grab_server()
        try:
            if into is not None:
                window = self._connection.window(into.focus)
                window.set_input_focus(X.RevertToParent, X.CurrentTime)
            for code in codes:
                xtest.fake_input(self._display, X.KeyPress, code)
            for code in reversed(codes):
                xtest.fake_input(self._display, X.KeyRelease, code)
        finally:  # a server nobody lets go of is a screen that stands still
            self._display.ungrab_server()
            self._display.sync()
        return True

    def _follow_layout(self) -> None:
        """The layout may have changed since the last key."""
        while self._display.pending_events():
            notice = self._display.next_event()
            if isinstance(notice, event.MappingNotify):
                self._display.refresh_keyboard_mapping(notice)
                self._modifiers = modifier_keys(self._display)
