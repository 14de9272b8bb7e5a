"""Tables of the team for the lead, a page each, with their charts; to be saved for Excel."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.core.numbers.table import Cell, Table
from assistant.ui.chart import ChartView
from assistant.ui.theme import Colours, mark

_MOST_ROWS = 500
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TablesDialog(QDialog):
    """Shows tables; columns that may be changed say so: table, row, column, the new text."""

    saving_wanted = Signal(str)
    cell_changed = Signal(str, int, int, str)

    def __init__(self, title: str, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._tabs = QTabWidget(self)
        self._filling = False
        self.setWindowTitle(title)
        self.resize(720, 560)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Save | kinds.Close)
        save, close = box.button(kinds.Save), box.button(kinds.Close)
        save.setText(self.tr("存成 Excel…"))
        close.setText(self.tr("关闭"))
        for button in (save, close):
            button.setIcon(QIcon())
        mark(save, "primary", True)
        box.accepted.connect(self._save)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs)
        column.addWidget(box)

    def show_tables(
        self, tables: Sequence[Table], editable: Sequence[tuple[str, int]] = ()
    ) -> None:
        """These tables; `editable`: columns by table's name and number. The page stays."""
        self._filling = True
        page = max(self._tabs.currentIndex(), 0)
        while self._tabs.count():
            widget = self._tabs.widget(0)
            self._tabs.removeTab(0)
            widget.deleteLater()
        for table in tables:
            columns = {number for name, number in editable if name == table.name}
            self._tabs.addTab(self._page(table, columns), f"{table.name} {len(table.rows)}")
        self._tabs.setCurrentIndex(page)
        self._filling = False

    def _page(self, table: Table, editable: set[int]) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addWidget(self._grid(table, editable), 2)
        if table.chart and table.rows:
            area = QScrollArea(page)
            area.setWidgetResizable(True)
            area.setWidget(ChartView(table, self._colours))
            column.addWidget(area, 1)
        return page

    def _grid(self, table: Table, editable: set[int]) -> QTableWidget:
        rows = table.rows[:_MOST_ROWS]
        grid = QTableWidget(len(rows), len(table.header), self)
        grid.setHorizontalHeaderLabels(list(table.header))
        grid.verticalHeader().hide()
        grid.setShowGrid(False)
        grid.setAccessibleName(table.name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                grid.setItem(number, place, _item(cell, editable=place in editable))
        grid.resizeColumnsToContents()
        grid.horizontalHeader().setStretchLastSection(True)
        grid.horizontalHeader().setDefaultAlignment(_LEFT)
        grid.itemChanged.connect(lambda item: self._changed(table.name, item))
        return grid

    def _changed(self, name: str, item: QTableWidgetItem) -> None:
        if not self._filling:
            self.cell_changed.emit(name, item.row(), item.column(), item.text().strip())

    def _save(self) -> None:
        filters = self.tr("Excel 文件 (*.xlsx)")
        file, _ = QFileDialog.getSaveFileName(self, self.tr("存成 Excel"), "", filters)
        if file:
            self.saving_wanted.emit(file if file.endswith(".xlsx") else f"{file}.xlsx")


def _item(cell: Cell, *, editable: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(_shown(cell))
    flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
    item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
    if isinstance(cell, int | float):
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
