"""The phrase list: rows to choose from, numbered as the keys that paste them."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.ui.just_before import JustBefore, Place
from assistant.ui.phrase_model import PhraseModel
from assistant.ui.phrase_painter import TITLE_LINE, PhrasePainter, Standing, row_height
from assistant.ui.phrase_row import PhraseRow
from assistant.ui.theme import LIGHT, Colours, font

NUMBERS = 9
_MARGIN = 8  # pixels of a row that may be scrolled out with its title still in view
_QUIET = 32  # pixels around what stands in an empty list
_Index = QModelIndex | QPersistentModelIndex


class RowHeights(QStyledItemDelegate):
    """Tells Qt how high the rows are; the list paints them by itself."""

    def __init__(self, view: "PhraseList") -> None:
        super().__init__(view)
        self._view = view

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
        self.setItemDelegate(RowHeights(self))
        self._says, self._ink = "", QColor()
        self._painter = PhrasePainter(LIGHT)
        self._pressed_at = 0.0
        self.clicked.connect(self._clicked)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def set_colours(self, colours: Colours) -> None:
        """Paint in these colours from now on."""
        self._painter, self._ink = PhrasePainter(colours), QColor(colours.soft)
        self.viewport().update()

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
        top = self.visualRect(self.rows.index(row)).top()
        return _number(row - self._first() + 1, top, self._in_view())

    def edge(self, height: int) -> int:
        """The lower end of the row that a line at this height of the list would cut through."""
        row = self.indexAt(QPoint(4, height))
        end = self.visualRect(row).bottom() + 1 if row.isValid() else height
        return min(end, max(height, self.viewport().height()))

    def _in_view(self) -> range:
        """Where a row may begin so that its title is in view."""
        return range(self.covered() - _MARGIN, self.viewport().height() - TITLE_LINE)

    def _first(self) -> int:
        """The first row whose title is in view."""
        top = self.indexAt(QPoint(4, 2))
        if not top.isValid():
            return 0
        hidden = self.visualRect(top).top() < -_MARGIN
        return top.row() + (1 if hidden else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # by itself Qt waits a tenth of a second

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self.rows.rowCount():
            self._painter.paint(painter, self._seen(event.rect()))
        elif self._says:
            painter.setPen(self._ink)
            painter.setFont(font())
            place = self.viewport().rect().adjusted(_QUIET, _QUIET, -_QUIET, -_QUIET)
            above = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(place, above | Qt.TextFlag.TextWordWrap, self._says)

    def _seen(self, part: QRect) -> Iterator[Standing]:
        """The rows in a part of the viewport, each where it stands.

        They stand one below the other: asking Qt for each place takes as long as painting.
        """
        highest = self.indexAt(QPoint(4, 0))
        rect, first, in_view = self.visualRect(highest), self._first(), self._in_view()
        top, width, begin, end = rect.top(), rect.width(), part.top(), part.bottom()
        chosen = {index.row() for index in self.selectedIndexes()}
        for number in range(max(highest.row(), 0), self.rows.rowCount()):
            row = self.rows.row(number)
            if row is None or top > end:
                break
            height = row_height(row, width)
            if top + height > begin:
                shown = _number(number - first + 1, top, in_view)
                yield Standing(row, top, (width, height), shown, number in chosen)
            top += height

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


def _number(number: int, top: int, in_view: range) -> int:
    """What a row shows that would be this one; 0: none."""
    return number if 1 <= number <= NUMBERS and top in in_view else 0
