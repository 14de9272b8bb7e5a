"""Promises: what was promised to a buyer, until when, and whether it was kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from assistant.core.matter import Matter, What
from assistant.core.order.numbers import CALLED
from assistant.core.working_hours import WorkingHours

LONGEST = 200


class PromiseKind(StrEnum):
    """What a promise is about; breaking one of the first three costs the shop points."""

    GIFT = "gift"
    EXCHANGE = "exchange"
    CARRIER = "carrier"
    SHIP_BY = "ship_by"
    PRICE = "price"
    OTHER = "other"


class PromiseState(StrEnum):
    """What has become of a promise."""

    OPEN = "open"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise as its entries tell it; `reason` says why it was withdrawn."""

    matter: Matter
    kind: PromiseKind
    text: str
    due: datetime
    state: PromiseState
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still has to be kept, by us."""
        return self.state is PromiseState.OPEN and not self.matter.handed_to

    def overdue(self, now: datetime) -> bool:
        """Whether its time is up."""
        return self.is_open and now.astimezone(UTC) >= self.due


def promise_of(matter: Matter, now: datetime, hours: WorkingHours) -> Promise:
    """What a matter tells as a promise; its last word counts."""
    made = matter.opened
    ended = matter.last(What.KEPT, What.WITHDRAWN, What.REOPENED)
    state = PromiseState.OPEN
    if ended and ended.what is not What.REOPENED:
        state = PromiseState.KEPT if ended.what is What.KEPT else PromiseState.WITHDRAWN
    told = matter.last(What.DUE, What.OPENED)
    due = (told and told.due) or default_due(min(made.at, now), hours)
    reason = ended.text if ended and state is PromiseState.WITHDRAWN else ""
    return Promise(matter, _kind(made.value), made.text, due.astimezone(UTC), state, reason)


def default_due(made: datetime, hours: WorkingHours) -> datetime:
    """Without a day of its own a promise is to be kept by the end of the next working day."""
    return hours.closing(hours.next_day(hours.day(made)))


def _kind(value: str) -> PromiseKind:
    return PromiseKind(value) if value in tuple(PromiseKind) else PromiseKind.OTHER


def remark(promises: Iterable[Promise]) -> str:
    """What goes into the order's remark: 备注：赠丝袜一双，发顺丰."""
    words = "，".join(promise.text for promise in promises if promise.is_open)
    return f"备注：{words}" if words else ""


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What one line that was typed says: the promise, of what kind, and until when."""

    text: str
    kind: PromiseKind
    due: datetime | None = None


def read_line(line: str, now: datetime, hours: WorkingHours) -> PromiseLine:
    """A promise in one line, as an agent types it: 明天发顺丰, 送丝袜一双, 3天内补差价20元."""
    text = " ".join(line.split())[:LONGEST]
    return PromiseLine(text, kind_of(text), due_in(text, now, hours))


_CARRIERS = "|".join(map(re.escape, CALLED))
_KINDS = (
    (PromiseKind.EXCHANGE, r"换(?!算|季)"),
    (PromiseKind.PRICE, r"差价|优惠|便宜|降价|返现|返还|保价|改价|\d+(?:\.\d+)?元"),
    (PromiseKind.GIFT, r"送(?!达|到|货)|赠|小礼"),
    (PromiseKind.SHIP_BY, r"(?:发货|发出|寄出|出库|补发|发走)"),
    (PromiseKind.CARRIER, rf"(?i:{_CARRIERS})|快递|空运|陆运"),
)


def kind_of(text: str) -> PromiseKind:
    """The kind a line is most likely of."""
    named = (kind for kind, words in _KINDS if re.search(words, text))
    return next(named, PromiseKind.OTHER)


_COUNT = r"(\d{1,2}|[一两二三四五六七八九十])"
_COUNTED = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"两": 2}
_IN_DAYS = re.compile(_COUNT + r"\s*天(?:之?内|以内)")
_IN_HOURS = re.compile(_COUNT + r"\s*(?:个)?小时(?:之?内|以内)")
_NAMED = {"今天": 0, "今晚": 0, "今日": 0, "当天": 0, "明天": 1, "明早": 1, "明日": 1, "后天": 2}
_WEEKDAY = re.compile(r"(下)?(?:周|星期|礼拜)([一二三四五六日天])")
_DATE = re.compile(r"(?<!\d)(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|号)?(?!\d)")
_HOUR = re.compile(r"(上午|中午|下午|晚上)?\s?(\d{1,2})(?:点|[:：](\d{2}))(半)?前?")
_WEEK = "一二三四五六日"


def due_in(text: str, now: datetime, hours: WorkingHours) -> datetime | None:
    """The day, and perhaps the hour, a line names; None when it names none."""
    if found := _IN_HOURS.search(text):
        return now.astimezone(UTC) + timedelta(hours=_count(found.group(1)))
    day = _day(text, hours.day(now))
    if day is None:
        return None
    clock = _hour(text)
    if clock is None:
        return hours.closing(day)
    return datetime.combine(day, clock, hours.zone).astimezone(UTC)


def _count(text: str) -> int:
    return int(text) if text.isdecimal() else _COUNTED[text]


def _day(text: str, today: date) -> date | None:
    if found := _IN_DAYS.search(text):
        return today + timedelta(days=_count(found.group(1)))
    for word, days in _NAMED.items():
        if word in text:
            return today + timedelta(days=days)
    if found := _WEEKDAY.search(text):
        return _weekday(today, found.group(2).replace("天", "日"), next_week=bool(found.group(1)))
    return _calendar_day(text, today)


def _weekday(today: date, name: str, *, next_week: bool) -> date:
    ahead = _WEEK.index(name) - today.weekday()
    if next_week:
        return today + timedelta(days=ahead + 7)
    return today + timedelta(days=ahead % 7)


def _calendar_day(text: str, today: date) -> date | None:
    """A day of the year; one that has long gone is next year's."""
    found = _DATE.search(text)
    if found is None:
        return None
    for year in (today.year, today.year + 1):
        try:
            day = date(year, int(found.group(1)), int(found.group(2)))
        except ValueError:
            continue
        if day >= today - timedelta(days=60):
            return day
    return None


def _hour(text: str) -> time | None:
    found = _HOUR.search(text)
    if found is None:
        return None
    hour = int(found.group(2)) + (12 if found.group(1) in ("下午", "晚上") else 0)
    minute = int(found.group(3) or 0) or (30 if found.group(4) else 0)
    if hour == 36:  # noqa: PLR2004 - 晚上24点 is midnight
        hour = 23
    hour = hour - 12 if hour == 24 and found.group(1) else hour  # noqa: PLR2004 - 下午12点 is noon
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004
