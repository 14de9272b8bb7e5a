"""The main job with a real browser: the right words, in the right box, the clipboard back."""

import itertools
import random
import re
import time
from collections.abc import Sequence

import pytest

from assistant.core.paste import RELEASE_LIMIT
from assistant.core.phrase import Phrase
from assistant.core.placeholder import blanks
from tests.e2e.chat_page import ChatPage
from tests.e2e.conftest import TITLE, Running, anew
from tests.e2e.screen import Screen
from tests.waiting import until

pytestmark = pytest.mark.e2e
TIMES, HURRIED = 50, 6


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


def coded(running: Running) -> list[Phrase]:
    """Those of them that are found by a few letters."""
    return [p for p in whole(running.library.phrases) if re.fullmatch("[a-z]{2,4}", p.code)]


def search(screen: Screen, phrase: Phrase) -> None:
    """Ctrl+Alt+Space and the phrase's initials."""
    screen.keys("ctrl+alt+space")
    until(lambda: screen.active() == TITLE, what="the window in front")
    screen.type(phrase.code)


def paste_by_search(screen: Screen, chat: ChatPage, phrases: Sequence[Phrase]) -> None:
    """One after the other, with Enter."""
    for number, phrase in enumerate(phrases):
        chat.clear()
        screen.copy(f"买家地址 {number}")
        search(screen, phrase)
        screen.keys("Return")
        check(screen, chat, phrase, f"买家地址 {number}")


def test_fifty_pastes_by_search(screen: Screen, chat: ChatPage, running: Running) -> None:
    """Ctrl+Alt+Space, the phrase's initials, Enter."""
    paste_by_search(screen, chat, coded(running)[:TIMES])
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


def test_replies_asked_for_while_another_is_under_way(
    screen: Screen, chat: ChatPage, running: Running
) -> None:
    """Up to 0.6 s after the first: both stand in the chat once, as they were asked for."""
    paste_by_search(screen, chat, coded(running)[:6])
    on_view = list(enumerate(anew(screen, running)[:6], 1))
    usable = [(place, phrase) for place, phrase in on_view if phrase in whole([phrase])]
    chance = random.Random(4)
    for number in range(HURRIED):
        chat.clear()
        screen.copy(f"催件 {number}")
        before = len(running.ended())
        asked = chance.sample(usable, 2)
        for place, _phrase in asked:
            screen.keys(f"ctrl+alt+{place}")
            time.sleep(chance.uniform(0.0, 0.6))
        check_all(screen, chat, running, before, [phrase for _place, phrase in asked])
        assert screen.clipboard() == f"催件 {number}"


def check_all(
    screen: Screen, chat: ChatPage, running: Running, before: int, phrases: list[Phrase]
) -> None:
    """Since then these were pasted one after the other, and the clipboard is given back."""
    until(lambda: len(running.ended()) == before + len(phrases), what="the end of all")
    assert running.ended()[before:] == [(phrase.key, "pasted") for phrase in phrases]
    text = "".join(phrase.text.rstrip("\n") for phrase in phrases)
    until(lambda: chat.text == text, what="all of them in the chat")
    until(lambda: screen.clipboard() != phrases[-1].text.rstrip("\n"), what="the clipboard back")


def test_enter_held_on_asks_for_one_reply(screen: Screen, chat: ChatPage, running: Running) -> None:
    """Longer than is waited for: it is refused, and what still repeats begins no other."""
    phrase = coded(running)[0]
    chat.clear()
    before = len(running.ended())
    search(screen, phrase)
    screen.hold("Return", RELEASE_LIMIT + 1.0)
    until(lambda: len(running.ended()) > before, what="the end of the paste")
    time.sleep(RELEASE_LIMIT + 0.5)
    assert running.ended()[before:] == [(phrase.key, "refused")]
    assert chat.text == ""
    screen.keys("ctrl+a", "BackSpace", "Escape")


def test_the_window_stays_above(screen: Screen, running: Running) -> None:
    """Always on top is the window manager's own word for it."""
    assert "_NET_WM_STATE_ABOVE" in screen.property(running.window, "_NET_WM_STATE")


def test_nothing_unexpected_was_logged(running: Running) -> None:
    """Fifty pastes each way leave no warning behind."""
    assert not re.findall(r" (WARNING|ERROR|CRITICAL) .*", running.log)
