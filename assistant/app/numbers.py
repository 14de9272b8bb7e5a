"""`assistant numbers`: what a team uses and what it does not, from the files its agents gave."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.app.querying import library_paths
from assistant.books.library import load_library
from assistant.core.errors import AssistantError
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.numbers.table import Table
from assistant.core.personal import ID as PERSONAL
from assistant.core.problem import Level, Problem
from assistant.core.system_fault import reason
from assistant.store.home import Home
from assistant.store.team.merging import Merged, Tell, merged
from assistant.store.team.reports import Names, span_of, tables


@dataclass(frozen=True)
class NumbersReport:
    """The tables, where they come from, and what is wrong with the books that give the titles."""

    tables: tuple[Table, ...]
    merged: Merged
    faults: tuple[Problem, ...] = ()

    @property
    def json(self) -> str:
        """All of it."""
        values = {
            table.name: [dict(zip(table.header, row, strict=True)) for row in table.rows]
            for table in self.tables
        }
        return json.dumps({"files": self.merged.files, **values}, ensure_ascii=False)

    @property
    def counted(self) -> Message:
        """How many agents' files there are."""
        return Message.of("{files} 份", "Files: {files}", files=self.merged.files)

    @property
    def problems(self) -> list[Message]:
        """Files that are none, and books that can't be read."""
        told = [_unread(file) for file in self.merged.bad]
        return told + [one.told for one in self.faults if one.level is Level.ERROR]

    @property
    def failed(self) -> bool:
        """Whether nothing could be read of what was named."""
        return bool(self.merged.bad) and not self.merged.files


def report(
    paths: Sequence[Path],
    library: Sequence[Path],
    first: date | None = None,
    last: date | None = None,
    *,
    tell: Tell = lambda _done, _of: None,
) -> NumbersReport:
    """Merge the files under these paths; titles come from the books of `library`."""
    books = load_library(library)
    with merged(paths, span_of(first, last), tell) as (team, found):
        return NumbersReport(tables(team, names_of(books)), found, books.problems)


def books_of(home: Path | None, chosen: Sequence[Path]) -> tuple[Path, ...]:
    """The books whose titles are shown: those named, else what is in force in the home folder.

    Raises AssistantError.
    """
    return tuple(chosen) or library_paths(Home.at(home), ())


def names_of(books: Library) -> Names:
    """The titles and stages of books; the lead's own phrases are nobody else's to use."""
    phrases = {one.key: one.title for one in books.phrases if one.book != PERSONAL}
    return Names(phrases, {stage.id: stage.name for stage in books.stages})


def save(made: tuple[Table, ...], path: Path) -> None:
    """Write the tables as an Excel file. Raises AssistantError."""
    if path.suffix.lower() != ".xlsx":
        raise AssistantError(_NOT_SAVED, _ONLY_EXCEL)
    try:
        from assistant.store.team.workbook import write_workbook  # noqa: PLC0415 - loads openpyxl

        write_workbook(made, path)
    except OSError as error:
        told = Message.of("{path}：{why}。", "{path}: {why}.", path=path, why=reason(error))
        raise AssistantError(_NOT_SAVED, told) from error


def lines_of(table: Table) -> list[str]:
    """Its first rows below its name and header, tabs between."""
    head = ["", f"{table.name} ({len(table.rows)})", "\t".join(table.header)]
    return head + ["\t".join(_shown(cell) for cell in row) for row in table.rows[:10]]


def _shown(cell: object) -> str:
    return "" if cell is None else str(cell)


def _unread(file: Path) -> Message:
    why = _NOT_READ if file.exists() else _NOT_THERE
    return Message.of("{file}: {why}", "{file}: {why}", file=file, why=why)


_NOT_READ = Message.of("读不懂，没有计入", "can't be read, not counted")
_NOT_THERE = Message.of("找不到，请检查路径", "not there; check the path")
_NOT_SAVED = Message.of("没有保存", "Not saved")
_ONLY_EXCEL = Message.of("只能存成 .xlsx 文件。", "It can only be saved as an .xlsx file.")
