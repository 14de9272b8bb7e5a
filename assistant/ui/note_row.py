"""One note in the card: read, changed in place, taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from assistant.ui.buyer_view import NoteView
from assistant.ui.composing_line import ComposingLine
from assistant.ui.once_button import OnceToolButton
from assistant.ui.theme import font, plain

_LEVEL = (0, 1, 0, 1)  # pixels that bring a label's line to the height of a button's


class _Editor(ComposingLine):
    """Leaving it or Enter is done, Esc is never mind."""

    done = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not self.preedit and (enter or event.key() == Qt.Key.Key_Escape):
            self.done.emit(enter)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            self.done.emit(True)


class NoteRow(QWidget):
    """Day and words; `fixed` while something is covered: what is not seen can't be changed."""

    changed = Signal(int, str)
    removed = Signal(int)

    def __init__(self, note: NoteView, parent: QWidget, *, fixed: bool) -> None:
        super().__init__(parent)
        self._note = note
        self._words = QLabel(note.text, self)
        self._editor = _Editor(note.text, self)
        self._editor.hide()
        self._editor.done.connect(self._done)
        self._edit = self._button(QToolButton(self), self.tr("改"), self._start)
        self._edit.setToolTip(self.tr("改这条备注；原来的写法也留着"))
        self._remove = self._button(
            OnceToolButton(self), self.tr("删"), lambda: self.removed.emit(note.id)
        )
        self._remove.setToolTip(self.tr("删掉这条备注；按错了可以撤销"))
        self._build()
        for button in (self._edit, self._remove):
            button.setVisible(not fixed)

    def _build(self) -> None:
        day = QLabel(self._note.day, self)
        day.setFont(font(12))
        day.setProperty("tone", "soft")
        for label in (day, self._words):
            label.setContentsMargins(*_LEVEL)
        self._words.setFont(font(12))
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setToolTip(plain(self._note.former))
        self._editor.setFont(font(12))
        self._editor.setAccessibleName(self.tr("改备注"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._editor, 1, Qt.AlignmentFlag.AlignTop)
        if self._note.former:
            self._add_mark(row)
        row.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def _add_mark(self, row: QHBoxLayout) -> None:
        label = QLabel(self.tr("改过"), self)
        label.setFont(font(12))
        label.setProperty("tone", "faint")
        label.setContentsMargins(*_LEVEL)
        label.setToolTip(plain(self._note.former))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, button: QToolButton, name: str, act: object) -> QToolButton:
        button.setText(name)
        button.setFont(font(12))
        button.setFixedHeight(20)
        button.setAccessibleName(f"{name} {self._note.text}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    @property
    def is_writing(self) -> bool:
        """Whether it is being changed."""
        return not self._editor.isHidden()

    def finish(self) -> None:
        """Keep what has been typed so far."""
        if self.is_writing:
            self._done(keep=True)

    def take_focus(self) -> None:
        """Put the focus on what takes nothing away."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        self._words.hide()
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, keep: bool) -> None:
        text = self._editor.text().strip()
        self._editor.hide()
        self._words.show()
        if keep and text and text != self._note.text:
            self.changed.emit(self._note.id, text)
        else:
            self._editor.setText(self._note.text)
