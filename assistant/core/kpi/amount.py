"""Numbers as platforms write them: `95.3%`, `1,234`, `1分20秒`, `00:01:20`, `12s`."""

import re

_PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)")
_SPOKEN = re.compile(
    r"(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|min|m))?(?:(\d+(?:\.\d+)?)(?:秒|s))?"
)
_UNITS = ("%", "元", "人", "次", "条", "个", "单", "分")
_NOTHING = ("", "-", "--", "—", "/", "无", "n/a", "null", "none")


def amount(value: object) -> float | None:
    """The number of a cell; times in seconds, shares in per cent. None where there is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    text = str(value).strip().replace(",", "").replace("，", "").replace("％", "%").lower()
    if text in _NOTHING:
        return None
    found = (read(text) for read in (_clock, _number, _spoken))
    return next((number for number in found if number is not None), None)


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
