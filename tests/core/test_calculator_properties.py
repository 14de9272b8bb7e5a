"""The calculator against all combinations: best, never negative, true in what it promises."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.calculator.calculation import Basket, Calculation, calculate
from assistant.core.calculator.combination import combine
from assistant.core.calculator.money import FEN
from assistant.core.promotion import Promotion, PromotionKind, Tier
from tests.core.builders import promotion
from tests.core.calculator_brute import Outcome, best_outcome
from tests.soon import soon

AMOUNTS = st.integers(0, 120_000).map(lambda fen: Decimal(fen) / 100)
PIECES = st.none() | st.integers(1, 6)
SMALL = st.integers(1, 30_000).map(lambda fen: Decimal(fen) / 100)
PER_CENT = st.integers(1, 9_999).map(lambda hundredths: Decimal(hundredths) / 100)
THRESHOLDS = st.sampled_from([None, *map(Decimal, (50, 99, 199, 300, 399))])
TIERS = st.builds(
    Tier,
    spend=THRESHOLDS,
    count=st.none() | st.integers(1, 4),
    off=st.none() | SMALL,
    percent=st.none() | PER_CENT,
    gift=st.sampled_from(["", "小方巾"]),
    repeat=st.booleans(),
    price=st.none() | SMALL,
    most=st.none() | SMALL,
)
IDS = "abcdefg"
KINDS = tuple(PromotionKind)
SHOP = (PromotionKind.THRESHOLD_OFF, PromotionKind.COUPON)


@st.composite
def shops(
    draw: st.DrawFn, kinds: tuple[PromotionKind, ...] = KINDS, most: int = 6
) -> tuple[Promotion, ...]:
    """Some promotions of one shop, which combine in any way."""
    return tuple(
        promotion(
            id,
            kind=draw(st.sampled_from(kinds)),
            tiers=tuple(draw(st.lists(TIERS, max_size=3))),
            stacks_with=tuple(draw(st.sets(st.sampled_from(IDS)))),
        )
        for id in IDS[: draw(st.integers(0, most))]
    )


def outcome(found: Calculation) -> Outcome:
    best = found.best
    return Outcome(int(best.left * 100), not best.free_shipping, -len(best.gifts), len(best.uses))


@given(shops(), AMOUNTS, PIECES)
@settings(max_examples=300, deadline=None)
def test_it_is_the_best_of_all_combinations(
    shop: tuple[Promotion, ...], amount: Decimal, pieces: int | None
) -> None:
    found = calculate(Basket(amount, pieces), shop)
    assert outcome(found) == best_outcome(shop, amount, pieces)


@given(shops(most=7), AMOUNTS, PIECES)
@settings(deadline=None)
def test_the_sum_is_never_negative_and_whole_fen(
    shop: tuple[Promotion, ...], amount: Decimal, pieces: int | None
) -> None:
    found = calculate(Basket(amount, pieces), shop)
    assert 0 <= found.to_pay <= amount
    assert found.to_pay + found.saved == amount
    assert found.to_pay % FEN == 0
    assert all(0 <= offer.benefit.off <= amount for offer in found.offers)


@given(shops(), AMOUNTS, PIECES)
@settings(deadline=None)
def test_only_what_combines_is_combined(
    shop: tuple[Promotion, ...], amount: Decimal, pieces: int | None
) -> None:
    used = calculate(Basket(amount, pieces), shop).best.promotions
    assert all(combine(one, other) for one in used for other in used if one != other)


@given(shops(), AMOUNTS, PIECES)
@settings(max_examples=200, deadline=None)
def test_who_takes_what_a_gap_asks_for_gets_at_least_what_it_says(
    shop: tuple[Promotion, ...], amount: Decimal, pieces: int | None
) -> None:
    now = calculate(Basket(amount, pieces), shop)
    for gap in now.gaps:
        more = (pieces or 1) + gap.pieces if gap.pieces else pieces
        then = calculate(Basket(amount + gap.yuan, more), shop)
        assert then.saved >= now.saved + gap.off
        assert gap.yuan > 0 or gap.pieces > 0
        assert gap.off or gap.gift or gap.free_shipping


def members(*tiers: Tier) -> tuple[Promotion, ...]:
    """Two members' prices that combine, in this order."""
    kind = PromotionKind.MEMBER
    first, second = (
        promotion(id, kind=kind, tiers=(tier,), stacks_with=("a", "b"))
        for id, tier in zip("ab", tiers, strict=True)
    )
    return first, second


