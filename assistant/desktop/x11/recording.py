"""Hearing one combination, whoever owns it: the keyboard is ours for that long."""

from collections.abc import Callable

from Xlib import X
from Xlib.protocol import event

from assistant.core.hotkey import Combination, Modifier
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keys import key_name, modifier_masks


class Recording:
    """While the keyboard is grabbed, no grab of a combination, ours included, takes effect."""

    def __init__(self, connection: Connection) -> None:
        self._display = connection.display
        self._root = connection.root
        self._heard: Callable[[Combination], None] | None = None
        self._key = 0
        self.runs = False

    def start(self, heard: Callable[[Combination], None]) -> bool:
        """Take the keyboard; False when another program has it."""
        mode = X.GrabModeAsync
        answer = self._root.grab_keyboard(False, mode, mode, X.CurrentTime)
        self._heard, self._key, self.runs = heard, 0, answer == X.GrabSuccess
        return self.runs

    def stop(self) -> None:
        """Give the keyboard back."""
        if self.runs:
            self.runs = False
            self._display.ungrab_keyboard(X.CurrentTime)
            self._display.flush()

    def press(self, notice: event.KeyPress) -> None:
        """The first key that is no modifier is told."""
        key, heard = key_name(self._display, notice.detail), self._heard
        if not key or heard is None:
            return
        masks = modifier_masks(self._display)
        held = [modifier for modifier, mask in masks.items() if notice.state & mask]
        self._heard, self._key = None, notice.detail
        heard(Combination(sum(held, Modifier.NONE), key))

    def release(self, notice: event.KeyRelease) -> None:
        """The keyboard is kept until that key is up: its repeats are nobody's hotkey."""
        if self._key and notice.detail == self._key:
            self.stop()
