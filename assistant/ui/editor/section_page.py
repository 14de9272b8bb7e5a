"""One kind of entries: table on the left, form on the right, what is done with them above."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
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
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.editor.bulk_bar import BulkBar
from assistant.ui.editor.entry_form import EntryForm
from assistant.ui.editor.entry_model import DOT, EntryModel, Listing
from assistant.ui.editor.fields import Rows, Section
from assistant.ui.theme import Colours

_ROW, _MARK, _PADDING = 28, 24, 20
_WIDTHS = {"title": 170, "name": 150, "stage": 64, "code": 76, "tags": 80, "kind": 76}
_WIDTHS |= dict.fromkeys(("starts", "ends"), 128)
_ROOMY, _FILTER = 800, 64  # pixels: where the count has room beside the tools, and the filter


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
        self._numbers: list[int] | None = None
        self._is_selecting = False
        self._on_some: list[QPushButton] = []  # what needs an entry to do it with
        self._count = QLabel(self)
        self._right = QStackedWidget(self)
        self._nothing = QLabel(self)
        self._build()
        self._connect()

    def set_colours(self, colours: Colours) -> None:
        """Colours of marks and of the form."""
        self.model.set_colours(colours)
        self.form.set_colours(colours)

    def show_rows(self, listing: Listing) -> None:
        """Show these entries, keeping the selection where it can be."""
        numbers = self.numbers()
        self.model.show(listing)
        shown, count = len(listing.numbers), len(listing.entries)
        text = self.tr("%1 条") if shown == count else self.tr("%1 / %2 条")
        self._count.setText(text.replace("%1", str(shown)).replace("%2", str(count)))
        self.filter.setToolTip(self._count.text())
        self.select(numbers)
        if self.numbers() != numbers:
            self._selected()

    def numbers(self) -> list[int]:
        """The numbers of the entries that are selected, in order."""
        if self._numbers is None:
            self._numbers = [self.model.number(place) for place in self._places()]
        return list(self._numbers)

    def select(self, numbers: Sequence[int]) -> None:
        """Select these entries and let the first be seen."""
        found = (self.model.place(number) for number in numbers)
        places = sorted(place for place in found if place >= 0)
        if [self.model.number(place) for place in places] == self.numbers():
            return
        model, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        self._is_selecting = True
        with QSignalBlocker(model):
            model.clear()
        model.select(self._selection(places), flags.Select)
        self._is_selecting = False
        self.table.viewport().update()
        if places:
            self._show(places[0])
        self._selected()

    def _show(self, place: int) -> None:
        """Let a row be seen, with the columns that are in view."""
        first, across = self.model.index(place, 1), self.table.horizontalScrollBar()
        at = across.value()
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.table.scrollTo(first)
        across.setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count.setVisible(self.width() >= _ROOMY)

    def _places(self) -> list[int]:
        """The rows of the table that are selected; asked by stretches, since it may be all."""
        stretches: Iterable[QItemSelectionRange] = self.table.selectionModel().selection()  # type: ignore[assignment]  # not in the stubs
        rows = {row for s in stretches for row in range(s.top(), s.bottom() + 1)}
        count = self.model.rowCount()
        return sorted(row for row in rows if row < count)

    def _selection(self, places: Sequence[int]) -> QItemSelection:
        selection, last = QItemSelection(), self.model.columnCount() - 1
        for first, until in _stretches(places):
            ends = self.model.index(first, 0), self.model.index(until, last)
            selection.append(QItemSelectionRange(*ends))
        return selection

    def show_entry(self, rows: Rows | None, folder: Path, *, anew: bool = True) -> None:
        """Show an entry in the form, `anew` if it is another, or that there is none to show."""
        if rows is not None:
            self.form.put(rows, folder, anew=anew)
        self._nothing.setText(self._why_none())
        for button in self._on_some:
            button.setEnabled(bool(self.numbers()))
        self._right.setCurrentWidget(self._nothing if rows is None else self.form)

    def _why_none(self) -> str:
        """What to do while no single entry is in the form."""
        if len(self.numbers()) > 1:
            return self.tr("选中了几条，可以一起改。")
        if self.model.rowCount():
            return self.tr("左边选一条来编辑。")
        if self.filter.text():
            return self.tr("没有含有“%1”的。").replace("%1", self.filter.text())
        return self.tr("这里还什么也没有。点“新增”写一条，或者导入。")

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("只看含有…的"))
        self.filter.setMinimumWidth(_FILTER)
        self.filter.setClearButtonEnabled(True)
        self.filter.findChildren(QToolButton)[0].setToolTip(self.tr("看全部"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self._count.setProperty("tone", "soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(12)
        self._nothing.setProperty("tone", "soft")
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.form)
        self._dress_table()
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 8, 12, 12)
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
        for text, tip, on_some, signal in (
            (self.tr("新增"), "Ctrl+N", False, self.adding),
            (self.tr("复制一条"), "Ctrl+D", True, self.doubling),
            (self.tr("删除"), "Ctrl+Delete", True, self.deleting),
        ):
            button = QPushButton(text, self)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            self._on_some += [button] if on_some else []
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
            self._on_some.append(button)
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
        table.setIconSize(QSize(DOT, DOT))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSelectionModel(QItemSelectionModel(self.model, self))  # it asks of every row
        head.setMinimumSectionSize(_MARK)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(0, _MARK)
        for place, field in enumerate(self.section.shown, 1):
            labels = [table.fontMetrics().horizontalAdvance(label) for _, label in field.choices]
            width = max([_WIDTHS.get(field.key, 130), *(wide + _PADDING for wide in labels)])
            table.setColumnWidth(place, width)
        wide = next((n for n, key in enumerate(self.section.columns, 1) if key == "text"), 0)
        head.setSectionResizeMode(wide or len(self.section.columns), QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.model.modelReset.connect(self._forget)
        self.filter.textChanged.connect(self.filtered)

    def _forget(self) -> None:
        self._numbers = None

    def _selected(self, *_: object) -> None:
        self._forget()
        if self._is_selecting:
            return
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


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Places in order, as first and last of each run."""
    for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        found = [place for _, place in run]
        yield found[0], found[-1]
