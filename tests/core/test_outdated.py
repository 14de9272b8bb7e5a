"""What the program has put into a draft is compared with what it would put in now."""

from datetime import timedelta

import pytest

from assistant.core.draft import Filled, Part
from assistant.core.outdated import SOON, Outdated, outdated
from tests.core.builders import phrase, utc

THEN = utc("2026-11-20 02:00")
SHIP = "今天拍，11月21日发中通～"


def part(text: str, **values: str) -> Part:
    """A phrase into which these words were put at THEN."""
    return Part(phrase(), 0, text, filled=Filled(values, THEN))


def told(
    one: Part, draft: str, values: dict[str, str], later: timedelta = timedelta(hours=9)
) -> tuple[Outdated, ...]:
    """What is outdated in a draft of that phrase, these being the values now."""
    return outdated([one], draft, lambda _: values, THEN + later)


def test_words_that_are_others_now_are_told_once() -> None:
    ship = part(SHIP, **{"今天+1天": "11月21日"})
    again = [ship, part("11月21日前都能发货", **{"今天+1天": "11月21日"})]
    now = {"今天+1天": "11月22日"}
    expected = (Outdated("11月21日", "11月22日"),)
    assert told(ship, SHIP, now) == expected
    assert outdated(again, f"{SHIP}\n11月21日前都能发货", lambda _: now, THEN) == expected


@pytest.mark.parametrize(
    "draft", ["今天拍，11月22日发中通～", "今天拍，尽快发中通～", "", "11月21日见"]
)
def test_what_the_agent_has_put_right_or_taken_out_is_theirs(draft: str) -> None:
    ship = part("今天拍，最迟11月21日发中通～", **{"今天+1天": "11月21日"})
    assert told(ship, draft, {"今天+1天": "11月22日"}) == ()


def test_words_that_begin_the_new_ones_are_not_found_in_them() -> None:
    soon = part("预计1月2日到货", **{"今天": "1月2日"})
    assert told(soon, "预计1月21日到货", {"今天": "1月21日"}) == ()


def test_what_is_not_known_at_the_moment_is_let_be_but_for_what_was_reckoned() -> None:
    assert told(part("订单123已经改好", 订单号="123"), "订单123已经改好", {}) == ()
    assert told(part("现在到手价260元", 到手价="260"), "现在到手价260元", {}) == (
        Outdated("260", ""),
    )


@pytest.mark.parametrize(("later", "count"), [(SOON - timedelta(seconds=1), 0), (SOON, 1)])
def test_a_countdown_is_let_be_for_some_minutes(later: timedelta, count: int) -> None:
    hurry = part("还有2小时12分结束", 剩余时间="2小时12分")
    assert len(told(hurry, "还有2小时12分结束", {"剩余时间": "2小时7分"}, later)) == count


def test_a_draft_of_a_version_before_tells_nothing() -> None:
    assert told(Part(phrase(), 0, SHIP), SHIP, {"今天+1天": "11月22日"}) == ()
