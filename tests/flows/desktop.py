"""The simulated desktop of the flows: tells when the paste worker rests and who was in front."""

import random
import threading

from assistant.core.ports import Desktop
from assistant.desktop.memory.board import Board
from assistant.desktop.memory.clipboard import OWN_PROCESS, MemoryClipboard
from assistant.desktop.memory.clock import VirtualClock
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.desktop.memory.keyboard import MemoryKeyboard
from assistant.desktop.memory.window import Box, Chat, Window
from assistant.desktop.memory.windows import MemoryWindows

_IDLING = 60.0
_PATIENCE = 20.0
ELSEWHERE = 7


class RestingClipboard(MemoryClipboard):
    """Between pastes the worker's thread sleeps here, and virtual time stands still.

    So the test's thread and the worker's take turns, and every run is the same.
    """

    def __init__(self, clock: VirtualClock, board: Board, chance: random.Random) -> None:
        super().__init__(clock, board, chance)
        self._turn = threading.Condition()
        self._resting = False
        self._called = False

    def wait(self, seconds: float) -> None:
        """Let virtual time pass in the middle of a paste; between pastes wait for the next one."""
        if seconds < _IDLING:
            super().wait(seconds)
            return
        with self._turn:
            self._resting = True
            self._turn.notify_all()
            self._turn.wait_for(lambda: self._called)
            self._resting = self._called = False

    def wake(self) -> None:
        """There is something to do."""
        with self._turn:
            self._called = True
            self._turn.notify_all()

    def begin_anew(self) -> None:
        """Nobody rests here yet."""
        with self._turn:
            self._resting = self._called = False

    def wait_for_rest(self) -> None:
        """Return once the worker has done all it was asked to."""
        with self._turn:
            done = self._turn.wait_for(lambda: self._resting and not self._called, _PATIENCE)
        assert done, "the paste worker does not come to rest"


class WatchedWindows(MemoryWindows):
    """Remembers every window that was in front, for however short a moment."""

    def __init__(self, clock: VirtualClock) -> None:
        super().__init__(clock)
        self.seen: list[Window] = []

    def show(self, window: Window, focused: int | None = None) -> None:
        """Bring a window to the front."""
        self.seen.append(window)
        super().show(window, focused)


class FlowDesktop(MemoryDesktop):
    """A desktop with chats by title and one window of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.resting = RestingClipboard(self.clock, self.board, self.chance)
        self.watched = WatchedWindows(self.clock)
        self.clipboard = self.resting
        self.windows = self.watched
        self.keyboard = MemoryKeyboard(self.clock, self.windows)
        self.chats: dict[str, Chat] = {}
        self.can_paste = True

    def ports(self) -> Desktop:
        """The five ports, as `open_desktop` would return them."""
        five = (self.clipboard, self.windows, self.keyboard, self.hotkeys)
        return Desktop("memory", *five, can_paste=self.can_paste)

    def restart_clipboard(self) -> None:
        """The program that waited at the clipboard has ended; another one comes."""
        self.resting.begin_anew()

    def chat(self, title: str, program: str = "chat") -> Chat:
        """The chat of this title, opened in front if there is none yet."""
        if title not in self.chats:
            self.chats[title] = self.open_chat(title, program, boxes=2)
        return self.chats[title]

    def show_taobao(self, buyer: str) -> None:
        """Bring the chat of 千牛 with a buyer to the front, its window named after them."""
        self.show(f"{buyer} - 千牛接待中心", "aliworkbench")

    def show(self, title: str, program: str = "chat") -> None:
        """Bring a chat to the front."""
        self.windows.show(self.chat(title, program))

    def shut(self, title: str) -> None:
        """Close a chat."""
        self.windows.shut(self.chats[title])

    def register_own(self, handle: int, title: str) -> Window:
        """Let our window be known by its handle; it is not in front."""
        box = Box(handle)
        own = Window(handle=handle, process=OWN_PROCESS, title=title, own=True, boxes=[box])
        self.windows.listed.append(own)
        return own

    def somebody_copies(self, text: str) -> None:
        """Another program copies."""
        self.user_copies(text, process=ELSEWHERE)
