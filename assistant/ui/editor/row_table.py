"""A small table inside the form: the tiers of a promotion, the items of a checklist."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.editor.cell_delegate import CellDelegate
from assistant.ui.editor.fields import Field, Kind, Rows, Value
from assistant.ui.editor.typed import plain_line

_ROW = 28
_FRAME = 2  # pixels of its lines on two sides
_NARROWEST = 48
_CHOICE = 72
_ID = 84


class RowTable(QWidget):
    """One row for each inner entry; a row in which nothing is written counts for nothing."""

    edited = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = field.columns
        self._is_filling = False
        self._table = QTableWidget(0, len(field.columns), self)
        self._table.setHorizontalHeaderLabels([column.name for column in field.columns])
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(_ROW)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setAccessibleName(field.name)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)  # a row is one line high: what is too long is cut
        self._table.setShowGrid(False)  # each row has a line of its own
        head = self._table.horizontalHeader()
        wide = next((n for n, c in enumerate(field.columns) if c.key in ("text", "gift")), 0)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(_NARROWEST)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultSectionSize(_NARROWEST)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        for place, inner in enumerate(field.columns):
            least = _ID if inner.key == "id" else _CHOICE if inner.kind is Kind.CHOICE else 0
            self._table.setColumnWidth(place, max(least, head.sectionSizeHint(place)))
        fixed = (n for n in range(len(field.columns)) if n != wide)
        self._narrowest = sum(map(self._table.columnWidth, fixed)) + _NARROWEST
        self._table.setItemDelegate(CellDelegate(self._table))
        self._table.cellChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._table)
        column.addLayout(self._buttons())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def put(self, entries: Value) -> None:
        """Show these inner entries."""
        rows = [entry for entry in entries if isinstance(entry, dict)] if entries else []
        self._is_filling = True
        if not self._completed(rows):
            self._table.setRowCount(0)
            for entry in rows:
                self._append(entry)
        self._is_filling = False
        self._fit()

    def _completed(self, entries: list[Rows]) -> bool:
        """Whether these are our rows but for what was left blank: then only that is put in."""
        written = [n for n in range(self._table.rowCount()) if self._row(n)]
        ours = [self._row(number).items() for number in written]
        if not ours or len(ours) != len(entries):
            return False
        if not all(own <= entry.items() for own, entry in zip(ours, entries, strict=True)):
            return False
        for number, entry in zip(written, entries, strict=True):
            for place, column in enumerate(self._columns):
                item = self._table.item(number, place)
                if item is not None and not item.text().strip():
                    item.setText(str(entry.get(column.key, "")))
        return True

    def rows(self) -> tuple[Rows, ...]:
        """The inner entries in which something is written."""
        found = (self._row(number) for number in range(self._table.rowCount()))
        return tuple(entry for entry in found if entry)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for text, tip, does in (
            (self.tr("＋ 加一行"), self.tr("在最后加一行"), self._add),
            (self.tr("－ 去掉这行"), self.tr("去掉光标所在的一行"), self._remove),
        ):
            button = QPushButton(text, self)
            button.setToolTip(tip)
            button.clicked.connect(does)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _row(self, number: int) -> Rows:
        entry: Rows = {}
        for place, column in enumerate(self._columns):
            value = self._cell(number, place)
            if value:
                entry[column.key] = value
        return entry

    def _cell(self, number: int, place: int) -> str:
        box = self._table.cellWidget(number, place)
        if isinstance(box, QComboBox):
            return str(box.currentData() or "")
        item = self._table.item(number, place)
        return plain_line(item.text()) if item else ""

    def _append(self, entry: Rows) -> None:
        number = self._table.rowCount()
        self._table.insertRow(number)
        for place, column in enumerate(self._columns):
            value = str(entry.get(column.key, ""))
            if column.kind is Kind.CHOICE:
                box = QComboBox(self._table)
                box.setAccessibleName(column.name)
                for choice, label in column.choices:
                    box.addItem(label, choice)
                box.setCurrentIndex(max(0, box.findData(value)))
                box.currentIndexChanged.connect(self._tell)
                self._table.setCellWidget(number, place, box)
            else:
                self._table.setItem(number, place, QTableWidgetItem(value))

    def _add(self) -> None:
        self._is_filling = True
        self._append({})
        self._is_filling = False
        self._fit()
        first = 1 if self._columns[0].key == "id" else 0  # an id is made of what is written
        self._table.setCurrentCell(self._table.rowCount() - 1, first)
        self._table.setFocus()

    def _remove(self) -> None:
        if self._table.currentRow() >= 0:
            self._table.removeRow(self._table.currentRow())
            self._fit()
            self._tell()

    def _tell(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def _fit(self) -> None:
        """As tall as its rows, and the bar below them where not all columns are in view."""
        head = max(self._table.horizontalHeader().sizeHint().height(), _ROW)
        tall = head + _ROW * max(1, self._table.rowCount()) + _FRAME
        if self._narrowest + _FRAME > self.width():
            tall += self._table.horizontalScrollBar().sizeHint().height()
        self._table.setFixedHeight(tall)
