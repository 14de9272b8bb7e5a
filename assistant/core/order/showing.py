"""A read order in words, for screens and terminals; a guess ends with a question mark."""

from collections.abc import Iterator

from assistant.core.message import Message, joined
from assistant.core.order.copied import CopiedOrder


def told(order: CopiedOrder) -> Message:
    """One line for each thing read."""
    return joined([*_lines(order)], "\n")


def _lines(order: CopiedOrder) -> Iterator[Message]:
    for number in order.order_numbers:
        yield _line(_NUMBER, number.number, sure=number.sure)
    for parcel in order.tracking_numbers:
        carriers = "/".join(parcel.carriers)
        yield _line(_PARCEL, f"{parcel.number} {carriers}".rstrip(), sure=parcel.sure)
    for name, one in ((_NAME, order.name), (_PHONE, order.phone)):
        if one.value:
            yield _line(name, one.value, sure=one.sure)
    if order.region.value:
        yield _line(_REGION, order.region.value, sure=order.region.sure)
    if order.address.value:
        yield _line(_ADDRESS, order.address.value, sure=order.address.sure)
    for item in order.items:
        yield _line(_ITEM, item.text, sure=item.sure)


def _line(name: Message, value: str, *, sure: bool) -> Message:
    if sure:
        return Message.of("{name}：{value}", "{name}: {value}", name=name, value=value)
    return Message.of("{name}：{value}？", "{name}: {value}?", name=name, value=value)


_NUMBER = Message.of("订单号", "Order")
_PARCEL = Message.of("快递单号", "Parcel")
_NAME = Message.of("收件人", "Recipient")
_PHONE = Message.of("电话", "Phone")
_REGION = Message.of("地区", "Region")
_ADDRESS = Message.of("地址", "Address")
_ITEM = Message.of("商品", "Item")
