"""Work beside the window ends in exactly one telling, or in none once nobody wants it."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from assistant.app.beside import Beside, Tell
from assistant.core.errors import AssistantError
from assistant.core.message import Message

WHY = Message("满了。", "Full.")


class Ear(QObject):
    """Begins a piece of work and hears what is told of it."""

    def __init__(self, work: Callable[[Tell], object]) -> None:
        super().__init__()
        self.done: list[object] = []
        self.failed: list[AssistantError] = []
        self.work = Beside(work, self)
        self.work.done.connect(self.done.append)
        self.work.failed.connect(self.failed.append)

    def listen(self, qtbot: QtBot) -> None:
        """Until nothing more can come."""
        with qtbot.waitSignal(self.work.destroyed):
            self.work.start()


def test_what_came_of_it_is_told(qtbot: QtBot) -> None:
    ear = Ear(lambda _: 42)
    ear.listen(qtbot)
    assert (ear.done, ear.failed) == ([42], [])


def test_an_expected_failure_is_told_as_it_is(qtbot: QtBot) -> None:
    def work(_: Tell) -> None:
        raise AssistantError(WHY, WHY)

    ear = Ear(work)
    ear.listen(qtbot)
    assert (ear.done, [error.message for error in ear.failed]) == ([], [WHY])


def test_what_goes_wrong_unexpectedly_is_never_told_as_done(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    ear = Ear(lambda _: 1 // 0)
    ear.listen(qtbot)
    [error] = ear.failed
    assert ear.done == []
    assert "日志" in error.message.text()
    assert "ZeroDivisionError" in caplog.text


def test_nothing_is_told_once_nobody_wants_it(qtbot: QtBot) -> None:
    stopped = threading.Event()

    def work(tell: Tell) -> None:
        stopped.wait(10)
        tell(1, 2)

    ear = Ear(work)
    with qtbot.waitSignal(ear.work.destroyed):
        ear.work.start()
        ear.work.stop()
        stopped.set()
    assert (ear.done, ear.failed) == ([], [])
