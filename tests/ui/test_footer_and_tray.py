"""The footer and the tray icon: the state of the library, and a way back to the window."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.ui.footer import Footer
from assistant.ui.icons import Icons
from assistant.ui.tray import Tray


def texts(footer: Footer) -> list[str]:
    return [label.text() for label in footer.findChildren(QLabel)]


def test_the_footer_tells_the_library_s_state(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_status("212 条话术", "售前通用  90")
    assert "212 条话术" in texts(footer)
    assert "212 条话术\n售前通用  90" in [label.toolTip() for label in footer.findChildren(QLabel)]


def test_the_footer_tells_of_problems_until_there_are_none(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_problems(2, "a.yaml:3:1: 重复")
    assert "2 处问题" in texts(footer)
    footer.show_problems(0, "")
    assert "2 处问题" not in texts(footer)


def test_how_the_sources_stand_takes_the_place_of_the_number(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_status("212 条话术")
    footer.show_source("第 12 版 · 09:12 · 离线", "小鱼团队", "warn")
    [source] = footer.findChildren(QPushButton, "state")
    [status] = [label for label in footer.findChildren(QLabel) if label.text() == "212 条话术"]
    assert (source.text(), source.toolTip()) == ("第 12 版 · 09:12 · 离线", "小鱼团队")
    assert (source.isHidden(), status.isHidden()) == (False, True)
    with qtbot.waitSignal(footer.sources_wanted):
        source.click()
    footer.show_source("", "", "soft")
    assert (source.isHidden(), status.isHidden()) == (True, False)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("显示窗口", "show_wanted"),
        ("编辑话术本…", "editor_wanted"),
        ("话术来源…", "sources_wanted"),
        ("设置…", "settings_wanted"),
        ("退出", "quit_wanted"),
    ],
)
def test_each_entry_of_the_tray_s_menu(qtbot: QtBot, icons: Icons, text: str, signal: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tray = Tray(icons, parent)
    with qtbot.waitSignal(getattr(tray, signal)):
        next(a for a in tray.contextMenu().actions() if a.text() == text).trigger()


def test_a_click_on_the_tray_shows_the_window(qtbot: QtBot, icons: Icons) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tray = Tray(icons, parent)
    with qtbot.waitSignal(tray.show_wanted):
        tray.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.show_wanted):
        tray.activated.emit(QSystemTrayIcon.ActivationReason.Context)


@pytest.mark.parametrize("file", sorted(shipped.ICONS.glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_is_drawn_and_tinted(qtbot: QtBot, icons: Icons, file: object) -> None:
    name = getattr(file, "stem", "")
    looks = [icons.get(name, colour).pixmap(40, 40).toImage() for colour in ("#000", "#f00")]
    blank = looks[0].copy()
    blank.fill(0)
    assert looks[0] != blank
    assert looks[0].width() == 40  # 20 at 200 %


def test_while_nothing_is_selected_the_foot_names_the_key_that_selects(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.resize(400, 32)
    footer.show()
    assert seen(footer) == ["Enter", "贴", "Ctrl+Enter", "发"]
    footer.show_pick(on=True)
    assert seen(footer) == ["↓", "选一条"]
    footer.show_pick(on=False)
    assert seen(footer) == ["Enter", "贴", "Ctrl+Enter", "发"]
    footer.show_pick(on=False, nothing=True)
    assert seen(footer) == []


def test_a_number_of_phrases_that_would_be_cut_is_left_out(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.resize(400, 32)
    footer.show()
    footer.show_status("319 条话术")
    assert "319 条话术" in seen(footer)
    footer.show_status("319 条话术，还有很长很长的一句话说明它们从哪里来")
    assert seen(footer) == ["Enter", "贴", "Ctrl+Enter", "发"]


def seen(footer: Footer) -> list[str]:
    """What words are in view."""
    labels = footer.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible() and one.text()]


def test_what_stands_in_the_foot_does_not_read_as_one(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.resize(400, 32)
    footer.show()
    footer.show_follow(2, 1, late=(False, False), any_open=True)
    [due, promised] = footer.findChildren(QPushButton, "source")
    qtbot.waitUntil(lambda: promised.x() - due.geometry().right() > 8)


def test_what_is_overdue_is_not_told_by_its_colour_alone(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show()
    footer.show_follow(2, 1, late=(False, False), any_open=True)
    [due, promised] = footer.findChildren(QPushButton, "source")
    assert (due.text(), due.font().bold()) == ("待跟进 2", False)
    footer.show_follow(2, 1, late=(True, False), any_open=True)
    assert (due.text(), promised.text()) == ("! 待跟进 2", "承诺 1")
    assert due.fontInfo().weight() > QFont.Weight.Medium
    assert due.accessibleName() == "待跟进 2，有过了时间的"
    footer.show_follow(0, 1, late=(False, True), any_open=True)
    assert (due.text(), promised.text()) == ("待跟进 0", "! 承诺 1")
