"""Errands: work for the thread that listens, done there one after the other."""

import logging
import queue
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)
_Work = Callable[[], object]


class Errands:
    """Given from any thread, run on one."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[tuple[_Work, threading.Event]] = queue.SimpleQueue()

    def give(self, work: _Work) -> threading.Event:
        """Put it with the others; the event comes when it is done, or has failed."""
        done = threading.Event()
        self._waiting.put((work, done))
        return done

    def run(self) -> None:
        """Do all there are."""
        while not self._waiting.empty():
            work, done = self._waiting.get()
            try:
                guarded(work)
            finally:
                done.set()


def guarded(action: _Work) -> None:
    """The barrier: whatever an action raises, the listener lives on."""
    try:
        action()
    except Exception:  # noqa: BLE001 - barrier of a thread
        _log.exception("What the listener was to do has failed")
