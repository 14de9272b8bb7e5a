"""Hotkeys on X11: passive grabs, listened to on a thread of their own."""

import os
import select
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from Xlib.protocol import event

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState, States, Target, nobody
from assistant.desktop.errands import Errands, guarded
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.front import Front
from assistant.desktop.x11.grabs import Grabs
from assistant.desktop.x11.layout import Layout
from assistant.desktop.x11.recording import Recording
from assistant.desktop.x11.repeat import Presses, detect_repeat
from assistant.desktop.x11.windows import X11Windows

CHECK = 20.0
_PATIENCE = 2.0


class X11Hotkeys:
    """All but `start` may be called from any thread."""

    takes_over = False  # the server gives a combination to one program only

    def __init__(self, connection: Connection, windows: X11Windows) -> None:
        self._connection = connection
        self._front = Front(connection, windows)
        self._grabs = Grabs(connection)
        self._recording = Recording(connection)
        self._presses = Presses(detectable=detect_repeat(connection.display))
        self._layout = Layout(connection.display)
        self._errands = Errands()
        self._news, self._teller = os.pipe()
        self._states: States = {}
        self._ended = False
        self._pressed: Callable[[str], None] = lambda _name: None
        self._changed: Callable[[States], None] = nobody
        self._thread = threading.Thread(target=self._listen, name="hotkeys", daemon=True)

    def start(
        self, pressed: Callable[[str], None], changed: Callable[[States], None] = nobody
    ) -> None:
        """Begin to listen."""
        self._pressed = pressed
        self._changed = changed
        self._thread.start()

    def bind(self, bindings: Mapping[str, Combination], take_over: Collection[str] = ()) -> States:
        """Replace all bindings; waits up to 2 s for the listener's answer."""
        del take_over
        states = dict.fromkeys(bindings, HotkeyState.UNSUPPORTED)
        self._do(lambda: states.update(self._replace(bindings)))
        return states

    def free(self, candidates: Sequence[Combination]) -> Sequence[Combination]:
        """Those that could be grabbed."""
        found: list[Combination] = []
        self._do(lambda: found.extend(filter(self._grabs.free, candidates)))
        return found

    def record(self, heard: Callable[[Combination], None] | None) -> bool:
        """Listen to the whole keyboard for one combination."""
        running: list[bool] = []
        self._do(self._recording.stop)
        if heard is not None:
            self._do(lambda: running.append(self._recording.start(heard)))
        return heard is None or running == [True]

    def front_at_press(self) -> Target | None:
        """Who was in front at the press that is being told; only asked by what it is told to."""
        return self._front.at_press()

    def close(self) -> None:
        """Release every combination and end the thread."""
        if self._thread.is_alive():
            self._do(self._end)
            self._thread.join(_PATIENCE)
        self._connection.close()
        os.close(self._news)
        os.close(self._teller)

    def _do(self, work: Callable[[], object]) -> None:
        if not self._thread.is_alive():
            work()
            return
        done = self._errands.give(work)
        os.write(self._teller, b".")
        done.wait(_PATIENCE)

    def _replace(self, bindings: Mapping[str, Combination]) -> States:
        self._states = self._grabs.replace(bindings)
        return self._states

    def _end(self) -> None:
        self._recording.stop()
        self._grabs.replace({})
        self._ended = True

    def _listen(self) -> None:
        checked = time.monotonic()
        self._front.watch()
        while not self._ended:
            while self._connection.display.pending_events():
                self._handle(self._connection.display.next_event())
            self._connection.sleep(CHECK, self._news)
            self._run_errands()
            if time.monotonic() - checked >= CHECK:
                checked = time.monotonic()
                guarded(self._renew)

    def _run_errands(self) -> None:
        if select.select([self._news], [], [], 0)[0]:
            os.read(self._news, 4096)
        self._errands.run()

    def _handle(self, notice: event.AnyEvent) -> None:
        if isinstance(notice, event.KeyPress):
            self._press(notice)
        elif isinstance(notice, event.KeyRelease):
            self._presses.released(notice.detail, notice.time)
            self._recording.release(notice)
        elif self._layout.changes(notice):
            guarded(self._renew)
        else:
            self._front.notice(notice)

    def _press(self, notice: event.KeyPress) -> None:
        is_new = self._presses.is_new(notice.detail, notice.time)
        if self._recording.runs:
            guarded(lambda: self._recording.press(notice))
            return
        name = self._grabs.name(notice.detail, notice.state)
        if is_new and name is not None:
            guarded(lambda: self._pressed(name))

    def _renew(self) -> None:
        """Tell when something has changed: a program came or went, a layout has other keys."""
        former, self._states = self._states, self._grabs.renew()
        if former != self._states:
            guarded(lambda: self._changed(self._states))
