"""The order desk: what is not an order at all."""

import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


def test_a_book_on_the_clipboard_does_not_stop_the_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show_taobao("小鱼儿")
    order = "订单编号：261122-111111111111111 收货人：张三\n"
    world.program.worker.looked.emit("order", order)
    began = time.perf_counter()
    world.program.worker.looked.emit("order", order + "浙江省杭州市" * 40_000)
    assert time.perf_counter() - began < 2
    assert world.program.following.orders.number == "261122-111111111111111"
    world.close()
