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
        ("价保30天", "price"),
        ("电话回复", "other"),
    ],
)
def test_the_kind_is_told_by_its_words(line: str, kind: str) -> None:
    assert kind_of(line) is PromiseKind(kind)


@pytest.mark.parametrize(  # it is Friday, the 20th of November, ten in the morning
    ("line", "due"),
    [
        ("今天发货", "2026-11-20 21:00"),
        ("明天发顺丰", "2026-11-21 21:00"),
        ("后天发", "2026-11-22 21:00"),
        ("3天内补发", "2026-11-23 21:00"),
        ("三天内补发", "2026-11-23 21:00"),
        ("两天以内寄出", "2026-11-22 21:00"),
        ("两个小时内回电", "2026-11-20 12:00"),
        ("2小时内回电", "2026-11-20 12:00"),
        ("周五前发货", "2026-11-20 21:00"),
        ("周一发货", "2026-11-23 21:00"),
        ("下周一发货", "2026-11-23 21:00"),
        ("下周五发货", "2026-11-27 21:00"),
        ("星期天发货", "2026-11-22 21:00"),
        ("11月28日前发货", "2026-11-28 21:00"),
        ("11-28发货", "2026-11-28 21:00"),
        ("1月5号补发", "2027-01-05 21:00"),
        ("明天下午3点前回电", "2026-11-21 15:00"),
        ("今天16:30回电", "2026-11-20 16:30"),
        ("明天上午10点半回电", "2026-11-21 10:30"),
        ("明天下午12点回电", "2026-11-21 12:00"),
        ("今天晚上12点前发", "2026-11-21 00:00"),
        ("今晚8点前回电", "2026-11-20 20:00"),
        ("今晚24点前发", "2026-11-21 00:00"),
        ("今天24点前发", "2026-11-21 00:00"),
        ("今天晚上1点前回电", "2026-11-21 01:00"),
        ("今天中午11点前发", "2026-11-20 11:00"),
        ("明天傍晚6点前回电", "2026-11-21 18:00"),
        ("明晚九点半回电", "2026-11-21 21:30"),
        ("明早八点回电", "2026-11-21 08:00"),
        ("明天中午1点回电", "2026-11-21 13:00"),
        ("明天凌晨12点发", "2026-11-21 00:00"),
        ("大后天发", "2026-11-23 21:00"),
        ("11.28发货", "2026-11-28 21:00"),
        ("11/28前补发", "2026-11-28 21:00"),
        ("1-2天发货", "2026-11-22 21:00"),
        ("3到5天内补发", "2026-11-25 21:00"),
        ("十二天内发货", "2026-12-02 21:00"),
        ("二十天内", "2026-12-10 21:00"),
        ("二十五天内", "2026-12-15 21:00"),
        ("100天内", "2027-02-28 21:00"),
        ("3个工作日内退款", "2026-11-25 21:00"),
        ("120小时内", "2026-11-25 10:00"),
        ("48小时发货", "2026-11-22 10:00"),
        ("1.5小时内回电", "2026-11-20 11:30"),
        ("半小时内回电", "2026-11-20 10:30"),
        ("一个半小时内回电", "2026-11-20 11:30"),
        ("72h内", "2026-11-23 10:00"),
        ("30分钟内回复", "2026-11-20 10:30"),
        ("5-10 分钟内回复", "2026-11-20 10:10"),
        ("一周内补发", "2026-11-27 21:00"),
        ("两个月内", "2027-01-19 21:00"),
        ("3-5日内到账", "2026-11-25 21:00"),
        ("月底前补发", "2026-11-30 21:00"),
        ("下月底前补发", "2026-12-31 21:00"),
        ("下个月底前补发", "2026-12-31 21:00"),
        ("当日发出", "2026-11-20 21:00"),
        ("付款后次日发出", "2026-11-21 21:00"),
        ("12月12日当天发", "2026-12-12 21:00"),
        ("明天上午发", "2026-11-21 12:00"),
        ("明早发", "2026-11-21 12:00"),
        ("后天中午前发顺丰", "2026-11-22 12:00"),
        ("周一下午补发", "2026-11-23 18:00"),
        ("今天早上答应的，今天发", "2026-11-20 21:00"),
        ("28号晚上8点前回电", "2026-11-28 20:00"),
        ("28日18:00前发", "2026-11-28 18:00"),
        ("28号 18点发", "2026-11-28 18:00"),
        ("12.12晚8点前发", "2026-12-12 20:00"),
        ("12.5晚上发", "2026-12-05 21:00"),
        ("11-28晚上8点发", "2026-11-28 20:00"),
        ("下午三点一刻回电", "2026-11-20 15:15"),
        ("下午三点二十前回电", "2026-11-20 15:20"),
        ("3点20前回电", "2026-11-20 15:20"),
        ("今晚十一点五十九分前", "2026-11-20 23:59"),
        ("下午3点零五分", "2026-11-20 15:05"),
        ("9点前付款当天发", "2026-11-20 21:00"),  # that hour is the buyer's
        ("下午4点前的订单今天发", "2026-11-20 21:00"),
        ("晚上8点之后拍的明天发", "2026-11-21 21:00"),
        ("16点前付款，18点前发", "2026-11-20 18:00"),
        ("今晚8点后回电", "2026-11-20 21:00"),
        ("28号前寄出", "2026-11-28 21:00"),
        ("3号前寄出", "2026-12-03 21:00"),
        ("十二月一号前寄出", "2026-12-01 21:00"),
        ("2026.12.01前寄出", "2026-12-01 21:00"),
        ("2028年1月5日前寄出", "2028-01-05 21:00"),
        ("下午5点前发货", "2026-11-20 17:00"),
        ("上午9点前回电", "2026-11-21 09:00"),
        ("5点前发", "2026-11-20 17:00"),  # nobody works at five in the morning
        ("明天三点前回电", "2026-11-21 15:00"),
        ("明天十二点前发", "2026-11-21 12:00"),
        ("明天下午3-5点送", "2026-11-21 17:00"),
        ("下午3.30前回电", "2026-11-20 15:30"),
        ("今天拍的明天发", "2026-11-21 21:00"),
        ("周五买的，下周一退", "2026-11-23 21:00"),
        ("下下周一发", "2026-11-30 21:00"),
        ("下个星期三发", "2026-11-25 21:00"),
        ("等了2-3天了，今天催", "2026-11-20 21:00"),
        ("2-3天前买的，今天补发", "2026-11-20 21:00"),
        ("发货后3-5天到，明天发", "2026-11-21 21:00"),
        ("已经3~4天没动，今晚8点前回", "2026-11-20 20:00"),
        ("下个月5号发", "2026-12-05 21:00"),
        ("下月五号前补发", "2026-12-05 21:00"),
        ("下下个月5号前补发", "2027-01-05 21:00"),
        ("本月28号前补发", "2026-11-28 21:00"),
        ("12月底前发", "2026-12-31 21:00"),
        ("二月底前发", "2027-02-28 21:00"),
        ("下下月底前发", "2027-01-31 21:00"),
        ("下个月月底前发", "2026-12-31 21:00"),
        ("2026年底前", "2026-12-31 21:00"),
        ("2027年年底前补发", "2027-12-31 21:00"),
        ("元旦发", "2027-01-01 21:00"),
        ("元旦当天发货", "2027-01-01 21:00"),
        ("二十五号前发", "2026-11-25 21:00"),
        ("十一月二十八号发", "2026-11-28 21:00"),
        ("预计28号到货，到货当天发", "2026-11-28 21:00"),
        ("现货当天发", "2026-11-20 21:00"),
        ("两三天内发", "2026-11-23 21:00"),
        ("一两天发货", "2026-11-22 21:00"),
        ("1—3天发货", "2026-11-23 21:00"),
        ("3-5个工作日到账", "2026-11-27 21:00"),
        ("24h发货", "2026-11-21 10:00"),
        ("今晚零点前发", "2026-11-21 00:00"),
        ("今儿发", "2026-11-20 21:00"),
        ("明儿发", "2026-11-21 21:00"),
        ("大大后天发", "2026-11-24 21:00"),
        ("这周末发", "2026-11-22 21:00"),
        ("下周末前补发", "2026-11-29 21:00"),
        ("周六日发", "2026-11-21 21:00"),
        ("下班前发", "2026-11-20 21:00"),
        ("下午回电", "2026-11-20 18:00"),
        ("中午前发", "2026-11-20 12:00"),
        ("半个月内", "2026-12-05 21:00"),
        ("半月之内补发", "2026-12-05 21:00"),
        ("一个半月内", "2027-01-04 21:00"),
        ("年底前", "2026-12-31 21:00"),
        ("今年年底前补发", "2026-12-31 21:00"),
        ("明年底前补发", "2027-12-31 21:00"),
        ("元旦前", "2026-12-31 21:00"),
        ("元旦节之前补发", "2026-12-31 21:00"),
        ("拍下隔天发", "2026-11-21 21:00"),
        ("隔日就寄", "2026-11-21 21:00"),
        ("25-30号", "2026-11-30 21:00"),
        ("25-30号发货", "2026-11-30 21:00"),
        ("25日-30日之间补发", "2026-11-30 21:00"),
        ("12月25-30号发货", "2026-12-30 21:00"),
        ("後天發", "2026-11-22 21:00"),
        ("24小時內", "2026-11-21 10:00"),
        ("下週一發", "2026-11-23 21:00"),
        ("明天下午3點", "2026-11-21 15:00"),
    ],
)
def test_the_time_is_read_from_the_line(line: str, due: str) -> None:
    assert read_line(line, NOW, HOURS).due == at(due)


