"""Everything about a buyer, floating below the strip: tags, standing, all notes with history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.buyer_view import BuyerView, NoteView
from assistant.ui.cut_label import CutLabel
from assistant.ui.note_row import NoteRow
from assistant.ui.tag_editor import TagEditor
from assistant.ui.theme import font

_UNKNOWN = -1
_OUT = 4  # pixels left of the window at its sides: no row looks out beside it
_BETWEEN, _LEAST = 6, 220
_Notes = tuple[Sequence[NoteView], bool]


class BuyerCard(QFrame):
    """Says what is changed; is told what to show.

    `turned`: it has come or gone; `closed`: it has gone with the caret in it.
    """

    tags_changed = Signal(tuple)
    standing_changed = Signal(object, object)
    note_changed = Signal(int, str)
    note_removed = Signal(int)
    uncover_wanted = Signal(bool)
    closed = Signal()
    turned = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._top = 0
        self._edge: Callable[[int], int] = int
        self._whole = CutLabel(parent=self)
        self._hint, self._open = QLabel(self), QLabel(self)
        self._tags = TagEditor(self)
        self._reputation = self._number(self.tr("信誉 ? 级"), self.tr("信誉 "), self.tr(" 级"), 20)
        self._share = self._number(self.tr("好评率 ?"), self.tr("好评率 "), "%", 100)
        self._uncover = QPushButton(self.tr("显示号码和地址"), self)
        self._notes = QVBoxLayout()
        self._area = self._scrolling()
        self._rows: list[NoteRow] = []
        self._wanted: _Notes = ((), False)
        self._shown: _Notes = self._wanted
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("card")
        self._whole.setFont(font(12))
        self._whole.setProperty("tone", "soft")
        self._hint.setFont(font(12))
        self._hint.setProperty("tone", "warn")
        self._hint.setWordWrap(True)
        self._open.setFont(font(12))
        self._open.setWordWrap(True)
        self._open.setTextFormat(Qt.TextFormat.PlainText)
        self._uncover.setCheckable(True)
        standing = QHBoxLayout()
        for widget in (self._reputation, self._share, self._uncover):
            widget.setFont(font(12))
            standing.addWidget(widget)
        standing.addStretch(1)
        self._notes.setSpacing(8)
        self._notes.setContentsMargins(0, 0, 8, 0)
        self._notes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(_BETWEEN)
        column.addWidget(self._whole)
        column.addWidget(self._tags)
        column.addLayout(standing)
        column.addWidget(self._hint)
        column.addWidget(self._open)
        column.addStretch(1)
        column.addWidget(self._area, 100)

    def _scrolling(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setObjectName("clear")
        inside.setLayout(self._notes)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.hide()
        return area

    def _connect(self) -> None:
        self._tags.tags_changed.connect(self.tags_changed)
        self._uncover.toggled.connect(self.uncover_wanted)
        for box in (self._reputation, self._share):
            box.editingFinished.connect(self._standing_left)

    def _number(self, unknown: str, before: str, after: str, most: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(_UNKNOWN, most)
        box.setSpecialValueText(unknown)
        box.setPrefix(before)
        box.setSuffix(after)
        box.setFixedWidth(96)
        box.setAccessibleName(before.strip())
        return box

    def offer_tags(self, tags: Sequence[str]) -> None:
        """The tags the team uses."""
        self._tags.offer(tags)

    def show_buyer(self, view: BuyerView) -> None:
        """Show a buyer; what is being typed in a note stays."""
        self._whole.setText(view.whole_name)
        self._hint.setText(view.hint)
        self._hint.setVisible(bool(view.hint))
        lines = [f"{one.due}　{one.text}" for one in view.matters]
        self._open.setText("\n".join(lines))
        self._open.setVisible(bool(lines))
        self._tags.show_tags(view.tags)
        self._set(self._reputation, view.reputation)
        self._set(self._share, view.good_share)
        self._uncover.setVisible(view.hidden or self._uncover.isChecked())
        self._wanted = (view.notes, view.hidden)
        if not self.isHidden():
            self._show_notes()

    def leave(self) -> None:
        """Another buyer follows: what is being changed is said of this one, and covered again."""
        for box in (self._reputation, self._share):
            box.clearFocus()
        for row in self._rows:
            row.finish()
        self._tags.give_up()
        self._uncover.setChecked(False)

    def open_below(self, top: int) -> None:
        """Float from here down, over the list."""
        self._top = top
        self._show_notes()
        self.show()
        self.refit()
        self.raise_()
        self._tags.setFocus(Qt.FocusReason.OtherFocusReason)

    def refit(self) -> None:
        """As wide as the window, as high as is needed and about half of it at most."""
        over, column = self._over, self.layout()
        if column is None or self.isHidden():
            return
        wide = over.width() - 2 * _OUT
        self.resize(wide, self.height())
        column.activate()  # the tags flow: how high they are, their width tells
        flows = column.hasHeightForWidth()  # only where a line that wraps is in view
        wanted = column.totalHeightForWidth(wide) if flows else column.totalSizeHint().height()
        if self._rows:
            notes = sum(row.sizeHint().height() + self._notes.spacing() for row in self._rows)
            wanted += notes - self._area.sizeHint().height()
        end = self._edge(self._top + min(wanted, max(_LEAST, over.height() // 2)))
        self.setGeometry(_OUT, self._top, wide, end - self._top)

    def end_at(self, edge: Callable[[int], int]) -> None:
        """Ask this where to end instead, so that it cuts through nothing below it."""
        self._edge = edge

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for row in self._rows:
            row.finish()
        self.turned.emit()
        if self.isHidden():  # by itself, not with the window
            control: QWidget | None = self._over.focusWidget()
            if control is not None and self.isAncestorOf(control):
                self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _show_notes(self) -> None:
        """Make their rows, once the card is open: buyers change more often than it is opened."""
        if self._shown != self._wanted and not any(row.is_writing for row in self._rows):
            self._shown = self._wanted
            self._make_rows(*self._wanted)
        self.refit()

    def _make_rows(self, notes: Sequence[NoteView], hidden: bool) -> None:
        """The focus stays with the note in the same place, on what takes nothing away."""
        control: QWidget | None = self._over.focusWidget()
        held = [n for n, row in enumerate(self._rows) if control and row.isAncestorOf(control)]
        for row in self._rows:
            self._notes.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._area.setVisible(bool(notes))
        for note in notes:
            row = NoteRow(note, self, fixed=hidden)
            row.changed.connect(self.note_changed)
            row.removed.connect(self.note_removed)
            self._rows.append(row)
            self._notes.insertWidget(len(self._rows) - 1, row)
        if held and self._rows and not hidden:
            self._rows[min(held[0], len(self._rows) - 1)].take_focus()
        elif held:
            self._tags.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, box: QSpinBox, value: int | None) -> None:
        if not box.hasFocus():
            box.setValue(_UNKNOWN if value is None else value)

    def _standing_left(self) -> None:
        values = (box.value() for box in (self._reputation, self._share))
        self.standing_changed.emit(*(None if n == _UNKNOWN else n for n in values))
