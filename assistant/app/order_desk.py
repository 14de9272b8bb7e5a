"""The order desk: one order of one buyer is checked; what is mixed up is never ticked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.order_views import KEEP, REBIND, SWITCH, empty_view, view_of
from assistant.app.order_words import (
    NO_NUMBER,
    again_of,
    not_kept,
    several,
)
from assistant.app.paste_worker import PasteWorker
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.checklist import Checklist
from assistant.core.clash import Clash, ClashKind, clash, guess
from assistant.core.confirmation import AddressShown, covered_address
from assistant.core.library import Library
from assistant.core.order.copied import CopiedOrder
from assistant.core.order.reading import read_order
from assistant.core.order_check import (
    OrderCheck,
    other_items,
    same_buyer,
    settled,
    with_copied,
    with_promise,
)
from assistant.store.orders import OrderStore
from assistant.ui.order_pane import OrderPane

_PURPOSE = "order"
_KEPT_FOR = timedelta(days=30)
_LONGEST = 8000  # characters: an order ends before that; a whole book would stop the window
_NOTHING = CopiedOrder()


class OrderDesk(QObject):
    """Binds an order to its buyer, keeps every tick, says what clashes."""

    told = Signal(object, str)
    confirmation_wanted = Signal()

    def __init__(
        self,
        pane: OrderPane,
        situation: Situation,
        summoning: Summoning,
        worker: PasteWorker,
        store: OrderStore,
        barrier: Barrier,
    ) -> None:
        super().__init__()
        self._pane = pane
        self._situation = situation
        self._summoning = summoning
        self._worker = worker
        self._store = store
        self._barrier = barrier
        self.checklist: Checklist | None = None
        self.check: OrderCheck | None = None
        self._copied = _NOTHING
        self._waiting: CopiedOrder | None = None
        self._guessed: CopiedOrder | None = None
        self._allowed: BuyerName | None = None
        self._front: BuyerName | None = None
        self.remark: Callable[[str], str] = lambda _number: ""
        self._connect()

    def _connect(self) -> None:
        pane = self._pane
        pane.order_named.connect(self._named)
        pane.paste_wanted.connect(self.look_at_clipboard)
        pane.item_ticked.connect(self._ticked)
        pane.choice_made.connect(self._chosen)
        pane.confirmation_wanted.connect(self.confirmation_wanted)
        self._worker.looked.connect(self._looked)

    def show_library(self, library: Library) -> None:
        """Use the first checklist there is."""
        lists = [checklist for book in library.books for checklist in book.checklists]
        self.checklist = lists[0] if lists else None
        self._follow()
        self.show()

    def forget_old(self, day: date) -> None:
        """Addresses of orders that were long shipped on this day are not kept."""
        before = datetime.combine(day, time.min, UTC) - _KEPT_FOR
        self._barrier.remember(lambda: self._store.forget_recipients(before))

    def forget(self, buyer: BuyerName) -> None:
        """A buyer was erased: their order is not kept anew with its next tick."""
        if self.check and self.check.buyer and same_buyer(self.check.buyer, buyer):
            self.check, self._waiting, self._copied = None, None, _NOTHING
            self.show()

    @property
    def number(self) -> str:
        """The order at hand, if it is of the buyer in front."""
        return self.check.number if self.check and not self.clash() else ""

    @property
    def checked_buyer(self) -> BuyerName | None:
        """Whose order is at hand."""
        return self.check.buyer if self.check else None

    def about(self, buyer: BuyerName) -> tuple[str, str, str]:
        """Order number, product and carrier for a case of a buyer, as far as known."""
        check = self.of(buyer)
        if check is None:
            return "", "", ""
        carriers = [one for parcel in self._copied.tracking_numbers for one in parcel.carriers]
        mine = check == self.check
        product = check.items[0].name if check.items else ""
        return check.number, product, carriers[0] if carriers and mine else ""

    def look_at_clipboard(self) -> None:
        """The clipboard holds an order: read it and open the pane."""
        self._worker.look(_PURPOSE)

    def glance(self) -> None:
        """See who is in front now."""
        front = self._situation.buyer_name(self._situation.target)
        if front != self._front:
            self._front, self._allowed, self._guessed = front, None, None
            self._follow()
            if self._waiting and not self.clash():
                waiting, self._waiting = self._waiting, None
                self._take_in(waiting)
            self.show()

    def _follow(self) -> None:
        """Nothing is left to do on this order, and another buyer is in front: turn to theirs.

        Where there is none yet, as after a restart, to what is half checked of the buyer in front.
        """
        if self._front is None:
            return
        if self.check is None:
            number = self._store.newest_of(self._front, self._situation.now, _KEPT_FOR)
            found = self._store.find(number) if number else None
            if found and self._open_items(found):
                self._open(number)
        elif not self._open_items(self.check) and self.clash():
            self._open(self._store.newest_of(self._front, self._situation.now))

    def _open_items(self, check: OrderCheck) -> int:
        return len(check.open_items(self.checklist)) if self.checklist else 0

    def _looked(self, purpose: str, text: str) -> None:
        if purpose == _PURPOSE:
            self._summoning.show()
            self._read(text)
            self._summoning.come_forward()
            self._pane.take_focus()

    def _read(self, text: str) -> None:
        """A copied text; a number that only may be an order's is asked about first."""
        copied = read_order(text[:_LONGEST])
        first = next(iter(copied.order_numbers), None)
        known = first is None or first.sure or text.strip() == first.number
        if known or (first and self._store.find(first.number)):
            self._sort_in(copied)
        else:
            self._guessed = copied
        self.show()

    def _sort_in(self, copied: CopiedOrder) -> None:
        """An order of its own, or a new address for the one at hand."""
        self._guessed = None
        numbers = [one.number for one in copied.order_numbers]
        if numbers and (self._is_free(numbers[0]) or self.check is None):
            self._bind(numbers[0], copied)
        elif numbers:
            self._waiting = copied
        elif self.check and not self.clash():
            self._take_in(copied)
        else:
            self.told.emit(NO_NUMBER, "bad")
        if len(numbers) > 1:
            self.told.emit(several(numbers), "")

    def _is_free(self, number: str) -> bool:
        """Whether turning to this order leaves none half checked."""
        check = self.check
        return check is None or check.number == number or not self._open_items(check)

    def _named(self, text: str) -> None:
        """Typed by hand: that is a choice; a whole text in the line is read like a copied one."""
        self._guessed = None
        if not text:
            self.check, self._waiting = None, None
        elif len(text.split()) > 1:
            self._read(text)
        elif self.check is None or text != self.check.number:
            self._bind(text, _NOTHING)
        self.show()

    def _bind(self, number: str, copied: CopiedOrder) -> None:
        self._waiting, self._allowed = None, None
        self._open(number)
        if self.check and not self.clash():
            self._take_in(copied)
        elif self.check:
            self._waiting = copied

    def _open(self, number: str) -> None:
        """The order as it is kept; one that is new belongs to the buyer in front."""
        self._copied = _NOTHING
        if not number:
            self.check = None
            return
        check = self._store.find(number) or OrderCheck(number)
        self.check = check if check.buyer else replace(check, buyer=self._front)

    def _take_in(self, copied: CopiedOrder) -> None:
        if self.check is None:
            return
        changed = with_copied(self.check, copied, self.checklist)
        moved = changed.former and changed.recipient != self.check.recipient
        if again := again_of(items=other_items(self.check, copied), address=bool(moved)):
            self.told.emit(again, "")
        if copied != _NOTHING:
            self._copied = copied
        self._keep(changed)

    def _ticked(self, item: str, on: bool) -> None:
        if self.check is None or self.clash():
            self.show()
            return
        now = self._situation.now
        check = self.check.tick(item, now) if on else self.check.untick(item)
        self._keep(settled(check, self.checklist) if self.checklist else check)
        self.show()

    def promised(self, number: str) -> bool:
        """Something was promised about an order; whether a tick is open again for it."""
        check = self.check
        if check is None or check.number != number or self.checklist is None:
            return False
        changed = with_promise(check, self.checklist)
        if changed == check:
            return False
        self._keep(changed)
        self.show()
        return self.check == changed

    def _keep(self, check: OrderCheck) -> None:
        """Only what is kept counts: a tick that could not be written is not shown."""
        now, practised = self._situation.now, check.buyer and check.buyer.is_practice
        if not (practised or self._barrier.attempt(lambda: self._store.keep(check, now), not_kept)):
            return
        self.check = check
        if check.buyer and (self._front is None or same_buyer(check.buyer, self._front)):
            self._situation.name_order(
                check.number, covered_address(check.recipient, self.address_shown)
            )

    @property
    def address_shown(self) -> AddressShown:
        """How much of an address may stand in a chat, as the book says."""
        checklist = self.checklist
        return AddressShown((checklist and checklist.address) or AddressShown.COVERED)

    def clash(self) -> Clash | None:
        """What keeps the order at hand from being ticked."""
        if self._guessed:
            return guess(self._guessed.order_numbers[0].number)
        if self.check is None:
            return None
        numbers = self._waiting.order_numbers if self._waiting else ()
        other = next((one.number for one in numbers if one.number != self.check.number), "")
        front = None if self._front == self._allowed else self._front
        return clash(self.check, front, other)

    def _chosen(self, choice: str) -> None:
        found, waiting, guessed = self.clash(), self._waiting, self._guessed
        if guessed:
            wanted = guessed if choice == SWITCH else replace(guessed, order_numbers=())
            self._sort_in(wanted)
            self.show()
            self._pane.take_focus()
            return
        if found is None or self.check is None:
            return
        self._waiting = None
        if found.kind is ClashKind.OTHER_ORDER:
            if choice == SWITCH and waiting:
                self._bind(waiting.order_numbers[0].number, waiting)
        elif choice == SWITCH and self._front:
            self._open(self._store.newest_of(self._front, self._situation.now))
        elif choice == KEEP:
            self._allowed = self._front
            self._take_in(waiting or _NOTHING)
        elif choice == REBIND:
            self._keep(replace(self.check, buyer=self._front))
            self._take_in(waiting or _NOTHING)
        self.show()
        self._pane.take_focus()

    def of(self, buyer: BuyerName | None) -> OrderCheck | None:
        """The order of a buyer that counts: the one at hand, else their newest."""
        mine = self.check
        if mine and (buyer is None or mine.buyer is None or same_buyer(mine.buyer, buyer)):
            return mine
        number = self._store.newest_of(buyer, self._situation.now) if buyer else ""
        return self._store.find(number) if number else None

    def show(self) -> None:
        """Show the order as it stands."""
        check = self.check
        language = self._situation.settings.language
        if check is None:
            self._pane.show_order(empty_view(self.checklist, self.clash(), language))
            return
        remark = self.remark(check.number)
        view = view_of(check, self.checklist, self.clash(), remark, language)
        self._pane.show_order(view)
