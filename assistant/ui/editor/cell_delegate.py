"""The line in which a cell of a small table is written."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Puts every key into the table at once, so that saving or closing leaves none of it behind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line that tells of every change."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            self._before = str(index.data() or "")
            editor.textEdited.connect(lambda _: self.commitData.emit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """What stands there already is left alone, and the caret with it."""
        if not isinstance(editor, QLineEdit) or editor.text() != str(index.data() or ""):
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Only what is another text is a change."""
        if not isinstance(editor, QLineEdit) or editor.text() != str(index.data() or ""):
            super().setModelData(editor, model, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Escape brings back what stood in the cell."""
        if isinstance(event, QKeyEvent) and isinstance(editor, QLineEdit) and _is_escape(event):
            editor.setText(self._before)
            self.commitData.emit(editor)
        return super().eventFilter(editor, event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
