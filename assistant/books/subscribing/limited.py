"""A time limit around any transport: what hangs is left behind, and nobody waits for it."""

import queue
import threading

from assistant.books.subscribing.transport import SLOW, Fetched, Transport, TransportError

SECONDS = 10.0
SLOWEST = 200_000.0  # bytes a second, for whatever is larger than a few
_Result = Fetched | None | Exception


class LimitedTransport:
    """Runs each fetch on a thread that may be given up; at most one such thread a source."""

    def __init__(self, inner: Transport, seconds: float = SECONDS) -> None:
        self._inner = inner
        self._seconds = seconds
        self._left_behind: threading.Thread | None = None

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """See `Transport`; gives up after the limit and a slow line's time for `most` bytes."""
        if self._left_behind is not None and self._left_behind.is_alive():
            raise TransportError(SLOW)
        answer: queue.Queue[_Result] = queue.Queue(1)
        thread = threading.Thread(
            target=lambda: answer.put(self._result(name, most, tag)), name="fetch", daemon=True
        )
        thread.start()
        try:
            result = answer.get(timeout=self._seconds + most / SLOWEST)
        except queue.Empty:
            self._left_behind = thread
            self._inner.abort()
            raise TransportError(SLOW) from None
        if isinstance(result, Exception):
            raise result
        return result

    def _result(self, name: str, most: int, tag: str) -> _Result:
        try:
            return self._inner.fetch(name, most, tag)
        except Exception as error:  # noqa: BLE001 - passed on to the thread that asked
            return error

    def abort(self) -> None:
        """See `Transport`."""
        self._inner.abort()
