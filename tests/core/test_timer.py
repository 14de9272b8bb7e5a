"""Timers of `then`: one a buyer and phrase, due in order, gone on with in the right chat only."""

from datetime import timedelta

from assistant.core.phrase import FollowUp
from assistant.core.timer import Chat, Timer, begun, due, in_order
from tests.core.builders import book, library, phrase, utc

NOW = utc("2026-11-22 02:00")
MINUTE = timedelta(minutes=1)
GIFT = phrase("gift", title="申请礼品", then=FollowUp(3 * MINUTE, "approved"))
APPROVED = phrase("approved", title="礼品批准")
SHOP = library(book(GIFT, APPROVED, phrase("odd", then=FollowUp(MINUTE, "gone"))))
YU = Chat("小鱼儿", "小鱼儿")


def timer(whom: str = "小鱼儿", minutes: int = 3, phrase: str = "shop/approved") -> Timer:
    return Timer(phrase, "礼品批准", whom, whom, NOW + MINUTE * minutes)


def test_using_a_phrase_with_then_starts_a_timer() -> None:
    assert begun(GIFT, SHOP, YU, NOW) == timer()


def test_other_phrases_start_none() -> None:
    assert begun(APPROVED, SHOP, YU, NOW) is None


def test_a_following_phrase_that_is_not_in_force_starts_none() -> None:
    assert begun(SHOP.phrases[2], SHOP, YU, NOW) is None


def test_several_run_at_once_the_soonest_first() -> None:
    timers = (timer("大黄蜂", 5), timer("小鱼儿", 3), timer("小鱼儿", 1, "shop/other"))
    assert [one.due - NOW for one in in_order(timers)] == [MINUTE, 3 * MINUTE, 5 * MINUTE]


def test_it_is_due_when_its_time_has_come_also_after_a_jump_of_the_clock() -> None:
    both = (timer("大黄蜂", 5), timer("小鱼儿", 3))
    assert due(both, NOW + 3 * MINUTE - timedelta(seconds=1)) == ()
    assert due(both, NOW + 3 * MINUTE) == (both[1],)
    assert due(both, NOW + timedelta(days=2)) == (both[1], both[0])
    assert due(both, NOW - timedelta(hours=1)) == ()
