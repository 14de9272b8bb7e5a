"""The first start's pages: what they say, and what they are told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.ui.first_start.book_page import BookPage
from assistant.ui.first_start.dialog import FirstStartDialog
from assistant.ui.first_start.recovery_page import RecoveryPage
from assistant.ui.first_start.try_page import TryPage
from assistant.ui.first_start.who_page import WhoPage
from tests.ui.fingers import press


def button(page: QWidget, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


def labels(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def choose(page: BookPage, number: int) -> None:
    page.findChildren(QRadioButton)[number].setChecked(True)


def test_who_gives_the_names_without_blanks_around_them(qtbot: QtBot) -> None:
    page = WhoPage("小鱼女装", "")
    qtbot.addWidget(page)
    agent = page.findChild(QLineEdit, "agent")
    assert agent is not None
    agent.setText(" 小美 ")
    assert (page.shop, page.agent) == ("小鱼女装", "小美")


def test_enter_in_the_shop_goes_to_the_agent_and_on_from_there(qtbot: QtBot) -> None:
    page = WhoPage("", "")
    dialog = FirstStartDialog([("你是谁", page)], 0)
    qtbot.addWidget(dialog)
    dialog.show()
    shop, agent = page.findChild(QLineEdit, "shop"), page.findChild(QLineEdit, "agent")
    assert shop is not None
    assert agent is not None
    shop.setFocus()
    with qtbot.assertNotEmitted(dialog.ended):
        qtbot.keyClick(shop, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert dialog.focusWidget() is agent
    with qtbot.waitSignal(dialog.ended):
        qtbot.keyClick(agent, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]


def test_the_first_letter_is_the_shop_s_and_tab_comes_by_all_there_is(qtbot: QtBot) -> None:
    """The button that opens the program anew is there once another language is chosen."""
    page = WhoPage("", "")
    dialog = FirstStartDialog([("你是谁", page)], 0)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    shop, language = page.findChild(QLineEdit, "shop"), page.findChild(QComboBox, "language")
    assert language is not None
    assert dialog.focusWidget() is shop
    language.setFocus()
    press("Down", "Tab", on=language)
    assert dialog.focusWidget() is button(page, "重新開啟，換成繁體中文")


def test_only_what_was_chosen_can_be_filled_in(qtbot: QtBot) -> None:
    page = BookPage()
    qtbot.addWidget(page)
    source, file = page.findChildren(QLineEdit)[0], button(page, "选文件…")
    assert (source.isEnabled(), file.isEnabled()) == (False, False)
    choose(page, 1)
    assert (source.isEnabled(), file.isEnabled()) == (True, False)
    choose(page, 2)
    assert (source.isEnabled(), file.isEnabled()) == (False, True)
    with qtbot.waitSignal(page.file_wanted):
        file.click()
    with qtbot.waitSignal(page.files_wanted):
        button(page, "整个文件夹…").click()


def test_a_source_is_given_once_it_is_written(qtbot: QtBot) -> None:
    page = BookPage()
    qtbot.addWidget(page)
    choose(page, 1)
    with qtbot.assertNotEmitted(page.source_given):
        button(page, "订阅").click()
    page.show_source("/share/话术")
    with qtbot.waitSignal(page.source_given) as given:
        button(page, "订阅").click()
    assert given.args == ["/share/话术"]


def test_while_a_source_is_looked_at_it_cannot_be_given_again(qtbot: QtBot) -> None:
    page = BookPage()
    qtbot.addWidget(page)
    choose(page, 1)
    page.show_source("/share/话术")
    page.show_looking()
    with qtbot.assertNotEmitted(page.source_given):
        button(page, "订阅").click()
    page.tell("找不到", "bad")
    with qtbot.waitSignal(page.source_given):
        button(page, "订阅").click()
    assert "找不到" in labels(page)
    choose(page, 0)
    assert "找不到" not in labels(page)


def test_what_is_under_way_is_named(qtbot: QtBot) -> None:
    page = BookPage()
    qtbot.addWidget(page)
    page.show_importing()
    assert "正在导入…" in labels(page)
    page.show_looking()
    assert "正在看这个来源…" in labels(page)


def test_the_source_looks_like_a_field(qtbot: QtBot) -> None:
    """The foot of the window has a `source` without frame and ring."""
    page = BookPage()
    qtbot.addWidget(page)
    assert page.findChildren(QLineEdit, "source") == []


def test_keys_that_are_taken_are_named_and_can_be_changed(qtbot: QtBot) -> None:
    page = TryPage()
    qtbot.addWidget(page)
    page.show()
    page.show_states("Ctrl+Alt+Space", "Ctrl+Alt+1、Ctrl+Alt+2")
    assert "Ctrl+Alt+1、Ctrl+Alt+2 被别的程序占用了" in labels(page)
    with qtbot.waitSignal(page.settings_wanted):
        button(page, "换一个组合键…").click()


def test_a_key_is_tried_there_and_then(qtbot: QtBot) -> None:
    page = TryPage()
    qtbot.addWidget(page)
    page.show_states("Ctrl+Alt+Space", "")
    assert "快捷键都能用" in labels(page)
    assert "现在按一下 Ctrl+Alt+Space" in labels(page)
    page.show_heard("Ctrl+Alt+Space")
    assert "听到了：Ctrl+Alt+Space" in labels(page)
    with qtbot.waitSignal(page.practice_wanted):
        button(page, "打开练习聊天").click()


def test_a_desktop_without_hotkeys_says_what_to_do(qtbot: QtBot) -> None:
    page = TryPage()
    qtbot.addWidget(page)
    page.show()
    page.show_states("Ctrl+Alt+Space", "", works=False)
    assert "请自己粘贴" in labels(page)
    assert all(
        "都能用" not in label.text() or label.isHidden() for label in page.findChildren(QLabel)
    )
    assert button(page, "换一个组合键…").isHidden()


def test_without_a_key_for_the_window_one_can_be_set(qtbot: QtBot) -> None:
    page = TryPage()
    qtbot.addWidget(page)
    page.show()
    page.show_states("", "")
    assert "没有全局快捷键" not in labels(page)
    assert "找话术的快捷键没有设" in labels(page)
    with qtbot.waitSignal(page.settings_wanted):
        button(page, "换一个组合键…").click()


def test_the_recovery_code_is_seen_once_the_box_is_ticked(qtbot: QtBot) -> None:
    page = RecoveryPage("ABCD-EFGH")
    qtbot.addWidget(page)
    assert "ABCD-EFGH" in labels(page)
    with qtbot.waitSignal(page.copied):
        page.findChildren(QCheckBox)[0].click()
    with qtbot.assertNotEmitted(page.copied):
        page.findChildren(QCheckBox)[0].click()
