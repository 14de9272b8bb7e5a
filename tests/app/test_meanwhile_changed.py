"""What goes on while blanks are filled in or a reminder runs: the clock, the book, the settings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.world import World
from tests.waiting import until

BOOK = """\
format: 1
book: shop
name: 小店
shop: 小鱼女装
phrases:
  - id: hurry
    stage: close
    title: 催单
    code: cd
    promotion: nov
    text: "{活动}还剩{剩余时间}，选{尺码}～"
  - {id: colour, stage: greet, title: 颜色, code: ys, text: "我是{客服}，要{颜色}吗？"}
  - {id: ask, stage: objection, title: 申请, code: sq, text: 稍等～, then: {after: 3m, phrase: ok}}
  - {id: ok, stage: objection, title: 批了, code: pl, text: 批了哦}
promotions:
  - {id: nov, name: 双十一, kind: coupon, starts: 2026-11-20, ends: "2026-11-20 12:13"}
"""


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """A buyer's chat in front; the book can be written anew."""
    book = tmp_path / "shop.yaml"
    book.write_text(BOOK, "utf-8")
    world = World(qapp, tmp_path / "home", book)
    world.desktop.show_taobao("小鱼儿")
    yield world
    world.close()


def find(world: World, code: str, key: str = "Enter") -> None:
    """Choose a phrase by its code."""
    world.press("Ctrl+Alt+Space")
    world.type(code)
    world.press(key)


def rewrite(world: World, former: str, now: str) -> None:
    """The lead has published another text."""
    assert world.library
    assert former in BOOK
    shown: list[bool] = []
    world.program.library_shown.connect(lambda: shown.append(True))
    world.library.write_text(BOOK.replace(former, now), "utf-8")
    world.program.reload()
    until(lambda: world.goes_on() and shown, what="the library")


def told(world: World) -> str:
    """What the window says."""
    notice = world.program.window.notice
    return "" if notice.isHidden() else notice.text()


def chat(world: World) -> str:
    """What has come into the buyer's chat."""
    return world.desktop.chats["小鱼儿 - 千牛接待中心"].text


def test_a_promotion_that_ends_under_the_form_is_refused_with_its_reason(world: World) -> None:
    find(world, "cd")
    world.commit("M")
    world.pass_time(timedelta(hours=3))
    world.press("Enter")
    assert told(world) == "“催单”的活动已于11月20日12:13结束，没有贴。"
    assert chat(world) == ""


def test_the_time_left_goes_on_under_the_form(world: World) -> None:
    find(world, "cd")
    world.pass_time(timedelta(hours=1))
    world.commit("M")
    world.press("Enter")
    assert chat(world) == "双十一还剩1小时12分，选M～"


def test_what_is_not_known_any_more_is_asked_for(world: World) -> None:
    find(world, "ys")
    world.commit("红")
    world.program.take_settings(replace(world.program.settings, agent=""))
    world.press("Enter")
    assert world.program.window.form.values() == {"客服": "", "颜色": "红"}
    world.commit("小红")
    world.press("Enter")
    world.press("Enter")
    assert chat(world) == "我是小红，要红吗？"


@pytest.mark.parametrize("key", ["Enter", "Ctrl+Enter"])
def test_another_text_is_looked_at_first(world: World, key: str) -> None:
    find(world, "ys", key)
    world.commit("红")
    rewrite(world, "我是{客服}，要{颜色}吗？", "要{颜色}的吗？")
    world.press("Enter")
    assert told(world).startswith("“颜色”刚刚更新了，没有贴。")
    assert chat(world) == ""
    world.press("Enter")
    assert chat(world) == "要红的吗？"
    assert world.desktop.chats["小鱼儿 - 千牛接待中心"].sent == []


def test_another_text_without_blanks_is_looked_at_as_well(world: World) -> None:
    find(world, "ys")
    world.commit("红")
    rewrite(world, "我是{客服}，要{颜色}吗？", "红的卖完了。")
    world.press("Enter")
    assert chat(world) == ""
    world.press("Enter")
    assert chat(world) == "红的卖完了。"


def test_what_was_taken_out_is_not_pasted(world: World) -> None:
    find(world, "ys")
    world.commit("红")
    rewrite(world, "id: colour", "id: other")
    world.press("Enter")
    assert told(world) == "“颜色”刚刚从话术库里撤下了，没有贴。"
    assert chat(world) == ""


def test_a_reminder_of_what_was_taken_out_says_so_at_its_key(world: World) -> None:
    find(world, "sq")
    rewrite(world, "id: ok,", "id: other,")
    world.pass_time(timedelta(minutes=4))
    world.press("Ctrl+Alt+0")
    assert told(world) == "话术“批了”已不在话术库里，没有贴。"
