"""Checking an order of a buyer: what is ticked, and what has to be ticked again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from assistant.core.buyer import BuyerName
from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.late_pattern import late_pattern
from assistant.core.order.copied import CopiedOrder, Door, Item, Region, Value
from assistant.core.order.door import with_door

_ABOUT_ADDRESS = late_pattern(r"address|contact|recipient|地址|收件|收货|电话|手机|姓名")
_ABOUT_GIFTS = late_pattern(r"gift|赠|备注")
_ALL_CHECKED = late_pattern(
    r"(?:已经?|都|全部)?(?:核对|确认|检查)(?:过|好|完|无误|完毕|清楚)了?|核对无误|信息(?:都)?(?:没问题|无误|对)|等收货|剩下的交给我"
    r"|(?:这就|马上|立即|现在就?)(?:给您|为您|帮您)?(?:安排)?(?:发货|发出|寄出)"
)
_QUESTION = late_pattern(r"[?？吗嘛]|请|麻烦|核对一下|看一下|是否|的话|如果|回复")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets the parcel, and where; `guessed` names the fields that were not sure when read."""

    name: str = ""
    phone: str = ""
    region: str = ""
    address: str = ""
    guessed: tuple[str, ...] = field(default=(), compare=False)

    @property
    def place(self) -> str:
        """Region and address in one."""
        return f"{self.region}{self.address}"


@dataclass(frozen=True, slots=True)
class OrderCheck:
    """An order bound to its buyer; `former` is the recipient before the buyer changed it."""

    number: str
    buyer: BuyerName | None = None
    ticks: Mapping[str, datetime] = field(default_factory=dict)
    recipient: Recipient = Recipient()
    former: Recipient | None = None
    items: tuple[Item, ...] = ()

    def tick(self, item: str, now: datetime) -> "OrderCheck":
        """With an item ticked now; one that was ticked keeps its time."""
        return replace(self, ticks={**self.ticks, item: self.ticks.get(item, now)})

    def untick(self, *items: str) -> "OrderCheck":
        """With these items open again."""
        return replace(self, ticks={k: v for k, v in self.ticks.items() if k not in items})

    def open_items(self, checklist: Checklist) -> tuple[ChecklistItem, ...]:
        """The required items that nobody has ticked."""
        return tuple(
            item for item in checklist.items if item.required and item.id not in self.ticks
        )


def recipient_of(copied: CopiedOrder) -> Recipient:
    """The recipient a copied text names."""
    read: dict[str, Value | Region] = {
        "name": copied.name,
        "phone": copied.phone,
        "region": copied.region,
        "address": copied.address,
    }
    guessed = tuple(name for name, one in read.items() if one.value and not one.sure)
    return Recipient(**{name: one.value for name, one in read.items()}, guessed=guessed)


def with_copied(check: OrderCheck, copied: CopiedOrder, checklist: Checklist | None) -> OrderCheck:
    """What was copied goes in; other items or another recipient have to be checked again.

    The former one stays beside it until the new one is checked, or is the former one again. What
    the new text leaves out (a buyer often writes only the new address) is taken from the former.
    """
    if other_items(check, copied):
        about = [one.id for one in checklist.items if is_about_items(one)] if checklist else []
        check = check.untick(*about)
    check = replace(check, items=copied.items or check.items)
    read = recipient_of(copied)
    if copied.door and check.recipient.address:
        read = _behind_another_door(read, check.recipient, copied.door)
    whole = _completed(read, check.recipient)
    if check.recipient in (Recipient(), whole):
        return replace(check, recipient=whole)
    again = [item.id for item in checklist.items if is_about_address(item)] if checklist else []
    former = check.former or check.recipient
    changed = None if former == whole else former
    return replace(check.untick(*again), recipient=whole, former=changed)


def with_promise(check: OrderCheck, checklist: Checklist) -> OrderCheck:
    """Something more is promised: that it stands in the remark is checked again."""
    return check.untick(*(item.id for item in checklist.items if is_about_gifts(item)))


def other_items(check: OrderCheck, copied: CopiedOrder) -> bool:
    """Whether a copied text names other items, another colour, size or number than before."""
    former, now = ([one.text for one in items] for items in (check.items, copied.items))
    return bool(former and now) and former != now


def _completed(read: Recipient, former: Recipient) -> Recipient:
    """What was read, and from the former one what was not; with what is a guess of either."""
    placed = bool(read.place)
    own = {"name": bool(read.name), "phone": bool(read.phone), "region": placed, "address": placed}
    parts = {name: read if is_read else former for name, is_read in own.items()}
    guessed = tuple(name for name, whose in parts.items() if name in whose.guessed)
    return Recipient(**{name: getattr(one, name) for name, one in parts.items()}, guessed=guessed)


def _behind_another_door(read: Recipient, former: Recipient, door: Door) -> Recipient:
    """Where only house or room were told, they take their place in the former address."""
    moved = with_door(former.address, door)
    doubtful = not moved.sure or "address" in former.guessed
    guessed = {"region": "region" in former.guessed, "address": doubtful}
    others = [name for name in read.guessed if name not in guessed]
    return replace(
        read,
        region=former.region,
        address=moved.value,
        guessed=(*others, *(name for name, is_guess in guessed.items() if is_guess)),
    )


def settled(check: OrderCheck, checklist: Checklist) -> OrderCheck:
    """Once all that is about the address is ticked the former recipient is of no use any more."""
    about = [item.id for item in checklist.items if is_about_address(item)]
    if check.former and about and all(item in check.ticks for item in about):
        return replace(check, former=None)
    return check


def is_about_address(item: ChecklistItem) -> bool:
    """Whether an item checks address, name or telephone (DOMAIN §5, step 2)."""
    return bool(_ABOUT_ADDRESS.search(item.id) or _ABOUT_ADDRESS.search(item.text))


def is_about_gifts(item: ChecklistItem) -> bool:
    """Whether an item checks gifts and remarks."""
    return bool(_ABOUT_GIFTS.search(item.id) or _ABOUT_GIFTS.search(item.text))


def is_about_items(item: ChecklistItem) -> bool:
    """Whether an item checks what was bought (DOMAIN §5, step 1): it is about nothing else."""
    return not (is_about_address(item) or is_about_gifts(item))


def same_buyer(one: BuyerName, other: BuyerName) -> bool:
    """Whether two names can be of one buyer; a platform that is not known fits any."""
    platforms = {one.platform, other.platform} - {""}
    return one.name == other.name and len(platforms) <= 1


def claims_all_checked(text: str) -> bool:
    """Whether a reply tells the buyer that everything has been checked; a question does not."""
    sentences = re.split(r"[。！!～~\n，,]", text)
    return any(_ALL_CHECKED.search(one) and not _QUESTION.search(one) for one in sentences)
