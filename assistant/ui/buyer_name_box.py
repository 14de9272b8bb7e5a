"""Typing a buyer's name, with the buyers it may be in a list below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from assistant.ui.buyer_view import BuyerChoice
from assistant.ui.composing_line import ComposingLine
from assistant.ui.theme import font

_ROW = 26


class BuyerNameBox(ComposingLine):
    """A line; up and down go through the list, Enter takes what is marked or typed."""

    typed = Signal(str)
    named = Signal(str)
    given_up = Signal()
    caret_left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._list = _Choices(parent.window())
        self._list.itemPressed.connect(self._taken)
        self.setObjectName("naming")
        self.setFont(font(13, bold=True))
        self.setFixedHeight(24)
        self.setPlaceholderText(self.tr("买家名字、拼音或标签"))
        self.setAccessibleName(self.tr("买家名字"))
        self.textChanged.connect(self._changed)
        self.composed.connect(self._changed)

    def begin(self) -> None:
        """Empty, with the caret and the buyers seen last."""
        self.clear()
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.emit("")

    def show_choices(self, choices: Sequence[BuyerChoice]) -> None:
        """List the buyers it may be; the first one is marked if anything was typed."""
        if not self.isVisible():
            return
        self._list.show_choices(choices, marked=bool(self.text() or self.preedit))
        below = self.mapTo(self.window(), self.rect().bottomLeft())
        self._list.place(below.x(), below.y() + 4, self.window().width() - 2 * below.x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.preedit:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._list.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(self._list.marked() or self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self._end("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            self._end("")

    def _changed(self) -> None:
        text, at = self.text(), self.cursorPosition()
        self.typed.emit(text[:at] + self.preedit.replace("'", "") + text[at:])

    def _taken(self, item: QListWidgetItem) -> None:
        self._end(item.data(Qt.ItemDataRole.UserRole))

    def _end(self, name: str) -> None:
        had_caret = self.hasFocus()
        self._list.hide()
        self.hide()
        if name:
            self.named.emit(name)
        else:
            self.given_up.emit()
        if had_caret:
            self.caret_left.emit()


class _Choices(QListWidget):
    """Floats over the window; never takes the caret."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font())
        self.setAccessibleName(self.tr("可能是这些买家"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_choices(self, choices: Sequence[BuyerChoice], *, marked: bool) -> None:
        self.clear()
        for choice in choices:
            words = "  ".join(filter(None, (choice.whole_name, choice.tags, choice.seen)))
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, choice.whole_name)
        if marked and choices:
            self.setCurrentRow(0)

    def place(self, left: int, top: int, width: int) -> None:
        self.setGeometry(left, top, width, self.count() * _ROW + 10)
        self.setVisible(self.count() > 0)
        self.raise_()

    def step(self, by: int) -> None:
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def marked(self) -> str:
        row = self.currentRow()
        return (
            self.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 and self.isVisible() else ""
        )
