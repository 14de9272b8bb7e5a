"""A lead imports, corrects and publishes to a web server; an agent's window has it, pins intact."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.core.settings import FIRST_START_DONE, Settings
from assistant.store.settings_file import write_settings
from tests.display import display
from tests.e2e.chat_page import ChatPage, browser
from tests.e2e.conftest import TITLE, Running, start
from tests.e2e.screen import Screen
from tests.nginx import nginx
from tests.waiting import until

pytestmark = pytest.mark.e2e
ROWS = (
    ("一级分类（必填）", "二级分类（选填）", "话术标题（选填）", "话术内容（必填）"),
    ("礼貌问好", "", "首次问好", "亲，您好，欢迎光临小鱼女装～"),
    ("处理异议", "", "质量保证", "亲，质量您放心，七天无理由退换～"),
    ("售后处理", "", "物流查询", "亲，我马上帮您查一下物流～"),
)
_POLL = 60.0  # seconds: a look comes every thirty, and a book has to be read


class Lead:
    """Works with commands, as a script of a lead's would."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "lead"
        self.books = folder / "books"
        self.site = folder / "site"
        self.books.mkdir()
        self.site.mkdir()

    def do(self, *arguments: object) -> str:
        """A command that has to succeed."""
        command = [sys.executable, "-m", "assistant", *(str(one) for one in arguments)]
        done = subprocess.run(command, check=False, capture_output=True, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def publish(self) -> str:
        """What is in the folder of books, to the web server's."""
        return self.do("publish", "--home", self.home, self.books, "--to", self.site)

    def sheet(self) -> Path:
        """What the team has: an Excel file."""
        book = Workbook()
        assert book.active is not None
        for row in ROWS:
            book.active.append(row)
        book.save(self.books.parent / "team.xlsx")
        return self.books.parent / "team.xlsx"


@contextlib.contextmanager
def agent_window(screen: Screen, home: Path) -> Iterator[Running]:
    """The agent's program with what it has subscribed to."""
    with start(screen.name, home, None) as running:
        yield running


def test_a_correction_reaches_the_agent_s_window(tmp_path: Path) -> None:
    lead, agent = Lead(tmp_path), tmp_path / "agent"
    book = lead.books / "team.yaml"
    lead.do("import", lead.sheet(), "--into", book)
    code = lead.publish().split("短码 ")[1].split()[0]
    chat = ChatPage("小鱼儿888 - 接待中心")
    with nginx(lead.site, tmp_path / "nginx") as server, display() as name:
        lead.do("subscribe", "--home", agent, server.address, "--code", code)
        write_settings(agent / "settings.yaml", Settings(first_start=FIRST_START_DONE))
        screen = Screen(name)
        with browser(name, chat, tmp_path / "chromium"), agent_window(screen, agent) as running:
            until(lambda: chat.focused, what="the chat to keep the caret")
            paste(screen, chat, "zlbz", "亲，质量您放心，七天无理由退换～", pin=True)
            text = book.read_text("utf-8").replace("七天", "十五天")
            book.write_text(text, "utf-8")
            lead.publish()
            until(lambda: "version 2" in running.log, what="the new release", seconds=_POLL)
            until(lambda: running.log.count("library in force") == 2, what="it read", seconds=30)
            paste(screen, chat, "zlbz", "亲，质量您放心，十五天无理由退换～")
            assert [key.partition("/")[0] for key in running.habits().pins] == ["team"]
    chat.close()


def paste(screen: Screen, chat: ChatPage, query: str, text: str, *, pin: bool = False) -> None:
    """Summon, search, pin if wanted, paste; wait until the chat has it."""
    chat.clear()
    screen.keys("ctrl+alt+space")
    until(lambda: screen.active() == TITLE, what="the window in front")
    screen.type(query)
    if pin:
        screen.keys("ctrl+d")
    screen.keys("Return")
    until(lambda: chat.text == text, what=text, seconds=20)
