"""Due: the day, and perhaps the hour, that is named in a line an agent typed."""

import math
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from assistant.core.search.characters import folded
from assistant.core.working_hours import WorkingHours

_ONES = "一二三四五六七八九"
_ONE = {numeral: count for count, numeral in enumerate(_ONES, start=1)} | {"两": 2}
_NUMERAL = rf"(?:[{_ONES}]?十[{_ONES}]?|[{_ONES}两])"
_COUNT = rf"(?<![\d.月{_ONES}十两百])(\d{{1,3}}(?:\.\d)?|{_NUMERAL})"
_TO = r"\s*[-~—–到至]\s*"
_UP_TO = rf"(?:\d{{1,3}}{_TO})?"  # of 1-2天 the second counts
_WITHIN = r"\s*(?:之?内|以内)"
_SHIPPED = r"\s*(?:发货|发出|寄出)"  # 48小时发货: how every shop's page puts it
_SPANS = (  # how long one of them is; of days the whole day counts
    (re.compile(rf"{_UP_TO}{_COUNT}\s*分钟{_WITHIN}"), timedelta(minutes=1)),
    (re.compile(rf"{_UP_TO}{_COUNT}\s*(?:个?小时|个?钟头|h){_WITHIN}"), timedelta(hours=1)),
    (
        re.compile(rf"(?<!等了)(?<!等)(?<!已经)(?<!过了)(?<!超过){_COUNT}\s*(?:小时|h){_SHIPPED}"),
        timedelta(hours=1),
    ),
)
_HALF_HOURS = re.compile(rf"(?:{_COUNT}\s*个)?半个?\s*(?:小时|钟头){_WITHIN}")
_DAYS = (
    (re.compile(rf"{_UP_TO}{_COUNT}\s*(?:个工作日|天|日){_WITHIN}"), 1),
    (re.compile(rf"{_COUNT}\s*个?(?:周|星期|礼拜){_WITHIN}"), 7),
    (re.compile(rf"{_COUNT}\s*个月{_WITHIN}"), 30),
)
_HALF_MONTHS = re.compile(rf"(?:{_COUNT}\s*个|(?<![上下前后个]))半个?月{_WITHIN}")
# 1-2天发货 is a promise, 等了2-3天 and 2-3天前 are not.
_RANGE_OF_DAYS = re.compile(
    rf"(?<!等了)(?<!等)(?<!已经)(?<!过了)(?<!超过)(?<![\d.])\d{{1,2}}{_TO}(\d{{1,2}})\s*(?:天|个工作日)(?!前|没|不|未|了)"
)
_FEW = re.compile(
    rf"(?<![{_ONES}十两\d周期拜])([{_ONES}两])([{_ONES}两])(?=个?(?:天|日内|工作日|小时|周|星期))"
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
    rf"(?<![日号节夕旦诞秋午庆末\d十{_ONES}])(?<![到收来补退]货)(?<!收到)"
    "(?<!签收)(?<!发售)(?<!清明)当[天日]"
)
_NAME = re.compile("|".join((*_ALWAYS, _SAME, *_NEXT)))
_WEEKDAY = re.compile(
    r"(?<!上)(?<!上个)(下*)个?(?:周|星期|礼拜)"
    r"([一二三四五六日天]|末(?=之?前|以前|内|[发寄出补送回到换退]|$))"
)
_FULL_DATE = re.compile(r"(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)")
_DATE = re.compile(
    rf"(?<![农阴旧]历)(?<!去年)(?<![\d十])(\d{{1,2}}|{_NUMERAL})月(\d{{1,2}}|{_NUMERAL})"
    rf"(?![日号]?[拍买付]款?的)(?![\d{_ONES}十])[日号]?"
)
_CLOCK = "\ue000"  # stands for an hour in what is left of a line
# 11-28 and 11.28 are days; 1.5元, 2.5l, 9.9, 1-2天, 2-3件 and a12-3 are not.
_CLOCKED = rf"\s?(?:凌晨|早|中午|傍晚|晚|{_CLOCK})"  # 28号晚上, 12.12 18:00
_THEN = rf"日|号|之?前|以前|[发寄出补送回到换处给完上下]|{_CLOCKED}"
_SHORT_DATE = re.compile(
    r"(?<![\d.a-z价退补返减付省差宜费号件¥￥-])(?<![a-z]\s)(\d{1,2})"
    rf"(?:[-/](\d{{1,2}})(?={_THEN}|[\s，,。；;]|$)|\.(\d{{1,2}})(?={_THEN})|\.(\d\d)(?=[\s，,。；;]|$))"
    r"(?!日?\s*(?:天|内|到|分钟))"
)
_DAY_OF_MONTH = re.compile(
    rf"(?<![\d月.十{_ONES}期周-])(\d{{1,2}}[号日]|{_NUMERAL}号)(?=之?前|以前|[发寄出补到回上下]|{_CLOCKED}|$)"
)
_OF_A_MONTH = re.compile(rf"(本|这个?|下+个?)月(\d{{1,2}}|{_NUMERAL})[号日](?!之?内|以内)")
# 25-30号 are days of a month; 5-7号 may be the 7th of May, 25-30号色 is none.
_DAYS_OF_MONTH = re.compile(
    rf"(?<![\d月.a-z码-])(?:(\d{{1,2}})月)?(\d{{1,2}})[号日]?{_TO}(\d{{1,2}})[号日]"
    r"(?=之?前|之?间|以前|[发寄出补到回上下]|[\s，,。；;]|$)"
)
_BEFORE = rf"(?:之?前|以前)(?![后\d{_ONES}十两买拍付订]|下单)"
_END_OF_YEAR = re.compile(
    rf"(?:(20\d\d|[今明])年?|(?<![去前每\d年]))年[底末](?={_BEFORE}|[发寄出补送回到换处给完退]|[\s，,。；;]|$)"
)
_NEW_YEAR = re.compile(rf"(?<![去今前]年)元旦节?{_BEFORE}")
_NEW_YEARS_DAY = re.compile(r"(?<![去今前]年)元旦节?(?:当[天日])?(?=[发寄]|补发)")
_END_OF_MONTH = re.compile(rf"(?:(?<![\d十])(\d{{1,2}}|{_NUMERAL})|(下*)个?)月{{1,2}}[底末]")
_PART = "凌晨|早上?|上午|中午|下午|傍晚|晚上?"
_MINUTES = rf"(半|[一三]刻|\d{{1,2}}分|[0-5]\d(?!\d)|[二三四五]?十[{_ONES}]?分?|零?[{_ONES}]分)?"
_HOUR = re.compile(
    rf"({_PART})\s?(?:\d{{1,2}}点?{_TO})?(\d{{1,2}}|{_NUMERAL})(?:点{_MINUTES}|[:：.](\d{{2}}))"
    rf"|(?<![\d快早晚有差])(\d{{1,2}}|(?!一点)(?<![{_ONES}十]){_NUMERAL})(?:点(?!儿){_MINUTES}|[:：](\d{{2}}))"
)
_BUYERS = re.compile(  # 16点前付款: until when the buyer has time, and 8点后 is until nothing
    r"\s*(?:(?:之?前|以前)[^，,。；;发寄出回补送退换]{0,3}?(?:拍|付|下单|买|订)|之后|以后|过?后)"
)
# 双12晚上8点 is on a day we don't know, not today.
_ANOTHER_DAY = re.compile(
    r"[节旬夕周月昨每]|前天|\d[号日]|双1|双十|国庆|元旦|五一|圣诞|过年|年[前后]|初[一二三四五六七八九十]|到货|收到|下次|改天"
)
_PART_ALONE = re.compile("[今明后天日号一二三四五六](早上?|上午|中午|下午|傍晚)(?!.*[天日号周])")
_LATER = re.compile(  # a part of a day and no day: the next that comes
    rf"(?<![今明后昨前每天日号周{_ONES}])(下班|上午|中午|下午|傍晚|晚上)"
    r"(?:之?前|以前|[发寄补回退换给联打](?!.?[的过]))"
)
_ENDS = {"下午": 18, "傍晚": 18}  # o'clock; what is promised for a morning is late after 12
_BY = re.compile(r"\s*(?:之?前|以前)")
_WEEK = "一二三四五六日"
_NOON, _DAY = 12, 24  # hours
_MONTHS = 12
_EARLY, _LAST_MINUTE = 4, 59  # 晚上1点 is in the night that follows


