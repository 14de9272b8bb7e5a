"""The platform's own report, as the lead drops it in: its rows read as agents' values."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.kpi.amount import amount, is_bare
from assistant.core.kpi.day import day_of
from assistant.core.kpi.header import AGENT, DAY, header_row, meaning, plain
from assistant.core.kpi.metric import SHARES, TIMES
from assistant.core.kpi.score import Entry
from assistant.core.message import Message

MOST_ROWS = 100_000
_HEAD_ROWS = 20
_SUMS = ("合计", "总计", "汇总", "均值", "平均", "平均值")
_MINUTES = re.compile(r"[（(【\[](分|分钟|min|minutes)[）)】\]]", re.IGNORECASE)
_SECONDS = 60  # in a minute
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says, and the headers nobody has mapped yet (plain → as written)."""

    entries: tuple[Entry, ...]
    unknown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as it was read, one table or several; what columns mean can be told later."""

    name: str
    tables: Sequence[Rows]


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column means, and what its bare numbers are multiplied with."""

    mean: str | None
    factor: float = 1.0


def read_report(sheet: Sheet, mapped: Mapping[str, str]) -> Report:
    """What the first table with known headers says: others may be a cover or notes.

    `mapped` tells what columns mean (plain header → metric). Raises AssistantError.
    """
    for rows in sheet.tables:
        head = header_row(rows[:_HEAD_ROWS], mapped)
        if head is not None:
            period = day_of(sheet.name, whole=True) or sheet.name
            return _report(rows[head], rows[head + 1 :], mapped, period)
    first = _likely_head(sheet.tables)
    unknown = {plain(cell): cell for cell in first if cell.strip()}
    if not unknown:
        raise AssistantError(TITLE, _EMPTY)
    return Report((), unknown)


def headers_in(sheets: Iterable[Sheet]) -> set[str]:
    """All that may be headers, as they are compared."""
    tables = (rows for sheet in sheets for rows in sheet.tables)
    return {plain(cell) for rows in tables for row in rows[:_HEAD_ROWS] for cell in row}


def _likely_head(tables: Sequence[Rows]) -> Sequence[str]:
    """The first row with several texts in the largest table, where no header is known."""
    largest = max(tables, key=lambda rows: sum(len(row) for row in rows), default=())
    several = (row for row in largest if len({cell.strip() for cell in row} - {""}) > 1)
    return next(several, ())


def _report(header: Sequence[str], rows: Rows, mapped: Mapping[str, str], period: str) -> Report:
    names = [cell.strip() for cell in header]
    means = [meaning(name, mapped) if name else "" for name in names]
    unknown = {plain(name): name for name, mean in zip(names, means, strict=True) if mean is None}
    columns = [
        _Column(mean, _factor(mean, name, [row[n] for row in rows if n < len(row)]))
        for n, (name, mean) in enumerate(zip(names, means, strict=True))
    ]
    entries = (_entry(row, columns, period) for row in rows)
    return Report(tuple(entry for entry in entries if entry), unknown)


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


def _entry(row: Sequence[str], columns: Sequence[_Column], period: str) -> Entry | None:
    values: dict[str, float] = {}
    agent, day = "", period
    for column, cell in zip(columns, row, strict=False):
        mean = column.mean
        if mean == AGENT:
            agent = agent or cell.strip()
        elif mean == DAY:
            day = day_of(cell) or cell.strip()[:10] or day
        elif mean and (number := amount(cell, is_time=mean in TIMES)) is not None:
            factor = column.factor if is_bare(cell) else 1.0
            values.setdefault(mean, round(number * factor, 4))
    known = agent and agent not in _SUMS and values
    return Entry(agent, day, values) if known else None


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
        return Sheet(file.stem, [[row for row in rows[:MOST_ROWS] if any(map(str.strip, row))]])
    raise AssistantError(TITLE, _unreadable(file, "?"))


TITLE = Message.of("报表读不了", "The report can't be read")
_EMPTY = Message.of("里面没有表格。", "There is no table in it.")


def _unreadable(file: Path, why: object) -> Message:
    return Message.of(
        "{file}：{why}。请导出为 .xlsx 或 .csv。",
        "{file}: {why}. Export it as .xlsx or .csv.",
        file=file,
        why=why,
    )
