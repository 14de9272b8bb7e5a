"""The lead's questions to the merged numbers, each answered by a table."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.core.numbers.table import Cell, Chart, Shape, Table
from assistant.store.team.merging import TeamNumbers

# `used` is a view: the uses within the span, see _SPAN.
_BY_PHRASE = """
select u.phrase, sum(u.count), count(distinct u.agent),
    round(sum(seconds) / nullif(sum(timed), 0), 1), max(u.day)
from used u group by u.phrase order by 2 desc, 1
"""
_BY_AGENT = """
select a.name, sum(u.count), count(distinct u.phrase), count(distinct u.day),
    round(sum(seconds) / nullif(sum(timed), 0), 1)
from used u join agents a on a.id = u.agent group by u.agent order by 2 desc, 1
"""
_BY_STAGE = """
select u.stage, sum(u.count), count(distinct u.phrase),
    round(sum(seconds) / nullif(sum(timed), 0), 1)
from used u group by u.stage order by 2 desc, 1
"""
_BY_DAY = """
select u.day, sum(u.count), count(distinct u.agent),
    round(sum(seconds) / nullif(sum(timed), 0), 1)
from used u group by u.day order by 1
"""
_REFUSED = """
select u.phrase, sum(u.count * (u.event = 'expired')), sum(u.count * (u.event = 'wording'))
from uses u, span where u.event <> 'used' and u.day between span.first and span.last
group by u.phrase order by sum(u.count) desc, 1
"""
_MISSED = """
select query, sum(count), count(distinct agent) from misses, span
where day between span.first and span.last group by query order by 2 desc, 1 limit 500
"""
_SPAN = """
drop view if exists used;
drop table if exists span;
create temp table span (first text, last text);
create temp view used as select u.* from uses u, span
    where u.event = 'used' and u.day between span.first and span.last;
"""


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both counted."""

    first: str = "0000-00-00"
    last: str = "9999-99-99"


@dataclass(frozen=True, slots=True)
class Names:
    """What keys mean: phrases that are published (key → title), stages (id → name)."""

    phrases: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)

    def phrase(self, key: object) -> str:
        """A phrase's title; nothing if it is published no more or was an agent's own."""
        return self.phrases.get(str(key), "")

    def stage(self, id: object) -> str:
        """A stage's name."""
        return self.stages.get(str(id), str(id))


def tables(team: TeamNumbers, span: Span, names: Names) -> tuple[Table, ...]:
    """All of them, in the order a lead reads them."""
    team.connection.executescript(_SPAN)
    team.connection.execute("insert into span values (?, ?)", (span.first, span.last))
    ask = _Asking(team.connection)
    return (
        _by_phrase(ask, names),
        _by_agent(ask),
        _by_stage(ask, names),
        _by_day(ask),
        _never(ask, names),
        _refused(ask, names),
        _missed(ask),
    )


@dataclass(frozen=True, slots=True)
class _Asking:
    connection: sqlite3.Connection

    def __call__(self, sql: str) -> Sequence[tuple[Cell, ...]]:
        return self.connection.execute(sql).fetchall()


def _by_phrase(ask: _Asking, names: Names) -> Table:
    rows = tuple((names.phrase(row[0]) or row[0], *row) for row in ask(_BY_PHRASE))
    header = ("话术", "编号", "次数", "人数", "平均秒数", "最近")
    return Table("话术", header, rows, Chart(Shape.BARS, 0, (2,)))


def _by_agent(ask: _Asking) -> Table:
    header = ("客服", "次数", "用过的话术", "天数", "平均秒数")
    return Table("客服", header, tuple(ask(_BY_AGENT)), Chart(Shape.BARS, 0, (1,)))


def _by_stage(ask: _Asking, names: Names) -> Table:
    rows = tuple((names.stage(stage), *more) for stage, *more in ask(_BY_STAGE))
    header = ("阶段", "次数", "话术", "平均秒数")
    return Table("阶段", header, rows, Chart(Shape.BARS, 0, (1,)))


def _by_day(ask: _Asking) -> Table:
    header = ("日期", "次数", "人数", "平均秒数")
    return Table("每天", header, tuple(ask(_BY_DAY)), Chart(Shape.LINE, 0, (1,), 62))


def _never(ask: _Asking, names: Names) -> Table:
    """What is published and nobody used."""
    used = {row[0] for row in ask(_BY_PHRASE)}
    rows = tuple((title, key) for key, title in names.phrases.items() if key not in used)
    return Table("没人用", ("话术", "编号"), rows)


def _refused(ask: _Asking, names: Names) -> Table:
    rows = tuple((names.phrase(row[0]) or row[0], *row) for row in ask(_REFUSED))
    return Table("被拦下", ("话术", "编号", "活动不在进行", "用语不妥"), rows)


def _missed(ask: _Asking) -> Table:
    return Table("没找到", ("搜索", "次数", "人数"), tuple(ask(_MISSED)))


def span_of(first: date | None, last: date | None) -> Span:
    """A span from what was asked for; without a day it is open."""
    open_span = Span()
    return Span(
        first.isoformat() if first else open_span.first,
        last.isoformat() if last else open_span.last,
    )
