"""Simulated windows: a plain one, and a chat that pastes when it gets round to it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import PNG, TEXT, Target
from assistant.desktop.memory.board import Board
from assistant.desktop.memory.clock import VirtualClock

ENTER = Combination(Modifier.NONE, "Enter")
PASTE = (Combination(Modifier.CTRL, "V"), Combination(Modifier.SHIFT, "Insert"))


@dataclass(eq=False, slots=True)
class Box:
    """A text box: one focusable child of a window."""

    handle: int
    secret: bool = False
    text: str = ""


@dataclass(eq=False, kw_only=True)
class Window:
    """A top-level window; `keys` is every combination that reached it, for a test to look at."""

    handle: int
    process: int
    title: str = ""
    program: str = ""
    elevated: bool = False
    own: bool = False
    closed: bool = False
    hung_until: float = 0.0
    answers_after: float = 0.0
    boxes: list[Box] = field(default_factory=list)
    focused: int = 0
    keys: list[Combination] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """The text box with the caret."""
        return self.boxes[self.focused]

    @property
    def text(self) -> str:
        """What stands in the focused box."""
        return self.box.text

    def target(self) -> Target:
        """The window as the window port sees it."""
        return Target(
            window=self.handle,
            focus=self.box.handle,
            process=self.process,
            program=self.program,
            title=self.title,
            elevated=self.elevated,
            own=self.own,
            secret=self.box.secret,
        )

    def receive(self, combination: Combination) -> None:
        """A key combination arrives in the focused box."""
        self.keys.append(combination)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a chat pastes: asks for the text `delay` seconds after the key, `requests` times.

    The answer to the last request is what it inserts. After the first it hangs for `stall` seconds,
    if it asks again. The reads of an `anonymous` chat can't be
    told from others (process 0, as when a Windows program opens the clipboard without a window).
    """

    delay: float = 0.0
    requests: int = 1
    gap: float = 0.01
    stall: float = 0.0
    anonymous: bool = False
    send_key: Combination = ENTER


@dataclass(eq=False, kw_only=True)
class Chat(Window):
    """A chat client; `pasted` and `sent` are its history, `on_change` is called after each."""

    clock: VirtualClock
    board: Board
    habits: Habits = field(default_factory=Habits)
    pasted: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    on_change: Callable[[], None] = lambda: None

    def receive(self, combination: Combination) -> None:
        """Paste, send, or take note of a stray key."""
        super().receive(combination)
        if combination in PASTE:
            self._paste(self.box)
        elif combination == self.habits.send_key:
            self.sent.append(self.box.text)
            self.box.text = ""
            self.on_change()

    def _paste(self, box: Box) -> None:
        wait, stall = self.habits.delay, self.habits.stall
        for _ in range(self.habits.requests - 1):
            self.clock.after(wait, partial(self._ask_and_hang, stall))
            wait, stall = wait + stall + self.habits.gap, 0.0
        self.clock.after(wait, lambda: self._insert(box))

    def _ask_and_hang(self, seconds: float) -> None:
        self._ask()
        self.hung_until = max(self.hung_until, self.clock.monotonic() + seconds)

    def _ask(self, format: str = TEXT) -> bytes | None:
        if self.closed:
            return None
        return self.board.read(0 if self.habits.anonymous else self.process, format)

    def _insert(self, box: Box) -> None:
        data = self._ask()
        if data is not None:
            self.pasted.append(data.decode())
            box.text += self.pasted[-1]
            self.on_change()
        elif picture := self._ask(PNG):
            self.pictures.append(picture)
