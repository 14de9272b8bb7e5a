"""The order desk: what is not an order at all, and what a case is told of one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.app.order_views import KEEP, REBIND
from assistant.core.buyer import BuyerName
from tests.flows.world import World
from tests.soon import soon

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"
FISH, WHALE = BuyerName("taobao", "小鱼儿"), BuyerName("taobao", "大鲸鱼")


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """小鱼儿 is in front."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show_taobao("小鱼儿")
    yield world
    world.close()


def test_a_book_on_the_clipboard_does_not_stop_the_window(world: World) -> None:
    order = "订单编号：261122-111111111111111 收货人：张三\n"
    world.program.worker.looked.emit("order", order)
    with soon(2):
        world.program.worker.looked.emit("order", order + "浙江省杭州市" * 40_000)
    assert world.program.following.orders.number == "261122-111111111111111"


def test_a_case_begins_with_what_is_known_of_the_buyer_s_order(world: World) -> None:
    orders, number = world.program.following.orders, "261122-111111111111111"
    assert orders.about(FISH) == ("", "", "")
    world.program.worker.looked.emit("order", f"订单编号：{number}\n商品：裙子 红色 x1")
    assert orders.about(FISH) == (number, "裙子", "")
    world.program.worker.looked.emit("order", f"订单编号：{number}\n快递单号：YT1234567890123")
    assert orders.about(FISH) == (number, "裙子", "圆通")
    assert orders.about(WHALE) == ("", "", "")


@pytest.mark.parametrize(("choice", "buyer"), [(KEEP, FISH), (REBIND, WHALE)])
def test_what_was_copied_before_another_buyer_came_is_taken_in_once_it_is_said_whose_it_is(
    world: World, choice: str, buyer: BuyerName
) -> None:
    orders, number = world.program.following.orders, "261122-111111111111111"
    world.program.worker.looked.emit("order", f"订单编号：{number}\n商品：裙子 红色 x1")
    world.desktop.show_taobao("大鲸鱼")
    orders.glance()
    world.program.worker.looked.emit("order", f"订单编号：{number}\n收货人：张三")
    assert orders.check
    assert (orders.checked_buyer, orders.check.recipient.name) == (FISH, "")
    world.program.window.checklist.choice_made.emit(choice)
    assert (orders.checked_buyer, orders.check.recipient.name) == (buyer, "张三")
