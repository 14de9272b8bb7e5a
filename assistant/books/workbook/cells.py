"""What stands in a cell, as a book has it."""

import re

from assistant.books.format import Kind
from assistant.books.workbook.layout import CHOICES, FLAGS, Column
from assistant.books.writer import Value

_BACK = {shown: word for word, shown in (CHOICES | FLAGS).items()}
_MOMENT = re.compile(
    r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)"
    r"(?:\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?",
    re.ASCII,
)


def tidy(cell: str) -> str:
    """The cell as it is, except for line breaks of another kind and for nothing but blanks."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.strip() else ""


def value_of(column: Column, text: str, stages: dict[str, str]) -> Value:
    """A cell that is not empty as the value of its key; `stages` are ids by the names shown."""
    kind = column.field.kind
    if kind is Kind.LINES:
        return tuple(line for line in text.split("\n") if line.strip())
    if kind is Kind.MOMENT:
        return moment_text(text)
    if column.field.name == "stage":
        return stages.get(text, text)
    return _BACK.get(text, text) if column.field.choices or kind is Kind.FLAG else text


def moment_text(text: str) -> str:
    """A time as people type it the way a book has it: `2026/11/20 8:00` → `2026-11-20 08:00`.

    Whatever else there is stays, for the reader to tell of.
    """
    found = _MOMENT.fullmatch(text.strip())
    if not found:
        return text
    month, day = found[3] or found[5], found[4] or found[6]
    date = f"{found[1]}-{month:0>2}-{day:0>2}"
    seconds = f":{found[9]}" if found[9] else ""
    return f"{date} {found[7]:0>2}:{found[8]}{seconds}" if found[7] else date
