"""What of a line is no promise has no due day, and takes none from what is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.due.said import promised
from tests.core.due.lines import due


@pytest.mark.parametrize(
    "line",
    [
        *(
            "今天不发",
            "今天发不了",
            "今天来不及发了",
            "今天不一定能发",
            "周日不发货",
            "今天仓库休息",
        ),
        *(
            "元旦当天不发货",
            "国庆期间不发货",
            "28号之前不发货退款",
            "周五不发就退",
            "明天不发您找我",
        ),
        *("72小时没发赔", "已超48小时未发货，给您赔5元", "三天之内到不了给您补偿"),
    ],
)
def test_a_refusal_promises_nothing(line: str) -> None:
    assert due(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        *(
            "30天内换新",
            "7天内无理由退换",
            "15天内包换",
            "30天内有质量问题包退",
            "一年以内免费换新",
        ),
        *(
            "支持7天无理由退换货哦",
            "7天内降价补差价",
            "质保30天内",
            "优惠券3天内有效",
            "15天内只换不修",
        ),
    ],
)
def test_a_rule_for_all_is_no_promise_to_this_buyer(line: str) -> None:
    assert due(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        *(
            "签收后7天内",
            "收到货后3天内退差价",
            "收到7天内可以换",
            "退回后3天内退款",
            "国庆后3天内发",
        ),
        *("审核通过后24小时内到账", "收到后1-3个工作日退款", "月底到货后48小时内发"),
        *("双十二预售付尾款后48小时发货", "您寄回后我们收到当天给您补发", "成团后48小时内发货"),
        *("定金支付后20天内发货", "发货后3天内到", "快递3天左右到", "一般2-3天到"),
    ],
)
def test_what_counts_from_a_day_nobody_knows_has_none(line: str) -> None:
    assert due(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        *("今天已经发货了", "今天已发出", "今天上午发的", "今天发了", "28号发的货"),
        *("今天拍的，尽快发", "等3天后才发的", "您11月15号拍的，11月17号发的货", "等了5天发的"),
    ],
)
def test_what_is_done_is_not_promised(line: str) -> None:
    assert due(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        *("30分钟内付款", "请在24小时内付款", "今晚12点前付款送袜子", "3天内拍下送袜子"),
        *("今天下单送袜子", "活动今晚12点结束", "12月1号上午10:00开售", "满2件9折，今天截止"),
        *(
            "送您一张20元券，7天内使用",
            "优惠券明天到期哦",
            "建议您7天内吃完",
            "11月20日24点前付款的先发",
        ),
        *("收到货后有任何问题7天内联系我们", "周一到周五9点到18点在线"),
    ],
)
def test_the_buyers_time_is_not_ours(line: str) -> None:
    assert due(line) == ""


@pytest.mark.parametrize(
    "line",
    ["明天能发吗", "您是周五前要吗", "周五发可以吗？", "明天要不要给您发", "周三前收到，行么"],
)
def test_a_question_promises_nothing(line: str) -> None:
    assert due(line) in ("", "2026-11-25 21:00")
    assert due(line.replace("周三前收到，", "周三前")) == ""


@pytest.mark.parametrize(
    "line",
    [
        *(
            "这两天发",
            "过两天发",
            "过几天发",
            "月初发",
            "下月初发",
            "下月初或月底前发",
            "月中发",
            "11月底12月初发",
        ),
        *("因天气原因，延迟2天发货", "比原定的晚3天发", "请在7天内寄回"),
        *("国庆后周一发", "国庆节后月底前发", "年后3号发", "节后当天发", "春节假期后明天发"),
        *("最快今天发", "最早明天", "最快也要后天", "明天如果到货就发"),
        *("能用30天左右，送袜子", "每周五发", "每天17点发"),
    ],
)
def test_what_is_vague_or_recurs_is_no_day(line: str) -> None:
    assert due(line) == ""


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("今天不发货，明天发", "2026-11-21"),
        ("明天发，今天不发", "2026-11-21"),
        ("周末休息周一发", "2026-11-23"),
        ("今天可能发不了，最晚明天", "2026-11-21"),
        ("明天仓库盘点不发货，后天正常发货", "2026-11-22"),
        ("收到7天内可以退换，明天发顺丰", "2026-11-21"),
        ("3天内给您换新", "2026-11-23"),
        ("明天发货后3天左右到", "2026-11-21"),
        ("今天发，后天到", "2026-11-20"),
        ("今天发顺丰，明天到", "2026-11-20"),
        ("预计后天送达", "2026-11-22"),
        ("今天能发出的亲", "2026-11-20"),
        ("今天就能发了", "2026-11-20"),
        ("明天不管多晚都发", "2026-11-21"),
        ("明天发没问题", "2026-11-21"),
        ("今天拍今天发", "2026-11-20"),
        ("今天已经安排仓库发货", "2026-11-20"),
        ("月底发货，下月初到", "2026-11-30"),
        ("今天没收到的话明天补发", "2026-11-21"),
        ("付款后次日发出", "2026-11-21"),
        ("然后3天内补发", "2026-11-23"),
        ("3天内寄回给您", "2026-11-23"),
        ("推迟到下周一发", "2026-11-23"),
        ("双12后12月20日前发", "2026-12-20"),
    ],
)
def test_what_is_promised_beside_it_keeps_its_day(line: str, day: str) -> None:
    assert due(line) == f"{day} 21:00"


@given(st.text(alphabet="今明天3号月底前后内不没发的了吗，。；～ 付款到货小时", max_size=30))
def test_nothing_but_times_is_cut_out(text: str) -> None:
    left = promised(text)
    assert set(left) <= {*text, "，"}
    assert len(left) <= len(text)
    assert promised(left) in (left, promised(promised(left)))
