"""The windows port on the simulated desktop."""

from collections.abc import Callable

from assistant.core.ports import Target
from assistant.desktop.memory.clock import VirtualClock
from assistant.desktop.memory.window import Window


class MemoryWindows:
    """Windows in a list, one in front; bringing one forward takes `seconds`.

    `while_asked` happens meanwhile when one is knocked at; `knocked`: an answer is still wanted.
    """

    def __init__(self, clock: VirtualClock) -> None:
        self.seconds = 0.0
        self.refuses = False
        self.listed: list[Window] = []
        self.front: Window | None = None
        self.knocked = False
        self.while_asked: Callable[[], object] = lambda: None
        self._clock = clock

    def active(self) -> Target | None:
        """The window in front."""
        return self.front.target() if self.front else None

    def activate(self, target: Target) -> None:
        """Bring a window that is still there to the front, unless the system `refuses`."""
        if not self.refuses:
            self._clock.after(self.seconds, lambda: self._show(target))
            self._clock.advance(0.0)

    def is_open(self, target: Target) -> bool:
        """Whether it is listed."""
        return any(window.handle == target.window for window in self.listed)

    def knock(self, target: Target) -> Callable[[], bool]:
        """A window that hangs answers once it goes on; one that has been closed never does."""
        self.knocked = True
        self.while_asked()
        now = self._clock.monotonic
        asked = [(w, now() + w.answers_after) for w in self.listed if w.handle == target.window]
        return lambda: all(
            max(due, window.hung_until) <= now() and not window.closed for window, due in asked
        )

    def stop_knocking(self) -> None:
        """Note that nobody is asked any more."""
        self.knocked = False

    def raise_own(self, window: int) -> None:
        """Bring a window of ours to the front."""
        self.activate(Target(window=window))

    def close(self) -> None:
        """Nothing to give back."""

    def show(self, window: Window, focused: int | None = None) -> None:
        """A person, or a thief, brings a window (and one of its boxes) to the front."""
        if not window.closed:
            self.front = window
            window.focused = window.focused if focused is None else focused

    def shut(self, window: Window) -> None:
        """A window vanishes."""
        window.closed = True
        self.listed.remove(window)
        if self.front is window:
            self.front = None

    def _show(self, target: Target) -> None:
        for window in self.listed:
            if window.handle == target.window:
                handles = [box.handle for box in window.boxes]
                known = target.focus in handles
                self.show(window, handles.index(target.focus) if known else None)
