"""Due: the day, and perhaps the hour, that is named in a line an agent typed."""

import re
from datetime import UTC, date, datetime, time, timedelta

from assistant.core.due.count import AFTER, COUNT, ONES, UP_TO, WITHIN, counted, number
from assistant.core.due.days import day_named
from assistant.core.due.hours import CLOCK, DAY, HOUR, NOON, hour_of
from assistant.core.due.occasions import NAMES
from assistant.core.due.said import promised
from assistant.core.late_pattern import late_pattern
from assistant.core.search.characters import folded
from assistant.core.working_hours import WorkingHours

# 48小时发货 is how every shop's page puts it.
_DOES = (
    r"\s*(?:就|能|会|可以?|一定)*(?:发货|发出|寄出|揽[收件]|回[复电]"
    r"|答复|处理|到账|给[您你])(?!.?[的了])"
)
_NOT_YET = r"(?<!等了)(?<!等)(?<!已经)(?<!过了)(?<!超过)"
_HOURS = r"\s*(?:个?小时|个?钟头|h)"
_SPANS = (  # how long one of them is; of days the whole day counts
    (
        late_pattern(rf"{UP_TO}{COUNT}\s*分钟(?:{WITHIN}|左右|{AFTER}|(?={_DOES}))"),
        timedelta(minutes=1),
    ),
    (late_pattern(rf"{UP_TO}{COUNT}{_HOURS}(?:{WITHIN}|左右|{AFTER})"), timedelta(hours=1)),
    (late_pattern(rf"{_NOT_YET}{COUNT}{_HOURS}{_DOES}"), timedelta(hours=1)),
)
_HALF_HOURS = late_pattern(rf"(?:{COUNT}\s*个)?半个?\s*(?:小时|钟头)(?:{WITHIN}|左右|{AFTER})")
_BUYERS = late_pattern(  # 16点前付款: until when the buyer has time, and 8点后 is until nothing
    r"\s*(?:(?:之?前|以前)[^，,。；;发寄出回补送退换]{0,3}?(?:拍|付|下单|买|订)|之后|以后|过?后|的(?!时候))"
)
# 双12晚上8点 is on a day we don't know, not today.
_ANOTHER_DAY = late_pattern(
    rf"{NAMES}|[节旬夕周月昨每]|前天|\d[号日]|\d[-./]\d|年[前后]|初[{ONES}十]|到货|收到|下次|改天"
)
_PART_ALONE = late_pattern("[今明后天日号一二三四五六](早上?|上午|中午|下午|傍晚)(?!.*[天日号周])")
_LATER = late_pattern(  # a part of a day and no day: the next that comes
    rf"(?<![今明后昨前每天日号周{ONES}])(下班|上午|中午|下午|傍晚|晚上)"
    r"(?:之?前|以前|[发寄补回退换给联打](?!.?[的过]))"
)
_ENDS = {"下午": 18, "傍晚": 18}  # o'clock; what is promised for a morning is late after 12
_ONLY_WEEKDAY = late_pattern("[^今]*(?:周|星期|礼拜)[^今]*")  # of today, or of the week to come
_CLAUSE_END = late_pattern("[,，。;；!]")
_BY = late_pattern(r"\s*(?:之?前|以前)")


def due_in(line: str, now: datetime, hours: WorkingHours) -> datetime | None:
    """The day, and perhaps the hour, a line names; None when it names none."""
    text = promised(counted(folded(line)).replace("零点", "0点"))
    if span := _span(text):
        return now.astimezone(UTC) + span
    clocks = (clock for clock in HOUR.finditer(text) if not _BUYERS.match(text, clock.end()))
    clock = next(clocks, None)
    hour = hour_of(clock, hours) if clock else None
    rest = _without_hours(text)
    day = day_named(rest, hours.day(now))
    if day is None:
        hour = hour if clock and _is_today(text, clock) else _later(text, hours)
        return None if hour is None else _next(hour, now, hours)
    if clock and day_named(_without_hours(_until(text, clock)), hours.day(now)) != day:
        hour = None  # 今天10点联系过您，明天发
    if hour is None and day == hours.day(now) and hours.closing(day) <= now:
        return _at(day, timedelta(hours=DAY), hours)  # said after hours: what is left of the day
    if hour is None:
        return _end(rest, day, now, hours)
    due = _at(day, hour, hours)
    return None if due <= now and _ONLY_WEEKDAY.fullmatch(text) else due


def _without_hours(text: str) -> str:
    return HOUR.sub(lambda clock: f"{clock[1] or ''}{CLOCK} ", text)


def _until(text: str, clock: re.Match[str]) -> str:
    """All up to the end of the clause an hour stands in."""
    end = _CLAUSE_END.search(text, clock.end())
    return text[: end.start()] if end else text


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
    return ends.get(found[1], timedelta(hours=_ENDS.get(found[1], NOON)))


def _next(hour: timedelta, now: datetime, hours: WorkingHours) -> datetime:
    """The next time it is so late."""
    today = _at(hours.day(now), hour, hours)
    return today if today > now else _at(hours.day(now) + timedelta(days=1), hour, hours)


def _end(text: str, day: date, now: datetime, hours: WorkingHours) -> datetime:
    """When a day is over, or the part of it that is named."""
    closing, parts = hours.closing(day), _PART_ALONE.findall(text)
    end = _at(day, timedelta(hours=_ENDS.get(parts[-1], NOON)), hours) if parts else closing
    return end if now < end < closing else closing


def _at(day: date, hour: timedelta, hours: WorkingHours) -> datetime:
    return (datetime.combine(day, time.min, hours.zone) + hour).astimezone(UTC)


def _span(text: str) -> timedelta | None:
    """Minutes or hours from now."""
    if found := _HALF_HOURS.search(text):
        return timedelta(hours=(number(found[1]) if found[1] else 0) + 0.5)
    spans = ((pattern.search(text), unit) for pattern, unit in _SPANS)
    return next((number(found[1]) * unit for found, unit in spans if found), None)
