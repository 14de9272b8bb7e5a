"""Several texts of one entry, each in a field of its own: the variants of a phrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from assistant.ui.editor.text_field import TextField
from assistant.ui.editor.typed import plain_text
from assistant.ui.theme import Colours


class TextList(QWidget):
    """Fields one above the other; an empty one counts for nothing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: Colours | None = None
        self.hint = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.fields: list[TextField] = []
        self._more = QPushButton(self.tr("＋ 再加一种说法"), self)
        self._more.setToolTip(self.tr("同一个意思的另一种写法，轮流用"))
        self._more.clicked.connect(self._add_by_hand)
        self._column.addWidget(self._more)

    def set_colours(self, colours: Colours) -> None:
        """The colours of the fields."""
        self._colours = colours
        for field in self.fields:
            field.set_colours(colours)

    def put(self, texts: tuple[str, ...]) -> None:
        """Show these texts."""
        while len(self.fields) > len(texts):
            self._drop(self.fields[-1])
        while len(self.fields) < len(texts):
            self._add()
        for field, text in zip(self.fields, texts, strict=True):
            field.put(text)

    def texts(self) -> tuple[str, ...]:
        """The texts that are not empty."""
        texts = (plain_text(field.toPlainText()) for field in self.fields)
        return tuple(text for text in texts if text)

    def _add_by_hand(self) -> None:
        self._add().setFocus()

    def _add(self) -> TextField:
        field = TextField(self)
        field.setPlaceholderText(self.hint)
        field.setAccessibleName(self.accessibleName())
        if self._colours:
            field.set_colours(self._colours)
        remove = QToolButton(self)
        remove.setText("✕")
        remove.setToolTip(self.tr("去掉这种说法"))
        remove.setAccessibleName(remove.toolTip())
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(field, 1)
        line.addWidget(remove)
        self._column.insertWidget(len(self.fields), row)
        self.fields.append(field)
        remove.clicked.connect(lambda: self._remove(field))
        field.edited.connect(self.edited)
        row.show()
        self.updateGeometry()
        return field

    def _remove(self, field: TextField) -> None:
        self._drop(field)
        self.edited.emit()

    def _drop(self, field: TextField) -> None:
        self.fields.remove(field)
        row = field.parentWidget()
        if row is not None:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
