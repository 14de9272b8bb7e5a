"""Due: the day, and perhaps the hour, that is named in a line an agent typed."""

import math
import re
from datetime import UTC, date, datetime, time, timedelta

from assistant.core.working_hours import WorkingHours

_ONES = "一二三四五六七八九"
_ONE = {numeral: count for count, numeral in enumerate(_ONES, start=1)} | {"两": 2}
_NUMERAL = rf"[{_ONES}]?十[{_ONES}]?|[{_ONES}两]"
_COUNT = rf"(?<![\d.{_ONES}十两百])(\d{{1,3}}(?:\.\d)?|{_NUMERAL})"
_UP_TO = r"(?:\d{1,3}\s*[-~～到至]\s*)?"  # of 1-2天 the second counts
_WITHIN = r"(?:之?内|以内)"
_IN_DAYS = re.compile(rf"{_UP_TO}{_COUNT}\s*(?:个工作日|天){_WITHIN}")
_RANGE_OF_DAYS = re.compile(r"(?<![\d.])\d{1,2}\s*[-~～到至]\s*(\d{1,2})\s*天")
_IN_HOURS = re.compile(rf"{_UP_TO}(?:{_COUNT}\s*个?(半)?|(半)个?)\s*(?:小时|钟头){_WITHIN}")
_NAMED = {
    **{"大后天": 3, "后天": 2, "后日": 2},
    **dict.fromkeys(("今天", "今晚", "今日", "当天"), 0),
    **dict.fromkeys(("明天", "明早", "明晚", "明日"), 1),
}
_WEEKDAY = re.compile(r"(下)?(?:周|星期|礼拜)([一二三四五六日天])")
# 11-28 and 11.28 are days; 1.5元, 2.5L, 1-2天 and 2-3件 are amounts.
_DAY_OF_MONTH = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})(?:日|号)?(?!\d)")
_SHORT_DATE = re.compile(
    r"(?<![\d.价退补返减付省差宜¥￥])(\d{1,2})[-./](\d{1,2})"
    r"(?=日|号|之?前|以前|[发寄出补送回到换处给完]|[\s，,。；;]|$)(?!\s*[前后]?\s*天)"
)
_PART = "凌晨|早上?|上午|中午|下午|傍晚|晚上?"
_HOUR = re.compile(
    rf"({_PART})\s?(\d{{1,2}}|{_NUMERAL})(?:点|[:：](\d{{2}}))(半)?"
    r"|(?<!\d)(\d{1,2})(?:点|[:：](\d{2}))(半)?"
)
_WEEK = "一二三四五六日"
_NOON, _DAY = 12, 24  # hours
_EARLY, _LAST_MINUTE = 4, 59  # 晚上1点 is in the night that follows


def due_in(text: str, now: datetime, hours: WorkingHours) -> datetime | None:
    """The day, and perhaps the hour, a line names; None when it names none."""
    if found := _IN_HOURS.search(text):
        half = 0.5 if found[2] or found[3] else 0.0
        count = (_number(found[1]) if found[1] else 0) + half
        return now.astimezone(UTC) + timedelta(hours=count)
    day = _day(text, hours.day(now))
    if day is None:
        return None
    clock = _hour(text)
    if clock is None:
        return hours.closing(day)
    midnight = datetime.combine(day, time.min, hours.zone)
    return (midnight + clock).astimezone(UTC)


def _number(text: str) -> float:
    """A number in digits or in characters, up to ninety-nine."""
    if not text[0].isdecimal():
        tens, ten, ones = text.rpartition("十")
        ten_times = (_ONE.get(tens, 1) * 10) if ten else 0
        return ten_times + _ONE.get(ones, 0)
    return float(text)


def _day(text: str, today: date) -> date | None:
    if found := _IN_DAYS.search(text) or _RANGE_OF_DAYS.search(text):
        return today + timedelta(days=math.ceil(_number(found[1])))
    for word, days in _NAMED.items():
        if word in text:
            return today + timedelta(days=days)
    if found := _WEEKDAY.search(text):
        return _weekday(today, found[2].replace("天", "日"), next_week=bool(found[1]))
    return _calendar_day(text, today)


def _weekday(today: date, name: str, *, next_week: bool) -> date:
    ahead = _WEEK.index(name) - today.weekday()
    if next_week:
        return today + timedelta(days=ahead + 7)
    return today + timedelta(days=ahead % 7)


def _calendar_day(text: str, today: date) -> date | None:
    """A day of the year; one that has long gone is next year's."""
    found = _DAY_OF_MONTH.search(text) or _SHORT_DATE.search(text)
    if found is None:
        return None
    for year in (today.year, today.year + 1):
        try:
            day = date(year, int(found[1]), int(found[2]))
        except ValueError:
            continue
        if day >= today - timedelta(days=60):
            return day
    return None


def _hour(text: str) -> timedelta | None:
    """How long after midnight; at 晚上12点 the day is over."""
    found = _HOUR.search(text)
    if found is None:
        return None
    part, named, minutes, half = found[1] or "", *(found[n] or found[n + 3] for n in (2, 3, 4))
    hour = _of_day(int(_number(named)), part)
    minute = int(minutes or 0) or (30 if half else 0)
    if hour > (_DAY + _EARLY if part else _DAY) or minute > _LAST_MINUTE:
        return None
    return timedelta(hours=hour, minutes=minute)


def _of_day(hour: int, part: str) -> int:
    """The hour of the day that is meant: 下午3点 is 15."""
    if part in ("下午", "傍晚") and hour < _NOON:
        return hour + _NOON
    if part == "中午" and hour <= _EARLY:
        return hour + _NOON
    if part.startswith("晚") and hour <= _NOON:
        return hour + (_DAY if hour <= _EARLY else _NOON)
    if part in ("凌晨", "早", "早上") and hour == _NOON:
        return 0
    return hour
