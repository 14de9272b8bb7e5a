"""Commands while the window is open: the program that has the database answers them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.asking import AnsweringDesk
from assistant.app.buyer_commands import BuyerCommands
from assistant.app.sole import locked
from assistant.core.buyer import BuyerName
from assistant.desktop.clock import SystemClock
from assistant.store.buyers import BuyerStore
from assistant.store.home import Home
from assistant.store.opening import Opened, open_store

ROOT = Path(__file__).resolve().parents[2]


class Running:
    """The open program, as far as commands see it."""

    def __init__(self, folder: Path) -> None:
        self.home = Home.at(folder)
        self.lock = locked(self.home)
        assert self.lock
        self.store: Opened = open_store(self.home, None)
        self.changes = 0
        commands = BuyerCommands(self.home, self.store, SystemClock())
        self.desk = AnsweringDesk(self.home, commands, self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def close(self) -> None:
        self.desk.close()
        self.store.database.close()
        assert self.lock
        self.lock.unlock()


@pytest.fixture
def running(tmp_path: Path, qtbot: QtBot) -> Iterator[Running]:
    """A program with its window open."""
    made = Running(tmp_path / "home")
    yield made
    made.close()


def command(qtbot: QtBot, running: Running, *arguments: str, coming: str = "") -> tuple[int, str]:
    """Run a command in a process of its own while this one answers."""
    whole = [sys.executable, "-m", "assistant", arguments[0], "--home", str(running.home.folder)]
    process = subprocess.Popen(
        [*whole, *arguments[1:]],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    with process:
        assert process.stdin
        process.stdin.write(coming)
        process.stdin.close()
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
        assert process.stdout
        return process.returncode, process.stdout.read()


def test_a_note_is_kept_by_the_program(qtbot: QtBot, running: Running) -> None:
    assert command(qtbot, running, "note", "a", "擅长讲价") == (0, "")
    buyer = BuyerStore(running.store.database).find(BuyerName.parse("a"))
    assert buyer
    assert [note.text for note in buyer.notes] == ["擅长讲价"]
    assert running.changes == 1


def test_many_notes_come_one_by_one(qtbot: QtBot, running: Running) -> None:
    code, out = command(qtbot, running, "note", "-", coming="a\t一\nb\t二\n")
    assert (code, out.split()) == (0, ["1", "2"])


def test_faults_are_told_as_ever(qtbot: QtBot, running: Running) -> None:
    code, out = command(qtbot, running, "buyer", "谁")
    assert code == 1
    assert "没有记过“谁”" in out


def test_faults_are_told_in_the_language_of_who_asks(qtbot: QtBot, running: Running) -> None:
    running.home.settings.write_text("language: en\n", "utf-8")
    code, out = command(qtbot, running, "buyer", "谁")
    assert (code, "Nothing is kept of “谁”." in out) == (1, True)


def test_a_backup_is_made_by_the_program(qtbot: QtBot, running: Running, tmp_path: Path) -> None:
    code, out = command(qtbot, running, "backup", str(tmp_path / "b.db"))
    assert (code, "已核对" in out) == (0, True)


def test_restoring_wants_the_window_closed(qtbot: QtBot, running: Running) -> None:
    code, out = command(qtbot, running, "restore", "b.db")
    assert (code, "先关掉窗口" in out) == (1, True)
