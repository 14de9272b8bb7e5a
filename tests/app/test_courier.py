"""The courier: what is told when a reply has to wait for the one before."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


@pytest.mark.parametrize(("seconds", "told"), [(0.5, False), (3.0, True)])
def test_a_reply_behind_a_chat_that_hangs_is_told_to_be_next(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    told: bool,
) -> None:
    """One that goes out at once needs no word, several in a row do not either."""
    world = World(qapp, tmp_path, BOOKS)
    lines: list[str] = []
    world.program.courier.told.connect(lambda message, _tone: lines.append(message.text()))
    try:
        world.do(lambda: world.desktop.show("小鱼儿888"))
        with monkeypatch.context() as hung:
            hung.setattr(world.program.worker, "paste", lambda *_: None)
            world.program.window.phrase_chosen.emit("shop/hello")
            world.desktop.clock.jump(timedelta(seconds=seconds))
            world.program.window.phrase_chosen.emit("shop/bargain")
        assert any("轮到这条" in line for line in lines) is told
    finally:
        world.close()
