"""Where the editor's window stands: where it was left, else in the middle of the screen."""

import logging
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from assistant.replacing import replace_file
from assistant.ui.dialog_size import to_the_middle

_RESTED_MS = 1500
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)
_log = logging.getLogger(__name__)


class EditorPlace(QObject):
    """Puts it back, and keeps its place whenever it has rested there, however it ends."""

    def __init__(self, window: QWidget, file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        self._resting = QTimer(self, singleShot=True, interval=_RESTED_MS)
        self._resting.timeout.connect(self.keep)
        kept = b""
        with suppress(OSError):
            kept = file.read_bytes()
        if not window.restoreGeometry(QByteArray(kept)):
            to_the_middle(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """It was moved or made larger."""
        if event.type() in _MOVES and self._window.isVisible():
            self._resting.start()
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """For the next time; it does no harm if that can't be."""
        try:
            replace_file(self._file, bytes(self._window.saveGeometry().data()))
        except OSError as error:
            _log.warning("the editor's place was not kept: %s", error.strerror)
