"""One sheet: its cells as texts, merged ones filled; what size it says it has is not believed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from datetime import UTC, datetime, timedelta

from assistant.books.importing.attached import MOST_ATTACHED, Attached, Kind, is_picture
from assistant.books.importing.cleaning import unescaped_cell
from assistant.books.importing.sheet import HEADING, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row
from assistant.books.importing.xlsx.package import Handlers, WorkbookError
from assistant.books.importing.xlsx.strings import SharedStrings

_LAST_ROW = 1_048_576
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_LINK = re.compile(r"\bHYPERLINK\((?:\s*\"([^\"]*)\")?", re.IGNORECASE)
COMPUTED = "\0"  # an address that no text tells
_MOST_LINKED = 100  # cells that one link may be for
_MOST_LOOKED_AT = 10 * MOST_ATTACHED  # cells that all of them are for, whatever is in them
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_MOST_MERGED = 10_000
_MOST_FILLED = 2 * MOST_CELLS  # cells there are and cells of merged blocks, looked at or filled
_MOST_DAYS = 2_958_465  # 9999-12-31, as Excel counts
_EXACT = 1e15
_FROM_1900 = datetime(1899, 12, 30, tzinfo=UTC)  # so that serial 61 is 1 March 1900
_FROM_1904 = datetime(1904, 1, 1, tzinfo=UTC)
_FLAGS = {"1": "是", "0": "否"}


class Worksheet(Handlers):
    """Gathers cells; `rows` gives them once the part has been read, `cut_at` as a Sheet has it.

    `images` are the numbers of values that are pictures. `pictures` are those found in cells,
    `links` the cells that link somewhere: row, column, and a relation or else an address.
    """

    def __init__(
        self,
        part: str,
        strings: SharedStrings,
        dates: Sequence[bool],
        images: Container[str] = (),
        *,
        base: int,
    ) -> None:
        self._part = part
        self._strings = strings
        self._dates = dates
        self._images = images
        self._base = _FROM_1904 if base == _FROM_1904.year else _FROM_1900
        self._cells: dict[int, dict[int, str]] = {}
        self._merged: list[tuple[int, int, int, int]] = []
        self._row = self._column = 0
        self._attributes: dict[str, str] = {}
        self._value: list[str] = []
        self._formula: list[str] = []
        self._inside = self._in_reading = self._in_formula = False
        self._count = self._looked_at = 0
        self.cut_at = 0
        self.pictures: list[Attached] = []
        self.links: list[tuple[int, int, str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self._row = _index(attributes.get("r", ""), _LAST_ROW + 1) or self._row + 1
            self._column = 0
        elif tag == "c":
            self._enter(attributes)
        elif tag in ("v", "t"):
            self._inside = not self._in_reading
        elif tag == "rPh":
            self._in_reading = True
        elif tag == "f":
            self._in_formula = True
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif tag == "hyperlink":
            self._link(attributes)

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self._inside = False
        elif tag == "rPh":
            self._in_reading = False
        elif tag == "f":
            self._in_formula = False
        elif tag == "c":
            self._leave()

    def text(self, text: str) -> None:
        if self._inside:
            self._value.append(text)
        elif self._in_formula:
            self._formula.append(text)

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell, row and column from 1."""
        return self._cells.get(row, {}).get(column - 1, "")

    def rows(self) -> tuple[Row, ...]:
        """The rows that hold anything, in order, with the numbers the spreadsheet shows."""
        rows = sorted(self._cells)
        for block in dict.fromkeys(self._merged):
            self._fill(rows, *block)
        return tuple(
            Row(number, tuple(cells.get(column, "") for column in range(max(cells) + 1)))
            for number, cells in sorted(self._cells.items())
            if cells
        )

    def _enter(self, attributes: dict[str, str]) -> None:
        row, column = cell_of(attributes.get("r", ""))
        self._row, self._column = (row, column) if column else (self._row, self._column + 1)
        self._attributes, self._value, self._formula = attributes, [], []

    def _leave(self) -> None:
        value = self._shown("".join(self._value))
        if self._is_picture(value):
            if len(self.pictures) < MOST_ATTACHED:
                self.pictures.append(Attached(Kind.PICTURE, self._row, self._column))
            return
        if not value or not 0 < self._row <= _LAST_ROW:
            return
        if self._column > MOST_COLUMNS:
            self.cut_at = self.cut_at or self._row
            return
        if linked := _LINK.search("".join(self._formula)):
            self._add_link(self._row, self._column, address=linked[1] or COMPUTED)
        self._count += 1
        self._cells.setdefault(self._row, {})[self._column - 1] = value
        if self._count > MOST_CELLS or len(self._cells) > MOST_ROWS:
            raise WorkbookError(self._part, self._row, too_large=True)

    def _is_picture(self, value: str) -> bool:
        """Whether it is one of WPS, told by its formula, or one of Excel, which has no text."""
        is_value = not value and self._attributes.get("vm") in self._images
        return is_value or is_picture(value) or is_picture("".join(self._formula))

    def _shown(self, value: str) -> str:
        kind = self._attributes.get("t", "n")
        if kind == "s":
            index = _index(value, len(self._strings.texts))
            return self._strings.texts[index] if index is not None else ""
        if kind in ("str", "inlineStr", "d"):
            return unescaped_cell(value)
        if kind == "b":
            return _FLAGS.get(value.strip(), "")
        return "" if kind == "e" else self._number(value.strip())

    def _number(self, value: str) -> str:
        """As the spreadsheet shows it: 12 and not 12.0, a date where the format says so."""
        try:
            number = float(value)
        except ValueError:
            return value
        style = _index(self._attributes.get("s", ""), len(self._dates))
        if style is not None and self._dates[style] and 0 <= number <= _MOST_DAYS:
            return self._moment(number)
        if _WHOLE.fullmatch(value):
            return value
        return str(int(number)) if number.is_integer() and abs(number) < _EXACT else repr(number)

    def _moment(self, days: float) -> str:
        """A date, a moment, or a time alone: that is less than a day, and has no date."""
        if 0 < days < 1:
            time = self._base + timedelta(milliseconds=round(days * 86_400_000))
            return f"{time:%H:%M:%S.%f}".rstrip("0").rstrip(".")
        moment = self._base + timedelta(seconds=round(days * 86_400))
        return f"{moment:%Y-%m-%d %H:%M:%S}" if days % 1 else f"{moment:%Y-%m-%d}"

    def _link(self, attributes: dict[str, str]) -> None:
        """A link of a cell, or of some; one that leads to another cell is none."""
        if self._looked_at >= _MOST_LOOKED_AT:
            return
        relation = next((v for k, v in attributes.items() if k.endswith(" id")), "")
        if not relation:
            return
        first, _, last = attributes.get("ref", "").partition(":")
        (row, column), (below, right) = cell_of(first), cell_of(last or first)
        count = (below - row + 1) * (right - column + 1)
        if count > _MOST_LINKED:
            below, right, count = row, column, 1
        self._looked_at += max(count, 1)
        for n in range(row, below + 1):
            for m in range(column, right + 1):
                if self.text_at(n, m):
                    self._add_link(n, m, relation)

    def _add_link(self, row: int, column: int, relation: str = "", address: str = "") -> None:
        if len(self.links) < MOST_ATTACHED:
            self.links.append((row, column, relation, address))

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (row, column), (below, right) = cell_of(first), cell_of(last)
        if row and below and len(self._merged) < _MOST_MERGED:
            self._merged.append((row, column - 1, below, right - 1))

    def _fill(
        self, rows: Sequence[int], first_row: int, first_column: int, last_row: int, last: int
    ) -> None:
        """Give every row of a merged block its text, but make no rows that hold nothing else."""
        if first_row == last_row and last - first_column + 1 >= HEADING:
            return  # a heading over the columns, not a value of each
        text = self._cells.get(first_row, {}).get(first_column, "")
        columns = range(first_column, min(last, MOST_COLUMNS - 1) + 1)
        span = rows[bisect_left(rows, first_row) : bisect_right(rows, last_row)] if text else ()
        self._count += len(span) * len(columns)
        if self._count > _MOST_FILLED:
            raise WorkbookError(self._part, first_row, too_large=True)
        for row in span:
            cells = self._cells[row]
            for column in columns:
                if not cells.get(column):
                    cells[column] = text


def cell_of(reference: str) -> tuple[int, int]:
    """Row and column, from 1, of a cell like `C4`; zeros if it is none."""
    found = _REFERENCE.fullmatch(reference)
    return (int(found[2]), _column(found[1])) if found else (0, 0)


def _column(letters: str) -> int:
    number = 0
    for sign in letters.upper():
        number = number * 26 + ord(sign) - ord("A") + 1
    return number


def _index(text: str, below: int) -> int | None:
    """A whole number from 0 that is below a limit, else None."""
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_LAST_ROW))
    return int(text) if is_number and int(text) < below else None
