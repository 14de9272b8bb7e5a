"""Hotkeys on X11: passive grabs, listened to on a thread of their own."""

import logging
import os
import queue
import select
import threading
from collections.abc import Callable, Mapping

from Xlib import X
from Xlib.protocol import event

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.grabs import Grabs
from assistant.desktop.x11.repeat import Presses, detect_repeat

log = logging.getLogger(__name__)
_PATIENCE = 2.0

States = Mapping[str, HotkeyState]


class _Errand:
    """Bindings handed to the listener's thread, and its answer."""

    def __init__(self, bindings: Mapping[str, Combination]) -> None:
        self.bindings = bindings
        self.states: States = dict.fromkeys(bindings, HotkeyState.UNSUPPORTED)
        self.done = threading.Event()


class X11Hotkeys:
    """`bind` and `close` may be called from any thread once `start` has been."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._grabs = Grabs(connection)
        self._presses = Presses(detectable=detect_repeat(connection.display))
        self._errands: queue.SimpleQueue[_Errand | None] = queue.SimpleQueue()
        self._news, self._teller = os.pipe()
        self._pressed: Callable[[str], None] = lambda _name: None
        self._thread = threading.Thread(target=self._listen, name="hotkeys", daemon=True)

    def start(self, pressed: Callable[[str], None]) -> None:
        """Begin to listen."""
        self._pressed = pressed
        self._thread.start()

    def bind(self, bindings: Mapping[str, Combination]) -> States:
        """Replace all bindings; waits up to 2 s for the listener's answer."""
        if not self._thread.is_alive():
            return self._grabs.replace(bindings)
        errand = _Errand(bindings)
        self._hand_over(errand)
        errand.done.wait(_PATIENCE)
        return errand.states

    def close(self) -> None:
        """Release every combination and end the thread."""
        if self._thread.is_alive():
            self._hand_over(None)
            self._thread.join(_PATIENCE)
        self._connection.close()
        os.close(self._news)
        os.close(self._teller)

    def _hand_over(self, errand: _Errand | None) -> None:
        self._errands.put(errand)
        os.write(self._teller, b".")

    def _listen(self) -> None:
        while self._run_errands():
            while self._connection.display.pending_events():
                self._handle(self._connection.display.next_event())
            self._connection.sleep(None, self._news)

    def _run_errands(self) -> bool:
        """False when the last errand was to end."""
        if select.select([self._news], [], [], 0)[0]:
            os.read(self._news, 4096)
        while not self._errands.empty():
            errand = self._errands.get()
            if errand is None:
                self._grabs.replace({})
                return False
            errand.states = self._grabs.replace(errand.bindings)
            errand.done.set()
        return True

    def _handle(self, notice: event.AnyEvent) -> None:
        if isinstance(notice, event.KeyPress):
            name = self._grabs.name(notice.detail, notice.state)
            if self._presses.is_new(notice.detail, notice.time) and name is not None:
                self._call(name)
        elif isinstance(notice, event.KeyRelease):
            self._presses.released(notice.detail, notice.time)
        elif isinstance(notice, event.MappingNotify) and notice.request != X.MappingPointer:
            self._connection.display.refresh_keyboard_mapping(notice)
            self._grabs.renew()

    def _call(self, name: str) -> None:
        """The barrier: whatever an action raises, the listener lives on."""
        try:
            self._pressed(name)
        except Exception:
            log.exception("The action of hotkey %s failed", name)
