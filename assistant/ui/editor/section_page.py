"""One kind of entries: table on the left, form on the right, what is done with them above."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.editor.bulk_bar import BulkBar
from assistant.ui.editor.entry_form import EntryForm
from assistant.ui.editor.entry_model import EntryModel, EntryRow
from assistant.ui.editor.fields import Rows, Section
from assistant.ui.theme import Colours

_ROW, _MARK = 28, 24
_WIDTHS = {"title": 170, "name": 170, "stage": 64, "code": 76, "tags": 80, "kind": 76}


class SectionPage(QWidget):
    """Says what was meant; is told which rows there are and what the form holds."""

    chosen = Signal(list)
    filtered = Signal(str)
    adding = Signal()
    doubling = Signal()
    deleting = Signal()
    moving = Signal(int)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.model = EntryModel(section)
        self.form = EntryForm(section, self)
        self.bulk = BulkBar(self)
        self.filter = QLineEdit(self)
        self.table = QTableView(self)
        self._count = QLabel(self)
        self._right = QStackedWidget(self)
        self._nothing = QLabel(self)
        self._build()
        self._connect()

    def set_colours(self, colours: Colours) -> None:
        """Colours of marks and of the form."""
        self.model.set_colours(colours)
        self.form.set_colours(colours)

    def show_rows(self, rows: Sequence[EntryRow], all_of_them: int) -> None:
        """Show these rows of so many entries, keeping the selection where it can be."""
        numbers = self.numbers()
        self.model.show(rows)
        shown, count = str(len(rows)), str(all_of_them)
        text = self.tr("%1 条") if len(rows) == all_of_them else self.tr("%1 / %2 条")
        self._count.setText(text.replace("%1", shown).replace("%2", count))
        self.select(numbers)

    def numbers(self) -> list[int]:
        """The numbers of the entries that are selected, in order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.number(row) for row in rows if row < self.model.rowCount()]

    def select(self, numbers: Sequence[int]) -> None:
        """Select these entries and let the first be seen."""
        places = [place for number in numbers if (place := self.model.place(number)) >= 0]
        model = self.table.selectionModel()
        if [i.row() for i in model.selectedRows()] == places:
            return
        model.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for place in places:
            index = self.model.index(place, 1)
            model.select(index, flags.Select | flags.Rows)
        if places:
            first = self.model.index(places[0], 1)
            model.setCurrentIndex(first, flags.NoUpdate)
            self.table.scrollTo(first)
        self._tell()

    def show_entry(self, rows: Rows | None, folder: Path) -> None:
        """Show an entry in the form, or that there is none to show."""
        if rows is not None:
            self.form.put(rows, folder)
        several = len(self.numbers()) > 1
        text = self.tr("选中了几条，可以一起改。") if several else self.tr("左边选一条来编辑。")
        self._nothing.setText(text)
        self._right.setCurrentWidget(self._nothing if rows is None else self.form)

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("只看含有…的"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.filter.placeholderText())
        self._count.setProperty("tone", "soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("tone", "soft")
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.form)
        self._dress_table()
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 8, 0, 12)
        column.setSpacing(8)
        column.addLayout(self._tools())
        column.addWidget(self.table, 1)
        column.addWidget(self.bulk)
        self.bulk.setVisible(False)
        split = QSplitter(self)
        split.addWidget(left)
        split.addWidget(self._right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([640, 540])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.filter, 1)
        line.addWidget(self._count)
        for text, tip, signal in (
            (self.tr("新增"), "Ctrl+N", self.adding),
            (self.tr("复制一条"), "Ctrl+D", self.doubling),
            (self.tr("删除"), "Ctrl+Delete", self.deleting),
        ):
            button = QPushButton(text, self)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            line.addWidget(button)
            QShortcut(QKeySequence(tip), self, signal.emit)
        for text, name, by, keys in (
            ("↑", self.tr("上移"), -1, "Alt+Up"),
            ("↓", self.tr("下移"), 1, "Alt+Down"),
        ):
            button = QPushButton(text, self)
            button.setFixedWidth(32)
            button.setAccessibleName(name)
            button.setToolTip(f"{name}（{keys}）")
            button.clicked.connect(_mover(self, by))
            QShortcut(QKeySequence(keys), self, _mover(self, by))
            line.addWidget(button)
        return line

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.section.name)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(_MARK)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(0, _MARK)
        for place, key in enumerate(self.section.columns, 1):
            table.setColumnWidth(place, _WIDTHS.get(key, 130))
        wide = next((n for n, key in enumerate(self.section.columns, 1) if key == "text"), 0)
        head.setSectionResizeMode(wide or len(self.section.columns), QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.filter.textChanged.connect(self.filtered)

    def _tell(self, *_: object) -> None:
        numbers = self.numbers()
        self.bulk.setVisible(self.section.key == "phrases" and len(numbers) > 1)
        self.bulk.show_count(len(numbers))
        self.chosen.emit(numbers)


class _mover:  # noqa: N801  used as a function
    """Emits how far to move."""

    def __init__(self, page: SectionPage, by: int) -> None:
        self._page = page
        self._by = by

    def __call__(self, *_: object) -> None:
        self._page.moving.emit(self._by)
