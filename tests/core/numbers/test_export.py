"""The small file: written so that people can read it, read so that nothing odd gets in."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.numbers.export import DAYS, ExportError, collected, read, shared, since, written
from assistant.core.numbers.tally import Event, Miss
from tests.core.numbers.numbers import DAY, EXPORT, used


def test_what_is_written_is_read_back() -> None:
    assert read(written(EXPORT)) == EXPORT


def test_it_can_be_read_by_people() -> None:
    lines = written(EXPORT).splitlines()
    assert lines[1] == '"format": 1,'
    assert '"agent": "小美",' in lines
    assert any('["2026-11-25", "开发票", 3]' in line for line in lines)


def test_two_months_are_covered() -> None:
    assert since(date(2026, 11, 26)) == "2026-09-26"
    assert (date(2026, 11, 26) - date.fromisoformat(since(date(2026, 11, 26)))).days == DAYS - 1


def test_a_query_asked_once_only_is_not_shared() -> None:
    misses = (Miss("a", "王小明"), Miss("a", "发票"), Miss("b", "发票"), Miss("b", "运费", 2))
    assert shared(misses) == misses[1:]


def test_phrases_of_one_s_own_leave_as_one() -> None:
    own = [used(2, "personal/zhang-san-feng", seconds=3), used(1, "personal/li-si")]
    other_day = used(4, "personal/li-si", day="2026-11-24")
    refused = replace(used(1, "personal/wang-wu"), event=Event.WORDING, stage="wang-wu-xu-yao")
    made = collected([*own, used(5), other_day, refused])
    assert [(one.day, one.phrase, one.event, one.count) for one in made] == [
        (DAY, "shop/hello", Event.USED, 5),
        (DAY, "personal/*", Event.USED, 3),
        ("2026-11-24", "personal/*", Event.USED, 4),
        (DAY, "personal/*", Event.WORDING, 1),
    ]
    assert {one.stage for one in made} == {"greet", "personal"}
    assert (made[1].seconds, made[1].timed) == (6.0, 2)


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v.pop("id"),
        lambda v: v.update(id="../../x"),
        lambda v: v.update(id=7),
        lambda v: v.update(agent="x" * 201),
        lambda v: v.update(made="2026-11-26T09:00:00"),
        lambda v: v.update(made="now"),
        lambda v: v.update(days=["2026-11-01"]),
        lambda v: v.update(days=["yesterday", "2026-11-01"]),
        lambda v: v.update(uses=None),
        lambda v: v["uses"].append([1]),
        lambda v: v["uses"][0].__setitem__(0, "2026-13-01"),
        lambda v: v["uses"][0].__setitem__(3, "stolen"),
        lambda v: v["uses"][0].__setitem__(4, -1),
        lambda v: v["uses"][0].__setitem__(4, True),
        lambda v: v["uses"][0].__setitem__(4, 10**12),
        lambda v: v["uses"][0].__setitem__(5, "x"),
        lambda v: v["uses"][0].__setitem__(5, float("nan")),
        lambda v: v["misses"].append("x"),
    ],
)
def test_anything_else_is_refused(change: Any) -> None:  # noqa: ANN401 - a lambda of JSON values
    values = json.loads(written(EXPORT))
    change(values)
    with pytest.raises(ExportError):
        read(json.dumps(values))


def test_the_highest_numbers_are_read() -> None:
    most = replace(used(1), count=10**9, seconds=1e9, timed=10**9)
    assert read(written(replace(EXPORT, tallies=(most,)))).tallies == (most,)


def test_a_text_nested_without_end_is_refused() -> None:
    with pytest.raises(ExportError):
        read("[" * 100_000)


@given(st.text())
def test_no_text_does_harm(text: str) -> None:
    with pytest.raises(ExportError):
        read(text)
