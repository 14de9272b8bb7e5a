"""What is done in the practice chat is kept nowhere, and the same in a real chat is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.core.ports import Target
from assistant.core.profile import TRAINING
from tests.flows.buyers import strip_shows, write
from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "more"
PRACTICE = ("小鱼儿888 - 练习聊天", "practice-chat")
REAL = ("小鱼儿888 - 千牛接待中心", "aliworkbench")


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """With phrases that start timers, make promises and have blanks."""
    world = World(qapp, tmp_path, BOOKS)
    yield world
    world.close()


def paste(world: World, code: str) -> None:
    world.press("Ctrl+Alt+Space")
    world.type(code)
    world.press("Enter")


def starts_a_timer(world: World) -> None:
    paste(world, "sqlp")
    assert world.front_chat().text == "您稍等，我去申请一下小礼品～"


def makes_a_promise(world: World) -> None:
    paste(world, "sw")
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+P")
    world.commit("明天发顺丰")
    world.press("Enter")


def fills_a_blank(world: World) -> None:
    paste(world, "jd")
    for value in ("12345", "67"):
        world.type(value)
        world.press("Enter")
    assert "67" in world.front_chat().text


def notes(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+N")
    write(world, "喜欢宽松的")
    world.press("Enter")


def finds_nothing(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.commit("嘻嘻哈哈")
    for _ in range(4):
        world.press("Backspace")


DOINGS = (starts_a_timer, makes_a_promise, fills_a_blank, notes, finds_nothing)


@pytest.mark.parametrize("does", DOINGS)
def test_nothing_of_the_practice_chat_is_kept(world: World, does: Callable[[World], None]) -> None:
    turn_to(world, PRACTICE)
    before = kept(world)
    does(world)
    assert kept(world) == before
    assert world.program.phrases.habits.uses == {}


@pytest.mark.parametrize("does", DOINGS)
def test_of_a_real_chat_it_is(world: World, does: Callable[[World], None]) -> None:
    turn_to(world, REAL)
    before = kept(world)
    does(world)
    assert kept(world) != before


def test_the_buyer_of_the_practice_chat_is_known(world: World) -> None:
    turn_to(world, PRACTICE)
    strip_shows(world, "小鱼儿888")


@pytest.mark.parametrize("what", ["练习聊天", "練習聊天", "Practice chat"])
def test_its_title_is_known_in_every_language(what: str) -> None:
    target = Target(1, program="practice-chat", title=f"小鱼儿888 - {what}")
    assert TRAINING.fits(target)
    assert TRAINING.buyer(target) == "小鱼儿888"
    assert not TRAINING.fits(Target(1, program="chrome", title=f"小鱼儿888 - {what}"))


def turn_to(world: World, chat: tuple[str, str]) -> None:
    """Have a chat in front, and its buyer noticed, which by itself may take a quarter second."""
    world.desktop.show(*chat)
    world.do(world.program.buyers.glance)


def kept(world: World) -> dict[str, list[object]]:
    """All rows of all tables."""
    world.program  # noqa: B018 - it is started, and writes what it always does
    database = world._database  # noqa: SLF001 - what is kept at all
    return {name: list(database.table(name).rows) for name in database.table_names()}
