"""The handover dialog: filled in and sent off by keyboard alone, every part with a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.handover_dialog import HandoverDialog
from tests.ui.fingers import click, focused, press, type_

ROWS = [("p", "小鱼儿　赠品　送丝袜一双"), ("c", "大鲸鱼　质量　" + "裙子开线，" * 40)]


@pytest.fixture
def dialog(qtbot: QtBot) -> HandoverDialog:
    """With two matters."""
    dialog = HandoverDialog(ROWS, None)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def listed(dialog: HandoverDialog) -> QListWidget:
    found = dialog.findChild(QListWidget)
    assert found is not None
    return found


def button(dialog: HandoverDialog, text: str) -> QPushButton:
    [found] = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
    return found


def test_all_of_it_is_done_by_keyboard(
    dialog: HandoverDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how: ("/tmp/交接", ""))  # noqa: S108
    given = QSignalSpy(dialog.giving)
    listed(dialog).setFocus()
    press("Home", "Space", "Tab")
    type_("Li")
    press("Tab")
    type_("passphrase")
    press("Tab", "Tab", "Tab")
    assert focused() is button(dialog, "导出交接文件…")
    press("Space")
    assert given.at(0) == [["c"], "Li", "/tmp/交接.handover", "passphrase"]  # noqa: S108


def test_enter_in_a_field_sends_nothing_off(dialog: HandoverDialog) -> None:
    given, taken = QSignalSpy(dialog.giving), QSignalSpy(dialog.taking)
    for line in dialog.findChildren(QLineEdit):
        line.setFocus()
        press("Enter")
    assert (given.count(), taken.count()) == (0, 0)
    assert dialog.isVisible()


def test_enter_on_a_button_presses_it(dialog: HandoverDialog) -> None:
    [line] = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "密码"]
    press("Enter", on=button(dialog, "显示"))
    assert line.echoMode() is QLineEdit.EchoMode.Normal


def test_esc_closes_it(dialog: HandoverDialog) -> None:
    listed(dialog).setFocus()
    press("Esc")
    assert not dialog.isVisible()


def test_the_passphrase_can_be_looked_at(dialog: HandoverDialog) -> None:
    [line] = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "密码"]
    assert line.echoMode() is QLineEdit.EchoMode.Password
    click(button(dialog, "显示"))
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    click(button(dialog, "显示"))
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_every_part_has_a_name(dialog: HandoverDialog) -> None:
    assert listed(dialog).accessibleName() == "交出去的事项"
    names = [line.accessibleName() for line in dialog.findChildren(QLineEdit)]
    assert names == ["交给", "密码"]
    assert button(dialog, "显示").accessibleName() == "显示密码"


def test_a_long_line_is_cut_and_whole_in_its_tooltip(dialog: HandoverDialog) -> None:
    assert not listed(dialog).horizontalScrollBar().isVisible()
    assert listed(dialog).textElideMode() is Qt.TextElideMode.ElideRight
    assert listed(dialog).item(1).toolTip() == ROWS[1][1]


def test_with_nothing_to_hand_over_a_file_can_still_be_taken(
    dialog: HandoverDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.show_rows([])
    assert not button(dialog, "导出交接文件…").isEnabled()
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "现在没有要交出去的；同事的交接文件可以接收。" in shown
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_how: ("x.handover", ""))
    taken = QSignalSpy(dialog.taking)
    click(button(dialog, "接收交接文件…"))
    assert taken.at(0) == ["x.handover", ""]


def test_a_file_that_was_not_chosen_changes_nothing(
    dialog: HandoverDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    for asked in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_how: ("", ""))
    given, taken = QSignalSpy(dialog.giving), QSignalSpy(dialog.taking)
    click(button(dialog, "导出交接文件…"))
    click(button(dialog, "接收交接文件…"))
    assert (given.count(), taken.count()) == (0, 0)