def test_the_end_of_a_short_month_is_not_next_years() -> None:
    february = at("2027-02-10 10:00")
    assert read_line("2月底前发", february, HOURS).due == at("2027-02-28 21:00")
    assert read_line("2月29号前发", february, HOURS).due is None


def test_a_part_of_the_day_that_is_over_is_tomorrows() -> None:
    evening = at("2026-11-20 19:30")
    assert read_line("下午发", evening, HOURS).due == at("2026-11-21 18:00")
    assert read_line("下班前发", evening, HOURS).due == at("2026-11-20 21:00")


def test_what_is_promised_for_today_after_hours_is_not_overdue_at_once() -> None:
    late = at("2026-11-20 22:30")
    assert read_line("今晚发货", late, HOURS).due == at("2026-11-21 00:00")
    assert read_line("11月20日发货", late, HOURS).due == at("2026-11-21 00:00")


@pytest.mark.parametrize(
    "line",
    [
        *("送丝袜", "", "2-30发货", "99月1日", "3天后再说", "打8点5折"),
        "发顺丰次日达",
        *("补差价1.5元", "退差价10.5元", "送2.5L洗衣液", "发2-3件赠品", "便宜1.5", "送1/2杯"),
        *("退1.5", "快一点发", "1.2.3", "¥9.9包邮", "运费12.5 补", "A12-3 补发", "SKU 5-10 换货"),
        *(
            "单号11-12-13",
            "买3件9.9",
            "上周五买的",
            "等了2-3天",
            "等了48小时发货",
            "3号色",
            "每天10点",
            "前天晚上8点拍的",
            "去年12月31日买的",
            "十月十二日拍的",
            "下午发的货",
            "昨天下午发",
            "工作日下午发",
            "到货当天发",
            "农历十二月二十前发",
            "周末不发货",
            "元旦送礼",
            "等了两三天",
            "3-5个工作日没到账就退",
            "三号色补发",
            "每天晚上8点",
            "双12晚上8点前付尾款",
            "到货后晚上8点前回电",
            "3号 发顺丰",
            "上半月内",
            "去年年底买的",
            "年底大促价",
            "元旦前后发",
            "元旦前买的",
            "去年元旦前",
            "每隔天发",
            "隔天发一次",
            "发顺丰隔天达",
            "25-30号色",
            "尺码25-30号",
            "30-25号发",
            "下下下个月30号发",
        ),
    ],
)
def test_a_line_without_a_time_has_none(line: str) -> None:
    assert read_line(line, NOW, HOURS).due is None


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


