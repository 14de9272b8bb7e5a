"""The step that asks which column of an unknown table holds what."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from assistant.ui.editor.choice import Choice

_MOST_ROWS = 4


class ColumnPage(QFrame):
    """The first rows of a table with a choice above each column."""

    columns_chosen = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self._told = QLabel(
            self.tr("看不全这个表的表头。请指明每一列是什么，至少要有“话术内容”："), self
        )
        self._told.setWordWrap(True)
        self._table = QTableWidget(self)
        self._table.setAccessibleName(self.tr("列"))
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addWidget(self._table)

    def show_samples(self, samples: Sequence[Sequence[str]], chosen: Mapping[str, int]) -> None:
        """Show rows; `chosen` tells which column is taken for what so far."""
        width = max((len(row) for row in samples), default=0)
        self._table.clear()
        self._table.setColumnCount(width)
        self._table.setRowCount(1 + min(len(samples), _MOST_ROWS))
        self.choices = [self._choice(place, chosen) for place in range(width)]
        for number, row in enumerate(samples[:_MOST_ROWS], 1):
            for place, text in enumerate(row):
                item = QTableWidgetItem(" ".join(text.split())[:60])
                item.setToolTip(text)
                self._table.setItem(number, place, item)
        for place in range(width):
            self._table.setColumnWidth(place, max(120, 840 // max(width, 1)))
        self._table.setFixedHeight(34 * (1 + min(len(samples), _MOST_ROWS)) + 6)

    def _choice(self, place: int, chosen: Mapping[str, int]) -> Choice:
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
        box.choose(next((role for role, column in chosen.items() if column == place), ""))
        box.currentIndexChanged.connect(self._tell)
        self._table.setCellWidget(0, place, box)
        return box

    def _tell(self) -> None:
        roles: dict[str, list[int]] = {}
        for place, box in enumerate(self.choices):
            if box.currentData():
                roles.setdefault(str(box.currentData()), []).append(place)
        if "text" in roles:
            self.columns_chosen.emit(roles)
