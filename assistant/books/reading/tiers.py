"""The tiers of a promotion: amounts that are amounts, and steps that make sense for its kind."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.books.reading import wording
from assistant.books.reading.findings import Findings, Spot
from assistant.books.reading.record import Record
from assistant.core.late_pattern import late_pattern
from assistant.core.message import Message
from assistant.core.promotion import PromotionKind, Tier

_AMOUNT = late_pattern(r"\d{1,9}(\.\d{1,2})?", re.ASCII)
_COUNT = late_pattern(r"[1-9]\d{0,5}", re.ASCII)
_FLAGS = {"true": True, "false": False, "": False}
_WHOLE, _HALF = Decimal(100), Decimal(50)
_GIVES = ("off", "percent", "price", "gift")
_OF_GOODS = (PromotionKind.FLASH_SALE, PromotionKind.PRESALE, PromotionKind.MEMBER)
_FROM_A_THRESHOLD = (
    PromotionKind.FREE_SHIPPING,
    PromotionKind.THRESHOLD_OFF,
    PromotionKind.THRESHOLD_GIFT,
)


def tiers_of(record: Record, kind: PromotionKind, findings: Findings) -> tuple[Tier, ...]:
    """The tiers of a promotion; each that contradicts itself, its kind or the former is told."""
    records = record.entries.get("tiers", ())
    tiers = tuple(_tier(one, kind, findings) for one in records)
    for (lower, upper), here in zip(pairwise(tiers), records[1:], strict=True):
        if not _rises(lower, upper):
            findings.error(here.node, _NOT_RISING)
        elif _gives_less(lower, upper):
            findings.error(here.texts["off"], _LESS_THAN_BEFORE)
        if lower.repeat:
            findings.error(here.node, _AFTER_REPEAT)
    return tiers


def _rises(lower: Tier, upper: Tier) -> bool:
    """Whether one tier is above the other, as far as they can be compared."""
    steps = ((lower.spend, upper.spend), (lower.count, upper.count))
    both = [(low, high) for low, high in steps if low is not None and high is not None]
    more = any(high is not None and (low is None or low < high) for low, high in steps)
    return not both or (more and all(low <= high for low, high in both))


def _gives_less(lower: Tier, upper: Tier) -> bool:
    if lower.off is None or upper.off is None or lower.percent or upper.percent:
        return False
    return upper.off < lower.off and not upper.repeat


def _tier(record: Record, kind: PromotionKind, findings: Findings) -> Tier:
    before = findings.errors
    tier = Tier(
        _amount(record, "spend", findings),
        _pieces(record, findings),
        _amount(record, "off", findings),
        _amount(record, "percent", findings),
        record.text("gift"),
        _flag(record, findings),
        _amount(record, "price", findings),
        _amount(record, "most", findings),
    )
    if not record.texts:
        findings.error(record.node, _EMPTY_TIER)
    elif findings.errors == before:
        _check(record, tier, kind, findings)
    return tier


def _check(record: Record, tier: Tier, kind: PromotionKind, findings: Findings) -> None:
    before = findings.errors
    for name, message in _contradictions(tier, kind):
        findings.error(_spot(record, name), message)
    if findings.errors == before and tier.percent is not None and tier.percent > _HALF:
        findings.warning(record.texts["percent"], _much_off(tier.percent))


def _spot(record: Record, name: str) -> Spot:
    return record.texts.get(name, record.node)


def _contradictions(tier: Tier, kind: PromotionKind) -> Iterator[tuple[str, Message]]:
    """The key at fault, or none for the tier as a whole, and what is wrong."""
    yield from _wrong_amounts(tier)
    yield from _wrong_for(tier, kind)
    if tier.repeat and (tier.percent or tier.price or not (tier.spend or tier.count)):
        yield "repeat", _BAD_REPEAT
    if tier.most is not None and not (tier.percent or tier.repeat):
        yield "most", _NEEDLESS_MOST


def _wrong_amounts(tier: Tier) -> Iterator[tuple[str, Message]]:
    if tier.off is not None and tier.spend is not None and tier.off > tier.spend:
        yield "off", _TOO_MUCH_OFF
    if tier.percent is not None and tier.percent >= _WHOLE:
        yield "percent", _TOO_MANY_PERCENT
    if tier.most is not None and tier.off is not None and tier.most < tier.off:
        yield "most", _MOST_BELOW_OFF
    if tier.price is not None and (tier.off or tier.percent):
        yield "price", _PRICE_AND_OFF


def _wrong_for(tier: Tier, kind: PromotionKind) -> Iterator[tuple[str, Message]]:
    if kind in _FROM_A_THRESHOLD and not (tier.spend or tier.count):
        yield "", _NO_THRESHOLD
    if kind is PromotionKind.FREE_SHIPPING:
        yield from ((name, _ONLY_POSTAGE) for name in _GIVES[:3] if getattr(tier, name))
    elif kind is PromotionKind.THRESHOLD_GIFT and not tier.gift:
        yield "", _NO_GIFT
    elif not any(getattr(tier, name) for name in _GIVES):
        yield "", _GIVES_NOTHING
    elif tier.price and kind not in _OF_GOODS:
        yield "price", _PRICE_OF_GOODS


def _amount(record: Record, name: str, findings: Findings) -> Decimal | None:
    written = record.texts.get(name)
    if written is None:
        return None
    amount = Decimal(written.text) if _AMOUNT.fullmatch(written.text) else Decimal(0)
    if amount <= 0:
        findings.error(written, _BAD_AMOUNT)
        return None
    return amount


def _pieces(record: Record, findings: Findings) -> int | None:
    written = record.texts.get("count")
    if written is None:
        return None
    if not _COUNT.fullmatch(written.text):
        findings.error(written, _BAD_COUNT)
        return None
    return int(written.text)


def _flag(record: Record, findings: Findings) -> bool:
    flag = record.text("repeat")
    if flag not in _FLAGS:
        findings.error(record.texts["repeat"], wording.BAD_FLAG)
    return _FLAGS.get(flag, False)


def _much_off(percent: Decimal) -> Message:
    return Message.of(
        "“减百分之”（percent）写 {percent} 就是减去 {percent}%；打九五折写 5，打八折写 20。",
        "percent is what is taken off: {percent} takes off {percent}%. Check that it is meant.",
        percent=percent,
    )


_NOT_RISING = Message.of(
    "档位要从低到高排列，这一档没有比上一档高。",
    "Tiers must rise; this one is not above the one before.",
)
_LESS_THAN_BEFORE = Message.of(
    "这一档减的钱比上一档还少，请检查。",
    "This tier takes off less than the one before; check both.",
)
_AFTER_REPEAT = Message.of(
    "上一档是每满都给（repeat），后面不能再有档位。",
    "The tier before repeats, so none can follow it.",
)
_EMPTY_TIER = Message.of(
    "这个档位是空的，请写满多少元（spend）和减多少元（off）等。",
    "This tier is empty; write spend, off and so on.",
)
_TOO_MUCH_OFF = Message.of(
    "减的钱（off）比满的钱（spend）还多，请检查。", "More is taken off than is spent; check both."
)
_TOO_MANY_PERCENT = Message.of(
    "减百分之几（percent）要小于 100；打八折写 20。",
    "percent is what is taken off and must be below 100.",
)
_MOST_BELOW_OFF = Message.of(
    "最多减的钱（most）比减的钱（off）还少，请检查。",
    "most is below what is taken off; check both.",
)
_NEEDLESS_MOST = Message.of(
    "最多减多少元（most）要和减百分之几（percent）或每满都给（repeat）一起写。",
    "most goes with percent or repeat.",
)
_PRICE_AND_OFF = Message.of(
    "写了每件只卖多少元（price），就不要再写减多少元（off）或减百分之几（percent）。",
    "With price there is no off and no percent.",
)
_PRICE_OF_GOODS = Message.of(
    "每件只卖多少元（price）只用于限时折扣、预售和会员；请写减多少元（off）或减百分之几（percent）。",
    "price is for flash_sale, presale and member; write off or percent.",
)
_BAD_REPEAT = Message.of(
    "每满都给（repeat）要写满多少元（spend）或满多少件（count），给的是减多少元（off）或赠品（gift），"
    "不能是减百分之几（percent）或每件只卖多少元（price）。",
    "repeat needs spend or count and gives off or a gift, not percent or price.",
)
_NO_THRESHOLD = Message.of(
    "请写满多少元（spend）或满多少件（count）；没有门槛就写满 1 件（count: 1）。",
    "Write spend or count; without a threshold write count: 1.",
)
_ONLY_POSTAGE = Message.of(
    "包邮的档位只写满多少元（spend）或满多少件（count）；减钱请另写一个活动。",
    "Free shipping takes only spend or count; write another promotion for money off.",
)
_NO_GIFT = Message.of("满就送的档位要写送什么（gift）。", "Write the gift of this tier.")
_GIVES_NOTHING = Message.of(
    "这一档没写给什么，请写减多少元（off）、减百分之几（percent）或送什么（gift）。",
    "This tier gives nothing; write off, percent or gift.",
)
_BAD_AMOUNT = Message.of(
    "要写大于 0 的数，最多两位小数，如 300 或 9.9，不带单位。",
    "Write a number above 0 with at most two decimals, like 300 or 9.9, without a unit.",
)
_BAD_COUNT = Message.of(
    "要写大于 0 的整数，如 2，不带单位。", "Write a whole number above 0, like 2, without a unit."
)
