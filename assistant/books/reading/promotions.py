"""Promotions from their records: dates in the book's time zone, tiers that make sense."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

from assistant.books.reading import moments
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record
from assistant.core.message import Message
from assistant.core.promotion import Promotion, PromotionKind, Tier

_AMOUNT = re.compile(r"\d{1,9}(\.\d{1,2})?", re.ASCII)
_COUNT = re.compile(r"[1-9]\d{0,5}", re.ASCII)
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The book a promotion is in and the time zone its dates are meant in."""

    book: str
    zone: ZoneInfo


def promotions_of(
    records: Iterable[Record], calendar: Calendar, findings: Findings
) -> tuple[Promotion, ...]:
    """The sound promotions of a book, in order."""
    found = (_promotion(record, calendar, findings) for record in records)
    return tuple(promotion for promotion in found if promotion)


def _promotion(record: Record, calendar: Calendar, findings: Findings) -> Promotion | None:
    before = findings.errors
    starts = _moment(record, "starts", calendar, findings)
    ends = _moment(record, "ends", calendar, findings)
    if starts and ends and ends < starts:
        findings.error(record.texts["ends"], _ENDS_FIRST)
    tiers = _tiers(record, findings)
    if not starts or not ends or findings.errors > before:
        return None
    return Promotion(
        calendar.book,
        record.id,
        record.text("name"),
        PromotionKind(record.text("kind")),
        starts,
        ends,
        record.text("benefit"),
        record.list("conditions"),
        tiers,
        record.list("stacks_with"),
        findings.place(record.node),
    )


def _moment(record: Record, name: str, calendar: Calendar, findings: Findings) -> datetime | None:
    written = record.texts[name]
    read = moments.moment(written.text, calendar.zone, is_end=name == "ends")
    if read is None:
        findings.error(written, _BAD_MOMENT)
    return read


def _tiers(record: Record, findings: Findings) -> tuple[Tier, ...]:
    records = record.entries.get("tiers", ())
    tiers = tuple(_tier(tier, findings) for tier in records)
    for (lower, upper), upper_record in zip(pairwise(tiers), records[1:], strict=False):
        if not _rises(lower, upper):
            findings.error(upper_record.node, _NOT_RISING)
    return tiers


def _rises(lower: Tier, upper: Tier) -> bool:
    if lower.spend is not None and upper.spend is not None:
        return lower.spend < upper.spend
    if lower.count is not None and upper.count is not None:
        return lower.count < upper.count
    return True


def _tier(record: Record, findings: Findings) -> Tier:
    tier = Tier(
        _amount(record, "spend", findings),
        _pieces(record, findings),
        _amount(record, "off", findings),
        _amount(record, "percent", findings),
        record.text("gift"),
    )
    if not record.texts:
        findings.error(record.node, _EMPTY_TIER)
    if tier.off is not None and tier.spend is not None and tier.off > tier.spend:
        findings.error(record.texts["off"], _TOO_MUCH_OFF)
    if tier.percent is not None and tier.percent >= _WHOLE:
        findings.error(record.texts["percent"], _TOO_MANY_PERCENT)
    return tier


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


_BAD_MOMENT = Message.of(
    "时间要写成 2026-11-20 或 2026-11-20 20:00（可以加秒），"
    "年份在 2000 到 2100 之间，而且要真有这一天。",
    "Write the time as 2026-11-20 or 2026-11-20 20:00 (seconds may follow), a real day between "
    "the years 2000 and 2100.",
)
_ENDS_FIRST = Message.of(
    "结束时间早于开始时间，请检查。", "The end is before the start; check both."
)
_NOT_RISING = Message.of(
    "档位要从低到高排列，这一档没有比上一档高。",
    "Tiers must rise; this one is not above the one before.",
)
_EMPTY_TIER = Message.of(
    "这个档位是空的，请写 spend（满多少元）和 off（减多少元）等。",
    "This tier is empty; write spend, off and so on.",
)
_TOO_MUCH_OFF = Message.of(
    "减的钱（off）比满的钱（spend）还多，请检查。", "More is taken off than is spent; check both."
)
_TOO_MANY_PERCENT = Message.of(
    "percent 是减百分之几，要小于 100；打八折写 20。",
    "percent is what is taken off and must be below 100.",
)
_BAD_AMOUNT = Message.of(
    "要写大于 0 的数，最多两位小数，如 300 或 9.9，不带单位。",
    "Write a number above 0 with at most two decimals, like 300 or 9.9, without a unit.",
)
_BAD_COUNT = Message.of(
    "要写大于 0 的整数，如 2，不带单位。", "Write a whole number above 0, like 2, without a unit."
)
