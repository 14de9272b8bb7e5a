"""Tables of any spreadsheet program: 客服宝, 千牛, campaign sheets, and our own export."""

from collections.abc import Sequence
from pathlib import Path

from assistant.books.importing.asked import asked_for, no_such_sheet
from assistant.books.importing.csv_sheet import csv_sheet, is_headed
from assistant.books.importing.disguised import disguised
from assistant.books.importing.draft import Choices, Draft, Found
from assistant.books.importing.drafting import draft_of
from assistant.books.importing.encoding import decode_import
from assistant.books.importing.header import LOOKED_AT, plain
from assistant.books.importing.headless import headless_replies
from assistant.books.importing.html_sheet import html_sheet, is_html
from assistant.books.importing.sheet import (
    MOST_COLUMNS,
    MOST_SHEETS,
    Row,
    Sheet,
    Unread,
    letter,
    split_sheets,
    without_pictures,
)
from assistant.books.importing.table import read_table
from assistant.books.importing.xls_sheet import xls_sheets
from assistant.books.importing.xlsx.package import WorkbookError
from assistant.books.importing.xlsx.workbook import xlsx_sheets
from assistant.books.reading.source import Source
from assistant.books.workbook.reading import draft_of_workbook, is_workbook
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

MOST_BYTES = 32 * 1024 * 1024
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_SHOWN = 8
_HEAD = 20_000  # characters


def read_tables(path: Path, shown: str, choices: Choices) -> Draft:
    """The replies of all sheets of a file. Raises OSError."""
    sheets, problems = sheets_of(path, shown)
    if is_workbook(sheets) and not choices.columns:
        return draft_of_workbook(sheets, shown, problems)
    found: list[Found] = []
    unknown: list[Problem] = []
    names = [shown_name(sheet, sheets, shown) for sheet in sheets]
    problems += no_such_sheet(sheets, shown, choices)
    every = zip(sheets, names, asked_for(sheets, names, choices), strict=True)
    for sheet, file, asked in every:
        table = read_table(sheet, shown, asked, is_alone=len(sheets) == 1)
        if table is None and path.suffix.lower() == ".csv":
            table = headless_replies(sheet, file)
        if table is None:
            unknown += _unknown(sheet, file)
        else:
            found += table.found
            problems += table.problems
    problems += [Problem(p.place, p.message, Level.WARNING) for p in unknown] if found else unknown
    if sheets and not found and all(p.level is Level.NOTE for p in problems):
        problems.append(Problem(Place(shown, 1, 1), _only_header(sheets)))
    return draft_of(found, problems, path, choices)


def sheets_of(path: Path, shown: str) -> tuple[list[Sheet], list[Problem]]:
    """The sheets of a file of whatever kind it really is, and what of them was not read."""
    data = path.read_bytes()
    if len(data) > MOST_BYTES:
        return [], [Problem(Place(shown, 1, 1), _TOO_LARGE)]
    told = disguised(data)
    if told and not data.startswith((_ZIP, _OLD)) and not _is_csv(path, data):
        return [], [Problem(Place(shown, 1, 1), told)]
    try:
        if not data.startswith((_ZIP, _OLD)):
            sheets, problems = _text_sheets(decode_import(data, shown))
        else:
            every = xlsx_sheets(data) if data.startswith(_ZIP) else xls_sheets(data)
            sheets, unread = split_sheets(every)
            problems = [_not_read(sheet, shown) for sheet in unread]
    except WorkbookError as error:
        return [], [Problem(Place(shown, 1, 1), told) if told else _damaged(error, shown)]
    return sheets, problems + [_cut(s, shown_name(s, sheets, shown)) for s in sheets if s.cut_at]


def _is_csv(path: Path, data: bytes) -> bool:
    """Whether it is CSV for sure, whatever its first line is like."""
    source = decode_import(data, "") if path.suffix.lower() == ".csv" else None
    return isinstance(source, Source) and is_headed(source.text[:_HEAD])


