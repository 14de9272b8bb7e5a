"""Values filled in for a buyer are offered to that buyer again, those of the order first."""

from datetime import timedelta

from assistant.core.filled import ValuesInMemory, filled, offered
from tests.core.builders import utc

NOW = utc("2026-11-22 02:00")
MINUTE = timedelta(minutes=1)


def kept(*forms: tuple[str, str, dict[str, str]]) -> ValuesInMemory:
    """Forms filled a minute apart, the last one a minute ago."""
    values = ValuesInMemory()
    for number, (buyer, order, given) in enumerate(forms):
        values.keep(filled((buyer, order), given, NOW - MINUTE * (len(forms) - number)))
    return values


def test_the_newest_value_of_the_buyer_is_offered() -> None:
    values = kept(("小鱼儿", "", {"身高": "160"}), ("小鱼儿", "", {"身高": "165", "尺码": "M"}))
    assert offered(values.of("小鱼儿"), "", NOW) == {"身高": "165", "尺码": "M"}


def test_the_same_order_comes_before_what_is_newer() -> None:
    values = kept(
        ("小鱼儿", "A", {"快递": "中通"}), ("小鱼儿", "B", {"快递": "顺丰", "颜色": "红"})
    )
    assert offered(values.of("小鱼儿"), "A", NOW) == {"快递": "中通", "颜色": "红"}
    assert offered(values.of("小鱼儿"), "", NOW)["快递"] == "顺丰"


def test_without_an_order_the_newest_is_offered_whatever_order_it_was_for() -> None:
    values = kept(("小鱼儿", "", {"快递": "中通"}), ("小鱼儿", "B", {"快递": "顺丰"}))
    assert offered(values.of("小鱼儿"), "", NOW) == {"快递": "顺丰"}
    assert offered(reversed(values.of("小鱼儿")), "", NOW) == {"快递": "顺丰"}


def test_other_buyers_values_are_never_offered() -> None:
    values = kept(("小鱼儿", "A", {"地址": "文一西路"}), ("路人", "A", {"地址": "文二路"}))
    assert [one.value for one in values.of("小鱼儿")] == ["文一西路"]
    assert values.of("大黄蜂") == ()
    assert values.of("") == ()


def test_without_a_buyer_nothing_is_kept() -> None:
    assert filled(("", "A"), {"身高": "165"}, NOW) == ()


def test_empty_values_are_not_kept() -> None:
    assert filled(("小鱼儿", ""), {"身高": "", "尺码": "M"}, NOW)[0].name == "尺码"


def test_old_values_and_those_of_the_future_are_not_offered() -> None:
    values = kept(("小鱼儿", "", {"身高": "165"}))
    kept_at = NOW - MINUTE
    for moment in (kept_at, kept_at + timedelta(days=90) - timedelta(seconds=1)):
        assert offered(values.of("小鱼儿"), "", moment) == {"身高": "165"}
    assert offered(values.of("小鱼儿"), "", kept_at + timedelta(days=90)) == {}
    assert offered(values.of("小鱼儿"), "", NOW - timedelta(days=1)) == {}


def test_of_the_same_blank_only_the_newest_stays() -> None:
    values = kept(*[("小鱼儿", "A", {"身高": str(number)}) for number in range(50)])
    assert [one.value for one in values.of("小鱼儿")] == ["49"]
