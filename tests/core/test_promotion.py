"""Promotions: running to the second, on whatever clock, and told in one sentence."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.core.promotion import PromotionState, order_of_ending
from tests.core.builders import at, promotion, utc


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2026-11-19 23:59:59", PromotionState.UPCOMING),
        ("2026-11-20 00:00:00", PromotionState.RUNNING),
        ("2026-11-21 12:00:00", PromotionState.RUNNING),
        ("2026-11-23 23:59:59", PromotionState.RUNNING),
        ("2026-11-24 00:00:00", PromotionState.OVER),
    ],
)
def test_start_and_end_belong_to_it_to_the_second(moment: str, state: PromotionState) -> None:
    assert promotion().state(at(moment)) is state


def test_a_microsecond_before_the_start_is_before_the_start() -> None:
    start = at("2026-11-20 00:00:00")
    assert promotion().state(start - timedelta(microseconds=1)) is PromotionState.UPCOMING


def test_the_moment_counts_not_the_clock_it_is_read_from() -> None:
    assert promotion().state(utc("2026-11-19 15:59:59")) is PromotionState.UPCOMING
    assert promotion().state(utc("2026-11-19 16:00:00")) is PromotionState.RUNNING
    assert promotion().state(utc("2026-11-23 15:59:59")) is PromotionState.RUNNING
    assert promotion().state(utc("2026-11-23 16:00:00")) is PromotionState.OVER


def test_a_promotion_over_the_end_of_summer_time_ends_an_hour_later_by_utc() -> None:
    ends = at("2026-11-01 23:59:59", "America/New_York")
    autumn = promotion(starts=at("2026-10-31 00:00", "America/New_York"), ends=ends)
    assert autumn.state(utc("2026-10-31 03:59:59")) is PromotionState.UPCOMING
    assert autumn.state(utc("2026-10-31 04:00:00")) is PromotionState.RUNNING
    assert autumn.state(utc("2026-11-02 04:59:59")) is PromotionState.RUNNING
    assert autumn.state(utc("2026-11-02 05:00:00")) is PromotionState.OVER


def test_a_promotion_over_the_beginning_of_summer_time_is_an_hour_shorter() -> None:
    starts, ends = at("2026-03-28 12:00", "Europe/Berlin"), at("2026-03-29 12:00", "Europe/Berlin")
    spring = promotion(starts=starts, ends=ends)
    assert spring.state(utc("2026-03-29 10:00")) is PromotionState.RUNNING
    assert spring.state(utc("2026-03-29 10:00:01")) is PromotionState.OVER
    assert spring.left(utc("2026-03-28 11:00")) == timedelta(hours=23)


def test_time_left_is_elapsed_time_and_negative_when_over() -> None:
    assert promotion().left(at("2026-11-23 23:00:00")) == timedelta(minutes=59, seconds=59)
    assert promotion().left(utc("2026-11-23 15:00:00")) == timedelta(minutes=59, seconds=59)
    assert promotion().left(at("2026-11-24 00:00:00")) == timedelta(seconds=-1)


NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2026-11-01 03:59:59", PromotionState.UPCOMING),
        ("2026-11-01 04:00:00", PromotionState.RUNNING),
        ("2026-11-01 05:30:00", PromotionState.RUNNING),
        ("2026-11-01 06:30:00", PromotionState.RUNNING),
        ("2026-11-01 07:00:00", PromotionState.RUNNING),
        ("2026-11-01 07:00:01", PromotionState.OVER),
    ],
)
def test_the_hour_that_comes_twice_is_two_hours(moment: str, state: PromotionState) -> None:
    """From 00:00 to 02:00 on the clocks of New York are three hours that night."""
    night = promotion(
        starts=at("2026-11-01 00:00", NEW_YORK), ends=at("2026-11-01 02:00", NEW_YORK)
    )
    assert night.state(utc(moment)) is state
    assert night.state(utc(moment).astimezone(ZoneInfo(NEW_YORK))) is state


def test_time_left_on_the_shop_s_own_clock_counts_the_hour_that_comes_twice() -> None:
    night = promotion(
        starts=at("2026-11-01 00:00", NEW_YORK), ends=at("2026-11-01 02:00", NEW_YORK)
    )
    assert night.left(at("2026-11-01 00:00", NEW_YORK)) == timedelta(hours=3)
    assert night.wait(at("2026-10-31 23:00", NEW_YORK)) == timedelta(hours=1)


def test_the_soonest_end_comes_first_on_whatever_clock() -> None:
    tokyo = promotion("tokyo", ends=at("2026-11-24 00:30", "Asia/Tokyo"))
    shanghai = promotion("shanghai", ends=at("2026-11-23 23:45"))
    same = promotion("another", ends=at("2026-11-23 23:45"))
    ordered = sorted([shanghai, tokyo, same], key=order_of_ending)
    assert [one.id for one in ordered] == ["tokyo", "another", "shanghai"]


def test_it_is_named_by_book_and_id() -> None:
    assert promotion("nov", book="shop").key == "shop/nov"
