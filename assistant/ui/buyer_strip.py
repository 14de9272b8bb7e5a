"""The buyer strip: who writes, their tags, the newest note, and the time since summoned."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.ui.buyer_card import BuyerCard
from assistant.ui.buyer_name_box import BuyerNameBox
from assistant.ui.buyer_view import BuyerChoice, BuyerView
from assistant.ui.chip_row import ChipRow
from assistant.ui.note_box import NoteBox
from assistant.ui.note_line import NoteLine
from assistant.ui.theme import Colours, as_written, font, mark, plain

_LONGEST_NAME = 150


class BuyerStrip(QFrame):
    """Two lines of one height, whoever is on view: nothing below them ever jumps.

    `done`: a field here that had the caret has gone; else whatever control is next would get it.
    """

    name_typed = Signal(str)
    buyer_named = Signal(str)
    note_drafted = Signal(str)
    note_left = Signal(str)
    focus_wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = BuyerView()
        self._locked = self._suggesting = False
        self._name = QPushButton(self)
        self._chips = ChipRow(self)
        self._clock = QLabel(self)
        self._naming = BuyerNameBox(self)
        self._line = NoteLine(self)
        self._note = NoteBox(self)
        self.card = BuyerCard(self.window())
        self._build()
        self._connect()
        self.show_buyer(self._view)

    def _build(self) -> None:
        self._name.setObjectName("buyerName")
        self._name.setFont(font(13, bold=True))
        self._name.setFixedHeight(24)
        self._name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clock.setFont(font(12))
        self._naming.hide()
        self._note.hide()
        first = QHBoxLayout()
        first.setSpacing(6)
        for widget, stretch in ((self._name, 0), (self._naming, 1), (self._chips, 1)):
            first.addWidget(widget, stretch)
        first.addWidget(self._clock)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 12, 8)
        rows.setSpacing(4)
        rows.addLayout(first)
        rows.addWidget(self._line)
        rows.addWidget(self._note)

    def _connect(self) -> None:
        self._name.clicked.connect(self.start_naming)
        self._line.clicked.connect(self._line_clicked)
        self._naming.typed.connect(self.name_typed)
        self._naming.named.connect(self._named)
        self._naming.given_up.connect(self._stop_naming)
        self._note.drafted.connect(self.note_drafted)
        self._note.left.connect(self.note_left)
        self._note.put_away.connect(self._note_done)
        self.card.closed.connect(self.done)
        self._note.pressed.connect(self.focus_wanted)
        for field in (self._naming, self._note):
            field.caret_left.connect(self.done)

    def set_colours(self, colours: Colours) -> None:
        """Paint in these colours."""
        self._line.set_colours(colours)

    def show_clock(self, text: str, tone: str) -> None:
        """Show the time since summoned; an empty text hides it."""
        self._clock.setText(text)
        mark(self._clock, "tone", tone)

    def show_buyer(self, view: BuyerView) -> None:
        """Show a buyer, or that nobody is recognised. What is being typed stays."""
        if view.name != self._view.name:
            self._suggesting = False
        self._view = view
        chips = [*self._open_chips(view), *((tag, "plain") for tag in view.tags)]
        chips += [(view.standing, "warn" if view.hint else "plain")] if view.standing else []
        self._chips.show_chips([] if self._locked else chips)
        self._fit_name()
        self._tell_note()
        self.card.show_buyer(view)

    def _open_chips(self, view: BuyerView) -> Iterator[tuple[str, str]]:
        """How many promises and cases are open, as pressing as the first of them."""
        for is_case, word in ((False, self.tr("承诺 %1")), (True, self.tr("售后 %1"))):
            found = [one for one in view.matters if one.is_case is is_case]
            if found:
                tone = found[0].tone if found[0].tone in ("bad", "warn") else "plain"
                yield word.replace("%1", str(len(found))), tone

    def show_choices(self, choices: Sequence[BuyerChoice]) -> None:
        """The buyers that may be meant by what is typed."""
        self._naming.show_choices(choices)

    def show_locked(self, *, locked: bool) -> None:
        """Hide what is known of the buyer until the window is clicked, or show it again."""
        if locked:
            self.card.hide()
        self._note.show_covered(covered=locked)
        self._locked = locked
        self.show_buyer(self._view)

    def suggest_note(self) -> None:
        """The talk has ended: this is when a note is written."""
        self._suggesting = True
        self._tell_note()

    def start_naming(self) -> None:
        """Type whose notes are wanted."""
        if not self._locked:
            self.focus_wanted.emit()
            self._name.hide()
            self._chips.hide()
            self._naming.begin()

    def start_note(self) -> None:
        """Write a note on the buyer on view; without one first say who it is."""
        if self._locked:
            return
        if not self._view.name:
            self.start_naming()
            return
        self.focus_wanted.emit()
        self._line.hide()
        self._note.begin(self._view.draft)

    def toggle_card(self) -> None:
        """Show everything about the buyer, or put it away."""
        if self.card.isHidden() and self._view.name and not self._locked:
            self.focus_wanted.emit()
            self.card.open_below(self.geometry().bottom())
        else:
            self.card.hide()

    def note_kept(self) -> None:
        """The note is durable: the field may go."""
        self._suggesting = False
        self._note.finish()
        self._note_done()

    def note_refused(self) -> None:
        """The note could not be kept: the words stay in the field."""
        self._line.hide()
        self._note.keep_open()

    @property
    def is_writing(self) -> bool:
        """Whether a note is being written."""
        return self._note.isVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()
        self.card.refit()

    def _fit_name(self) -> None:
        name = self._view.name or self.tr("没认出买家")
        metrics = QFontMetrics(self._name.font())
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_NAME)
        self._name.setText(as_written(cut))
        self._name.setToolTip(plain(self._view.whole_name) or self.tr("点一下，输入买家名字"))
        self._name.setAccessibleName(self.tr("买家 %1").replace("%1", name))
        mark(self._name, "known", bool(self._view.name))

    def _tell_note(self) -> None:
        view, line = self._view, self._line
        if self._locked:
            line.show_hint(self.tr("已锁定：点一下窗口再看备注"))
        elif self._suggesting:
            line.show_hint(self.tr("聊完了，给这位买家记一笔？Ctrl+N"), eager=True)
        elif view.notes:
            more = len(view.notes) - 1
            rest = self.tr("还有 %1 条").replace("%1", str(more)) if more else ""
            line.show_note(view.notes[0].day, view.notes[0].text, rest)
        elif view.name:
            line.show_hint(view.hint or self.tr("还没有备注，Ctrl+N 写一条"))
        else:
            line.show_hint(self.tr("复制名字后按 Ctrl+Alt+B，或点上面输入"))

    def _line_clicked(self) -> None:
        if self._locked:
            self.focus_wanted.emit()
        elif self._view.notes and not self._suggesting:
            self.toggle_card()
        else:
            self.start_note()

    def _named(self, name: str) -> None:
        self._stop_naming()
        self.buyer_named.emit(name)

    def _stop_naming(self) -> None:
        self._name.show()
        self._chips.show()

    def _note_done(self) -> None:
        self._line.show()
        self._tell_note()
