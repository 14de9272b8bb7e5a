"""Order and tracking numbers by their shapes: ranked, and sure only where nothing else fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.order.numbers import (
    carriers_named,
    carriers_of,
    find_tokens,
    is_private_number,
    order_number,
    platforms_of,
    tracking_number,
)


@pytest.mark.parametrize(
    ("number", "carriers"),
    [
        ("SF1234567890123", ("顺丰",)),
        ("SFA234567890123", ("顺丰",)),
        ("YT1234567890123", ("圆通",)),
        ("JT1234567890123", ("极兔",)),
        ("DPK123456789012", ("德邦",)),
        ("JDAB12345678901", ("京东",)),
        ("PB12345678901", ("EMS",)),
        ("73123456789012", ("中通",)),
        ("75123456789012", ("中通",)),
        ("78123456789012", ("中通",)),
        ("77123456789012", ("申通",)),
        ("7712345678901234", ("申通",)),
        ("43123456789012", ("申通",)),
        ("431234567890123", ("申通", "韵达")),
        ("312345678901234", ("韵达",)),
        ("5123456789012", ("韵达",)),
        ("9123456789012", ("EMS",)),
        ("72123456789012", ()),
        ("SF123456789012", ()),
        ("123456", ()),
    ],
)
def test_carriers_are_ranked_by_the_number_s_shape(number: str, carriers: tuple[str, ...]) -> None:
    assert carriers_of(number) == carriers


def test_an_ambiguous_tracking_number_is_never_sure_of_one_carrier() -> None:
    found = tracking_number("431234567890123", labelled=True, named=())
    assert (found.carriers, found.sure) == (("申通", "韵达"), False)


def test_a_carrier_named_beside_the_number_decides() -> None:
    found = tracking_number("431234567890123", labelled=False, named=("韵达",))
    assert (found.carriers, found.sure) == (("韵达", "申通"), True)


def test_two_carriers_named_decide_nothing() -> None:
    found = tracking_number("431234567890123", labelled=True, named=("中通", "韵达"))
    assert (found.carriers[0], found.sure) == ("韵达", False)


def test_letters_that_speak_against_the_carrier_named_make_a_guess() -> None:
    assert not tracking_number("SF1234567890123", labelled=True, named=("圆通",)).sure
    assert tracking_number("SF1234567890123", labelled=False, named=()).sure


def test_a_number_of_unknown_shape_goes_to_the_carrier_named() -> None:
    found = tracking_number("123456789012", labelled=True, named=("顺丰",))
    assert (found.carriers, found.sure) == (("顺丰",), True)
    two = tracking_number("123456789012", labelled=True, named=("顺丰", "圆通"))
    assert (two.carriers, two.sure) == ((), False)


def test_digits_alone_are_a_guess_though_one_carrier_has_such_numbers() -> None:
    found = tracking_number("78123456789012", labelled=False, named=())
    assert (found.carriers, found.sure) == (("中通",), False)


def test_carriers_are_known_by_what_they_are_called() -> None:
    assert carriers_named("发顺丰，别发韵达快递") == ("顺丰", "韵达")
    assert carriers_named("ems也行") == ("EMS",)
    assert carriers_named("京东买的") == ()


@pytest.mark.parametrize(
    ("number", "platforms"),
    [
        ("261122-123456789012345", ("pinduoduo",)),
        ("123456789012345678", ("taobao", "douyin")),
        ("1234567890123456789", ("taobao", "douyin")),
        ("123456789012", ("jd",)),
        ("12345678901234", ()),
    ],
)
def test_platforms_are_ranked(number: str, platforms: tuple[str, ...]) -> None:
    assert platforms_of(number) == platforms


def test_a_platform_named_in_the_text_comes_first() -> None:
    assert platforms_of("1234567890123456789", "抖音的单") == ("douyin", "taobao")
    assert platforms_of("123456789012", "抖音的单") == ("jd",)


def test_twelve_digits_alone_are_a_guess() -> None:
    assert not order_number("123456789012", labelled=False).sure
    assert order_number("123456789012", labelled=True).sure


def test_what_may_be_somebody_s_own_number_is_no_sure_order() -> None:
    assert not order_number("110105199003074211", labelled=False).sure
    assert not order_number("6222021234567890127", labelled=False).sure
    assert order_number("3512345678901234567", labelled=False).sure


def test_numbers_of_citizens_and_bank_cards_are_known_by_their_check_digit() -> None:
    assert is_private_number("110105199003074210")
    assert is_private_number("11010519491231002x")
    assert is_private_number("6222021234567890128")
    assert not is_private_number("110105199003074211")
    assert not is_private_number("6222021234567890127")
    assert not is_private_number("110105199013074210")
    assert not is_private_number("990105199003074214"), "there is no such province"
    assert not is_private_number("110105199002314219"), "nor such a day"
    assert not is_private_number("378282246310005"), "a carrier's numbers look so, too"
    assert not is_private_number("3512345678901234567")


def test_tokens_are_whole_words_with_enough_digits() -> None:
    found = [
        one.group()
        for one in find_tokens("单SF1234567890123，ABCD12345678，12345678 和123456789012。")
    ]
    assert found == ["SF1234567890123", "123456789012"]


@given(st.text(alphabet="0123456789ABSFJDK-", max_size=40))
def test_whatever_a_number_is_it_has_no_carrier_twice(number: str) -> None:
    carriers = carriers_of(number)
    assert len(set(carriers)) == len(carriers)
    assert isinstance(is_private_number(number), bool)
