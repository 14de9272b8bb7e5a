"""Tiers: what each kind needs, what contradicts itself, told where it stands."""

from decimal import Decimal

import pytest

from assistant.core.problem import Level
from assistant.core.promotion import Tier
from tests.books.marked import HEAD, only_problem, read

DAYS = "starts: 2026-11-20, ends: 2026-11-23"


def offered(kind: str, tiers: str) -> str:
    return f"{HEAD}promotions:\n  - {{id: p, name: 活动, kind: {kind}, {DAYS}, tiers: [{tiers}]}}\n"


CONTRADICTORY = [
    ("free_shipping", "▶{gift: 丝巾}", "count: 1"),
    ("free_shipping", "{spend: 99, off: ▶10}", "包邮"),
    ("free_shipping", "{spend: 99, percent: ▶10}", "包邮"),
    ("free_shipping", "{count: 2}, ▶{count: 1}", "从低到高"),
    ("coupon", "▶{spend: 199}", "没写给什么"),
    ("coupon", "{spend: 199, off: ▶200}", "还多"),
    ("coupon", "{percent: ▶100}", "小于 100"),
    ("coupon", "{percent: ▶0}", "大于 0"),
    ("coupon", "{percent: ▶-5}", "大于 0"),
    ("coupon", "{price: ▶59}", "限时折扣"),
    ("coupon", "{off: 20, most: ▶30}", "（percent）或每满都给（repeat）"),
    ("threshold_off", "▶{off: 40}", "门槛"),
    ("threshold_off", "▶{spend: 300}", "没写给什么"),
    ("threshold_off", "{spend: 300, off: 40, repeat: ▶ja}", "true"),
    ("threshold_off", "{spend: 300, percent: 10, repeat: ▶true}", "repeat"),
    ("threshold_off", "{spend: 300, off: 40, repeat: true, most: ▶30}", "还少"),
    ("threshold_off", "{spend: 300, off: 40}, {spend: 600, off: ▶30}", "上一档还少"),
    ("threshold_off", "{spend: 300, off: 40, repeat: true}, ▶{spend: 600, off: 90}", "repeat"),
    ("threshold_off", "{spend: 300, count: 2, off: 4}, ▶{spend: 400, count: 1, off: 5}", "从低"),
    ("threshold_off", "{spend: 300, count: 2, off: 4}, ▶{spend: 300, count: 2, off: 5}", "从低"),
    ("threshold_gift", "▶{spend: 399}", "gift"),
    ("threshold_gift", "▶{gift: 丝巾}", "门槛"),
    ("threshold_gift", "{spend: 399, gift: 丝巾}, ▶{spend: 299, gift: 帽子}", "从低到高"),
    ("flash_sale", "{price: ▶59.999}", "两位小数"),
    ("flash_sale", "{price: ▶59, off: 5}", "不要再写"),
    ("flash_sale", "{price: ▶59, percent: 5}", "不要再写"),
    ("presale", "{off: 50, repeat: ▶true}", "repeat"),
    ("presale", "▶{count: 1}", "没写给什么"),
    ("member", "{percent: ▶120}", "小于 100"),
]


@pytest.mark.parametrize(("kind", "tiers", "words"), CONTRADICTORY)
def test_a_contradiction_keeps_the_promotion_out(kind: str, tiers: str, words: str) -> None:
    text = offered(kind, tiers)
    assert words in only_problem(text).message.text()
    book = read(text.replace("▶", "")).book
    assert book is not None
    assert book.promotions == ()


SOUND = [
    ("free_shipping", "{spend: 99}"),
    ("free_shipping", "{count: 1}"),
    ("free_shipping", "{spend: 99, gift: 丝巾}"),
    ("coupon", "{off: 5}"),
    ("coupon", "{spend: 199, off: 199}"),
    ("coupon", "{percent: 5, most: 30}"),
    ("coupon", "{count: 2, gift: 丝巾}"),
    ("threshold_off", "{spend: 300, off: 40, repeat: true, most: 200}"),
    ("threshold_off", "{spend: 300, off: 40}, {spend: 600, off: 90, repeat: true}"),
    ("threshold_off", "{spend: 300, off: 40}, {spend: 300, count: 2, off: 50}"),
    ("threshold_off", "{spend: 300, off: 40}, {count: 3, off: 50}"),
    ("threshold_off", "{count: 2, percent: 20}"),
    ("threshold_gift", "{spend: 399, gift: 丝巾, repeat: true}"),
    ("flash_sale", "{price: 59.9}"),
    ("presale", "{count: 1, off: 50, repeat: true}"),
    ("member", "{percent: 10}"),
]


@pytest.mark.parametrize(("kind", "tiers"), SOUND)
def test_a_sound_tier_is_read_without_a_word(kind: str, tiers: str) -> None:
    assert read(offered(kind, tiers)).problems == ()


def test_every_field_is_read() -> None:
    tiers = "{spend: 99.5, count: 2, off: 9, gift: 丝巾, repeat: true, most: 60}"
    book = read(offered("threshold_off", tiers)).book
    assert book is not None
    wanted = Tier(Decimal("99.5"), 2, Decimal(9), gift="丝巾", repeat=True, most=Decimal(60))
    assert book.promotions[0].tiers == (wanted,)


def test_so_many_per_cent_off_are_looked_at_twice() -> None:
    problem = only_problem(offered("coupon", "{percent: ▶95}"), Level.WARNING)
    assert "打九五折写 5" in problem.message.text()
    assert read(offered("coupon", "{percent: 50}")).problems == ()


def test_a_partner_that_is_not_there_is_a_warning() -> None:
    text = (
        f"{HEAD}promotions:\n"
        f"  - {{id: nov, name: 甲, kind: coupon, {DAYS}, stacks_with: [▶dce, dec]}}\n"
        f"  - {{id: dec, name: 乙, kind: coupon, {DAYS}}}\n"
    )
    assert "“dec”吗" in only_problem(text, Level.WARNING).message.text()


def test_a_partner_that_is_faulty_is_there_all_the_same() -> None:
    text = (
        f"{HEAD}promotions:\n"
        f"  - {{id: nov, name: 甲, kind: coupon, {DAYS}, stacks_with: [dec]}}\n"
        f"  - {{id: dec, name: 乙, kind: coupon, starts: 2026-11-20, ends: ▶never}}\n"
    )
    only_problem(text)


def test_an_end_before_the_start_is_seen_through_the_missing_hour() -> None:
    rows = "id: p, name: 活动, kind: coupon, starts: 2026-03-08 02:30, ends: ▶2026-03-08 03:10"
    text = f"{HEAD}timezone: America/New_York\npromotions:\n  - {{{rows}}}\n"
    assert "早于" in only_problem(text).message.text()
