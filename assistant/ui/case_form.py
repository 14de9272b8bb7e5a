"""A new case: what the buyer complains of, about which order, product and carrier."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from assistant.ui.composing_line import ComposingLine
from assistant.ui.theme import font, mark


@dataclass(frozen=True, slots=True)
class NewCase:
    """What was written."""

    category: str = ""
    problem: str = ""
    number: str = ""
    product: str = ""
    carrier: str = ""


class CaseForm(QFrame):
    """Says what was written, or that it was given up."""

    case_written = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._who = QLabel(self)
        self._category = QComboBox(self)
        self._problem, self._number = ComposingLine(parent=self), ComposingLine(parent=self)
        self._product, self._carrier = ComposingLine(parent=self), ComposingLine(parent=self)
        self._build()

    def _build(self) -> None:
        self._who.setFont(font(14, bold=True))
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout(self)
        form.setContentsMargins(12, 8, 12, 8)
        form.addRow(self._who)
        for label, field in (
            (self.tr("问题"), self._problem),
            (self.tr("分类"), self._category),
            (self.tr("订单号"), self._number),
            (self.tr("商品"), self._product),
            (self.tr("快递"), self._carrier),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        form.addRow(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        keep, drop = QPushButton(self.tr("立案"), self), QPushButton(self.tr("取消"), self)
        mark(keep, "primary", True)
        keep.setToolTip("Enter")
        drop.setToolTip("Esc")
        keep.clicked.connect(self._written)
        drop.clicked.connect(self.dismissed)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (drop, keep):
            button.setFont(font(12))
            row.addWidget(button)
        return row

    def show_categories(self, categories: Sequence[tuple[str, str]]) -> None:
        """The names a case can be counted under."""
        self._category.clear()
        for name, words in categories:
            self._category.addItem(words, name)

    def ask(self, who: str, begun: NewCase) -> None:
        """Open for a buyer with what is known already, or was written before."""
        self._who.setText(who)
        self._category.setCurrentIndex(max(0, self._category.findData(begun.category)))
        for line, text in (
            (self._problem, begun.problem),
            (self._number, begun.number),
            (self._product, begun.product),
            (self._carrier, begun.carrier),
        ):
            line.setText(text)

    @property
    def begun(self) -> NewCase:
        """What is written so far."""
        lines = (self._problem, self._number, self._product, self._carrier)
        category = str(self._category.currentData())
        return NewCase(category, *(line.text().strip() for line in lines))

    def take_focus(self) -> None:
        """Put the caret where the problem is written."""
        self._problem.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._written()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _written(self) -> None:
        if self.begun.problem:
            self.case_written.emit(self.begun)
        else:
            self.take_focus()
