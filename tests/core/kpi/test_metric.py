"""The weights, and the points a value earns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.errors import AssistantError
from assistant.core.kpi.metric import DEFAULT, Better, Metric, adjusted, total

HIGH = Metric("x", "x", "g", 10, 50)
ONE = Metric("z", "z", "g", 10, 1)
LOW = Metric("y", "y", "g", 10, 6, Better.LOWER)


def test_the_weights_add_up_to_115() -> None:
    assert total(DEFAULT) == 115
    assert [m.group for m in DEFAULT].count("效率") == 3


@pytest.mark.parametrize(
    ("metric", "value", "points"),
    [
        *((HIGH, 50, 10), (HIGH, 25, 5), (HIGH, 100, 10), (HIGH, 0, 0), (HIGH, -5, 0)),
        *((ONE, 1, 10), (ONE, 0.5, 5)),
        *((LOW, 6, 10), (LOW, 12, 5), (LOW, 3, 10), (LOW, 0, 10), (LOW, None, None)),
    ],
)
def test_points(metric: Metric, value: float | None, points: float | None) -> None:
    assert metric.points(value) == points


@given(st.floats(0, 1e6), st.sampled_from([HIGH, LOW]))
def test_points_are_never_more_than_the_weight(value: float, metric: Metric) -> None:
    points = metric.points(value)
    assert points is not None
    assert 0 <= points <= metric.weight


def test_weights_and_targets_can_be_changed() -> None:
    metrics = adjusted({"received": {"weight": 20}, "response": {"target": 20, "weight": 5}})
    by_id = {metric.id: metric for metric in metrics}
    assert (by_id["received"].weight, by_id["received"].target) == (20, 100)
    assert (by_id["response"].weight, by_id["response"].target) == (5, 20)
    assert total(metrics) == 115


@pytest.mark.parametrize(
    "changes",
    [
        {"x": {"weight": 1}},
        {"received": {"weight": -1}},
        {"received": {"weight": 10**9}},
        {"received": {"weight": 1, "target": "a"}},
    ],
)
def test_what_is_no_weight_is_refused(changes: dict[str, dict[str, float]]) -> None:
    with pytest.raises(AssistantError):
        adjusted(changes)


def test_without_a_target_there_are_no_points() -> None:
    assert Metric("x", "x", "g", 10, 0).points(5) is None
