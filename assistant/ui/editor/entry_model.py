"""The table of a section: a row for each entry, marked where something is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from assistant.ui.editor.fields import Section
from assistant.ui.theme import LIGHT, Colours

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DOT = 10


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry: its number in the book's list, its cells, and what is wrong with it."""

    number: int
    cells: tuple[str, ...]
    tone: str = ""
    details: str = ""


class EntryModel(QAbstractTableModel):
    """The rows of one section, those that a filter leaves."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self._rows: list[EntryRow] = []
        self._colours = LIGHT

    def set_colours(self, colours: Colours) -> None:
        """The colours of marks."""
        self._colours = colours

    def show(self, rows: Sequence[EntryRow]) -> None:
        """Show these rows; where only cells have changed, the selection stays."""
        if [row.number for row in rows] == [row.number for row in self._rows]:
            self._rows = list(rows)
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def replace(self, row: EntryRow) -> None:
        """Show one entry anew."""
        for place, shown in enumerate(self._rows):
            if shown.number == row.number:
                self._rows[place] = row
                last = self.index(place, self.columnCount() - 1)
                self.dataChanged.emit(self.index(place, 0), last)

    def number(self, place: int) -> int:
        """The number of the entry in a row of the table."""
        return self._rows[place].number

    def place(self, number: int) -> int:
        """The row of the table an entry is in, -1 if the filter hides it."""
        found = (place for place, row in enumerate(self._rows) if row.number == number)
        return next(found, -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The entries that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The section's columns and, before them, that of the marks."""
        return 0 if parent.isValid() else len(self._section.columns) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, or how it looks."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column == 0 else row.cells[column - 1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.details if column == 0 else row.cells[column - 1]
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and row.tone:
            colour = self._colours.bad if row.tone == "bad" else self._colours.warn
            return _dot(colour, filled=row.tone == "bad")
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return row.details
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The fields' names, and numbers at the side."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        field = self._section.field(self._section.columns[section - 1]) if section else None
        return field.name if field else ""


def _dot(colour: str, *, filled: bool) -> QPixmap:
    """A dot for what keeps an entry out, a ring for what only needs a look."""
    dot = QPixmap(2 * _DOT, 2 * _DOT)
    dot.setDevicePixelRatio(2)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.6))
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(1, 1, _DOT - 2, _DOT - 2)
    painter.end()
    return dot
