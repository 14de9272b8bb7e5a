"""Whether a chat goes on handling what comes to it, while it reads what we have pasted."""

from collections.abc import Callable

from assistant.core.ports import Clock, Target, Windows

EVERY = 0.1


class Pulse:
    """Knocks at a window again and again, from before our keys on.

    A program that has answered none of it is not waited for: it may never do so.
    """

    def __init__(self, windows: Windows, clock: Clock, target: Target) -> None:
        self._windows = windows
        self._clock = clock
        self._target = target
        self._answers = False
        self._answered: Callable[[], bool] | None = None
        self._since = 0.0

    def knock(self) -> None:
        """Begin anew; what an earlier knock has brought still tells that there are answers."""
        self._hear()
        self._since = self._clock.monotonic()
        self._answered = self._windows.knock(self._target)
        self._hear()

    def stop(self) -> None:
        """The paste is over; what is still to come is of no interest."""
        self._windows.stop_knocking()

    def answer(self) -> float:
        """How long the answer that has just come took, in seconds; 0 if none has."""
        took = self.silence
        if self._hear():
            return took
        if self._answered is None and took >= EVERY:
            self.knock()
        return 0.0

    def _hear(self) -> bool:
        if self._answered is None or not self._answered():
            return False
        self._answers, self._answered = True, None
        return True

    @property
    def waits(self) -> bool:
        """Whether an answer is to come."""
        return self._answers and self._answered is not None

    @property
    def silence(self) -> float:
        """Seconds since the last knock."""
        return self._clock.monotonic() - self._since
