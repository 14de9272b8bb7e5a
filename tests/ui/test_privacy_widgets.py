"""The recovery code, the settings on buyers' data, the groups: what they show and say."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from assistant.core.settings import Settings
from assistant.ui.buyer_view import BuyerChoice
from assistant.ui.group_dialog import GroupDialog
from assistant.ui.privacy_page import PrivacyPage
from assistant.ui.recovery_bar import RecoveryDialog
from assistant.ui.window import Window
from tests.ui.fingers import press

CODE = "2HCK-YYJE-9P9F-GZV4-AAHE-AP9M-333X"


def button(
    parent: GroupDialog | RecoveryDialog | PrivacyPage | QMessageBox, text: str
) -> QPushButton:
    return next(b for b in parent.findChildren(QPushButton) if b.text() == text)


def test_the_bar_is_hidden_unless_there_is_a_code_to_copy(window: Window, qtbot: QtBot) -> None:
    assert window.recovery.isHidden()
    window.recovery.show()
    (show,) = window.recovery.findChildren(QPushButton)
    with qtbot.waitSignal(window.recovery.code_wanted):
        show.click()


def test_the_code_is_large_and_whole(window: Window, qtbot: QtBot) -> None:
    dialog = RecoveryDialog(CODE, window)
    shown = dialog.findChild(QLabel, "code")
    assert isinstance(shown, QLabel)
    assert "-".join(shown.text().split()) == CODE
    with qtbot.waitSignal(dialog.copied):
        button(dialog, "抄好了，不再显示").click()


def test_later_is_not_copied(window: Window, qtbot: QtBot) -> None:
    dialog = RecoveryDialog(CODE, window)
    with qtbot.assertNotEmitted(dialog.copied):
        button(dialog, "以后再抄").click()


def test_the_page_keeps_what_is_set_and_checks_a_code(qtbot: QtBot) -> None:
    page = PrivacyPage(Settings(lock_minutes=5, keep_days=90))
    qtbot.addWidget(page)
    assert (page.lock_minutes, page.keep_days) == (5, 90)
    with qtbot.waitSignal(page.code_typed):
        button(page, "核对").click()
    page.show_verdict("对的", "good")
    assert "对的" in {label.text() for label in page.findChildren(QLabel)}


@pytest.fixture
def groups(window: Window) -> GroupDialog:
    """The open dialog with two buyers."""
    dialog = GroupDialog(("擅长讲价", "会员"), window)
    dialog.open()
    some = [BuyerChoice("taobao/小鱼儿888", "擅长讲价", "11-03"), BuyerChoice("jd/a", "", "")]
    dialog.show_group(some, 2)
    return dialog


def test_who_is_in_the_group(groups: GroupDialog) -> None:
    (listed,) = groups.findChildren(QTreeWidget)
    assert listed.topLevelItemCount() == 2
    assert "2 位买家" in {label.text() for label in groups.findChildren(QLabel)}


def test_the_group_is_said_as_it_is_narrowed_down(qtbot: QtBot, groups: GroupDialog) -> None:
    (tag,) = groups.findChildren(QComboBox)
    with qtbot.waitSignal(groups.group_wanted) as said:
        tag.setCurrentIndex(1)
    assert said.args == ["擅长讲价", 0, ""]


def test_export_is_covered_unless_asked_otherwise(qtbot: QtBot, groups: GroupDialog) -> None:
    with qtbot.waitSignal(groups.export_wanted) as said:
        button(groups, "导出 Excel…").click()
    assert said.args == [False]
    groups.findChildren(QCheckBox)[0].setChecked(True)
    with qtbot.waitSignal(groups.export_wanted) as said:
        button(groups, "导出 Excel…").click()
    assert said.args == [True]


def test_enter_exports_from_its_button_only(qtbot: QtBot, groups: GroupDialog) -> None:
    [words] = [one for one in groups.findChildren(QLineEdit) if one.placeholderText()]
    days, listed = groups.findChildren(QSpinBox)[0], groups.findChildren(QTreeWidget)[0]
    with qtbot.assertNotEmitted(groups.export_wanted):
        for field in (words, days, listed):
            press("Enter", on=field)
    with qtbot.waitSignal(groups.export_wanted):
        press("Enter", on=button(groups, "导出 Excel…"))


def test_nobody_nothing_to_export(groups: GroupDialog) -> None:
    groups.show_group((), 0)
    assert not button(groups, "导出 Excel…").isEnabled()


def answering(name: str, seen: list[str]) -> Callable[[], None]:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        button(box, name).click()

    return answer


@pytest.mark.parametrize(("name", "goes"), [("导出", True), ("不导出", False)])
def test_before_data_leaves_it_is_asked_with_the_number(
    groups: GroupDialog, name: str, goes: bool
) -> None:
    seen: list[str] = []
    QTimer.singleShot(0, answering(name, seen))
    assert groups.confirm(1234, whole=False) is goes
    assert "1234 位买家" in seen[0]
    assert "已打码" in seen[0]
