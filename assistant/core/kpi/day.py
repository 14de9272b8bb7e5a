"""Days and months as platforms write them, in one form whose order is that of time."""

import re

_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})(?!\d)日?")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_DIGITS = re.compile(r"(20\d\d)(\d\d)(\d\d)?")


def day_of(text: str, *, whole: bool = False) -> str:
    """`2026-11-05`, `2026-11` or, without its year, `11-05`; empty if it is none.

    Of a span or a moment the first day, unless the `whole` text has to be one.
    """
    plain = text.strip()
    day = _DAY.fullmatch(plain) if whole else _DAY.match(plain)
    found = day or _MONTH.fullmatch(plain) or _DIGITS.fullmatch(plain)
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else ""