def test_a_gap_takes_off_in_the_order_of_the_book() -> None:
    """The second of two members' prices is in use; the first, once reached, comes before it."""
    shop = members(Tier(count=3, off=Decimal("8.76")), Tier(count=1, percent=Decimal("39.59")))
    now = calculate(Basket(Decimal("32.79")), shop)
    [gap] = now.gaps
    then = calculate(Basket(Decimal("32.79"), 3), shop)
    assert (now.saved, then.saved, gap.off) == (
        Decimal("12.98"),
        Decimal("18.27"),
        Decimal("5.29"),
    )


def test_a_gap_promises_no_fen_that_rounding_takes_away() -> None:
    """Half off and then 0.02 is a fen more than 0.02 off and then half."""
    shop = members(
        Tier(spend=Decimal(100), off=Decimal("0.02")), Tier(count=1, percent=Decimal(50))
    )
    now = calculate(Basket(Decimal("99.99")), shop)
    [gap] = now.gaps
    then = calculate(Basket(Decimal("99.99") + gap.yuan), shop)
    assert then.saved == now.saved + gap.off


@given(shops(SHOP), AMOUNTS, AMOUNTS, PIECES)
@settings(deadline=None)
def test_more_money_for_the_same_pieces_never_saves_less(
    shop: tuple[Promotion, ...], one: Decimal, other: Decimal, pieces: int | None
) -> None:
    """Holds for what the shop takes off; see below for where it does not."""
    less, more = sorted([one, other])
    saved = calculate(Basket(less, pieces), shop).saved
    assert calculate(Basket(more, pieces), shop).saved >= saved


def test_a_price_of_goods_with_a_threshold_can_make_more_money_save_less() -> None:
    """At 200 it brings the sum below the coupon's 169; without it only the coupon is left."""
    flash = promotion(
        "flash",
        kind=PromotionKind.FLASH_SALE,
        tiers=(Tier(Decimal(100), off=Decimal(30)), Tier(Decimal(200), off=Decimal(40))),
        stacks_with=("coupon",),
    )
    coupon = promotion(
        "coupon", kind=PromotionKind.COUPON, tiers=(Tier(Decimal(169), off=Decimal(50)),)
    )
    assert calculate(Basket(Decimal(199)), (flash, coupon)).saved == 80
    assert calculate(Basket(Decimal(200)), (flash, coupon)).saved == 50


def test_more_money_can_be_less_to_pay() -> None:
    """That is what a threshold is for: 299 costs 299, and 300 costs 260."""
    nov = promotion(tiers=(Tier(Decimal(300), off=Decimal(40)),))
    assert calculate(Basket(Decimal(299)), (nov,)).to_pay == 299
    assert calculate(Basket(Decimal(300)), (nov,)).to_pay == 260


@given(shops(), AMOUNTS, PIECES)
@settings(deadline=None)
def test_the_same_question_has_the_same_answer(
    shop: tuple[Promotion, ...], amount: Decimal, pieces: int | None
) -> None:
    basket = Basket(amount, pieces)
    assert calculate(basket, shop) == calculate(basket, tuple(replace(one) for one in shop))


def test_fifteen_promotions_are_no_matter() -> None:
    kinds = list(PromotionKind)
    shop = [
        promotion(
            f"p{n}",
            kind=kinds[n % 7],
            tiers=(Tier(Decimal(10 * n + 1), off=Decimal(n + 1), gift="丝巾"),),
            stacks_with=tuple(f"p{m}" for m in range(15) if (n * m) % 7 != 1),
        )
        for n in range(15)
    ]
    with soon(1):
        calculate(Basket(Decimal(1000), 3), shop)
