"""The draft: what is added while it is on its way is not lost when it arrives."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.core.buyer import BuyerName
from assistant.core.draft import KeptPart
from tests.flows.world import World
from tests.waiting import until

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"
FIRST = "亲，单件的空间小，多带一件能用上满减。"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """A draft of one phrase for the chat in front."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show_taobao("小鱼儿888")
    world.press("Ctrl+Alt+Space")
    world.type("pyd")
    world.press("Shift+Enter")
    yield world
    world.close()


def test_what_arrives_leaves_the_draft(world: World) -> None:
    draft = world.program.window.draft
    assert draft.text == FIRST
    world.press("Ctrl+Shift+Enter")
    assert (draft.text, draft.isHidden()) == ("", True)


def test_what_was_added_meanwhile_stays(world: World) -> None:
    window = world.program.window
    window.draft_wanted.connect(lambda: window.draft.add("稍后再说的"))
    world.press("Ctrl+Shift+Enter")
    assert world.front_chat().box.text == FIRST
    assert (window.draft.text, window.draft.isHidden()) == ("稍后再说的", False)


def test_pressed_twice_it_is_a_draft_no_longer(world: World) -> None:
    window = world.program.window
    wanted = window.draft_wanted.emit
    world.do(lambda: (wanted(), wanted()))
    assert world.front_chat().text == FIRST
    assert (window.draft.text, window.draft.isHidden()) == ("", True)


def kept(world: World) -> str:
    """What the draft on the disk says."""
    draft = world.drafts.read()
    return draft.text if draft else ""


def test_what_is_typed_is_kept_without_anything_being_pressed(world: World) -> None:
    draft = world.program.window.draft
    assert kept(world) == FIRST
    draft.add("再说一句")
    until(lambda: world.goes_on() and kept(world) == draft.text, what="the draft")


def test_what_was_written_for_an_erased_buyer_goes_everywhere(world: World) -> None:
    draft = world.program.window.draft
    world.program.following.forget(BuyerName("taobao", "小鱼儿888"))
    assert (draft.text, draft.isHidden(), kept(world)) == ("", True, "")


def test_what_was_written_for_another_stays(world: World) -> None:
    world.program.following.forget(BuyerName("taobao", "大海"))
    assert (world.program.window.draft.text, kept(world)) == (FIRST, FIRST)


@pytest.fixture
def nameless(world: World) -> World:
    """The draft is begun in a chat that names no buyer."""
    world.program.following.forget(BuyerName("taobao", "小鱼儿888"))
    world.do(lambda: world.desktop.show("某个窗口"))
    world.press("Ctrl+Alt+Space")
    world.type("pyd")
    world.press("Shift+Enter")
    return world


def name_by_hand(world: World, name: str) -> None:
    """The chat in front is theirs."""
    world.do(lambda: world.program.window.buyer.buyer_named.emit(name))


def test_begun_before_the_buyer_was_named_it_is_theirs_and_goes_with_them(nameless: World) -> None:
    draft = nameless.program.window.draft
    name_by_hand(nameless, "taobao/大海")
    found = nameless.drafts.read()
    assert found
    assert (found.whom, found.buyer, found.text) == ("taobao/大海", True, FIRST)
    buyer = nameless.buyers.find(BuyerName("taobao", "大海"))
    assert buyer
    nameless.buyers.erase(buyer.id)
    assert kept(nameless) == ""
    nameless.program.following.forget(BuyerName("taobao", "大海"))
    assert (draft.text, kept(nameless)) == ("", "")


def test_a_name_corrected_takes_the_draft_along(nameless: World) -> None:
    notice = nameless.program.window.notice
    name_by_hand(nameless, "taobao/大诲")
    assert "草稿" not in notice.text()
    name_by_hand(nameless, "taobao/大海")
    assert notice.text() == "草稿现在算是给 大海 的。换了买家就先清空重写。"
    nameless.program.following.forget(BuyerName("taobao", "大诲"))
    assert kept(nameless) == FIRST
    nameless.press("Ctrl+Shift+Enter")
    assert nameless.front_chat().text == FIRST


def test_named_in_another_window_it_stays_nobody_s(nameless: World) -> None:
    nameless.do(lambda: nameless.desktop.show("另一个窗口"))
    name_by_hand(nameless, "taobao/大海")
    found = nameless.drafts.read()
    assert found
    assert (found.name, found.buyer) == ("某个窗口", False)


def test_a_draft_of_before_the_end_becomes_the_buyer_s_who_is_named_now(nameless: World) -> None:
    nameless.press("Esc")
    nameless.start_again()
    name_by_hand(nameless, "taobao/大海")
    found = nameless.drafts.read()
    assert found
    assert (found.whom, found.text) == ("taobao/大海", FIRST)


def test_a_phrase_withdrawn_meanwhile_is_told(world: World) -> None:
    draft = world.drafts.read()
    assert draft
    gone = KeptPart("shop/gone", 0, "亲，今天下单送丝巾。")
    world.drafts.write(replace(draft, parts=(*draft.parts, gone)))
    world.start_again()
    assert world.program.window.draft.text == FIRST
    assert "已经撤下" in world.program.window.notice.text()
