"""Starting on a real screen: one window a home folder, and what a second start does."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.display import display, environment
from tests.e2e.conftest import TITLE, start
from tests.e2e.screen import Screen
from tests.waiting import until

pytestmark = pytest.mark.e2e


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A screen of its own: the other tests' program stays on theirs."""
    with display() as name:
        yield Screen(name)


def second(screen: Screen, home: Path) -> subprocess.CompletedProcess[bytes]:
    """Start the program again with the same home folder."""
    command = [sys.executable, "-m", "assistant", "run", "--home", str(home)]
    return subprocess.run(
        command, env=environment(screen.name), check=False, capture_output=True, timeout=30
    )


def test_a_second_start_shows_the_first_window(screen: Screen, books: Path, tmp_path: Path) -> None:
    with start(screen.name, tmp_path, books) as program:
        assert screen.active() != TITLE
        done = second(screen, tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        until(lambda: screen.active() == TITLE, what="the first window in front")
        assert program.process.poll() is None
        assert len(screen.windows(f"^{TITLE}$")) == 1


def test_the_demo_says_who_has_its_keys(screen: Screen, books: Path, tmp_path: Path) -> None:
    with start(screen.name, tmp_path, books):
        command = [sys.executable, "-m", "assistant", "demo"]
        done = subprocess.run(
            command, env=environment(screen.name), check=False, capture_output=True, timeout=120
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("演示没有开始\n")
    assert "先退出它" in done.stderr.decode()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_as_its_menu_does(
    screen: Screen, books: Path, tmp_path: Path, sign: signal.Signals
) -> None:
    with start(screen.name, tmp_path, books) as program:
        program.process.send_signal(sign)
        assert program.process.wait(20) == 0
    assert "CRITICAL" not in (tmp_path / "logs" / "assistant.log").read_text("utf-8")


def test_after_a_crash_it_starts_again(screen: Screen, books: Path, tmp_path: Path) -> None:
    with start(screen.name, tmp_path, books) as program:
        os.kill(program.process.pid, signal.SIGKILL)
        program.process.wait(10)
        with start(screen.name, tmp_path, books) as again:
            assert again.window


def test_one_that_does_not_answer_is_told(screen: Screen, books: Path, tmp_path: Path) -> None:
    with start(screen.name, tmp_path, books) as program:
        os.kill(program.process.pid, signal.SIGSTOP)
        try:
            done = second(screen, tmp_path)
        finally:
            os.kill(program.process.pid, signal.SIGCONT)
        assert done.returncode == 1
        assert done.stderr.decode().startswith("程序已经在运行\n")
        assert b"Traceback" not in done.stderr
