"""Quantities: numbers of a question, and what they count, in every writing they may stand in."""

import re
from collections.abc import Iterator
from itertools import product

NUMBER = r"[0-9]+(?:\.[0-9]+)*"
_NUMERALS = "一二三四五六七八九十"
_BY_NUMERAL = {numeral: str(digit) for digit, numeral in enumerate(_NUMERALS, 1)} | {"两": "2"}
_COUNTED = tuple("天年月斤两个件")
_MEASURED = (
    ("克", "g"),
    ("公斤", "千克", "kg"),
    ("毫升", "ml"),
    ("升", "l"),
    ("毫米", "mm"),
    ("厘米", "公分", "cm"),
    ("米", "m"),
    ("瓦", "w"),
    ("毫安", "mah"),
)
_SAME = {unit: (unit,) for unit in _COUNTED} | {u: units for units in _MEASURED for u in units}
_NONE_BEFORE = f"(?<![0-9{_NUMERALS}两])(?<![0-9]\\.)"
_QUANTITY = re.compile(
    f"{_NONE_BEFORE}({NUMBER}|[{_NUMERALS}两])"
    f"({'|'.join(sorted(_SAME, key=len, reverse=True))})(?![a-z])"
)
_DIGIT = f"[1-9{_NUMERALS[:-1]}两]"
_METRES = re.compile(f"{_NONE_BEFORE}({_DIGIT})米({_DIGIT}|[0-9]{{2}})(?![0-9.{_NUMERALS}])")


def quantities(question: str) -> Iterator[tuple[str, str]]:
    """What to look for, as it is kept: without points; each with the words it stands for.

    7天 is 七天, 500克 is 500g, and 1米8 is 1.8米 and 180 (centimetres).
    """
    for found in _QUANTITY.finditer(_METRES.sub(_gap, question)):
        number, unit = found[1], found[2]
        for digits, same in product(_writings(number), _SAME[unit]):
            yield digits.replace(".", "") + same, found[0]
    for found in _METRES.finditer(question):
        metres, rest = (_BY_NUMERAL.get(part, part) for part in found.groups())
        for written in (f"{metres}{rest}米", f"{metres}{rest}m", f"{metres}{rest:0<2}"):
            yield written, found[0]


def has_quantity(question: str) -> bool:
    """Whether it says how much of something."""
    return _QUANTITY.search(question) is not None


def _gap(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _writings(number: str) -> list[str]:
    digits = _BY_NUMERAL.get(number, number)
    return [digits, *(numeral for numeral, same in _BY_NUMERAL.items() if same == digits)]
