"""Importing: which column holds what, what would become of each row, which stage it goes to."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assistant.ui import reading_order
from assistant.ui.dialog_size import as_large_as
from assistant.ui.editor.choice import Choice
from assistant.ui.editor.column_page import ColumnPage, Sample
from assistant.ui.editor.import_model import FIRST_WORDS, LAST_WORDS, ImportModel, ImportRow
from assistant.ui.theme import Colours, mark

_PADDING = 28
_MOST_WIDE = 500  # rows of a text only that are given its columns


class ImportDialog(QDialog):
    """Nothing is written until it is accepted; what is chosen in it is told at once."""

    columns_chosen = Signal(str, dict, bool)
    stages_chosen = Signal(list, str)

    def __init__(
        self, outcomes: Mapping[str, tuple[str, str]], colours: Colours, parent: QWidget | None
    ) -> None:
        """`outcomes` gives for each its name and its tone, in the order they are shown."""
        super().__init__(parent)
        self._outcomes = outcomes
        self._rows: Sequence[ImportRow] = ()
        self._shown: list[ImportRow] = []
        self._names: dict[str, str] = {}
        self.columns = ColumnPage(self)  # what is seen first has the focus first
        self._chips = {key: QPushButton(self) for key in outcomes}
        self._model = ImportModel(outcomes, colours, self)
        self._table = QTableView(self)
        self._stages = Choice(self)
        self._told = QLabel(self)
        self.correct = QPushButton(self.tr("改各列的用途…"), self)
        self.correct.setToolTip(self.tr("认错了列，在这里改"))
        self._build()

    def show_rows(self, rows: Sequence[ImportRow], stages: Sequence[tuple[str, str]]) -> None:
        """Show what an import would do."""
        self._rows, self._names = rows, dict(stages)
        self._stages.offer(stages)
        for key, (name, _) in self._outcomes.items():
            count = sum(row.outcome == key for row in rows)
            self._chips[key].setText(f"{name} {count}")
            self._chips[key].setEnabled(bool(count))
        self._filter()

    def show_columns(self, samples: Sequence[Sample]) -> None:
        """Let the columns of tables be chosen, at once if one of them is not known."""
        self.columns.show_samples(samples)
        self.correct.show()
        self.correct.setChecked(not all(sample.known for sample in samples))

    def tell(self, text: str) -> None:
        """Say what went wrong; what is shown stays."""
        mark(self._told, "tone", "bad")
        self._told.setText(text)

    def focusNextPrevChild(self, next: bool) -> bool:
        return reading_order.turn(self, on=next)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("导入"))
        as_large_as(self, 900, 620)
        self.columns.hide()
        self.correct.hide()
        self.correct.setCheckable(True)
        self.correct.toggled.connect(self.columns.setVisible)
        self.columns.columns_chosen.connect(self.columns_chosen)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.columns)
        column.addLayout(self._chip_line())
        column.addWidget(self._table, 1)
        self._stage_bar = self._stage_line()
        column.addWidget(self._stage_bar)
        column.addLayout(self._button_line())
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.windowTitle())
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        head = self._table.horizontalHeader()
        head.setSelectionModel(QItemSelectionModel(self._model, self))  # it asks of every row
        widest = max(
            self.fontMetrics().horizontalAdvance(name) for name, _ in self._outcomes.values()
        )
        for place, width in enumerate((widest + _PADDING, 120, 140, 150, 0, 88)):
            self._table.setColumnWidth(place, width)
        head.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _chip_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        for chip in self._chips.values():
            chip.setCheckable(True)
            chip.setToolTip(self.tr("下面列不列出这一类"))
            chip.setChecked(True)
            mark(chip, "chipButton", True)
            chip.toggled.connect(self._filter)
            line.addWidget(chip)
        line.addStretch(1)
        line.addWidget(self.correct)
        return line

    def _stage_line(self) -> QWidget:
        bar = QFrame(self)
        bar.setObjectName("bulkBar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(8, 6, 8, 6)
        told = QLabel(self.tr("阶段是按分组和标题猜的。选中几行，一起改成"), self)
        told.setProperty("tone", "soft")
        self._stages.setAccessibleName(self.tr("阶段"))
        change = QPushButton(self.tr("改阶段"), self)
        change.setToolTip(self.tr("选中的行都改成这个阶段"))
        change.clicked.connect(self._change)
        line.addWidget(told)
        line.addWidget(self._stages)
        line.addWidget(change)
        line.addStretch(1)
        return bar

    def _button_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._told.setWordWrap(True)
        line.addWidget(self._told, 1)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setToolTip("Esc")
        cancel.clicked.connect(self.reject)
        self._accept = QPushButton(self.tr("导入"), self)
        self._accept.setDefault(True)
        self._accept.setToolTip("Enter")
        mark(self._accept, "primary", True)
        self._accept.clicked.connect(self.accept)
        line.addWidget(cancel)
        line.addWidget(self._accept)
        return line

    def _filter(self) -> None:
        wanted = {key for key, chip in self._chips.items() if chip.isChecked()}
        self._shown = [row for row in self._rows if row.outcome in wanted]
        self._model.show(self._shown, self._names)
        self._table.clearSpans()
        for place, row in enumerate(self._shown[:_MOST_WIDE]):
            if row.only_tells:
                self._table.setSpan(place, FIRST_WORDS, 1, 1 + LAST_WORDS - FIRST_WORDS)
        does = sum(row.outcome in ("new", "changed") for row in self._rows)
        self._accept.setEnabled(bool(does))
        self._stage_bar.setVisible(bool(does))
        text = self.tr("确认以前什么也不会写；导入后可以整个撤销。")
        mark(self._told, "tone", "soft")
        self._told.setText(text if does else self.tr("没有什么要导入的。"))

    def _change(self) -> None:
        places = {index.row() for index in self._table.selectionModel().selectedRows()}
        ids = [self._shown[place].id for place in sorted(places)]
        if ids:
            self.stages_chosen.emit(ids, str(self._stages.currentData() or ""))
