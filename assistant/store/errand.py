"""Work beside the window that can be called off: whoever does so waits only for a moment."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from assistant.store.connection import StoreError

_STEPS = 20_000  # of SQLite's machine between two looks: some milliseconds


class CalledOffError(Exception):
    """Somebody needs the files now; what was being made is not wanted any more."""


class Errand:
    """One piece of work, by two threads seen: one does it, the other may call it off.

    While the files that others change are in use, the work is `holding` them; the rest, such as
    verifying a copy, may go on for a while after it was called off, but puts nothing in place.
    """

    def __init__(self) -> None:
        self._off = threading.Event()
        self._held = threading.Lock()

    def call_off(self) -> None:
        """Return once the work holds nothing any more; from then on it changes nothing."""
        self._off.set()
        with self._held:
            pass

    def check(self, *_: object) -> None:
        """Raises CalledOffError once it was called off."""
        if self._off.is_set():
            raise CalledOffError

    @contextmanager
    def holding(self) -> Iterator[None]:
        """The files are ours until the end of the block. Raises CalledOffError."""
        with self._held:
            self.check()
            yield

    @contextmanager
    def watching(self, connection: Any) -> Iterator[None]:  # noqa: ANN401 - the library ships no types
        """Whatever the connection is at ends soon after it is called off. Raises CalledOffError."""
        connection.set_progress_handler(self._off.is_set, _STEPS)
        try:
            yield
        except StoreError:
            self.check()
            raise
        finally:
            connection.set_progress_handler(None, _STEPS)
