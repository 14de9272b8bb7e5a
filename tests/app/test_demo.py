"""The demo: what it must not touch, and that it says only what has happened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.app import demo
from assistant.app.demo import Player, Step, check_unused, play
from assistant.app.practice import BUYER
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.settings import Settings
from assistant.store.home import Home
from assistant.store.settings_file import write_settings
from tests.app.books import write
from tests.flows.world import World
from tests.waiting import until


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file below a folder."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("name", ["settings.yaml", "assistant.db"])
def test_it_does_not_play_in_a_home_that_is_worked_with(tmp_path: Path, name: str) -> None:
    if name == "settings.yaml":
        write_settings(tmp_path / name, Settings(agent="小王", shop="大鱼男装"))
    else:
        (tmp_path / name).write_bytes(b"whatever is kept here")
    before = contents(tmp_path)
    with pytest.raises(AssistantError) as refused:
        play(tmp_path, None)
    assert refused.value.title.text() == "演示没有开始"
    assert str(tmp_path) in refused.value.message.text()
    assert contents(tmp_path) == before


def test_it_plays_in_an_empty_folder_and_in_one_that_is_not_there(tmp_path: Path) -> None:
    check_unused(Home(tmp_path))
    check_unused(Home(tmp_path / "none"))


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The program beside the buyer's chat; the demo has one step, which pastes by itself."""
    step = Step(Message.of("看，贴上了", "Look, pasted"), pause=1, pastes=True)
    monkeypatch.setattr(demo, "_STEPS", (step,))
    world = World(qapp, tmp_path / "home", write(tmp_path))
    world.desktop.show(BUYER)
    yield world
    world.close()


def played(world: World, player: Player) -> str:
    """What it says at its end, for who waits for it."""
    player.start()

    def ended() -> bool:
        world.app.processEvents()
        return player.played_all or player.stopped is not None

    until(ended, what="the end of the demo")
    return world.program.window.notice.text()


def test_it_stops_where_nothing_was_pasted(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "_PATIENCE_MS", 300)
    player = Player(world.app, world.program, world.desktop.ports(), None)
    assert played(world, player).startswith("这一步没有贴上，演示停下。")
    assert not player.played_all


def test_it_goes_on_where_a_reply_has_arrived(world: World) -> None:
    player = Player(world.app, world.program, world.desktop.ports(), None)
    world.press("Ctrl+Alt+1")
    assert played(world, player).startswith("演示完了，轮到你")
    assert player.stopped is None
