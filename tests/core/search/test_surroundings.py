"""What context says about phrases: as points, as reasons, and as sets to be looked at in turn."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.search import bits
from assistant.core.search.context import Context
from assistant.core.search.learnt import Lessons
from assistant.core.search.surroundings import Known, Surroundings
from tests.core.search.library import phrase

COUNT = 40
PHRASES = [
    phrase(
        f"p{n}",
        "题" * (n % 25 + 1),
        stage=("greet", "close", "")[n % 3],
        tags=(("vip",), (), ("new", "vip"))[n % 3],
    )
    for n in range(COUNT)
]
KNOWN = Known(PHRASES)
KEYS = st.sampled_from([p.key for p in PHRASES] + ["gone/gone"])
CONTEXTS = st.builds(
    Context,
    st.sampled_from(["", "greet", "close", "unknown"]),
    st.frozensets(st.sampled_from(["vip", "new", "none"])),
    st.dictionaries(KEYS, st.floats(0.01, 100), max_size=8),
    st.frozensets(KEYS, max_size=6),
    st.frozensets(KEYS, max_size=12),
)


def around(context: Context) -> Surroundings:
    return Surroundings(context, KNOWN, Lessons({}, {}))


@settings(max_examples=100, deadline=None)
@given(CONTEXTS)
def test_points_are_the_reasons_together(context: Context) -> None:
    known = around(context)
    for number in range(COUNT):
        told = sum(reason.points for reason in known.reasons(number))
        assert known.points(number) == pytest.approx(told)


@settings(max_examples=100, deadline=None)
@given(CONTEXTS)
def test_the_classes_and_the_favoured_are_all_phrases_once(context: Context) -> None:
    known = around(context)
    parts = [known.favoured, *known.classes]
    numbers = [n for part in parts for n in bits.numbers(part & ((1 << COUNT) - 1))]
    assert sorted(numbers) == list(range(COUNT))


@settings(max_examples=100, deadline=None)
@given(CONTEXTS)
def test_an_earlier_class_has_no_fewer_points(context: Context) -> None:
    known = around(context)
    every = (1 << COUNT) - 1
    points = [[known.points(n) for n in bits.numbers(part & every)] for part in known.classes]
    for earlier, later in pairwise(points):
        assert min(earlier, default=99.0) >= max(later, default=-99.0)


@settings(max_examples=150, deadline=None)
@given(CONTEXTS, st.sets(st.integers(0, COUNT - 1)), st.integers(1, 20))
def test_the_best_are_picked(context: Context, numbers: set[int], limit: int) -> None:
    known = around(context)
    picked = known.pick(bits.of(numbers, COUNT), limit)
    assert len(picked) == len(set(picked))
    assert set(picked) <= numbers

    least = sorted((known.points(n) for n in numbers), reverse=True)[:limit]
    best = sorted((known.points(n) for n in picked), reverse=True)[:limit]
    assert best == pytest.approx(least)


@pytest.mark.parametrize(
    ("context", "number", "points"),
    [
        (Context(), 0, 0.0),
        (Context("greet"), 0, 2.5),
        (Context("greet"), 1, 0.0),
        (Context(""), 2, 0.0),  # no stage is no stage in common
        (Context(tags=frozenset({"vip"})), 0, 2.5),
        (Context(tags=frozenset({"vip", "new"})), 2, 2.5),  # two tags count once
        (Context(tags=frozenset({"vip"})), 1, 0.0),
        (Context(pins=frozenset({"shop/p1"})), 1, 7.0),
        (Context(uses={"shop/p1": 3.0}), 1, 3.5),  # half of what uses can give
        (Context(unusable=frozenset({"shop/p1"})), 1, -15.0),
        (Context("close", pins=frozenset({"shop/p1"}), uses={"shop/p1": 3.0}), 1, 13.0),
    ],
)
def test_points(context: Context, number: int, points: float) -> None:
    assert around(context).points(number) == pytest.approx(points)


@pytest.mark.parametrize(("length", "share"), [(1, 0.95), (10, 0.5), (20, 0.0), (25, 0.0)])
def test_short_titles_are_more_complete(length: int, share: float) -> None:
    assert around(Context()).completeness[length - 1] == pytest.approx(share)


def test_the_most_used_come_first() -> None:
    uses = {"shop/p3": 1.0, "shop/p9": 5.0, "gone/gone": 9.0, "shop/p1": 1.0}
    assert list(around(Context(uses=uses)).uses) == [9, 1, 3]
