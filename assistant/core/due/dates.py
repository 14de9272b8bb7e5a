"""Dates: a day of the month or the year, and the ends of what has one."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from assistant.core.due.count import NUMERAL, ONES, TO, number
from assistant.core.due.hours import CLOCKED
from assistant.core.due.occasions import BEFORE, next_of
from assistant.core.late_pattern import late_pattern

_FULL_DATE = late_pattern(r"(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)")
_DATE = late_pattern(
    rf"(?<![农阴旧]历)(?<!去年)(?<![\d十])(\d{{1,2}}|{NUMERAL})月(\d{{1,2}}|{NUMERAL})"
    rf"(?![日号]?[拍买付]款?的)(?![\d{ONES}十])[日号]?"
)
# 11-28 and 11.28 are days; 1.5元, 2.5l, 9.9, 1-2天, 2-3件 and a12-3 are not.
_THEN = rf"日|号|之?前|以前|左右|[发寄出补送回到换处给完上下]|{CLOCKED}"
_SHORT_DATE = late_pattern(
    r"(?<![\d.a-z价退补返减付省差宜费号件¥￥-])(?<![a-z]\s)(?:\d{1,2}[./]\d{1,2}[号日]?[-~到至])?(\d{1,2})"
    rf"(?:[-/](\d{{1,2}})(?={_THEN}|[\s，,。；;]|$)|\.(\d{{1,2}})(?={_THEN})|\.(\d\d)(?=[\s，,。；;]|$))"
    r"(?!日?\s*(?:天|内|到|分钟))"
)
_DAY_OF_MONTH = late_pattern(
    rf"(?<![\d月.十{ONES}期周-])(\d{{1,2}}[号日]|{NUMERAL}号)(?=之?前|以前|左右|[发寄出补到回上下]|{CLOCKED}|$)"
)
_OF_A_MONTH = late_pattern(rf"(本|这个?|下+个?)月(\d{{1,2}}|{NUMERAL})[号日](?!之?内|以内)")
# 25-30号 are days of a month; 5-7号 may be the 7th of May, 25-30号色 is none.
_DAYS_OF_MONTH = late_pattern(
    rf"(?<![\d月.a-z码-])(?:(\d{{1,2}})月)?(\d{{1,2}})[号日]?{TO}(\d{{1,2}})[号日]"
    r"(?=之?前|之?间|以前|[发寄出补到回上下]|[\s，,。；;]|$)"
)
_END_OF_YEAR = late_pattern(
    rf"(?:(20\d\d|[今明])年?|(?<![去前每\d年]))年[底末](?={BEFORE}|[发寄出补送回到换处给完退]|[\s，,。；;]|$)"
    rf"|(?<![明去前每{ONES}十两几半\d]|后)年(?:之?内|以内)"
)
_OF_WHICH = rf"(?:(?<![\d十])(\d{{1,2}}|{NUMERAL})|([本这]|下+)个?|(?<![上个本这下\d{ONES}十半]))"
_PART_OF_MONTH = late_pattern(rf"{_OF_WHICH}月份?月?([底末]|[上中下]旬)")
_WHOLE_MONTH = late_pattern(
    rf"{_OF_WHICH}(?:(?<=[本这下个])月之?(?:内|以内)|(?<!^)(?<=[{ONES}十\d本这下个])月份?(?=[发寄补](?!.?[的了])))"
)
_TENTHS = late_pattern("(?<![月上中下])([中下]旬)")  # of this month
_LAST = {"上旬": 10, "中旬": 20}  # the day; else the month's last
_YEARS = {"今年": (0,), "明年": (1,), "去年": (), "前年": ()}
_MONTHS = 12


def dates(text: str, today: date) -> Iterator[tuple[int, date]]:
    """Where a date is named, and which."""
    yield from _ends(text, today)
    yield from _of_a_month(text, today)
    full = list(_FULL_DATE.finditer(text))
    for found in full:
        yield from _dated(found.start(), [int(found[1])], int(found[2]), int(found[3]), today)
    for pattern in (_DATE, _SHORT_DATE) if not full else ():
        for found in pattern.finditer(text):
            month, day = (int(number(some)) for some in found.groups() if some)
            years = _years(text[: found.start()], today)
            yield from _dated(found.start(), years, month, day, today)
    for found in _DAY_OF_MONTH.finditer(text):
        yield from _next_of_month(found.start(), int(number(found[1][:-1])), today)


def _ends(text: str, today: date) -> Iterator[tuple[int, date]]:
    """月底, 12月中旬, 本月内, 明年底."""
    for pattern in (_PART_OF_MONTH, _WHOLE_MONTH):
        for found in pattern.finditer(text):
            part = found[3] if pattern is _PART_OF_MONTH else ""
            years = _years(text[: found.start()], today)
            ends = [_end(*month, part) for month in _which(found[1], found[2], years, today)]
            if day := next_of(ends, today):
                yield found.start(), day
    for found in _TENTHS.finditer(text):
        if (day := _end(today.year, today.month, found[1])) >= today:
            yield found.start(), day
    for found in _END_OF_YEAR.finditer(text):
        named = found[1] or ""
        year = int(named) if named.isdecimal() else today.year + (named == "明")
        yield found.start(), date(year, 12, 31)


def _which(
    named: str | None, ahead: str | None, years: list[int], today: date
) -> list[tuple[int, int]]:
    """The months that can be meant: 12月, 下个月, and this one when nothing is said."""
    if not named:
        return [_month(today, (ahead or "").count("下"))]
    month = int(number(named))
    return [(year, month) for year in years] if 1 <= month <= _MONTHS else []


def _end(year: int, month: int, part: str) -> date:
    return date(year, month, _LAST.get(part) or monthrange(year, month)[1])


def _years(before: str, today: date) -> list[int]:
    """The years that can be meant, last year's days being gone."""
    return [today.year + ahead for ahead in _YEARS.get(before[-2:], (-1, 0, 1))]


def _of_a_month(text: str, today: date) -> Iterator[tuple[int, date]]:
    """下个月5号, and of 25-30号 the last day; what is no day of that month is none."""
    for found in _OF_A_MONTH.finditer(text):
        year, month = _month(today, found[1].count("下"))
        yield from _dated(found.start(), [year], month, int(number(found[2])), today)
    for found in _DAYS_OF_MONTH.finditer(text):
        first, last = int(found[2]), int(found[3])
        if found[1]:
            years = _years(text[: found.start()], today)
            yield from _dated(found.start(3), years, int(found[1]), last, today)
        elif _MONTHS < first < last:
            yield from _next_of_month(found.start(3), last, today)


def _month(today: date, ahead: int) -> tuple[int, int]:
    """Year and month, so many months from now."""
    year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
    return year, month + 1


def _dated(
    at: int, years: list[int], month: int, day: int, today: date
) -> Iterator[tuple[int, date]]:
    """A day of the year; one that has long gone is next year's."""
    found = []
    for year in years:
        try:
            found.append(date(year, month, day))
        except ValueError:
            if (year, month) >= (today.year, today.month):
                break  # the 29th of a February that has 28 days
    if coming := next_of(found, today):
        yield at, coming


def _next_of_month(at: int, day: int, today: date) -> Iterator[tuple[int, date]]:
    """The next day of this number, in this month or a later one."""
    for months in range(3):
        year, month = _month(today, months)
        if 1 <= day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= today:
                yield at, found
                return
