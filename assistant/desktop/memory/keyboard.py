"""The keyboard port on the simulated desktop."""

from collections.abc import Callable

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Target
from assistant.desktop.memory.clock import VirtualClock
from assistant.desktop.memory.windows import MemoryWindows


def _nothing() -> None:
    """Nothing happens."""


class MemoryKeyboard:
    """Keys go to the window in front, unless a person holds modifiers that would mix with them.

    `jammed` makes `press` fail; an elevated window swallows keys and nobody is told, as on Windows.
    """

    def __init__(self, clock: VirtualClock, windows: MemoryWindows) -> None:
        self.jammed = False
        self.last_moment: Callable[[], object] = _nothing
        self._clock = clock
        self._windows = windows
        self._held = Modifier.NONE

    def held(self) -> Modifier:
        """What a person holds right now."""
        return self._held

    def busy(self) -> bool:
        """Whether a person holds modifiers."""
        return bool(self._held)

    def press(self, combination: Combination, into: Target | None = None) -> bool:
        """Send a combination to the window in front; `last_moment` happens before its last look."""
        last, self.last_moment = self.last_moment, _nothing
        last()
        window = self._windows.front
        if self.jammed or self._held & ~combination.modifiers:
            return False
        if into is not None and self._windows.active() != into:
            return False
        if window is not None and not window.elevated:
            window.receive(combination)
        return True

    def hold(self, modifiers: Modifier, seconds: float) -> None:
        """A person holds these modifiers for `seconds`."""
        self._held |= modifiers
        self._clock.after(seconds, lambda: self.release(modifiers))

    def close(self) -> None:
        """Nothing to give back."""

    def release(self, modifiers: Modifier) -> None:
        """A person lets them go."""
        self._held &= ~modifiers
