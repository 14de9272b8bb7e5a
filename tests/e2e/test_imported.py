"""The main job with real lists of phrases, imported: many lines, signs of all kinds."""

from pathlib import Path

import pytest

from assistant.books.importing.merge import import_into
from assistant.core.placeholder import blanks
from tests.display import display
from tests.e2e.chat_page import ChatPage, browser
from tests.e2e.conftest import TITLE, start
from tests.e2e.screen import Screen
from tests.waiting import until

pytestmark = pytest.mark.e2e
LISTS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "phrases"
TIMES = 15


@pytest.mark.skipif(not LISTS.is_dir(), reason="the real lists are not here; see test_pasting")
def test_imported_phrases_arrive_whole(tmp_path: Path) -> None:
    """Found by their codes, pasted with all their lines."""
    book = tmp_path / "imported.yaml"
    import_into(LISTS, book)
    chat = ChatPage("大黄蜂 - 接待中心")
    with display() as name, browser(name, chat, tmp_path / "chromium"):
        screen = Screen(name)
        with start(name, tmp_path / "home", book) as running:
            until(lambda: chat.focused, what="the chat to keep the caret")
            whole = [p for p in running.library.phrases if p.code and not blanks(p.text)]
            for phrase in whole[:TIMES]:
                chat.clear()
                screen.copy("买家地址")
                screen.keys("ctrl+alt+space")
                until(lambda: screen.active() == TITLE, what="the window in front")
                screen.type(phrase.code)
                screen.keys("Return")
                until(lambda p=phrase: chat.text == p.text.rstrip("\n"), what=phrase.key)  # type: ignore[misc]
                until(lambda: screen.clipboard() == "买家地址", what="the clipboard as it was")
    chat.close()
