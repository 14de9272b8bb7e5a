"""Own numbers beside the platform's values."""

import pytest

from assistant.core.kpi.metric import DEFAULT, OWN, adjusted, total
from assistant.core.kpi.own import Own, OwnNumbers, same_name, with_own
from assistant.core.kpi.score import Entry, scores, tables

SPAN = ("2026-10-01", "2026-11-26")


def numbers() -> OwnNumbers:
    own = OwnNumbers()
    days = {"2026-11-01": Own(10, 30, 10, 0), "2026-11-02": Own(30, 30, 10, 10)}
    own.add("小美", SPAN, days)
    return own


def test_they_have_no_weight_until_a_lead_gives_them_some() -> None:
    assert {metric.id for metric in DEFAULT if not metric.weight} == OWN
    assert total(DEFAULT) == 115
    [entry] = with_own([Entry("小美", "2026-11", {"rating": 95})], numbers())
    [score] = scores([entry], DEFAULT, {})
    assert (score.total, score.reachable) == (15, 15)
    [score] = scores([entry], adjusted({"own_seconds": {"weight": 10, "target": 3}}), {})
    assert (score.total, score.reachable) == (25, 25)


@pytest.mark.parametrize(
    ("period", "values"),
    [
        ("2026-11-01", {"own_uses": 10, "own_seconds": 3, "own_refused": 0}),
        ("2026-11-02", {"own_uses": 30, "own_seconds": 3, "own_refused": 25}),
        ("2026-11-03", {"own_uses": 0}),
        ("2026-11", {"own_uses": 40, "own_seconds": 3, "own_refused": 20}),
        ("十一月", {"own_uses": 40, "own_seconds": 3, "own_refused": 20}),
        ("2026-10-01", {"own_uses": 0}),
        ("2026-11-26", {"own_uses": 0}),
        ("2026-09", {}),
        ("2026-12-01", {}),
    ],
)
def test_a_period_has_its_days(period: str, values: dict[str, float]) -> None:
    [entry] = with_own([Entry("小美", period, {"rating": 95})], numbers())
    assert entry.values == {"rating": 95, **values}


def test_seconds_and_shares_are_told_to_the_hundredth() -> None:
    assert Own(5, 10, 3, 1).values == {"own_uses": 5, "own_seconds": 3.33, "own_refused": 16.67}


def test_an_agent_s_row_of_a_period_has_them_once() -> None:
    rows = [Entry("小美", "2026-11", {"rating": n}) for n in (90, 95)]
    first, second = with_own(rows, numbers())
    assert (first.values.keys() >= OWN, second.values) == (True, {"rating": 95})


@pytest.mark.parametrize("name", ["小鱼旗舰店:小美", "小鱼：小美", " 小 美", "店:组:小美"])
def test_names_match_without_the_shop(name: str) -> None:
    assert same_name(name) == same_name("小美")
    assert with_own([Entry(name, "x", {})], numbers())[0].values["own_uses"] == 40


def test_others_have_none() -> None:
    assert with_own([Entry("大美", "x", {"rating": 1})], numbers())[0].values == {"rating": 1}


def test_two_computers_of_one_agent_add_up() -> None:
    own = numbers()
    own.add("小美 ", ("2026-09-01", "2026-10-02"), {"2026-11-01": Own(5)})
    found = own.of("小美", "2026-11-01")
    assert found is not None
    assert found.uses == 15
    assert own.of("小美", "2026-09-15") == Own()


def test_waits_of_days_weigh_as_their_uses() -> None:
    days = [Entry("小美", f"2026-11-0{n}", {"received": 1}) for n in (1, 2)]
    own = OwnNumbers()
    own.add("小美", SPAN, {"2026-11-01": Own(10, 100, 10), "2026-11-02": Own(30, 60, 30)})
    [score] = scores(with_own(days, own), DEFAULT, {})
    assert (score.values["own_uses"], score.values["own_seconds"]) == (20, 4)


def test_columns_stand_in_the_table_once_there_are_numbers_or_weight() -> None:
    entry = Entry("小美", "2026-11", {"rating": 95})
    without, *_, weights = tables([entry], DEFAULT, {})
    assert "话术使用次数" not in without.header
    assert "话术使用次数" in [row[1] for row in weights.rows]
    weightless = adjusted({"conversion": {"weight": 0}})
    assert "询单转化率" in tables([entry], weightless, {})[0].header
    told = tables(with_own([entry], numbers()), DEFAULT, {})[0]
    assert dict(zip(told.header, told.rows[0], strict=True))["被拦下占比"] == 20
    assert "话术使用次数" in tables([entry], adjusted({"own_uses": {"weight": 5}}), {})[0].header
