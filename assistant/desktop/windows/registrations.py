"""Which combinations Windows has given us."""

from collections.abc import Mapping

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState, States
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.keys import keypad_key, modifier_mask, virtual_key
from assistant.desktop.windows.structures import MOD_NOREPEAT

_PROBE = 0xBFFF
Key = tuple[int, int]


class Registrations:
    """Belongs to the thread of `window`, whose messages tell the presses."""

    def __init__(self, calls: Calls, window: int) -> None:
        self._calls = calls
        self._window = window
        self._bindings: Mapping[str, Combination] = {}
        self._numbers: dict[Key, int] = {}
        self._names: dict[int, str] = {}

    def replace(self, bindings: Mapping[str, Combination]) -> States:
        """Release all, take these, and tell what became of each."""
        self.release()
        self._bindings = dict(bindings)
        return self._settle()

    def release(self) -> None:
        """Release all; `renew` takes them again."""
        for key in list(self._numbers):
            self._release(key)

    def renew(self) -> States:
        """Release all that is held, and take all again."""
        return self.replace(self._bindings)

    def check(self) -> States:
        """Take anew what was lost, and what has become free; what works is not touched.

        Windows can't be asked whether a registration is alive. But it gives a combination only
        once: what can be had once more had been lost.
        """
        wanted = {key for found in self._bindings.values() for key in self._keys(found)}
        for key in list(self._numbers):
            if key not in wanted or self._try(key, _PROBE):
                self._calls.user32.UnregisterHotKey(self._window, _PROBE)
                self._release(key)
        return self._settle()

    def free(self, combination: Combination) -> bool:
        """Whether nobody has it, found out by taking it for a moment."""
        key = next(iter(self._keys(combination)), None)
        if key is None or not self._try(key, _PROBE):
            return False
        self._calls.user32.UnregisterHotKey(self._window, _PROBE)
        return True

    def name(self, number: int) -> str | None:
        """The binding a WM_HOTKEY belongs to."""
        return self._names.get(number)

    def _settle(self) -> States:
        return {name: self._take(name, wanted) for name, wanted in self._bindings.items()}

    def _take(self, name: str, combination: Combination) -> HotkeyState:
        """The numeric keypad's twin may be refused; it is a convenience."""
        keys = self._keys(combination)
        if not keys:
            return HotkeyState.UNSUPPORTED
        taken = [self._register(name, key) for key in keys]
        return HotkeyState.ACTIVE if taken[0] else HotkeyState.TAKEN

    def _keys(self, combination: Combination) -> list[Key]:
        """The main key first, then the numeric keypad's."""
        virtual = virtual_key(self._calls, combination.key)
        found = (virtual, keypad_key(combination.key)) if virtual else ()
        return [(key, modifier_mask(combination.modifiers)) for key in found if key]

    def _register(self, name: str, key: Key) -> bool:
        if key in self._numbers:
            return self._names[self._numbers[key]] == name
        number = max(self._names, default=0) + 1
        if not self._try(key, number):
            return False
        self._numbers[key] = number
        self._names[number] = name
        return True

    def _try(self, key: Key, number: int) -> bool:
        virtual, modifiers = key
        register = self._calls.user32.RegisterHotKey
        return bool(register(self._window, number, modifiers | MOD_NOREPEAT, virtual))

    def _release(self, key: Key) -> None:
        number = self._numbers.pop(key)
        del self._names[number]
        self._calls.user32.UnregisterHotKey(self._window, number)
