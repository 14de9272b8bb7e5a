"""Keys on Windows: asked of the system, pressed with SendInput."""

import ctypes
from collections.abc import Sequence

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Target
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.focus import has_keys
from assistant.desktop.windows.keys import CHOOSING_KEYS, MODIFIER_KEYS, is_extended, virtual_key
from assistant.desktop.windows.structures import (
    INPUT,
    INPUT_KEYBOARD,
    KEYEVENTF_EXTENDEDKEY,
    KEYEVENTF_KEYUP,
)

_DOWN = 0x8000


class WindowsKeyboard:
    """May be used from any thread."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def held(self) -> Modifier:
        """The modifiers that are down right now, left or right."""
        held = Modifier.NONE
        for modifier, keys in MODIFIER_KEYS.items():
            if any(map(self._is_down, keys)):
                held |= modifier
        return held

    def _is_down(self, key: int) -> bool:
        return bool(self._calls.user32.GetAsyncKeyState(key) & _DOWN)

    def busy(self) -> bool:
        """Modifiers mix, and what chose the reply would repeat into the chat once that is in front:
        Enter held on for half a second would send what has just been pasted.
        """
        return bool(self.held()) or any(map(self._is_down, CHOOSING_KEYS))

    def press(self, combination: Combination, into: Target | None = None) -> bool:
        """Press and release; False when Windows did not take every event.

        Events that an elevated window swallows count as taken: see `Target.elevated`.
        """
        virtual = virtual_key(self._calls, combination.key)
        if not virtual:
            return False
        held = self.held()
        if held & ~combination.modifiers:
            return False
        wanted = combination.modifiers & ~held
        keys = [*(MODIFIER_KEYS[modifier][0] for modifier in wanted), virtual]
        events = [*((key, 0) for key in keys), *((key, KEYEVENTF_KEYUP) for key in keys[::-1])]
        if into is not None and not has_keys(self._calls, into):
            return False
        if self._send(events) == len(events):
            return True
        self._send(events[len(keys) :])  # whatever got through must not stay down
        return False

    def close(self) -> None:
        """Nothing to give back."""

    def _send(self, events: Sequence[tuple[int, int]]) -> int:
        """All in one call, so that no key of the user's comes between."""
        inputs = (INPUT * len(events))(*(self._input(*event) for event in events))
        size = ctypes.sizeof(INPUT)
        sent: int = self._calls.user32.SendInput(len(events), inputs, size)
        return sent

    def _input(self, virtual: int, flags: int) -> INPUT:
        made = INPUT(type=INPUT_KEYBOARD)
        made.union.ki.wVk = virtual
        made.union.ki.wScan = self._calls.user32.MapVirtualKeyW(virtual, 0)
        made.union.ki.dwFlags = flags | (KEYEVENTF_EXTENDEDKEY if is_extended(virtual) else 0)
        return made
