"""An order copied from a Chromium page, checked by keyboard only, its confirmation pasted back."""

import pytest

from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.store.orders import OrderStore
from tests.e2e.chat_page import ChatPage
from tests.e2e.conftest import TITLE, Running
from tests.e2e.screen import Screen
from tests.waiting import until

pytestmark = pytest.mark.e2e
NUMBER = "261122-123456789012345"
ORDER = f"""订单编号：{NUMBER}
收货人：王小鱼
手机号：17531103964_6603
收货地址：浙江省 杭州市 余杭区 文一西路969号3幢201室
商品：碎花连衣裙 L码 红色 x2"""
CONFIRMED = """亲，跟您核对一下订单～
商品：碎花连衣裙 L码 红色 x2
收货：浙江省杭州市余杭区***
收件人：王** 175****3964
信息没问题的话回复“对”，我们就安排发货哦～"""
ITEMS = ("spec", "gifts", "address", "contact")


def copy_from_the_page(screen: Screen, chat: ChatPage) -> None:
    """The order stands on the page; it is marked and copied there."""
    chat.clear()
    screen.copy(ORDER)
    screen.keys("ctrl+v")
    until(lambda: chat.text == ORDER, what="the order on the page")
    screen.copy("something else")
    screen.keys("ctrl+a")
    screen.keys("ctrl+c")
    until(lambda: screen.clipboard() == ORDER, what="the order copied by the browser")
    chat.clear()


def ticks(running: Running) -> set[str]:
    """What is kept as ticked of the order."""
    database = open_store(Home.at(running.home), None, alone=False).database
    try:
        order = OrderStore(database).find(NUMBER)
        return set(order.ticks) if order else set()
    finally:
        database.close()


def test_an_order_is_checked_by_keyboard_and_confirmed(
    screen: Screen, chat: ChatPage, running: Running
) -> None:
    copy_from_the_page(screen, chat)
    screen.keys("ctrl+alt+o")
    until(lambda: screen.active() == TITLE, what="the window in front", seconds=40)
    for done in range(1, len(ITEMS) + 1):
        screen.keys("space")
        until(lambda done=done: len(ticks(running)) == done, what="the tick to be kept")  # type: ignore[misc]
    assert ticks(running) == set(ITEMS)
    screen.keys("Return")
    until(lambda: chat.text == CONFIRMED, what="the confirmation in the chat", seconds=40)
    until(lambda: chat.focused, what="the caret back in the chat", seconds=40)
    assert chat.sent == [] or CONFIRMED not in chat.sent
    until(lambda: screen.clipboard() == ORDER, what="the clipboard as it was", seconds=40)
