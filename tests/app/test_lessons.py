"""What is learnt from use: a question teaches the phrase that was chosen for it, and no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"
QUESTION = "能便宜吗"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """Beside a chat, the search box has the keys."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show("小鱼儿888")
    world.press("Ctrl+Alt+Space")
    yield world
    world.close()


def taught(world: World) -> set[str]:
    """The phrases something was learnt about."""
    return {*world.program.phrases.habits.lessons.values()}


def test_the_phrase_chosen_for_a_question_is_learnt(world: World) -> None:
    world.commit(QUESTION)
    world.press("Enter")
    assert taught(world) == {"shop/bargain"}


def test_what_is_pasted_beside_a_question_is_not(world: World) -> None:
    """The step of a case has nothing to do with what stands in the search box."""
    world.commit(QUESTION)
    world.do(lambda: world.program.window.follow.case.phrase_chosen.emit("shop/bargain"))
    assert world.desktop.chats["小鱼儿888"].text
    assert taught(world) == set()
    assert world.program.window.search.query == QUESTION


def test_in_a_draft_each_phrase_is_learnt_for_the_question_it_was_chosen_for(world: World) -> None:
    world.commit(QUESTION)
    world.press("Shift+Enter")
    world.type("zb")
    world.press("Shift+Enter")
    world.commit("什么时候发货")
    world.press("Ctrl+Shift+Enter")
    assert dict(world.program.phrases.habits.lessons) == {QUESTION: "shop/bargain"}
