"""Numbers as platforms write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.kpi.amount import amount, is_bare


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        *((12, 12), (1.5, 1.5), ("12", 12), (" 1,234 ", 1234), ("95.3%", 95.3), ("95.3％", 95.3)),
        *(("12秒", 12), ("12s", 12), ("1分20秒", 80), ("2分钟", 120), ("1小时2分3秒", 3723)),
        *(("00:01:20", 80), ("1:05", 65), ("0:00:06.5", 6.5), ("4.8分", 4.8), ("15人", 15)),
        *(("￥12", None), ("", None), ("-", None), ("--", None), (None, None), (True, None)),
        *(("—", None), ("/", None), ("n/a", None), ("null", None), ("1" * 40, float("1" * 40))),
        *(("1" * 41, None), ("9" * 400, None)),
        *(("abc", None), ("0", 0), ("0秒", 0), ("-3", -3), ("1 分 20 秒", 80), ("无", None)),
    ],
)
def test_amounts(cell: object, number: float | None) -> None:
    assert amount(cell) == number


@pytest.mark.parametrize(
    ("cell", "bare"),
    [(12, True), (" 1,234.5 ", True), ("-3", True), ("12s", False), ("95%", False), ("", False)],
)
def test_a_number_without_a_unit_is_bare(cell: object, bare: bool) -> None:
    assert is_bare(cell) is bare


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        *(("1分", 60), ("2分", 120), ("1.5分", 90), ("0.5小时", 1800), ("2mins", 120)),
        *(("12", 12), ("12秒", 12), ("1分20秒", 80), ("00:30", 30), ("1秒钟", 1)),
    ],
)
def test_in_a_time_a_point_is_a_minute(cell: str, seconds: float) -> None:
    assert amount(cell, is_time=True) == seconds


@pytest.mark.parametrize("cell", [-5, "-5", "-0.1s"])
def test_no_time_is_below_nothing(cell: object) -> None:
    assert amount(cell, is_time=True) is None, "it would be the best there is"


@given(st.text())
def test_no_text_does_harm(text: str) -> None:
    found = amount(text)
    assert found is None or isinstance(found, float)
