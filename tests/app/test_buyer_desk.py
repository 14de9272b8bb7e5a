"""What is being changed in a buyer's card is theirs, also when another is named meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox

from assistant.core.buyer import BuyerName
from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"
FIRST, SECOND = BuyerName("taobao", "小鱼儿888"), BuyerName("taobao", "大海")


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The card of the first buyer is open, the name of the second copied."""
    world = World(qapp, tmp_path, BOOKS)
    for name in (FIRST, SECOND):
        world.buyers.meet(name, world.desktop.clock.now())
    world.desktop.show_taobao(FIRST.name)
    world.do(world.program.buyers.glance)
    world.desktop.somebody_copies(SECOND.name)
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+I")
    yield world
    world.close()


def test_a_reputation_is_kept_of_whom_it_was_typed_for(world: World) -> None:
    reputation, _ = world.program.window.buyer.card.findChildren(QSpinBox)
    reputation.setFocus()
    reputation.setValue(3)
    world.press("Ctrl+Alt+B")
    reputation.clearFocus()
    kept = {name: world.buyers.find(name) for name in (FIRST, SECOND)}
    assert [buyer and buyer.reputation for buyer in kept.values()] == [3, None]


def test_a_tag_half_typed_is_not_the_next_buyer_s(world: World) -> None:
    world.commit("擅长讲")
    world.press("Ctrl+Alt+B")
    card = world.program.window.buyer.card
    (own,) = [one for one in card.findChildren(QLineEdit) if one.accessibleName() == "新标签"]
    assert own.text() == ""


@pytest.mark.parametrize(
    ("typed", "kept", "stands"),
    [("要发票", ("要发票",), ""), ("要发票" * 7, (), "要发票" * 7)],
    ids=["fitting", "too long"],
)
def test_a_tag_that_is_refused_stands_there_to_be_put_right(
    world: World, typed: str, kept: tuple[str, ...], stands: str
) -> None:
    card = world.program.window.buyer.card
    (own,) = [one for one in card.findChildren(QLineEdit) if one.accessibleName() == "新标签"]
    own.setText(typed)
    world.do(own.returnPressed.emit)
    buyer = world.buyers.find(FIRST)
    assert buyer is not None
    assert (buyer.tags, own.text()) == (kept, stands)


def test_a_note_taken_away_is_theirs_again_though_another_writes_by_then(world: World) -> None:
    note = world.buyers.add_note(FIRST, "上次买 L 码", world.desktop.clock.now())
    world.do(world.program.buyers.refresh)
    before = world.buyers.find(FIRST)
    window = world.program.window
    world.do(lambda: window.buyer.card.note_removed.emit(note))
    gone = world.buyers.find(FIRST)
    assert gone is not None
    assert gone.notes == ()
    assert window.undo.said == "删掉了 小鱼儿888 的一条备注"
    world.press("Ctrl+Alt+B")
    world.press("Ctrl+Z")
    assert world.buyers.find(FIRST) == before
    assert "备注已恢复" in window.notice.text()
