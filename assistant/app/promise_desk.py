"""The promise desk: taken down in one line, offered when a phrase makes one, kept or withdrawn."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from assistant.app.courier import Courier
from assistant.app.ledger import Ledger
from assistant.app.matter_words import due_words, kind_words
from assistant.app.order_desk import OrderDesk
from assistant.app.outgoing import Outgoing, Way
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.matter import MatterKind, What
from assistant.core.message import Message
from assistant.core.promise import (
    Promise,
    PromiseKind,
    default_due,
    promised_in,
    read_line,
    remark,
)
from assistant.ui.promise_bar import PromiseBar
from assistant.ui.undo_bar import UndoBar

translate = QCoreApplication.translate


class PromiseDesk(QObject):
    """Knows for whom, about which order, the line is open; whatever comes up, it stays so."""

    told = Signal(object, str)

    def __init__(
        self,
        bar: PromiseBar,
        undo: UndoBar,
        situation: Situation,
        summoning: Summoning,
        ledger: Ledger,
        orders: OrderDesk,
        courier: Courier,
    ) -> None:
        super().__init__()
        self._bar = bar
        self._undo = undo
        self._situation = situation
        self._summoning = summoning
        self._ledger = ledger
        self._orders = orders
        self._courier = courier
        self._whom: BuyerName | None = None
        self._kind: PromiseKind | None = None
        self._order = ""
        self._from_window = False
        self._later: list[tuple[BuyerName, PromiseKind, str]] = []
        bar.line_changed.connect(self._show_reading)
        bar.promise_written.connect(self._written)
        bar.dismissed.connect(self._close)

    def ask(self) -> None:
        """Open the line for the buyer in front; one that is offered is gone on with."""
        if self._bar.isVisible():
            self._bar.take_focus()
            return
        whom = self._situation.buyer_name(self._situation.target) or self._orders.checked_buyer
        if whom is None:
            self.told.emit(_WHO, "bad")
            return
        self._open(whom, None, "")
        self._from_window = self._summoning.has_keys
        self._bar.take_focus()

    def after(self, outgoing: Outgoing) -> None:
        """Phrases have left that make promises: offer to take each down, after one half typed."""
        kinds = [PromiseKind(one.phrase.promise) for one in outgoing.choices if one.phrase.promise]
        whom = self._situation.buyer_name(outgoing.target)
        if not kinds or whom is None:
            return
        first, *others = [(whom, *one) for one in promised_in(outgoing.text, kinds)]
        if self._bar.is_typed_in:
            self._later.append(first)
        else:
            self._open(*first)
        self._later += others

    def copy_remark(self, id_: str) -> None:
        """The remark for the order of a promise: of all that is promised about it.

        Of a promise about no order, that one alone.
        """
        promise = self._ledger.get(id_)
        if isinstance(promise, Promise):
            self._copy(self._ledger.remark(promise.matter.order) or remark([promise]))

    def copy_remark_at_hand(self) -> None:
        """The same by one key, for the order that is checked or else the buyer in front."""
        front = self._situation.buyer_name(self._situation.target)
        order, theirs = self._orders.number, self._orders.checked_buyer
        buyer = (theirs if order else front) or front or theirs
        self._copy(self._ledger.remark(order) or remark(self._ledger.promises_of(buyer, order)))

    def _copy(self, text: str) -> None:
        if text:
            self._courier.send_off(Outgoing(text, None, Way.COPY))
        else:
            self.told.emit(_NO_REMARK, "bad")

    def keep(self, id_: str) -> None:
        """It was kept."""
        if self._ledger.add(id_, What.KEPT):
            self._offer_undo(id_, translate("Promises", "已兑现 %1：%2"))

    def withdraw(self, id_: str, reason: str) -> None:
        """It can't be kept, for a reason that is kept instead."""
        if not reason.strip():
            self.told.emit(_WHY, "bad")
        elif self._ledger.add(id_, What.WITHDRAWN, text=reason):
            self._offer_undo(id_, translate("Promises", "已撤回 %1：%2"))

    def reopen(self, id_: str) -> None:
        """It is open again, with all that has happened since; not one that is open already."""
        promise = self._ledger.get(id_)
        if promise is None or promise.matter.end is None:
            return
        if self._ledger.add(id_, What.REOPENED) and isinstance(promise, Promise):
            self._undo.hide()
            self.told.emit(_reopened(promise), "good")

    def _offer_undo(self, id_: str, words: str) -> None:
        promise = self._ledger.get(id_)
        if isinstance(promise, Promise):
            words = words.replace("%1", promise.matter.buyer.name).replace("%2", promise.text)
            self._undo.offer(words, lambda: self.reopen(id_))

    def _open(self, whom: BuyerName, kind: PromiseKind | None, text: str) -> None:
        self._whom, self._kind = whom, kind
        self._order = self._number()
        head = translate("Promises", "答应 %1").replace("%1", whom.name)
        if self._order:
            head = f"{head} · {self._order}"
        self._bar.ask(whom.name, head, text)

    def _number(self) -> str:
        """The order it is about: the one at hand, if it is theirs."""
        return self._orders.number if self._orders.checked_buyer == self._whom else ""

    def _show_reading(self, text: str) -> None:
        hours, now = self._ledger.hours, self._ledger.now
        line = read_line(text, now, hours)
        due = line.due or default_due(now, hours)
        kind = kind_words(self._kind or line.kind)
        self._bar.show_reading(f"{due_words(due, now, hours)} · {kind}" if text.strip() else "")

    def _written(self, text: str) -> None:
        if self._whom is None:
            return
        line = read_line(text, self._ledger.now, self._ledger.hours)
        kind = self._kind or line.kind
        about = (self._order, "", "")
        entry = (kind.value, line.text, line.due)
        if self._ledger.open(MatterKind.PROMISE, self._whom, entry, about):
            again = self._orders.promised(self._order)
            self._close()
            self.told.emit((_check_again if again else _taken_down)(line.text), "good")

    def _close(self) -> None:
        """Back to where it was asked for: the search box, or the chat."""
        self._bar.hide()
        self._whom = self._kind = None
        if self._from_window:
            self._from_window = False
            self._summoning.take_focus()
        else:
            self._summoning.leave()
        if self._later:
            self._open(*self._later.pop(0))


def _reopened(promise: Promise) -> Message:
    return Message.of(
        "重新打开了 {name}：{text}",
        "Open again, {name}: {text}",
        name=promise.matter.buyer.name,
        text=promise.text,
    )


def _taken_down(text: str) -> Message:
    return Message.of("记下了：{text}", "Recorded: {text}", text=text)


def _check_again(text: str) -> Message:
    return Message.of(
        "记下了：{text}。这单的备注要重新核对。",
        "Recorded: {text}. Check the order's remark again.",
        text=text,
    )


_WHO = Message.of(
    "还不知道是哪位买家，承诺没有记。请先切到买家的聊天，或打开 TA 的订单。",
    "Whose promise? Go to the buyer's chat or open their order first.",
)
_NO_REMARK = Message.of(
    "这位买家现在没有未兑现的承诺，备注里没有要写的。",
    "Nothing is promised to this buyer now; there is no remark to write.",
)
_WHY = Message.of("撤回承诺要写原因。", "To withdraw a promise, give a reason.")
