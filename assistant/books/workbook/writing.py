"""`assistant export`: a book as a workbook that can be edited anywhere and imported again."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from assistant.books.format import Kind
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.workbook.cells import WORDS, words_cell
from assistant.books.workbook.layout import (
    CHOICES,
    FLAGS,
    HEAD,
    LAYOUTS,
    OF,
    PLAIN,
    Column,
    Layout,
)
from assistant.books.writer import Value, book_rows
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.stage import BUILT_IN
from assistant.core.system_fault import reason
from assistant.replacing import replace_file

MOST_CHARACTERS = 32_767
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WIDTHS = {"正文": 60, "变体": 50, "内容": 60, "标题": 22, "关键词": 22, "条件": 30, "编号": 20}
_WIDTH = 14
_WRAPPED = frozenset({"正文", "变体", "内容", "条件", "卖点", "关键词"})

Rows = dict[str, Value]


def export_book(book: Book, path: Path) -> None:
    """Write a book as .xlsx, or its phrases as .csv. Raises AssistantError, nothing written."""
    suffix = path.suffix.lower()
    sheets = sheets_of_book(book, is_alone=suffix == ".csv")
    longest = max((len(c) for s in sheets for row in s.rows for c in row.cells), default=0)
    if longest > MOST_CHARACTERS:
        raise AssistantError(NOT_EXPORTED, _TOO_LONG)
    if suffix not in (".xlsx", ".csv"):
        raise AssistantError(NOT_EXPORTED, _UNKNOWN)
    try:
        replace_file(path, _csv(sheets[0]) if suffix == ".csv" else _xlsx(sheets))
    except OSError as error:
        raise AssistantError(NOT_EXPORTED, _unwritten(path, error)) from error


def sheets_of_book(book: Book, *, is_alone: bool = False) -> list[Sheet]:
    """The sheets of a book, that of the phrases first; those that would be empty are left out.

    Where the phrases go out alone, nothing tells the names of the book's own stages.
    """
    rows = book_rows(book)
    stages = _stage_names(replace(book, stages=()) if is_alone else book)
    sheets = [_sheet(layout, rows, stages) for layout in LAYOUTS]
    return [s for s in sheets if len(s.rows) > 1 or s.name == "话术"] + [_head(rows)]


def _stage_names(book: Book) -> dict[str, str]:
    """Names for stages; an id stays where a name would not tell which is meant."""
    stages = [*BUILT_IN, *book.stages]
    names = [stage.name for stage in stages]
    ids = {stage.id for stage in stages}
    return {s.id: s.name for s in stages if names.count(s.name) == 1 and s.name not in ids}


def _sheet(layout: Layout, book: Rows, stages: dict[str, str]) -> Sheet:
    entries = list(_entries(layout, book))
    columns = list(_numbered(layout, entries))
    head = ([OF] if layout.inside else []) + [header for header, _, _ in columns]
    lines = [head]
    for parent, entry in entries:
        cells = [_cell(entry, column, index, stages) for _, column, index in columns]
        lines.append(([parent] if layout.inside else []) + cells)
    return Sheet(layout.name, tuple(Row(n, tuple(cells)) for n, cells in enumerate(lines, 1)))


def _entries(layout: Layout, book: Rows) -> Iterator[tuple[str, Rows]]:
    for entry in _mappings(book.get(layout.inside or layout.key, ())):
        if layout.inside:
            for inner in _mappings(entry.get(layout.key, ())):
                yield str(entry.get("id", "")), inner
        else:
            yield "", entry


def _mappings(value: Value) -> Iterator[Rows]:
    for entry in value:
        if isinstance(entry, dict):
            yield entry


def _numbered(
    layout: Layout, entries: Iterable[tuple[str, Rows]]
) -> Iterator[tuple[str, Column, int]]:
    """Each column with its header; of those that hold many texts as many as are needed."""
    for column in layout.columns:
        if not column.many:
            yield column.header, column, -1
            continue
        most = max((len(_value(entry, column)) for _, entry in entries), default=0)
        for index in range(max(most, 1)):
            yield f"{column.header}{index + 1}", column, index


def _value(entry: Rows, column: Column) -> Value:
    """What an entry holds in a column."""
    value: Value = entry
    for key in column.path:
        value = value.get(key, "") if isinstance(value, dict) else ""
    return value


def _cell(entry: Rows, column: Column, index: int, stages: dict[str, str]) -> str:
    value = _value(entry, column)
    if index >= 0:
        return str(value[index]) if index < len(value) and isinstance(value, tuple) else ""
    if isinstance(value, tuple):
        words = map(str, value)
        return words_cell(words) if column.field.name in WORDS else "\n".join(words)
    text = str(value)
    if column.field.name == "stage":
        return stages.get(text, text)
    if column.field.choices:
        return CHOICES.get(text, text)
    return FLAGS.get(text, text) if column.field.kind is Kind.FLAG else text


def _head(book: Rows) -> Sheet:
    lines = []
    for key, header in PLAIN.items():
        value = book.get(key, "")
        lines.append(
            (header, "\n".join(map(str, value)) if isinstance(value, tuple) else str(value))
        )
    return Sheet(HEAD, tuple(Row(number, cells) for number, cells in enumerate(lines, 1)))


def _csv(sheet: Sheet) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(row.cells for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(sheets: Iterable[Sheet]) -> bytes:
    workbook = Workbook(write_only=True)
    for sheet in sheets:
        page = workbook.create_sheet(sheet.name)
        heads = sheet.rows[0].cells if sheet.name != HEAD else ()
        for number, header in enumerate(heads, 1):
            known = header.rstrip("0123456789")
            page.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(known, _WIDTH)
        page.freeze_panes = "A2" if heads else None
        for row in sheet.rows:
            is_head = row is sheet.rows[0] and bool(heads)
            page.append(
                [_written(page, *pair, is_head=is_head) for pair in _paired(row.cells, heads)]
            )
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def _paired(cells: tuple[str, ...], heads: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for number, cell in enumerate(cells):
        yield cell, heads[number].rstrip("0123456789") if number < len(heads) else ""


def _written(page: WriteOnlyWorksheet, text: str, header: str, *, is_head: bool) -> Cell | None:
    """A cell that is text whatever it looks like: never a formula, a number or a date."""
    if not text:
        return None
    cell = WriteOnlyCell(page, value=None)
    cell.value = _ESCAPE.sub("_x005F_", text)
    cell.data_type = "s"
    cell.number_format = "@"
    if is_head:
        cell.font = Font(bold=True)
    elif header in _WRAPPED:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _unwritten(path: Path, error: OSError) -> Message:
    return Message.of("{path}：{why}。", "{path}: {why}.", path=path, why=reason(error))


NOT_EXPORTED = Message.of("没有导出", "Nothing was exported")
_TOO_LONG = Message.of(
    "有一段文字超过 32767 个字，表格的一格放不下。",
    "A text is longer than the 32,767 characters a cell can hold.",
)
_UNKNOWN = Message.of("只能导出成 .xlsx 或 .csv。", "Only .xlsx and .csv can be written.")