def shown_name(sheet: Sheet, sheets: Sequence[Sheet], file: str) -> str:
    """How the places in a sheet name it: by its file, and by its own name if there are others."""
    return file if len(sheets) == 1 else f"{file}[{sheet.name}]"


def _not_read(sheet: Sheet, shown: str) -> Problem:
    place = Place(f"{shown}[{sheet.name}]", 1, 1)
    if sheet.unread is Unread.HIDDEN:
        return Problem(place, _HIDDEN, Level.NOTE)
    return Problem(place, _TOO_MANY)


def _cut(sheet: Sheet, file: str) -> Problem:
    return Problem(Place(file, sheet.cut_at, MOST_COLUMNS + 1), _TOO_WIDE, Level.WARNING)


def _text_sheets(source: Source | Problem) -> tuple[list[Sheet], list[Problem]]:
    if isinstance(source, Problem):
        return [], [source]
    if is_html(source.text):
        return [without_pictures(html_sheet(source.text))], []
    sheet, problems = csv_sheet(source)
    return [without_pictures(sheet)], list(problems)


def _unknown(sheet: Sheet, file: str) -> list[Problem]:
    """No header is known: say which columns there are, so that they can be named."""
    rows = [row for row in sheet.rows if not row.is_blank]
    if not rows:
        return []
    row = max(rows[:LOOKED_AT], key=lambda row: sum(bool(plain(cell)) for cell in row.cells))
    row = rows[0] if rows[0].cells and len(rows[0].cells) == len(row.cells) else row
    return [Problem(Place(file, row.number, 1), _unknown_columns(row))]


def _unknown_columns(row: Row) -> Message:
    shown = [f"{letter(n)}={cell.strip()[:20]}" for n, cell in enumerate(row.cells) if cell.strip()]
    listed = ", ".join(" ".join(one.split()) for one in shown[:_MOST_SHOWN])
    return Message.of(NO_COLUMN.zh, NO_COLUMN.en, columns=listed)


NO_COLUMN = Message.of(
    "看不出哪一列是话术内容，请指明每一列是什么。这一行有：{columns}。",
    "No column is known to hold the texts; say what each column holds. This row has: {columns}.",
)


def _only_header(sheets: Sequence[Sheet]) -> Message:
    return _NO_ROWS if any(not row.is_blank for sheet in sheets for row in sheet.rows) else _BLANK


def _damaged(error: WorkbookError, shown: str) -> Problem:
    file = f"{shown}[{error.part}]" if error.part else shown
    message = _TOO_LARGE if error.too_large else _UNREADABLE
    return Problem(Place(file, error.line, error.column), message)


_HIDDEN = Message.of(
    "这张工作表是隐藏的，没有导入。要导入就先取消隐藏。",
    "This sheet is hidden and was not imported. To import it, unhide it first.",
)
_TOO_MANY = Message.of(
    "工作表超过 {most} 张，这一张没有导入。请拆成几个文件。",
    "There are more than {most} sheets; this one was not imported. Split the file into several.",
    most=MOST_SHEETS,
)
_TOO_WIDE = Message.of(
    "这张表超过 {most} 列，后面的列没有读取。",
    "This table has more than {most} columns; those beyond were not read.",
    most=MOST_COLUMNS,
)
_NO_ROWS = Message.of(
    "只有表头，下面没有话术。请检查导出的是不是这一份。",
    "There are headers but no phrases under them. Check whether this is the right export.",
)
_BLANK = Message.of(
    "这个文件是空的，没有话术。请重新导出一份。",
    "This file is empty; there are no phrases in it. Export it again.",
)
_TOO_LARGE = Message.of(
    "文件太大，没有读取。请拆成几个文件。",
    "The file is too large and was not read. Split it into several files.",
)
_UNREADABLE = Message.of(
    "这个表格文件损坏了，或有密码，读不了。请用表格软件打开，另存为 .xlsx 再导入。",
    "This workbook is damaged or has a password. Open it in a spreadsheet program, "
    "save it as .xlsx and import that.",
)
