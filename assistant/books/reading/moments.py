"""Points in time and spans of time as they are written in a book."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from assistant.core.late_pattern import late_pattern

DEFAULT_ZONE = "Asia/Shanghai"
_YEARS = range(2000, 2101)
_MOMENT = late_pattern(r"(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2})(:\d{2})?)?", re.ASCII)
_DURATION = late_pattern(r"([1-9]\d{0,3})([smhd])", re.ASCII)
_ZONE = late_pattern(r"[A-Za-z0-9_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,3}")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def moment(text: str, zone: ZoneInfo, *, is_end: bool = False) -> datetime | None:
    """`YYYY-MM-DD[ HH:MM[:SS]]` in `zone`, aware; None if malformed or not in 2000–2100.

    A date alone means its first second, or its last with `is_end`; with that the last minute of an
    hour is meant whole, too.
    """
    found = _MOMENT.fullmatch(text)
    if not found:
        return None
    time = f"{found[2]}{found[3] or ':00'}" if found[2] else "23:59:59" if is_end else "00:00:00"
    try:
        read = datetime.fromisoformat(f"{found[1]} {time}")
    except ValueError:
        return None
    if is_end and (read.minute, read.second) == (59, 0):
        read = read.replace(second=59)
    return read.replace(tzinfo=zone) if read.year in _YEARS else None


def duration(text: str) -> timedelta | None:
    """`30s`, `3m`, `1h`, `1d`; None if malformed."""
    found = _DURATION.fullmatch(text)
    return timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else None


def duration_text(span: timedelta) -> str:
    """A span in the largest unit that expresses it exactly."""
    seconds = int(span.total_seconds())
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds % size == 0:
            return f"{seconds // size}{unit}"
    return f"{seconds}s"


def zone_of(name: str) -> ZoneInfo | None:
    """The time zone of this name, None if there is none."""
    if not _ZONE.fullmatch(name):  # of a long path Python would look for every folder
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """All time zones this computer knows."""
    return frozenset(available_timezones())
