"""Where the window stands: where the user left it, else at its edge of the screen."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from assistant.core.settings import Dock, Settings
from assistant.ui.window import HEIGHT, WIDTH, Window


def place(window: Window, settings: Settings, *, docked: bool = False) -> None:
    """Put the window in its place; `docked`: at its edge, wherever it was left."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    if settings.window and not docked:
        wanted = QRect(*settings.window)
        under = QGuiApplication.screenAt(wanted.center())
        window.place(wanted, under.availableGeometry() if under else screen)
        return
    left = screen.left() if settings.dock is Dock.LEFT else screen.right() - WIDTH + 1
    window.place(QRect(left, screen.top(), WIDTH, HEIGHT), screen)


def geometry(window: Window) -> tuple[int, int, int, int]:
    """Left, top, width and height, as the settings keep them."""
    rect = window.geometry()
    return rect.left(), rect.top(), rect.width(), rect.height()
