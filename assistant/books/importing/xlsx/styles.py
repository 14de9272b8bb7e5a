"""Which cell formats show a number as a date."""

import re

from assistant.books.importing.xlsx.package import Handlers

_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_IGNORED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DATE = re.compile("[ymdhs年月日时]", re.IGNORECASE)


class DateStyles(Handlers):
    """`formats`: for each cell format by number, whether it is a date."""

    def __init__(self) -> None:
        self.formats: list[bool] = []
        self._own: dict[str, bool] = {}
        self._in_cells = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            code = _IGNORED.sub("", attributes.get("formatCode", ""))
            self._own[attributes.get("numFmtId", "")] = bool(_DATE.search(code))
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells:
            self.formats.append(self._is_date(attributes.get("numFmtId", "0")))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._in_cells = False

    def _is_date(self, number: str) -> bool:
        if number in self._own:
            return self._own[number]
        return number.isdecimal() and len(number) < len("1000") and int(number) in _BUILT_IN_DATES
