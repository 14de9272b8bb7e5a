"""The text that asks the buyer to confirm an order, with no more of the address than needed."""

import re
from enum import StrEnum

from assistant.core.late_pattern import late_pattern
from assistant.core.order_check import OrderCheck, Recipient

TEMPLATE = """亲，跟您核对一下订单～
{商品}{备注}收货：{收货地址}
收件人：{收件人} {电话}
信息没问题的话回复“对”，我们就安排发货哦～"""
_STREET = late_pattern(r"^(.{2,12}?(?:街道|镇|乡|大道|路|街|巷|道|村))")
_LOCAL, _WITH_AREA = 7, 11  # signs of a number; in less there is nothing to hide
_VIRTUAL = late_pattern(r"[-_]\d+$")


class AddressShown(StrEnum):
    """How much of the address a confirmation shows, as the book says."""

    COVERED = "covered"
    STREET = "street"
    WHOLE = "whole"


def confirmation(
    check: OrderCheck, shown: AddressShown, remark: str = "", template: str = ""
) -> str:
    """The finished text; a line whose values are all unknown is left out."""
    who = check.recipient
    values = {
        "商品": "".join(f"商品：{item.text}\n" for item in check.items),
        "备注": f"{remark}\n" if remark else "",
        "收货地址": covered_address(who, shown),
        "收件人": covered_name(who.name, shown),
        "电话": covered_phone(who.phone, shown),
        "订单号": check.number,
    }
    lines = (template or TEMPLATE).split("\n")
    return "\n".join(one for line in lines if (one := _filled(line, values)) is not None).strip()


def _filled(line: str, values: dict[str, str]) -> str | None:
    named = [name for name in re.findall(r"\{(\w+)\}", line) if name in values]
    if named and not any(values[name] for name in named):
        return None
    if "收件人" in named and not (values["收件人"] or values["电话"]):
        return None
    filled = re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), line)
    if "收货地址" in named and not values["收货地址"]:
        return re.sub(r"收货：\s*$", "", filled).rstrip("\n") or None
    return filled.rstrip()


def covered_address(who: Recipient, shown: AddressShown) -> str:
    """Region, and of the rest what the book lets be seen."""
    if shown is AddressShown.WHOLE or not who.address:
        return who.place
    street = _STREET.match(who.address)
    if shown is AddressShown.STREET and street:
        return f"{who.region}{street.group(1)}***"
    return f"{who.region}***"


def covered_name(name: str, shown: AddressShown) -> str:
    """The surname and stars."""
    if shown is AddressShown.WHOLE or len(name) < 2:  # noqa: PLR2004 - one character is no name
        return name
    return f"{name[0]}{'*' * min(len(name) - 1, 2)}"


def covered_phone(phone: str, shown: AddressShown) -> str:
    """The first three and the last four digits; of a local number all but the last four."""
    bare = _VIRTUAL.sub("", phone) if re.match(r"1\d{10}", phone) else phone
    if shown is AddressShown.WHOLE or "*" in bare:
        return phone
    if len(bare) >= _WITH_AREA:
        return f"{bare[:3]}****{bare[-4:]}"
    return f"{bare[:-4]}****" if len(bare) >= _LOCAL else bare
