"""A table of the team as Qt asks for it: cell by cell, so that thousands of rows cost nothing."""

from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from assistant.core.numbers.table import Cell, Table

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class TableModel(QAbstractTableModel):
    """Shows; what is typed into a column that may be changed is told, not kept."""

    typed = Signal(int, int, str)

    def __init__(self, table: Table, editable: AbstractSet[int], parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._editable = editable

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.header)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        if not index.isValid():
            return None
        cell = self._table.rows[index.row()][index.column()]
        if role in _TEXT:
            return shown(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if isinstance(cell, int | float) else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - as Qt has it
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._table.header[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self.data(self.index(0, section), role) or _LEFT
        return super().headerData(section, orientation, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and index.column() in self._editable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Told to whoever keeps it, who then shows a new table."""
        text = str(value).strip()
        changed = role == Qt.ItemDataRole.EditRole and text != self.data(index)
        if changed and index.column() in self._editable:
            self.typed.emit(index.row(), index.column(), text)
        return False


def shown(cell: Cell) -> str:
    """A cell as it is read; whole numbers without a point."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
