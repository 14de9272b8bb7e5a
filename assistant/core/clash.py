"""What speaks against ticking: another order copied, another buyer in front."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.buyer import BuyerName
from assistant.core.message import Message
from assistant.core.order_check import OrderCheck, same_buyer


class ClashKind(StrEnum):
    """In which way order and buyer were mixed up."""

    OTHER_ORDER = "other-order"
    OTHER_BUYER = "other-buyer"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two orders or two buyers where there should be one; the agent has to choose."""

    kind: ClashKind
    ours: str
    other: str

    @property
    def message(self) -> Message:
        """What is amiss, in one line."""
        return _MESSAGES[self.kind](self)


def clash(check: OrderCheck, front: BuyerName | None, copied: str = "") -> Clash | None:
    """What keeps this order from being ticked.

    `front` is the buyer in front as far as known, `copied` the order number copied last.
    """
    if copied and copied != check.number:
        return Clash(ClashKind.OTHER_ORDER, check.number, copied)
    if front and check.buyer and not same_buyer(front, check.buyer):
        return Clash(ClashKind.OTHER_BUYER, check.buyer.name, front.name)
    return None


def guess(number: str) -> Clash:
    """A number that only looks like an order's."""
    return Clash(ClashKind.GUESS, "", number)


_MESSAGES = {
    ClashKind.GUESS: lambda c: Message.of(
        "{other} 是订单号吗？只是看着像。",
        "Is {other} an order's number? It only looks like one.",
        other=c.other,
    ),
    ClashKind.OTHER_ORDER: lambda c: Message.of(
        "复制的是另一单 {other}，正在核的是 {ours}。",
        "Another order was copied: {other}; being checked is {ours}.",
        other=c.other,
        ours=c.ours,
    ),
    ClashKind.OTHER_BUYER: lambda c: Message.of(
        "这单是 {ours} 的，现在前面的聊天是 {other}。",
        "This order is of {ours}; the chat in front is of {other}.",
        other=c.other,
        ours=c.ours,
    ),
}
