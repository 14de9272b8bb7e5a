"""The window: puts the panels in their places and passes on what the agent means."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from assistant.ui import reading_order
from assistant.ui.blanks_form import BlanksForm
from assistant.ui.buyer_strip import BuyerStrip
from assistant.ui.draft_panel import DraftPanel
from assistant.ui.follow_pane import FollowPane
from assistant.ui.footer import Footer
from assistant.ui.frameless import Frameless
from assistant.ui.header import Header
from assistant.ui.icons import Icons
from assistant.ui.notice import Notice
from assistant.ui.offer_bar import OfferBar
from assistant.ui.order_pane import OrderPane
from assistant.ui.phrase_list import PhraseList
from assistant.ui.promise_bar import PromiseBar
from assistant.ui.promotion_panel import PromotionPanel
from assistant.ui.recovery_bar import RecoveryBar
from assistant.ui.search_box import SearchBox
from assistant.ui.section import Section
from assistant.ui.stage_strip import StageStrip
from assistant.ui.theme import Colours
from assistant.ui.timer_strip import TimerStrip
from assistant.ui.undo_bar import UndoBar
from assistant.ui.window_keys import WindowKeys

WIDTH, HEIGHT = 400, 860
_ONE_ROW, _ONE_TITLE = 48, 32  # pixels of a phrase, of its title with the number
_LOW = 800  # pixels of height below which promotions give way to the checklist of an order


_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class Window(QWidget):
    """The always-on-top side window. It never takes the focus until its search box is used."""

    query_changed = Signal(str)
    phrase_chosen = Signal(str)
    phrase_sent = Signal(str)
    phrase_copied = Signal(str)
    phrase_pinned = Signal(str)
    phrase_drafted = Signal(str)
    wording_wanted = Signal(str)
    phrase_edited = Signal(str)
    draft_wanted = Signal()
    draft_edited = Signal()
    blanks_filled = Signal(dict, bool)
    blanks_cancelled = Signal()
    focus_wanted = Signal()
    help_wanted = Signal()
    left = Signal()
    closed = Signal()
    promise_wanted = Signal()
    remark_wanted = Signal()
    follow_wanted = Signal()
    came_back = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(None, _FLAGS)
        self.header = Header(icons, self)
        self.recovery = RecoveryBar(self)
        self.buyer = BuyerStrip(self)
        self.search = SearchBox(icons, self)
        self.stages = StageStrip(self)
        self.offer = OfferBar(self)
        self.phrases = PhraseList(self)
        self.form = BlanksForm(self)
        self.draft = DraftPanel(self)
        self.timers = TimerStrip(self)
        self.promotions = PromotionPanel(icons, self)
        self.checklist = OrderPane(icons, self)
        self.follow = FollowPane(self)
        self.promise = PromiseBar(self)
        self.undo = UndoBar(self)
        self.footer = Footer(self)
        self.notice = Notice(self)
        self._offering = False
        self._keys = WindowKeys(self)
        self._frameless = Frameless(self, self.header)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("金牌客服助手"))
        self.setMinimumSize(340, 480)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.form.hide()
        self.phrases.setMinimumHeight(1)  # the form needs the room more
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.recovery)
        column.addWidget(self.buyer)
        column.addLayout(_inset(self.search, 12, 0))
        column.addWidget(self.stages)
        column.addWidget(self.offer)
        column.addLayout(_inset(self.phrases, 6, 1), 1)
        column.addWidget(self.follow, 1)
        column.addLayout(_inset(self.promise, 8, 4))
        column.addLayout(_inset(self.draft, 8, 0))
        column.addLayout(_inset(self.form, 8, 4))
        for panel in (self.undo, self.timers, self.promotions, self.checklist, self.footer):
            column.addWidget(panel)

    def _connect(self) -> None:
        self.header.close_wanted.connect(self.close)
        self.search.query_changed.connect(self.query_changed)
        self.search.key_pressed.connect(self._keys.press)
        self.search.wanted.connect(self.focus_wanted)
        self.search.taken.connect(self.buyer.card.hide)  # it lies over the search box
        for part in (self.checklist, self.buyer, self.promotions, self.promise):
            part.focus_wanted.connect(self.focus_wanted)
        for turned in (self.search.taken, self.form.asked):
            turned.connect(self._give_way)
        self.checklist.order_shown.connect(self._make_room)
        self.checklist.folded_changed.connect(self._make_room)
        for free in (self.promotions.left, self.buyer.done):
            free.connect(self.search.take_focus)
        self.follow.opened.connect(lambda: self._turn(follow=True))
        self.follow.closed.connect(lambda: self._turn(follow=False))
        for turned in (self.buyer.card.turned, self.follow.opened, self.follow.closed):
            turned.connect(self._tell_keys)
        self.buyer.card.end_at(self._edge)
        self.phrases.covered = self._covered
        self.query_changed.connect(self.follow.put_away)
        self.phrases.phrase_chosen.connect(self.phrase_chosen)
        self.form.finished.connect(self._finished)
        self.form.cancelled.connect(self.blanks_cancelled)

    def _edge(self, height: int) -> int:
        """Where something over the phrases that reaches down to here ends without cutting one."""
        if not self.phrases.isVisible():
            return height
        above = self.phrases.viewport().mapTo(self, QPoint()).y()
        return above + self.phrases.edge(height - above)

    def _covered(self) -> int:
        """How far down the buyer's card lies over the phrases."""
        card = self.buyer.card
        above = self.phrases.viewport().mapTo(self, QPoint()).y()
        return 0 if card.isHidden() else card.geometry().bottom() + 1 - above

    def _tell_keys(self) -> None:
        """Enter pastes no phrase while the caret is in what lies over them."""
        over = (self.buyer.card, self.follow)
        self.footer.show_covered(on=any(not part.isHidden() for part in over))

    def _turn(self, *, follow: bool) -> None:
        """What is followed up and the phrases share one place."""
        for part in (self.phrases, self.stages, self.promotions):
            part.setVisible(not follow)
        if follow:
            self._offering = not self.offer.isHidden()
        self.offer.setVisible(self._offering and not follow)

    def on_view(self) -> bool:
        """Whether phrases are on view. If not they come back, and the key that was pressed for
        them means none: it was pressed unseen.
        """
        if not self.phrases.isHidden():
            return True
        control: QWidget | None = self.focusWidget()
        had_caret = control is not None and self.follow.isAncestorOf(control)
        self.follow.put_away()
        if had_caret:
            self.search.take_focus()
        self.came_back.emit()
        return False

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def set_colours(self, colours: Colours) -> None:
        """Give every panel its colours."""
        parts = (self.header, self.buyer, self.search, self.phrases, self.promotions)
        for part in (*parts, self.checklist):
            part.set_colours(colours)

    def accept_focus(self, *, on: bool) -> None:
        """Let the window have the keyboard focus, or keep it from taking it ever again."""
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not on)

    def close_form(self) -> None:
        """Put the form away; its caret goes to the search box, not to whatever button is next."""
        control: QWidget | None = self.focusWidget()
        had_caret = control is not None and self.form.isAncestorOf(control)
        self.form.hide()
        if had_caret:
            self.search.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys come here from the other controls; the search box passes on its own."""
        event.ignore()
        control: QWidget | None = self.focusWidget()
        if control is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._keys.repeats(event):
                self._enter(control)
        else:
            self._keys.press(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab, too, goes as one reads; within the card over the phrases it goes round.

        Qt asks as well when the window comes to the front and nothing in it has the caret.
        """
        card: QWidget = self.buyer.card
        control: QWidget | None = self.focusWidget()
        if control is None:
            self.search.take_focus()
        elif card.isVisible() and card.isAncestorOf(control):
            reading_order.go(card, 1 if next else -1)
        else:
            self._keys.go(1 if next else -1)
        return True

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The controls leave releases to us, the search box, too."""
        self._keys.release(event)
        super().keyReleaseEvent(event)

    @staticmethod
    def _enter(control: QWidget) -> None:
        """Enter is for the control it is pressed on, never for a phrase."""
        if isinstance(control, QAbstractButton):
            control.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice.place()
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Whenever something comes or grows, there may be too little room for it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def _make_room(self) -> None:
        """Of promotions and checklist a low window shows one: the phrases need the rest.

        It shows neither where no phrase would be left in view, or a form be cut; promotions opened
        by hand take the checklist's place until one turns to something else.
        """
        checking, low = bool(self.checklist.view.number), self.height() < _LOW
        self.checklist.set_low(on=low)
        checking = checking and low and (self.checklist.crowded or not self.checklist.folded)
        self.promotions.set_crowded(on=checking or self._is_full(self.promotions, _ONE_ROW))
        opened = self.promotions.crowded and not self.promotions.folded  # by hand, for a while
        rest = 0 if opened or not self.form.isHidden() else _ONE_TITLE
        self.checklist.set_crowded(on=low and self._is_full(self.checklist, rest))

    def _is_full(self, section: Section, rest: int) -> bool:
        """Whether a section in view would leave less than the rest, or no room at all."""
        layout = self.layout()
        left = self.height() - (layout.totalMinimumSize().height() if layout else 0)
        hidden = section.body if section.crowded else None
        return left < rest + (hidden.minimumSizeHint().height() if hidden else 0)

    def _give_way(self) -> None:
        """Promotions opened by hand fold again where nothing one turns to has room beside them."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            left = self.height() - layout.totalMinimumSize().height()
            if left < _ONE_ROW or self.checklist.crowded:
                self.promotions.give_way()

    def place(self, wanted: QRect, screen: QRect) -> None:
        """Take a place, moved and shrunk so that all of it is on the screen."""
        size = wanted.size().boundedTo(screen.size())
        left = min(max(wanted.left(), screen.left()), screen.right() - size.width() + 1)
        top = min(max(wanted.top(), screen.top()), screen.bottom() - size.height() + 1)
        self.setGeometry(left, top, size.width(), size.height())

    def _finished(self, send: bool) -> None:
        values: Mapping[str, str] = self.form.values()
        self.blanks_filled.emit(dict(values), send)


def _inset(widget: QWidget, sides: int, stretch: int) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setContentsMargins(sides, 0, sides, 0)
    box.addWidget(widget, stretch)
    return box
