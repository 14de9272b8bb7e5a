"""CSV files without a header: Beeftext's `keyword, snippet, name`, TextExpander's two columns."""

import re
from collections.abc import Callable, Sequence

from assistant.books.importing.cleaning import cleaned, one_line
from assistant.books.importing.draft import Found
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.snippet_blanks import Text, from_beeftext, from_textexpander
from assistant.books.importing.snippets import lost_message
from assistant.books.importing.table import NO_TEXT, Table
from assistant.books.importing.unused import unused_columns
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_TRIGGER = re.compile(r"[!-~]{1,32}")
_HTML = re.compile(r"\s*</?(?:html|head|body|table|tr|td|p|div|span|!doctype)\b", re.IGNORECASE)
_MACRO = re.compile(  # of TextExpander
    r"%(?:fill|clipboard|snippet:|key:|date:|\||[YmdBHM](?![A-Za-z0-9]))"
)
_MOST = 0.8
_BEEFTEXT = 3


def headless_replies(sheet: Sheet, file: str) -> Table | None:
    """The replies, if the first column looks like what one types to get the second."""
    rows = [row for row in sheet.rows if not row.is_blank]
    whole = [row for row in rows if row.cell(1).strip() and not _HTML.match(row.cell(0))]
    fits = [row for row in whole if _is_trigger(row.cell(0))]
    if not whole or len(fits) < _MOST * len(whole):
        return None
    table, converted = Table(file), _converter(whole)
    for row in rows:
        _take(row, table, converted, is_page=bool(_HTML.match(row.cell(0))))
    table.problems += unused_columns(Row(1, ()), rows, range(_BEEFTEXT), Place(file, 1, 1))
    return table


def _is_trigger(cell: str) -> bool:
    return bool(_TRIGGER.fullmatch(cell.strip().strip('"'))) and not cell.strip().isdecimal()


def _converter(rows: Sequence[Row]) -> Callable[[str], Text]:
    """By the signs of the one tool or the other; without any, three columns are Beeftext's."""
    texts = [row.cell(1) for row in rows]
    if not any("#{" in text for text in texts) and (
        any(map(_MACRO.search, texts)) or all(len(row.cells) < _BEEFTEXT for row in rows)
    ):
        return from_textexpander
    return from_beeftext


def _take(row: Row, table: Table, converted: Callable[[str], Text], *, is_page: bool) -> None:
    place = Place(table.file, row.number, 2)
    written = cleaned(row.cell(1))
    if is_page or not written:
        table.problems.append(Problem(place, _PAGE if is_page else NO_TEXT, Level.WARNING))
        return
    text = converted(written)
    title = one_line(row.cell(2))
    table.found.append(Found(text.text, place, title, code=one_line(row.cell(0)).strip('"')))
    if text.lost:
        table.problems.append(Problem(place, lost_message(text.lost), Level.WARNING))


_PAGE = Message.of(
    "这一行是网页代码，没有导入。", "This row is the code of a page and was not imported."
)
