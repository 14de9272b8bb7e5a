"""The calculator desk: a buyer's sum against the promotions that run, now and for later blanks."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from assistant.app.courier import Courier
from assistant.app.outgoing import Outgoing
from assistant.app.situation import Situation
from assistant.core.buyer import BuyerName
from assistant.core.calculator.calculation import Basket, Calculation, Offer, calculate, is_for_all
from assistant.core.calculator.money import typed, written
from assistant.core.calculator.sums import Sums
from assistant.core.message import Message
from assistant.core.ports import Target
from assistant.core.promotion import Promotion
from assistant.core.promotions import board
from assistant.ui.calculator_panel import CalculatorPanel, CalculatorRow, CalculatorView

translate = QCoreApplication.translate
_MOST_SENTENCES = 3
_MOST_PIECES = 9999


class CalculatorDesk(QObject):
    """Each buyer has a sum of their own; the blanks `{到手价}` and `{凑单差额}` are fed from it."""

    def __init__(self, panel: CalculatorPanel, situation: Situation, courier: Courier) -> None:
        super().__init__()
        self._panel = panel
        self._situation = situation
        self._courier = courier
        self._whom, self._title = "", ""
        self._typed: dict[str, tuple[str, str]] = {}
        self._turned: dict[str, frozenset[str]] = {}
        self._sentences: tuple[str, ...] = ()
        panel.typed.connect(self._take)
        panel.opened.connect(self.tick)
        panel.counted.connect(self._count)
        panel.sentence_chosen.connect(self._paste)

    def tick(self) -> None:
        """A second has passed: another buyer may be in front, a promotion over."""
        target = self._situation.target
        whom = self._situation.whom(target)
        if whom != self._whom and not self._panel.is_typed_in:
            self._carry_over(whom, target)
            self._turn_to(target)
            self._panel.show_typed(*self._typed.get(whom, ("", "")))
        if self._panel.isVisible() or whom in self._situation.sums:
            self._reckon()

    def _carry_over(self, whom: str, target: Target | None) -> None:
        """What was typed before the buyer of this very chat was named by hand is theirs."""
        is_theirs = self._situation.is_chat_of(self._whom, self._title, target)
        if is_theirs and whom not in self._typed:
            self._typed[whom] = self._typed.pop(self._whom, ("", ""))
            self._turned[whom] = self._turned.pop(self._whom, frozenset())
            self._situation.sums.pop(self._whom, None)

    def _turn_to(self, target: Target | None) -> None:
        self._whom = self._situation.whom(target)
        self._title = target.title if target else ""

    def forget(self, name: BuyerName) -> None:
        """A buyer was erased: what was typed for them would be reckoned with again."""
        for whom in name.kept_as:
            self._typed.pop(whom, None)
            self._turned.pop(whom, None)
        if self._whom in name.kept_as:
            self._panel.show_typed("", "")
            self._reckon()

    def _take(self, amount: str, pieces: str) -> None:
        self._turn_to(self._situation.target)
        self._typed[self._whom] = amount, pieces
        self._reckon()

    def _count(self, key: str, _on: bool) -> None:
        """The agent knows better whom a promotion is for: turn what was assumed."""
        self._turned[self._whom] = self._turned.get(self._whom, frozenset()) ^ {key}
        self._reckon()

    def _reckon(self) -> None:
        amount, pieces = self._typed.get(self._whom, ("", ""))
        yuan, number = typed(amount), _number(pieces)
        bad_pieces = number is None and bool(pieces.strip())
        self._panel.show_faults(amount=yuan is None and bool(amount.strip()), pieces=bad_pieces)
        running = board(self._situation.finder.library.promotions, self._situation.now).running
        turned = self._turned.get(self._whom, frozenset())
        chosen = frozenset(one.key for one in running if is_for_all(one) != (one.key in turned))
        if yuan is None or bad_pieces:
            self._situation.sums.pop(self._whom, None)
            self._show(CalculatorView(rows=_unreckoned(running, chosen)))
            return
        basket = Basket(yuan, number)
        self._situation.sums[self._whom] = Sums(basket, chosen)
        found = calculate(basket, [one for one in running if one.key in chosen])
        self._show(_view(found, running, chosen))

    def _show(self, view: CalculatorView) -> None:
        self._sentences = view.sentences
        self._panel.show_result(view)

    def _paste(self, sentence: str) -> None:
        """What was reckoned for one buyer is no other's: the chat may have changed since.

        Nor is it true any more once a promotion in it has ended.
        """
        target = self._situation.target
        if not self._situation.is_chat_of(self._whom, self._title, target):
            self._courier.told.emit(_FOR_ANOTHER, "bad")
            self.tick()
            return
        self._reckon()
        if sentence in self._sentences:
            self._courier.send_off(Outgoing(sentence, target))
        else:
            self._courier.told.emit(_RECKONED_ANEW, "bad")


_FOR_ANOTHER = Message.of(
    "这是算给另一位买家的，没有贴。", "This was calculated for another buyer; nothing was pasted."
)

_RECKONED_ANEW = Message.of(
    "活动刚刚变了，重新算过了，没有贴。看一下再贴。",
    "A promotion has just begun or ended, so this was calculated anew; nothing was pasted. "
    "Look at it first.",
)


def _number(text: str) -> int | None:
    """Pieces as typed; None for none and for what is no number of pieces."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("件").strip()
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 6 else 0  # noqa: PLR2004
    return number if 1 <= number <= _MOST_PIECES else None


