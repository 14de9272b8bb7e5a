"""The platform's own report, as the lead drops it in: .xlsx or .csv, whatever its headers."""

import csv
import io
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from assistant.core.errors import AssistantError
from assistant.core.kpi.amount import amount
from assistant.core.kpi.header import AGENT, DAY, header_row, meaning, plain
from assistant.core.kpi.score import Entry
from assistant.core.message import Message

MOST_BYTES = 32 * 1024 * 1024
MOST_ROWS = 100_000
_HEAD_ROWS = 20
_SUMS = ("合计", "总计", "汇总", "均值", "平均", "平均值")


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says, and the headers nobody has mapped yet (plain → as written)."""

    entries: tuple[Entry, ...]
    unknown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as it was read; what its columns mean can be told later."""

    name: str
    rows: Sequence[Sequence[object]]


def read_sheet(file: Path) -> Sheet:
    """Read a report's rows; large ones take a while. Raises AssistantError."""
    return Sheet(file.stem, _rows(file))


def read_report(sheet: Sheet, mapped: Mapping[str, str]) -> Report:
    """What a sheet says; `mapped` tells what columns mean (plain header → metric).

    Raises AssistantError.
    """
    rows = sheet.rows
    head = header_row([[str(cell or "") for cell in row] for row in rows[:_HEAD_ROWS]], mapped)
    if head is None:
        first = next((row for row in rows if sum(bool(cell) for cell in row) > 1), ())
        unknown = {plain(str(cell)): str(cell) for cell in first if cell}
        if not unknown:
            raise AssistantError(_TITLE, _EMPTY)
        return Report((), unknown)
    return _report(rows[head], rows[head + 1 :], mapped, sheet.name)


def _report(
    header: Sequence[object],
    rows: Sequence[Sequence[object]],
    mapped: Mapping[str, str],
    period: str,
) -> Report:
    names = [str(cell).strip() if cell is not None else "" for cell in header]
    means = [meaning(name, mapped) if name else "" for name in names]
    unknown = {plain(name): name for name, mean in zip(names, means, strict=True) if mean is None}
    entries = (_entry(row, means, period) for row in rows)
    return Report(tuple(entry for entry in entries if entry), unknown)


def _entry(row: Sequence[object], means: Sequence[str | None], period: str) -> Entry | None:
    values: dict[str, float] = {}
    agent, day = "", period
    for mean, cell in zip(means, row, strict=False):
        if mean == AGENT:
            agent = agent or str(cell or "").strip()
        elif mean == DAY:
            day = _day(cell) or day
        elif mean and (number := amount(cell)) is not None:
            values.setdefault(mean, _share(mean, cell, number))
    known = agent and agent not in _SUMS and values
    return Entry(agent, day, values) if known else None


def _share(mean: str, cell: object, number: float) -> float:
    """Excel keeps 95 % as 0.95."""
    is_share = mean in ("answered", "rating", "conversion") and not isinstance(cell, str)
    return round(number * 100, 4) if is_share and 0 < number <= 1 else number


def _day(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    return str(cell or "").strip().replace("/", "-")[:10]


def _rows(file: Path) -> list[Sequence[object]]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise AssistantError(_TITLE, _LARGE)
        data = file.read_bytes()
    except OSError as error:
        raise AssistantError(_TITLE, _unreadable(file, error.strerror or error)) from error
    if data.startswith(b"PK"):
        return _sheet(file, data)
    return _csv(file, data)


def _sheet(file: Path, data: bytes) -> list[Sequence[object]]:
    """The first sheet; not in read-only mode, since a stored dimension may be wrong."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow, and not for the window

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles openpyxl does not know
            book = load_workbook(io.BytesIO(data), data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS)
        return [row for row in rows if any(cell is not None for cell in row)]
    except (BadZipFile, KeyError, ValueError, IndexError, OSError, EOFError, TypeError) as error:
        raise AssistantError(_TITLE, _unreadable(file, type(error).__name__)) from error


def _csv(file: Path, data: bytes) -> list[Sequence[object]]:
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        separator = max(",\t;", key=text[:4096].count)
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=separator))
        except csv.Error as error:
            raise AssistantError(_TITLE, _unreadable(file, error)) from error
        return [row for row in rows[:MOST_ROWS] if any(cell.strip() for cell in row)]
    raise AssistantError(_TITLE, _unreadable(file, "?"))


_TITLE = Message.of("报表读不了", "The report can't be read")
_EMPTY = Message.of("里面没有表格。", "There is no table in it.")
_LARGE = Message.of("文件太大。", "The file is too large.")


def _unreadable(file: Path, why: object) -> Message:
    return Message.of(
        "{file}：{why}。请导出为 .xlsx 或 .csv。",
        "{file}: {why}. Export it as .xlsx or .csv.",
        file=file,
        why=why,
    )
