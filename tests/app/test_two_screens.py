"""Two screens of different scale: the window remembers its own, and is never out of view."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.display import display, environment
from tests.monitors import Monitors, monitors
from tests.waiting import until

ROOT = Path(__file__).resolve().parents[2]
WHOLE = "3286x1080x24"
LEFT = ("LEFT", 0, 0, 1366, 768)
RIGHT = ("RIGHT", 1366, 0, 1920, 1080)  # 1280 × 720 at 150 %
SCALES = {"QT_SCREEN_SCALE_FACTORS": "LEFT=1;RIGHT=1.5"}
AT_RIGHT = {"screen": "RIGHT", "window": [800, 40, 400, 600]}  # counted from its corner

RESTED = 0.6  # seconds, after which it is where it is meant to be


@pytest.fixture(scope="module")
def x_screen() -> Iterator[str]:
    """A screen as wide as both."""
    with display(WHOLE) as name:
        yield name


@pytest.fixture
def one_screen() -> Iterator[Monitors]:
    """A laptop's own."""
    with display("1366x768x24") as name, monitors(name) as made:
        yield made


@pytest.fixture
def plugs(x_screen: str) -> Iterator[Monitors]:
    """A laptop with a screen beside it."""
    with monitors(x_screen) as both:
        both.plug(*LEFT)
        both.plug(*RIGHT)
        yield both


class Placed:
    """The window in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def told(self, line: str = "where") -> dict[str, Any]:
        """Do something, and hear where it stands."""
        assert self._process.stdin
        assert self._process.stdout
        print(line, file=self._process.stdin, flush=True)
        return dict(json.loads(self._process.stdout.readline()))

    def stands(self, what: str, **wanted: object) -> dict[str, Any]:
        """Wait until it stands so: a window manager answers in its own time."""
        found: dict[str, Any] = {}

        def so() -> bool:
            found.update(self.told())
            return all(found[name] == value for name, value in wanted.items())

        until(so, what=f"{what}: {wanted}", seconds=30)
        return found


@contextmanager
def placed(x_screen: str, **settings: object) -> Iterator[Placed]:
    """The window as those settings place it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.app.placed_window", json.dumps(settings)],
        cwd=ROOT,
        env=environment(x_screen) | SCALES,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Placed(process)
        finally:
            if process.stdin:
                process.stdin.close()


def test_the_first_time_it_is_at_the_edge_of_the_main_screen(
    x_screen: str, plugs: Monitors
) -> None:
    with placed(x_screen) as window:
        window.stands("the window", screen="LEFT", rect=[966, 0, 400, 768], scale=1.0)


def test_it_comes_back_where_it_was_on_its_own_screen(x_screen: str, plugs: Monitors) -> None:
    with placed(x_screen, **AT_RIGHT) as window:
        found = window.stands("the window", screen="RIGHT", rect=[1366 + 800, 40, 400, 600])
        assert found["spot"] == ["RIGHT", [800, 40, 400, 600]]


def test_on_a_screen_scaled_otherwise_it_is_as_large_and_as_sharp(
    x_screen: str, plugs: Monitors
) -> None:
    with placed(x_screen, **AT_RIGHT) as window:
        window.stands("the window", screen="RIGHT", scale=1.5, drawn=1.5)
        window.told("move 100 20")
        window.stands("the window", screen="LEFT", rect=[100, 20, 400, 600], drawn=1.0)


def test_a_screen_that_moved_takes_it_along(x_screen: str, plugs: Monitors) -> None:
    plugs.unplug("RIGHT")
    plugs.plug("RIGHT", 1366, 150, 1920, 900)
    with placed(x_screen, **AT_RIGHT) as window:
        window.stands("the window", screen="RIGHT", rect=[1366 + 800, 150, 400, 600])


def test_its_screen_gone_it_is_at_the_edge_of_the_main_one(x_screen: str, plugs: Monitors) -> None:
    plugs.unplug("RIGHT")
    with placed(x_screen, **AT_RIGHT) as window:
        found = window.stands("the window", screen="LEFT", rect=[966, 0, 400, 600])
        assert found["spot"] == ["RIGHT", [800, 40, 400, 600]], "it belongs there still"
        window.told("move 500 60")
        window.stands("the window", spot=["LEFT", [500, 60, 400, 600]])


def test_unplugged_while_it_stands_there_it_stays_in_view_and_goes_back(
    x_screen: str, plugs: Monitors
) -> None:
    with placed(x_screen, **AT_RIGHT) as window:
        window.stands("the window", screen="RIGHT")
        plugs.unplug("RIGHT")
        window.stands("the window", screen="LEFT", rect=[966, 0, 400, 600])
        plugs.plug(*RIGHT)
        window.stands("the window", screen="RIGHT", rect=[1366 + 800, 40, 400, 600])


