"""The table of a section: a row for each entry, marked where something is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from assistant.ui.editor.fields import Rows, Section, cell
from assistant.ui.theme import LIGHT, Colours, plain

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
DOT = 10  # pixels across, so that the narrow column of marks holds it
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
_ROLES = (*_TEXT, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.AccessibleTextRole)


class Mark(Protocol):
    """What is wrong with an entry: how bad it is, and all of it in words."""

    @property
    def tone(self) -> str: ...

    @property
    def details(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a section, and the numbers of those that are to be shown.

    `names` tells what references are called; `marks` has, by id, what is wrong with an entry.
    """

    entries: Sequence[Rows] = ()
    numbers: Sequence[int] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)


class EntryModel(QAbstractTableModel):
    """A row for each number of a listing; its cells are made when they are looked at."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._fields = section.shown
        self._listing = Listing()
        self._places: dict[int, int] = {}
        self._colours = LIGHT

    def set_colours(self, colours: Colours) -> None:
        """The colours of marks."""
        self._colours = colours

    def show(self, listing: Listing) -> None:
        """Show these entries; where only cells have changed, the selection stays."""
        if listing.numbers == self._listing.numbers:
            self._listing = listing
            self._changed(0, len(listing.numbers) - 1)
            return
        self.beginResetModel()
        self._listing = listing
        self._places = {number: place for place, number in enumerate(listing.numbers)}
        self.endResetModel()

    def remark(self, number: int) -> None:
        """What is wrong with an entry has changed."""
        place = self.place(number)
        self._changed(place, place)

    def _changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            until = self.index(last, self.columnCount() - 1)
            self.dataChanged.emit(self.index(first, 0), until)

    def number(self, place: int) -> int:
        """The number of the entry in a row of the table."""
        return self._listing.numbers[place]

    def place(self, number: int) -> int:
        """The row of the table an entry is in, -1 if the filter hides it."""
        return self._places.get(number, -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The entries that are shown."""
        return 0 if parent.isValid() else len(self._listing.numbers)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The section's columns and, before them, that of the marks."""
        return 0 if parent.isValid() else len(self._fields) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, or how it looks."""
        if not index.isValid() or role not in _ROLES:
            return None
        found = self._found(index, role)
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        return plain(found) if is_tip and isinstance(found, str) else found

    def _found(self, index: _Index, role: int) -> object:
        rows = self._listing.entries[self.number(index.row())]
        if index.column() == 0:
            return self._mark(rows, role)
        if role in _TEXT:
            return cell(rows, self._fields[index.column() - 1], self._listing.names)
        return None

    def _mark(self, rows: Rows, role: int) -> object:
        mark = self._listing.marks.get(str(rows.get("id")))
        if role == Qt.ItemDataRole.DecorationRole:
            if not mark or not mark.tone:
                return None
            colour = self._colours.bad if mark.tone == "bad" else self._colours.warn
            return _dot(colour, filled=mark.tone == "bad")
        return mark.details if mark and role != Qt.ItemDataRole.DisplayRole else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The fields' names, and numbers at the side."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return self._fields[section - 1].name if section else ""


def _dot(colour: str, *, filled: bool) -> QIcon:
    """A dot for what keeps an entry out, a ring for what only needs a look."""
    dot = QPixmap(2 * DOT, 2 * DOT)
    dot.setDevicePixelRatio(2)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.6))
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(1, 1, DOT - 2, DOT - 2)
    painter.end()
    icon = QIcon(dot)
    icon.addPixmap(dot, QIcon.Mode.Selected)  # as it is, not tinted
    return icon
