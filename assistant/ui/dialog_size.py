"""How large a dialog is: as designed, where the screen has room for it."""

from PySide6.QtWidgets import QDialog

FRAME = 40  # pixels of a title bar and the borders


def at_least(dialog: QDialog, width: int, height: int) -> None:
    """Not smaller than this, unless its buttons would be below the edge of the screen."""
    room = (dialog.parentWidget() or dialog).screen().availableSize()
    dialog.setMinimumSize(min(width, room.width()), min(height, room.height() - FRAME))
