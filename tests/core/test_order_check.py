"""Checking an order: ticks, clashes, a changed address, and what is told to the buyer."""

from datetime import timedelta

import pytest

from assistant.core.buyer import BuyerName
from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.clash import Clash, ClashKind, clash, guess
from assistant.core.confirmation import AddressShown, confirmation, covered_name, covered_phone
from assistant.core.order.copied import Item
from assistant.core.order.reading import read_order
from assistant.core.order_check import (
    OrderCheck,
    Recipient,
    claims_all_checked,
    is_about_address,
    same_buyer,
    settled,
    with_copied,
)
from tests.core.matters import NOW

LATER = NOW + timedelta(minutes=1)
FISH, WHALE = BuyerName("taobao", "小鱼儿888"), BuyerName("taobao", "大鲸鱼")
LIST = Checklist(
    "shop",
    "order",
    "订单确认",
    (
        ChecklistItem("spec", "款式一致", required=True),
        ChecklistItem("gift", "赠品已备注"),
        ChecklistItem("address", "收货地址无误", required=True),
        ChecklistItem("who", "收件人与电话已核对", required=True),
    ),
)
OLD = "张三 13800000000 浙江省杭州市余杭区文一西路969号"
HOME = Recipient("张三", "13800000000", "浙江省杭州市余杭区", "文一西路969号")
ORDER = OrderCheck("261122-1", FISH, recipient=HOME)


def test_required_items_are_open_until_ticked() -> None:
    assert [item.id for item in ORDER.open_items(LIST)] == ["spec", "address", "who"]
    ticked = ORDER.tick("spec", NOW).tick("spec", LATER).tick("gift", NOW)
    assert [item.id for item in ticked.open_items(LIST)] == ["address", "who"]
    assert ticked.ticks["spec"] == NOW
    assert [item.id for item in ticked.untick("spec").open_items(LIST)] == [
        "spec",
        "address",
        "who",
    ]


def test_a_first_address_needs_no_second_check() -> None:
    check = with_copied(OrderCheck("1", FISH, {"address": NOW}), read_order(OLD), LIST)
    assert (check.recipient, check.former, dict(check.ticks)) == (HOME, None, {"address": NOW})
    assert with_copied(check, read_order(OLD), LIST) == check
    assert with_copied(check, read_order("你好"), LIST) == check


def test_a_changed_address_has_name_and_telephone_checked_again() -> None:
    done = ORDER
    for item in LIST.items:
        done = done.tick(item.id, NOW)
    changed = with_copied(done, read_order("改到江苏省无锡市滨湖区太湖大道1号"), LIST)
    assert changed.recipient == Recipient(
        "张三", "13800000000", "江苏省无锡市滨湖区", "太湖大道1号"
    )
    assert changed.former == HOME
    assert set(changed.ticks) == {"spec", "gift"}
    half = settled(changed.tick("address", NOW), LIST)
    assert half.former == HOME
    assert settled(half.tick("who", NOW).untick("spec"), LIST).former is None


@pytest.mark.parametrize(
    ("said", "address", "guessed"),
    [
        ("969号改成969号3栋", "文一西路969号3栋", ()),
        ("是970号不是969号", "文一西路970号", ()),
        ("门牌号改成970号", "文一西路970号", ("address",)),
        ("地址少写了，3栋502", "文一西路969号 3栋502", ("address",)),
    ],
)
def test_another_door_keeps_the_street(said: str, address: str, guessed: tuple[str, ...]) -> None:
    changed = with_copied(ORDER.tick("address", NOW), read_order(said), LIST)
    assert changed.recipient == Recipient(HOME.name, HOME.phone, HOME.region, address)
    assert changed.recipient.guessed == guessed
    assert changed.former == HOME
    assert "address" not in changed.ticks


def test_a_door_of_an_address_that_was_a_guess_is_one() -> None:
    doubtful = Recipient("张三", "", "浙江杭州", "文一西路969号", guessed=("region", "address"))
    changed = with_copied(
        OrderCheck("1", FISH, recipient=doubtful), read_order("969号改成970号"), LIST
    )
    assert changed.recipient.guessed == ("region", "address")


