"""What stands in a cell, as a book has it."""

import re
from collections.abc import Iterable, Iterator

from assistant.books.format import Kind
from assistant.books.workbook.layout import CHOICES, FLAGS, Column
from assistant.books.writer import Value

_BACK = {shown: word for word, shown in (CHOICES | FLAGS).items()}
WORDS = frozenset({"keywords", "tags", "aliases"})
_BETWEEN = re.compile("[、,，;；]+")
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
    if kind is Kind.LINES and column.field.name in WORDS:
        return tuple(_words(text))
    if kind is Kind.LINES:
        return tuple(line for line in text.split("\n") if line.strip())
    if kind is Kind.MOMENT:
        return moment_text(text)
    if column.field.name == "stage":
        return stages.get(text, text)
    return _BACK.get(text, text) if column.field.choices or kind is Kind.FLAG else text


def words_cell(words: Iterable[str]) -> str:
    """Words a line each; one that would be read as several stands in quotes."""
    return "\n".join(f"“{word}”" if _is_unsure(word) else word for word in words)


def _is_unsure(word: str) -> bool:
    return bool(_BETWEEN.search(word)) or _is_quoted(word)


def _is_quoted(line: str) -> bool:
    return len(line) > 1 and line.startswith("“") and line.endswith("”")


def _words(text: str) -> Iterator[str]:
    """The words of a cell, which people also put commas between."""
    for line in text.split("\n"):
        if _is_quoted(line):
            yield line[1:-1]
        elif _BETWEEN.search(line):
            yield from filter(None, map(str.strip, _BETWEEN.split(line)))
        elif line.strip():
            yield line


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
