"""The calculator by hand: every kind of promotion, the shop's own book, sentences for buyers."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.books.reader import read_book
from assistant.core.calculator.benefit import benefit
from assistant.core.calculator.calculation import Basket, Calculation, calculate, is_for_all
from assistant.core.calculator.combination import combine
from assistant.core.calculator.money import typed, written
from assistant.core.promotion import Promotion, PromotionKind, PromotionState, Tier
from tests.core.builders import at, promotion

NOW = at("2026-11-20 12:00")


def shop() -> dict[str, Promotion]:
    """What runs in the shipped book of 小鱼女装, by id."""
    book = read_book(Path("phrasebooks/xiaoyu.yaml")).book
    assert book is not None
    return {p.id: p for p in book.promotions if p.state(NOW) is PromotionState.RUNNING}


XIAOYU = shop()


def reckon(amount: str, pieces: int | None, ids: Iterable[str] = ()) -> Calculation:
    chosen = [XIAOYU[id] for id in ids] or [p for p in XIAOYU.values() if is_for_all(p)]
    return calculate(Basket(Decimal(amount), pieces), chosen)


@pytest.mark.parametrize(
    ("id", "amount", "pieces", "off"),
    [
        ("coupon-199-20", "198.99", 1, "0"),
        ("coupon-199-20", "199", 1, "20"),
        ("off-300-40", "299.99", 1, "0"),
        ("off-300-40", "300", 1, "40"),
        ("off-300-40", "600", 1, "80"),
        ("off-300-40", "1250", 1, "160"),
        ("two-off-20", "150", 1, "0"),
        ("two-off-20", "150", 2, "20"),
        ("two-off-20", "150", 9, "40"),
        ("flash-tee", "59", 1, "11.80"),
        ("presale-coat", "899", 1, "50"),
        ("presale-coat", "1798", 2, "100"),
        ("member-day", "199.99", 1, "20.00"),
        ("gift-399", "500", 1, "0"),
        ("postage-99", "500", 1, "0"),
        ("coupon-new-95", "500", 1, "0"),
    ],
)
def test_each_promotion_of_the_shop_by_itself(id: str, amount: str, pieces: int, off: str) -> None:
    assert benefit(XIAOYU[id], Decimal(amount), pieces).off == Decimal(off)


@pytest.mark.parametrize(
    ("amount", "pieces", "to_pay", "ids"),
    [
        ("98.99", 1, "98.99", []),
        ("99", 1, "99", ["postage-99"]),
        ("199", 1, "179", ["coupon-199-20", "postage-99"]),
        ("199", 3, "159", ["two-off-20", "postage-99"]),
        ("280", 1, "260", ["coupon-199-20", "postage-99"]),
        ("360", 2, "300", ["coupon-199-20", "off-300-40", "postage-99"]),
        ("458", 2, "398", ["coupon-199-20", "off-300-40", "postage-99"]),
        ("459", 2, "399", ["coupon-199-20", "off-300-40", "gift-399", "postage-99"]),
        ("1200", 1, "1020", ["coupon-199-20", "off-300-40", "gift-399", "postage-99"]),
    ],
)
def test_the_best_combination_of_the_shop(
    amount: str, pieces: int, to_pay: str, ids: list[str]
) -> None:
    """Postage and gift go by what is paid, as their conditions say: 单笔实付."""
    found = reckon(amount, pieces)
    assert found.to_pay == Decimal(to_pay)
    assert sorted(one.id for one in found.best.promotions) == sorted(ids)
    assert found.best.free_shipping is ("postage-99" in ids)
    assert found.best.gifts == (("小方巾一条",) if "gift-399" in ids else ())


@pytest.mark.parametrize(
    ("amount", "pieces", "ids", "sentence"),
    [
        ("280", 1, ["off-300-40"], "再买 20 元可减 40 元"),
        ("340", 1, ["off-300-40"], "再买 260 元可再减 40 元"),
        ("89.5", 1, ["postage-99"], "再买 9.5 元包邮"),
        ("100", 1, ["two-off-20"], "再买 1 件可减 20 元"),
        ("100", 2, ["two-off-20"], "再买 1 件可再减 20 元"),
        ("390", 1, ["gift-399"], "再买 9 元送小方巾一条"),
        ("390", 1, ["gift-399", "off-300-40"], "再买 49 元送小方巾一条"),
    ],
)
def test_the_next_tier_is_told_in_a_sentence(
    amount: str, pieces: int, ids: list[str], sentence: str
) -> None:
    assert reckon(amount, pieces, ids).gaps[0].sentence() == sentence


def test_the_next_tier_says_again_when_something_is_taken_off_already() -> None:
    found = reckon("280", 1)
    assert [gap.sentence() for gap in found.gaps][:1] == ["再买 20 元可再减 40 元"]
    assert found.gaps[0].yuan == 20


def test_where_all_is_reached_there_is_no_next_tier() -> None:
    assert reckon("500", 3, ["two-off-20"]).gaps == ()
    assert reckon("500", 3, ["postage-99"]).gaps == ()


def test_a_gap_counts_what_others_take_off_what_is_added() -> None:
    """九折 of 100 is 90; for 99 after it one must take 110."""
    member = promotion("m", kind=PromotionKind.MEMBER, tiers=(Tier(percent=Decimal(10)),))
    coupon = promotion(
        kind=PromotionKind.COUPON, tiers=(Tier(Decimal(99), off=Decimal(5)),), stacks_with=("m",)
    )
    [gap] = calculate(Basket(Decimal(100)), [member, coupon]).gaps
    assert gap.sentence() == "再买 10 元可再减 6 元"
    assert calculate(Basket(Decimal(110)), [member, coupon]).saved == 16


def test_a_gap_may_be_nearer_without_the_others() -> None:
    """At 300 the 40 off are better than 九折 of 290, though the two together need 333.34."""
    member = promotion("m", kind=PromotionKind.MEMBER, tiers=(Tier(percent=Decimal(10)),))
    nov = promotion(tiers=(Tier(Decimal(300), off=Decimal(40)),), stacks_with=("m",))
    [gap] = calculate(Basket(Decimal(290)), [member, nov]).gaps
    assert gap.sentence() == "再买 10 元可再减 11 元"


OTHER = promotion("other", kind=PromotionKind.COUPON, tiers=(Tier(Decimal(200), off=Decimal(40)),))


def test_a_gap_of_what_does_not_combine_counts_it_alone() -> None:
    nov = promotion(tiers=(Tier(Decimal(100), off=Decimal(30)),))
    [gap] = calculate(Basket(Decimal(150)), [nov, OTHER]).gaps
    assert gap.sentence() == "再买 50 元可再减 10 元"


@pytest.mark.parametrize(
    ("kind", "tier"),
    [
        (PromotionKind.THRESHOLD_OFF, Tier(off=Decimal(40))),
        (PromotionKind.FREE_SHIPPING, Tier(Decimal(99))),
        (PromotionKind.THRESHOLD_GIFT, Tier(Decimal(99), gift="小方巾")),
    ],
    ids=["nothing won", "postage lost", "gift lost"],
)
def test_a_gap_that_wins_nothing_or_loses_something_is_not_told(
    kind: PromotionKind, tier: Tier
) -> None:
    assert calculate(Basket(Decimal(150)), [promotion(kind=kind, tiers=(tier,)), OTHER]).gaps == ()


def test_a_gap_larger_than_any_basket_is_not_told() -> None:
    far = promotion(tiers=(Tier(Decimal(10**9), off=Decimal(40)),))
    assert calculate(Basket(Decimal(150)), [far]).gaps == ()


def test_a_tier_that_takes_less_off_than_one_before_it_is_passed_over() -> None:
    tiers = (
        Tier(off=Decimal(40)),
        Tier(Decimal(200), off=Decimal(20)),
        Tier(Decimal(300), off=Decimal(60)),
    )
    found = calculate(Basket(Decimal(100)), [promotion(tiers=tiers)])
    assert [gap.sentence() for gap in found.gaps] == ["再买 200 元可再减 20 元"]
    assert calculate(Basket(Decimal(200)), [promotion(tiers=tiers)]).saved == 40


def test_pieces_nobody_knows_are_one() -> None:
    each = promotion(tiers=(Tier(count=1, off=Decimal(5), repeat=True),))
    assert calculate(Basket(Decimal(50)), [each]).gaps[0].sentence() == "再买 1 件可再减 5 元"


@pytest.mark.parametrize(
    ("kind", "tier", "gives"),
    [
        (PromotionKind.COUPON, Tier(off=Decimal(5)), True),
        (PromotionKind.COUPON, Tier(gift="小方巾"), True),
        (PromotionKind.FREE_SHIPPING, Tier(), True),
        (PromotionKind.COUPON, Tier(), False),
    ],
)
def test_money_a_gift_and_free_postage_are_a_benefit(
    kind: PromotionKind, tier: Tier, gives: bool
) -> None:
    assert bool(benefit(promotion(kind=kind, tiers=(tier,)), Decimal(100), 1)) is gives


def test_one_more_piece_for_free_postage() -> None:
    post = promotion(kind=PromotionKind.FREE_SHIPPING, tiers=(Tier(count=2),))
    found = calculate(Basket(Decimal(50), 1), [post])
    assert found.gaps[0].sentence() == "再买 1 件包邮"


def test_a_tier_with_both_thresholds_asks_for_both() -> None:
    both = promotion(tiers=(Tier(Decimal(200), 2, Decimal(30)),))
    found = calculate(Basket(Decimal(150), 1), [both])
    assert found.gaps[0].sentence() == "再买 1 件、共 50 元以上，可减 30 元"
    assert calculate(Basket(Decimal(300), 1), [both]).saved == 0
    assert calculate(Basket(Decimal(200), 2), [both]).saved == 30


@pytest.mark.parametrize(
    ("tier", "amount", "pieces", "off"),
    [
        (Tier(percent=Decimal(5), most=Decimal(30)), "500", 1, "25"),
        (Tier(percent=Decimal(5), most=Decimal(30)), "700", 1, "30"),
        (Tier(percent=Decimal(5)), "0.10", 1, "0"),
        (Tier(percent=Decimal(5)), "0.11", 1, "0.01"),
        (Tier(percent=Decimal("12.5")), "0.04", 1, "0"),
        (Tier(off=Decimal(20)), "15", 1, "15"),
        (Tier(off=Decimal(5), repeat=True), "200", 3, "5"),
        (Tier(price=Decimal(59)), "200", 2, "82"),
        (Tier(price=Decimal(59)), "100", 2, "0"),
        (Tier(price=Decimal(59)), "200", None, "0"),
        (Tier(count=2, percent=Decimal(20)), "200", 2, "40"),
        (Tier(count=2, percent=Decimal(20)), "200", None, "0"),
        (Tier(count=1, off=Decimal(5), repeat=True), "200", 3, "15"),
        (Tier(Decimal(100), 1, Decimal(5), repeat=True), "350", 2, "10"),
        (Tier(Decimal(300), off=Decimal(40), repeat=True, most=Decimal(100)), "900", 1, "100"),
    ],
)
def test_what_a_tier_takes_off(tier: Tier, amount: str, pieces: int | None, off: str) -> None:
    flash = promotion(kind=PromotionKind.FLASH_SALE, tiers=(tier,))
    assert benefit(flash, Decimal(amount), pieces).off == Decimal(off)


def test_a_repeated_gift_is_counted() -> None:
    tier = Tier(Decimal(100), gift="小方巾", repeat=True)
    gift = promotion(kind=PromotionKind.THRESHOLD_GIFT, tiers=(tier,))
    assert benefit(gift, Decimal(99), 1).gift == ""
    assert benefit(gift, Decimal(100), 1).gift == "小方巾"
    assert benefit(gift, Decimal(200), 1).gift == "小方巾×2"
    assert benefit(gift, Decimal(350), 1).gift == "小方巾×3"


def test_one_of_two_saying_that_they_combine_is_enough() -> None:
    one, other = promotion("a", stacks_with=("b",)), promotion("b")
    assert combine(one, other)
    assert combine(other, one)
    assert not combine(promotion("a"), promotion("b"))
    assert not combine(one, promotion("b", book="elsewhere"))


def test_a_member_s_price_counts_before_a_deposit_in_whatever_order_they_stand() -> None:
    presale = promotion("p", kind=PromotionKind.PRESALE, tiers=(Tier(off=Decimal(50)),))
    member = promotion(
        "m",
        kind=PromotionKind.MEMBER,
        tiers=(Tier(percent=Decimal(10)),),
        stacks_with=("p",),
    )
    for both in ([presale, member], [member, presale]):
        assert calculate(Basket(Decimal(200)), both).to_pay == 130


def test_of_two_that_give_the_same_the_earlier_counts() -> None:
    two = [promotion(id, tiers=(Tier(off=Decimal(5)),)) for id in ("b", "a")]
    assert [one.id for one in calculate(Basket(Decimal(50)), two).best.promotions] == ["b"]


def test_prices_of_goods_count_before_what_the_shop_takes_off() -> None:
    """200 at 八折 is 160: below the coupon's 199, so one of the two is the better."""
    flash = promotion("f", kind=PromotionKind.FLASH_SALE, tiers=(Tier(percent=Decimal(20)),))
    coupon = promotion(
        "c",
        kind=PromotionKind.COUPON,
        tiers=(Tier(Decimal(199), off=Decimal(20)),),
        stacks_with=("f",),
    )
    assert calculate(Basket(Decimal(200)), [coupon, flash]).to_pay == 160
    assert calculate(Basket(Decimal(250)), [coupon, flash]).to_pay == 180


