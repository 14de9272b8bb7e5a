"""The report for operations: counted by category, product, carrier and time, without names."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.case import Case, case_of
from assistant.core.matter import What
from assistant.core.report import Count, Period, report
from assistant.core.working_hours import WorkingHours
from tests.core.matters import BUYER, NOW, opened, then

HOURS = WorkingHours()
WEEK = Period(date(2026, 11, 16), date(2026, 11, 22))


def case(category: str = "quality", days: int = 0, *, closed: bool = False) -> Case:
    moment = NOW + timedelta(days=days)
    matter = opened(value=category, at=moment)
    matter = then(matter, What.CLOSED, moment) if closed else matter
    return case_of(matter, moment, HOURS)


def test_cases_are_counted_by_everything() -> None:
    cases = [case(), case("size", 1, closed=True), case("size", -1), case("size", 99)]
    found = report(cases, WEEK, HOURS)
    assert (found.total, found.open) == (3, 2)
    assert found.by_category == (Count("size", 2, 1), Count("quality", 1, 1))
    assert found.by_product == (Count("碎花连衣裙", 3, 2),)
    assert found.by_carrier == (Count("中通", 3, 2),)
    assert [one.cases for one in found.by_time] == [0, 0, 0, 1, 1, 1, 0]


def test_what_has_no_name_comes_last() -> None:
    one, two = case(), case()
    nameless = replace(two, matter=replace(two.matter, product=""))
    found = report([nameless, nameless, one], WEEK, HOURS)
    assert [count.name for count in found.by_product] == ["碎花连衣裙", ""]


def test_dissatisfied_buyers_are_counted() -> None:
    matter = then(opened(), What.SATISFACTION, NOW, "dissatisfied")
    assert report([case_of(matter, NOW, HOURS)], WEEK, HOURS).dissatisfied == 1


def test_long_periods_are_counted_by_week() -> None:
    found = report([case()], Period(date(2026, 10, 1), date(2026, 11, 30)), HOURS)
    names = [count.name for count in found.by_time]
    assert names[0] == "2026-09-28"
    assert names[-1] == "2026-11-30"
    assert sum(count.cases for count in found.by_time) == 1


@pytest.mark.parametrize(("last", "counts"), [("2026-12-01", 31), ("2026-12-02", 6)])
def test_up_to_a_month_is_counted_by_day(last: str, counts: int) -> None:
    found = report([], Period(date(2026, 11, 1), date.fromisoformat(last)), HOURS)
    assert len(found.by_time) == counts


def test_the_first_and_the_last_day_belong_to_a_period() -> None:
    day = Period(date(2026, 11, 20), date(2026, 11, 20))
    found = report([case(), case(closed=True), case(days=-1), case(days=1)], day, HOURS)
    assert found.by_time == (Count("2026-11-20", 2, 1),)


def test_of_equally_many_the_names_are_in_order() -> None:
    found = report([case("size"), case("gift"), case("price")], WEEK, HOURS)
    assert [count.name for count in found.by_category] == ["gift", "price", "size"]


def test_no_buyer_is_named() -> None:
    assert BUYER.name not in repr(report([case()], WEEK, HOURS))


@given(st.lists(st.integers(-60, 60), max_size=20), st.integers(1, 90))
def test_every_way_of_counting_gives_the_same_sum(days: list[int], length: int) -> None:
    period = Period(date(2026, 11, 1), date(2026, 11, 1) + timedelta(days=length - 1))
    found = report([case(days=day) for day in days], period, HOURS)
    for counts in (found.by_category, found.by_product, found.by_carrier, found.by_time):
        assert sum(count.cases for count in counts) == found.total
        assert sum(count.open for count in counts) == found.open
