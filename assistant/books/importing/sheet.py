"""A table as any spreadsheet or CSV file holds it: rows of texts that know their number."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from assistant.books.importing.attached import Attached, Kind, is_picture

MOST_ROWS = 50_000
MOST_COLUMNS = 256
MOST_CELLS = 400_000
MOST_SHEETS = 50
HEADING = 3  # columns: a block of one row over so many is a heading, no value of each


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `number` counts as the spreadsheet does, or as an editor counts lines."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in a column, from 0; "" beyond the end."""
        return self.cells[column] if column < len(self.cells) else ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is written in it."""
        return not any(cell.strip() for cell in self.cells)


class Unread(StrEnum):
    """Why a sheet was not read."""

    HIDDEN = "hidden"
    TOO_MANY = "too many"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file; a CSV file has one without a name.

    `cut_at` is the first row with text beyond the last column that is read, 0 when there is none.
    An `unread` sheet is there to be told of, and so is what is `attached`. `sign` sets the cells
    apart where they stand in a text.
    """

    name: str
    rows: tuple[Row, ...] = field(default=())
    cut_at: int = 0
    unread: Unread | None = None
    attached: tuple[Attached, ...] = ()
    sign: str = ""


def without_pictures(sheet: Sheet) -> Sheet:
    """The sheet with nothing in the cells that are pictures, which are attached to it."""
    taken: list[Attached] = []
    rows = []
    for row in sheet.rows:
        places = [
            n for n, cell in enumerate(row.cells) if cell.startswith("=") and is_picture(cell)
        ]
        taken += [Attached(Kind.PICTURE, row.number, n + 1) for n in places]
        cells = ("" if n in places else cell for n, cell in enumerate(row.cells))
        rows.append(Row(row.number, tuple(cells)) if places else row)
    return replace(sheet, rows=tuple(rows), attached=(*sheet.attached, *taken))


def split_sheets(sheets: Iterable[Sheet]) -> tuple[list[Sheet], list[Sheet]]:
    """Those that were read and those that were not."""
    every = list(sheets)
    return [s for s in every if s.unread is None], [s for s in every if s.unread]


def letter(column: int) -> str:
    """The letters a spreadsheet shows above a column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
