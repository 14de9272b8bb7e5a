"""Where the editor's window stands: where it was left, else in the middle of the screen."""

import logging
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from assistant.replacing import replace_file
from assistant.ui.dialog_size import to_the_middle

_log = logging.getLogger(__name__)


def put_back(window: QWidget, file: Path) -> None:
    """As it was left; Qt keeps it within the screens there are now."""
    kept = b""
    with suppress(OSError):
        kept = file.read_bytes()
    if not window.restoreGeometry(QByteArray(kept)):
        to_the_middle(window)


def keep(window: QWidget, file: Path) -> None:
    """For the next time; it does no harm if that can't be."""
    try:
        replace_file(file, bytes(window.saveGeometry().data()))
    except OSError as error:
        _log.warning("the editor's place was not kept: %s", error.strerror)
