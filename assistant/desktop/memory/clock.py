"""Virtual time: a heap of events that fall due only when somebody waits."""

import heapq
import itertools
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


class VirtualClock:
    """A clock that stands still until `advance`; same events, same order, every time.

    `pace` is how many real seconds a virtual second takes: 0 lets none pass, as most tests want it.
    """

    def __init__(self, start: datetime = START, pace: float = 0.0) -> None:
        self._start = start
        self._pace = pace
        self._seconds = 0.0
        self._order = itertools.count()
        self._events: list[tuple[float, int, Callable[[], object]]] = []
        self._lock = threading.Lock()
        self._interrupted = threading.Event()

    def now(self) -> datetime:
        """The virtual moment, in UTC."""
        return self._start + timedelta(seconds=self._seconds)

    def monotonic(self) -> float:
        """Virtual seconds since the start."""
        return self._seconds

    def jump(self, by: timedelta) -> None:
        """Somebody sets the clock, or the computer has slept: no seconds have passed."""
        self._start += by

    def after(self, seconds: float, action: Callable[[], object]) -> None:
        """Run `action` when `seconds` have passed."""
        with self._lock:
            event = (self._seconds + seconds, next(self._order), action)
            heapq.heappush(self._events, event)

    def advance(self, seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        """Let `seconds` pass and run what falls due; stop early once `until()` holds."""
        end = self._seconds + seconds
        while not until():
            due = self._next(end)
            self._pass(due[0] if due else end)
            if due is None or self._interrupted.is_set():
                self._keep(due)
                break
            due[2]()
        self._interrupted.clear()

    def interrupt(self) -> None:
        """End an `advance` that is keeping real time, from another thread."""
        if self._pace:
            self._interrupted.set()

    def _next(self, end: float) -> tuple[float, int, Callable[[], object]] | None:
        with self._lock:
            if self._events and self._events[0][0] <= end:
                return heapq.heappop(self._events)
            return None

    def _keep(self, event: tuple[float, int, Callable[[], object]] | None) -> None:
        if event is not None:
            with self._lock:
                heapq.heappush(self._events, event)

    def _pass(self, moment: float) -> None:
        step = max(0.0, moment - self._seconds)
        if self._pace and self._interrupted.wait(step * self._pace):
            return
        self._seconds += step
