"""CSV files without a header: Beeftext's `keyword, snippet, name`, TextExpander's two columns."""

import re

from assistant.books.importing.cleaning import cleaned, one_line
from assistant.books.importing.draft import Found
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.snippet_blanks import from_beeftext, from_textexpander
from assistant.core.problem import Place

_TRIGGER = re.compile(r"[!-~]{1,32}")
_HTML = re.compile(r"\s*</?(?:html|head|body|table|tr|td|p|div|span|!doctype)\b", re.IGNORECASE)
_MOST = 0.8
_BEEFTEXT = 3


def headless_replies(sheet: Sheet, file: str) -> list[Found]:
    """The replies, if the first column looks like what one types to get the second."""
    rows = [row for row in sheet.rows if not row.is_blank and not _HTML.match(row.cell(0))]
    whole = [row for row in rows if row.cell(1).strip()]
    fits = [row for row in whole if _is_trigger(row.cell(0))]
    if not whole or len(fits) < _MOST * len(whole):
        return []
    return [_found(row, file) for row in whole]


def _is_trigger(cell: str) -> bool:
    return bool(_TRIGGER.fullmatch(cell.strip().strip('"'))) and not cell.strip().isdecimal()


def _found(row: Row, file: str) -> Found:
    is_beeftext = len([cell for cell in row.cells if cell.strip()]) >= _BEEFTEXT
    text = cleaned(row.cell(1))
    return Found(
        from_beeftext(text).text if is_beeftext else from_textexpander(text).text,
        Place(file, row.number, 2),
        one_line(row.cell(2)) if is_beeftext else "",
        code=one_line(row.cell(0)).strip('"'),
    )
