"""The lead's questions to the merged numbers, each answered by a table."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.core.numbers.export import OWN
from assistant.core.numbers.sums import Span
from assistant.core.numbers.table import Cell, Chart, Shape, Table
from assistant.core.personal import ID as PERSONAL
from assistant.store.team.merging import TeamNumbers

_BY_PHRASE = """
select phrase, sum(count), count(distinct agent),
    round(sum(seconds) / nullif(sum(timed), 0), 1), max(last)
from uses where event = 'used' group by phrase order by 2 desc, 1
"""
_BY_AGENT = """
select a.name, sum(u.count), count(distinct u.phrase),
    (select count(*) from days d where d.agent = u.agent),
    round(sum(u.seconds) / nullif(sum(u.timed), 0), 1)
from uses u join agents a on a.number = u.agent
where u.event = 'used' group by u.agent order by 2 desc, 1
"""
_BY_STAGE = """
select stage, sum(count), count(distinct phrase),
    round(sum(seconds) / nullif(sum(timed), 0), 1)
from uses where event = 'used' group by stage order by 2 desc, 1
"""
_BY_DAY = """
select day, sum(count), count(*), round(sum(seconds) / nullif(sum(timed), 0), 1)
from days group by day order by 1
"""
_REFUSED = """
select phrase, sum(count * (event = 'expired')), sum(count * (event = 'wording'))
from uses where event <> 'used' group by phrase order by sum(count) desc, 1
"""
_MISSED = """
select query, sum(count), count(*) from misses group by query order by 2 desc, 1 limit 500
"""
_OWN = "客服自己的话术"
_INDEX = "create index if not exists days_of on days (agent)"


@dataclass(frozen=True, slots=True)
class Names:
    """What keys mean: phrases that are published (key → title), stages (id → name)."""

    phrases: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)

    def phrase(self, key: object) -> str:
        """A phrase's title; nothing if it is published no more."""
        return _OWN if key == OWN else self.phrases.get(str(key), "")

    def stage(self, id: object) -> str:
        """A stage's name."""
        return _OWN if id == PERSONAL else self.stages.get(str(id), str(id))


def tables(team: TeamNumbers, names: Names) -> tuple[Table, ...]:
    """All of them, in the order a lead reads them."""
    team.connection.execute(_INDEX)
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
