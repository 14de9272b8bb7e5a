"""Counts: so many of something, in digits or in characters, and from how many to how many."""

import re

from assistant.core.late_pattern import late_pattern

ONES = "一二三四五六七八九"
ONE = {numeral: count for count, numeral in enumerate(ONES, start=1)} | {"两": 2}
NUMERAL = rf"(?:[{ONES}]?十[{ONES}]?|[{ONES}两])"
COUNT = rf"(?<![\d.月前{ONES}十两百])(\d{{1,3}}(?:\.\d)?|{NUMERAL})"
TO = r"\s*[-~—–到至]\s*"
UP_TO = rf"(?:\d{{1,3}}{TO})?"  # of 1-2天 the second counts
WITHIN = r"\s*(?:之?内|以内)"
# 3天后发, and not 3天后再说 or 3天后才发的
AFTER = r"\s*(?:之?后|以后)(?=.{0,6}?[发寄补退换送给回联打答到](?!.{0,2}[的了]))"
_FEW = late_pattern(
    rf"(?<![{ONES}十两\d周期拜])([{ONES}两])([{ONES}两])(?=个?(?:天|日内|工作日|小时|周|星期))"
)
_BOTH = late_pattern("(?:今(?=明)|明(?=后))([明后])[两2]天")
_TIMES_24 = late_pattern(r"(?<!\d)(\d)\s?[x×*]\s?24(?=\s?(?:个?小时|h))")
# 28日(周六)
_ITS_WEEKDAY = late_pattern(r"(?<=[\d日号])\s?\(?(?:周|星期|礼拜)[一二三四五六日天]\)?")


def counted(text: str) -> str:
    """The text with 两三天 as 2-3天, 今明两天 as the last of them, 3×24小时 as 72小时.

    The weekday of a date is left out.
    """
    text = _TIMES_24.sub(lambda found: str(int(found[1]) * 24), _ITS_WEEKDAY.sub("", text))
    return _FEW.sub(_counted, _BOTH.sub(r"\1天", text))


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
