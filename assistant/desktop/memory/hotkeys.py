"""The hotkeys port on the simulated desktop."""

import logging
from collections.abc import Callable, Mapping

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState

log = logging.getLogger(__name__)


class MemoryHotkeys:
    """Combinations in a dictionary; `taken` are those that belong to other programs."""

    def __init__(self) -> None:
        self.taken: set[Combination] = set()
        self._names: dict[Combination, str] = {}
        self._down: set[Combination] = set()
        self._pressed: Callable[[str], None] = lambda _name: None

    def start(self, pressed: Callable[[str], None]) -> None:
        """Begin to listen."""
        self._pressed = pressed

    def bind(self, bindings: Mapping[str, Combination]) -> Mapping[str, HotkeyState]:
        """Replace all bindings."""
        self._names = {}
        return {name: self._bind(name, wanted) for name, wanted in bindings.items()}

    def close(self) -> None:
        """Forget every combination."""
        self._names = {}

    def press(self, combination: Combination) -> bool:
        """A person presses keys, or the keys repeat; True when a binding took them."""
        name = self._names.get(combination)
        if name is not None and combination not in self._down:
            self._down.add(combination)
            self._call(name)
        return name is not None

    def release(self, combination: Combination) -> None:
        """A person lets the keys go."""
        self._down.discard(combination)

    def _bind(self, name: str, combination: Combination) -> HotkeyState:
        if combination in self.taken or combination in self._names:
            return HotkeyState.TAKEN
        self._names[combination] = name
        return HotkeyState.ACTIVE

    def _call(self, name: str) -> None:
        try:
            self._pressed(name)
        except Exception:
            log.exception("The action of hotkey %s failed", name)
