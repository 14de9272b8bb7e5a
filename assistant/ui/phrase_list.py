"""The phrase list: rows to choose from, numbered as the keys that paste them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.ui.just_before import JustBefore, Place
from assistant.ui.phrase_model import PhraseModel
from assistant.ui.phrase_painter import TITLE_LINE, PhrasePainter, RowState, row_height
from assistant.ui.phrase_row import PhraseRow
from assistant.ui.theme import Colours, font

NUMBERS = 9
_MARGIN = 8  # pixels of a row that may be scrolled out with its title still in view
_QUIET = 32  # pixels around what stands in an empty list
_Index = QModelIndex | QPersistentModelIndex


class PhraseDelegate(QStyledItemDelegate):
    """Lets the painter draw rows."""

    def __init__(self, view: "PhraseList", colours: Colours) -> None:
        super().__init__(view)
        self._view = view
        self._painter = PhrasePainter(colours)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._view.rows.row(index.row())
        if row is None:
            return
        rect = option.rect  # type: ignore[attr-defined]
        self._painter.paint(painter, rect, row, self._view.state_of(index.row(), rect.top()))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = self._view.rows.row(index.row())
        width = self._view.viewport().width()
        return QSize(width, row_height(row, width) if row else 0)


class PhraseList(QListView):
    """The list. Says which phrase was chosen; what happens then is not its business.

    `missed`: a number no row in view shows; `unselected`: no row is selected; `unsure`: the rows
    have only just changed by themselves, and it can't be told which one was meant; `unseen`: the
    selected row is covered.
    """

    phrase_chosen = Signal(str)
    missed = Signal(int)
    unselected = Signal()
    unsure = Signal()
    unseen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PhraseModel(self)
        self.before = JustBefore()
        self.covered: Callable[[], int] = int  # pixels from above over which something lies
        self.setModel(self.rows)
        self.setObjectName("phrases")
        self.setAccessibleName(self.tr("话术"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._says, self._ink = "", QColor()
        self._pressed_at = 0.0
        self._painted_first, self._painted_chosen = 0, set[int]()
        self.clicked.connect(self._clicked)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def set_colours(self, colours: Colours) -> None:
        """Paint in these colours from now on."""
        self.setItemDelegate(PhraseDelegate(self, colours))
        self._ink = QColor(colours.soft)

    def say(self, words: str) -> None:
        """What stands here while there are no rows: why, and what to do about it."""
        self._says = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def show_rows(
        self, rows: Sequence[PhraseRow], *, select: bool = True, unasked: bool = False
    ) -> None:
        """Show new rows with the first selected, or none, when none of them is what was meant.

        `unasked`: the agent has not asked for them, and may be pressing what stood there before.
        """
        if unasked:
            self._keep_places(rows)
        else:
            self.before.forget()
        self.rows.show(rows)
        if rows and select:
            self.setCurrentIndex(self.rows.index(0))
        self.scrollToTop()

    def swap_rows(self, rows: Sequence[PhraseRow]) -> None:
        """Show the same search in other books: what is selected and in view stays, if it can."""
        chosen, top = self.selected(), self.verticalScrollBar().value()
        keys, brought = [row.key for row in rows], self.rows.rowCount()
        self._keep_places(rows)
        self.rows.refresh(rows)
        self.rows.reach(brought - 1)
        if chosen and chosen.key in keys:
            self.rows.reach(keys.index(chosen.key))
            self.setCurrentIndex(self.rows.index(keys.index(chosen.key)))
        elif rows:
            self.setCurrentIndex(self.rows.index(0))
        self.verticalScrollBar().setValue(top)

    def step(self, by: int) -> None:
        """Move the selection up or down; it stops at the ends."""
        row = max(self.currentIndex().row() + by, 0)
        self.before.forget()
        self.rows.reach(row)
        if count := self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(min(row, count - 1)))

    def selected(self) -> PhraseRow | None:
        """The selected row."""
        return self.rows.row(self.currentIndex().row())

    def numbered(self, number: int) -> PhraseRow | None:
        """The row that shows this number (1–9), None if no row in view does."""
        row = self._first() + number - 1
        return self.rows.row(row) if self.number_of(row) == number else None

    def choose_number(self, number: int) -> None:
        """A number (1–9) was pressed: choose the row it was meant for."""
        row = self.numbered(number)
        key = self.before.meant(lambda place: place.number == number, row.key if row else "")
        if key == "":
            self.missed.emit(number)
        else:
            self._choose(key)

    def meant(self) -> str:
        """The key of the selected row; empty if there is none, it has only just become it, or
        something lies over it.
        """
        row = self.selected()
        top, covered = self.visualRect(self.currentIndex()).top(), self.covered()
        if row and covered > 0 and top < covered - _MARGIN:
            self.unseen.emit()
            return ""
        key = self.before.meant(lambda place: place.selected, row.key if row else "")
        if not key:
            (self.unsure if key is None else self.unselected).emit()
        return key or ""

    def number_of(self, row: int) -> int:
        """The number a row shows: 1–9 from the first row in view, 0 for none.

        Opening something over the first rows changes no number; theirs mean nothing meanwhile.
        """
        return self._number(row, self._first(), self.visualRect(self.rows.index(row)).top())

    def edge(self, height: int) -> int:
        """The lower end of the row that a line at this height of the list would cut through."""
        row = self.indexAt(QPoint(4, height))
        end = self.visualRect(row).bottom() + 1 if row.isValid() else height
        return min(end, max(height, self.viewport().height()))

    def state_of(self, row: int, top: int) -> RowState:
        """How a row that is being painted at `top` stands in the list."""
        return RowState(self._number(row, self._painted_first, top), row in self._painted_chosen)

    def _number(self, row: int, first: int, top: int) -> int:
        number = row - first + 1
        in_view = self.covered() - _MARGIN <= top < self.viewport().height() - TITLE_LINE
        return number if 1 <= number <= NUMBERS and in_view else 0

    def _first(self) -> int:
        """The first row whose title is in view."""
        top = self.indexAt(QPoint(4, 2))
        if not top.isValid():
            return 0
        hidden = self.visualRect(top).top() < -_MARGIN
        return top.row() + (1 if hidden else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted_first = self._first()
        self._painted_chosen = {index.row() for index in self.selectedIndexes()}
        super().paintEvent(event)
        if self._says and not self.rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._ink)
            painter.setFont(font())
            place = self.viewport().rect().adjusted(_QUIET, _QUIET, -_QUIET, -_QUIET)
            above = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(place, above | Qt.TextFlag.TextWordWrap, self._says)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().y()
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        row, at = self.rows.row(index.row()), self._pressed_at
        key = self.before.meant(
            lambda place: place.top <= at <= place.bottom, row.key if row else ""
        )
        if key != "":
            self._choose(key)

    def _choose(self, key: str | None) -> None:
        if key is None:
            self.unsure.emit()
        else:
            self.phrase_chosen.emit(key)

    def _keep_places(self, rows: Sequence[PhraseRow]) -> None:
        """Remember what stands where, if other rows are to stand there."""
        if self.rows.keys() != [row.key for row in rows]:
            self.before.keep(self._places())

    def _places(self) -> list[Place]:
        places, chosen = [], self.currentIndex().row()
        for number, key in enumerate(self.rows.keys()):
            rect = self.visualRect(self.rows.index(number))
            if rect.top() > self.viewport().height():
                break
            shown = self.number_of(number)
            places.append(Place(key, shown, rect.top(), rect.bottom(), number == chosen))
        return places
