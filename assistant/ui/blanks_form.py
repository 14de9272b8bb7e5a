"""The form for blanks: one field each, Enter walks on, the finished reply shown as it grows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.core.placeholder import Blank
from assistant.ui.composing_line import ComposingLine
from assistant.ui.theme import font, mark


class BlanksForm(QFrame):
    """Asks for the blanks of one phrase."""

    values_changed = Signal()
    finished = Signal(bool)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._title = QLabel(self)
        self._title.setFont(font(13, bold=True))
        self._preview = QLabel(self)
        self._preview.setObjectName("preview")
        self._preview.setWordWrap(True)
        for label in (self._title, self._preview):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setMaximumHeight(120)
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        self._form = QFormLayout()
        self._form.setSpacing(6)
        self._paste = QPushButton(self.tr("贴  Enter"), self)
        self._build()

    def _build(self) -> None:
        cancel = QPushButton(self.tr("取消  Esc"), self)
        cancel.clicked.connect(self.cancelled)
        cancel.setAutoDefault(True)  # Enter on it cancels; it would paste otherwise
        for button in (cancel, self._paste):
            button.setFont(font(12))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._paste.setProperty("primary", True)
        self._paste.clicked.connect(lambda: self._finish(send=False))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._form)
        column.addWidget(self._preview)
        column.addLayout(buttons)

    def ask(self, title: str, blanks: Sequence[Blank]) -> None:
        """Ask for these blanks; the first gets the caret."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self._title.setText(title)
        self._fields = {blank.name: self._field(blank) for blank in blanks}
        for name, field in self._fields.items():
            self._form.addRow(name, field)
            field.show()  # at once, or it could not have the caret yet when the form is open
        self.show()
        if blanks:
            self._focus(blanks[0].name)

    def values(self) -> Mapping[str, str]:
        """What is filled in so far, blank name → value."""
        return {name: _text(field).strip() for name, field in self._fields.items()}

    def show_preview(self, text: str) -> None:
        """Show the reply as it would be pasted."""
        self._preview.setText(text)

    def _field(self, blank: Blank) -> QLineEdit | QComboBox:
        if not blank.choices:
            line = ComposingLine(blank.default)
            line.textChanged.connect(self._changed)
            return line
        choice = QComboBox()
        choice.setLineEdit(ComposingLine())
        choice.setCompleter(None)  # type: ignore[arg-type]  # takes Enter, makes XL of an X
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        choice.addItems(list(blank.choices))
        choice.currentTextChanged.connect(self._changed)
        return choice

    def _changed(self) -> None:
        self.values_changed.emit()

    def _focus(self, name: str) -> None:
        field = self._fields[name]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        if line:
            line.selectAll()

    def _mark(self, name: str, *, invalid: bool) -> None:
        mark(self._fields[name], "invalid", invalid)

    def _finish(self, *, send: bool) -> None:
        """Say that all is filled in, or go to the first blank that is not."""
        empty = [name for name, value in self.values().items() if not value]
        for name in self._fields:
            self._mark(name, invalid=name in empty)
        if empty:
            self._focus(empty[0])
        else:
            self.finished.emit(send)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(send=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def _enter(self, *, send: bool) -> None:
        names = list(self._fields)
        inside = [name for name in names if self._fields[name].hasFocus()]
        at = names.index(inside[0]) if inside else len(names) - 1
        if at + 1 < len(names) and not send:
            self._focus(names[at + 1])
        else:
            self._finish(send=send)


def _text(field: QLineEdit | QComboBox) -> str:
    return field.currentText() if isinstance(field, QComboBox) else field.text()
