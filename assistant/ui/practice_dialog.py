"""Practice 练习: where the agent stands in each stage, what comes next, and the lead's record."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.dialog_size import at_least
from assistant.ui.theme import mark

_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class StandingRow:
    """One stage as it is shown."""

    stage: str
    name: str
    learnt: str
    golden: str
    seconds: str


class PracticeDialog(QDialog):
    """Says which stage is to be practised, and that the record is wanted."""

    lesson_wanted = Signal(str)
    record_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._rows: Sequence[StandingRow] = ()
        self._opening = False
        self._says = QLabel(self)
        self._table = QTableWidget(0, 4, self)
        self._begin = QPushButton(self.tr("开始练习"), self)
        self._record = QPushButton(self.tr("导出培训记录…"), self)
        self._build()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("练习"))
        at_least(self, 380, 460)
        self._says.setWordWrap(True)
        self._says.setText(
            self.tr(
                "买家发来一句话，用快捷键找到合适的话术贴过去。6 秒以内最好，15 秒以内买家还在。"
            )
        )
        names = (self.tr("阶段"), self.tr("学会"), self.tr("6 秒内"), self.tr("中位（秒）"))
        tips = (
            "",
            self.tr("15 秒以内答对的题数"),
            self.tr("6 秒以内答对的题数"),
            self.tr("答对的用时从快到慢排，正中间那个"),
        )
        for number, name in enumerate(names):
            item = QTableWidgetItem(name)
            item.setTextAlignment(_NUMBERS if number else _WORDS)
            item.setToolTip(tips[number])
            self._table.setHorizontalHeaderItem(number, item)
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.setAccessibleName(self.tr("各阶段练得怎么样"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        head = self._table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.itemDoubleClicked.connect(lambda _item: self._start())
        mark(self._begin, "primary", True)
        self._begin.setDefault(True)
        self._begin.setToolTip(self.tr("练选中的阶段（Enter）"))
        self._record.setToolTip(self.tr("给主管的 Excel 文件：每个阶段学到哪里、每一次的用时"))
        self._begin.clicked.connect(self._start)
        self._record.clicked.connect(self.record_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self._record)
        buttons.addStretch(1)
        buttons.addWidget(self._begin)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._says)
        column.addWidget(self._table, 1)
        column.addLayout(buttons)

    def show_standings(self, rows: Sequence[StandingRow], following: str) -> None:
        """One row a stage; `following` is selected: it comes next."""
        self._rows = rows
        self._table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate((row.name, row.learnt, row.golden, row.seconds)):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(_NUMBERS)
                self._table.setItem(number, column, item)
            if row.stage == following:
                self._table.selectRow(number)
        self._enable()

    def show_opening(self, *, on: bool) -> None:
        """A chat is on its way: it takes seconds, and one is enough."""
        self._opening = on
        self._enable()

    def _enable(self) -> None:
        opening, ready = self.tr("正在打开…"), self.tr("开始练习")
        self._begin.setText(opening if self._opening else ready)
        self._begin.setEnabled(bool(self._rows) and not self._opening)

    def _start(self) -> None:
        row = self._table.currentRow()
        if self._begin.isEnabled() and 0 <= row < len(self._rows):
            self.lesson_wanted.emit(self._rows[row].stage)
