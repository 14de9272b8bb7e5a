"""The scores: of each agent and each group in a period, and how they went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.core.kpi.metric import OWN, Better, Metric, total
from assistant.core.numbers.table import Cell, Chart, Shape, Table

NO_GROUP = "未分组"
_COUNTS = ("received", "inquiries", "own_uses")  # their targets are for one row: a day, or a month


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a report: an agent's values on a day or in a period, by metric."""

    agent: str
    period: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Score:
    """Values and points by metric; `reachable` counts the metrics there is a value for."""

    name: str
    group: str
    values: Mapping[str, float]
    points: Mapping[str, float]
    reachable: float

    @property
    def total(self) -> float:
        """The points in all."""
        return round(sum(self.points.values()), 2)


def scores(
    entries: Iterable[Entry], metrics: tuple[Metric, ...], groups: Mapping[str, str]
) -> tuple[Score, ...]:
    """One score an agent over all entries, best first."""
    by_agent: dict[str, list[Entry]] = {}
    for entry in entries:
        by_agent.setdefault(entry.agent, []).append(entry)
    found = (
        _score(agent, groups.get(agent, NO_GROUP), _joined(rows), metrics)
        for agent, rows in by_agent.items()
    )
    return tuple(sorted(found, key=lambda score: (-score.total, score.name)))


def group_scores(each: Iterable[Score], metrics: tuple[Metric, ...]) -> tuple[Score, ...]:
    """One score a group: the mean of its agents' points, so that size does not count."""
    by_group: dict[str, list[Score]] = {}
    for score in each:
        by_group.setdefault(score.group, []).append(score)
    found = (_mean(group, members, metrics) for group, members in by_group.items())
    return tuple(sorted(found, key=lambda score: (-score.total, score.name)))


def _score(
    name: str, group: str, values: Mapping[str, float], metrics: tuple[Metric, ...]
) -> Score:
    points = {m.id: p for m in metrics if (p := m.points(values.get(m.id))) is not None}
    reachable = sum(metric.weight for metric in metrics if metric.id in points)
    return Score(name, group, values, points, reachable)


def _mean(group: str, members: list[Score], metrics: tuple[Metric, ...]) -> Score:
    def mean(of: str, id: str) -> float | None:
        found = [values[id] for one in members if id in (values := getattr(one, of))]
        return round(sum(found) / len(found), 2) if found else None

    values = {m.id: v for m in metrics if (v := mean("values", m.id)) is not None}
    points = {m.id: p for m in metrics if (p := mean("points", m.id)) is not None}
    reachable = sum(metric.weight for metric in metrics if metric.id in points)
    return Score(group, group, values, points, reachable)


def _joined(rows: list[Entry]) -> dict[str, float]:
    """The mean of each: of counts by row, of all else by how many buyers or uses it is about."""
    ids = dict.fromkeys(id for row in rows for id in row.values)
    told = {id: [row for row in rows if _tells(row, id)] for id in ids}
    return {id: _over_time(id, of) for id, of in told.items() if of}


def _tells(row: Entry, id: str) -> bool:
    """Whether a row says anything: who answered nobody answered neither fast nor slowly."""
    of_nobody = id not in (*_COUNTS, *OWN) and row.values.get("received") == 0
    return id in row.values and not (of_nobody and row.values[id] == 0)


def _over_time(id: str, rows: list[Entry]) -> float:
    about = "own_uses" if id in OWN else "received"
    told = [(row.values[id], row.values.get(about, 1.0) or 1.0) for row in rows]
    if id in _COUNTS:
        return round(sum(value for value, _ in told) / len(told), 2)
    return round(sum(value * weight for value, weight in told) / sum(w for _, w in told), 2)


def tables(
    entries: Iterable[Entry], metrics: tuple[Metric, ...], groups: Mapping[str, str]
) -> tuple[Table, ...]:
    """Agents, groups, trend and the weights themselves, for a window and for Excel."""
    known = tuple(entries)
    each = scores(known, metrics, groups)
    told = {id for score in each for id in score.values}
    shown = tuple(one for one in metrics if one.id not in OWN or one.weight or one.id in told)
    return (
        _score_table("得分", "客服", each, shown),
        _score_table("小组", "小组", group_scores(each, metrics), shown),
        _trend(known, metrics, groups),
        _weights(metrics),
    )


def _score_table(
    name: str, who: str, found: tuple[Score, ...], metrics: tuple[Metric, ...]
) -> Table:
    points = [f"{metric.name}得分" for metric in metrics]
    header = (who, "小组", "总分", "可得", *(metric.name for metric in metrics), *points)
    rows = tuple(
        (
            score.name,
            score.group,
            score.total,
            score.reachable,
            *(score.values.get(metric.id) for metric in metrics),
            *(score.points.get(metric.id) for metric in metrics),
        )
        for score in found
    )
    return Table(name, header, rows, Chart(Shape.BARS, 0, (2,), 30))


def _trend(
    entries: tuple[Entry, ...], metrics: tuple[Metric, ...], groups: Mapping[str, str]
) -> Table:
    """The total of each agent in each period."""
    periods = sorted({entry.period for entry in entries})
    by_period = {
        period: {
            score.name: score.total
            for score in scores((e for e in entries if e.period == period), metrics, groups)
        }
        for period in periods
    }
    agents = sorted({entry.agent for entry in entries})
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (period, *(by_period[period].get(agent) for agent in agents)) for period in periods
    )
    shown = tuple(range(1, min(len(agents), 12) + 1))
    return Table("趋势", ("日期", *agents), rows, Chart(Shape.LINE, 0, shown, 62))


def _weights(metrics: tuple[Metric, ...]) -> Table:
    better = {Better.HIGHER: "越高越好", Better.LOWER: "越低越好"}
    rows = tuple((m.group, m.name, m.weight, m.target, better[m.better]) for m in metrics)
    last = ("合计", "", total(metrics), None, "")
    return Table("权重", ("类别", "指标", "权重", "目标", "方向"), (*rows, last))