def test_a_second_change_is_still_seen_beside_the_first_address() -> None:
    once = with_copied(ORDER, read_order("电话换成13900000000"), LIST)
    twice = with_copied(once, read_order("收件人改成李四"), LIST)
    assert twice.recipient == Recipient("李四", "13900000000", HOME.region, HOME.address)
    assert twice.former == HOME
    back = with_copied(twice, read_order(OLD), LIST)
    assert (back.recipient, back.former) == (HOME, None)


def test_items_copied_go_in() -> None:
    check = with_copied(ORDER, read_order("商品：裙子 红色 x2"), LIST)
    assert [item.text for item in check.items] == ["裙子 红色 x2"]
    assert check.recipient == HOME
    later = with_copied(check, read_order("电话换成13900000000"), LIST)
    assert later.items == check.items


def test_without_items_about_the_address_a_change_stays_in_sight() -> None:
    new = read_order("电话换成13900000000")
    for checklist in (None, Checklist("shop", "short", "短", LIST.items[:2])):
        changed = with_copied(ORDER.tick("spec", NOW), new, checklist)
        assert (changed.former, set(changed.ticks)) == (HOME, {"spec"})
        assert settled(changed, checklist or Checklist("shop", "none", "无", ())) == changed


@pytest.mark.parametrize("now", ["商品：裙子 红色 x1", "商品：裙子 蓝色 x2", "商品：上衣 红色 x2"])
def test_other_items_than_were_checked_are_checked_again(now: str) -> None:
    done = with_copied(ORDER, read_order("商品：裙子 红色 x2"), LIST)
    for item in LIST.items:
        done = done.tick(item.id, NOW)
    assert with_copied(done, read_order("商品：裙子 红色 x2"), LIST) == done
    changed = with_copied(done, read_order(now), LIST)
    assert set(changed.ticks) == {"gift", "address", "who"}
    assert with_copied(ORDER.tick("spec", NOW), read_order(now), LIST).ticks == {"spec": NOW}


def test_which_items_are_about_the_address() -> None:
    assert [item.id for item in LIST.items if is_about_address(item)] == ["address", "who"]


def test_one_buyer_under_two_names() -> None:
    assert same_buyer(FISH, FISH)
    assert same_buyer(FISH, BuyerName("", "小鱼儿888"))
    assert not same_buyer(FISH, BuyerName("jd", "小鱼儿888"))
    assert not same_buyer(FISH, WHALE)


@pytest.mark.parametrize(
    ("front", "copied", "kind"),
    [
        (FISH, "", None),
        (None, "", None),
        (FISH, "261122-1", None),
        (WHALE, "", ClashKind.OTHER_BUYER),
        (FISH, "261122-2", ClashKind.OTHER_ORDER),
        (WHALE, "261122-2", ClashKind.OTHER_ORDER),
    ],
)
def test_what_clashes(front: BuyerName | None, copied: str, kind: ClashKind | None) -> None:
    found = clash(ORDER, front, copied)
    assert (found.kind if found else None) is kind


def test_an_order_of_nobody_clashes_with_nobody() -> None:
    assert clash(OrderCheck("1"), FISH) is None


def test_a_number_that_may_be_an_order_s_is_asked_about() -> None:
    asked = guess("123456789012")
    assert asked.kind is ClashKind.GUESS
    assert asked.message.text() == "123456789012 是订单号吗？只是看着像。"


def test_what_was_guessed_is_known_until_it_is_read_for_sure() -> None:
    once = with_copied(
        OrderCheck("1", FISH), read_order("张三 13800000000 浙江杭州西湖区文三路1号"), LIST
    )
    assert once.recipient.guessed == ("region", "address")
    again = with_copied(once, read_order("电话换成13900000000"), LIST)
    assert again.recipient.guessed == ("region", "address")
    sure = with_copied(again, read_order("地址：浙江省杭州市西湖区文三路1号"), LIST)
    assert sure.recipient.guessed == ()


