"""Promotions side by side: lists at every moment, sentences, what to offer instead."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from assistant.core.promotion import PromotionKind, Tier
from assistant.core.promotions import Board, alternatives, board, clock, sentence
from tests.core.builders import at, book, library, phrase, promotion, utc

STARTS, ENDS = promotion().starts, promotion().ends
SECOND = timedelta(seconds=1)


def ids(found: Board) -> tuple[list[str], list[str], list[str]]:
    """The ids of what runs, comes and has ended."""
    parts = (found.running, found.upcoming, found.ended)
    running, upcoming, ended = ([one.id for one in part] for part in parts)
    return running, upcoming, ended


@pytest.mark.parametrize(
    ("moment", "where"),
    [
        (STARTS - timedelta(days=7) - SECOND, None),
        (STARTS - timedelta(days=7), 1),
        (STARTS - SECOND, 1),
        (STARTS, 0),
        (ENDS, 0),
        (ENDS + SECOND, 2),
        (ENDS + timedelta(hours=24), 2),
        (ENDS + timedelta(hours=24) + SECOND, None),
    ],
)
def test_a_promotion_is_in_one_list_at_a_time(moment: datetime, where: int | None) -> None:
    lists = ids(board([promotion()], moment))
    assert [n for n, found in enumerate(lists) if found] == ([] if where is None else [where])


def test_a_clock_that_jumps_leaves_nothing_behind() -> None:
    """Sleep, resume, a clock set back: each look depends on the moment alone."""
    moments = [STARTS, ENDS + SECOND, STARTS - SECOND, ENDS, ENDS + timedelta(days=9), STARTS]
    seen = [ids(board([promotion()], moment)) for moment in moments]
    assert [found.index(["nov"]) if ["nov"] in found else -1 for found in seen] == [
        *(0, 2, 1, 0, -1, 0)
    ]


def test_each_list_has_its_order() -> None:
    now = at("2026-11-22 12:00")
    some = [
        promotion("late", ends=at("2026-11-25 00:00")),
        promotion("soon", ends=at("2026-11-22 18:00")),
        promotion("next week", starts=at("2026-11-28 00:00"), ends=at("2026-11-29 00:00")),
        promotion("tomorrow", starts=at("2026-11-23 00:00"), ends=at("2026-12-29 00:00")),
        promotion("long over", ends=at("2026-11-21 13:00")),
        promotion("just over", ends=at("2026-11-22 11:00")),
    ]
    assert ids(board(some, now)) == (
        ["soon", "late"],
        ["tomorrow", "next week"],
        ["just over", "long over"],
    )


def test_in_new_york_the_day_summer_time_ends_counts_twenty_five_hours() -> None:
    zone = "America/New_York"
    day = promotion(starts=at("2026-11-01 00:00", zone), ends=at("2026-11-01 23:59:59", zone))
    assert ids(board([day], utc("2026-11-01 04:00"))) == (["nov"], [], [])
    assert ids(board([day], utc("2026-11-02 04:59:59"))) == (["nov"], [], [])
    assert ids(board([day], utc("2026-11-02 05:00:00"))) == ([], [], ["nov"])


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        (timedelta(hours=2, minutes=13, seconds=40), "2:13:40"),
        (timedelta(hours=23, minutes=59, seconds=59, milliseconds=999), "23:59:59"),
        (timedelta(minutes=60), "1:00:00"),
        (timedelta(seconds=60), "0:01:00"),
        (timedelta(), "0:00:00"),
        (-SECOND, "0:00:00"),
    ],
)
def test_the_time_left_counts_down_to_zero(span: timedelta, shown: str) -> None:
    assert clock(span) == shown


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-22 12:00", "双十一满300减40：每满300减40，11月23日23:59结束"),
        ("2026-11-19 12:00", "双十一满300减40：每满300减40，11月20日00:00开始，11月23日23:59结束"),
        ("2026-11-24 12:00", "双十一满300减40：每满300减40，已于11月23日23:59结束"),
    ],
)  # fmt: skip
def test_it_is_told_in_one_sentence(moment: str, text: str) -> None:
    assert sentence(promotion(), at(moment), book()) == text


def test_another_year_is_told() -> None:
    told = sentence(promotion(), at("2025-11-22 12:00"), book())
    assert told.endswith("，2026年11月20日00:00开始，2026年11月23日23:59结束")


def test_the_sentence_is_on_the_shop_s_clock() -> None:
    told = sentence(promotion(), utc("2026-11-22 12:00"), book(timezone="America/New_York"))
    assert told.endswith("，11月23日10:59结束")


KINDS = [
    (PromotionKind.FREE_SHIPPING, Tier(Decimal(99)), "满99元包邮"),
    (PromotionKind.FREE_SHIPPING, Tier(count=2), "满2件包邮"),
    (PromotionKind.FREE_SHIPPING, Tier(count=1), "包邮"),
    (PromotionKind.FREE_SHIPPING, Tier(Decimal(99), 1), "满99元且满1件包邮"),
    (PromotionKind.COUPON, Tier(Decimal(199), off=Decimal(20)), "满199元减20元"),
    (PromotionKind.COUPON, Tier(percent=Decimal(5), most=Decimal(30)), "减5%（最多减30元）"),
    (PromotionKind.THRESHOLD_OFF, Tier(count=2, off=Decimal(9), repeat=True), "每满2件减9元"),
    (PromotionKind.THRESHOLD_GIFT, Tier(Decimal(399), gift="小方巾一条"), "满399元送小方巾一条"),
    (PromotionKind.FLASH_SALE, Tier(price=Decimal("59.9")), "每件59.9元"),
    (PromotionKind.PRESALE, Tier(count=1, off=Decimal(50), repeat=True), "每满1件减50元"),
    (PromotionKind.MEMBER, Tier(Decimal(99), 2, percent=Decimal(10)), "满99元且满2件减10%"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "tier", "told"), KINDS)
def test_without_a_benefit_the_tiers_tell_it(kind: PromotionKind, tier: Tier, told: str) -> None:
    one = promotion(name="活动", kind=kind, benefit="", tiers=(tier,))
    assert sentence(one, STARTS, book()) == f"活动：{told}，11月23日23:59结束"


def test_nothing_is_told_twice() -> None:
    one = promotion(name="每满300减40")
    assert sentence(one, STARTS, book()) == "每满300减40，11月23日23:59结束"
    assert sentence(promotion(benefit=""), STARTS).startswith("双十一满300减40，")


def test_when_one_is_over_those_that_run_are_offered_the_likest_first() -> None:
    later = at("2026-12-31 00:00")
    gift = promotion("gift", kind=PromotionKind.THRESHOLD_GIFT, ends=at("2026-11-29 00:00"))
    other = promotion("other", ends=later)
    away = promotion("away", book="elsewhere", ends=at("2026-11-28 00:00"))
    gone = promotion("gone", ends=at("2026-11-22 00:00"))
    wanted, tied = phrase("hurry", promotion="nov"), phrase("more", promotion="other")
    home = book(wanted, tied, promotions=(promotion(), gift, other, gone))
    everything = library(home, book(id="elsewhere", promotions=(away,)))
    found = alternatives(everything, wanted, ENDS + SECOND)
    assert [one.promotion.id for one in found] == ["other", "gift", "away"]
    assert found[0].phrases == (tied,)
    assert found[1].phrases == ()
