"""The report for operations: counted by category, product, carrier and time, without names."""

from dataclasses import replace
from datetime import date, timedelta

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


def test_no_buyer_is_named() -> None:
    assert BUYER.name not in repr(report([case()], WEEK, HOURS))


@given(st.lists(st.integers(-60, 60), max_size=20), st.integers(1, 90))
def test_every_way_of_counting_gives_the_same_sum(days: list[int], length: int) -> None:
    period = Period(date(2026, 11, 1), date(2026, 11, 1) + timedelta(days=length - 1))
    found = report([case(days=day) for day in days], period, HOURS)
    for counts in (found.by_category, found.by_product, found.by_carrier, found.by_time):
        assert sum(count.cases for count in counts) == found.total
        assert sum(count.open for count in counts) == found.open
