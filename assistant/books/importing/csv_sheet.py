"""CSV files: comma, tab or semicolon, with quotes where they should be and elsewhere."""

import csv
import io
from collections.abc import Iterator

from assistant.books.importing.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet
from assistant.books.reading.source import Source
from assistant.core.message import Message
from assistant.core.problem import Place, Problem

_SIGNS = (",", "\t", ";", "，")
_LOOKED_AT = 20


def csv_sheet(source: Source) -> tuple[Sheet, tuple[Problem, ...]]:
    """The rows of a file up to where it can't be read any more, and why it can't."""
    rows: list[Row] = []
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        rows.extend(_rows(text))
    except _TooMuchError as much:
        return Sheet("", tuple(rows)), (Problem(Place(source.file, much.line, 1), _TOO_MUCH),)
    except csv.Error as error:
        line = (rows[-1].number if rows else 0) + 1
        return Sheet("", tuple(rows)), (Problem(Place(source.file, line, 1), _unreadable(error)),)
    return Sheet("", tuple(rows)), ()


class _TooMuchError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _rows(text: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    number, count = 1, 0
    for cells in reader:
        count += len(cells)
        if number > MOST_ROWS * 40 or count > MOST_CELLS:
            raise _TooMuchError(number)
        yield Row(number, tuple(cells[:MOST_COLUMNS]))
        number = reader.line_num + 1


def _delimiter(text: str) -> str:
    """The sign that separates columns most evenly in the first lines."""
    lines = [line for line in text[:20_000].split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    head = lines[0] if lines else ""
    counts = [(head.count(sign), sum(line.count(sign) > 0 for line in lines)) for sign in _SIGNS]
    best = max(range(len(_SIGNS)), key=lambda index: counts[index])
    return _SIGNS[best] if counts[best][0] else ","


def _unreadable(error: csv.Error) -> Message:
    return Message.of(
        "从这一行起读不下去（{why}），多半是引号没有配对。请在表格软件里打开检查。",
        "Can't be read from this line on ({why}), most likely an unpaired quote. "
        "Look at it in a spreadsheet program.",
        why=error,
    )


_TOO_MUCH = Message.of(
    "表格太大，从这一行起没有读取。请拆成几个文件。",
    "The table is too large and was not read from this line on. Split it into several files.",
)
