"""Hotkeys on Windows: registered with the system, heard on a thread of their own."""

import threading
from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState, States, nobody
from assistant.desktop.errands import Errands, guarded
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.key_hook import KeyHook
from assistant.desktop.windows.message_window import MessageWindow
from assistant.desktop.windows.registrations import Registrations
from assistant.desktop.windows.session import ASLEEP, AWAKE, BACK, LEAVING, SessionNotices
from assistant.desktop.windows.structures import (
    WM_APP,
    WM_HOTKEY,
    WM_POWERBROADCAST,
    WM_TIMER,
    WM_WTSSESSION_CHANGE,
)
from assistant.desktop.windows.takeover import OpenEars, TakeOver

CHECK_MS = 20_000
_PATIENCE = 5.0  # it answers at once, but not on a machine that is short of everything


class WindowsHotkeys:
    """All may be called from any thread."""

    takes_over = True

    def __init__(self, calls: Calls, open_ears: OpenEars = KeyHook) -> None:
        self._calls = calls
        self._errands = Errands()
        self._take_over = TakeOver(calls, open_ears)
        self._bindings: Mapping[str, Combination] = {}
        self._wanted: frozenset[str] = frozenset()
        self._states: States = {}
        self._pressed: Callable[[str], None] = lambda _name: None
        self._changed: Callable[[States], None] = nobody
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="hotkeys", daemon=True)
        self._thread.start()

    def start(
        self, pressed: Callable[[str], None], changed: Callable[[States], None] = nobody
    ) -> None:
        """Begin to listen."""
        self._pressed = pressed
        self._changed = changed
        self._take_over.start(pressed)

    def bind(self, bindings: Mapping[str, Combination], take_over: Collection[str] = ()) -> States:
        """Replace all bindings; waits up to 5 s for the listener's answer."""
        states = dict.fromkeys(bindings, HotkeyState.UNSUPPORTED)
        self._do(lambda: states.update(self._replace(bindings, take_over)))
        return states

    def free(self, candidates: Sequence[Combination]) -> Sequence[Combination]:
        """Those that could be registered."""
        found: list[Combination] = []
        self._do(lambda: found.extend(filter(self._registrations.free, candidates)))
        return found

    def record(self, heard: Callable[[Combination], None] | None) -> bool:
        """Listen to all keys for one combination; ours are released for that long."""
        answers: list[bool] = []
        self._do(self._stop_recording)
        if heard is not None:
            self._do(lambda: answers.append(self._start_recording(heard)))
        return heard is None or answers == [True]

    def close(self) -> None:
        """Release every combination and end the thread."""
        if self._thread.is_alive():
            self._do(self._end)
            self._thread.join(_PATIENCE)

    def _do(self, work: Callable[[], object]) -> None:
        if self._ready.wait(_PATIENCE):
            self._post(work).wait(_PATIENCE)

    def _post(self, work: Callable[[], object]) -> threading.Event:
        done = self._errands.give(work)
        self._calls.user32.PostMessageW(self._window.handle, WM_APP, 0, 0)
        return done

    def _listen(self) -> None:
        handlers = {
            WM_HOTKEY: self._on_hotkey,
            WM_APP: self._on_errand,
            WM_TIMER: self._on_timer,
            WM_WTSSESSION_CHANGE: self._on_session,
            WM_POWERBROADCAST: self._on_power,
        }
        self._window = MessageWindow(self._calls, handlers, parent=None)
        self._registrations = Registrations(self._calls, self._window.handle)
        self._notices = SessionNotices(self._calls, self._window.handle)
        self._calls.user32.SetTimer(self._window.handle, 1, CHECK_MS, None)
        self._ready.set()
        self._window.run()

    def _on_errand(self, _first: int, _second: int) -> bool:
        self._errands.run()
        return True

    def _on_hotkey(self, number: int, _second: int) -> bool:
        name = self._registrations.name(number)
        if name is not None:
            guarded(lambda: self._pressed(name))
        return True

    def _on_timer(self, _first: int, _second: int) -> bool:
        """Now and then: is everything still ours, has something become free?"""
        if self._take_over.has_recorded:  # for so long no key is held: its release went unheard
            self._stop_recording()
        elif not self._take_over.records:
            self._settle(self._registrations.check())
        return True

    def _on_session(self, event: int, _second: int) -> bool:
        if event in LEAVING:
            self._take_over.forget()
        elif event in BACK:
            self._rearm()
        return True

    def _on_power(self, event: int, _second: int) -> bool:
        """Windows goes on itself, too: some answer TRUE is expected of it."""
        if event in ASLEEP:
            self._take_over.forget()
        elif event in AWAKE:
            self._rearm()
        return False

    def _rearm(self) -> None:
        self._take_over.stop_recording()
        guarded(self._take_over.renew)
        self._settle(self._registrations.renew())

    def _start_recording(self, heard: Callable[[Combination], None]) -> bool:
        self._registrations.release()
        started = self._take_over.record(heard, lambda: self._post(self._stop_recording))
        if not started:
            self._stop_recording()
        return started

    def _stop_recording(self) -> None:
        if self._take_over.records:
            self._take_over.stop_recording()
            self._settle(self._registrations.renew())

    def _replace(self, bindings: Mapping[str, Combination], take_over: Collection[str]) -> States:
        self._bindings, self._wanted = dict(bindings), frozenset(take_over)
        self._states = self._with_taken_over(self._registrations.replace(self._bindings))
        return self._states

    def _settle(self, registered: States) -> None:
        """Tell when something has changed by itself."""
        former, self._states = self._states, self._with_taken_over(registered)
        if former != self._states:
            guarded(lambda: self._changed(self._states))

    def _with_taken_over(self, registered: States) -> States:
        taken = {name for name, state in registered.items() if state is HotkeyState.TAKEN}
        others = {self._bindings[name] for name in registered if name not in taken}
        heard = {
            name: wanted
            for name, wanted in self._bindings.items()
            if name in taken & self._wanted and wanted not in others
        }
        if not self._take_over.bind(heard):
            return registered
        return {**registered, **dict.fromkeys(heard, HotkeyState.TAKEN_OVER)}

    def _end(self) -> None:
        self._take_over.close()
        self._registrations.replace({})
        self._notices.close()
        self._window.end()
