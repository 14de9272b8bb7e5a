"""The worlds of the contract suite: memory everywhere, x11 and windows where they are."""
# ruff: noqa: PLC0415 - a platform is imported only where it is

import shutil
import sys
from collections.abc import Iterator

import pytest

from tests.desktop.memory_world import MemoryWorld
from tests.desktop.world import World

collect_ignore_glob = ["test_x11*" if sys.platform == "win32" else "test_busy_windows.py"]
WORLDS = ["memory", "windows" if sys.platform == "win32" else "x11"]


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """A display of our own: a test must not type into the developer's."""
    from tests.display import display

    if not shutil.which("Xvfb") or not shutil.which("openbox"):
        pytest.fail("The x11 tests need Xvfb, openbox, xdotool, xclip and xset.")
    with display() as name:
        yield name


@pytest.fixture(params=WORLDS)
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    """One desktop with people on it."""
    made = _make(request)
    yield made
    made.close()


@pytest.fixture
def x11(request: pytest.FixtureRequest) -> Iterator["World"]:
    """The X11 world alone, for what only X11 has."""
    from tests.desktop.x11_world import X11World

    made = X11World(request.getfixturevalue("x_display"))
    yield made
    made.close()


def _make(request: pytest.FixtureRequest) -> World:
    if request.param == "memory":
        return MemoryWorld()
    if request.param == "windows":
        from tests.desktop.windows_world import WindowsWorld

        return WindowsWorld()
    from tests.desktop.x11_world import X11World

    return X11World(request.getfixturevalue("x_display"))
