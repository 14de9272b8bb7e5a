"""The name of a file to save: with the ending of its kind, and nothing overwritten unasked."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

_ENDING = re.compile(r"\*(\.[\w.]+)")


def file_to_save(parent: QWidget | None, title: str, start: str, filters: str) -> str:
    """Ask where to save; empty if nowhere.

    Not every system's dialog adds the ending to a name typed without: where a file of the whole
    name is there already, it asks once more with that name, so that overwriting is asked for too.
    """
    while True:
        file, kind = QFileDialog.getSaveFileName(parent, title, start, filters)
        whole = _whole(file, kind, filters) if file else ""
        if whole in (file, start) or not Path(whole).exists():
            return whole
        start = whole


def _whole(file: str, kind: str, filters: str) -> str:
    """The name, ending as one of the kinds offered does."""
    if file.lower().endswith(tuple(_ENDING.findall(filters))):
        return file
    endings: list[str] = _ENDING.findall(kind or filters)
    return file + endings[0]