COUNTS = st.integers(1, 99)


@given(COUNTS, st.sampled_from(["天内", "小时内"]), st.booleans())
def test_so_long_and_no_longer(count: int, unit: str, written: bool) -> None:
    text = _in_characters(count) if written else str(count)
    due = read_line(f"{text}{unit}发货", NOW, HOURS).due
    assert due is not None
    if unit == "小时内":
        assert due == NOW + timedelta(hours=count)
    else:
        assert timedelta(days=count) <= due - NOW < timedelta(days=count + 1)


def _in_characters(count: int) -> str:
    tens, ones = divmod(count, 10)
    ten = ("" if tens == 1 else "零一二三四五六七八九"[tens]) + "十" if tens else ""
    return ten + ("零一二三四五六七八九"[ones] if ones else "")


@given(st.integers(0, 24), st.sampled_from(["", "凌晨", "早上", "上午", "中午", "下午", "晚上"]))
def test_an_hour_of_today_is_within_the_day_or_its_night(hour: int, part: str) -> None:
    due = read_line(f"今天{part}{hour}点发货", NOW, HOURS).due
    assert due is not None
    assert at("2026-11-20 00:00") <= due <= at("2026-11-21 04:00")


@given(st.text(max_size=60))
def test_any_line_is_read_without_complaint(text: str) -> None:
    line = read_line(text, NOW, HOURS)
    assert line.due is None or line.due.tzinfo is not None
    assert line.kind in PromiseKind


@given(st.text(alphabet="今明后天周下五一月日号点半上下午0123456789:-前内小时", max_size=20))
def test_any_words_of_time_are_read_without_complaint(text: str) -> None:
    read_line(text, NOW, HOURS)


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
