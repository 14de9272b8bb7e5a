"""Days: so many from now, or one that is named by its date, its weekday or the month's end."""

import math
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.core.due.count import COUNT, NUMERAL, ONES, TO, UP_TO, WITHIN, number
from assistant.core.due.hours import CLOCK

_DAYS = (
    (re.compile(rf"{UP_TO}{COUNT}\s*(?:个工作日|天|日){WITHIN}"), 1),
    (re.compile(rf"{COUNT}\s*个?(?:周|星期|礼拜){WITHIN}"), 7),
    (re.compile(rf"{COUNT}\s*个月{WITHIN}"), 30),
)
_HALF_MONTHS = re.compile(rf"(?:{COUNT}\s*个|(?<![上下前后个]))半个?月{WITHIN}")
# 1-2天发货 is a promise, 等了2-3天 and 2-3天前 are not.
_RANGE_OF_DAYS = re.compile(
    rf"(?<!等了)(?<!等)(?<!已经)(?<!过了)(?<!超过)(?<![\d.])\d{{1,2}}{TO}(\d{{1,2}})\s*(?:天|个工作日)(?!前|没|不|未|了)"
)
_ALWAYS = {"大大后天": 4, "大后天": 3, "后天": 2, "后日": 2} | {
    **dict.fromkeys(("今天", "今晚", "今日", "今儿", "今夜"), 0),
    **dict.fromkeys(("明天", "明早", "明晚", "明日", "明儿"), 1),
}
_NAMED = _ALWAYS | {"当天": 0, "当日": 0, "次日": 1, "隔天": 1, "隔日": 1}
# 双十二当天, 除夕当天 and 到货当天 are no day of today's, 次日达 is what a carrier sells,
# 隔天发一次 is every other day.
_NEXT = ("次日(?!达)", "(?<!每)隔[天日](?=就?[发寄补回退换给])(?!.*次)")
_SAME = (
    rf"(?<![日号节夕旦诞秋午庆末\d十{ONES}])(?<![到收来补退]货)(?<!收到)"
    "(?<!签收)(?<!发售)(?<!清明)当[天日]"
)
_NAME = re.compile("|".join((*_ALWAYS, _SAME, *_NEXT)))
_WEEKDAY = re.compile(
    r"(?<!上)(?<!上个)(下*)个?(?:周|星期|礼拜)"
    r"([一二三四五六日天]|末(?=之?前|以前|内|[发寄出补送回到换退]|$))"
)
_FULL_DATE = re.compile(r"(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)")
_DATE = re.compile(
    rf"(?<![农阴旧]历)(?<!去年)(?<![\d十])(\d{{1,2}}|{NUMERAL})月(\d{{1,2}}|{NUMERAL})"
    rf"(?![日号]?[拍买付]款?的)(?![\d{ONES}十])[日号]?"
)
# 11-28 and 11.28 are days; 1.5元, 2.5l, 9.9, 1-2天, 2-3件 and a12-3 are not.
_CLOCKED = rf"\s?(?:凌晨|早|中午|傍晚|晚|{CLOCK})"  # 28号晚上, 12.12 18:00
_THEN = rf"日|号|之?前|以前|[发寄出补送回到换处给完上下]|{_CLOCKED}"
_SHORT_DATE = re.compile(
    r"(?<![\d.a-z价退补返减付省差宜费号件¥￥-])(?<![a-z]\s)(\d{1,2})"
    rf"(?:[-/](\d{{1,2}})(?={_THEN}|[\s，,。；;]|$)|\.(\d{{1,2}})(?={_THEN})|\.(\d\d)(?=[\s，,。；;]|$))"
    r"(?!日?\s*(?:天|内|到|分钟))"
)
_DAY_OF_MONTH = re.compile(
    rf"(?<![\d月.十{ONES}期周-])(\d{{1,2}}[号日]|{NUMERAL}号)(?=之?前|以前|[发寄出补到回上下]|{_CLOCKED}|$)"
)
_OF_A_MONTH = re.compile(rf"(本|这个?|下+个?)月(\d{{1,2}}|{NUMERAL})[号日](?!之?内|以内)")
# 25-30号 are days of a month; 5-7号 may be the 7th of May, 25-30号色 is none.
_DAYS_OF_MONTH = re.compile(
    rf"(?<![\d月.a-z码-])(?:(\d{{1,2}})月)?(\d{{1,2}})[号日]?{TO}(\d{{1,2}})[号日]"
    r"(?=之?前|之?间|以前|[发寄出补到回上下]|[\s，,。；;]|$)"
)
_BEFORE = rf"(?:之?前|以前)(?![后\d{ONES}十两买拍付订]|下单)"
_END_OF_YEAR = re.compile(
    rf"(?:(20\d\d|[今明])年?|(?<![去前每\d年]))年[底末](?={_BEFORE}|[发寄出补送回到换处给完退]|[\s，,。；;]|$)"
)
_NEW_YEAR = re.compile(rf"(?<![去今前]年)元旦节?{_BEFORE}")
_NEW_YEARS_DAY = re.compile(r"(?<![去今前]年)元旦节?(?:当[天日])?(?=[发寄]|补发)")
_END_OF_MONTH = re.compile(rf"(?:(?<![\d十])(\d{{1,2}}|{NUMERAL})|(下*)个?)月{{1,2}}[底末]")
_WEEK = "一二三四五六日"
_MONTHS = 12


