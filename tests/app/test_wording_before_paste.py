"""Words that must not be said don't leave unnoticed: blocked ones are refused, others told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.world import World
from tests.waiting import until

BOOK = """format: 1
book: loud
name: 大嗓门
phrases:
  - {id: lowest, stage: close, title: 全网最低, code: qw, text: 亲，我们全网最低价，放心拍～}
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
