"""The practice desk: what the chat is asked, what it tells, and the lead's record."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QRect, QSize, QStandardPaths, Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QFileDialog, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.app import practice, shipped
from assistant.app.barrier import Barrier
from assistant.app.practice_desk import PracticeDesk
from assistant.books.library import load_library
from assistant.core.message import Message
from assistant.core.practice import Attempt
from assistant.core.settings import Dock, Settings
from assistant.desktop.memory.clock import VirtualClock
from assistant.store.connection import StoreError
from assistant.store.home import Home
from assistant.store.practice_store import PracticeStore
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.practice_dialog import PracticeDialog
from tests.store.plain import in_memory

ANSWER = {
    "question": "greet-there",
    "stage": "greet",
    "seconds": 4.2,
    "right": True,
    "moment": "2026-11-22T01:00:00+00:00",
}


class ChatProcess:
    """Runs until it is ended."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.ended: int | None = None

    def poll(self) -> int | None:
        """How it ended."""
        return self.ended

    def terminate(self) -> None:
        """End it."""
        self.ended = -15


class Room:
    """The desk, and what it started and said."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.log = PracticeStore(in_memory())
        self.chats: list[ChatProcess] = []
        self.said: list[str] = []
        paths = (shipped.PHRASEBOOKS,)
        self.clock = VirtualClock()
        barrier = Barrier(self.clock)
        self.desk = PracticeDesk(self.log, folder, lambda: paths, barrier, self._start)
        for part in (self.desk, barrier):
            part.told.connect(self._hear)
        self.desk.show_library(load_library(paths))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self._qtbot = qtbot

    def _hear(self, message: Message, _tone: str) -> None:
        self.said.append(message.text())

    def _start(self, words: list[str]) -> ChatProcess:
        self.chats.append(ChatProcess(words))
        return self.chats[-1]

    @property
    def started(self) -> list[list[str]]:
        """The command line of each chat."""
        return [chat.words for chat in self.chats]

    def open_dialog(self) -> PracticeDialog:
        """练习."""
        self.desk.open("小美", self.window)
        return self.window.findChildren(PracticeDialog)[-1]

    def chat_connects(self) -> QLocalSocket:
        """The chat that was started has something to say."""
        words = self.started[-1]
        socket = QLocalSocket()
        socket.connectToServer(words[words.index("--report") + 1])
        assert socket.waitForConnected(5000)
        return socket

    def chat_tells(self, *lines: object, count: int | None = None) -> None:
        """The chat that was started reports; of its answers so many are kept."""
        socket = self.chat_connects()
        for line in lines:
            data = line if isinstance(line, bytes) else json.dumps(line).encode()
            socket.write(data + b"\n")
        socket.flush()
        kept = sum(isinstance(line, dict) for line in lines) if count is None else count
        self._qtbot.waitUntil(lambda: len(self.log.read()) >= kept)
        socket.disconnectFromServer()

    def asked(self) -> list[str]:
        """The questions of the lesson started last."""
        words = self.started[-1]
        return [words[n + 1] for n, word in enumerate(words) if word == "--question"]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """With the shipped books."""
    room = Room(qtbot, tmp_path)
    yield room
    room.desk.close()


def test_a_lesson_asks_a_stage_s_questions_of_the_same_library(room: Room) -> None:
    room.desk.begin("complaint")
    assert all(name.startswith("complaint-") for name in room.asked())
    assert str(shipped.PHRASEBOOKS) in room.started[0]
    room.desk.begin()
    assert room.asked()[0] == "greet-there"


def test_what_the_chat_tells_is_kept_and_shown(room: Room) -> None:
    room.open_dialog().lesson_wanted.emit("greet")
    room.chat_tells(ANSWER)
    (attempt,) = room.log.read()
    assert (attempt.question, attempt.seconds, attempt.right) == ("greet-there", 4.2, True)
    table = room.open_dialog().findChildren(QTableWidget)[0]
    assert "1 /" in _cell(table, 0, 1)
    assert _cell(table, 0, 3) == "4.2"
    room.desk.begin("greet")
    assert room.asked()[-1] == "greet-there", "what is learnt comes last"


def test_an_answer_in_the_chat_itself_is_kept(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    """Both ends for real: the chat in this process, over the socket to the desk."""
    room.desk.begin("greet")
    words = room.started[-1]
    chat = PracticeChat(practice.BUYER, "Ctrl+Alt+Space")
    qtbot.addWidget(chat)
    order = practice.Order(
        tmp_path, [shipped.PHRASEBOOKS], room.asked(), words[words.index("--report") + 1]
    )
    lesson = practice._lesson(chat, order, Home.at(tmp_path), Settings())  # noqa: SLF001
    gc.collect()
    lesson.ask()
    chat.replied.emit("亲，在的，请问有什么可以帮您")
    qtbot.waitUntil(lambda: len(room.log.read()) == 1)
    assert room.log.read()[0].question == room.asked()[0]


def test_one_chat_at_a_time_is_opened_and_the_button_says_so(room: Room, qtbot: QtBot) -> None:
    dialog = room.open_dialog()
    begin = dialog.findChildren(QPushButton)[0]
    with qtbot.waitSignal(room.desk.opening) as opening:
        begin.click()
    assert opening.args == [True]
    assert (begin.text(), begin.isEnabled()) == ("正在打开…", False)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert len(room.chats) == 1
    room.desk.begin("greet")
    assert [chat.ended for chat in room.chats] == [-15, None]


def test_once_the_chat_stands_nothing_lies_over_the_window(room: Room, qtbot: QtBot) -> None:
    dialog = room.open_dialog()
    dialog.findChildren(QPushButton)[0].click()
    assert dialog.isVisible(), "it says that the chat is on its way"
    with qtbot.waitSignal(room.desk.opening) as opening:
        room.chat_tells()
    assert opening.args == [False]
    assert not dialog.isVisible()


def test_a_chat_that_does_not_come_up_is_told(room: Room, qtbot: QtBot) -> None:
    begin = room.open_dialog().findChildren(QPushButton)[0]
    begin.click()
    room.chats[0].ended = 1
    qtbot.waitUntil(lambda: bool(room.said))
    assert room.said == ["练习聊天没能打开，请再试一次。"]
    assert (begin.text(), begin.isEnabled()) == ("开始练习", True)


def test_the_chat_ends_with_the_program(room: Room) -> None:
    room.desk.begin()
    room.desk.close()
    assert room.chats[0].ended is not None


def test_a_chat_that_is_ending_is_heard_no_more(room: Room, qtbot: QtBot) -> None:
    room.desk.begin()
    with qtbot.waitSignal(room.desk.opening):
        socket = room.chat_connects()
    room.desk.close()
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


def test_what_is_no_answer_is_left_out(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    room.desk.begin()
    room.chat_tells(b"hello", b"[]", b"{}", ANSWER)
    assert len(room.log.read()) == 1
    assert "said something else" in caplog.text


def test_on_a_full_disk_the_next_answer_is_taken_all_the_same(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = room.log.write

    def full_at_first(attempt: Attempt) -> None:
        if attempt.seconds > 4:
            raise StoreError("database or disk is full")
        write(attempt)

    monkeypatch.setattr(room.log, "write", full_at_first)
    room.desk.begin()
    room.chat_tells(ANSWER, ANSWER | {"seconds": 3.0}, count=1)
    assert room.said == ["没有保存：磁盘满了。回复不受影响。"]
    assert _cell(room.open_dialog().findChildren(QTableWidget)[0], 0, 3) == "3.0"


def test_the_record_is_an_excel_file(room: Room, tmp_path: Path) -> None:
    room.desk.begin()
    room.chat_tells(ANSWER)
    room.desk.export("小美", tmp_path / "记录.xlsx")
    sheet = load_workbook(tmp_path / "记录.xlsx")["培训记录"]
    assert sheet["B1"].value == "小美"
    assert [cell.value for cell in sheet[6]][:4] == ["问好", 6, 1, 1]
    assert room.said == [f"培训记录已导出到 {tmp_path / '记录.xlsx'}。"]
    assert (sheet.freeze_panes, sheet["A5"].value) == ("A6", "阶段")


@pytest.mark.parametrize(
    ("agent", "file"),
    [
        ("小美", "培训记录-小美.xlsx"),
        ("小美/夜班:2", "培训记录-小美 夜班 2.xlsx"),
        ("../..", "培训记录.xlsx"),
        ("", "培训记录.xlsx"),
    ],
)
def test_the_record_is_offered_among_the_documents(
    room: Room, monkeypatch: pytest.MonkeyPatch, agent: str, file: str
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
        offered.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    room.desk.open(agent, room.window)
    room.window.findChildren(PracticeDialog)[-1].findChildren(QPushButton)[1].click()
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    assert offered == [str(Path(QStandardPaths.writableLocation(documents)) / file)]


def test_the_chat_hears_what_is_on_view_and_can_ask_for_the_record(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    """Both ends for real: the chat in this process, over the socket to the desk."""
    room.desk.begin("greet")
    beside: list[tuple[str, ...] | None] = [None, ("presale/greet-new",)]
    room.desk.on_view = lambda: beside.pop(0)  # at first those for the chat from before
    words = room.started[-1]
    chat = PracticeChat(practice.BUYER)
    qtbot.addWidget(chat)
    order = practice.Order(
        tmp_path, [shipped.PHRASEBOOKS], room.asked(), words[words.index("--report") + 1]
    )
    lesson = practice._lesson(chat, order, Home.at(tmp_path), Settings())  # noqa: SLF001
    lesson.begin()
    qtbot.waitUntil(lambda: lesson._on_view == ["presale/greet-new"])  # noqa: SLF001
    with qtbot.waitSignal(room.desk.record_wanted):
        chat.lesson.record_wanted.emit()
    chat.show()
    chat.lesson.close_wanted.emit()
    assert not chat.isVisible()


@pytest.mark.parametrize(("dock", "left"), [(Dock.RIGHT, 12), (Dock.LEFT, 874), (Dock.FREE, 12)])
def test_the_chat_stands_where_the_window_is_not_docked(dock: Dock, left: int) -> None:
    place = practice._place(QSize(480, 640), QRect(0, 0, 1366, 768), dock)  # noqa: SLF001
    assert (place.x(), place.y()) == (left, 60)


def test_on_a_low_screen_the_chat_is_all_in_view() -> None:
    low = QRect(100, 20, 683, 360)
    place = practice._place(QSize(480, 320), low, Dock.RIGHT)  # noqa: SLF001
    assert (place.x(), place.y()) == (112, 20)


def test_a_file_that_cannot_be_written_is_told(room: Room, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("in the way", "utf-8")
    room.desk.export("小美", tmp_path / "taken" / "记录.xlsx")
    assert room.said
    assert room.said[0].startswith("培训记录没能存下：")


def _cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text() if item else ""