def day_named(text: str, today: date) -> date | None:
    """So many days from now, or the day that is named last: 今天拍的明天发."""
    if found := _HALF_MONTHS.search(text):
        return today + timedelta(days=math.ceil(15 + 30 * (number(found[1]) if found[1] else 0)))
    for pattern, days in _DAYS:
        if found := pattern.search(text):
            return today + timedelta(days=math.ceil(days * number(found[1])))
    named = sorted(_named(text, today))
    if named:
        return named[-1][1]
    if found := _RANGE_OF_DAYS.search(text):
        return today + timedelta(days=int(found[1]))
    return None


def _named(text: str, today: date) -> Iterator[tuple[int, date]]:
    """Where a day is named, and which."""
    for found in _NAME.finditer(text):
        yield found.start(), today + timedelta(days=_NAMED[found[0]])
    for found in _WEEKDAY.finditer(text):
        yield (
            found.start(),
            _weekday(today, "日" if found[2] in "天末" else found[2], len(found[1])),
        )
    yield from _ends(text, today)
    yield from _of_a_month(text, today)
    full = list(_FULL_DATE.finditer(text))
    for found in full:
        yield from _dated(found.start(), [int(found[1])], int(found[2]), int(found[3]), today)
    years = [today.year, today.year + 1]
    for pattern in (_DATE, _SHORT_DATE) if not full else ():
        for found in pattern.finditer(text):
            month, day = (int(number(some)) for some in found.groups() if some)
            yield from _dated(found.start(), years, month, day, today)
    for found in _DAY_OF_MONTH.finditer(text):
        yield from _next_of_month(found.start(), int(number(found[1][:-1])), today)


def _ends(text: str, today: date) -> Iterator[tuple[int, date]]:
    """月底, 12月底, 明年底, and New Year, before which the year ends."""
    for found in _END_OF_MONTH.finditer(text):
        year, month = _month(today, len(found[2] or ""))
        if found[1]:
            month = int(number(found[1]))
            year += month < today.month
        if 1 <= month <= _MONTHS:
            yield found.start(), date(year, month, monthrange(year, month)[1])
    for found in _END_OF_YEAR.finditer(text):
        named = found[1] or ""
        year = int(named) if named.isdecimal() else today.year + (named == "明")
        yield found.start(), date(year, 12, 31)
    for found in _NEW_YEAR.finditer(text):
        yield found.start(), date(today.year, 12, 31)
    for found in _NEW_YEARS_DAY.finditer(text):
        yield from _dated(found.start(), [today.year, today.year + 1], 1, 1, today)


def _of_a_month(text: str, today: date) -> Iterator[tuple[int, date]]:
    """下个月5号, and of 25-30号 the last day; what is no day of that month is none."""
    for found in _OF_A_MONTH.finditer(text):
        year, month = _month(today, found[1].count("下"))
        yield from _dated(found.start(), [year], month, int(number(found[2])), today)
    for found in _DAYS_OF_MONTH.finditer(text):
        first, last = int(found[2]), int(found[3])
        if found[1]:
            years = [today.year, today.year + 1]
            yield from _dated(found.start(3), years, int(found[1]), last, today)
        elif _MONTHS < first < last:
            yield from _next_of_month(found.start(3), last, today)


def _month(today: date, ahead: int) -> tuple[int, int]:
    """Year and month, so many months from now."""
    year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
    return year, month + 1


def _weekday(today: date, name: str, weeks: int) -> date:
    ahead = _WEEK.index(name) - today.weekday()
    return today + timedelta(days=ahead + 7 * weeks if weeks else ahead % 7)


def _dated(
    at: int, years: list[int], month: int, day: int, today: date
) -> Iterator[tuple[int, date]]:
    """A day of the year; one that has long gone is next year's."""
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            if (year, month) >= (today.year, today.month):
                return  # the 29th of a February that has 28 days
            continue
        if found >= today - timedelta(days=60):
            yield at, found
            return


def _next_of_month(at: int, day: int, today: date) -> Iterator[tuple[int, date]]:
    """The next day of this number, in this month or a later one."""
    for months in range(3):
        year, month = _month(today, months)
        if 1 <= day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= today:
                yield at, found
                return
