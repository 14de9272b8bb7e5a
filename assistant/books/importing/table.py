"""Replies from the rows of a table, whoever's program wrote it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistant.books.importing.cleaning import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    cleaned,
    one_line,
    unescaped,
)
from assistant.books.importing.draft import Asked, Found
from assistant.books.importing.foreign_blanks import from_tool
from assistant.books.importing.header import Columns, Head, chosen_head, find_head
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.unused import above, attached_notes, unused_columns, unused_texts
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_WORDS = re.compile(r"[,，、;；|/\n]+")
_LONGEST_WORD = 40
_SHOWN = 20
_MOST_WIDE = 20
_UNGROUPED = frozenset({"未分组", "默认分组", "默认", "无", "-"})
_PLAIN_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*|\d*", re.IGNORECASE)


@dataclass(slots=True)
class Table:
    """The replies of one sheet and what was wrong with its rows."""

    file: str
    found: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_table(sheet: Sheet, file: str, asked: Asked | None, *, is_alone: bool) -> Table | None:
    """All replies of a sheet of a file; None when nothing tells which column holds them."""
    rows = [row for row in sheet.rows if not row.is_blank]
    head = chosen_head(rows, asked) if asked else find_head(rows)
    if head is None:
        return None
    name = "" if is_alone or _PLAIN_NAME.fullmatch(sheet.name.strip()) else sheet.name.strip()
    table = Table(file if is_alone else f"{file}[{sheet.name}]")
    header = rows[head.row] if head.is_there else None
    if header and sheet.sign:
        width = max(len(header.cells), *(n + 1 for n in head.columns.used))
        rows = _cut(rows, header.number, width, sheet.sign, table)
    _note(rows, head, table)
    table.problems += attached_notes(sheet.attached, table.file)
    for row in _filled(rows[head.row + 1 :], head.columns):
        if header and row.cells == header.cells:
            continue
        _take(row, head, name, table)
    return table


def _cut(rows: Sequence[Row], top: int, width: int, sign: str, table: Table) -> list[Row]:
    """The rows under the header no wider than it: a text of a wider one was cut at its signs."""
    after = [row for row in rows if row.number > top]
    wide = [row for row in after if any(cell.strip() for cell in row.cells[width:])]
    for row in wide[:_MOST_WIDE]:
        place = Place(table.file, row.number, width + 1)
        table.problems.append(Problem(place, _wide(row, width, sign), Level.WARNING))
    if len(wide) > _MOST_WIDE:
        place = Place(table.file, wide[_MOST_WIDE].number, width + 1)
        table.problems.append(Problem(place, _so_wide(len(wide) - _MOST_WIDE), Level.WARNING))
    before = (row for row in rows if row.number <= top)
    return [*before, *(Row(row.number, row.cells[:width]) for row in after)]


def _note(rows: Sequence[Row], head: Head, table: Table) -> None:
    """Say what of the sheet is not taken."""
    columns, first = head.columns, head.row + 1
    top = rows[head.row] if head.is_there else Row(rows[first].number if first else 1, ())
    place = Place(table.file, top.number, 1)
    used = columns.used | frozenset(columns.other_texts)
    table.problems += above(rows[: head.row if head.is_there else first], place)
    table.problems += unused_texts(top, columns.other_texts, place)
    table.problems += unused_columns(top, rows[first:], used, place)


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
        table.problems += _shortened(row, columns, place)
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


def _shortened(row: Row, columns: Columns, place: Place) -> Iterator[Problem]:
    """A warning for each of title, code and key words that is too long to be taken as it is."""
    code = "".join(_line(row, columns.code).split())
    for text, longest in ((_line(row, columns.title), LONGEST_TITLE), (code, _LONGEST_WORD)):
        if len(text) > longest:
            yield Problem(place, _shorter(text, longest), Level.WARNING)
    for column in columns.keywords:
        for word in map(one_line, _WORDS.split(row.cell(column))):
            if len(word) > _LONGEST_WORD:
                yield Problem(place, _dropped(word), Level.WARNING)


def _texts(row: Row, columns: Columns) -> list[str]:
    whole = unescaped(row.cell(columns.text))
    parts = _parted(whole, columns.split) if columns.split else [whole]
    parts += [unescaped(row.cell(column)) for column in columns.variants]
    return [text for text in map(cleaned, parts) if text]


def _parted(text: str, sign: str) -> list[str]:
    """The texts in one cell; what stands in braces offers choices."""
    return re.split(rf"{re.escape(sign)}(?![^{{}}\n]*\}})", text)


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


def _wide(row: Row, width: int, sign: str) -> Message:
    return Message.of(
        "这一行有 {cells} 格，表头只有 {width} 格：正文里多半有没加引号的“{sign}”，被从那里断开了。"
        "请核对这一条，把正文用双引号括起来再导入。",
        "This row has {cells} cells and the header {width}: a text was probably cut at a “{sign}” "
        "in it. Check the phrase, or put the text into double quotes and import it again.",
        cells=len(row.cells),
        width=width,
        sign="Tab" if sign == "\t" else sign,
    )


def _so_wide(count: int) -> Message:
    return Message.of(
        "从这一行起，还有 {count} 行的格也比表头多，请一并核对。",
        "From this row on {count} more have more cells than the header; check them as well.",
        count=count,
    )


def _shorter(text: str, longest: int) -> Message:
    return Message.of(
        "“{text}…”太长，只留了前 {longest} 个字。",
        "“{text}…” is too long; its first {longest} characters were kept.",
        text=text[:_SHOWN],
        longest=longest,
    )


def _dropped(word: str) -> Message:
    return Message.of(
        "关键词“{word}…”超过 {longest} 个字，没有导入。",
        "The key word “{word}…” is longer than {longest} characters and was not imported.",
        word=word[:_SHOWN],
        longest=_LONGEST_WORD,
    )


NO_TEXT = Message.of("这一行没有话术内容，没有导入。", "This row has no text and was not imported.")
_TOO_LONG = Message.of(
    "这一格太长，没有导入；前面可能有引号没有配对。",
    "This cell is too long and was not imported; there may be an unpaired quote before it.",
)
