"""A screen with a browser chat and the running program, started once for all tests here."""

import contextlib
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.books.library import load_library
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.index import Index
from assistant.desktop.clock import SystemClock
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.just_before import READING
from tests.display import display, environment
from tests.e2e.chat_page import ChatPage, browser
from tests.e2e.screen import Screen, wait_for_window
from tests.waiting import until

TITLE = "金牌客服助手"


@dataclass
class Running:
    """The program under test and what it works with."""

    home: Path
    library: Library
    window: str
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        """What the program has logged so far."""
        file = self.home / "logs" / "assistant.log"
        return file.read_text("utf-8") if file.exists() else ""

    def ended(self) -> list[tuple[str, str]]:
        """Which phrases were pasted so far, and how each of these pastes ended."""
        return re.findall(r"paste (\S*): (\w+)", self.log)

    def habits(self) -> Habits:
        """What the program has kept of uses and pins."""
        database = open_store(Home.at(self.home), None, alone=False).database
        try:
            return HabitStore(database).read()
        finally:
            database.close()

    def on_view(self, query: str = "") -> list[Phrase]:
        """The phrases the window lists once it has searched anew, first first."""
        finder = Finder(self.library, Index.build(self.library))
        context = finder.context("", self.habits(), SystemClock().now())
        return [hit.phrase for hit in finder.find(query, context).hits]


def anew(screen: Screen, running: Running) -> list[Phrase]:
    """What is on view once the list was asked for again, and has stood long enough to be read.

    By itself it keeps still: a use re-sorts it with the next search only.
    """
    screen.keys("ctrl+alt+space")
    until(lambda: screen.active() == TITLE, what="the window in front")
    screen.keys("a", "BackSpace")
    time.sleep(READING + 0.5)
    screen.keys("Escape")
    until(lambda: screen.active() != TITLE, what="the chat in front")
    return running.on_view()


@contextlib.contextmanager
def start(screen: str, home: Path, library: Path | None) -> Iterator[Running]:
    """Run the program on a screen until its books are in force and its keys are bound.

    Without a library: with what the home folder has subscribed to.
    """
    command = [sys.executable, "-m", "assistant", "run", "--home", str(home)]
    named = ["--library", str(library)] if library else []
    process = subprocess.Popen([*command, *named], env=environment(screen))
    running = Running(home, load_library([library] if library else []), "", process)
    try:
        until(lambda: "library in force" in running.log, what="the library", seconds=60)
        until(lambda: "hotkeys:" in running.log, what="the hotkeys")
        running.window = wait_for_window(Screen(screen), TITLE)
        yield running
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """A fresh X server with openbox."""
    with display() as name:
        yield Screen(name)


@pytest.fixture(scope="session")
def chat(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatPage]:
    """A Chromium chat with the caret in its text box."""
    page = ChatPage("小鱼儿888 - 接待中心")
    try:
        with browser(screen.name, page, tmp_path_factory.mktemp("chromium")):
            yield page
    finally:
        page.close()


@pytest.fixture(scope="session")
def books() -> Path:
    """The shipped phrasebooks."""
    return Path(__file__).resolve().parents[2] / "phrasebooks"


@pytest.fixture(scope="session")
def running(
    screen: Screen, chat: ChatPage, books: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """The program beside the chat, which has the focus."""
    with start(screen.name, tmp_path_factory.mktemp("home"), books) as program:
        until(lambda: chat.focused, what="the chat to keep the caret")
        yield program


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of the screen beside the report of a failure."""
    report = yield
    screen = getattr(item, "funcargs", {}).get("screen")
    if report.failed and isinstance(screen, Screen):
        path = Path(tempfile.gettempdir()) / f"{item.name}.png"
        screen.shoot(str(path))
        report.sections.append(("screen", str(path)))
    return report


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """A window of this process, such as a lead's, needs no screen."""
    return ["pytest", "-platform", "offscreen"]
