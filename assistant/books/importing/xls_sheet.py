"""Workbooks of the old kind (.xls), read with xlrd."""

from io import StringIO

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet as OldSheet

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
from assistant.books.importing.xlsx.package import WorkbookError

_MOST_MERGED = 10_000
_EXACT = 1e15


def xls_sheets(data: bytes) -> tuple[Sheet, ...]:
    """All sheets of an old workbook as `xlsx_sheets` has them. Raises WorkbookError."""
    try:
        book = xlrd.open_workbook(
            file_contents=data, logfile=StringIO(), formatting_info=True, ragged_rows=True
        )
        shown = [sheet for sheet in book.sheets() if not sheet.visibility]
        hidden = (Sheet(s.name, unread=Unread.HIDDEN) for s in book.sheets() if s.visibility)
        beyond = (Sheet(s.name, unread=Unread.TOO_MANY) for s in shown[MOST_SHEETS:])
        return (*(_sheet(book, sheet) for sheet in shown[:MOST_SHEETS]), *hidden, *beyond)
    except WorkbookError:
        raise
    except Exception as error:
        raise WorkbookError("") from error


def _sheet(book: Book, sheet: OldSheet) -> Sheet:
    if sheet.nrows > MOST_ROWS:
        raise WorkbookError(sheet.name, MOST_ROWS, too_large=True)
    cells = [_cells(book, sheet, row) for row in range(sheet.nrows)]
    if sum(map(len, cells)) > MOST_CELLS:
        raise WorkbookError(sheet.name, sheet.nrows, too_large=True)
    for block in sheet.merged_cells[:_MOST_MERGED]:
        _fill(cells, *block)
    rows = (Row(number, tuple(row)) for number, row in enumerate(cells, 1) if any(row))
    return Sheet(sheet.name, tuple(rows))


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
