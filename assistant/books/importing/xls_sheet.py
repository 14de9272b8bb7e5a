"""Workbooks of the old kind (.xls), read with xlrd."""

from collections.abc import Iterator, Sequence
from io import StringIO

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet as OldSheet

from assistant.books.importing.attached import (
    MOST_ATTACHED,
    Attached,
    Kind,
    hides,
    is_picture,
)
from assistant.books.importing.sheet import (
    HEADING,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    Row,
    Sheet,
    Unread,
)
from assistant.books.importing.xls_records import drawn_on_sheets
from assistant.books.importing.xlsx.package import WorkbookError

_MOST_MERGED = 10_000
_EXACT = 1e15


def xls_sheets(data: bytes) -> tuple[Sheet, ...]:
    """All sheets of an old workbook as `xlsx_sheets` has them. Raises WorkbookError."""
    try:
        drawn = drawn_on_sheets(data)
        book = xlrd.open_workbook(
            file_contents=data, logfile=StringIO(), formatting_info=True, ragged_rows=True
        )
        shown = [sheet for sheet in book.sheets() if not sheet.visibility]
        hidden = (Sheet(s.name, unread=Unread.HIDDEN) for s in book.sheets() if s.visibility)
        beyond = (Sheet(s.name, unread=Unread.TOO_MANY) for s in shown[MOST_SHEETS:])
        read = (_sheet(book, sheet, drawn) for sheet in shown[:MOST_SHEETS])
        sheets = (*read, *hidden, *beyond)
    except WorkbookError:
        raise
    except Exception as error:
        raise WorkbookError("") from error
    return sheets


def _sheet(book: Book, sheet: OldSheet, drawn: Sequence[Sequence[Attached]]) -> Sheet:
    if sheet.nrows > MOST_ROWS:
        raise WorkbookError(sheet.name, MOST_ROWS, too_large=True)
    cells = [_cells(book, sheet, row) for row in range(sheet.nrows)]
    if sum(map(len, cells)) > MOST_CELLS:
        raise WorkbookError(sheet.name, sheet.nrows, too_large=True)
    attached = [*_attached(sheet, cells), *_pictures(cells)]
    attached += drawn[sheet.number] if sheet.number < len(drawn) else ()
    for block in sheet.merged_cells[:_MOST_MERGED]:
        _fill(cells, *block)
    rows = (Row(number, tuple(row)) for number, row in enumerate(cells, 1) if any(row))
    return Sheet(sheet.name, tuple(rows), attached=tuple(attached[:MOST_ATTACHED]))


def _attached(sheet: OldSheet, cells: Sequence[Sequence[str]]) -> Iterator[Attached]:
    """Comments, and links whose address is not told."""
    for row, column in sheet.cell_note_map:
        yield Attached(Kind.COMMENT, row + 1, column + 1)
    for (row, column), link in sheet.hyperlink_map.items():
        text = cells[row][column] if row < len(cells) and column < len(cells[row]) else ""
        address = link.url_or_path or ""
        whole = address.decode("gb18030", "replace") if isinstance(address, bytes) else address
        if text and whole and hides(text, whole):
            yield Attached(Kind.LINK, row + 1, column + 1)


def _pictures(cells: Sequence[list[str]]) -> Iterator[Attached]:
    """Those that stand for a text in a cell are taken out."""
    for row, texts in enumerate(cells, 1):
        for column, text in enumerate(texts, 1):
            if is_picture(text):
                texts[column - 1] = ""
                yield Attached(Kind.PICTURE, row, column)


def _cells(book: Book, sheet: OldSheet, row: int) -> list[str]:
    width = min(sheet.row_len(row), MOST_COLUMNS)
    return [_shown(book, sheet.cell_type(row, n), sheet.cell_value(row, n)) for n in range(width)]


def _shown(book: Book, kind: int, value: object) -> str:
    """A cell as the spreadsheet shows it; errors such as #N/A are nothing."""
    if kind == xlrd.XL_CELL_TEXT:
        return str(value)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "是" if value else "否"
    if not isinstance(value, float):
        return ""
    if kind == xlrd.XL_CELL_DATE:
        moment = xlrd.xldate_as_datetime(value, book.datemode)
        return moment.isoformat(" ", "seconds") if value % 1 else f"{moment:%Y-%m-%d}"
    if kind == xlrd.XL_CELL_NUMBER:
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
    return ""


def _fill(cells: list[list[str]], top: int, bottom: int, left: int, right: int) -> None:
    """Give every row of a merged block its text, but make no rows that hold nothing else."""
    if bottom - top == 1 and right - left >= HEADING:
        return
    text = cells[top][left] if top < len(cells) and left < len(cells[top]) else ""
    for row in cells[top:bottom] if text else ():
        if any(row):
            row.extend([""] * (min(right, MOST_COLUMNS) - len(row)))
            row[left:right] = [cell or text for cell in row[left:right]]
