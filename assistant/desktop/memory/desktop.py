"""A whole simulated desktop: its ports, its clock, and what people and programs do on it."""

import itertools
import random
from collections.abc import Mapping
from typing import TypeVar

from assistant.core.hotkey import Combination
from assistant.core.ports import TEXT, Desktop
from assistant.desktop.memory.autostart import MemoryAutostart
from assistant.desktop.memory.board import Board
from assistant.desktop.memory.clipboard import OWN_PROCESS, MemoryClipboard
from assistant.desktop.memory.clock import VirtualClock
from assistant.desktop.memory.hotkeys import MemoryHotkeys
from assistant.desktop.memory.keyboard import MemoryKeyboard
from assistant.desktop.memory.window import Box, Chat, Habits, Window
from assistant.desktop.memory.windows import MemoryWindows

USER_PROCESS = 2
AnyWindow = TypeVar("AnyWindow", bound=Window)


class MemoryDesktop:
    """Deterministic by `seed`. Time passes only in `clock.advance` and `clipboard.wait`."""

    def __init__(self, seed: int = 0, *, pace: float = 0.0, render_once: bool = False) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a simulation, nothing secret
        self.clock = VirtualClock(pace=pace)
        self.board = Board(render_once=render_once)
        self.clipboard = MemoryClipboard(self.clock, self.board, self.chance)
        self.windows = MemoryWindows(self.clock)
        self.keyboard = MemoryKeyboard(self.clock, self.windows)
        self.hotkeys = MemoryHotkeys()
        self.autostart = MemoryAutostart()
        self._handles = itertools.count(0x1000)
        self._processes = itertools.count(100)

    def ports(self) -> Desktop:
        """The ports, as `open_desktop` would return them."""
        parts = self.clipboard, self.windows, self.keyboard, self.hotkeys
        return Desktop("memory", *parts, autostart=self.autostart)

    def open_chat(
        self,
        title: str = "小鱼儿888",
        program: str = "chat",
        habits: Habits | None = None,
        *,
        boxes: int = 1,
    ) -> Chat:
        """A chat client comes to the front with its caret in the first of its boxes."""
        return self._add(
            Chat(
                handle=next(self._handles),
                process=next(self._processes),
                title=title,
                program=program,
                boxes=[Box(next(self._handles)) for _ in range(boxes)],
                clock=self.clock,
                board=self.board,
                habits=habits or Habits(),
            )
        )

    def open_own(self, title: str = "金牌客服助手") -> Window:
        """A window of ours comes to the front."""
        return self._add(
            Window(
                handle=next(self._handles),
                process=OWN_PROCESS,
                title=title,
                program="assistant",
                own=True,
                boxes=[Box(next(self._handles))],
            )
        )

    def user_copies(
        self, what: str | Mapping[str, bytes], *, complete: bool = True, process: int = USER_PROCESS
    ) -> None:
        """Somebody copies; `complete=False`: with a format that can't be kept."""
        formats = {TEXT: what.encode()} if isinstance(what, str) else what
        self.board.take(process, formats, complete=complete)

    def user_types(self, combination: Combination, held: float = 0.05) -> bool:
        """Somebody presses keys, modifiers held for `held` seconds: ours, or the front window's."""
        self.keyboard.hold(combination.modifiers, held)
        self.clock.after(held, lambda: self.hotkeys.release(combination))
        ours = self.hotkeys.press(combination)
        if not ours and self.windows.front:
            self.windows.front.receive(combination)
        return ours

    def clipboard_text(self) -> str | None:
        """What somebody else would paste now, without leaving a trace."""
        data = self.board.formats.get(TEXT)
        return None if data is None else data.decode()

    def watch(self, process: int, every: float = 0.1, times: int = 100) -> None:
        """A clipboard watcher of another process reads the text again and again."""
        for number in range(1, times + 1):
            self.clock.after(number * every, lambda: self._glance(process))

    def steals_focus(self, seconds: float, thief: Window) -> None:
        """After `seconds` a window comes to the front that nobody asked for."""
        self.clock.after(seconds, lambda: self.windows.show(thief))

    def steals_clipboard(self, seconds: float, what: str | Mapping[str, bytes]) -> None:
        """After `seconds` somebody copies."""
        self.clock.after(seconds, lambda: self.user_copies(what))

    def _glance(self, process: int) -> None:
        self.board.read(process, TEXT)

    def _add(self, window: AnyWindow) -> AnyWindow:
        self.windows.listed.append(window)
        self.windows.show(window)
        return window
