"""From a phrase to the reply: greetings, time left, known values, the finished text."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.core.calculator.calculation import Basket, is_for_all
from assistant.core.calculator.sums import Sums
from assistant.core.language import Language
from assistant.core.placeholder import CONTEXT, PROMOTION_CONTEXT, Blank
from assistant.core.promotion import PromotionKind, Tier
from assistant.core.reply import (
    Circumstances,
    compose,
    draft,
    greeting,
    known,
    local,
    span,
    spoken,
    to_ask,
)
from tests.core.builders import at, book, promotion, utc

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("00:00", "晚上好"),
        ("04:59", "晚上好"),
        ("05:00", "早上好"),
        ("10:59", "早上好"),
        ("11:00", "中午好"),
        ("12:59", "中午好"),
        ("13:00", "下午好"),
        ("17:59", "下午好"),
        ("18:00", "晚上好"),
        ("23:59", "晚上好"),
    ],
)
def test_the_greeting_goes_by_the_hour(clock: str, words: str) -> None:
    assert greeting(at(f"2026-11-20 {clock}")) == words


@pytest.mark.parametrize(
    ("zone", "words"),
    [("Asia/Shanghai", "早上好"), ("Asia/Tokyo", "中午好"), ("America/New_York", "晚上好")],
)
def test_the_greeting_is_that_of_the_shop_s_own_clock(zone: str, words: str) -> None:
    now = Circumstances(utc("2026-11-20 02:00"))
    assert known(now, book(timezone=zone))["问候"] == words


def test_without_a_book_the_clock_is_that_of_shanghai() -> None:
    assert local(utc("2026-11-20 18:30"), None) == at("2026-11-21 02:30")
    assert local(utc("2026-11-20 18:30"), None).hour == 2


def test_the_shop_s_day_can_be_another_than_the_computer_s() -> None:
    late = utc("2026-12-31 16:00")
    assert local(late, book()).date() == date(2027, 1, 1)
    assert local(late, book(timezone="Europe/London")).date() == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(days=3), "3天"),
        (timedelta(days=2, hours=23, minutes=59), "2天"),
        (timedelta(days=2), "2天"),
        (timedelta(days=2, seconds=-1), "47小时59分"),
        (timedelta(days=1), "24小时"),
        (timedelta(hours=2, minutes=13, seconds=59), "2小时13分"),
        (timedelta(hours=2), "2小时"),
        (timedelta(hours=1, seconds=-1), "59分钟"),
        (timedelta(minutes=8), "8分钟"),
        (timedelta(seconds=119), "1分钟"),
        (timedelta(seconds=1), "1分钟"),
        (timedelta(0), "1分钟"),
        (timedelta(hours=-3), "1分钟"),
    ],
)
def test_time_left_is_told_as_one_says_it(left: timedelta, words: str) -> None:
    assert spoken(left) == words


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(days=2), ("2天", "2 days")),
        (timedelta(hours=2, minutes=13), ("2小時13分", "2 h 13 min")),
        (timedelta(hours=2), ("2小時", "2 h")),
        (timedelta(minutes=8), ("8分鐘", "8 min")),
    ],
)
def test_the_agent_is_told_in_their_own_language(left: timedelta, words: tuple[str, str]) -> None:
    told = span(left)
    assert (told.text(Language.TRADITIONAL), told.text(Language.ENGLISH)) == words


def test_what_is_known_without_a_promotion() -> None:
    what = Circumstances(at("2026-11-20 15:00"), agent="小美", shop="别的店", buyer="小鱼儿888")
    assert known(what, book()) == {
        "问候": "下午好",
        "店铺": "小鱼女装",
        "客服": "小美",
        "买家": "小鱼儿888",
    }


def test_a_book_without_a_shop_leaves_it_to_the_settings() -> None:
    what = Circumstances(at("2026-11-20 15:00"), shop="设置里的店")
    assert known(what, book(shop=""))["店铺"] == "设置里的店"
    assert known(what, None)["店铺"] == "设置里的店"


def test_what_is_empty_is_not_known() -> None:
    assert known(Circumstances(at("2026-11-20 15:00")), None) == {"问候": "下午好"}


def test_a_promotion_adds_its_own_values() -> None:
    what = Circumstances(at("2026-11-23 21:46:00"))
    values = known(what, book(), promotion())
    assert values["活动"] == "双十一满300减40"
    assert values["活动优惠"] == "每满300减40"
    assert values["活动结束"] == "11月23日23:59"
    assert values["剩余时间"] == "2小时13分"


def test_the_end_of_a_promotion_is_told_on_the_shop_s_clock() -> None:
    what = Circumstances(utc("2026-11-20 00:00"))
    ends = at("2026-11-23 23:59:59", "America/New_York")
    assert known(what, book(), promotion(ends=ends))["活动结束"] == "11月24日12:59"


def test_an_end_in_another_year_is_told_with_its_year() -> None:
    what = Circumstances(at("2026-12-31 12:00"))
    over_new_year = promotion(ends=at("2027-01-03 23:59:59"))
    assert known(what, book(), over_new_year)["活动结束"] == "2027年1月3日23:59"


def test_a_promotion_without_a_benefit_leaves_that_to_be_asked() -> None:
    what = Circumstances(at("2026-11-20 15:00"))
    values = known(what, book(), promotion(benefit=""))
    assert to_ask("{活动}：{活动优惠}", values) == (Blank("活动优惠"),)


def test_only_what_is_not_known_is_asked_for() -> None:
    values = {"买家": "小鱼", "店铺": "小鱼女装"}
    text = "{买家}，{店铺}的{颜色:红|蓝}今天{今天}发{快递=中通}"
    assert to_ask(text, values) == (Blank("颜色", ("红", "蓝")), Blank("快递", default="中通"))


def test_a_finished_reply_has_no_empty_lines_at_its_end() -> None:
    assert compose("亲，{今天+3天}到\n第二行\n\n", {}, TODAY) == "亲，11月23日到\n第二行"


def test_a_reply_with_an_empty_blank_is_not_made() -> None:
    with pytest.raises(KeyError, match="尺码"):
        compose("建议选{尺码}码", {"尺码": " "}, TODAY)


def test_a_draft_shows_what_is_missing() -> None:
    text = "{买家}，建议选{尺码:S|M}码，发{快递=中通}，{今天}"
    assert draft(text, {}, TODAY) == "【买家】，建议选【尺码】码，发中通，11月20日"
    assert draft(text, {"买家": "小鱼", "尺码": ""}, TODAY).startswith("小鱼，建议选【尺码】码")


@pytest.mark.parametrize("typed", ["", " ", "\u200b", "\n"])
def test_a_draft_can_be_made_at_every_key_press(typed: str) -> None:
    assert draft("建议选{尺码}码", {"尺码": typed}, TODAY) == "建议选【尺码】码"


@pytest.mark.parametrize("nothing", [" ", "\u3000", "\u200b"])
def test_settings_in_which_nothing_can_be_seen_are_not_known(nothing: str) -> None:
    what = Circumstances(at("2026-11-20 15:00"), agent=nothing, shop=nothing)
    assert to_ask("{客服}{店铺}", known(what, book(shop=""))) == (Blank("客服"), Blank("店铺"))


SHOP = (
    promotion(tiers=(Tier(Decimal(300), off=Decimal(40), repeat=True),), stacks_with=("coupon",)),
    promotion("coupon", kind=PromotionKind.COUPON, tiers=(Tier(Decimal(199), off=Decimal(20)),)),
    promotion("two", tiers=(Tier(count=2, off=Decimal(5)),)),
    promotion("member", kind=PromotionKind.MEMBER, tiers=(Tier(percent=Decimal(50)),)),
    promotion("over", tiers=(Tier(off=Decimal(1)),), ends=at("2026-11-20 00:00:01")),
)


def sums(
    amount: str, about: str = "", pieces: int | None = None, ticked: tuple[str, ...] = ()
) -> tuple[str, str]:
    """`{到手价}` and `{凑单差额}` of a phrase about a promotion, empty where not known."""
    for_all = frozenset(one.key for one in SHOP if is_for_all(one))
    basket = Sums(Basket(Decimal(amount), pieces), for_all | {f"shop/{one}" for one in ticked})
    what = Circumstances(at("2026-11-20 15:00"), sums=basket)
    tied = next((one for one in SHOP if one.id == about), None)
    values = known(what, book(promotions=SHOP), tied)
    return values.get("到手价", ""), values.get("凑单差额", "")


@pytest.mark.parametrize(
    ("amount", "about", "wanted"),
    [
        ("280", "", ("260", "20")),
        ("360", "", ("300", "240")),
        ("150.5", "", ("150.5", "48.5")),
        ("150.5", "nov", ("150.5", "149.5")),
        ("150.5", "two", ("150.5", "")),
        ("360", "member", ("180", "")),
    ],
)
def test_an_amount_makes_the_sums_known(amount: str, about: str, wanted: tuple[str, str]) -> None:
    assert sums(amount, about) == wanted


def test_pieces_count_when_they_are_known() -> None:
    assert sums("100", pieces=2) == ("95", "99")


def test_what_the_agent_has_ticked_counts() -> None:
    assert sums("360", ticked=("member",)) == ("180", "")


def test_a_promotion_that_is_over_does_not_count_though_it_was_chosen() -> None:
    assert sums("10", ticked=("over",)) == ("10", "189")


def test_without_an_amount_the_sums_are_asked_for() -> None:
    values = known(Circumstances(at("2026-11-20 15:00")), book(promotions=SHOP))
    assert to_ask("{到手价}{凑单差额}", values) == (Blank("到手价"), Blank("凑单差额"))


def test_without_promotions_the_sum_to_pay_is_the_amount() -> None:
    what = Circumstances(at("2026-11-20 15:00"), sums=Sums(Basket(Decimal(88)), frozenset()))
    assert known(what, None)["到手价"] == "88"
    assert "凑单差额" not in known(what, None)


def test_every_value_that_is_ever_known_has_a_name_the_reader_knows() -> None:
    what = Circumstances(
        at("2026-11-20 15:00"),
        agent="小美",
        buyer="小鱼儿",
        sums=Sums(Basket(Decimal(100)), frozenset({"shop/nov"})),
        order="261122-1",
        address="文一西路",
    )
    shop = book(promotions=SHOP)
    assert known(what, shop).keys() | PROMOTION_CONTEXT | {"今天"} == CONTEXT
    assert known(what, shop, SHOP[0]).keys() - known(what, shop).keys() == PROMOTION_CONTEXT


def test_the_sums_have_names_the_reader_knows_and_need_no_promotion() -> None:
    assert {"到手价", "凑单差额"} <= CONTEXT - PROMOTION_CONTEXT
