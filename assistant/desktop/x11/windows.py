"""The windows of an X11 desktop with a window manager (EWMH)."""

import os
import threading
import time
from collections.abc import Callable

from Xlib import X, error
from Xlib.protocol import event

from assistant.core.ports import Target
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.signs_of_life import SignsOfLife

_BY_PAGER = 2
_PATIENCE = 0.3
_POLL = 0.005


class X11Windows:
    """Asked by the window and by the paste worker, hence the lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._signs = SignsOfLife(connection)

    def active(self) -> Target | None:
        """The window that gets the keys; None when that can't be told.

        The focus counts, not what the window manager believes: a program that takes the focus
        behind its back would get our keys.
        """
        with self._lock:
            focus = self._focus()
            window = self._active_window()
            if not focus:
                return None
            if not window or not self._same_client(focus, window):
                window = self._top_level(focus)
            return self._target(window, focus) if window else None

    def activate(self, target: Target) -> None:
        """Ask the window manager as a pager would, then give the focus to the child."""
        with self._lock:
            self._request(target.window)
            self._until_active(target.window)
            if target.focus not in (0, target.window) and self._focus() != target.focus:
                self._give_focus(target.focus)
            self._connection.display.sync()

    def is_open(self, target: Target) -> bool:
        """A window that is put away has no state any more; a minimised one has."""
        with self._lock:
            stated = self._connection.numbers(target.window, "WM_STATE")
            return bool(stated) or self._is_viewable(target.window)

    def knock(self, target: Target) -> Callable[[], bool]:
        """Window managers ask so whether a program still answers (`_NET_WM_PING`)."""
        with self._lock:
            call = self._signs.knock(target.window)
        return lambda: self._answers(call)

    def stop_knocking(self) -> None:
        """Hear nothing of windows that come and go any more."""
        with self._lock:
            self._signs.stop()

    def raise_own(self, window: int) -> None:
        """Only ask: our own window takes the focus when its thread, which this is, goes on."""
        with self._lock:
            self._request(window)

    def close(self) -> None:
        """Disconnect."""
        with self._lock:
            self._connection.close()

    def _answers(self, call: int) -> bool:
        with self._lock:
            return self._signs.answered(call)

    def _focus(self) -> int:
        focus = self._connection.display.get_input_focus().focus
        number = focus if isinstance(focus, int) else focus.id
        return 0 if number in (X.NONE, X.PointerRoot) else number

    def _active_window(self) -> int:
        found = self._connection.numbers(self._connection.root.id, "_NET_ACTIVE_WINDOW")
        return found[0] if found else 0

    def _same_client(self, one: int, other: int) -> bool:
        return self._connection.client(one) == self._connection.client(other)

    def _top_level(self, window: int) -> int:
        """The top-level window around `window`; 0 for the window manager's own."""
        managers = self._connection.numbers(self._connection.root.id, "_NET_SUPPORTING_WM_CHECK")
        if managers and self._same_client(window, managers[0]):
            return 0
        while not self._connection.numbers(window, "WM_STATE"):
            parent = self._parent(window)
            if parent in (0, self._connection.root.id):
                break
            window = parent
        return window

    def _parent(self, window: int) -> int:
        try:
            parent = self._connection.window(window).query_tree().parent
        except error.XError:
            return 0
        return parent if isinstance(parent, int) else parent.id

    def _target(self, window: int, focus: int) -> Target:
        process = self._connection.process(window)
        title = self._connection.text(window, "_NET_WM_NAME")
        return Target(
            window=window,
            focus=focus,
            process=process,
            program=self._program(window),
            title=title or self._connection.text(window, "WM_NAME"),
            own=process == os.getpid(),
        )

    def _program(self, window: int) -> str:
        """The second part of WM_CLASS: the application, not the instance."""
        parts = self._connection.text(window, "WM_CLASS").rstrip("\0").split("\0")
        return parts[-1].lower()

    def _request(self, window: int) -> None:
        kind = self._connection.atom("_NET_ACTIVE_WINDOW")
        message = event.ClientMessage(
            window=self._connection.window(window),
            client_type=kind,
            data=(32, [_BY_PAGER, X.CurrentTime, 0, 0, 0]),
        )
        mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        self._connection.root.send_event(message, event_mask=mask)
        self._connection.display.flush()

    def _until_active(self, window: int) -> None:
        """The child's focus must come after the window manager's own, or it is overridden."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            focus = self._focus()
            if self._active_window() == window and focus and self._same_client(focus, window):
                return
            time.sleep(_POLL)

    def _give_focus(self, window: int) -> None:
        if self._is_viewable(window):
            child = self._connection.window(window)
            child.set_input_focus(X.RevertToParent, X.CurrentTime)

    def _is_viewable(self, window: int) -> bool:
        try:
            state = self._connection.window(window).get_attributes().map_state
        except error.XError:
            return False
        return bool(state == X.IsViewable)
