"""Occasions: feasts and the days of great sales, before which or on which something is promised."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from assistant.core.due.count import ONES
from assistant.core.due.hours import CLOCKED
from assistant.core.late_pattern import late_pattern

_FIXED = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "女神节": (3, 8),
    "妇女节": (3, 8),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "六一": (6, 1),
    "儿童节": (6, 1),
    "618": (6, 18),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一": (10, 1),
    "双11": (11, 11),
    "双十一": (11, 11),
    "双12": (12, 12),
    "双十二": (12, 12),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
}
# Month and day of 春节, 端午, 七夕 and 中秋; what is later than the table has no day.
_LUNAR = """
2026 0217 0619 0819 0925
2027 0206 0609 0808 0915
2028 0126 0528 0826 1003
2029 0213 0616 0816 0922
2030 0203 0605 0805 0912
2031 0123 0624 0824 1001
2032 0211 0612 0812 0919
2033 0131 0601 0801 0908
2034 0219 0620 0820 0927
2035 0208 0610 0810 0916
2036 0128 0530 0828 1004
"""
_MOVING = {  # the column, and how many days after it
    "春节": (0, 0),
    "过年": (0, 0),
    "大年初一": (0, 0),
    "除夕": (0, -1),
    "大年三十": (0, -1),
    "元宵": (0, 14),
    "端午": (1, 0),
    "七夕": (2, 0),
    "中秋": (3, 0),
}
NAMES = "|".join((*_FIXED, *_MOVING))
BEFORE = rf"(?:之?前|以前)(?![后\d{ONES}十两买拍付订]|下单)"
_OCCASION = late_pattern(
    rf"([今明去前每]年)?(?<![\d{ONES}十夕色])(?<![^今明去前每]年)({NAMES})节?"
    rf"(?:({BEFORE})|当[天日]|那天|(?={CLOCKED})|(?<=元旦)(?=[发寄]|补发)|(?<=元旦节)(?=[发寄]|补发))"
)
_LONG_GONE = timedelta(days=60)


def occasions(text: str, today: date) -> Iterator[tuple[int, date]]:
    """Where an occasion is named, and the day: of 国庆前 the last before it."""
    for found in _OCCASION.finditer(text):
        ahead = {"今年": [0], "明年": [1]}.get(found[1], [] if found[1] else [-1, 0, 1])
        days = (_day(found[2], today.year + years) for years in ahead)
        earlier = timedelta(days=1 if found[3] else 0)
        if day := next_of([day - earlier for day in days if day], today):
            yield found.start(), day


def next_of(days: list[date], today: date) -> date | None:
    """The first of these that is still to come; none when one has just gone: it is that one."""
    for day in days:
        if day >= today:
            return day
        if day >= today - _LONG_GONE:
            return None
    return None


def _day(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    column, later = _MOVING[name]
    row = _lunar().get(year)
    return row[column] + timedelta(days=later) if row else None


@cache
def _lunar() -> dict[int, list[date]]:
    rows = (line.split() for line in _LUNAR.strip().split("\n"))
    return {
        int(year): [date(int(year), int(day[:2]), int(day[2:])) for day in days]
        for year, *days in rows
    }
