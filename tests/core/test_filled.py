"""Values filled in for a buyer are offered to that buyer again, those of the order first."""

from datetime import timedelta

from assistant.core.filled import Filled, filled, offered
from tests.core.builders import utc

NOW = utc("2026-11-22 02:00")
MINUTE = timedelta(minutes=1)


def kept(*forms: tuple[str, dict[str, str]]) -> tuple[Filled, ...]:
    """Forms of one buyer, each of an order, filled a minute apart, the last one a minute ago."""
    many = len(forms)
    return tuple(
        one
        for number, (order, given) in enumerate(forms)
        for one in filled(("小鱼儿", order), given, NOW - MINUTE * (many - number))
    )


def test_the_newest_value_of_the_buyer_is_offered() -> None:
    values = kept(("", {"身高": "160"}), ("", {"身高": "165", "尺码": "M"}))
    assert offered(values, "", NOW) == {"身高": "165", "尺码": "M"}


def test_the_same_order_comes_before_what_is_newer() -> None:
    values = kept(("A", {"快递": "中通"}), ("B", {"快递": "顺丰", "颜色": "红"}))
    assert offered(values, "A", NOW) == {"快递": "中通", "颜色": "红"}
    assert offered(values, "", NOW)["快递"] == "顺丰"


def test_without_an_order_the_newest_is_offered_whatever_order_it_was_for() -> None:
    values = kept(("", {"快递": "中通"}), ("B", {"快递": "顺丰"}))
    assert offered(values, "", NOW) == {"快递": "顺丰"}
    assert offered(reversed(values), "", NOW) == {"快递": "顺丰"}


def test_without_a_buyer_nothing_is_kept() -> None:
    assert filled(("", "A"), {"身高": "165"}, NOW) == ()


def test_empty_values_are_not_kept() -> None:
    assert filled(("小鱼儿", ""), {"身高": "", "尺码": "M"}, NOW)[0].name == "尺码"


def test_old_values_and_those_of_the_future_are_not_offered() -> None:
    values = kept(("", {"身高": "165"}))
    kept_at = NOW - MINUTE
    for moment in (kept_at, kept_at + timedelta(days=90) - timedelta(seconds=1)):
        assert offered(values, "", moment) == {"身高": "165"}
    assert offered(values, "", kept_at + timedelta(days=90)) == {}
    assert offered(values, "", NOW - timedelta(days=1)) == {}


def test_what_was_filled_in_before_the_clock_was_set_back_is_offered() -> None:
    values = kept(("", {"身高": "165"}))
    assert offered(values, "", NOW - timedelta(hours=8)) == {"身高": "165"}
