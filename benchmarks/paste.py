"""From the key to the text in a real Chromium text box: ours against the bare minimum, in one run.

Bare: own the clipboard, press Ctrl+V; nothing kept, nothing checked, nothing put back.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from assistant.books.library import load_library
from assistant.core.hotkey import Combination
from assistant.core.phrase import Phrase
from assistant.core.ports import TEXT, Desktop
from assistant.desktop.x11.desktop import open_x11
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.just_before import READING
from tests.display import display
from tests.e2e.chat_page import ChatPage, browser
from tests.e2e.conftest import TITLE, start
from tests.e2e.screen import Screen
from tests.e2e.test_pasting import whole
from tests.waiting import until

TIMES = 60
WARM_UP = 5
PUT_BACK = READING + 0.5  # seconds until the clipboard is as it was, and the list has been read
BOOKS = Path(__file__).resolve().parent.parent / "phrasebooks"
PASTE = Combination.parse("Ctrl+V")
SUMMON = Combination.parse("Ctrl+Alt+Space")
ENTER = Combination.parse("Enter")


class Run:
    """One screen, one chat, and both ways to paste into it."""

    def __init__(self, screen: Screen, chat: ChatPage, desktop: Desktop) -> None:
        self._screen = screen
        self._chat = chat
        self._desktop = desktop

    def arrival(self, act: Callable[[], object], text: str) -> float:
        """Milliseconds from the start of `act` until the page reports the whole text."""
        self._chat.clear()
        begun = time.perf_counter()
        act()
        while self._chat.text != text:
            if time.perf_counter() - begun > 10:
                raise AssertionError(f"never arrived: {text}; there is {self._chat.text!r}")
            self._desktop.clipboard.wait(0.0005)
        return (time.perf_counter() - begun) * 1000

    def bare(self, number: int) -> float:
        """Set the clipboard and press Ctrl+V."""
        text = f"亲，这是第 {number} 条"

        def act() -> None:
            self._desktop.clipboard.snapshot()
            self._desktop.clipboard.offer({TEXT: text.encode()})
            self._desktop.keyboard.press(PASTE)

        return self.arrival(act, text)

    def number(self, place: int, phrase: Phrase) -> float:
        """Ctrl+Alt+n."""
        keys = Combination.parse(f"Ctrl+Alt+{place}")
        took = self.arrival(lambda: self._desktop.keyboard.press(keys), phrase.text.rstrip("\n"))
        time.sleep(PUT_BACK)  # not measured
        return took

    def summon(self) -> float:
        """Ctrl+Alt+Space until the window has the focus."""
        begun = time.perf_counter()
        self._desktop.keyboard.press(SUMMON)
        while (active := self._desktop.windows.active()) is None or active.title != TITLE:
            if time.perf_counter() - begun > 10:
                raise AssertionError("never summoned")
        return (time.perf_counter() - begun) * 1000

    def search(self, phrase: Phrase) -> float:
        """Enter in the search box, until the text is there and the caret is back."""
        self._screen.type(phrase.code)
        time.sleep(0.1)  # not measured: the list has followed
        text = phrase.text.rstrip("\n")

        def act() -> None:
            self._desktop.keyboard.press(ENTER)

        took = self.arrival(act, text)
        begun = time.perf_counter()
        until(lambda: self._chat.focused, what="the caret in the chat")
        took += (time.perf_counter() - begun) * 1000
        time.sleep(PUT_BACK)
        return took


def pin_one(home: Path) -> None:
    """Have a phrase without blanks or variants stand first, so that its number is known."""
    database = open_store(Home.at(home), None).database
    HabitStore(database).write_pin(whole(load_library([BOOKS]).phrases)[0].key, on=True)
    database.close()


def figures(name: str, times: list[float], base: float) -> str:
    """Median and p95, and the ratio to the bare median."""
    ordered = sorted(times)
    p95 = ordered[int(len(ordered) * 0.95)]
    middle = statistics.median(ordered)
    return f"| {name} | {middle:.1f} | {p95:.1f} | {middle / base:.2f} |"


def main() -> int:
    """Measure and print a table."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        screen = Screen(stack.enter_context(display()))
        chat = ChatPage("一家网页聊天")  # of nobody: a buyer would first have to be greeted
        stack.callback(chat.close)
        stack.enter_context(browser(screen.name, chat, folder / "chromium"))
        pin_one(folder / "home")
        running = stack.enter_context(start(screen.name, folder / "home", BOOKS))
        until(lambda: chat.focused, what="the chat")
        run = Run(screen, chat, open_x11(screen.name))
        time.sleep(PUT_BACK)
        bare, by_number, summons, by_search = [], [], [], []
        places = [(n, p) for n, p in enumerate(running.on_view()[:6], 1) if whole([p])]
        searched = [p for p in whole(running.library.phrases) if len(p.code) in (2, 3)]
        for number in range(TIMES + WARM_UP):
            bare.append(run.bare(number))
            by_number.append(run.number(*places[0]))
            chat.clear()
            summons.append(run.summon())
            by_search.append(run.search(searched[number % len(searched)]))
        base = statistics.median(bare[WARM_UP:])
        print("| way | median ms | p95 ms | × bare |")
        print("|---|---|---|---|")
        for name, times in (
            ("bare: set clipboard, Ctrl+V", bare),
            ("Ctrl+Alt+number", by_number),
            ("search: Enter, focus back", by_search),
            ("summon → search box focused", summons),
        ):
            print(figures(name, times[WARM_UP:], base))
    return 0


if __name__ == "__main__":
    sys.exit(main())
