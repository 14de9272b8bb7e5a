"""Telephone numbers in every form they are pasted: spaced, masked, landline, with extension."""

import re
from dataclasses import dataclass

from assistant.core.late_pattern import late_pattern

_SPACE = r"[ \-‐–—]{0,2}"
_AREA = r"0(?:10|2\d|[3-9]\d{2})"
_ANOTHER = (  # a number of its own behind a hyphen is no extension
    rf"(?!{_AREA}[ \-‐–—]{{0,2}}[2-9]\d{{2,3}}[ \-]?\d{{4}}(?!\d)"
    rf"|1[3-9]\d{_SPACE}(?:\d{{4}}|[*xX·]{{4,6}}){_SPACE}\d{{2,4}}"
    r"|1[3-9]\d{2} \d{4} \d{3}|1[3-9]\d \d{3} \d{5})"
)
_EXTENSION = (
    rf"(?:\s?[-_‐–—#]\s?{_ANOTHER}(\d{{2,6}})"
    r"|\s?[,，]?[\[(（【]?\s?(?:转|分机号?|ext\.?)\s?[:：]?(\d{2,6})[\])）】]?"
    r"|\s?[\[【](\d{3,4})[\]】])?"
)
_BEFORE, _AFTER = r"(?<![\dA-Za-z*_.])", r"(?![\d*])"
_COUNTRY = r"(?:[(（]?(?:\+|00)?86[)）]?[ \-]{0,2})?"
_MOBILE = late_pattern(
    rf"{_BEFORE}{_COUNTRY}(1[3-9]\d){_SPACE}(\d{{4}}){_SPACE}(\d{{4}}){_EXTENSION}{_AFTER}",
    re.IGNORECASE,
)
_MOBILE_4 = late_pattern(  # 1380 0138 000, 138 001 38000
    rf"{_BEFORE}{_COUNTRY}(1[3-9]\d{{2}}) (\d{{4}}) (\d{{3}})()()(){_AFTER}"
    rf"|{_BEFORE}(1[3-9]\d) (\d{{3}}) (\d{{5}}){_AFTER}"
)
_MASKED = late_pattern(
    rf"{_BEFORE}{_COUNTRY}(1[3-9]\d){_SPACE}([*xX·]{{4,6}}){_SPACE}(\d{{2,4}}){_EXTENSION}{_AFTER}",
    re.IGNORECASE,
)
_LANDLINE = late_pattern(
    rf"{_BEFORE}(?:[(（]({_AREA})[)）][ \-]{{0,2}}|({_AREA})[ \-‐–—]{{1,2}})"
    rf"([2-9]\d{{2,3}})[ \-]?(\d{{4}}){_EXTENSION}{_AFTER}",
    re.IGNORECASE,
)
_ABROAD = late_pattern(  # 香港 +852 9123 4567, 澳门 853-…, 台湾 +886 912 345 678 and 0912-345-678
    rf"{_BEFORE}(?:(?:(?:\+|00)(85[23])[ \-]?|(85[23])[ \-])([2-9]\d{{3}})[ \-]?(\d{{4}})"
    rf"|(?:\+|00)(886)[ \-]?0?(9\d{{2}})[ \-]?(\d{{3}})[ \-]?(\d{{3}})"
    rf"|(09\d{{2}})-(\d{{3}})-(\d{{3}})){_AFTER}"
)
_TOGETHER = late_pattern(rf"{_BEFORE}({_AREA})([2-8]\d{{6,7}}){_AFTER}")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number with where it stands; `sure` when its shape leaves no doubt."""

    number: str
    start: int
    end: int
    sure: bool = True


def find_phones(text: str) -> list[Phone]:
    """All of them, in order; digits as one run, the extension behind `-` or `_`."""
    found = [*_mobiles(text), *_landlines(text), *_abroad(text)]
    return sorted(_apart(found), key=lambda phone: phone.start)


def _mobiles(text: str) -> list[Phone]:
    phones = [_joined(one, one.groups()[:3], one.groups()[3:]) for one in _MOBILE.finditer(text)]
    phones += [_joined(one, one.groups()[:3], one.groups()[3:]) for one in _MASKED.finditer(text)]
    parted = _MOBILE_4.finditer(text)
    return phones + [_joined(one, [part for part in one.groups() if part], ()) for one in parted]


def _landlines(text: str) -> list[Phone]:
    phones = []
    for one in _LANDLINE.finditer(text):
        area = one.group(1) or one.group(2)
        number = _joined(one, (f"{area}-", *one.groups()[2:4]), one.groups()[4:])
        phones.append(number)
    for one in _TOGETHER.finditer(text):
        phones.append(Phone(f"{one.group(1)}-{one.group(2)}", *one.span(), sure=False))
    return phones


def _abroad(text: str) -> list[Phone]:
    """Where there is no area: the country's number, a hyphen, the rest."""
    phones = []
    for one in _ABROAD.finditer(text):
        country, *rest = (part for part in one.groups() if part)
        phones.append(Phone(f"{country}-{''.join(rest)}", *one.span()))
    return phones


def _joined(
    found: re.Match[str], parts: tuple[str, ...] | list[str], extensions: tuple[str, ...]
) -> Phone:
    number = "".join(parts).replace("x", "*").replace("X", "*").replace("·", "*")
    extension = next((one for one in extensions if one), "")
    behind = found.group()[found.group().rfind(extension) - 2 :] if extension else ""
    sign = "_" if "_" in behind else "-"
    return Phone(f"{number}{sign}{extension}" if extension else number, *found.span())


def _apart(found: list[Phone]) -> list[Phone]:
    """Of two that overlap the longer one."""
    chosen: list[Phone] = []
    for phone in sorted(found, key=lambda one: one.start - one.end):
        if all(phone.end <= other.start or phone.start >= other.end for other in chosen):
            chosen.append(phone)
    return chosen
