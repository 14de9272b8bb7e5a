"""The header: where a reply would go, and three buttons."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.header import Header
from assistant.ui.icons import Icons
from tests.ui.fingers import click

LONG = "小鱼儿888 - 接待中心 - 千牛工作台 - 双十一大促值班专用窗口"


@pytest.fixture
def header(qtbot: QtBot, icons: Icons) -> Header:
    """A header as wide as the window."""
    header = Header(icons)
    qtbot.addWidget(header)
    header.set_colours(theme.LIGHT)
    header.resize(400, 38)
    header.show()
    return header


def texts(header: Header) -> list[str]:
    return [label.text() for label in header.findChildren(QLabel)]


def label(header: Header, text: str) -> QLabel:
    return next(found for found in header.findChildren(QLabel) if found.text() == text)


@pytest.mark.parametrize("tone", ["good", "warn", "bad"])
def test_it_shows_the_target_and_whether_a_paste_can_work(header: Header, tone: str) -> None:
    header.show_target("小鱼儿888", "可贴", tone)
    assert "小鱼儿888" in texts(header)
    assert label(header, "● 可贴").property("chip") == tone


def test_a_long_title_is_cut_and_whole_in_the_tooltip(header: Header) -> None:
    header.show_target(LONG, "可贴", "good")
    header.show_target(LONG, "需管理员", "warn")
    QApplication.processEvents()
    title, badge = label(header, LONG), label(header, "● 需管理员")
    assert title.toolTip() == LONG
    assert title.width() < title.sizeHint().width()
    assert badge.width() == badge.sizeHint().width()
    assert header.minimumSizeHint().width() <= header.width()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("换到屏幕另一边", "dock_wanted"),
        ("设置", "settings_wanted"),
        ("收起窗口", "close_wanted"),
    ],
)
def test_each_button_says_what_is_wanted(
    header: Header, qtbot: QtBot, name: str, signal: str
) -> None:
    button = next(b for b in header.findChildren(QToolButton) if b.accessibleName() == name)
    assert button.toolTip() == name
    assert not button.icon().isNull()
    with qtbot.waitSignal(getattr(header, signal)):
        click(button)


def test_a_press_on_the_badge_is_told(header: Header, qtbot: QtBot) -> None:
    header.show_target("拼多多商家工作台", "需管理员", "warn")
    QApplication.processEvents()
    badge = next(label for label in header.findChildren(QLabel) if "需管理员" in label.text())
    with qtbot.waitSignal(header.badge_clicked):
        click(badge)
