"""`assistant kpi`: the weighted table of how agents did, from the platform's own reports."""

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.kpi.header import AGENT, DAY, IGNORED, plain
from assistant.core.kpi.metric import DEFAULT, OWN
from assistant.core.kpi.own import OwnNumbers, with_own
from assistant.core.kpi.score import Entry, tables
from assistant.core.message import Message
from assistant.core.numbers.table import Table
from assistant.core.problem import Problem
from assistant.core.system_fault import reason
from assistant.store.home import Home
from assistant.store.team.kpi_file import KpiSettings, read_kpi, write_kpi
from assistant.store.team.own_numbers import own_numbers
from assistant.store.team.platform_report import Sheet, headers_in, read_report

_MOST_TOLD = 20  # cells that are no numbers
_NAMES = {metric.name: metric.id for metric in DEFAULT if metric.id not in OWN}
_NAMES |= {"客服": AGENT, "日期": DAY, "": IGNORED}


@dataclass(frozen=True)
class KpiReport:
    """The tables, the columns that still have to be mapped, and agents without own numbers.

    `problems`: the cells that should be numbers and are none.
    """

    tables: tuple[Table, ...]
    unknown: tuple[str, ...]
    without: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def json(self) -> str:
        """All of it."""
        values = {
            table.name: [dict(zip(table.header, row, strict=True)) for row in table.rows]
            for table in self.tables
        }
        rest = {"未知列": self.unknown, "不是数字": [problem.line() for problem in self.problems]}
        return json.dumps({**values, **rest}, ensure_ascii=False)

    @property
    def told(self) -> list[Message]:
        """Cells and columns nothing is made of, and agents nobody counted for."""
        told = [*self.no_numbers]
        told += [_unused(self.unknown)] if self.unknown else []
        return [*told, _uncounted(self.without)] if self.without else told

    @property
    def no_numbers(self) -> list[Message]:
        """How many cells are no numbers, and where the first of them are."""
        if not self.problems:
            return []
        each = [problem.told for problem in self.problems[:_MOST_TOLD]]
        return [*each, _how_many(len(self.problems))]


def settings_of(home: Path | None) -> tuple[Path, KpiSettings]:
    """The lead's file and what stands in it. Raises AssistantError."""
    path = Home.at(home).folder / "kpi.yaml"
    return path, read_kpi(path)


def report(
    home: Path | None,
    files: Sequence[Path],
    mapping: Sequence[str],
    own: OwnNumbers | None = None,
) -> KpiReport:
    """Score what these reports tell; what `mapping` says (`列=指标`) is remembered."""
    return scored(home, sheets_of(files), mapping, own)


def sheets_of(files: Sequence[Path]) -> list[Sheet]:
    """The rows of these reports. Raises AssistantError."""
    from assistant.app.platform_sheets import read_sheet  # noqa: PLC0415 - not at each start

    return [read_sheet(file) for file in files]


def own_of(folders: Sequence[Path]) -> OwnNumbers | None:
    """What agents' own programs counted; None without a folder. Raises AssistantError if there is
    nothing in them.
    """
    own = own_found(folders)
    if own and not own.spans:
        raise AssistantError(_TITLE, _no_numbers(folders))
    return own


def own_found(folders: Sequence[Path]) -> OwnNumbers | None:
    """What agents' own programs counted, if anything; None without a folder. Raises nothing."""
    return own_numbers(folders)[0] if folders else None


def is_own_weighed(home: Path | None) -> bool:
    """Whether the lead gave own numbers any weight; a file that can't be read is told later."""
    with contextlib.suppress(AssistantError):
        return _weighed(settings_of(home)[1])
    return False


def _weighed(settings: KpiSettings) -> bool:
    return any(metric.weight for metric in settings.metrics if metric.id in OWN)


def scored(
    home: Path | None,
    sheets: Sequence[Sheet],
    mapping: Sequence[str],
    own: OwnNumbers | None = None,
) -> KpiReport:
    """Score what was read; what `mapping` says (`列=指标`) is remembered. Raises AssistantError."""
    if mapping:
        _check_columns(home, sheets, mapping)
        remember(home, mapping)
    _, settings = settings_of(home)
    entries: list[Entry] = []
    unknown: dict[str, str] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        found = read_report(sheet, settings.columns)
        entries += found.entries
        unknown |= found.unknown
        problems += found.problems
    if not entries:
        why = _no_number_at_all(problems) if problems else _no_rows(tuple(unknown.values()))
        raise AssistantError(_TITLE, why)
    whole = with_own(entries, own) if own else tuple(entries)
    made = tables(whole, settings.metrics, settings.groups)
    missed = own is not None and (own.spans or _weighed(settings))
    without = _without(whole) if missed else ()
    return KpiReport(made, tuple(unknown.values()), without, tuple(problems))