@pytest.mark.parametrize(
    ("amount", "pieces"), [("-0.01", 1), ("NaN", 1), ("Infinity", 1), ("1E9", 1), ("1", 0)]
)
def test_what_is_no_basket_is_refused(amount: str, pieces: int) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Basket(Decimal(amount), pieces)


def test_a_basket_is_in_whole_fen() -> None:
    assert Basket(Decimal("9.995")).amount == Decimal("10.00")
    assert calculate(Basket(Decimal(0)), XIAOYU.values()).to_pay == 0


def test_without_tiers_nothing_can_be_calculated() -> None:
    [offer] = reckon("500", 1, ["coupon-new-95"]).offers
    assert not offer.is_calculable
    assert not offer.benefit
    assert offer.gap is None


@pytest.mark.parametrize(
    ("amount", "pieces", "sentence"),
    [
        ("88", 1, "共 88 元；再买 11 元包邮"),
        (
            "360",
            1,
            "360 元用20元店铺券、满300减40，共减 60 元，到手 300 元，包邮；再买 99 元送小方巾一条",
        ),
        (
            "459",
            2,
            "459 元用20元店铺券、满300减40，共减 60 元，到手 399 元，包邮，送小方巾一条；"
            "再买 141 元可再减 40 元",
        ),
    ],
)
def test_the_result_is_told_in_one_sentence(amount: str, pieces: int, sentence: str) -> None:
    assert reckon(amount, pieces).sentence().startswith(sentence)


@pytest.mark.parametrize(
    ("amount", "text"),
    [("20", "20"), ("9.90", "9.9"), ("0", "0"), ("100", "100"), ("1.05", "1.05")],
)
def test_money_is_written_without_needless_zeros(amount: str, text: str) -> None:
    assert written(Decimal(amount)) == text


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("300", "300"),
        (" ￥1,299.50 ", "1299.5"),
        ("３００元", "300"),
        ("99.9 元", "99.9"),
        ("300块", "300"),
        ("300块钱", "300"),
        ("300塊錢", "300"),
        ("300元整", "300"),
        ("约300", "300"),
        ("大概 ¥300 元", "300"),
        ("約300元", "300"),
        ("300块5", None),
        ("300整元", None),
        ("约", None),
        ("", None),
        ("-5", None),
        ("1.234", None),
        ("1e5", None),
        ("NaN", None),
        ("三百", None),
    ],
)
def test_an_amount_is_read_as_it_is_typed(text: str, amount: str | None) -> None:
    assert typed(text) == (Decimal(amount) if amount else None)
