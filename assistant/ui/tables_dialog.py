"""Tables of the team for the lead, a page each, with their charts; to be saved for Excel."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.core.numbers.table import Table
from assistant.ui import reading_order
from assistant.ui.chart import IN_VIEW, ChartView
from assistant.ui.chosen_file import file_to_save
from assistant.ui.dialog_size import as_large_as
from assistant.ui.table_model import TableModel, shown
from assistant.ui.theme import Colours, mark, plain

_MEASURED, _PADDING, _WIDEST = 100, 28, 320
_WIDE, _HIGH = 720, 560
_ROOM = _WIDE - 60  # of the columns
_GRID, _CHART = 124, 64  # pixels that a low screen leaves: three rows, two bars
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TablesDialog(QDialog):
    """Shows tables; columns that may be changed say so: table, row, column, the new text."""

    saving_wanted = Signal(str)
    cell_changed = Signal(str, int, int, str)

    def __init__(self, title: str, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._tabs = QTabWidget(self)
        self._waiting = QLabel(self)
        self._note = QLabel(self)
        self.setWindowTitle(title)
        as_large_as(self, _WIDE, _HIGH)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Save | kinds.Close)
        self._saving, close = box.button(kinds.Save), box.button(kinds.Close)
        self._saving.setText(self.tr("导出 Excel…"))
        close.setText(self.tr("关闭"))
        self._saving.setToolTip(self.tr("每张表是文件里的一页"))
        close.setToolTip("Esc")
        for button in (self._saving, close):
            button.setIcon(QIcon())
        mark(self._saving, "primary", True)
        box.accepted.connect(self._save)
        box.rejected.connect(self.reject)
        self._note.setObjectName("note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self._note, 1)
        below.addWidget(box)
        column = QVBoxLayout(self)
        column.addWidget(self._waiting, 1)
        column.addWidget(self._tabs, 1)
        column.addLayout(below)
        self._waiting.setObjectName("waiting")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setTextFormat(Qt.TextFormat.PlainText)
        mark(self._waiting, "tone", "soft")
        self._waiting.hide()

    def focusNextPrevChild(self, next: bool) -> bool:
        return reading_order.turn(self, on=next)

    def show_busy(self, text: str) -> None:
        """Something is being read or written; it can be closed, but not saved meanwhile."""
        self._saving.setEnabled(False)
        empty = not self._tabs.count()
        self._wait(text if empty else "")
        self.tell("" if empty else text, "soft")

    def _wait(self, text: str) -> None:
        """While there are no tables this stands in their place."""
        self._waiting.setText(text)
        self._waiting.setVisible(bool(text))
        self._tabs.setVisible(not text)

    def tell(self, text: str, tone: str, more: str = "") -> None:
        """One line beside the buttons; `more` is seen when one points at it."""
        self._note.setText(text)
        self._note.setToolTip(plain(more))
        mark(self._note, "tone", tone)

    def show_tables(
        self, tables: Sequence[Table], editable: Sequence[tuple[str, int]] = ()
    ) -> None:
        """These tables; `editable`: columns by table's name and number. The page stays."""
        page = max(self._tabs.currentIndex(), 0)
        while self._tabs.count():
            widget = self._tabs.widget(0)
            self._tabs.removeTab(0)
            widget.deleteLater()
        for table in tables:
            columns = {number for name, number in editable if name == table.name}
            self._tabs.addTab(self._page(table, columns), f"{table.name} {len(table.rows)}")
        self._tabs.setCurrentIndex(page)
        self.ready()

    def ready(self) -> None:
        """Nothing is under way any more."""
        self._wait("")
        self._saving.setEnabled(self._tabs.count() > 0)
        self.tell("", "soft")

    def _page(self, table: Table, editable: AbstractSet[int]) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addWidget(self._grid(table, editable), 1)
        if table.chart and table.rows:
            area = QScrollArea(page)
            area.setObjectName("reading")
            area.setWidgetResizable(True)
            chart = ChartView(table, self._colours)
            area.setWidget(chart)
            area.setMinimumHeight(_CHART)
            area.setMaximumHeight(min(chart.sizeHint().height(), IN_VIEW))
            column.addWidget(area)
        return page

    def _grid(self, table: Table, editable: AbstractSet[int]) -> QTableView:
        grid = QTableView(self)
        model = TableModel(table, editable, grid)
        model.typed.connect(lambda *cell: self.cell_changed.emit(table.name, *cell))
        grid.setModel(model)
        grid.verticalHeader().hide()
        grid.setShowGrid(False)
        grid.setTabKeyNavigation(False)
        grid.setAccessibleName(table.name)
        grid.setMinimumHeight(_GRID)
        widths = [_width(table, number, grid.fontMetrics()) for number in range(len(table.header))]
        for number, width in enumerate(widths):
            grid.setColumnWidth(number, width)
        head = grid.horizontalHeader()
        head.setDefaultAlignment(_LEFT)
        if sum(widths) < _ROOM:
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return grid

    def _save(self) -> None:
        filters = self.tr("Excel 文件 (*.xlsx)")
        if file := file_to_save(self, self.tr("导出 Excel"), "", filters):
            self.saving_wanted.emit(file)


def _width(table: Table, column: int, metrics: QFontMetrics) -> int:
    """As wide as the first rows need; thousands would take too long to be measured."""
    texts = [table.header[column], *(shown(row[column]) for row in table.rows[:_MEASURED])]
    return min(max(map(metrics.horizontalAdvance, texts)) + _PADDING, _WIDEST)
