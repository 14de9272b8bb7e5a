"""Times and spans as written in a book."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.reading.moments import duration, duration_text, moment, zone_of

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("30s", 30), ("3m", 180), ("1h", 3600), ("1d", 86400), ("9999s", 9999)],
)
def test_spans(text: str, seconds: int) -> None:
    assert duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "0m", "3", "m", "3 m", "-3m", "3M", "3w", "٣m", "99999s"])
def test_what_is_no_span(text: str) -> None:
    assert duration(text) is None


@settings(deadline=None)
@given(st.integers(1, 9999), st.sampled_from("smhd"))
def test_a_span_is_written_as_it_is_read(number: int, unit: str) -> None:
    span = duration(f"{number}{unit}")
    assert span is not None
    written = duration(duration_text(span))
    assert written in (span, None)  # 9999h is 416d15h: more seconds than can be written


@pytest.mark.parametrize(
    "text",
    ["2026-1-2", "2026-01-02T10:00", "2026-01-02 9:00", "2026-13-01", "1999-12-31", "2101-01-01"],
)
def test_what_is_no_moment(text: str) -> None:
    assert moment(text, SHANGHAI) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2026-11-23", "23:59:59"),
        ("2026-11-23 23:59", "23:59:59"),
        ("2026-11-23 23:59:00", "23:59:59"),
        ("2026-11-23 23:59:30", "23:59:30"),
        ("2026-11-23 21:59", "21:59:59"),
        ("2026-11-23 22:00", "22:00:00"),
        ("2026-11-23 12:30", "12:30:00"),
    ],
)
def test_the_last_minute_of_an_hour_is_meant_whole_as_an_end(text: str, end: str) -> None:
    read = moment(text, SHANGHAI, is_end=True)
    assert read is not None
    assert f"{read:%Y-%m-%d %H:%M:%S}" == f"2026-11-23 {end}"


def test_as_a_start_it_begins_with_its_first_second() -> None:
    assert moment("2026-11-23 23:59", SHANGHAI) == moment("2026-11-23 23:59:00", SHANGHAI)


def test_seconds_may_be_left_out() -> None:
    assert moment("2026-01-02 10:00", SHANGHAI) == moment("2026-01-02 10:00:00", SHANGHAI)


@pytest.mark.parametrize(
    "name", ["", "Asia", "../x", "/etc/passwd", "Mars/Base", "a\0b", "x" * 999]
)
def test_zones_that_are_none(name: str) -> None:
    assert zone_of(name) is None
