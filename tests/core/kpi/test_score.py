"""Scores of agents and groups, and how they went."""

import pytest

from assistant.core.kpi.header import AGENT, DAY, IGNORED, header_row, meaning
from assistant.core.kpi.metric import DEFAULT
from assistant.core.kpi.score import NO_GROUP, Entry, group_scores, scores, tables

FULL = {metric.id: metric.target for metric in DEFAULT}
GROUPS = {"小美": "A 组", "大美": "A 组"}


def entry(agent: str, period: str = "2026-11", **values: float) -> Entry:
    return Entry(agent, period, values)


def test_who_reaches_every_target_has_115() -> None:
    [score] = scores([Entry("小美", "x", FULL)], DEFAULT, GROUPS)
    assert (score.total, score.reachable, score.group) == (115, 115, "A 组")


def test_what_is_not_told_is_not_held_against_anybody() -> None:
    [score] = scores([entry("小美", conversion=55)], DEFAULT, {})
    assert (score.total, score.reachable, score.group) == (30, 30, NO_GROUP)


def test_the_best_is_first() -> None:
    found = scores(
        [entry("b", rating=95), entry("a", rating=50), entry("c", rating=95)], DEFAULT, {}
    )
    assert [score.name for score in found] == ["b", "c", "a"]


def test_counts_are_averaged_by_day_and_all_else_by_buyers() -> None:
    days = [
        entry("小美", "1", received=10, response=60),
        entry("小美", "2", received=30, response=20),
    ]
    [score] = scores(days, DEFAULT, {})
    assert (score.values["received"], score.values["response"]) == (20, 30)


def test_a_mean_is_told_to_the_hundredth() -> None:
    days = [entry("小美", "x", received=n, response=n) for n in (1, 1, 5)]
    [score] = scores(days, DEFAULT, {})
    assert (score.values["received"], score.values["response"]) == (2.33, 3.86)


def test_a_day_without_a_count_of_buyers_weighs_as_one_buyer() -> None:
    days = [entry("小美", "1", response=60), entry("小美", "2", received=1, response=20)]
    [score] = scores(days, DEFAULT, {})
    assert score.values["response"] == 40


def test_without_buyers_days_count_alike() -> None:
    days = [entry("小美", "1", response=60), entry("小美", "2", response=20)]
    [score] = scores(days, DEFAULT, {})
    assert score.values["response"] == 40


def test_who_received_nobody_answered_neither_fast_nor_slowly() -> None:
    idle = entry("大美", received=0, response=0, first_response=0, rating=0)
    [score] = scores([idle], DEFAULT, {})
    assert (score.total, score.reachable, dict(score.values)) == (0, 10, {"received": 0})
    [score] = scores([idle, entry("大美", received=10, response=60, rating=95)], DEFAULT, {})
    assert (score.values["response"], score.values["rating"]) == (60, 95)
    assert score.values["received"] == 5


def test_what_was_told_or_counted_on_a_day_without_buyers_stays() -> None:
    [score] = scores([entry("大美", received=0, response=30, own_refused=0)], DEFAULT, {})
    assert score.values == {"received": 0, "response": 30, "own_refused": 0}


def test_a_group_is_the_mean_of_its_agents() -> None:
    each = scores([entry("小美", rating=95), entry("大美", rating=0)], DEFAULT, GROUPS)
    [group] = group_scores(each, DEFAULT)
    assert (group.name, group.total, group.reachable) == ("A 组", 7.5, 15)
    more = (*each, *scores([entry("老美", rating=50)], DEFAULT, {"老美": "A 组"}))
    [group] = group_scores(more, DEFAULT)
    assert (group.points, group.values) == ({"rating": 7.63}, {"rating": 48.33})


def test_tables_for_people() -> None:
    entries = [
        entry("小美", "2026-11-01", rating=95),
        entry("小美", "2026-11-02", rating=50),
        entry("大美", "2026-11-02", rating=95),
    ]
    score, group, trend, weights = tables(entries, DEFAULT, GROUPS)
    assert [row[0] for row in score.rows] == ["大美", "小美"]
    assert all(len(row) == len(score.header) for row in score.rows)
    assert [row[0] for row in group.rows] == ["A 组"]
    assert trend.header == ("日期", "大美", "小美")
    assert trend.rows == (("2026-11-01", None, 15.0), ("2026-11-02", 15.0, 7.89))
    assert weights.rows[0] == ("工作量", "接待人数", 10, 100, "越高越好")
    assert weights.rows[-1] == ("合计", "", 115, None, "")


def test_charts_show_totals_and_no_more_than_twelve_agents() -> None:
    entries = [entry(f"{n:02}", rating=95) for n in range(13)]
    score, _, trend, _ = tables(entries, DEFAULT, {})
    assert score.chart is not None
    assert [score.header[column] for column in score.chart.values] == ["总分"]
    assert trend.chart is not None
    shown = [trend.header[column] for column in trend.chart.values]
    assert shown == [f"{n:02}" for n in range(12)]


@pytest.mark.parametrize(
    ("header", "means"),
    [
        *(("客服昵称", AGENT), ("旺旺", AGENT), ("日期", DAY), ("接待人数", "received")),
        *(
            ("平均响应时间（秒）", "response"),
            ("平均响应(s)", "response"),
            ("询单 转化率", "conversion"),
        ),
        *(
            ("首次响应时间", "first_response"),
            ("好评率", "rating"),
            ("退款金额", None),
            ("备注", IGNORED),
        ),
    ],
)
def test_headers_are_recognised(header: str, means: str | None) -> None:
    assert meaning(header, {"备注": IGNORED}) == means


def test_a_header_mapped_once_is_known() -> None:
    assert meaning("首响（秒）X", {"首响x": "first_response"}) == "first_response"


def test_the_header_need_not_be_the_first_row() -> None:
    rows = [
        ["客服报表", "", ""],
        ["2026-11", "", ""],
        ["客服", "接待人数", "满意度"],
        ["a", "1", "2"],
    ]
    assert header_row(rows, {}) == 2
    assert header_row(rows[:2], {}) is None
    assert header_row([["客服", "接待人数"], *rows], {}) == 3


@pytest.mark.parametrize("row", [["客服", "客服", ""], ["日期", "接待人数", "满意度"]])
def test_a_row_without_an_agent_or_with_nothing_else_is_no_header(row: list[str]) -> None:
    assert header_row([row], {}) is None
