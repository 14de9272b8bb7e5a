"""Asks every source now and then, on one thread of its own that nothing ends but `close`."""

import logging
import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.books.subscribing.subscriber import Subscriber
from assistant.core.ports import Clock
from assistant.core.release.pace import Pace
from assistant.core.release.status import State, Status

_log = logging.getLogger(__name__)
_SHORTEST = 0.05  # seconds; a clock that stands still must not make the thread spin


@dataclass
class _Source:
    """One subscriber and when it is to be asked next (seconds of the monotonic clock)."""

    subscriber: Subscriber
    due: float = 0.0
    failures: int = 0


class Poller:
    """`changed` is called, on the poller's thread, when other books have come into force.

    `subscribers` is asked at every turn, for there may be more or fewer of them meanwhile.
    """

    def __init__(
        self,
        subscribers: Callable[[], Sequence[Subscriber]],
        clock: Clock,
        changed: Callable[[], None],
        told: Callable[[tuple[Status, ...]], None],
        pace: Pace | None = None,
    ) -> None:
        self._subscribers = subscribers
        self._sources = [_Source(subscriber) for subscriber in subscribers()]
        self._clock = clock
        self._changed = changed
        self._told = told
        self._pace = pace or Pace()
        self._wake = threading.Event()
        self._ending = False
        self._places = self.places()
        self._statuses = self.statuses()
        self._thread = threading.Thread(target=self._run, name="poller", daemon=True)

    def places(self) -> tuple[Path, ...]:
        """The folders of the books in force, in the sources' order."""
        found = (source.subscriber.place() for source in self._sources)
        return tuple(place for place in found if place)

    def statuses(self) -> tuple[Status, ...]:
        """How each source stands."""
        return tuple(source.subscriber.status for source in self._sources)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def look_now(self) -> None:
        """Ask all of them at once, as a person wants it."""
        for source in self._sources:
            source.due = 0.0
        self._wake.set()

    def close(self) -> None:
        """End; a source that hangs is not waited for."""
        self._ending = True
        self._wake.set()
        for source in self._sources:
            source.subscriber.close()
        if self._thread.is_alive():
            self._thread.join(2)

    def turn(self) -> float:
        """Ask what is due, tell what is new; seconds until the next turn."""
        known = {id(source.subscriber): source for source in self._sources}
        self._sources = [known.get(id(one)) or _Source(one) for one in self._subscribers()]
        for source in self._sources:
            if not self._ending and source.due <= self._clock.monotonic():
                self._ask(source)
                self._tell()
        self._tell()
        return max(_SHORTEST, min(self._waits(), default=self._pace.interval))

    def _run(self) -> None:
        while not self._ending:
            wait = self._pace.interval
            try:
                wait = self.turn()
            except Exception:  # noqa: BLE001 - barrier of the thread
                _log.exception("poller")
            self._wake.wait(wait)
            self._wake.clear()

    def _ask(self, source: _Source) -> None:
        source.subscriber.look()
        failed = source.subscriber.status.state is State.OFFLINE
        source.failures = source.failures + 1 if failed else 0
        pause = self._pace.pause(source.failures, random.random())  # noqa: S311 - to spread load
        source.due = self._clock.monotonic() + pause

    def _tell(self) -> None:
        """What differs from what was told before."""
        places, statuses = self.places(), self.statuses()
        if places != self._places:
            self._places = places
            self._changed()
        if statuses != self._statuses:
            self._statuses = statuses
            self._told(statuses)

    def _waits(self) -> list[float]:
        """Seconds to whatever comes next: a source that is due, a release that comes into force."""
        now = self._clock.monotonic()
        waits = [source.due - now for source in self._sources]
        for status in self._statuses:
            if status.next:
                waits.append((status.next - self._clock.now()).total_seconds())
        return waits