def due_in(line: str, now: datetime, hours: WorkingHours) -> datetime | None:
    """The day, and perhaps the hour, a line names; None when it names none."""
    text = _FEW.sub(_counted, folded(line)).replace("零点", "0点")
    if span := _span(text):
        return now.astimezone(UTC) + span
    clocks = (clock for clock in _HOUR.finditer(text) if not _BUYERS.match(text, clock.end()))
    clock = next(clocks, None)
    hour = _hour(clock, hours) if clock else None
    rest = _HOUR.sub(lambda clock: f"{clock[1] or ''}{_CLOCK} ", text)
    day = _day(rest, hours.day(now))
    if day is None:
        hour = hour if clock and _is_today(text, clock) else _later(text, hours)
        return None if hour is None else _next(hour, now, hours)
    if hour is None and day == hours.day(now) and hours.closing(day) <= now:
        return _at(day, timedelta(hours=_DAY), hours)  # said after hours: what is left of the day
    return _end(rest, day, now, hours) if hour is None else _at(day, hour, hours)


def _counted(few: re.Match[str]) -> str:
    """两三天 is 2-3天."""
    first, last = _ONE[few[1]], _ONE[few[2]]
    return f"{first}-{last}" if first < last else few[0]


def _is_today(text: str, clock: re.Match[str]) -> bool:
    """Whether an hour alone is the next one that comes: 下午3点, 5点前."""
    said = clock[1] or _BY.match(text, clock.end())
    return bool(said) and not _ANOTHER_DAY.search(text[: clock.start()])


