"""The form for blanks: one field each, Enter walks on, the finished reply shown as it grows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant.core.placeholder import LONGEST_VALUE, Blank, clean
from assistant.ui.blank_field import Field, field_for, fill_in, line_of, text_of
from assistant.ui.held_keys import HeldKeys
from assistant.ui.theme import font, mark
from assistant.ui.wording_line import WordingLine

_PREVIEW = 120  # pixels of its height; the rest can be scrolled to


class BlanksForm(QFrame):
    """Asks for the blanks of one phrase."""

    values_changed = Signal()
    finished = Signal(bool)
    cancelled = Signal()
    asked = Signal()

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
        self._whole = QScrollArea(self)
        self.wording = WordingLine(self)
        self._fields: dict[str, Field] = {}
        self._held = HeldKeys()
        self._form = QFormLayout()
        self._form.setSpacing(6)
        self._paste = QPushButton(self)
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
        column.addWidget(self._whole)
        column.addWidget(self.wording)
        column.addLayout(buttons)
        self._whole.setWidget(self._preview)
        self._whole.setWidgetResizable(True)
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def ask(
        self,
        title: str,
        blanks: Sequence[Blank],
        offered: Mapping[str, str] | None = None,
        does: str = "",
    ) -> None:
        """Ask for these blanks, the first with the caret; `offered` are values of last time.

        `does`: what Enter will do at the end, if not paste.
        """
        while self._form.rowCount():
            self._form.removeRow(0)
        self._title.setText(title)
        self._paste.setText("  ".join((does or self.tr("贴"), "Enter")))
        self.wording.tell("")
        last = offered or {}
        self._fields = {one.name: self._field(one, last.get(one.name, "")) for one in blanks}
        for name, field in self._fields.items():
            self._form.addRow(name, field)
            field.show()  # at once, or it could not have the caret yet when the form is open
        self.show()
        if blanks:
            self._focus(blanks[0].name)
        else:
            self._paste.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def fill_in(self, values: Mapping[str, str]) -> None:
        """What was filled in before stands there again; the caret is where something is missing."""
        for name in self._fields.keys() & values.keys():
            fill_in(self._fields[name], values[name])
        if empty := [name for name, value in self.values().items() if not value]:
            self._focus(empty[0])

    def values(self) -> Mapping[str, str]:
        """What is filled in so far, blank name → value."""
        return {name: clean(text_of(field)) for name, field in self._fields.items()}

    def show_preview(self, text: str) -> None:
        """Show the reply as it would be pasted."""
        self._preview.setText(text)
        width = max(1, self._whole.viewport().width())
        self._whole.setFixedHeight(min(_PREVIEW, self._preview.heightForWidth(width)))

    def _field(self, blank: Blank, offered: str) -> Field:
        field = field_for(blank, offered, self._changed)
        line_of(field).inputRejected.connect(self._tell_too_long)
        return field

    def _tell_too_long(self) -> None:
        most = self.tr("最多 %1 个字，多出来的没有放进来").replace("%1", str(LONGEST_VALUE))
        self.wording.tell(most)

    def _changed(self) -> None:
        self.values_changed.emit()

    def _focus(self, name: str) -> None:
        field = self._fields[name]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        line_of(field).selectAll()

    def _mark(self, name: str, *, invalid: bool) -> None:
        mark(self._fields[name], "invalid", invalid)

    def _finish(self, *, send: bool) -> None:
        """Say that all is filled in, or go to the first blank that is not."""
        empty = [name for name, value in self.values().items() if not value]
        for name in self._fields:
            self._mark(name, invalid=name in empty)
        if empty:
            self._focus(empty[0])
            words = self.tr("“%1”还没有填").replace("%1", "”“".join(empty))
            self.wording.tell(words, "bad")
        else:
            self.finished.emit(send)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._held.repeats(event):  # or all would be left unread
                self._enter(send=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.released(event)
        super().keyReleaseEvent(event)

    def _enter(self, *, send: bool) -> None:
        names = list(self._fields)
        inside = [name for name in names if self._fields[name].hasFocus()]
        at = names.index(inside[0]) if inside else len(names) - 1
        if at + 1 < len(names) and not send:
            self._focus(names[at + 1])
        else:
            self._finish(send=send)
