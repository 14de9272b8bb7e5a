"""Hotkeys on Windows: registered with the system, heard on a thread of their own."""

import itertools
import logging
import queue
import threading
from collections.abc import Callable, Mapping

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.keys import keypad_key, modifier_mask, virtual_key
from assistant.desktop.windows.message_window import MessageWindow
from assistant.desktop.windows.structures import MOD_NOREPEAT, WM_APP, WM_HOTKEY

log = logging.getLogger(__name__)
_PATIENCE = 2.0

States = Mapping[str, HotkeyState]


class _Errand:
    """Bindings handed to the listener's thread, and its answer; None means to end."""

    def __init__(self, bindings: Mapping[str, Combination] | None) -> None:
        self.bindings = bindings
        self.states: States = dict.fromkeys(bindings or (), HotkeyState.UNSUPPORTED)
        self.done = threading.Event()


class WindowsHotkeys:
    """`bind` and `close` may be called from any thread."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._errands: queue.SimpleQueue[_Errand] = queue.SimpleQueue()
        self._names: dict[int, str] = {}
        self._keys: dict[tuple[int, int], int] = {}
        self._pressed: Callable[[str], None] = lambda _name: None
        self._ready = threading.Event()
        self._window: MessageWindow | None = None
        self._thread = threading.Thread(target=self._listen, name="hotkeys", daemon=True)
        self._thread.start()

    def start(self, pressed: Callable[[str], None]) -> None:
        """Begin to listen."""
        self._pressed = pressed

    def bind(self, bindings: Mapping[str, Combination]) -> States:
        """Replace all bindings; waits up to 2 s for the listener's answer."""
        return self._hand_over(_Errand(bindings)).states

    def close(self) -> None:
        """Release every combination and end the thread."""
        if self._thread.is_alive():
            self._hand_over(_Errand(None))
            self._thread.join(_PATIENCE)

    def _hand_over(self, errand: _Errand) -> _Errand:
        self._errands.put(errand)
        if self._ready.wait(_PATIENCE) and self._window:
            self._calls.user32.PostMessageW(self._window.handle, WM_APP, 0, 0)
            errand.done.wait(_PATIENCE)
        return errand

    def _listen(self) -> None:
        handlers = {WM_HOTKEY: self._on_hotkey, WM_APP: self._on_errand}
        self._window = MessageWindow(self._calls, handlers)
        self._ready.set()
        self._window.run()

    def _on_errand(self, _first: int, _second: int) -> bool:
        while not self._errands.empty():
            errand = self._errands.get()
            errand.states = self._replace(errand.bindings or {})
            errand.done.set()
            if errand.bindings is None and self._window:
                self._window.end()
        return True

    def _on_hotkey(self, number: int, _second: int) -> bool:
        """The barrier: whatever an action raises, the listener lives on."""
        name = self._names.get(number)
        try:
            if name is not None:
                self._pressed(name)
        except Exception:
            log.exception("The action of hotkey %s failed", name)
        return True

    def _replace(self, bindings: Mapping[str, Combination]) -> States:
        for number in self._keys.values():
            self._calls.user32.UnregisterHotKey(self._handle(), number)
        self._names, self._keys = {}, {}
        numbers = itertools.count(1)
        return {name: self._bind(name, wanted, numbers) for name, wanted in bindings.items()}

    def _bind(
        self, name: str, combination: Combination, numbers: "itertools.count[int]"
    ) -> HotkeyState:
        virtual = virtual_key(self._calls, combination.key)
        if not virtual:
            return HotkeyState.UNSUPPORTED
        modifiers = modifier_mask(combination.modifiers)
        if not self._register(name, (virtual, modifiers), next(numbers)):
            return HotkeyState.TAKEN
        if keypad := keypad_key(combination.key):
            self._register(name, (keypad, modifiers), next(numbers))
        return HotkeyState.ACTIVE

    def _register(self, name: str, key: tuple[int, int], number: int) -> bool:
        virtual, modifiers = key
        register = self._calls.user32.RegisterHotKey
        if key in self._keys or not register(
            self._handle(), number, modifiers | MOD_NOREPEAT, virtual
        ):
            return False
        self._keys[key] = number
        self._names[number] = name
        return True

    def _handle(self) -> int:
        return self._window.handle if self._window else 0
