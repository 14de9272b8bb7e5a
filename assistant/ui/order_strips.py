"""Strips of the order pane: what is mixed up, and what an address was and is now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.theme import font, plain

_SIDE, _BETWEEN = 8, 6


class ClashStrip(QFrame):
    """Says that two orders or two buyers are mixed up; the agent has to choose."""

    choice_made = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clash")
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setFont(font(13, bold=True))
        self._text.setProperty("tone", "bad")
        self._buttons: list[QPushButton] = []
        self._shown: Sequence[tuple[str, str]] = ()
        self._row = QHBoxLayout()
        self._row.setSpacing(_BETWEEN)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 6, _SIDE, 6)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addLayout(self._row)
        self.hide()

    def show_clash(self, text: str, choices: Sequence[tuple[str, str]]) -> None:
        """Show it; nothing to say hides the strip."""
        self._text.setText(text)
        self.setAccessibleName(text)
        if list(choices) != list(self._shown):
            self._lay(choices)
            self._fit()
        self.setVisible(bool(text))

    def take_focus(self) -> None:
        """Put the focus on the first choice."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay(self, choices: Sequence[tuple[str, str]]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._shown = tuple(choices)
        self._buttons = [self._button(name, label) for name, label in choices]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(place, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choices that have no room side by side stand one below the other."""
        wide = sum(button.sizeHint().width() + _BETWEEN for button in self._buttons) - _BETWEEN
        beside = wide <= self.width() - 2 * _SIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setFont(font(12))
        button.setFixedHeight(24)
        button.setMinimumWidth(1)  # a strip that is too narrow for it would cut its own text
        button.clicked.connect(lambda: self.choice_made.emit(name))
        return button


class ChangeStrip(QFrame):
    """The recipient before and after, side by side."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("change")
        self._former, self._now = _words(self), _words(self)
        former, now = QLabel(self.tr("原来"), self), QLabel(self.tr("改为"), self)
        struck = self._former.font()
        struck.setStrikeOut(True)
        self._former.setFont(struck)
        self._former.setProperty("tone", "soft")
        grid = QGridLayout(self)
        grid.setContentsMargins(7, 3, 7, 5)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for place, (head, words) in enumerate(((former, self._former), (now, self._now))):
            head.setFont(font(12))
            head.setProperty("tone", "faint" if place == 0 else "warn")
            grid.addWidget(head, 0, place)
            grid.addWidget(words, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        self.hide()

    def show_change(self, former: str, now: str, details: tuple[str, str]) -> None:
        """Show both, the whole of each in a tooltip; without a former one the strip is hidden."""
        self._former.setToolTip(plain(details[0]))
        self._now.setToolTip(plain(details[1]))
        self._former.setText(former)
        self._now.setText(now)
        self.setVisible(bool(former))


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(font(12))
    return label
