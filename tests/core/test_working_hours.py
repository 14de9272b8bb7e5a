"""When a feedback is due: every day, within working hours, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.working_hours import WorkingHours, read_hours, written_hours
from tests.core.builders import at, utc

SHOP = WorkingHours()
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran")

moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
hours = st.builds(
    lambda opens, length, days, zone: WorkingHours(
        time(opens), time(min(opens + length, 23), 30), frozenset(days), ZoneInfo(zone)
    ),
    st.integers(0, 20),
    st.integers(1, 12),
    st.sets(st.integers(0, 6), min_size=1),
    st.sampled_from(ZONES),
)


@pytest.mark.parametrize(
    ("opened", "due"),
    [
        ("2026-11-20 10:00", "2026-11-20 12:00"),
        ("2026-11-20 20:30", "2026-11-20 21:00"),
        ("2026-11-20 21:00", "2026-11-21 11:00"),
        ("2026-11-20 23:50", "2026-11-21 11:00"),
        ("2026-11-20 03:00", "2026-11-20 11:00"),
    ],
)
def test_the_first_answer_comes_at_once(opened: str, due: str) -> None:
    assert SHOP.first_feedback(at(opened)) == at(due)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        ("2026-11-20 10:00", "2026-11-21 10:00"),
        ("2026-11-20 23:00", "2026-11-21 21:00"),
        ("2026-11-20 02:00", "2026-11-21 09:00"),
        ("2026-12-31 15:00", "2027-01-01 15:00"),
    ],
)
def test_the_next_one_on_the_next_day(last: str, due: str) -> None:
    assert SHOP.next_feedback(at(last)) == at(due)


def test_days_off_are_left_out() -> None:
    weekdays = WorkingHours(days=frozenset(range(5)))
    assert weekdays.next_feedback(at("2026-11-20 10:00")) == at("2026-11-23 10:00")
    assert weekdays.first_feedback(at("2026-11-21 10:00")) == at("2026-11-23 11:00")
    assert not weekdays.works(date(2026, 11, 21))


def test_a_time_that_the_clock_skips_is_still_on_that_day() -> None:
    night = WorkingHours(time(0), time(4), zone=ZoneInfo("Europe/Berlin"))
    due = night.next_feedback(at("2026-03-28 02:30", "Europe/Berlin"))
    assert due == utc("2026-03-29 01:30")
    assert night.day(due) == date(2026, 3, 29)


def test_hours_without_any_time_are_not_sound() -> None:
    assert SHOP.sound
    assert not WorkingHours(time(21), time(9)).sound
    assert not WorkingHours(days=frozenset()).sound


@pytest.mark.parametrize("text", ["09:05-18:30", " 9：05 到 18：30 ", "9:05~18:30", "9:05 – 18:30"])
def test_hours_are_read_as_people_write_them(text: str) -> None:
    assert read_hours(text, "17") == WorkingHours(time(9, 5), time(18, 30), frozenset({0, 6}))


@pytest.mark.parametrize("text", ["9:05-18:30", "09：05 到 18：30", "9:05~18:30"])
def test_hours_as_people_write_them_are_kept_in_one_form(text: str) -> None:
    assert written_hours(text) == "09:05-18:30"


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        *(
            ("", "1"),
            ("9-18", "1"),
            ("21:00-09:00", "1"),
            ("09:00-09:00", "1"),
            ("9:00-25:00", "1"),
        ),
        *(("09:00-21:00", ""), ("09:00-21:00", "0"), ("09:00-21:00", "18")),
    ],
)
def test_hours_without_any_time_and_days_that_are_none_are_refused(hours: str, days: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_hours(hours, days)


@given(moments, hours)
def test_a_feedback_is_due_on_the_next_working_day_while_somebody_is_there(
    last: datetime, hours: WorkingHours
) -> None:
    due = hours.next_feedback(last)
    day = hours.day(due)
    assert day == hours.next_day(hours.day(last))
    assert hours.works(day)
    assert hours.opening(day) <= due <= hours.closing(day)
    assert due > last


@given(moments, hours)
def test_the_first_one_is_due_the_same_day_if_anybody_is_there(
    opened: datetime, hours: WorkingHours
) -> None:
    due, today = hours.first_feedback(opened), hours.day(opened)
    assert due > opened
    in_time = hours.works(today) and opened < hours.closing(today)
    assert hours.day(due) == (today if in_time else hours.next_day(today))
    assert due - max(opened, hours.opening(hours.day(due))) <= timedelta(hours=2)


@given(moments, hours)
def test_feedbacks_given_when_due_are_one_a_working_day(
    opened: datetime, hours: WorkingHours
) -> None:
    due, days = hours.first_feedback(opened), []
    for _ in range(12):
        days.append(hours.day(due))
        due = hours.next_feedback(due)
    assert days == sorted(set(days))
    assert all(hours.next_day(a) == b for a, b in pairwise(days))
