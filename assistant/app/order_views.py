"""From an order check to what the pane shows."""

from PySide6.QtCore import QCoreApplication

from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.clash import Clash, ClashKind
from assistant.core.confirmation import (
    AddressShown,
    covered_address,
    covered_name,
    covered_phone,
)
from assistant.core.language import Language
from assistant.core.order_check import OrderCheck, Recipient, is_about_address, is_about_gifts
from assistant.ui.order_view import ItemView, OrderView

translate = QCoreApplication.translate
KEEP, SWITCH, REBIND = "keep", "switch", "rebind"
_GUESS = "？"
_NAME = 8  # characters of a buyer's name on a button; the whole stands above it


def view_of(
    check: OrderCheck,
    checklist: Checklist | None,
    clash: Clash | None,
    remark: str,
    language: Language,
) -> OrderView:
    """Everything there is to see of an order."""
    items = checklist.items if checklist else ()
    former = check.former
    return OrderView(
        check.number,
        check.buyer.name if check.buyer else "",
        tuple(_item(item, check, remark) for item in items),
        clash.message.text(language) if clash else "",
        _choices(clash) if clash else (),
        _covered(former) if former else "",
        _covered(check.recipient) if former else "",
        (_whole(former), _whole(check.recipient)) if former else ("", ""),
        can_tick=bool(check.number) and clash is None,
    )


def empty_view(checklist: Checklist | None, clash: Clash | None, language: Language) -> OrderView:
    """No order yet; `clash`: a number that may be one's."""
    items = checklist.items if checklist else ()
    return OrderView(
        items=tuple(ItemView(one.id, one.text, required=one.required) for one in items),
        clash=clash.message.text(language) if clash else "",
        choices=_choices(clash) if clash else (),
    )


def _item(item: ChecklistItem, check: OrderCheck, remark: str) -> ItemView:
    at = check.ticks.get(item.id)
    hint, details = _against(item, check, remark, confirmed=at is not None)
    ticked = (
        translate("Orders", "%1 核过").replace("%1", f"{at.astimezone():%m-%d %H:%M}") if at else ""
    )
    told = "\n".join(part for part in (item.text, details or hint, ticked) if part)
    return ItemView(item.id, item.text, hint, told, at is not None, item.required)


def _against(
    item: ChecklistItem, check: OrderCheck, remark: str, *, confirmed: bool
) -> tuple[str, str]:
    """What to check an item against, covered, and the whole of it for the tooltip.

    What was only guessed at says so, in front where nothing cuts it, until it is ticked.
    """
    who, guessed = check.recipient, set() if confirmed else {*check.recipient.guessed}
    if "address" in item.id or "地址" in item.text:
        sign = _GUESS if {"region", "address"} & guessed else ""
        return sign + covered_address(who, AddressShown.STREET), sign + who.place
    if is_about_address(item):
        sign = _GUESS if {"name", "phone"} & guessed else ""
        shown = (
            covered_name(who.name, AddressShown.STREET),
            covered_phone(who.phone, AddressShown.STREET),
        )
        return sign + " ".join(shown).strip(), sign + f"{who.name} {who.phone}".strip()
    if is_about_gifts(item):
        return remark.removeprefix("备注："), remark
    words = "；".join(one.text for one in check.items)
    unsure = not confirmed and any(not one.sure for one in check.items)
    return (_GUESS + words, _GUESS + words) if unsure else (words, words)


def _choices(clash: Clash) -> tuple[tuple[str, str], ...]:
    if clash.kind is ClashKind.GUESS:
        return (
            (SWITCH, translate("Orders", "是，核 %1").replace("%1", _short(clash.other))),
            (KEEP, translate("Orders", "不是订单号")),
        )
    if clash.kind is ClashKind.OTHER_ORDER:
        return (
            (SWITCH, translate("Orders", "核 %1").replace("%1", _short(clash.other))),
            (KEEP, translate("Orders", "仍核 %1").replace("%1", _short(clash.ours))),
        )
    other = clash.other if len(clash.other) <= _NAME else f"{clash.other[: _NAME - 1]}…"
    return (
        (SWITCH, translate("Orders", "换成 %1 的单").replace("%1", other)),
        (KEEP, translate("Orders", "仍核这单")),
        (REBIND, translate("Orders", "这单就是 %1 的").replace("%1", other)),
    )


def _short(number: str) -> str:
    """The last digits: on a button there is no room for nineteen."""
    return f"…{number[-6:]}" if len(number) > 8 else number  # noqa: PLR2004 - short ones stay whole


def _covered(who: Recipient) -> str:
    """Enough to see what has changed, no more for whoever looks over the shoulder."""
    shown = AddressShown.STREET
    person = f"{covered_name(who.name, shown)} {covered_phone(who.phone, shown)}".strip()
    return "\n".join(part for part in (person, covered_address(who, shown)) if part)


def _whole(who: Recipient) -> str:
    return "\n".join(part for part in (f"{who.name} {who.phone}".strip(), who.place) if part)
