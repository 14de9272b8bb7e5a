"""Days: so many from now, or one that is named: tomorrow, a weekday, a date, an occasion."""

import math
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.core.due.count import AFTER, COUNT, TO, UP_TO, WITHIN, number
from assistant.core.due.dates import dates
from assistant.core.due.occasions import occasions
from assistant.core.late_pattern import late_pattern

_AT_MOST = r"(?:不超过|最[多晚迟]|顶多)"
_SHIPS = (
    r"(?:就|能|会|可以?|给[您你]|一定|必)*(?:发[货出]|寄出|补发|到账|发(?![一-龥]?[的了错现]))"
    r"(?!.{0,4}[次单件])"
)
_LONG = rf"(?:{WITHIN}|\s*(?:左右|上下)|{AFTER}|(?={_SHIPS}))"
_HALF_MONTHS = late_pattern(
    rf"(?:{COUNT}\s*个|(?<![上下前后个]))半个?月(?:{WITHIN}|左右|上下|{AFTER})"
)
_SPANS = (  # what is counted, and how many days one of it has
    (late_pattern(rf"{UP_TO}{COUNT}\s*(?:天{_LONG}|日{WITHIN})"), 1),  # 15日左右 is a date
    (late_pattern(rf"{_AT_MOST}{COUNT}\s*天"), 1),
    (late_pattern(rf"{UP_TO}{COUNT}\s*个?(?:周|星期|礼拜){_LONG}"), 7),
    (late_pattern(rf"{COUNT}\s*个月{_LONG}"), 30),
)
_WORKING_DAYS = late_pattern(rf"{UP_TO}{COUNT}\s*个?工作日{_LONG}")
# 1-2天发货 is a promise, 等了2-3天 and 2-3天前 are not.
_RANGE_OF_DAYS = late_pattern(
    rf"(?<!等了)(?<!等)(?<!已经)(?<!过了)(?<!超过)(?<![\d.])\d{{1,2}}{TO}(\d{{1,2}})\s*(天|个?工作日)(?!前|没|不|未|了)"
)
_ALWAYS = {"大大后天": 4, "大后天": 3, "后天": 2, "后日": 2} | {
    **dict.fromkeys(("今天", "今晚", "今早", "今日", "今儿", "今夜"), 0),
    **dict.fromkeys(("明天", "明早", "明晚", "明日", "明儿"), 1),
}
_NAMED = _ALWAYS | {"当天": 0, "当日": 0, "次日": 1, "隔天": 1, "隔日": 1}
# 除夕当天, 活动当天 and 到货当天 are no day of today's, 次日达 is what a carrier sells,
# 隔天发一次 is every other day.
_NEXT = ("次日(?!达)", "(?<!每)隔[天日](?=就?[发寄补回退换给])(?!.*次)")
_SAME = (
    r"(?:(?<![一-龥\d])|(?<=[款单拍下付前后证定能以都就是为亲争取量排内您般常])|(?<![到收来补退进]货)(?<=货))"
    r"(?<!点前)当[天日](?![以之]?后)|(?<=点前)当[天日]"
)
_NAME = late_pattern("|".join((*_ALWAYS, _SAME, *_NEXT)))
_WEEKDAY = late_pattern(
    r"(?<![上每])(?<![上每]个)(?:([这本])|(下*))个?(?:周|星期|礼拜)"
    r"([一二三四五六日天]|末(?=之?前|以前|内|[发寄出补送回到换退]|$))"
)
_WEEK_WHOLE = late_pattern(
    r"(?:[这本]|(下+))个?(?:周|星期|礼拜)(?=之?内|以内|[发寄补出退换]|[\s,，。;；]|$)"
)
_WEEK = "一二三四五六日"
_SUNDAY, _SATURDAY = 6, 5


def day_named(text: str, today: date) -> date | None:
    """So many days from now, or the day that is named last: 今天拍的明天发."""
    if found := _HALF_MONTHS.search(text):
        return today + timedelta(days=math.ceil(15 + 30 * (number(found[1]) if found[1] else 0)))
    if found := _WORKING_DAYS.search(text):
        return _working_days(today, math.ceil(number(found[1])))
    for pattern, days in _SPANS:
        if found := pattern.search(text):
            return today + timedelta(days=math.ceil(days * number(found[1])))
    named = sorted(_named(text, today))
    if named:
        return named[-1][1]
    if found := _RANGE_OF_DAYS.search(text):
        long = int(found[1])
        return today + timedelta(days=long) if found[2] == "天" else _working_days(today, long)
    return None


def _working_days(today: date, count: int) -> date:
    """So many days from Monday to Friday on; feasts are not known."""
    day = today
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


def _named(text: str, today: date) -> Iterator[tuple[int, date]]:
    """Where a day is named, and which."""
    for found in _NAME.finditer(text):
        yield found.start(), today + timedelta(days=_NAMED[found[0]])
    for found in _WEEKDAY.finditer(text):
        name = "日" if found[3] in "天末" else found[3]
        ahead = _WEEK.index(name) - today.weekday()
        if found[1] and ahead < 0:
            continue  # 这周五, said on a Saturday
        weeks = len(found[2] or "")
        yield found.start(), today + timedelta(days=ahead + 7 * weeks if weeks else ahead % 7)
    for found in _WEEK_WHOLE.finditer(text):
        ahead = _SUNDAY - today.weekday() + 7 * len(found[1] or "")
        yield found.start(), today + timedelta(days=ahead)
    yield from dates(text, today)
    yield from occasions(text, today)
