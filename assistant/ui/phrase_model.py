"""The rows of the phrase list as Qt's views ask for them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from assistant.ui.phrase_row import PhraseRow
from assistant.ui.theme import plain

FIRST = 14  # rows: what a window of common height shows; laying out each takes its time
_Index = QModelIndex | QPersistentModelIndex


class PhraseModel(QAbstractListModel):
    """The rows on show; those beyond the first are brought when somebody gets that far."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[PhraseRow] = ()
        self._brought = 0

    def show(self, rows: Sequence[PhraseRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows, self._brought = rows, min(len(rows), FIRST)
        self.endResetModel()

    def refresh(self, rows: Sequence[PhraseRow]) -> None:
        """Give the same phrases new badges without losing selection or place."""
        former, brought = self._rows, range(self._brought)
        if len(rows) != len(former) or any(rows[n].key != former[n].key for n in brought):
            self.show(rows)
            return
        self._rows = rows
        changed = [number for number in brought if rows[number] != former[number]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def reach(self, number: int) -> None:
        """Have the row at this position among those brought, if there is one."""
        if number >= self._brought and self.canFetchMore():
            self.fetchMore()

    def row(self, number: int) -> PhraseRow | None:
        """The row at a position, None beyond the end."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def keys(self) -> list[str]:
        """All phrases found, in order, those not brought yet as well."""
        return [row.key for row in self._rows]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._brought

    def canFetchMore(self, parent: _Index | None = None) -> bool:
        return not (parent and parent.isValid()) and self._brought < len(self._rows)

    def fetchMore(self, parent: _Index | None = None) -> None:
        """Bring all that are left."""
        if self.canFetchMore(parent):
            self.beginInsertRows(QModelIndex(), self._brought, len(self._rows) - 1)
            self._brought = len(self._rows)
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title} {row.preview.text}"
        return plain(row.whole) if role == Qt.ItemDataRole.ToolTipRole else None
