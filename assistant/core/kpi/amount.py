"""Numbers as platforms write them: `95.3%`, `1,234`, `1分20秒`, `00:01:20`, `12s`."""

import re

_PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,2})?")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)")
_PART = r"(?:(\d+(?:\.\d+)?)"
_SPOKEN = re.compile(
    rf"{_PART}(?:小时|时|h))?{_PART}(?:分钟|分|minutes?|mins?|m))?{_PART}(?:秒钟?|seconds?|secs?|s))?"
)
_UNITS = ("%", "元", "人", "次", "条", "个", "单", "分")
_LONGEST = 40


def amount(value: object, *, is_time: bool = False) -> float | None:
    """The number of a cell; times in seconds, shares in per cent. None where there is none.

    `1分` is a minute where `is_time`, else one point of a score. No time is below 0.
    """
    found = _read(value, is_time=is_time)
    return None if is_time and found is not None and found < 0 else found


def _read(value: object, *, is_time: bool) -> float | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    text = str(value).strip().replace(",", "").replace("，", "").replace("％", "%").lower()
    if len(text) > _LONGEST:
        return None
    ways = (_clock, _spoken, _number) if is_time else (_clock, _number, _spoken)
    found = (read(text) for read in ways)
    return next((number for number in found if number is not None), None)


def is_bare(value: object) -> bool:
    """Whether a cell is a number and nothing else, so that its unit has to be guessed."""
    return bool(_PLAIN.fullmatch(str(value).strip().replace(",", "").lower()))


def _number(text: str) -> float | None:
    for unit in _UNITS:
        text = text.removesuffix(unit)
    return float(text) if _PLAIN.fullmatch(text.strip()) else None


def _clock(text: str) -> float | None:
    found = _CLOCK.fullmatch(text)
    return _seconds(found) if found else None


def _spoken(text: str) -> float | None:
    found = _SPOKEN.fullmatch(text.replace(" ", ""))
    return _seconds(found) if found and any(found.groups()) else None


def _seconds(found: re.Match[str]) -> float:
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds
