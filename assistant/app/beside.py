"""One piece of work beside the window: done on a thread of its own, told on the window's."""

import logging
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from assistant.core.errors import AssistantError
from assistant.core.message import Message

_PAUSE = 0.1  # seconds between two tellings
_log = logging.getLogger(__name__)

Tell = Callable[[int, int], None]


class _StoppedError(Exception):
    """Nobody wants the result any more."""


class Beside(QObject):
    """Either `done(result)` or `failed(AssistantError)`; on the way `progressed(done, of)`.

    What goes wrong unexpectedly is in the log, and has failed like everything else. The work is
    given a function to tell how far it is. Once `stop` has been called nothing comes.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _ended = Signal(object)

    def __init__(self, work: Callable[[Tell], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stopped = threading.Event()
        self._told = 0.0
        self._ended.connect(self._end)

    def start(self) -> None:
        """Begin; once only."""
        threading.Thread(target=self._run, name="beside", daemon=True).start()

    def stop(self) -> None:
        """Give up at the next telling; nothing is told from now on."""
        self._stopped.set()

    def _run(self) -> None:
        ended: object = None
        try:
            ended = self._work(self._tell)
        except AssistantError as error:
            ended = error
        except _StoppedError:
            pass
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("work beside the window failed")
            ended = AssistantError(_NOT_DONE, _UNEXPECTED)
        self._ended.emit(ended)

    def _tell(self, done: int, of: int) -> None:
        if self._stopped.is_set():
            raise _StoppedError
        now = time.monotonic()
        if now - self._told >= _PAUSE:
            self._told = now
            self.progressed.emit(done, of)

    def _end(self, ended: object) -> None:
        if not self._stopped.is_set():
            signal = self.failed if isinstance(ended, AssistantError) else self.done
            signal.emit(ended)
        self.deleteLater()


_NOT_DONE = Message.of("没有做成", "Not done")
_UNEXPECTED = Message.of(
    "出了意外，没有做成。详情在日志里。",
    "Something unexpected happened; it was not done. Details are in the log.",
)
