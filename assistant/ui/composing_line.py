"""A line of text that knows what an input method is composing and leaves it its keys."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.ui.held_keys import HeldKeys


class ComposingLine(QLineEdit):
    """While `preedit` is there no key goes on to whoever holds the line; a click on it is told.

    Ctrl+Z goes on where nothing of the line is left to take back.
    """

    composed = Signal()
    pressed = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.preedit = ""
        self.held = HeldKeys()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString() != self.preedit:
            self.preedit = event.preeditString()
            self.composed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undoes = self.isUndoAvailable()
        super().keyPressEvent(event)
        if self.preedit:
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo) and not undoes:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.held.released(event)
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return not self.preedit and super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.preedit:
            self.preedit = ""
            self.composed.emit()
