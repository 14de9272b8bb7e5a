"""One agent's files added up."""

from dataclasses import replace

import pytest

from assistant.core.numbers.export import Export, ExportError, Raw, opened, written
from assistant.core.numbers.sums import Span, Sum, summed
from assistant.core.numbers.tally import Event, Tally
from tests.core.numbers.numbers import DAY, export, used


def raw(one: Export) -> Raw:
    return opened(written(one))


def test_uses_add_up_by_phrase_and_by_day() -> None:
    sums = summed(
        [raw(export("a", "小美", used(2, seconds=3), used(1, day="2026-11-26"), misses=2))], Span()
    )
    assert sums.agent == "小美"
    assert sums.phrases == {("shop/hello", "greet", "used"): Sum(3, 6.0, 2, "2026-11-26")}
    assert {day: one.count for day, one in sums.days.items()} == {DAY: 2, "2026-11-26": 1}
    assert sums.misses == {"开发票": 2}


def test_the_newest_file_tells_a_day_and_the_name() -> None:
    old, new = export("a", "旧", used(2)), export("a", "新", used(5), later=1)
    for files in ([old, new], [new, old], [new, old, new]):
        sums = summed([raw(one) for one in files], Span())
        assert (sums.agent, sums.days[DAY].count) == ("新", 5)


def test_days_outside_the_span_are_left_out() -> None:
    one = raw(export("a", "x", used(1), used(1, day="2026-10-01"), misses=3))
    for span in (Span("2026-09-01", "2026-10-31"), Span("2026-10-01", "2026-10-01")):
        sums = summed([one], span)
        assert (list(sums.days), sums.misses) == (["2026-10-01"], {})


def test_different_phrases_of_one_day_add_up() -> None:
    sums = summed([raw(export("a", "x", used(2), used(3, "shop/bye", seconds=2)))], Span())
    assert sums.days[DAY] == Sum(5, 6.0, 3)


def test_the_lowest_and_the_highest_numbers_are_added() -> None:
    rows = [[DAY, "p", "s", "used", 10**9, 1e9, 10**9], [DAY, "p", "s", "used", 0, 0, 0]]
    file = replace(raw(export("a", "x", used(1))), uses=rows, misses=[[DAY, "x", -5]])
    sums = summed([file], Span())
    assert sums.days[DAY] == Sum(10**9, 1e9, 10**9)
    assert sums.misses == {"x": 0}


def test_a_refusal_is_no_day_s_use() -> None:
    one = raw(export("a", "x", Tally(DAY, "shop/a", "greet", Event.WORDING, 4)))
    sums = summed([one], Span())
    assert sums.days == {}
    assert sums.phrases["shop/a", "greet", "wording"].count == 4


@pytest.mark.parametrize(
    "row",
    [
        [DAY, "p", "s", "used", "1", 0, 0],
        [DAY, "p", "s", "used", True, 0, 0],
        [DAY, "p", "s", "used", -1, 0, 0],
        [DAY, "p", "s", "stolen", 1, 0, 0],
        [DAY, "p", "s", "used", 1, "x", 0],
        [DAY, "p", "s", "used", 1, float("inf"), 0],
        [DAY, "p" * 201, "s", "used", 1, 0, 0],
        [DAY, 7, "s", "used", 1, 0, 0],
        [DAY, "p", 7, "used", 1, 0, 0],
        [DAY, "p", "s" * 201, "used", 1, 0, 0],
        [DAY, "p", "s", ["used"], 1, 0, 0],
        [DAY, "p", "s", "used", 1, 0, "1"],
        [DAY, "p", "s", "used", 1, 0, -1],
        [DAY, "p", "s", "used", 10**9 + 1, 0, 0],
    ],
)
def test_a_row_that_is_none_is_told(row: list[object]) -> None:
    with pytest.raises(ExportError):
        summed([replace(raw(export("a", "x", used(1))), uses=[row])], Span())


@pytest.mark.parametrize("row", [[DAY, 7, 1], [DAY, "x" * 201, 1], [DAY, "x", "1"]])
def test_a_miss_that_is_none_is_told(row: list[object]) -> None:
    with pytest.raises(ExportError):
        summed([replace(raw(export("a", "x", used(1))), misses=[row])], Span())