def _without(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Agents of the report whose own numbers were not found."""
    found = {entry.agent for entry in entries if OWN & entry.values.keys()}
    return tuple(sorted({entry.agent for entry in entries} - found))


def remember(home: Path | None, mapping: Sequence[str]) -> None:
    """What columns are (`列=指标`, `列=` for one that is not used), for good.

    Raises AssistantError.
    """
    path, settings = settings_of(home)
    keep(path, replace(settings, columns={**settings.columns, **_mapped(mapping)}))


def _check_columns(home: Path | None, sheets: Sequence[Sheet], mapping: Sequence[str]) -> None:
    """A name that is misspelt is not to be remembered. Raises AssistantError."""
    _mapped(mapping)  # what is no pair at all is told first
    there = headers_in(sheets)
    for pair in mapping:
        column = pair.partition("=")[0]
        if plain(column) not in there:
            raise AssistantError(_TITLE, _no_column(column, unknown_columns(home, sheets)))


def unknown_columns(home: Path | None, sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """The headers nobody has mapped; none where a report has no table at all."""
    _, settings = settings_of(home)
    unknown: dict[str, str] = {}
    for sheet in sheets:
        try:
            unknown |= read_report(sheet, settings.columns).unknown
        except AssistantError:
            return ()
    return tuple(unknown.values())


def column_names() -> tuple[str, ...]:
    """What a column may be, as people say it."""
    return tuple(name for name in _NAMES if name)


def keep(path: Path, settings: KpiSettings) -> None:
    """Remember weights, targets, groups and columns. Raises AssistantError."""
    try:
        write_kpi(path, settings)
    except OSError as error:
        why = Message.of("{path}：{why}。", "{path}: {why}.", path=path, why=reason(error))
        raise AssistantError(_TITLE, why) from error


def _mapped(pairs: Sequence[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        column, separator, name = pair.partition("=")
        metric = _NAMES.get(name, name)
        if not separator or not plain(column) or metric not in _NAMES.values():
            raise AssistantError(_TITLE, _bad_pair(pair))
        found[plain(column)] = metric
    return found


_TITLE = Message.of("没有算出得分", "No scores")


def lines_of(table: Table) -> list[str]:
    """Scores, tabs between."""
    lines = ["\t".join(table.header[:4])]
    return lines + ["\t".join(str(cell) for cell in row[:4]) for row in table.rows]


def _unused(columns: tuple[str, ...]) -> Message:
    return Message.of(
        "没有用到的列：{names}", "Columns that are not used: {names}", names="、".join(columns)
    )


def _no_number_at_all(problems: Sequence[Problem]) -> Message:
    return Message.of(
        "报表里没有一格是数字（共 {cells} 格），例如 {first}",
        "Not one cell of the report is a number (of {cells}). For example {first}",
        cells=len(problems),
        first=problems[0].told,
    )


def _how_many(cells: int) -> Message:
    return Message.of(
        "共 {cells} 格不是数字，没有计入。",
        "Cells that are no numbers and are not counted: {cells}.",
        cells=cells,
    )


def _uncounted(agents: tuple[str, ...]) -> Message:
    return Message.of(
        "没有数字的客服：{names}", "Agents without numbers: {names}", names="、".join(agents)
    )


def _no_rows(unknown: tuple[str, ...]) -> Message:
    return Message.of(
        "报表里认不出客服和指标的列。用 --map 列名=指标 告诉程序，以后会记住。没认出的列：{names}",
        "No columns of agents and metrics were recognised. Tell them with --map COLUMN=METRIC; "
        "it will be remembered. Not recognised: {names}",
        names="、".join(unknown) or "-",
    )


def _no_column(column: str, unknown: tuple[str, ...]) -> Message:
    return Message.of(
        "报表里没有“{column}”这一列，什么也没有记住。没认出的列：{names}",
        "There is no column “{column}” in the report; nothing was remembered. Not recognised: "
        "{names}",
        column=column,
        names="、".join(unknown) or "-",
    )


def _no_numbers(files: Sequence[Path]) -> Message:
    return Message.of(
        "{files}：里面没有客服交来的数字。",
        "{files}: there are no numbers of agents in it.",
        files="、".join(str(file) for file in files[:3]),
    )


def _bad_pair(pair: str) -> Message:
    return Message.of(
        "“{pair}”要写成 列名=指标；指标有：{names}。",
        "Write “{pair}” as COLUMN=METRIC; there are: {ids}.",
        pair=pair,
        names="、".join(column_names()),
        ids=", ".join(_NAMES[name] for name in column_names()),
    )
