"""What is typed in the editor and not saved: it outlives the end nobody asked for."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLockFile, QObject, QTimer

from assistant.app.editing.session import Session
from assistant.books.editing.document import Document
from assistant.books.editing.unsaved import (
    Unsaved,
    forget_unsaved,
    place_of,
    read_unsaved,
    write_unsaved,
)

_log = logging.getLogger(__name__)
_LATEST_MS = 1500
_PATIENCE = 10.0  # seconds for what is being written to be on the disk


class UnsavedDesk(QObject):
    """Keeps the open book as it is 1.5 s after a change; of a book open elsewhere, too, nothing.

    Without a folder nothing is kept.
    """

    def __init__(self, folder: Path | None, session: Callable[[], Session]) -> None:
        super().__init__()
        self._folder = folder
        self._session = session
        self._lock: QLockFile | None = None
        self._writing = Thread()
        self._later = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._later.timeout.connect(self.keep)

    def begin(self, book: Path) -> Unsaved | None:
        """A book is opened: what of it was left unsaved, unless another editor has it open."""
        self.end()
        if self._folder is None:
            return None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = QLockFile(str(place_of(book, self._folder).with_suffix(".lock")))
            lock.setStaleLockTime(0)
            if not lock.tryLock(0):
                return None
            self._lock = lock
            return read_unsaved(book, self._folder)
        except (OSError, ValueError, RecursionError):
            _log.warning("what was not saved of a book could not be read")
            return None

    def changed(self) -> None:
        """Keep it soon; while somebody types on, no later than that."""
        if not self._later.isActive():
            self._later.start()

    def keep(self) -> None:
        """Keep it now, beside the window: a large book takes a quarter of a second."""
        session = self._session()
        if session.steps.isClean():
            self.forget()
        elif self._writing.is_alive():
            self.changed()
        elif self._folder is not None and self._lock is not None:
            work = session.document, self._folder
            self._writing = Thread(target=_write, args=work, name="beside", daemon=True)
            self._writing.start()

    def hold(self, document: Document) -> None:
        """Keep what is being saved: ended before it is forgotten, it is known to be saved.

        For any thread, once all is settled.
        """
        if self._folder is not None and self._lock is not None:
            _write(document, self._folder)

    def forget(self) -> None:
        """It was saved, taken back or given up."""
        self.settle()
        if self._folder is None or self._lock is None:
            return
        try:
            forget_unsaved(self._session().document.path, self._folder)
        except OSError as error:
            _log.warning("what was not saved of a book was not forgotten: %s", error.strerror)

    def settle(self) -> None:
        """What is being written is written, and nothing more."""
        self._later.stop()
        if self._writing.is_alive():
            self._writing.join(_PATIENCE)

    def end(self) -> None:
        """Let go of the book; what is kept of it stays."""
        self.settle()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _write(document: Document, folder: Path) -> None:
    """Where that fails the log says so; the book is still in the window."""
    try:
        write_unsaved(document, folder)
    except OSError as error:
        _log.warning("what is not saved of a book was not kept: %s", error.strerror)
