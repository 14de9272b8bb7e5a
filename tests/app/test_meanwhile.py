"""A window that has to wait goes on painting, and says what it waits for."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.app.meanwhile import Meanwhile
from assistant.core.errors import AssistantError
from assistant.core.message import Message


def test_the_result_comes_from_another_thread(qtbot: QtBot) -> None:
    assert Meanwhile(lambda _: None).result_of(threading.get_ident, "…") != threading.get_ident()


def test_an_expected_failure_is_raised_where_one_waits(qtbot: QtBot) -> None:
    def fail() -> None:
        raise AssistantError(Message.of("没有", "No"), Message.of("满了", "Full"))

    with pytest.raises(AssistantError, match="没有"):
        Meanwhile(lambda _: None).result_of(fail, "…")


def test_the_window_lives_on_and_says_what_takes_so_long(qtbot: QtBot) -> None:
    told: list[str] = []
    ticks: list[int] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    meanwhile = Meanwhile(told.append)
    go_on = threading.Event()
    QTimer.singleShot(400, go_on.set)
    meanwhile.result_of(lambda: go_on.wait(20), "正在保存…")
    assert told == ["正在保存…"]
    assert len(ticks) > 1
    meanwhile.result_of(lambda: None, "gone in a blink")
    QTest.qWait(300)
    assert told == ["正在保存…"]
