"""The platform's own report, as the lead drops it in: its rows read as agents' values."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.kpi.amount import amount, is_bare
from assistant.core.kpi.day import day_of
from assistant.core.kpi.header import AGENT, DAY, header_row, meaning, plain
from assistant.core.kpi.metric import SHARES, TIMES
from assistant.core.kpi.score import Entry
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

MOST_ROWS = 100_000
_HEAD_ROWS = 20
_SUMS = ("合计", "总计", "汇总", "均值", "平均", "平均值")
_MINUTES = re.compile(r"[（(【\[](分|分钟|min|minutes)[）)】\]]", re.IGNORECASE)
_SHOWN = 20  # characters of a cell
_SECONDS = 60  # in a minute
_NO_VALUE = re.compile(r"[-–—―/\\.\s]*|n/?a|null|nan|无|空|暂无", re.IGNORECASE)
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says, and the headers nobody has mapped yet (plain → as written).

    `problems`: the cells that should be numbers and are none.
    """

    entries: tuple[Entry, ...]
    unknown: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a file, by the name it is told of with; each row has its number there."""

    shown: str
    rows: Rows
    numbers: Sequence[int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as it was read, one table or several; what columns mean can be told later."""

    name: str
    tables: Sequence[Grid]


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column means, and what its bare numbers are multiplied with."""

    name: str
    mean: str | None
    factor: float = 1.0

    def value(self, cell: str) -> float | None:
        """The number of a cell of a metric; None where there is none."""
        number = amount(cell, is_time=self.mean in TIMES)
        factor = self.factor if is_bare(cell) else 1.0
        return None if number is None else round(number * factor, 4)

    def is_metric(self) -> bool:
        """Whether its cells are to be numbers."""
        return bool(self.mean) and self.mean not in (AGENT, DAY)


def read_report(sheet: Sheet, mapped: Mapping[str, str]) -> Report:
    """What the first table with known headers says: others may be a cover or notes.

    `mapped` tells what columns mean (plain header → metric). Raises AssistantError.
    """
    for table in sheet.tables:
        head = header_row(table.rows[:_HEAD_ROWS], mapped)
        if head is not None:
            period = day_of(sheet.name, whole=True) or sheet.name
            return _report(table, head, mapped, period)
    first = _likely_head([table.rows for table in sheet.tables])
    unknown = {plain(cell): cell for cell in first if cell.strip()}
    if not unknown:
        raise AssistantError(TITLE, _EMPTY)
    return Report((), unknown)


def headers_in(sheets: Iterable[Sheet]) -> set[str]:
    """All that may be headers, as they are compared."""
    tables = (table for sheet in sheets for table in sheet.tables)
    return {plain(cell) for table in tables for row in table.rows[:_HEAD_ROWS] for cell in row}


def _likely_head(tables: Sequence[Rows]) -> Sequence[str]:
    """The first row with several texts in the largest table, where no header is known."""
    largest = max(tables, key=lambda rows: sum(len(row) for row in rows), default=())
    several = (row for row in largest if len({cell.strip() for cell in row} - {""}) > 1)
    return next(several, ())


def _report(table: Grid, head: int, mapped: Mapping[str, str], period: str) -> Report:
    names, rows = [cell.strip() for cell in table.rows[head]], table.rows[head + 1 :]
    means = [meaning(name, mapped) if name else "" for name in names]
    unknown = {plain(name): name for name, mean in zip(names, means, strict=True) if mean is None}
    columns = [
        _Column(name, mean, _factor(mean, name, [row[n] for row in rows if n < len(row)]))
        for n, (name, mean) in enumerate(zip(names, means, strict=True))
    ]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for row, number in zip(rows, table.numbers[head + 1 :], strict=True):
        agent, day = _named(row, columns, period)
        if agent and agent not in _SUMS:
            problems += _no_numbers(row, columns, Place(table.shown, number))
            if values := _values(row, columns):
                entries.append(Entry(agent, day, values))
    return Report(tuple(entries), unknown, tuple(problems))


def _factor(mean: str | None, name: str, cells: Sequence[str]) -> float:
    """What the bare numbers of a column are multiplied with to be seconds or per cent.

    A share is kept as 0.95 by Excel and by some platforms, as 95 by others. Where a column of
    shares has no bare number above 1, they are parts of one: that nobody of a team has more than
    one in a hundred buyers answered, content or won does not happen. Cells with a per cent sign
    are what they say and are not asked. Times whose header says minutes are minutes.
    """
    if mean in TIMES:
        return _SECONDS if _MINUTES.search(name) else 1.0
    if mean not in SHARES:
        return 1.0
    bare = [float(cell.replace(",", "")) for cell in cells if is_bare(cell)]
    return 100.0 if bare and max(bare) <= 1 else 1.0


def _named(row: Sequence[str], columns: Sequence[_Column], period: str) -> tuple[str, str]:
    """Whose row it is, and of which day."""
    agent, day = "", period
    for column, cell in zip(columns, row, strict=False):
        if column.mean == AGENT:
            agent = agent or cell.strip()
        elif column.mean == DAY:
            day = day_of(cell) or cell.strip()[:10] or day
    return agent, day


def _values(row: Sequence[str], columns: Sequence[_Column]) -> dict[str, float]:
    """The values of a row by metric, of two columns of one metric the first."""
    values: dict[str, float] = {}
    for column, cell in zip(columns, row, strict=False):
        if column.mean and column.is_metric() and (number := column.value(cell)) is not None:
            values.setdefault(column.mean, number)
    return values


def _no_numbers(row: Sequence[str], columns: Sequence[_Column], at: Place) -> Iterable[Problem]:
    """The cells of a row that say something else than a number or that there is none."""
    for place, (column, cell) in enumerate(zip(columns, row, strict=False), 1):
        is_number = column.value(cell) is not None
        if column.is_metric() and not is_number and not _NO_VALUE.fullmatch(cell.strip()):
            message = _no_number(cell, column.name)
            yield Problem(replace(at, column=place), message, Level.WARNING)


def read_text(file: Path, data: bytes) -> Sheet:
    """The one table of a text with commas, tabs or semicolons. Raises AssistantError."""
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        separator = max(",\t;", key=text[:4096].count)
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=separator))
        except csv.Error as error:
            raise AssistantError(TITLE, _unreadable(file, error)) from error
        full = [n for n, row in enumerate(rows[:MOST_ROWS]) if any(map(str.strip, row))]
        grid = Grid(str(file), [rows[n] for n in full], [n + 1 for n in full])
        return Sheet(file.stem, [grid])
    raise AssistantError(TITLE, _unreadable(file, "?"))


TITLE = Message.of("报表读不了", "The report can't be read")
_EMPTY = Message.of("里面没有表格。", "There is no table in it.")


def _no_number(cell: str, column: str) -> Message:
    return Message.of(
        "“{column}”里的“{cell}”不是数字，没有计入。",
        "“{cell}” in “{column}” is no number and is not counted.",
        cell=cell.strip()[:_SHOWN],
        column=column,
    )


def _unreadable(file: Path, why: object) -> Message:
    return Message.of(
        "{file}：{why}。请导出为 .xlsx 或 .csv。",
        "{file}: {why}. Export it as .xlsx or .csv.",
        file=file,
        why=why,
    )
