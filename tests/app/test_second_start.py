"""A second start while the first has its window, is on its way to it, or has just ended."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from assistant.app.second_start import server_name
from assistant.app.sole import locked
from assistant.store.home import Home

ROOT = Path(__file__).resolve().parents[2]
# Wine tells every program of a new screen when another program starts, and Qt finds none.
pytestmark = pytest.mark.qt_log_ignore("Unable to open monitor interface", extend=True)
_CODE = """
import sys
from pathlib import Path
from assistant.app import second_start as second
from assistant.core.errors import AssistantError
from assistant.store.home import Home
second._PATIENCE_MS, second._STARTING_MS = map(int, sys.argv[2:])
try:
    lock = second.lock_or_show(Home.at(Path(sys.argv[1])), 0)
except AssistantError as error:
    print(error)
else:
    print("in its place" if lock else "shown")
"""


class Second:
    """A second start of the same home folder."""

    def __init__(self, home: Home, patience_ms: int = 10_000, starting_ms: int = 60_000) -> None:
        words = [sys.executable, "-c", _CODE, str(home.folder), str(patience_ms), str(starting_ms)]
        environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=pipe)

    def ended(self) -> bool:
        """Whether it has shown the first, taken its place or given up."""
        return self._process.poll() is not None

    def said(self) -> str:
        """What came of it."""
        out, _ = self._process.communicate(timeout=60)
        return out.decode().strip()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A folder nobody has."""
    return Home.at(tmp_path)


@pytest.fixture
def first(home: Home) -> Iterator[QLockFile]:
    """The lock of the first program."""
    lock = locked(home)
    assert lock
    yield lock
    lock.unlock()


def listening(home: Home) -> QLocalServer:
    """The first, as far as a second start sees it once its window is there."""
    server = QLocalServer()
    server.newConnection.connect(lambda: server.nextPendingConnection().write(b"shown"))
    QLocalServer.removeServer(server_name(home))
    assert server.listen(server_name(home))
    return server


def test_a_first_that_is_on_its_way_is_waited_for(
    home: Home, first: QLockFile, qtbot: QtBot
) -> None:
    second = Second(home)
    qtbot.wait(2000)
    assert not second.ended()
    server = listening(home)
    qtbot.waitUntil(second.ended, timeout=30_000)
    assert second.said() == "shown"
    server.close()
    assert first.isLocked()


def test_it_takes_the_place_of_a_first_that_ended_before_its_window_stood(
    home: Home, first: QLockFile, qtbot: QtBot
) -> None:
    second = Second(home)
    qtbot.wait(2000)
    first.unlock()
    qtbot.waitUntil(second.ended, timeout=30_000)
    assert second.said() == "in its place"


@pytest.mark.usefixtures("first")
def test_it_is_told_when_none_comes(home: Home) -> None:
    assert "没有回应" in Second(home, starting_ms=200).said()


@pytest.mark.usefixtures("first")
def test_a_first_that_hangs_is_told_at_once(home: Home) -> None:
    server = QLocalServer()
    assert server.listen(server_name(home))
    assert "没有回应" in Second(home, patience_ms=200).said()
    server.close()
