"""Promises: read from one line, open until kept or withdrawn."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.matter import Matter, MatterKind, What
from assistant.core.promise import (
    PromiseKind,
    PromiseState,
    kind_of,
    promise_of,
    promised_in,
    read_line,
    remark,
)
from assistant.core.working_hours import WorkingHours
from tests.core.builders import at
from tests.core.matters import NOW, opened, then, with_due

HOURS = WorkingHours()


def promised(text: str = "送丝袜一双", kind: str = "gift") -> Matter:
    return opened(MatterKind.PROMISE, kind, text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("送丝袜一双", "gift"),
        ("赠小礼品", "gift"),
        ("发顺丰", "carrier"),
        ("走EMS", "carrier"),
        ("换L码", "exchange"),
        ("换货后送袜子", "exchange"),
        ("明天发货", "ship_by"),
        ("28号前寄出", "ship_by"),
        ("退差价20元", "price"),
        ("活动价保留到周五", "other"),
        ("送达前打电话", "other"),
        ("换顺丰发", "carrier"),
        ("换个快递，走ems", "carrier"),
        ("换成XL", "exchange"),
        ("换地址", "other"),
        ("顺丰配送", "carrier"),
        ("派送前打电话", "other"),
        ("28号发", "ship_by"),
        ("今天发，别忘了", "ship_by"),
        ("今天下午发哦～", "ship_by"),
        ("今天发！", "ship_by"),
        ("明天把单号发您", "other"),
        ("明天洗头发呢", "other"),
        ("价保30天", "price"),
        ("电话回复", "other"),
    ],
)
def test_the_kind_is_told_by_its_words(line: str, kind: str) -> None:
    assert kind_of(line) is PromiseKind(kind)


def test_a_line_is_kept_up_to_two_hundred_characters_on_one_line() -> None:
    assert read_line(f" 送丝袜 \n一双 {'长' * 300}", NOW, HOURS).text == f"送丝袜 一双 {'长' * 193}"


def test_a_promise_is_open_until_kept_or_withdrawn() -> None:
    matter = promised()
    promise = promise_of(matter, NOW, HOURS)
    assert (promise.state, promise.kind, promise.text) == (
        PromiseState.OPEN,
        PromiseKind.GIFT,
        "送丝袜一双",
    )
    assert promise.is_open
    kept = promise_of(then(matter, What.KEPT, NOW, text="已放进包裹"), NOW, HOURS)
    assert (kept.state, kept.is_open, kept.reason) == (PromiseState.KEPT, False, "")
    assert not kept.overdue(NOW + timedelta(days=9))
    back = promise_of(then(matter, What.WITHDRAWN, NOW, text="买家退款"), NOW, HOURS)
    assert (back.state, back.reason) == (PromiseState.WITHDRAWN, "买家退款")
    again = then(then(matter, What.KEPT, NOW), What.REOPENED, NOW)
    assert promise_of(again, NOW, HOURS).is_open


def test_without_a_day_it_is_due_at_the_end_of_the_next_working_day() -> None:
    promise = promise_of(promised(), NOW, HOURS)
    assert promise.due == at("2026-11-21 21:00")
    assert not promise.overdue(at("2026-11-21 20:59"))
    assert promise.overdue(at("2026-11-21 21:00"))


def test_the_last_day_named_counts() -> None:
    matter = with_due(promised(), NOW, NOW + timedelta(days=9))
    assert promise_of(matter, NOW, HOURS).due == NOW + timedelta(days=9)


def test_a_promise_dated_in_the_future_is_not_out_of_sight() -> None:
    later = opened(MatterKind.PROMISE, "gift", "送袜子", NOW + timedelta(days=400))
    assert promise_of(later, NOW, HOURS).due == at("2026-11-21 21:00")


def test_an_unknown_kind_is_another_one() -> None:
    assert promise_of(promised(kind="unheard-of"), NOW, HOURS).kind is PromiseKind.OTHER


def test_what_is_handed_over_is_not_ours_to_keep() -> None:
    assert not promise_of(then(promised(), What.HANDED, NOW, text="阿丽"), NOW, HOURS).is_open


def test_the_remark_names_what_is_open() -> None:
    gift, carrier = promised(), promised("发顺丰", "carrier")
    done = then(promised("送发卡"), What.KEPT, NOW)
    promises = [promise_of(one, NOW, HOURS) for one in (gift, carrier, done)]
    assert remark(promises) == "备注：送丝袜一双，发顺丰"
    assert remark([]) == ""


@given(st.text(max_size=60))
def test_any_line_is_read_without_complaint(text: str) -> None:
    line = read_line(text, NOW, HOURS)
    assert line.due is None or line.due.tzinfo is not None
    assert line.kind in PromiseKind


GIFT, CARRIER, SHIP_BY = PromiseKind.GIFT, PromiseKind.CARRIER, PromiseKind.SHIP_BY


def test_a_reply_that_promises_one_thing_is_taken_down_whole() -> None:
    reply = "亲，申请下来了，\n送您丝袜一双～"
    assert promised_in(reply, [GIFT, GIFT]) == ((GIFT, "亲，申请下来了， 送您丝袜一双～"),)


@pytest.mark.parametrize(
    "reply", ["申请下来了，送您丝袜一双～\n明天给您发货。", "送您丝袜一双，明天给您发货"]
)
def test_of_a_reply_that_promises_two_things_each_is_told_in_its_own_words(reply: str) -> None:
    (gift, gift_words), (ship, ship_words) = promised_in(reply, [GIFT, SHIP_BY])
    assert (gift, ship) == (GIFT, SHIP_BY)
    assert "丝袜" in gift_words
    assert "发货" not in gift_words or "\n" not in reply
    assert "明天给您发货" in ship_words
    assert read_line(ship_words, NOW, HOURS).due == at("2026-11-21 21:00")


def test_what_no_words_tell_is_taken_down_with_all_of_them() -> None:
    assert promised_in("好的亲", [GIFT, CARRIER]) == ((GIFT, "好的亲"), (CARRIER, "好的亲"))


def test_of_a_long_reply_the_promise_is_told_and_no_date_is_cut() -> None:
    sorry = "亲，非常抱歉让您久等了，最近仓库的单量特别大，我们也一直在催促同事，请您谅解。" * 2
    [(_, words)] = promised_in(f"{sorry}您的订单12月15日前发货。", [SHIP_BY])
    assert words == "您的订单12月15日前发货。"
    [(_, words)] = promised_in("这一批" * 17 + "衣服预计12月15日发货", [SHIP_BY])
    assert read_line(words, NOW, HOURS).due is None
    assert words.endswith("预计")