def _later(text: str, hours: WorkingHours) -> timedelta | None:
    """When the part of a day is over that is named alone: 下班前, 下午发."""
    found = _LATER.search(text)
    if found is None or _ANOTHER_DAY.search(text[: found.start()]):
        return None
    closing = timedelta(hours=hours.closes.hour, minutes=hours.closes.minute)
    ends = {"下班": closing, "晚上": closing}
    return ends.get(found[1], timedelta(hours=_ENDS.get(found[1], _NOON)))


def _next(hour: timedelta, now: datetime, hours: WorkingHours) -> datetime:
    """The next time it is so late."""
    today = _at(hours.day(now), hour, hours)
    return today if today > now else _at(hours.day(now) + timedelta(days=1), hour, hours)


def _end(text: str, day: date, now: datetime, hours: WorkingHours) -> datetime:
    """When a day is over, or the part of it that is named."""
    closing, parts = hours.closing(day), _PART_ALONE.findall(text)
    end = _at(day, timedelta(hours=_ENDS.get(parts[-1], _NOON)), hours) if parts else closing
    return end if now < end < closing else closing


def _at(day: date, hour: timedelta, hours: WorkingHours) -> datetime:
    return (datetime.combine(day, time.min, hours.zone) + hour).astimezone(UTC)


def _span(text: str) -> timedelta | None:
    """Minutes or hours from now."""
    if found := _HALF_HOURS.search(text):
        return timedelta(hours=(_number(found[1]) if found[1] else 0) + 0.5)
    spans = ((pattern.search(text), unit) for pattern, unit in _SPANS)
    return next((_number(found[1]) * unit for found, unit in spans if found), None)


def _number(text: str) -> float:
    """A number in digits or in characters, up to ninety-nine."""
    if text[0].isdecimal():
        return float(text)
    tens, ten, ones = text.rpartition("十")
    return (_ONE.get(tens, 1) * 10 if ten else 0) + _ONE.get(ones, 0)


def _day(text: str, today: date) -> date | None:
    """So many days from now, or the day that is named last: 今天拍的明天发."""
    if found := _HALF_MONTHS.search(text):
        return today + timedelta(days=math.ceil(15 + 30 * (_number(found[1]) if found[1] else 0)))
    for pattern, days in _DAYS:
        if found := pattern.search(text):
            return today + timedelta(days=math.ceil(days * _number(found[1])))
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
            month, day = (int(_number(some)) for some in found.groups() if some)
            yield from _dated(found.start(), years, month, day, today)
    for found in _DAY_OF_MONTH.finditer(text):
        yield from _next_of_month(found.start(), int(_number(found[1][:-1])), today)


def _ends(text: str, today: date) -> Iterator[tuple[int, date]]:
    """月底, 12月底, 明年底, and New Year, before which the year ends."""
    for found in _END_OF_MONTH.finditer(text):
        year, month = _month(today, len(found[2] or ""))
        if found[1]:
            month = int(_number(found[1]))
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
        yield from _dated(found.start(), [year], month, int(_number(found[2])), today)
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


def _hour(found: re.Match[str], hours: WorkingHours) -> timedelta | None:
    """How long after midnight; at 晚上12点 the day is over, and 5点 is when somebody works."""
    part, named, behind, minutes = found[1] or "", *(found[n] or found[n + 3] for n in (2, 3, 4))
    hour = _of_day(int(_number(named)), part)
    if not part and named[0] != "0" and 0 < hour < hours.opens.hour <= hour + _NOON:
        hour += _NOON
    minute = int(minutes) if minutes else _minute(behind or "")
    if hour > (_DAY + _EARLY if part else _DAY) or minute > _LAST_MINUTE:
        return None
    return timedelta(hours=hour, minutes=minute)


def _minute(behind: str) -> int:
    """What stands behind 点: 半, 一刻, 20, 二十分."""
    if behind == "半":
        return 30
    if behind.endswith("刻"):
        return 15 * _ONE[behind[0]]
    return int(_number(behind.strip("零分"))) if behind else 0


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
