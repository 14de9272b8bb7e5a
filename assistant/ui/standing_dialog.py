"""A dialog stands once: asked for again, as from the tray, it comes up instead."""

from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

Kind = TypeVar("Kind", bound=QDialog)


def standing(over: QWidget, kind: type[Kind]) -> Kind | None:
    """The dialog of a kind that is open over a window, brought up; None where there is none."""
    found = next((one for one in over.findChildren(kind) if one.isVisible()), None)
    if found is not None:
        found.raise_()
        found.activateWindow()
    return found
