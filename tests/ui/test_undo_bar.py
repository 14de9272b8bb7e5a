"""The line that takes back what was just done: offered once, by key or button, gone by itself."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.undo_bar import SHOWN_MS, UndoBar
from assistant.ui.window import Window
from tests.ui.fingers import click, press, type_


@pytest.fixture
def bar(qtbot: QtBot) -> UndoBar:
    """A bar that offers to take something back."""
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.offer("已兑现 小鱼儿：送丝袜", lambda: bar.setProperty("back", True))
    return bar


def test_it_says_what_was_done_until_it_is_taken_back(bar: UndoBar) -> None:
    assert bar.said == "已兑现 小鱼儿：送丝袜"
    undo, _ = bar.findChildren(QPushButton)
    assert undo.accessibleName() == "撤销  Ctrl+Z 已兑现 小鱼儿：送丝袜"
    click(undo)
    assert bar.property("back")
    assert bar.said == ""


def test_put_away_it_takes_nothing_back(bar: UndoBar) -> None:
    _, drop = bar.findChildren(QPushButton)
    assert drop.accessibleName() == "不撤销"
    click(drop)
    assert not bar.undo()
    assert not bar.property("back")


def test_it_goes_by_itself(bar: UndoBar) -> None:
    [timer] = bar.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == SHOWN_MS
    timer.timeout.emit()
    assert bar.isHidden()


def test_ctrl_z_is_the_search_box_s_own_while_nothing_can_be_taken_back(window: Window) -> None:
    type_("pyd")
    press("Ctrl+Z")
    assert window.search.query == ""
    type_("pyd")
    taken_back: list[str] = []
    window.undo.offer("已兑现", lambda: taken_back.append("已兑现"))
    press("Ctrl+Z")
    assert taken_back == ["已兑现"]
    assert window.search.query == "pyd"