def _view(
    found: Calculation, running: Iterable[Promotion], chosen: frozenset[str]
) -> CalculatorView:
    used = {use.promotion.key for use in found.best.uses}
    alone = [calculate(found.basket, [one]).offers[0] for one in running]
    rows = tuple(
        CalculatorRow(
            offer.promotion.key,
            offer.promotion.name,
            _gives(offer),
            offer.promotion.key in used,
            offer.promotion.key in chosen,
        )
        for offer in alone
    )
    pay = translate("Calculator", "到手 %1 元").replace("%1", written(found.to_pay))
    saved = translate("Calculator", "省 %1").replace("%1", written(found.saved))
    gaps = [gap.sentence() for gap in found.gaps]
    sentences = (found.sentence(), *dict.fromkeys(gaps))[:_MOST_SENTENCES]
    return CalculatorView(pay, saved if found.saved else "", rows, sentences)


def _unreckoned(running: Iterable[Promotion], chosen: frozenset[str]) -> tuple[CalculatorRow, ...]:
    return tuple(
        CalculatorRow(one.key, one.name, one.benefit, counts=one.key in chosen) for one in running
    )


def _gives(offer: Offer) -> str:
    """What a promotion gives by itself; else what is missing; else that only an agent can tell."""
    if not offer.is_calculable:
        return translate("Calculator", "看条件")
    gains = [
        _words("减 %1 元", written(offer.benefit.off)) if offer.benefit.off else "",
        translate("Calculator", "包邮") if offer.benefit.free_shipping else "",
        _words("送%1", offer.benefit.gift) if offer.benefit.gift else "",
    ]
    if any(gains):
        return " · ".join(gain for gain in gains if gain)
    if offer.gap is None:
        return translate("Calculator", "用不上")
    if offer.gap.pieces:
        return _words("还差 %1 件", str(offer.gap.pieces))
    return _words("还差 %1 元", written(offer.gap.yuan))


_SHAPES = (
    QT_TRANSLATE_NOOP("Calculator", "减 %1 元"),
    QT_TRANSLATE_NOOP("Calculator", "送%1"),
    QT_TRANSLATE_NOOP("Calculator", "还差 %1 件"),
    QT_TRANSLATE_NOOP("Calculator", "还差 %1 元"),
)


def _words(shape: str, value: str) -> str:
    return translate("Calculator", shape).replace("%1", value)
