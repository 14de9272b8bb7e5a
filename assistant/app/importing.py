"""`assistant import`: what an import did, for people and for scripts."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.books.importing.draft import Choices
from assistant.books.importing.formats import FORMATS
from assistant.books.importing.header import Role
from assistant.books.importing.merge import import_into
from assistant.books.importing.report import ImportReport
from assistant.books.importing.sources import CANT_IMPORT
from assistant.books.importing.tables import NO_COLUMN
from assistant.books.importing.undo import undo_import
from assistant.books.reader import read_book
from assistant.books.workbook.writing import NOT_EXPORTED, export_book
from assistant.core.errors import AssistantError
from assistant.core.message import Message, joined
from assistant.core.problem import Level, Problem
from assistant.core.stage import BUILT_IN


def known_formats() -> list[tuple[str, str]]:
    """What each format may be called, and the endings of its files."""
    return [(", ".join((f.name, *f.others)), " ".join(f.suffixes)) for f in FORMATS]


@dataclass(frozen=True)
class ImportSaid:
    """The words for one import."""

    report: ImportReport
    dry_run: bool

    @property
    def json(self) -> str:
        """The counts as one JSON object."""
        return json.dumps(self.report.counts)

    @property
    def text(self) -> Message:
        """One line with the counts."""
        counts = replace(_COUNTS, values=tuple(self._counts()))
        return Message.of(_SEEN.zh, _SEEN.en, counts=counts) if self.dry_run else counts

    def _counts(self) -> Iterator[tuple[str, str]]:
        return ((name, str(count)) for name, count in self.report.counts.items())

    @property
    def stages(self) -> Message | None:
        """One line with the stages of what is new, as guessed; None when nothing is."""
        names: dict[str, Message | str] = {stage.id: stage.name for stage in self.report.own}
        names |= {stage.id: Message(stage.name, stage.id) for stage in BUILT_IN}
        told = [_stage(names.get(id, id), count) for id, count in self.report.stages.items()]
        return _stages(told) if told else None

    @property
    def problems(self) -> list[Problem | Message]:
        """The problems and what is good to know, a line each; last, how columns are named here."""
        told = (*self.report.problems, *self.report.notes)
        unnamed = any(problem.message.zh == NO_COLUMN.zh for problem in told)
        return [*told, *([_NAME_THEM] if unnamed else [])]

    @property
    def failed(self) -> bool:
        """Whether something could not be taken over."""
        return any(problem.level is Level.ERROR for problem in self.report.problems)


def import_file(
    source: Path, into: Path, kind: str, choices: Choices, *, dry_run: bool
) -> ImportSaid:
    """Import a file or folder into a book. Raises AssistantError."""
    report = import_into(source, into, choices, format=kind, dry_run=dry_run)
    return ImportSaid(report, dry_run)


def choices_of(
    columns: str, stages: str, *, scenes: bool, headed: bool | None = None, sheet: str = ""
) -> Choices:
    """What was said on the command line. Raises AssistantError."""
    named: dict[str, tuple[str, ...]] = {}
    for role, column in _pairs(columns):
        if role not in list(Role):
            raise AssistantError(CANT_IMPORT, _unknown_role(role))
        named[role] = (*named.get(role, ()), column)
    if named and "text" not in named:
        raise AssistantError(CANT_IMPORT, _NO_TEXT)
    if not named and (headed is not None or sheet):
        raise AssistantError(CANT_IMPORT, _NO_COLUMNS)
    return Choices(scenes, named, dict(_pairs(stages)), headed=headed, sheet=sheet)


def _pairs(said: str) -> Iterator[tuple[str, str]]:
    for pair in filter(None, (part.strip() for part in said.replace("，", ",").split(","))):
        name, equals, value = pair.partition("=")
        if not equals or not name.strip() or not value.strip():
            raise AssistantError(CANT_IMPORT, _no_pair(pair))
        yield name.strip(), value.strip()


def _no_pair(pair: str) -> Message:
    return Message.of(
        "“{pair}”要写成 名称=值，几个之间用逗号隔开。",
        "“{pair}” must be name=value, several separated by commas.",
        pair=pair,
    )


def _unknown_role(role: str) -> Message:
    return Message.of(
        "“{role}”不是列的用途。可以用的有：{known}。",
        "“{role}” is not what a column may hold. There are: {known}.",
        role=role,
        known=" ".join(Role),
    )


def _stage(name: Message | str, count: int) -> Message:
    return Message.of("{name} {count}", "{name} {count}", name=name, count=count)


def _stages(told: list[Message]) -> Message:
    return Message.of(
        "新增的阶段（按分组和标题猜的）：{listed}",
        "Stages of what is new, guessed by groups and titles: {listed}",
        listed=joined(told, "，"),
    )


_COUNTS = Message.of(
    "新增 {new}，改动 {changed}，相同 {same}，重复 {duplicate}，有问题 {problem}",
    "New {new}, changed {changed}, same {same}, duplicate {duplicate}, problems {problem}",
)
_SEEN = Message.of(
    "{counts}（只是看看，什么也没写）", "{counts} (only a look, nothing was written)"
)
_NAME_THEM = Message.of(
    "指明各列：--columns text=B,title=A（也可以写表头），或在编辑器里导入时选。",
    "Name the columns: --columns text=B,title=A (or by their headers), or choose them in the "
    "editor's import.",
)
_NO_COLUMNS = Message.of(
    "--sheet、--header 和 --no-header 要和 --columns 一起用，如 --columns text=B。",
    "--sheet, --header and --no-header go with --columns, like --columns text=B.",
)
_NO_TEXT = Message.of(
    "要写明哪一列是话术内容，如 --columns text=内容。",
    "Say which column holds the texts, like --columns text=内容.",
)


def take_back(into: Path) -> Message:
    """Undo the last import into a book. Raises AssistantError."""
    undo_import(into)
    return Message.of(
        "已撤销上一次导入，{book} 和导入前一样",
        "The last import is undone; {book} is as it was before",
        book=into.name,
    )


def export_file(book: Path, file: Path) -> Message:
    """Write a book as a table; says how much it holds. Raises AssistantError."""
    reading = read_book(book)
    errors = [problem for problem in reading.problems if problem.level is Level.ERROR]
    if reading.book is None or errors:
        raise AssistantError(NOT_EXPORTED, _faulty(errors) if errors else _NO_BOOK)
    export_book(reading.book, file)
    return Message.of(
        "已导出 {count} 条话术到 {file}",
        "{file}: exported, phrases: {count}",
        count=len(reading.book.phrases),
        file=file,
    )


def _faulty(errors: list[Problem]) -> Message:
    """A file that can't be read at all has nothing in it to be mended."""
    if not errors[0].place.line:
        return errors[0].told
    return Message.of(
        "话术本有 {count} 处错误，先改好再导出。第一处：{at}: {why}",
        "To be fixed in the book first: {count}. The first: {at}: {why}",
        count=len(errors),
        at=errors[0].place,
        why=errors[0].message,
    )


_NO_BOOK = Message.of("这不是话术本。", "This is not a phrasebook.")
