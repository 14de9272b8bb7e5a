"""Replies from the rows of a table, whoever's program wrote it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistant.books.importing.cleaning import LONGEST_TEXT, cleaned, one_line, unescaped
from assistant.books.importing.draft import Choices, Found
from assistant.books.importing.foreign_blanks import from_tool
from assistant.books.importing.header import Columns, Head, chosen_head, find_head
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.unused import above, unused_columns, unused_texts
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_WORDS = re.compile(r"[,，、;；|/\n]+")
_LONGEST_WORD = 40
_UNGROUPED = frozenset({"未分组", "默认分组", "默认", "无", "-"})
_PLAIN_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*|\d*", re.IGNORECASE)
_LONGEST_HEADER = 15


@dataclass(slots=True)
class Table:
    """The replies of one sheet and what was wrong with its rows."""

    file: str
    found: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_table(sheet: Sheet, file: str, choices: Choices, *, is_alone: bool) -> Table | None:
    """All replies of a sheet; None when no header tells which column holds them."""
    rows = [row for row in sheet.rows if not row.is_blank]
    head = chosen_head(rows, choices.columns) if choices.columns else find_head(rows)
    if head is None:
        return None
    name = "" if is_alone or _PLAIN_NAME.fullmatch(sheet.name.strip()) else sheet.name.strip()
    table = Table(file if is_alone else f"{file}[{sheet.name}]")
    first = _first_row(rows, head)
    _note(rows, first, head, table)
    for row in _filled(rows[first:], head.columns):
        _take(row, head, name, table)
    return table


def _note(rows: Sequence[Row], first: int, head: Head, table: Table) -> None:
    """Say what of the sheet is not taken."""
    columns, top = head.columns, rows[first - 1] if first else Row(1, ())
    place = Place(table.file, top.number, 1)
    used = columns.used | frozenset(columns.other_texts)
    table.problems += above(rows[: max(first - 1, 0)], place)
    table.problems += unused_texts(top, columns.other_texts, place)
    table.problems += unused_columns(top, rows[first:], used, place)


def _first_row(rows: Sequence[Row], head: Head) -> int:
    """Where the replies begin; columns named by letters may stand under a header all the same."""
    if head.row >= 0 or len(rows) < 3:  # noqa: PLR2004  a header and what it is compared with
        return head.row + 1
    first, *others = (len(row.cell(head.columns.text)) for row in rows)
    return int(first <= _LONGEST_HEADER and first * 3 <= sorted(others)[len(others) // 2])


def _filled(rows: Sequence[Row], columns: Columns) -> Iterator[Row]:
    """In a campaign sheet saved as text, date and group stand only in the first row of a block."""
    if columns.dated is None or not columns.groups:
        yield from rows
        return
    last: dict[int, str] = {}
    for row in rows:
        cells = list(row.cells)
        blank = not row.cell(columns.dated).strip()
        for column in (columns.dated, *columns.groups):
            if blank and column < len(cells) and not cells[column].strip():
                cells[column] = last.get(column, "")
            last[column] = cells[column] if column < len(cells) else ""
        yield Row(row.number, tuple(cells))


def _take(row: Row, head: Head, sheet: str, table: Table) -> None:
    columns = head.columns
    place = Place(table.file, row.number, columns.text + 1)
    texts = _texts(row, columns)
    if not texts:
        table.problems.append(Problem(place, NO_TEXT, Level.WARNING))
    elif max(map(len, texts)) > LONGEST_TEXT:
        table.problems.append(Problem(place, _TOO_LONG))
    else:
        first, *others = dict.fromkeys(map(from_tool, texts))
        title, words = _line(row, columns.title), _words(row, columns)
        table.found.append(
            Found(
                first,
                place,
                title,
                tuple(_groups(row, columns, sheet)),
                "".join(_line(row, columns.code).split())[:_LONGEST_WORD],
                words,
                tuple(others),
                _line(row, columns.stage),
            )
        )


def _texts(row: Row, columns: Columns) -> list[str]:
    whole = unescaped(row.cell(columns.text))
    parts = whole.split(columns.split) if columns.split else [whole]
    parts += [unescaped(row.cell(column)) for column in columns.variants]
    return [text for text in map(cleaned, parts) if text]


def _line(row: Row, column: int | None) -> str:
    return "" if column is None else one_line(unescaped(row.cell(column)))[:200]


def _groups(row: Row, columns: Columns, sheet: str) -> Iterator[str]:
    if sheet:
        yield sheet
    for column in columns.groups:
        group = _line(row, column)
        if group and group not in _UNGROUPED:
            yield group


def _words(row: Row, columns: Columns) -> tuple[str, ...]:
    found = (one_line(w) for column in columns.keywords for w in _WORDS.split(row.cell(column)))
    return tuple(dict.fromkeys(word for word in found if 0 < len(word) <= _LONGEST_WORD))


NO_TEXT = Message.of("这一行没有话术内容，没有导入。", "This row has no text and was not imported.")
_TOO_LONG = Message.of(
    "这一格太长，没有导入；前面可能有引号没有配对。",
    "This cell is too long and was not imported; there may be an unpaired quote before it.",
)
