"""The practice chat: a buyer writes, Enter answers."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.core.settings import Theme
from assistant.ui import theme
from assistant.ui.practice_chat import PracticeChat
from tests.ui.fingers import press, type_


@pytest.fixture
def chat(qtbot: QtBot) -> PracticeChat:
    """A chat with the caret in its box."""
    chat = PracticeChat("小鱼儿888")
    qtbot.addWidget(chat)
    chat.show()
    with qtbot.waitActive(chat):
        chat.activateWindow()
    chat.input.setFocus()
    return chat


def bubbles(chat: PracticeChat) -> list[tuple[str, str]]:
    found = chat.findChildren(QLabel)
    return [(label.objectName(), label.text()) for label in found if label.objectName()]


def test_it_is_named_after_the_buyer(chat: PracticeChat) -> None:
    assert chat.windowTitle().startswith("小鱼儿888")


def test_without_a_hotkey_for_the_window_none_is_named(qtbot: QtBot) -> None:
    chat = PracticeChat("小鱼儿888", "")
    qtbot.addWidget(chat)
    assert "按" not in chat.input.placeholderText()


def test_the_buyer_s_words_and_ours_stand_in_bubbles(chat: PracticeChat) -> None:
    chat.say("在吗")
    type_("zai")
    press("Enter")
    assert bubbles(chat) == [("buyerBubble", "在吗"), ("bubble", "zai")]
    assert chat.input.toPlainText() == ""


def test_enter_sends_and_says_so(chat: PracticeChat, qtbot: QtBot) -> None:
    type_("hao")
    with qtbot.waitSignal(chat.replied) as replied:
        press("Enter")
    assert replied.args == ["hao"]


def test_shift_enter_begins_a_new_line(chat: PracticeChat, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chat.replied):
        type_("a")
        press("Shift+Enter")
        type_("b")
    assert chat.input.toPlainText() == "a\nb"


def test_nothing_is_not_sent(chat: PracticeChat, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chat.replied):
        type_("  ")
        press("Enter")


def test_the_newest_bubble_is_in_view(chat: PracticeChat, qtbot: QtBot) -> None:
    for number in range(30):
        chat.say(f"第 {number} 句")
    last = chat.findChildren(QLabel, "buyerBubble")[-1]
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_long_reply_is_seen_whole(chat: PracticeChat, qapp: QApplication) -> None:
    theme.apply(qapp, theme.colours_for(Theme.LIGHT), shipped.ICONS)
    chat.say("能便宜点吗")
    chat._send("亲，单件的空间小，多带一件能用上满减，我帮您算算？" * 3)  # noqa: SLF001 - as Enter does
    qapp.processEvents()
    asked, reply = (label for label in chat.findChildren(QLabel) if label.objectName())
    assert reply.height() >= reply.heightForWidth(reply.width())
    assert reply.height() > asked.height()
