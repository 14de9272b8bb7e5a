"""Habits: what was used lately weighs more, whatever the clock does."""

from datetime import datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.habit import HALF_LIFE_DAYS, Habits, Use
from tests.core.builders import at, utc

NOW = utc("2026-11-20 02:00")
MOMENTS = st.integers(0, 100 * 86_400).map(lambda seconds: NOW + timedelta(seconds=seconds))


def used(*moments: datetime, key: str = "shop/a") -> Habits:
    """Habits after uses of one phrase."""
    habits = Habits()
    for moment in moments:
        habits = habits.used(key, moment)
    return habits


def test_a_use_weighs_one() -> None:
    assert used(NOW).weights(NOW) == {"shop/a": 1.0}


@pytest.mark.parametrize(("days", "weight"), [(0, 1.0), (14, 0.5), (28, 0.25), (140, 0.5**10)])
def test_half_of_it_is_gone_every_fourteen_days(days: int, weight: float) -> None:
    assert HALF_LIFE_DAYS == 14
    assert Use(1.0, NOW).at(NOW + timedelta(days=days)) == pytest.approx(weight)


def test_uses_add_up_each_at_its_own_age() -> None:
    week = timedelta(days=7)
    habits = used(NOW, NOW + week, NOW + 2 * week)
    assert habits.weights(NOW + 2 * week)["shop/a"] == pytest.approx(1 + 0.5**0.5 + 0.5)


def test_what_was_used_yesterday_goes_before_what_was_used_more_last_quarter() -> None:
    habits = used(*[NOW] * 20, key="shop/old").used("shop/new", NOW + timedelta(days=89))
    weights = habits.weights(NOW + timedelta(days=90))
    assert weights["shop/new"] > weights["shop/old"]


@given(st.lists(MOMENTS, min_size=1, max_size=20))
def test_uses_in_the_order_they_happened_are_the_sum_of_their_decays(
    moments: list[datetime],
) -> None:
    end = NOW + timedelta(days=101)
    ordered = sorted(moments)
    expected = sum(Use(1.0, moment).at(end) for moment in ordered)
    assert used(*ordered).weights(end)["shop/a"] == pytest.approx(expected)


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_the_order_of_uses_at_one_moment_does_not_matter(keys: list[str]) -> None:
    forward, backward = Habits(), Habits()
    for key in keys:
        forward = forward.used(key, NOW)
    for key in reversed(keys):
        backward = backward.used(key, NOW)
    assert forward.weights(NOW) == backward.weights(NOW)


def test_the_order_of_different_phrases_does_not_matter() -> None:
    uses = [("a", NOW), ("b", NOW + timedelta(days=1)), ("c", NOW + timedelta(days=2))]
    seen = []
    for order in permutations(uses):
        habits = Habits()
        for key, moment in order:
            habits = habits.used(key, moment)
        seen.append(habits.weights(NOW + timedelta(days=3)))
    assert all(weights == seen[0] for weights in seen)


@given(st.lists(MOMENTS, min_size=1, max_size=12))
def test_a_clock_that_jumps_about_never_counts_more_than_one_a_use(moments: list[datetime]) -> None:
    use = used(*moments).uses["shop/a"]
    assert 0 < use.weight <= len(moments)
    assert use.last == max(moments)


def test_a_clock_gone_back_takes_nothing_away() -> None:
    past = NOW - timedelta(days=365)
    assert used(NOW).weights(past) == {"shop/a": 1.0}
    assert used(NOW, past).uses["shop/a"] == Use(2.0, NOW)


def test_a_use_dated_next_year_neither_wins_nor_lasts_for_ever() -> None:
    habits = used(NOW, key="shop/b").used("shop/c", NOW)
    habits = habits.used("shop/a", NOW + timedelta(days=365))
    assert habits.weights(NOW) == {"shop/b": 1.0, "shop/c": 1.0}
    again = habits.used("shop/a", NOW)
    assert again.uses["shop/a"] == Use(2.0, NOW)
    assert again.weights(NOW + timedelta(days=14))["shop/a"] == pytest.approx(1.0)


def test_where_most_uses_are_ahead_it_is_the_clock_that_is_behind() -> None:
    past = NOW - timedelta(days=365)
    habits = used(NOW, key="shop/a").used("shop/b", NOW).used("shop/c", past)
    assert habits.weights(past) == {"shop/a": 1.0, "shop/b": 1.0, "shop/c": 1.0}
    assert habits.used("shop/a", past).uses["shop/a"] == Use(2.0, NOW)


def test_an_hour_ahead_is_no_wrong_date() -> None:
    hour = NOW + timedelta(hours=1)
    habits = used(hour, key="shop/a").used("shop/b", NOW)
    assert habits.weights(NOW) == {"shop/a": 1.0, "shop/b": 1.0}


def test_a_change_of_zone_is_no_change_of_time() -> None:
    assert Use(1.0, NOW).at(at("2026-11-20 10:00")) == 1.0


def test_pins_come_and_go() -> None:
    habits = Habits().pinned("shop/a", on=True).pinned("shop/b", on=True)
    assert habits.pins == {"shop/a", "shop/b"}
    assert habits.pinned("shop/a", on=True) == habits
    assert habits.pinned("shop/a", on=False).pins == {"shop/b"}
    assert habits.pinned("shop/none", on=False) == habits


def test_uses_and_pins_leave_each_other_alone() -> None:
    habits = used(NOW).pinned("shop/b", on=True).used("shop/a", NOW)
    assert habits.weights(NOW) == {"shop/a": 2.0}
    assert habits.pins == {"shop/b"}


def test_a_change_leaves_the_former_habits_as_they_were() -> None:
    before = Habits()
    before.used("shop/a", NOW)
    before.pinned("shop/a", on=True)
    assert before == Habits()
