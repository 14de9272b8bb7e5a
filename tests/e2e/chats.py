"""The chats of the paste soak: what arrived in each, and which press of Ctrl+V brought it."""

import contextlib
import os
import signal
import sys
import time
from typing import Protocol

from tests.desktop.x11_world import X11Chat, X11World
from tests.e2e.chat_page import ChatPage, Pasted
from tests.e2e.screen import Screen
from tests.waiting import until


class Chat(Protocol):
    """A chat as the soak sees it."""

    title: str

    def focus(self) -> None:
        """Bring it to the front."""

    def hang(self, seconds: float) -> None:
        """Do nothing for a while, as when the computer is busy with other things."""

    def settle(self) -> None:
        """Wait for a paste that is known to take its time."""

    def pastes(self) -> list[Pasted]:
        """All that was ever pasted into it, by its own log."""

    def arrived(self) -> str:
        """All that stands in it since `clear`, however it came there."""

    def clear(self) -> None:
        """Forget it."""


class PageChat:
    """A browser chat."""

    def __init__(self, page: ChatPage, screen: Screen) -> None:
        self.title = page.title
        self._page = page
        self._screen = screen

    def focus(self) -> None:
        """As a click in the task bar would."""
        self._screen.focus(self.title)

    def hang(self, seconds: float) -> None:
        """The browser, not the page's own process: that one would be told as pasted."""
        _stop(self._screen.process(self.title), seconds)

    def settle(self) -> None:
        """A browser asks at once; one that does not is a late one, and its log will tell."""

    def pastes(self) -> list[Pasted]:
        """The key's time is the X server's, however late the browser came to handle it."""
        return self._page.pastes

    def arrived(self) -> str:
        """What stands in the text box."""
        return self._page.text or ""

    def clear(self) -> None:
        """Empty it, if there is anything in it."""
        if self._page.text:
            self._page.clear()


class SlowChat:
    """A raw X client that asks for the clipboard long after the key."""

    def __init__(self, world: X11World, delay: float) -> None:
        self.title = "慢吞吞的聊天"
        options = ["--child", "--delay", str(delay), "--title", self.title]
        client = [sys.executable, "-m", "tests.desktop.chat_client", *options]
        self._world = world
        self._chat = X11Chat(world.start(client), world)
        until(lambda: self._chat.told("ready"), what="the slow chat", seconds=30)
        self._seen = 0

    def focus(self) -> None:
        """As a click in the task bar would; it gives its child the focus some time after that."""
        self._chat.show()
        box = self._chat.told("ready")[0]["box"]
        with contextlib.suppress(AssertionError):
            until(lambda: self._world.focus() == box, what="the focus in its box", seconds=2)

    def hang(self, seconds: float) -> None:
        """All of it."""
        _stop(self._chat.process.pid, seconds)

    def settle(self) -> None:
        """Its question comes `delay` after the key, if the key reached it."""
        with contextlib.suppress(AssertionError):
            until(lambda: len(self._chat.pasted()) > self._seen, what="its question", seconds=2)

    def pastes(self) -> list[Pasted]:
        """The X server counts milliseconds of the system's monotonic clock."""
        offset = time.time() - time.monotonic()
        lines = self._chat.told("pasted")
        return [Pasted(line["pressed"] / 1000 + offset, line["text"] or "") for line in lines]

    def arrived(self) -> str:
        """What it has received."""
        return "".join(text or "" for text in self._chat.pasted()[self._seen :])

    def clear(self) -> None:
        """Begin anew."""
        self._seen = len(self._chat.pasted())


def _stop(process: int, seconds: float) -> None:
    os.kill(process, signal.SIGSTOP)
    time.sleep(seconds)
    os.kill(process, signal.SIGCONT)
