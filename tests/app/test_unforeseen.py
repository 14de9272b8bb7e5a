"""What nobody has foreseen is told: in the window while it works, in a box where it can't go on."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from assistant.app.editing.editor_program import editor_desk
from assistant.app.log import catch_uncaught
from assistant.app.unforeseen import Unforeseen
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.store.home import Home
from tests.app.books import write
from tests.app.conftest import Assistant


@pytest.fixture
def unforeseen(monkeypatch: pytest.MonkeyPatch) -> Unforeseen:
    """What tells of uncaught errors, as after a start; afterwards all is caught as before."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return catch_uncaught()


def raised(error: Exception) -> None:
    sys.excepthook(type(error), error, None)


def test_each_is_logged_but_told_once_a_minute(
    unforeseen: Unforeseen, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    unforeseen.told.connect(lambda message, tone: told.append(f"{tone} {message.text()}"))
    raised(LookupError("first"))
    raised(LookupError("second"))
    assert len(told) == 1
    assert told[0].startswith("bad 刚才这一步没有做成")
    assert "LookupError: first" in caplog.text
    assert "LookupError: second" in caplog.text


def test_a_minute_later_it_is_told_again(
    unforeseen: Unforeseen, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Message] = []
    unforeseen.told.connect(lambda message, _tone: told.append(message))
    raised(LookupError("first"))
    monkeypatch.setattr(QElapsedTimer, "hasExpired", lambda _timer, after: after == 60_000)
    raised(LookupError("second"))
    assert len(told) == 2


def test_one_in_a_thread_is_told_in_the_editor_s_window(
    unforeseen: Unforeseen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk = editor_desk(Home.at(tmp_path / "home"), [write(tmp_path)], Language.ENGLISH)
    monkeypatch.setattr(desk.window, "tell", lambda text, tone: told.append(f"{tone} {text}"))
    unforeseen.told.connect(desk.tell)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("bad That step failed: an error nobody foresaw")


@pytest.fixture
def broken(unforeseen: Unforeseen, monkeypatch: pytest.MonkeyPatch) -> Unforeseen:
    """A program whose window can't be made, for a reason nobody has thought of."""

    def run(*_: object, **__: object) -> int:
        raise LookupError

    monkeypatch.setattr("assistant.app.start.run", run)
    return unforeseen


def test_a_command_that_can_t_go_on_says_so_and_the_log_knows_why(
    broken: Unforeseen, assistant: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    done = assistant("run")
    assert done.exit_code == 1
    assert "没料到的错" in done.stderr
    assert "Traceback" not in done.output
    assert "LookupError" in caplog.text
    del broken


def test_a_wrong_option_is_foreseen(unforeseen: Unforeseen, assistant: Assistant) -> None:
    done = assistant("import", "--into", "book.yaml")
    assert done.exit_code == 2
    assert "要写明导入哪个文件" in done.stderr
    del unforeseen


def test_a_program_without_a_terminal_says_so_in_a_box(
    broken: Unforeseen, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[AssistantError] = []
    monkeypatch.setattr("assistant.app.alert.show_alert", lambda error, _: shown.append(error))
    monkeypatch.setattr("assistant.commands.options.sys", _WithoutStreams())
    assert assistant("run").exit_code == 1
    assert [error.title.text() for error in shown] == ["程序出了没料到的错，只好停下"]
    del broken


def test_without_a_log_nothing_is_hidden(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*_: object, **__: object) -> int:
        raise LookupError

    monkeypatch.setattr("assistant.app.start.run", run)
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    done = assistant("run")
    assert isinstance(done.exception, LookupError)


class _WithoutStreams:
    """`sys` as a windowed program has it, its log begun."""

    stdout = stderr = None
    exit = staticmethod(sys.exit)
    __excepthook__ = None

    @staticmethod
    def excepthook(*_: object) -> None:
        """Into the log."""
