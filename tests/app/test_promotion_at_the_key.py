"""What ended between two beats of the clock is refused at the key, in a line."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.world import World

GIFTS = Path(__file__).resolve().parents[1] / "flows" / "more" / "gifts.yaml"
TO_THE_END = timedelta(hours=2, minutes=13, seconds=1)


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """A chat in front, and a promotion that ends at 12:13."""
    world = World(qapp, tmp_path, GIFTS)
    world.do(lambda: world.desktop.show("小鱼儿888-接待中心", "chromium"))
    world.pass_time(timedelta(seconds=1))
    yield world
    world.close()


def test_a_promotion_that_has_just_ended_is_not_pasted_and_that_is_told(world: World) -> None:
    promotions = world.program.window.promotions
    world.desktop.clock.jump(TO_THE_END)
    world.do(lambda: promotions.promotion_chosen.emit("gifts/off-300"))
    assert world.front_chat().text == ""
    assert world.program.window.notice.text() == "这个活动还没开始或已经结束，没有贴。"
    world.do(lambda: promotions.promotion_chosen.emit("gifts/coupon"))
    assert world.front_chat().text.startswith("店铺券")


def test_what_was_calculated_with_it_is_not_pasted_but_calculated_anew(world: World) -> None:
    calculator = world.program.window.promotions.calculator
    world.do(lambda: calculator.typed.emit("600", ""))
    said = "600 元用满300减40、店铺券，共减 100 元，到手 500 元"
    world.desktop.clock.jump(TO_THE_END)
    world.do(lambda: calculator.sentence_chosen.emit(said))
    assert world.front_chat().text == ""
    assert "没有贴" in world.program.window.notice.text()
    anew = "600 元用店铺券，共减 20 元，到手 580 元"
    world.do(lambda: calculator.sentence_chosen.emit(anew))
    assert world.front_chat().text == anew
