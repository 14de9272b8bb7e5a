"""CSV files: comma, tab or semicolon, with quotes where they should be and elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.books.importing.header import role_of
from assistant.books.importing.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet
from assistant.books.reading.source import Source
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_PAIR = 2  # headers: so many show that a line is one of headers
_GUARDED = re.compile(r'="((?:[^"]|"")*)"')
_SIGNS = (",", "\t", ";", "，")
_LOOKED_AT = 20
_OPENED = re.compile(r"[（(][^（()）]*$")
_CLOSED = re.compile(r"[^（()）]*[)）]")
_KEY = re.compile(r'"\s*:')  # of JSON
_QUOTED = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"')


def csv_sheet(source: Source) -> tuple[Sheet, tuple[Problem, ...]]:
    """The rows of a file, and which lines of it can't be read."""
    rows: list[Row] = []
    problems: list[Problem] = []
    cells = cut_at = 0
    records = _Records(source.text.replace("\r\n", "\n").replace("\r", "\n"))
    for record in records:
        cells += len(record.cells)
        if record.line > MOST_ROWS * 40 or cells > MOST_CELLS:
            problems.append(Problem(Place(source.file, record.line, 1), _TOO_MUCH))
            break
        if any(cell.strip() for cell in record.cells[MOST_COLUMNS:]):
            cut_at = cut_at or record.line
        if record.fault:
            problems.append(_faulty(record, source.file))
        if record.cells:
            rows.append(Row(record.line, record.cells[:MOST_COLUMNS]))
    sheet = Sheet("", tuple(_with_headers(rows)), cut_at, sign=records.sign)
    return sheet, tuple(problems)


def is_headed(text: str) -> bool:
    """Whether one of the first lines is one of headers that are known, whatever stands before."""
    lines = (line for line in text.splitlines()[:_LOOKED_AT] if not _KEY.search(line))
    bare = [line.replace('"', "") for line in lines]
    return any(_headers(line, sign) >= _PAIR for line in bare for sign in _SIGNS)


@dataclass(frozen=True, slots=True)
class _Record:
    """What stands between two line breaks that are in no quotes.

    `fault` is the column, from 1, of a quote that is wrong: with cells they may be read wrongly;
    without, nothing up to the `last` line can be read.
    """

    line: int
    cells: tuple[str, ...]
    fault: int = 0
    last: int = 0

    @property
    def filled(self) -> int:
        """How many cells have anything in them."""
        return sum(bool(cell.strip()) for cell in self.cells)


class _Records:
    """All records of a text, their cells set apart by `sign`.

    Quotes that never close end where the next line is like a row.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.sign = _delimiter(text)
        self._stop = re.compile(f"[{re.escape(self.sign)}\n]")
        self._width = self._least = 0

    def __iter__(self) -> Iterator[_Record]:
        at, line = 0, 1
        while at < len(self._text):
            record, end = self._record(at, line)
            if not record.cells:
                end = self._resumed(end)
                lines = self._text.count("\n", at, end)
                record = replace(record, last=line + max(lines - 1, 0))
            elif record.cells != ("",):
                self._learn(record)
            if record.cells != ("",):
                yield record
            line += self._text.count("\n", at, end)
            at = end

    def _record(self, at: int, line: int) -> tuple[_Record, int]:
        """The record that begins there and where the next one does."""
        text, start, fault = self._text, at, 0
        cells: list[str] = []
        while True:
            quoted = _QUOTED.match(text, at)
            begin = quoted.end() if quoted else at
            found = self._stop.search(text, begin)
            end = found.start() if found else len(text)
            rest = text[begin:end]
            if rest and ("\n" in quoted[1] if quoted else rest.startswith('"')):
                return _Record(line, (), len(cells) + 1), _next_line(text, start)
            if quoted and '"' in rest:
                fault = fault or len(cells) + 1
            cell = (quoted[1].replace('""', '"') if quoted else "") + rest
            cells.append(_unguarded(cell))
            if not found or found[0] == "\n":
                return _Record(line, tuple(cells), fault), min(end + 1, len(text))
            at = end + 1

    def _learn(self, record: _Record) -> None:
        """What rows are like: as wide as the last, with as many cells filled as the emptiest."""
        is_same = len(record.cells) == self._width
        self._least = min(self._least, record.filled) if is_same else record.filled
        self._width = len(record.cells)

    def _resumed(self, at: int) -> int:
        """Where the next line stands that is like a row."""
        while at < len(self._text):
            record, _ = self._record(at, 0)
            is_wide = len(record.cells) == self._width if self._width else len(record.cells) > 1
            if is_wide and record.filled >= self._least:
                break
            at = _next_line(self._text, at)
        return at


def _unguarded(cell: str) -> str:
    """`="001"` keeps Excel from taking a text for a number; it is 001."""
    guarded = _GUARDED.fullmatch(cell)
    return guarded[1].replace('""', '"') if guarded else cell


def _with_headers(rows: list[Row]) -> list[Row]:
    """Headers that are cut at a comma within their brackets are one: `回复(多条,用|分隔)`."""
    for index, (row, following) in enumerate(pairwise(rows[: _LOOKED_AT + 1])):
        cells = _bracketed(row.cells)
        if len(following.cells) == len(cells) < len(row.cells):
            return [*rows[:index], Row(row.number, cells), *rows[index + 1 :]]
    return rows


def _bracketed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells, those joined between which a bracket is open."""
    joined: list[str] = []
    for cell in cells:
        if joined and _OPENED.search(joined[-1]) and _CLOSED.match(cell):
            joined[-1] += f",{cell}"
        else:
            joined.append(cell)
    return tuple(joined)


def _faulty(record: _Record, file: str) -> Problem:
    place = Place(file, record.line, record.fault)
    if record.cells:
        return Problem(place, _STRAY, Level.WARNING)
    return Problem(place, _unclosed(record))


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _delimiter(text: str) -> str:
    """The sign that separates columns most evenly in the first lines."""
    lines = [line for line in text[:20_000].split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    head = lines[0] if lines else ""
    counts = [(head.count(sign), sum(line.count(sign) > 0 for line in lines)) for sign in _SIGNS]
    best = max(range(len(_SIGNS)), key=lambda index: counts[index])
    usual = _SIGNS[best] if counts[best][0] else ","
    known = {sign: max((_headers(line, sign) for line in lines), default=0) for sign in _SIGNS}
    surest = max(known, key=lambda sign: known[sign])
    return surest if known[surest] > 1 and known[usual] < _PAIR else usual


def _headers(line: str, sign: str) -> int:
    """How many headers a line has if this sign sets them apart; none if it has anything else."""
    cells = [cell for cell in _bracketed(tuple(line.split(sign))) if cell.strip()]
    return len(cells) if all(map(role_of, cells)) else 0


def _unclosed(record: _Record) -> Message:
    return Message.of(
        "这一行的引号没有配对，第 {first}～{last} 行没有导入。请在表格软件里打开检查。",
        "A quote in this line is not closed; lines {first} to {last} were not imported. "
        "Look at them in a spreadsheet program.",
        first=record.line,
        last=record.last,
    )


_STRAY = Message.of(
    "这一行的引号用得不对，可能读错了，请核对。",
    "The quotes in this line are not as they should be; it may have been read wrongly. Check it.",
)
_TOO_MUCH = Message.of(
    "表格太大，从这一行起没有读取。请拆成几个文件。",
    "The table is too large and was not read from this line on. Split it into several files.",
)
