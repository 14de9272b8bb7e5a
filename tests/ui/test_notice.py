"""The notice: one line over the foot of the window, gone by itself or at a click."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.notice import SHOWN_MS, Notice
from assistant.ui.window import Window
from tests.ui.fingers import click

LONG = "焦点已经换到别的窗口，没有粘贴。文字已放在剪贴板，可以自己按 Ctrl+V。"


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """Something to lie over."""
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(400, 600)
    over.show()
    return over


def test_it_is_hidden_until_there_is_something_to_say(over: QWidget) -> None:
    notice = Notice(over)
    assert not notice.isVisible()
    notice.tell("已复制，可以自己粘贴。", "good")
    assert notice.isVisible()
    assert notice.property("tone") == "good"


def test_a_long_line_is_shown_whole(over: QWidget) -> None:
    notice = Notice(over)
    notice.tell(LONG * 2, "bad")
    assert notice.height() >= notice.heightForWidth(notice.width())
    assert over.rect().contains(notice.geometry())


def test_a_short_line_hides_nothing_but_the_footer(window: Window) -> None:
    window.notice.tell("地址变了：收件人和电话也要重新核对。", "bad")
    assert window.footer.geometry().contains(window.notice.geometry())


def test_two_lines_cover_no_words_above_the_footer(window: Window) -> None:
    window.notice.tell(LONG, "bad")
    notice, blank = window.notice, 8
    assert notice.height() >= notice.heightForWidth(notice.width()) > window.footer.height()
    assert 0 < window.footer.y() - notice.y() <= blank


def test_a_longer_text_covers_whole_lines(window: Window) -> None:
    window.notice.tell(LONG * 2, "bad")
    above = window.checklist.geometry()
    assert (window.notice.geometry().top() - above.top()) % window.footer.height() == 0
    window.notice.tell("好", "")
    assert window.footer.geometry().contains(window.notice.geometry())


def test_a_click_puts_it_away(over: QWidget) -> None:
    notice = Notice(over)
    notice.tell(LONG)
    click(notice)
    assert not notice.isVisible()


def test_it_goes_by_itself_when_its_time_is_over(over: QWidget) -> None:
    notice = Notice(over)
    notice.tell(LONG)
    [timer] = notice.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == SHOWN_MS
    timer.timeout.emit()
    assert not notice.isVisible()


def test_the_next_line_begins_its_own_time(over: QWidget) -> None:
    notice = Notice(over)
    notice.tell("一")
    [timer] = notice.findChildren(QTimer)
    timer.stop()
    notice.tell("二")
    assert timer.isActive()
    assert notice.text() == "二"


def test_it_moves_with_the_window(window: Window) -> None:
    window.notice.tell(LONG)
    window.resize(360, 500)
    assert window.rect().contains(window.notice.geometry())
