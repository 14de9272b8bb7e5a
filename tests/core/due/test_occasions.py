"""Feasts and the days of great sales: the day, the last before it, and none when it is gone."""

from datetime import date, timedelta

import pytest

from assistant.core.due.occasions import occasions
from tests.core.due.lines import due


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("双12当天发货", "2026-12-12 21:00"),
        ("双十二当天发", "2026-12-12 21:00"),
        ("双十二之前补发", "2026-12-11 21:00"),
        ("春节前发", "2027-02-05 21:00"),
        ("过年前补发", "2027-02-05 21:00"),
        ("除夕当天发", "2027-02-05 21:00"),
        ("除夕晚8点前发", "2027-02-05 20:00"),
        ("元宵节前发", "2027-02-19 21:00"),
        ("端午前补发", "2027-06-08 21:00"),
        ("五一前发", "2027-04-30 21:00"),
        ("圣诞节当天发", "2026-12-25 21:00"),
        ("明年春节前发", "2027-02-05 21:00"),
        ("元旦发", "2027-01-01 21:00"),
    ],
)
def test_an_occasion_names_its_day(line: str, when: str) -> None:
    assert due(line) == when


@pytest.mark.parametrize(
    "line",
    [
        *(
            "国庆后发",
            "春节前后发",
            "国庆期间发",
            "双12后发",
            "春节前一周发",
            "去年春节前",
            "今年国庆前",
        ),
        *(
            "每年国庆前发",
            "双11当天发",
            "中秋前发",
            "双12晚上8点前付尾款",
            "二十一前发",
            "元旦送礼",
        ),
    ],
)
def test_an_occasion_that_is_gone_or_no_bound_names_none(line: str) -> None:
    assert due(line) == ""


def test_before_new_year_is_not_next_years_end_on_new_years_day() -> None:
    assert due("元旦前发", "2026-12-31 15:00") == "2026-12-31 21:00"
    assert due("元旦前发", "2027-01-01 09:00") == ""
    assert due("十一前发", "2026-09-20 09:00") == due("国庆节前", "2026-09-30 20:00")
    assert due("双12当天发", "2026-12-12 09:00") == "2026-12-12 21:00"
    assert due("双12前发", "2026-12-12 09:00") == ""


def test_beyond_the_table_a_moving_feast_has_no_day() -> None:
    assert not list(occasions("春节前发", date(2036, 6, 1)))
    assert list(occasions("国庆前发", date(2036, 6, 1)))


@pytest.mark.parametrize("year", range(2026, 2037))
def test_moving_feasts_are_as_far_apart_as_moons_are(year: int) -> None:
    first, fifth, seventh, eighth = (
        next(occasions(f"{name}当天", date(year, 1, 1)))[1]
        for name in ("春节", "端午", "七夕", "中秋")
    )
    moon = 29.530588
    for day, ahead in ((fifth, 4), (seventh, 6), (eighth, 14)):
        moons = ((day - timedelta(days=ahead)) - first).days / moon
        assert abs(moons - round(moons)) < 0.06
