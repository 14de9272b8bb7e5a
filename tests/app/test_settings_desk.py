"""Settings while the program runs: chosen in a dialog, beside it, and written into their file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from assistant.core.settings import Dock, Theme
from assistant.store.settings_file import read_settings
from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program, its settings kept once."""
    world = World(qapp, tmp_path, BOOKS)
    world.program.take_settings(replace(world.program.settings, theme=Theme.LIGHT))
    yield world
    world.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where they stand."""
    return tmp_path / "settings.yaml"


def edit(file: Path, before: str, after: str) -> None:
    """Somebody changes a line."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def fold(world: World) -> None:
    """Something that is kept by the way."""
    world.program.window.promotions.folded_changed.emit("promotions", True)


def test_what_was_written_into_the_file_is_in_force_with_the_next_change(
    world: World, file: Path
) -> None:
    edit(file, "agent: 小美", "agent: 大美  # 晚班")
    edit(file, "paste-1: Ctrl+Alt+1", "paste-1: Ctrl+Alt+F1")
    fold(world)
    assert world.program.window.notice.text() == "设置文件在别处改过，改的也用上了。"
    world.desktop.show("小鱼儿888")
    world.press("Ctrl+Alt+F1")
    assert world.front_chat().text == "亲，早上好！这里是小鱼女装，我是大美。"
    assert "agent: 大美  # 晚班\n" in file.read_text("utf-8")


def test_what_was_written_into_the_file_outlives_the_end_of_the_program(
    world: World, file: Path
) -> None:
    edit(file, "keep_days: 365", "keep_days: 90  # 法务")
    world.close()
    assert read_settings(file)[0].keep_days == 90
    assert "keep_days: 90  # 法务\n" in file.read_text("utf-8")


def test_a_slip_written_meanwhile_is_told_once_and_kept(world: World, file: Path) -> None:
    edit(file, "theme: light", "theme: purple")
    fold(world)
    notice = world.program.window.notice
    assert "purple" in notice.text()
    [copy] = file.parent.glob("*.bad*")
    assert copy.name in notice.text()
    assert read_settings(file)[0].theme is Theme.LIGHT


def test_the_dialog_takes_nothing_back_that_was_changed_while_it_was_open(world: World) -> None:
    program = world.program
    dialog = program.show_settings()
    program.take_settings(replace(program.settings, theme=Theme.DARK, dock=Dock.LEFT))
    field = dialog.findChild(QLineEdit, "agent")
    assert isinstance(field, QLineEdit)
    field.setText("阿珍")
    [save] = [b for b in dialog.findChildren(QPushButton) if b.text() == "保存"]
    world.click(save)
    now = program.settings
    assert (now.agent, now.theme, now.dock) == ("阿珍", Theme.DARK, Dock.LEFT)