@pytest.mark.parametrize("kind", [ClashKind.OTHER_ORDER, ClashKind.OTHER_BUYER])
def test_a_clash_names_both(kind: ClashKind) -> None:
    message = Clash(kind, "ours", "other").message
    assert "ours" in message.zh
    assert "other" in message.en


def test_the_confirmation_shows_no_more_than_the_book_says() -> None:
    check = OrderCheck("261122-1", FISH, recipient=HOME, items=(Item("裙子", "红色", 2),))
    covered = confirmation(check, AddressShown.COVERED, "备注：送袜子")
    assert "商品：裙子 红色 x2\n备注：送袜子\n收货：浙江省杭州市余杭区***" in covered
    assert "收件人：张* 138****0000" in covered
    assert "文一西路" not in covered
    street = confirmation(check, AddressShown.STREET)
    assert "收货：浙江省杭州市余杭区文一西路***" in street
    assert "969" not in street
    whole = confirmation(check, AddressShown.WHOLE)
    assert "浙江省杭州市余杭区文一西路969号" in whole
    assert "收件人：张三 13800000000" in whole


def test_what_is_not_known_is_left_out() -> None:
    text = confirmation(OrderCheck("1"), AddressShown.COVERED)
    assert "收货" not in text
    assert "收件人" not in text
    assert "商品" not in text
    assert "核对" in text


def test_a_book_can_say_it_in_its_own_words() -> None:
    own = "订单{订单号}：{收货地址}\n{收件人}{电话}\n{别的}"
    said = confirmation(ORDER, AddressShown.COVERED, template=own)
    assert said == "订单261122-1：浙江省杭州市余杭区***\n张*138****0000\n{别的}"


def test_of_an_order_without_an_address_the_items_are_told() -> None:
    text = confirmation(OrderCheck("1", items=(Item("裙子", "红色", 2),)), AddressShown.WHOLE)
    assert text.split("\n")[1:3] == [
        "商品：裙子 红色 x2",
        "信息没问题的话回复“对”，我们就安排发货哦～",
    ]


def test_a_line_of_which_nothing_is_known_is_left_out_and_an_empty_one_stays() -> None:
    own = "订单{订单号}\n\n电话：{电话}\n收货：{收货地址}\n谢谢"
    assert confirmation(OrderCheck("1"), AddressShown.WHOLE, template=own) == "订单1\n\n谢谢"


def test_values_are_never_expanded_again() -> None:
    odd = OrderCheck("1", recipient=Recipient("{电话}", "13800000000"))
    assert "{电话}" in confirmation(odd, AddressShown.WHOLE)


def test_names_and_telephones_are_covered() -> None:
    assert covered_name("欧阳娜娜", AddressShown.COVERED) == "欧**"
    assert covered_name("鱼", AddressShown.COVERED) == "鱼"
    assert covered_phone("17531103964_6603", AddressShown.COVERED) == "175****3964"
    assert covered_phone("137****3386", AddressShown.COVERED) == "137****3386"
    assert covered_phone("137****33", AddressShown.COVERED) == "137****33"
    assert covered_phone("8812345", AddressShown.COVERED) == "881****"
    assert covered_phone("0471881234", AddressShown.COVERED) == "047188****"
    assert covered_phone("881234", AddressShown.COVERED) == "881234"
    assert covered_phone("0755-26512345", AddressShown.STREET) == "075****2345"
    assert covered_phone("123", AddressShown.COVERED) == "123"


@pytest.mark.parametrize(
    "text",
    [
        "好的，核对无误，我这就交给仓库。",
        "收到，信息都对，这就给您安排发货。",
        "都已核对好了～",
        "没问题，剩下的交给我，您等收货就好。",
    ],
)
def test_a_claim_that_all_is_checked_is_known(text: str) -> None:
    assert claims_all_checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "请核对一下地址～",
        "麻烦确认好规格再付款",
        "信息没问题的话回复“对”，我们就安排发货哦",
        "地址核对过了吗？",
        "亲，下午好",
        "",
    ],
)
def test_a_question_claims_nothing(text: str) -> None:
    assert not claims_all_checked(text)
