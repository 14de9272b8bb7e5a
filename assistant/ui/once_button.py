"""Buttons in rows that move up when one has gone: of two quick clicks only the first counts."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QToolButton


class OnceButton(QPushButton):
    """The second click would be for the row that has moved under the hand."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class OnceToolButton(QToolButton):
    """The same as a plain word."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
