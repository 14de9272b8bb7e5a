"""The calculator: a sum and pieces in; what each promotion gives, what to pay, the next step."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.composing_line import ComposingLine
from assistant.ui.cut_label import CutLabel
from assistant.ui.theme import as_written, font, mark, plain

_ROW = 24
_LEAST_IN_VIEW, _MOST_IN_VIEW = 2, 4
_SCROLL = 12  # pixels the scroll bar needs beside the amounts
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class CalculatorRow:
    """What one promotion gives by itself; `used`: it is in the best combination.

    `counts` says whether it is reckoned with: an agent knows whether the buyer is a member.
    """

    key: str
    name: str
    gives: str
    used: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True)
class CalculatorView:
    """The result: `pay` and `saved` in words, each promotion, the sentences for the buyer."""

    pay: str = ""
    saved: str = ""
    rows: tuple[CalculatorRow, ...] = ()
    sentences: tuple[str, ...] = ()


class _Entry(ComposingLine):
    """One number; Enter goes on, Esc leaves."""

    entered = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMaxLength(20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.preedit and event.key() in _ENTER:
            if not self.held.repeats(event):
                self.entered.emit()
        elif not self.preedit and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Line(QWidget):
    """Whether a promotion counts for this buyer, and what it gives."""

    counted = Signal(str, bool)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._counts, self._gives = QCheckBox(self), CutLabel("", self)
        self.setFixedHeight(_ROW)
        self._gives.setFont(font(12))
        self._gives.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._counts.toggled.connect(lambda on: self.counted.emit(key, on))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self._counts)
        across.addWidget(self._gives, 1)

    def show_row(self, row: CalculatorRow) -> None:
        """Show what came out for it."""
        self._counts.blockSignals(True)
        self._counts.setChecked(row.counts)
        self._counts.blockSignals(False)
        self._counts.setText(as_written(row.name))
        self._counts.setToolTip(plain(row.name))
        self._counts.setFont(font(12, bold=row.used))
        self._gives.setText(row.gives)
        self._gives.setToolTip(plain(row.gives))
        mark(self._gives, "tone", "good" if row.used else "soft")


class CalculatorPanel(QWidget):
    """Says what was typed and ticked, and which sentence is to be pasted."""

    typed = Signal(str, str)
    counted = Signal(str, bool)
    sentence_chosen = Signal(str)
    focus_wanted = Signal()
    left = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = _Entry(self.tr("金额"), self)
        self._pieces = _Entry(self.tr("件数"), self)
        self._pay, self._saved = QLabel(self), QLabel(self)
        self._area = QScrollArea(self)
        self._below = QVBoxLayout()
        self._shown: CalculatorView | None = None
        self._sentences: tuple[str, ...] = ()
        self._told: list[QWidget] = []
        self._lines: list[_Line] = []
        self._build()
        self.show_result(CalculatorView())

    def _build(self) -> None:
        entries = QHBoxLayout()
        entries.setSpacing(8)
        self._amount.setFixedWidth(104)
        self._pieces.setFixedWidth(64)
        for entry in (self._amount, self._pieces):
            entry.textEdited.connect(self._tell_typed)
            entry.pressed.connect(self.focus_wanted)
            entry.left.connect(self.left)
            entries.addWidget(entry)
        self._amount.entered.connect(self._pieces.setFocus)
        self._pieces.entered.connect(self._paste_first)
        self._pay.setFont(font(14, bold=True))
        self._saved.setFont(font(12))
        self._saved.setProperty("tone", "good")
        entries.addStretch(1)
        entries.addWidget(self._pay)
        entries.addWidget(self._saved)
        self._area.setFixedHeight(0)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 12, 4)
        column.setSpacing(4)
        column.addLayout(entries)
        column.addWidget(self._area)
        column.addLayout(self._below)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

    def take_focus(self) -> None:
        """Put the caret into the amount."""
        self._amount.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._amount.selectAll()

    @property
    def is_typed_in(self) -> bool:
        """Whether somebody is typing here."""
        return self._amount.hasFocus() or self._pieces.hasFocus()

    def show_typed(self, amount: str, pieces: str) -> None:
        """Put in what was typed for this buyer before."""
        self._amount.setText(amount)
        self._pieces.setText(pieces)

    def show_faults(self, *, amount: bool, pieces: bool) -> None:
        """Mark what is no amount and no number of pieces."""
        mark(self._amount, "invalid", amount)
        mark(self._pieces, "invalid", pieces)

    def show_result(self, view: CalculatorView) -> None:
        """Show what came out; nothing is made anew when nothing has changed."""
        if view == self._shown:
            return
        self._shown = view
        self._pay.setText(view.pay)
        self._saved.setText(view.saved)
        self._show_rows(view.rows)
        self._show_sentences(view.sentences)

    def _show_rows(self, rows: Sequence[CalculatorRow]) -> None:
        """The same lines stay, so that a box just ticked keeps the focus."""
        if [row.key for row in rows] != [line.key for line in self._lines]:
            self._lay([row.key for row in rows])
        for line, row in zip(self._lines, rows, strict=True):
            line.show_row(row)

    def _lay(self, keys: Sequence[str]) -> None:
        inside = QWidget()
        inside.setObjectName("clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, _SCROLL, 0)
        column.setSpacing(0)
        self._lines = [_Line(key) for key in keys]
        for line in self._lines:
            line.counted.connect(self.counted)
            column.addWidget(line)
        column.addStretch(1)
        former = self._area.takeWidget()
        if former is not None:
            former.deleteLater()  # it may be one of its boxes that has brought this about
        self._area.setWidget(inside)
        self._area.setMinimumHeight(_ROW * min(len(keys), _LEAST_IN_VIEW))
        self._area.setMaximumHeight(_ROW * min(len(keys), _MOST_IN_VIEW))

    def _show_sentences(self, sentences: Sequence[str]) -> None:
        for line in self._told:
            line.setParent(None)
            line.deleteLater()
        self._sentences = tuple(sentences)
        self._told = [self._sentence(sentence) for sentence in sentences]
        for line in self._told:
            self._below.addWidget(line)

    def _sentence(self, text: str) -> QWidget:
        line, button = QWidget(self), QPushButton(self.tr("贴"))
        line.setFixedHeight(_ROW + 2)
        button.setFont(font(12))
        button.setFixedHeight(22)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("贴 %1").replace("%1", text))
        button.clicked.connect(lambda: self.sentence_chosen.emit(text))
        label = CutLabel(text)
        label.setFont(font(12))
        label.setToolTip(plain(text))
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(label, 1)
        across.addWidget(button)
        return line

    def _tell_typed(self) -> None:
        self.typed.emit(self._amount.text(), self._pieces.text())

    def _paste_first(self) -> None:
        if self._sentences:
            self.sentence_chosen.emit(self._sentences[0])
