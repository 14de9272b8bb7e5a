"""A read order in words, for screens and terminals; a guess ends with a question mark."""

from collections.abc import Iterator

from assistant.core.order.copied import CopiedOrder


def told(order: CopiedOrder) -> str:
    """One line for each thing read."""
    return "\n".join(
        f"{name}：{value}{'' if sure else '？'}" for name, value, sure in _lines(order)
    )


def _lines(order: CopiedOrder) -> Iterator[tuple[str, str, bool]]:
    for number in order.order_numbers:
        yield "订单号", number.number, number.sure
    for parcel in order.tracking_numbers:
        yield "快递单号", f"{parcel.number} {'/'.join(parcel.carriers)}".rstrip(), parcel.sure
    for name, value in (("收件人", order.name), ("电话", order.phone), ("地区", order.region)):
        if value.value:
            yield name, value.value, value.sure
    if order.address.value:
        yield "地址", order.address.value, order.address.sure
    for item in order.items:
        yield "商品", item.text, item.sure
