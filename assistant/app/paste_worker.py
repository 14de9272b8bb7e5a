"""The paste worker: the one thread that touches the clipboard and presses keys."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteRequest, PasteResult, Ports
from assistant.core.paster import Paster
from assistant.core.ports import TEXT, ClipboardBusyError

_log = logging.getLogger(__name__)
_IDLE = 3600.0
_IN_DOUBT = 0.5
_AFTER_THE_END = 2.0  # seconds in which what was asked for before may still begin
_ENDED_BY = 12.0  # a reply to a chat that hangs takes ten
_LOOKED_AT = 65_536  # bytes: reading the whole of a copied book stops the window for many seconds
_Job = Callable[[Paster], None]
_UNEXPECTED = PasteResult(
    Outcome.REFUSED,
    Message.of(
        "粘贴时出了意外，没有贴上。详情在日志里。",
        "Something unexpected happened while pasting. Details are in the log.",
    ),
)


class PasteWorker(QObject):
    """Takes requests from the UI thread and answers by signal, in order."""

    finished = Signal(str, object)
    noticed = Signal(object)
    looked = Signal(str, str)

    def __init__(self, open_ports: Callable[[], Ports], *, can_paste: bool = True) -> None:
        super().__init__()
        self.can_paste = can_paste
        self._open_ports = open_ports
        self._waiting = 0
        self._told = True
        self._ending: float | None = None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._ports: Ports | None = None
        self._lock = threading.Lock()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="paste", daemon=True)

    def start(self) -> None:
        """Begin; returns when the ports are open."""
        self._thread.start()
        self._ready.wait(10)

    def paste(self, name: str, request: PasteRequest) -> None:
        """Queue a request; `finished(name, result)` tells its end."""
        self._put(name, lambda paster: paster.paste(request))

    def copy(self, name: str, formats: Mapping[str, bytes]) -> None:
        """Queue putting something on the clipboard."""
        self._put(name, lambda paster: paster.copy(formats))

    def look(self, purpose: str) -> None:
        """Read the clipboard; `looked(purpose, text)` tells, with no text where there is none.

        Of a longer text than a name or an order is, the beginning.
        """
        self._jobs.put(lambda _paster: self._look(purpose))
        self._wake()

    def _look(self, purpose: str) -> None:
        formats: Mapping[str, bytes] = {}
        try:
            formats = self._ports.clipboard.snapshot().formats if self._ports else {}
        except ClipboardBusyError:
            pass
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("clipboard not looked at")
        text = formats.get(TEXT, b"")[:_LOOKED_AT]
        self.looked.emit(purpose, text.decode("utf-8", "replace"))

    @property
    def needs_the_chat(self) -> bool:
        """Whether a paste has yet to press its keys: taking the focus now would cross it."""
        return self._waiting > 0

    def _put(self, name: str, work: Callable[[Paster], PasteResult]) -> None:
        with self._lock:
            self._waiting += 1
        self._jobs.put(lambda paster: self._run_one(paster, name, work))
        self._wake()

    def close(self) -> None:
        """Finish what is under way, give the clipboard back and end the thread.

        What waits behind a chat that hangs is not pasted any more: nobody would know of it.
        """
        self._ending = time.monotonic()
        self._jobs.put(None)
        self._wake()
        self._thread.join(_ENDED_BY)

    def _wake(self) -> None:
        if self._ports:
            self._ports.clipboard.wake()

    def _run(self) -> None:
        try:
            self._ports = self._open_ports()
        finally:
            self._ready.set()
        paster = Paster(self._ports, self._pressed, lambda: self._waiting > 0)
        try:
            while self._serve(paster, self._ports):
                pass
        finally:
            self._ports.clipboard.close()

    def _serve(self, paster: Paster, ports: Ports) -> bool:
        """Run all queued jobs, then wait serving other programs; False to end."""
        while not self._jobs.empty():
            job = self._jobs.get()
            if job is None:
                self._tell(paster.settle, "clipboard not put back")
                return False
            if self._is_over:
                self._waiting = 0  # else the clipboard would not be given back
            else:
                job(paster)
        self._tell(paster.settle, "clipboard not put back")
        if self._jobs.empty():  # else `settle` was interrupted, and has used up the waking
            self._wait(paster, ports)
            self._tell(paster.look_back, "not looked back")
        return True

    @property
    def _is_over(self) -> bool:
        """Whether the program has ended for so long that a reply would come out of nowhere."""
        return self._ending is not None and time.monotonic() - self._ending > _AFTER_THE_END

    def _wait(self, paster: Paster, ports: Ports) -> None:
        try:
            ports.clipboard.wait(_IN_DOUBT if paster.in_doubt else _IDLE)
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("clipboard not served")
            time.sleep(_IN_DOUBT)  # or the log would fill

    def _run_one(self, paster: Paster, name: str, work: Callable[[Paster], PasteResult]) -> None:
        self._told = False
        try:
            result = work(paster)
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("paste failed")
            result = _UNEXPECTED
        self._pressed()
        self.finished.emit(name, result)

    def _pressed(self) -> None:
        """Once a job: its keys are pressed, or it has ended without."""
        with self._lock:
            self._waiting -= not self._told
            self._told = True

    def _tell(self, work: Callable[[], Message | None], failure: str) -> None:
        try:
            if message := work():
                self.noticed.emit(message)
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception(failure)
