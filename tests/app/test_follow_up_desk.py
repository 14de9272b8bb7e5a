"""The follow-up desk: timers that leave this program and come back while it runs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.world import World

GIFTS = Path(__file__).resolve().parents[1] / "flows" / "more" / "gifts.yaml"
WHOM = "小鱼儿888"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """A buyer who is to hear more in three minutes."""
    world = World(qapp, tmp_path, GIFTS)
    world.do(lambda: world.desktop.show(f"{WHOM}-接待中心", "chromium"))
    world.press("Ctrl+Alt+Space")
    world.type("sqlp")
    world.press("Enter")
    yield world
    world.close()


def test_one_that_was_handed_over_and_comes_back_later_is_due_when_it_says_so(world: World) -> None:
    taken = world.program.following.handover.timers_taken
    [timer] = world.timers.read()
    world.timers.drop(timer)
    world.do(taken.emit)
    world.timers.put(replace(timer, due=timer.due + timedelta(hours=1)))
    world.do(taken.emit)
    world.pass_time(timedelta(minutes=4))
    assert "该跟进" not in world.program.window.notice.text()
    world.pass_time(timedelta(hours=1))
    assert world.program.window.notice.text().startswith(f"该跟进 {WHOM} 了")
