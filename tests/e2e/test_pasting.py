"""The main job with a real browser: the right words, in the right box, the clipboard back."""

import itertools
import re
from collections.abc import Sequence

import pytest

from assistant.core.phrase import Phrase
from assistant.core.placeholder import blanks
from tests.e2e.chat_page import ChatPage
from tests.e2e.conftest import TITLE, Running
from tests.e2e.screen import Screen
from tests.waiting import until

pytestmark = pytest.mark.e2e
TIMES = 50


def whole(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases that paste at once, whose text the test knows without any context.

    Nor do they leave a timer or a promise to take down, which stand where rows have been: a number
    is for a row on view.
    """
    plain = [p for p in phrases if not (blanks(p.text) or p.promotion or p.variants)]
    return [p for p in plain if not (p.then or p.promise)]


def arrived(chat: ChatPage, text: str) -> bool:
    """Whether the chat holds exactly this text."""
    return chat.text == text.rstrip("\n")


def check(screen: Screen, chat: ChatPage, phrase: Phrase, copied: str) -> None:
    """The text is there whole, the caret is in the chat, the clipboard as it was."""
    until(lambda: arrived(chat, phrase.text), what=f"{phrase.key} in the chat")
    until(lambda: chat.focused, what="the caret back in the chat")
    until(lambda: screen.clipboard() == copied, what="the clipboard as it was")


def test_fifty_pastes_by_search(screen: Screen, chat: ChatPage, running: Running) -> None:
    """Ctrl+Alt+Space, the phrase's initials, Enter."""
    phrases = [p for p in whole(running.library.phrases) if re.fullmatch("[a-z]{2,4}", p.code)]
    for number, phrase in enumerate(phrases[:TIMES]):
        chat.clear()
        screen.copy(f"买家地址 {number}")
        screen.keys("ctrl+alt+space")
        until(lambda: screen.active() == TITLE, what="the window in front")
        screen.type(phrase.code)
        screen.keys("Return")
        check(screen, chat, phrase, f"买家地址 {number}")
    assert screen.active() == chat.title
    until(lambda: len(running.habits().uses) == TIMES, what="all uses to be kept")


def test_fifty_pastes_by_number(screen: Screen, chat: ChatPage, running: Running) -> None:
    """Ctrl+Alt+1…6 from the chat; the window never has the focus, and its list keeps still."""
    on_view = list(enumerate(running.on_view()[:6], 1))
    usable = [(place, phrase) for place, phrase in on_view if phrase in whole([phrase])]
    assert len(usable) > 1
    with screen.watch_focus() as seen:
        for number, (place, phrase) in zip(range(TIMES), itertools.cycle(usable), strict=False):
            chat.clear()
            screen.copy(f"订单 {number}")
            screen.keys(f"ctrl+alt+{place}")
            check(screen, chat, phrase, f"订单 {number}")
    assert int(running.window) not in seen


def test_the_window_stays_above(screen: Screen, running: Running) -> None:
    """Always on top is the window manager's own word for it."""
    assert "_NET_WM_STATE_ABOVE" in screen.property(running.window, "_NET_WM_STATE")


def test_nothing_unexpected_was_logged(running: Running) -> None:
    """Fifty pastes each way leave no warning behind."""
    assert not re.findall(r" (WARNING|ERROR|CRITICAL) .*", running.log)
