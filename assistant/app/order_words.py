"""What the order desk says: what was read, what is mixed up, what was not kept."""

from assistant.core.buyer import BuyerName
from assistant.core.message import Message
from assistant.store.faults import cause

NO_NUMBER = Message.of(
    "剪贴板里没有读到订单号；先打开这位买家的订单，再复制新地址。",
    "No order number was read; open this buyer's order first, then copy the new address.",
)
NO_ORDER = Message.of(
    "还没有打开订单：复制订单后按 Ctrl+Alt+O。",
    "No order is open: copy one, then press Ctrl+Alt+O.",
)
CHECK_AGAIN = Message.of(
    "地址变了：收件人和电话也要重新核对。",
    "The address has changed: check name and telephone again, too.",
)
ITEMS_AGAIN = Message.of(
    "商品变了：款式、规格和数量要重新核对。",
    "The items have changed: check them again.",
)
ALL_AGAIN = Message.of(
    "商品和地址都变了：款式、收件人和电话都要重新核对。",
    "Items and address have changed: check the items, name and telephone again.",
)


def again_of(*, items: bool, address: bool) -> Message | None:
    """What has to be checked again, after what has changed."""
    if items:
        return ALL_AGAIN if address else ITEMS_AGAIN
    return CHECK_AGAIN if address else None


def several(numbers: list[str]) -> Message:
    """More than one number was read."""
    return Message.of(
        "读到 {count} 个订单号，先核第一个 {first}。",
        "{count} order numbers were read; the first is opened: {first}.",
        count=len(numbers),
        first=numbers[0],
    )


def not_all(number: str, count: int) -> Message:
    """It says that all is checked; it is not."""
    return Message.of(
        "订单 {number} 还有 {count} 项没核，这句话却说都核好了。没有发送，核完再发。",
        "Order {number} has {count} unchecked items, yet this says all is checked. Not sent.",
        number=number,
        count=count,
    )


def not_yet(number: str, count: int) -> Message:
    """Goodbye is said before the order is checked."""
    return Message.of(
        "订单 {number} 还有 {count} 项没核，先别告别。没有发送，核完再发。",
        "Order {number} has {count} unchecked items: not yet the time for goodbye. Not sent.",
        number=number,
        count=count,
    )


def not_theirs(front: BuyerName) -> Message:
    """The buyer in front is another."""
    return Message.of(
        "前面的聊天是 {front}，这单不是 TA 的，没有贴。",
        "The chat in front is of {front}, the order is not; nothing was pasted.",
        front=front.name,
    )


def not_kept(error: Exception) -> Message:
    """A tick could not be written."""
    why = cause(error)
    zh = "没有存下来：" + why.zh + "。这一项先不算核过。"
    return Message(zh, "Not kept: " + why.en + ". It does not count.", why.values)
