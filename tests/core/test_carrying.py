"""What an agent takes along to another computer."""

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.carrying import CarryError, Luggage, joined, packed, unpacked
from assistant.core.habit import Habits, Use
from tests.core.release.releases import NOW

HABITS = Habits({"shop/a": Use(2.5, NOW)}, frozenset({"shop/b"}), {"能便宜吗": "shop/a"})
LUGGAGE = Luggage("format: 1\nbook: personal\nname: 个人话术\n", HABITS)


def test_what_is_packed_is_unpacked() -> None:
    assert unpacked(packed(LUGGAGE)) == LUGGAGE
    assert unpacked(packed(Luggage("", Habits()))) == Luggage("", Habits())


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v.pop("book"),
        lambda v: v.update(format=2),
        lambda v: v.update(book=7),
        lambda v: v.update(uses=[]),
        lambda v: v.update(uses={"a": [1]}),
        lambda v: v.update(uses={"a": ["x", NOW.isoformat()]}),
        lambda v: v.update(uses={"a": [-1, NOW.isoformat()]}),
        lambda v: v.update(uses={"a": [1, "2026-11-26T00:00:00"]}),
        lambda v: v.update(uses={"a": [1, "now"]}),
        lambda v: v.update(uses={"a" * 401: [1, NOW.isoformat()]}),
        lambda v: v.update(uses={"a": [10**6, NOW.isoformat()]}),
        lambda v: v.update(lessons={str(n): "a" for n in range(100_001)}),
        lambda v: v.update(pins=[7]),
        lambda v: v.update(pins=7),
        lambda v: v.update(lessons={"a": 7}),
        lambda v: v.update(pins=["\ud83d"]),
        lambda v: v.update(uses={"\ud83d": [1, NOW.isoformat()]}),
    ],
)
def test_anything_else_is_refused(change: Any) -> None:  # noqa: ANN401 - a lambda of JSON values
    values = json.loads(packed(LUGGAGE))
    change(values)
    with pytest.raises(CarryError):
        unpacked(json.dumps(values))


def test_the_longest_and_the_most_are_unpacked() -> None:
    lessons = {str(n): "a" for n in range(100_000)}
    most = Luggage("", Habits({"a" * 400: Use(10**6 - 1.0, NOW)}, frozenset(), lessons))
    assert unpacked(packed(most)) == most


def test_a_text_nested_without_end_is_refused() -> None:
    with pytest.raises(CarryError):
        unpacked("[" * 100_000)


@given(st.text())
def test_no_text_does_harm(text: str) -> None:
    with pytest.raises(CarryError):
        unpacked(text)


def test_both_together() -> None:
    later = NOW + timedelta(days=1)
    here = Habits(
        {"shop/a": Use(1.0, later), "shop/c": Use(9.0, NOW), "shop/d": Use(1.0, NOW)},
        frozenset({"shop/c"}),
        {"问": "shop/c"},
    )
    carried = Habits(
        {"shop/a": Use(2.5, NOW), "shop/c": Use(1.0, later)},
        frozenset({"shop/b"}),
        {"问": "shop/a"},
    )
    both = joined(here, carried)
    assert both.uses == {
        "shop/a": Use(2.5, NOW),
        "shop/c": Use(9.0, NOW),
        "shop/d": Use(1.0, NOW),
    }
    assert both.pins == {"shop/b", "shop/c"}
    assert both.lessons == {"问": "shop/c"}


def test_twice_is_once() -> None:
    assert joined(joined(HABITS, HABITS), HABITS) == HABITS
