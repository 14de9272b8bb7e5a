"""Privacy: what a note may not hold, and what is covered; numbers of orders are neither."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.errors import AssistantError
from assistant.core.privacy import check_note, covered, discreet, is_covered

# Made up: right in form and check digit, of nobody.
ID_CARDS = [
    "11010519491231002X",
    "440308199901010012",
    "321183198712284565",
    "110105190001010028",
    "110105 19491231 002x",
    "１１０１０５19491231002X",
]
BANK_CARDS = [
    "6222021234567890128",
    "4111111111111111",
    "6222 0212 3456 7890 128",
    "5555555555554444",
    "378282246310005",
    "3558123456789015",
    "6013821234567890",
    "9558801234567897",
    "62220212345678911",
    "622202123456789129",
    "1031234567890123458",
]


@pytest.mark.parametrize("number", ID_CARDS)
def test_an_id_card_is_refused_with_the_reason(number: str) -> None:
    with pytest.raises(AssistantError, match=r"身份证号.*个人信息保护法"):
        check_note(f"实名 {number}，加急")


@pytest.mark.parametrize("number", BANK_CARDS)
def test_a_bank_card_is_refused_with_the_reason(number: str) -> None:
    with pytest.raises(AssistantError, match="银行卡号"):
        check_note(f"退款到 {number} 工行")


def test_the_reason_does_not_repeat_the_number() -> None:
    with pytest.raises(AssistantError, match=r"（1101…2X）") as caught:
        check_note(ID_CARDS[0])
    assert ID_CARDS[0] not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "擅长讲价",
        "身高165体重52买L码",
        "手机13812345678",
        "订单261122-123456789012345",
        "淘宝订单 3954731245678901234",
        "京东单 294567890123",
        "110105194912310021",  # one digit off
        "110105194913310021",  # no such month
        "110105194912320025",  # no such day
        "110105189912310023",  # of a hundred and thirty years ago
        "990105194912310023",  # no such province
        "6222021234567890129",  # one digit off
        "6222021234567890X",
        "快递 SF1234567890123",
        "车牌和编号 X62220212345678901200",
        "",
    ],
)
def test_what_is_needed_to_sell_may_be_kept(text: str) -> None:
    check_note(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("电话13812345678", "电话138****5678"),
        ("138 1234 5678", "138****5678"),
        ("138-1234-5678 转", "138****5678 转"),
        ("+86 13812345678", "138****5678"),
        ("0571-88886666", "0571-****666"),
        ("02088886666", "0208****666"),
        (
            "浙江省杭州市余杭区文一西路969号3栋1201室 王小姐",
            "浙江省杭州市余杭区*** 王小姐",
        ),
        ("上海市徐汇区衡山路12弄5号，喜欢蓝色", "上海市徐汇区***，喜欢蓝色"),
        ("广东省深圳市南山区科技园南区 T3 栋 5 楼", "广东省深圳市南山区***"),
        ("文三路90号东部软件园", "文三路***"),
    ],
)
def test_phones_and_addresses_are_covered(text: str, shown: str) -> None:
    assert covered(text) == shown
    assert is_covered(text)


@pytest.mark.parametrize(
    "text",
    [
        "买过碎花裙 L 码，答应下次送丝袜。",
        "订单261122-123456789012345",
        "3954731245678901234",
        "送货到县城",
        "身高165，买XL",
        "11月23日 12345678",
        "",
    ],
)
def test_everything_else_is_shown_as_it_is(text: str) -> None:
    assert covered(text) == text
    assert not is_covered(text)


@given(
    st.from_regex(re.compile(r"1[3-9]\d{9}", re.ASCII), fullmatch=True),
    st.text("，。 买过裙子", max_size=9),
)
def test_no_phone_number_is_ever_readable(phone: str, around: str) -> None:
    assert phone not in covered(f"{around}{phone}{around}")


@given(st.text())
def test_covering_twice_is_covering_once_and_never_fails(text: str) -> None:
    once = covered(text)
    assert covered(once) == once


@pytest.mark.parametrize(
    ("text", "logged"),
    [
        ("ours", "ours"),
        ("'小鱼儿888'", "“…”"),
        ("no such buyer: tom 13812345678", "no such buyer: tom …"),
        ("备注里有 phone", "… phone"),
        ("it's 'a", "it“…”"),
    ],
)
def test_the_log_gets_no_words_of_buyers(text: str, logged: str) -> None:
    assert discreet(text) == logged
