"""Which key combinations are ours: passive grabs on the root window."""

from collections.abc import Iterable, Mapping

from Xlib import X, error

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState, States
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keys import key_code, keypad_code, lock_masks, modifier_masks

_MODIFIER_BITS = 0xFF
Key = tuple[int, int]


class Grabs:
    """Grabs by key code and modifier bits; each is taken with every state of the lock keys."""

    def __init__(self, connection: Connection) -> None:
        self._display = connection.display
        self._root = connection.root
        self._bindings: Mapping[str, Combination] = {}
        self._names: dict[Key, str] = {}
        self._locks = lock_masks(self._display)

    def replace(self, bindings: Mapping[str, Combination]) -> States:
        """Release all, take these, and tell what became of each."""
        for key in self._names:
            self._release(key, self._locks)
        self._names = {}
        self._bindings = dict(bindings)
        self._locks = lock_masks(self._display)
        return {name: self._bind(name, wanted) for name, wanted in bindings.items()}

    def renew(self) -> States:
        """Take what can be taken by now, under the present layout.

        The server forgets no grab of ours, and to grab once more what is ours changes nothing.
        """
        wanted = {key for found in self._bindings.values() for key in self._keys(found)}
        if set(self._names) - wanted or self._locks != lock_masks(self._display):
            return self.replace(self._bindings)
        return {name: self._bind(name, found) for name, found in self._bindings.items()}

    def free(self, combination: Combination) -> bool:
        """Whether nobody has it, found out by taking it for a moment."""
        key = next(iter(self._keys(combination)), None)
        if key is None or key in self._names or not self._take(key):
            return False
        self._release(key, self._locks)
        return True

    def name(self, code: int, state: int) -> str | None:
        """The binding a key press belongs to."""
        return self._names.get((code, state & _MODIFIER_BITS & ~self._locks[-1]))

    def _bind(self, name: str, combination: Combination) -> HotkeyState:
        keys = self._keys(combination)
        if not keys:
            return HotkeyState.UNSUPPORTED
        taken = [key for key in keys if self._names.get(key, name) != name or not self._take(key)]
        self._names |= {key: name for key in keys if key not in taken}
        return HotkeyState.TAKEN if keys[0] in taken else HotkeyState.ACTIVE

    def _keys(self, combination: Combination) -> list[Key]:
        """The main key first, then the numeric keypad's twin."""
        masks = modifier_masks(self._display)
        if key_code(self._display, combination.key) == 0:
            return []
        if any(modifier not in masks for modifier in combination.modifiers):
            return []
        bits = sum(masks[modifier] for modifier in combination.modifiers)
        finders = (key_code, keypad_code)
        codes = [find(self._display, combination.key) for find in finders]
        return [(code, bits) for code in codes if code]

    def _take(self, key: Key) -> bool:
        caught = [(lock, self._grab(key, lock)) for lock in self._locks]
        self._display.sync()
        refused = [lock for lock, catch in caught if catch.get_error()]
        if refused:
            self._release(key, [lock for lock, _ in caught if lock not in refused])
        return not refused

    def _grab(self, key: Key, lock: int) -> error.CatchError:
        code, bits = key
        catch = error.CatchError(error.BadAccess)
        self._root.grab_key(
            code, bits | lock, False, X.GrabModeAsync, X.GrabModeAsync, onerror=catch
        )
        return catch

    def _release(self, key: Key, locks: Iterable[int]) -> None:
        code, bits = key
        for lock in locks:
            self._root.ungrab_key(code, bits | lock)
        self._display.flush()
