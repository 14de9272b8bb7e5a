"""Thousands of pastes among browser chats, a slow reader, thieves: paste_soak [COUNT [SEED]]."""

import contextlib
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from assistant.core.phrase import Phrase
from assistant.core.placeholder import blanks
from tests.desktop.x11_world import X11World
from tests.display import display
from tests.e2e.chat_page import ChatPage, browser
from tests.e2e.chats import Chat, PageChat, SlowChat
from tests.e2e.conftest import TITLE, Running, anew, start
from tests.e2e.paste_judge import Figures, Judge, Round
from tests.e2e.screen import Screen
from tests.waiting import until

BOOKS = Path(__file__).resolve().parents[2] / "phrasebooks"
THEFT, HANGS = 0.35, 0.1
LONGEST_HANG = 3.0


class Soak:
    """Rounds of one paste each, some with a thief or a chat that hangs."""

    def __init__(self, screen: Screen, running: Running, chats: list[Chat], seed: int) -> None:
        self._screen = screen
        self._running = running
        self._chats = chats
        self._chance = random.Random(seed)
        self._phrases = [
            p
            for p in running.library.phrases
            if re.fullmatch("[a-z]{2,4}", p.code)
            and not (blanks(p.text) or p.promotion or p.variants)
        ]
        self._view: list[Phrase] | None = None
        self.figures = Figures()
        self._judge = Judge(chats, self.figures)

    def round(self, number: int) -> None:
        """Copy, focus a chat, paste, be robbed perhaps, and look at everything."""
        for chat in self._chats:
            chat.clear()
        chat = self._chance.choice(self._chats)
        began = time.time()
        copied = f"用户复制的内容 {number}"
        self._screen.copy(copied)
        chat.focus()
        before = len(self._outcomes())
        phrase, searched = self._choose()
        stolen = self._thief(number, chat)
        until(lambda: len(self._outcomes()) > before, what="the end of the paste", seconds=20)
        thief = stolen()
        outcome = self._outcomes()[-1]
        self.figures.outcomes[outcome] += 1
        if outcome == "unread":
            chat.settle()
        expected = phrase.text.rstrip("\n")
        self._judge.look(Round(began, chat, expected, outcome, (copied, thief)))
        self._look_at_clipboard(thief or copied, expected, outcome, robbed=bool(thief))
        self._tidy(outcome, searched=searched)

    def _outcomes(self) -> list[str]:
        return [outcome for _key, outcome in self._running.ended()]

    def _choose(self) -> tuple[Phrase, bool]:
        """Start a paste by number or by search; which phrase it should be."""
        numbered = [
            (place, phrase)
            for place, phrase in enumerate((self._view or [])[:5], 1)
            if phrase in self._phrases
        ]
        if numbered and self._chance.random() < 0.5:
            place, phrase = self._chance.choice(numbered)
            self._screen.keys(f"ctrl+alt+{place}")
            return phrase, False
        phrase = self._chance.choice(self._phrases)
        self._screen.keys("ctrl+alt+space")
        until(lambda: self._screen.active() == TITLE, what="the window in front")
        self._screen.keys("ctrl+a", "BackSpace")
        self._screen.type(phrase.code)
        self._screen.keys("Return")
        return phrase, True

    def _thief(self, number: int, chat: Chat) -> "Robbed":
        """Sometimes somebody copies, another window comes up or the chat hangs in the middle."""
        kind = self._chance.random()
        delay = self._chance.uniform(0, 0.3)
        if kind < THEFT / 2:
            copied = f"别人复制的 {number}"
            return Robbed(delay, partial(self._screen.copy, copied), copied)
        others = [other for other in self._chats if other is not chat]
        if kind < THEFT:
            return Robbed(delay, partial(_focus, self._chance.choice(others)))
        if kind < THEFT + HANGS:
            return Robbed(delay, partial(chat.hang, self._chance.uniform(0.2, LONGEST_HANG)))
        return Robbed(0.0, lambda: None)

    def _look_at_clipboard(self, last: str, left: str, outcome: str, *, robbed: bool) -> None:
        """Pasted: what was copied last is there; refused: our text may be, nothing else."""
        back = self._comes_back(last, patient=robbed or outcome == "pasted")
        if outcome == "pasted" or robbed:
            self.figures.to_restore += 1
            self.figures.restored += back
        if robbed and not back:
            self.figures.copies_overwritten += 1
            self.figures.notes.append(f"copy overwritten after {outcome} of {left}")
        elif not back and self._screen.clipboard() != left:
            self.figures.notes.append(f"clipboard lost after {outcome} of {left}")

    def _comes_back(self, text: str, *, patient: bool) -> bool:
        """What was copied comes back a while after the reply was read."""
        seconds = 10.0 if patient else 0.5
        with contextlib.suppress(AssertionError):
            until(lambda: self._screen.clipboard() == text, what="the clipboard", seconds=seconds)
            return True
        return False

    def _tidy(self, outcome: str, *, searched: bool) -> None:
        """Back to the chat; a refused search leaves its query in the box."""
        if self._screen.active() == TITLE:
            self._screen.keys("Escape")
        if searched:
            self._view = anew(self._screen, self._running) if outcome == "pasted" else None


class Robbed:
    """A theft under way; call it to wait for its end and learn what was copied, if anything."""

    def __init__(self, delay: float, rob: Callable[[], None], copies: str = "") -> None:
        self._copies = copies
        self._thread = threading.Timer(delay, rob)
        self._thread.start()

    def __call__(self) -> str:
        self._thread.join(10)
        return self._copies


def _focus(chat: Chat) -> None:
    with contextlib.suppress(subprocess.CalledProcessError):  # xdotool loses a race
        chat.focus()


@contextlib.contextmanager
def street(folder: Path, delay: float = 0.8) -> Iterator[tuple[Screen, Running, list[Chat]]]:
    """A screen with two browser chats, a slow one, and the program."""
    with contextlib.ExitStack() as stack:
        screen = Screen(stack.enter_context(display()))
        pages = [ChatPage("一家网页聊天"), ChatPage("另一家网页聊天")]
        for number, page in enumerate(pages):
            stack.callback(page.close)
            stack.enter_context(browser(screen.name, page, folder / f"chromium{number}"))
        world = X11World(screen.name)
        stack.callback(world.close)
        slow = SlowChat(world, delay)
        running = stack.enter_context(start(screen.name, folder / "home", BOOKS))
        chats: list[Chat] = [*(PageChat(page, screen) for page in pages), slow]
        yield screen, running, chats


def main(count: int = 2000, seed: int = 1) -> int:
    """Run, print the figures; 1 if a zero is not one."""
    with tempfile.TemporaryDirectory() as folder, street(Path(folder)) as (screen, running, chats):
        soak = Soak(screen, running, chats, seed)
        for number in range(count):
            told = len(soak.figures.notes)
            soak.round(number)
            for note in soak.figures.notes[told:]:
                print(f"round {number}: {note}", flush=True)
            if number % 100 == 99:
                print(soak.figures, flush=True)
        print(soak.figures)
        return int(any(soak.figures.zeros))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
