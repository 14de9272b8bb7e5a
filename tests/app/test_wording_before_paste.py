"""Words that must not be said don't leave unnoticed: blocked ones are refused, others told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.ui.new_phrase_dialog import NewPhraseDialog
from assistant.ui.wording_line import WordingLine
from tests.flows.world import World
from tests.waiting import until

BOOK = """format: 1
book: loud
name: 大嗓门
phrases:
  - {id: lowest, stage: close, title: 全网最低, code: qw, text: 亲，我们全网最低价，放心拍～}
  - {id: blank, stage: close, title: 填空, code: tk, text: "亲，{什么}～"}
  - {id: fine, stage: close, title: 划算, code: hs, text: 亲，现在拍挺划算的～}
"""


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program beside a chat, its wording rules in force."""
    book = tmp_path / "loud.yaml"
    book.write_text(BOOK, "utf-8")
    world = World(qapp, tmp_path / "home", book)
    world.desktop.show("小鱼儿888")
    situation = world.program.situation

    def prepared() -> bool:
        qapp.processEvents()
        return situation.rules is not None

    until(prepared, what="the wording rules", seconds=30)
    yield world
    world.close()


def test_a_blocked_wording_is_refused_with_its_reason(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.type("qw")
    world.press("Enter")
    assert world.desktop.chats["小鱼儿888"].text == ""
    assert "全网最低" in world.program.window.notice.text()


def test_harmless_words_go_through(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.type("hs")
    world.press("Enter")
    assert world.desktop.chats["小鱼儿888"].text == "亲，现在拍挺划算的～"


def test_doubtful_words_leave_and_are_told(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.type("tk")
    world.press("Enter")
    world.commit("这款独一无二")
    world.press("Enter")
    assert world.desktop.chats["小鱼儿888"].text == "亲，这款独一无二～"
    assert "独一无二" in world.program.window.notice.text()


def fault(line: WordingLine) -> str:
    """What is told where somebody writes."""
    return "" if line.isHidden() else line.text()


def test_it_is_told_while_a_blank_is_filled_and_refused_at_the_end(world: World) -> None:
    form = world.program.window.form
    world.press("Ctrl+Alt+Space")
    world.type("tk")
    world.press("Enter")
    assert fault(form.wording) == ""
    world.commit("加我微信")
    assert "加我微信" in fault(form.wording)
    world.press("Enter")
    assert world.desktop.chats["小鱼儿888"].text == ""
    assert "加我微信" in world.program.window.notice.text()


def test_what_is_refused_stands_in_the_form_to_be_put_right(world: World) -> None:
    form = world.program.window.form
    world.press("Ctrl+Alt+Space")
    world.type("tk")
    world.press("Enter")
    world.commit("加我微信")
    world.press("Ctrl+Enter")
    assert form.values() == {"什么": "加我微信"}
    assert "加我微信" in fault(form.wording)
    form.fill_in({"什么": "多谢"})
    world.press("Enter")
    assert world.desktop.chats["小鱼儿888"].text == "亲，多谢～"
    assert form.isHidden()


def test_it_is_told_while_a_draft_is_edited(world: World) -> None:
    draft = world.program.window.draft
    world.press("Ctrl+Alt+Space")
    world.type("hs")
    world.press("Shift+Enter")
    assert fault(draft.wording) == ""
    world.press("Ctrl+E")
    world.commit("全网最低价")
    assert "全网最低" in fault(draft.wording)
    world.press("Ctrl+Shift+Enter")
    assert world.desktop.chats["小鱼儿888"].text == ""


def test_it_is_told_while_a_phrase_is_written(world: World) -> None:
    world.program.personal.write()
    [dialog] = world.program.window.findChildren(NewPhraseDialog)
    dialog.start_with("", "close", "亲，全网最低价哦")
    assert "全网最低" in fault(dialog.wording)
    dialog.start_with("", "close", "亲，很划算哦")
    assert fault(dialog.wording) == ""
    dialog.reject()


def test_what_leaves_before_the_rules_are_ready_is_checked_as_well(world: World) -> None:
    """The window works a second or two before they are."""
    world.program.situation.rules = None
    world.press("Ctrl+Alt+1")
    assert world.desktop.chats["小鱼儿888"].text == ""
    assert "全网最低" in world.program.window.notice.text()
