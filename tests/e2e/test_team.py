"""A lead imports, corrects and publishes to a web server; an agent's window has it, pins intact."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from assistant.app.editing.editor_program import editor_desk
from assistant.app.editor_desk import EditorDesk
from assistant.core.language import Language
from assistant.core.settings import FIRST_START_DONE, Settings
from assistant.store.home import Home
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
    """Imports with a command, corrects and publishes in the editor's window."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.home = folder / "lead"
        self.books = folder / "books"
        self.site = folder / "site"
        self.books.mkdir()
        self.site.mkdir()

    @property
    def book(self) -> Path:
        """The team's."""
        return self.books / "team.yaml"

    @contextlib.contextmanager
    def editor(self) -> Iterator[EditorDesk]:
        """The editor with the book."""
        desk = editor_desk(Home.at(self.home), [self.book], Language.SIMPLIFIED)
        assert desk.open(self.book)
        desk.window.show()
        yield desk
        desk.window.close()
        desk.window.deleteLater()

    def do(self, *arguments: object) -> str:
        """A command that has to succeed."""
        command = [sys.executable, "-m", "assistant", *(str(one) for one in arguments)]
        done = subprocess.run(command, check=False, capture_output=True, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def publish(self, desk: EditorDesk) -> str:
        """What is saved, to the web server's folder; the code that is shown."""
        flow = desk.publish()
        assert flow is not None
        dialog, form = flow.dialog, flow.dialog.form
        if not form.folder.text():
            form.folder.setText(str(self.site))
            form.folder.editingFinished.emit()
        self.qtbot.waitUntil(dialog.publish.isEnabled, timeout=30_000)
        before = dialog.releases.list.topLevelItemCount()
        dialog.publish.click()
        listed = dialog.releases.list.topLevelItemCount
        self.qtbot.waitUntil(lambda: listed() == before + 1, timeout=30_000)
        dialog.reject()
        return form.code.text()

    def correct(self, desk: EditorDesk, title: str, wrong: str, right: str) -> None:
        """Change the text of a phrase in the form, and save."""
        page = desk.window.pages["phrases"]
        entries = desk.session.entries("phrases")
        number = next(n for n, entry in enumerate(entries) if entry["title"] == title)
        page.select([number])
        page.form.key_edited.emit("text", str(entries[number]["text"]).replace(wrong, right))
        assert desk.save()

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


def test_a_correction_reaches_the_agent_s_window(qtbot: QtBot, tmp_path: Path) -> None:
    lead, agent = Lead(qtbot, tmp_path), tmp_path / "agent"
    lead.do("import", lead.sheet(), "--into", lead.book)
    with lead.editor() as desk:
        code = lead.publish(desk)
    chat = ChatPage("小鱼儿888 - 接待中心")
    with nginx(lead.site, tmp_path / "nginx") as server, display() as name:
        lead.do("subscribe", "--home", agent, server.address, "--code", code)
        write_settings(agent / "settings.yaml", Settings(first_start=FIRST_START_DONE))
        screen = Screen(name)
        with browser(name, chat, tmp_path / "chromium"), agent_window(screen, agent) as running:
            until(lambda: chat.focused, what="the chat to keep the caret")
            paste(screen, chat, "zlbz", "亲，质量您放心，七天无理由退换～", pin=True)
            with lead.editor() as desk:
                lead.correct(desk, "质量保证", "七天", "十五天")
                lead.publish(desk)
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
