"""Counts: so many of something, in digits or in characters, and from how many to how many."""

import re

ONES = "一二三四五六七八九"
ONE = {numeral: count for count, numeral in enumerate(ONES, start=1)} | {"两": 2}
NUMERAL = rf"(?:[{ONES}]?十[{ONES}]?|[{ONES}两])"
COUNT = rf"(?<![\d.月{ONES}十两百])(\d{{1,3}}(?:\.\d)?|{NUMERAL})"
TO = r"\s*[-~—–到至]\s*"
UP_TO = rf"(?:\d{{1,3}}{TO})?"  # of 1-2天 the second counts
WITHIN = r"\s*(?:之?内|以内)"
_FEW = re.compile(
    rf"(?<![{ONES}十两\d周期拜])([{ONES}两])([{ONES}两])(?=个?(?:天|日内|工作日|小时|周|星期))"
)


def counted(text: str) -> str:
    """The text with 两三天 as 2-3天."""
    return _FEW.sub(_counted, text)


def _counted(few: re.Match[str]) -> str:
    """两三天 is 2-3天."""
    first, last = ONE[few[1]], ONE[few[2]]
    return f"{first}-{last}" if first < last else few[0]


def number(text: str) -> float:
    """A number in digits or in characters, up to ninety-nine."""
    if text[0].isdecimal():
        return float(text)
    tens, ten, ones = text.rpartition("十")
    return (ONE.get(tens, 1) * 10 if ten else 0) + ONE.get(ones, 0)
