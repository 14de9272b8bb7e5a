"""Promotions from their records: dates in the book's time zone, what combines with what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from assistant.books.reading import moments, wording
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record
from assistant.books.reading.tiers import tiers_of
from assistant.core.message import Message
from assistant.core.promotion import Promotion, PromotionKind


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


def check_partners(records: Iterable[Record], ids: tuple[str, ...], findings: Findings) -> None:
    """Warn of promotions to combine with that the book, having these ids, does not have."""
    for record in records:
        for partner in record.lists.get("stacks_with", ()):
            if partner.text not in ids:
                guess = findings.guess(partner.text, ids)
                message = wording.unknown(Message("活动", "promotion"), partner.text, guess, ids)
                findings.warning(partner, message)


def _promotion(record: Record, calendar: Calendar, findings: Findings) -> Promotion | None:
    before = findings.errors
    starts = _moment(record, "starts", calendar, findings)
    ends = _moment(record, "ends", calendar, findings)
    if starts and ends and ends.astimezone(UTC) < starts.astimezone(UTC):
        findings.error(record.texts["ends"], _ENDS_FIRST)
    kind = PromotionKind(record.text("kind"))
    tiers = tiers_of(record, kind, findings)
    if not starts or not ends or findings.errors > before:
        return None
    return Promotion(
        calendar.book,
        record.id,
        record.text("name"),
        kind,
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


_BAD_MOMENT = Message.of(
    "时间要写成 2026-11-20 或 2026-11-20 20:00（可以加秒），"
    "年份在 2000 到 2100 之间，而且要真有这一天。",
    "Write the time as 2026-11-20 or 2026-11-20 20:00 (seconds may follow), a real day between "
    "the years 2000 and 2100.",
)
_ENDS_FIRST = Message.of(
    "结束时间早于开始时间，请检查。", "The end is before the start; check both."
)
