"""One field of the form: a line or a list of choices, what was filled in last time offered."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from assistant.core.placeholder import LONGEST_VALUE, Blank
from assistant.ui.composing_line import ComposingLine
from assistant.ui.theme import plain

translate = QCoreApplication.translate
Field = QLineEdit | QComboBox


class OfferingLine(ComposingLine):
    """A line that shows, while it is empty, what `↓` would fill in."""

    def __init__(self, text: str = "", offered: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._offered = offered
        self.setMaxLength(LONGEST_VALUE)
        if offered:
            last = translate("BlanksForm", "上次：%1　按 ↓ 采用")
            self.setPlaceholderText(last.replace("%1", offered))
            self.setToolTip(plain(offered))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        taken = event.key() == Qt.Key.Key_Down and not self.text() and not self.preedit
        if taken and self._offered:
            self.setText(self._offered)
            self.selectAll()
        super().keyPressEvent(event)


def field_for(blank: Blank, offered: str, changed: Callable[[], None]) -> Field:
    """The field a blank needs; `changed` is called with every change."""
    if not blank.choices:
        line = OfferingLine(blank.default, "" if offered == blank.default else offered)
        line.textChanged.connect(changed)
        return line
    choice = QComboBox()
    choice.setLineEdit(OfferingLine())
    choice.setCompleter(None)  # type: ignore[arg-type]  # takes Enter, makes XL of an X
    choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choice.addItems(list(blank.choices))
    if offered in blank.choices:
        choice.setCurrentText(offered)
    choice.currentTextChanged.connect(changed)
    return choice


def line_of(field: Field) -> QLineEdit:
    """The line one writes in."""
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return cast("QLineEdit", line)  # field_for has given each choice one


def fill_in(field: Field, text: str) -> None:
    """Let this stand in a field."""
    if isinstance(field, QComboBox):
        field.setCurrentText(text)
    else:
        field.setText(text)


def text_of(field: Field) -> str:
    """What stands in a field."""
    return field.currentText() if isinstance(field, QComboBox) else field.text()
