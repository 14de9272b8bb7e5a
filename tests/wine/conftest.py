"""Wine's desktop with notepad as the chat and the running program, watched from Linux."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.e2e.screen import Screen
from tests.waiting import until
from tests.wine.machine import command, python, windows_path

TRIES = pytest.StashKey[dict[str, int]]()
MOST = 3
BOOKS = "phrasebooks"
_PIPE, _NOTHING = subprocess.PIPE, subprocess.DEVNULL


class Observer:
    """The process of observer.py; its methods are asked by name."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            python("-m", "tests.wine.observer"),
            stdin=_PIPE,
            stdout=_PIPE,
            stderr=_NOTHING,
            encoding="utf-8",
        )

    def ask(self, *words: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Its answer to a command."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=20)


@contextmanager
def running(words: list[str]) -> Iterator[None]:
    """A program of this Windows, ended afterwards."""
    process = subprocess.Popen(words, stdin=_NOTHING, stdout=_PIPE, stderr=_NOTHING)
    try:
        yield
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def screen() -> Screen:
    """The person's keys."""
    return Screen(os.environ["DISPLAY"])


@pytest.fixture
def observer() -> Iterator[Observer]:
    """Sees what Windows sees."""
    made = Observer()
    yield made
    made.close()


@pytest.fixture
def chat(screen: Screen, observer: Observer) -> Iterator[None]:
    """Notepad, in front, with the caret in its text."""
    with running(command("wine", "notepad")):
        until(lambda: screen.windows("Notepad"), what="notepad", seconds=30)
        screen.focus("Notepad")
        until(lambda: observer.ask("caret"), what="the caret in notepad")
        yield


@pytest.fixture
def home(chat: None, observer: Observer, tmp_path: Path) -> Iterator[Path]:
    """The home folder of the program, which runs beside the chat."""
    log = tmp_path / "logs" / "assistant.log"
    words = ["-m", "assistant", "run", "--home", windows_path(tmp_path), "--library", BOOKS]
    with running(python(*words)):
        until(lambda: has_started(log), what="the library and the hotkeys", seconds=60)
        until(lambda: observer.ask("caret"), what="the chat to keep the caret")
        yield tmp_path


def has_started(log: Path) -> bool:
    """Whether the program says that its books are in force and its keys bound."""
    said = log.read_text("utf-8") if log.exists() else ""
    return "library in force" in said and "hotkeys:" in said


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Wine loses a key now and then: what presses keys is tried up to three times, and counted."""
    if "screen" not in getattr(item, "fixturenames", ()):
        return None
    where = {"nodeid": item.nodeid, "location": item.location}
    item.ihook.pytest_runtest_logstart(**where)
    for number in range(1, MOST + 1):
        item.config.stash.setdefault(TRIES, {})[item.name] = number
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if not any(report.failed for report in reports):
            break
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(**where)
    return True


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:  # noqa: ANN401
    """How often a flow had to be tried again."""
    tries = config.stash.get(TRIES, {})
    again = {name: number - 1 for name, number in tries.items() if number > 1}
    terminalreporter.write_line(f"Flows under Wine: {len(tries)}, tried again: {again or 'none'}")
