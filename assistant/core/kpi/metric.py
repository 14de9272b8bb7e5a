"""What agents are judged by (DOMAIN §9): 115 points in all, in weights a lead can change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.core.errors import AssistantError
from assistant.core.message import Message


class Better(StrEnum):
    """Which way a value should go."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Metric:
    """One line of the table: who reaches `target` has all of `weight`.

    Values are numbers as people say them: seconds, pieces, per cent (95.5 for 95.5 %).
    """

    id: str
    name: str
    group: str
    weight: float
    target: float
    better: Better = Better.HIGHER

    def points(self, value: float | None) -> float | None:
        """Points for a value, in proportion to the target; None where there is no value."""
        if value is None or self.target <= 0:
            return None
        if self.better is Better.HIGHER:
            share = value / self.target
        else:
            share = self.target / value if value > 0 else 1.0
        return round(self.weight * min(max(share, 0.0), 1.0), 2)


# The platform's values make up the 115 points; the team's own numbers have none until a lead
# gives them weight.
DEFAULT = (
    Metric("received", "接待人数", "工作量", 10, 100),
    Metric("inquiries", "询单人数", "工作量", 10, 60),
    Metric("first_response", "首次响应时间", "效率", 15, 6, Better.LOWER),
    Metric("response", "平均响应时间", "效率", 15, 30, Better.LOWER),
    Metric("answered", "响应率", "效率", 10, 99),
    Metric("rating", "评价", "态度", 15, 95),
    Metric("conversion", "询单转化率", "转化", 30, 55),
    Metric("benefit", "成本效益", "成本效益", 10, 100),
    Metric("own_uses", "话术使用次数", "助手的数字", 0, 100),
    Metric("own_seconds", "唤出到贴上秒数", "助手的数字", 0, 6, Better.LOWER),
    Metric("own_refused", "被拦下占比", "助手的数字", 0, 5, Better.LOWER),
)

TIMES = frozenset({"first_response", "response"})  # seconds
SHARES = frozenset({"answered", "rating", "conversion"})  # per cent
OWN = frozenset({"own_uses", "own_seconds", "own_refused"})  # counted by agents' own programs


def adjusted(changes: Mapping[str, Mapping[str, float]]) -> tuple[Metric, ...]:
    """The table with other weights and targets. Raises AssistantError for what is no number."""
    known = {metric.id: metric for metric in DEFAULT}
    for id, values in changes.items():
        if id not in known or any(not _is_fit(value) for value in values.values()):
            raise AssistantError(_TITLE, _bad(id))
        weight = float(values.get("weight", known[id].weight))
        target = float(values.get("target", known[id].target))
        known[id] = replace(known[id], weight=weight, target=target)
    return tuple(known.values())


def _is_fit(value: object) -> bool:
    return isinstance(value, int | float) and 0 <= value < 10**9


def total(metrics: tuple[Metric, ...]) -> float:
    """What one can reach."""
    return sum(metric.weight for metric in metrics)


_TITLE = Message.of("考核表用不了", "The table can't be used")


def _bad(id: str) -> Message:
    return Message.of(
        "“{id}”的权重或目标不对：要写不小于 0 的数。",
        "Weight or target of “{id}” must be a number, 0 or more.",
        id=id,
    )
