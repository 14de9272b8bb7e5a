"""The step that asks which column of a table holds what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.editor.choice import Choice
from assistant.ui.theme import plain

_MOST_ROWS = 4
_ROW, _CHOICE, _NARROWEST, _FRAME = 28, 36, 120, 2  # pixels


@dataclass(frozen=True, slots=True)
class Sample:
    """The first rows of one table, `title` being its name as shown.

    `roles` are the columns, from 0, by what they are taken to hold; `headed`: the first row is a
    header. Of a table that is not `known` nothing can be read yet.
    """

    name: str
    title: str
    rows: Sequence[Sequence[str]]
    roles: Mapping[str, Sequence[int]]
    headed: bool
    known: bool


class ColumnPage(QFrame):
    """The first rows of a table with a choice above each column.

    `columns_chosen` tells of which table, the columns by what they hold, whether it has a header.
    """

    columns_chosen = Signal(str, dict, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self.headed = QCheckBox(self.tr("第一行是表头"), self)
        self.tables = Choice(self)
        self._samples: dict[str, Sample] = {}
        self._said: dict[str, tuple[dict[str, list[int]], bool]] = {}
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._table = QTableWidget(self)
        self._build()

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Let the columns of these tables be chosen; one that is not known comes first."""
        self._samples = {sample.name: sample for sample in samples}
        self.tables.offer([(sample.name, sample.title) for sample in samples])
        self.tables.setVisible(len(samples) > 1)
        first = next((sample for sample in samples if not sample.known), samples[0])
        self.tables.choose(first.name)
        self._show()
        self.tables.currentIndexChanged.connect(self._show)

    def _build(self) -> None:
        self.tables.setAccessibleName(self.tr("工作表"))
        self._table.setAccessibleName(self.tr("列"))
        self._table.setTabKeyNavigation(False)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its choices have it
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(_ROW)
        self._table.horizontalHeader().hide()
        self._table.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setShowGrid(False)
        self.headed.toggled.connect(self._tell)
        line = QHBoxLayout()
        line.addWidget(self._told, 1)
        line.addWidget(self.tables)
        line.addWidget(self.headed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._table)

    def _show(self) -> None:
        sample = self._samples[str(self.tables.currentData())]
        roles, headed = self._said.get(sample.name, (sample.roles, sample.headed))
        unknown = self.tr("看不全这个表的表头。请指明每一列是什么，至少要有“话术内容”：")
        self._told.setText(self.tr("每一列是什么：") if sample.known else unknown)
        self.headed.blockSignals(True)
        self.headed.setChecked(headed)
        self.headed.blockSignals(False)
        rows = sample.rows[:_MOST_ROWS]
        width = max((len(row) for row in sample.rows), default=0)
        self._table.clear()
        self._table.setColumnCount(width)
        self._table.setRowCount(1 + len(rows))
        self.choices = [self._choice(place, roles) for place in range(width)]
        for number, row in enumerate(rows, 1):
            for place, text in enumerate(row):
                item = QTableWidgetItem(" ".join(text.split())[:60])
                item.setToolTip(plain(text))
                self._table.setItem(number, place, item)
        self._table.setRowHeight(0, _CHOICE)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as its rows, and the bar below them where not all columns are in view."""
        rows, columns = self._table.rowCount(), self._table.columnCount()
        tall = _CHOICE + _ROW * max(0, rows - 1) + _FRAME
        if _NARROWEST * columns > self.width() - _FRAME:
            tall += self._table.horizontalScrollBar().sizeHint().height()
        self._table.setFixedHeight(tall)

    def _choice(self, place: int, roles: Mapping[str, Sequence[int]]) -> Choice:
        box = Choice(self._table)
        box.setAccessibleName(self.tr("第 %1 列").replace("%1", str(place + 1)))
        box.offer(
            (
                ("", self.tr("不用")),
                ("text", self.tr("话术内容")),
                ("title", self.tr("标题")),
                ("group", self.tr("分组")),
                ("code", self.tr("编码")),
                ("keywords", self.tr("关键词")),
                ("stage", self.tr("阶段")),
                ("variants", self.tr("变体")),
            )
        )
        box.choose(next((role for role, columns in roles.items() if place in columns), ""))
        box.currentIndexChanged.connect(self._tell)
        self._table.setCellWidget(0, place, box)
        return box

    def _tell(self) -> None:
        roles: dict[str, list[int]] = {}
        for place, box in enumerate(self.choices):
            if box.currentData():
                roles.setdefault(str(box.currentData()), []).append(place)
        name = str(self.tables.currentData())
        self._said[name] = roles, self.headed.isChecked()
        if "text" in roles:
            self.columns_chosen.emit(name, roles, self.headed.isChecked())
