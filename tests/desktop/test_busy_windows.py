"""Taken-over hotkeys on a busy Windows: where `keyboard.add_hotkey` misses and doubles presses."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from assistant.core.hotkey import Combination
from assistant.core.ports import HotkeyState
from tests.desktop.world import World

SPACE = Combination.parse("Ctrl+Alt+Space")
THREADS = 6
FEW, MANY = 30, 400


@contextmanager
def busy() -> Iterator[None]:
    """Threads that leave the others as little time as they can."""
    ended = threading.Event()

    def work() -> None:
        while not ended.is_set():
            sum(range(10_000))

    workers = [threading.Thread(target=work) for _ in range(THREADS)]
    for worker in workers:
        worker.start()
    yield
    ended.set()
    for worker in workers:
        worker.join()


@pytest.mark.parametrize("presses", [FEW, pytest.param(MANY, marks=pytest.mark.soak)])
def test_each_press_of_a_taken_over_combination_is_told_once(world: World, presses: int) -> None:
    pressed: list[str] = []
    hotkeys = world.desktop.hotkeys
    world.takes_hotkey(SPACE)
    hotkeys.start(pressed.append)
    assert hotkeys.bind({"it": SPACE}, take_over={"it"}) == {"it": HotkeyState.TAKEN_OVER}
    with busy():
        for _ in range(presses):
            world.presses(SPACE)
        world.until(lambda: len(pressed) >= presses, 60)
    world.until(lambda: False, 0.5)
    assert len(pressed) == presses
