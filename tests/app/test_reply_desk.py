"""A reply with blanks that is filled in twice, while it is on its way."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


def test_what_is_on_its_way_is_not_asked_for_again(qapp: QApplication, tmp_path: Path) -> None:
    world = World(qapp, tmp_path, BOOKS)
    window = world.program.window

    def fill_in_twice() -> None:
        for _ in range(2):
            window.phrase_chosen.emit("shop/ship")
            window.form.finished.emit(False)

    try:
        world.do(lambda: world.desktop.show("小鱼儿888"))
        world.do(fill_in_twice)
        assert world.desktop.chats["小鱼儿888"].text == "今天拍，11月21日发中通。"
        assert window.form.isHidden()
    finally:
        world.close()
