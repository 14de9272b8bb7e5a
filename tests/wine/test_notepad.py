"""The main job on Windows, with Wine's notepad as the chat."""

import re
from pathlib import Path

import pytest

from assistant.books.library import load_library
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.phrase import Phrase
from assistant.core.placeholder import blanks
from assistant.core.search.index import Index
from assistant.desktop.clock import SystemClock
from tests.e2e.screen import Screen
from tests.waiting import until
from tests.wine.conftest import BOOKS, Observer
from tests.wine.machine import ROOT

pytestmark = pytest.mark.wine
TITLE = "金牌客服助手"
LIBRARY = load_library([ROOT / BOOKS])


def is_whole(phrase: Phrase) -> bool:
    """Whether it pastes at once and the test knows its text without any context."""
    return not (blanks(phrase.text) or phrase.promotion or phrase.variants)


def check(observer: Observer, phrase: Phrase, copied: str) -> None:
    """The text is there whole, the caret is in the chat, the clipboard as it was."""
    until(lambda: observer.ask("text") == phrase.text, what=f"{phrase.key} in notepad")
    until(lambda: observer.ask("caret"), what="the caret back in notepad")
    until(lambda: observer.ask("copied") == copied, what="the clipboard as it was")


def test_pastes_by_search(screen: Screen, observer: Observer, home: Path) -> None:
    """Ctrl+Alt+Space, the phrase's initials, Enter."""
    coded = [p for p in LIBRARY.phrases if re.fullmatch("[a-z]{2,4}", p.code) and is_whole(p)]
    for number, phrase in enumerate(coded[:5]):
        observer.ask("clear")
        observer.ask("copy", f"买家地址 {number}")
        screen.keys("ctrl+alt+space")
        until(lambda: observer.ask("front") == TITLE, what="the window in front")
        screen.type(phrase.code)
        screen.keys("Return")
        check(observer, phrase, f"买家地址 {number}")


def test_pastes_by_number(screen: Screen, observer: Observer, home: Path) -> None:
    """Ctrl+Alt+1…6 from the chat; the window never comes to the front."""
    finder = Finder(LIBRARY, Index.build(LIBRARY))
    context = finder.context("", Habits(), SystemClock().now())
    on_view = [hit.phrase for hit in finder.find("", context).hits]
    observer.ask("seen")
    for place, phrase in enumerate(on_view[:6], 1):
        if is_whole(phrase):
            observer.ask("clear")
            observer.ask("copy", f"订单 {place}")
            screen.keys(f"ctrl+alt+{place}")
            check(observer, phrase, f"订单 {place}")
    assert TITLE not in observer.ask("seen")
