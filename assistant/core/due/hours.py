"""Hours: the time of the day that is named, and the part of the day."""

import re
from datetime import timedelta

from assistant.core.due.count import NUMERAL, ONE, ONES, TO, number
from assistant.core.late_pattern import late_pattern
from assistant.core.working_hours import WorkingHours

CLOCK = "\ue000"  # stands for an hour in what is left of a line
CLOCKED = rf"\s?(?:凌晨|早|中午|傍晚|晚|{CLOCK})"  # 28号晚上, 12.12 18:00
_PART = "凌晨|早上?|上午|中午|下午|傍晚|晚上?"
_MINUTES = rf"(半|[一三]刻|\d{{1,2}}分|[0-5]\d(?!\d)|[二三四五]?十[{ONES}]?分?|零?[{ONES}]分)?"
_FROM = rf"(?:\d{{1,2}}(?:点半?|[:：]\d\d)?{TO})?"  # of 9点到12点 the second counts
HOUR = late_pattern(
    rf"({_PART})\s?{_FROM}(\d{{1,2}}|{NUMERAL})(?:点{_MINUTES}|[:：.](\d{{2}}))"
    rf"|(?<![\d快早晚有差]){_FROM}(\d{{1,2}}|(?!一点)(?<![{ONES}十]){NUMERAL})(?:点(?!儿){_MINUTES}|[:：](\d{{2}}))"
)
NOON, DAY = 12, 24  # hours
_EARLY, _LAST_MINUTE = 4, 59  # 晚上1点 is in the night that follows


def hour_of(found: re.Match[str], hours: WorkingHours) -> timedelta | None:
    """How long after midnight; at 晚上12点 the day is over, and 5点 is when somebody works."""
    part, named, behind, minutes = found[1] or "", *(found[n] or found[n + 3] for n in (2, 3, 4))
    hour = _of_day(int(number(named)), part)
    if not part and named[0] != "0" and 0 < hour < hours.opens.hour <= hour + NOON:
        hour += NOON
    minute = int(minutes) if minutes else _minute(behind or "")
    if hour > (DAY + _EARLY if part else DAY) or minute > _LAST_MINUTE:
        return None
    return timedelta(hours=hour, minutes=minute)


def _minute(behind: str) -> int:
    """What stands behind 点: 半, 一刻, 20, 二十分."""
    if behind == "半":
        return 30
    if behind.endswith("刻"):
        return 15 * ONE[behind[0]]
    return int(number(behind.strip("零分"))) if behind else 0


def _of_day(hour: int, part: str) -> int:
    """The hour of the day that is meant: 下午3点 is 15."""
    if part in ("下午", "傍晚") and hour < NOON:
        return hour + NOON
    if part == "中午" and hour <= _EARLY:
        return hour + NOON
    if part.startswith("晚") and hour <= NOON:
        return hour + (DAY if hour <= _EARLY else NOON)
    if part in ("凌晨", "早", "早上") and hour == NOON:
        return 0
    return hour