def test_moved_meanwhile_it_stays_where_it_was_put(x_screen: str, plugs: Monitors) -> None:
    with placed(x_screen, **AT_RIGHT) as window:
        window.stands("the window", screen="RIGHT")
        plugs.unplug("RIGHT")
        window.stands("the window", rect=[966, 0, 400, 600])
        window.told("move 300 50")
        window.stands("the window", rect=[300, 50, 400, 600])
        plugs.plug(*RIGHT)
        window.stands("both screens", screens=["LEFT", "RIGHT"])
        window.stands("the window", screen="LEFT", rect=[300, 50, 400, 600])


@pytest.mark.parametrize(("side", "left"), [("left", 1366), ("right", 1366 + 1280 - 400)])
def test_it_docks_to_the_screen_it_is_on(
    x_screen: str, plugs: Monitors, side: str, left: int
) -> None:
    with placed(x_screen, **AT_RIGHT) as window:
        window.stands("the window", screen="RIGHT")
        window.told(f"dock {side}")
        window.stands("the window", screen="RIGHT", rect=[left, 0, 400, 600])


def test_taller_than_the_screen_it_comes_to_it_is_shortened(x_screen: str, plugs: Monitors) -> None:
    with placed(x_screen, screen="LEFT", window=[100, 0, 400, 768]) as window:
        window.stands("the window", screen="LEFT", rect=[100, 0, 400, 768])
        window.told("move 1500 0")
        window.stands("the window", screen="RIGHT", rect=[1500, 0, 400, 720])


@pytest.mark.parametrize("window", [[500, 20, 400, 700], [966, 0, 400, 768], [0, 0, 400, 500]])
def test_a_screen_that_was_smaller_for_a_while_has_it_where_it_was(
    one_screen: Monitors, window: list[int]
) -> None:
    with placed(one_screen.name, screen="screen", window=window) as its:
        its.stands("the window", rect=window)
        time.sleep(RESTED)
        one_screen.resize(800, 600)
        left, top, width, height = its.stands("the small screen", room=[0, 0, 800, 600])["rect"]
        assert left + width <= 800
        assert top + height <= 600
        assert its.told()["spot"] == ["screen", window], "there it will be next time"
        one_screen.resize(1366, 768)
        its.stands("the window", rect=window)


@pytest.mark.parametrize("window", [[500, 20, 400, 700], [966, 0, 400, 768], [0, 0, 400, 700]])
def test_started_on_a_screen_that_is_too_small_it_keeps_its_size_for_the_other(
    one_screen: Monitors, window: list[int]
) -> None:
    """As with a projector, or a remote desktop."""
    one_screen.resize(800, 600)
    with placed(one_screen.name, screen="screen", window=window) as its:
        its.stands("the small screen", room=[0, 0, 800, 600])
        time.sleep(RESTED)
        left, top, width, height = its.told()["rect"]
        assert left + width <= 800
        assert top + height <= 600
        assert its.told()["spot"] == ["screen", window], "there it will be next time"
        one_screen.resize(800, 640)
        its.stands("the other small screen", room=[0, 0, 800, 640])
        time.sleep(RESTED)
        assert its.told()["spot"] == ["screen", window]
        one_screen.resize(1366, 768)
        its.stands("the window", rect=window)


def test_moved_on_the_smaller_screen_it_stays_there(one_screen: Monitors) -> None:
    with placed(one_screen.name, screen="screen", window=[966, 0, 400, 768]) as its:
        its.stands("the window", rect=[966, 0, 400, 768])
        time.sleep(RESTED)
        one_screen.resize(800, 600)
        its.stands("the window", rect=[400, 0, 400, 600])
        its.told("move 100 0")
        its.stands("the window", rect=[100, 0, 400, 600])
        one_screen.resize(1366, 768)
        its.stands("the whole screen", room=[0, 0, 1366, 768])
        its.stands("the window", rect=[100, 0, 400, 600])


def test_partly_out_of_view_by_its_users_wish_it_is_left_there(one_screen: Monitors) -> None:
    out = [-150, 60, 400, 500]
    with placed(one_screen.name, screen="screen", window=[500, 60, 400, 500]) as its:
        its.told("move -150 60")
        its.stands("the window", rect=out)
        time.sleep(RESTED)
        one_screen.resize(800, 600)
        its.stands("the small screen", room=[0, 0, 800, 600], rect=out)
        time.sleep(RESTED)
        assert its.told()["rect"] == out


def test_partly_out_of_view_it_comes_back_to_its_screen_all_the_same(
    x_screen: str, plugs: Monitors
) -> None:
    with placed(x_screen, **AT_RIGHT) as its:
        its.told("move 2166 200")
        its.stands("the window", screen="RIGHT", rect=[1366 + 800, 200, 400, 600])
        time.sleep(RESTED)
        plugs.unplug("RIGHT")
        its.stands("the window", screen="LEFT", rect=[966, 0, 400, 600])
        plugs.plug(*RIGHT)
        its.stands("the window", screen="RIGHT", rect=[1366 + 800, 200, 400, 600])
