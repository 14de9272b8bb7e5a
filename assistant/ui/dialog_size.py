"""How large a window is: as designed, where the screen has room for it."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

FRAME = 40  # pixels of a title bar and the borders
_SIDES = 16  # of the borders left and right


def at_least(window: QWidget, width: int, height: int) -> None:
    """Not smaller than this, unless its buttons would be below the edge of the screen."""
    window.setMinimumSize(_with_room(window, width, height))


def as_large_as(window: QWidget, width: int, height: int) -> None:
    """This large at first, unless its buttons would be below the edge of the screen."""
    window.resize(_with_room(window, width, height))


def to_the_middle(window: QWidget) -> None:
    """Where nothing of it is beyond the edge of the screen, its title bar included."""
    room = window.screen().availableGeometry()
    left = (room.width() - window.width()) // 2
    top = (room.height() - FRAME - window.height()) // 2
    window.move(room.topLeft() + QPoint(max(left, 0), max(top, 0)))


def _with_room(window: QWidget, width: int, height: int) -> QSize:
    room = (window.parentWidget() or window).screen().availableSize()
    return QSize(min(width, room.width() - _SIDES), min(height, room.height() - FRAME))
