"""What the core asks of the operating system: small interfaces, implemented in `desktop`."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from assistant.core.hotkey import Combination, Modifier

TEXT = "text/plain;charset=utf-8"
HTML = "text/html"
PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Target:
    """The window a reply goes to, as remembered when the agent asked for it.

    `window` and `focus` are the system's handles of the top-level window and of the child that has
    the caret (0: not known); `program` is the executable's name or the X11 class, lower case.
    """

    window: int
    focus: int = 0
    process: int = 0
    program: str = ""
    title: str = ""
    elevated: bool = False
    own: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was on the clipboard: format name → bytes; not `complete` if a format was left out."""

    formats: Mapping[str, bytes] = field(default_factory=dict)
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """Somebody asked for the data we offer: which process (0: unknown) and which format.

    `target`: whether it was the target's program; None if the system doesn't tell who it was.
    Without `data` it got none: it only asked what there is, a sign that it is not done yet, or it
    was turned away.
    """

    process: int
    format: str
    target: bool | None = False
    data: bool = True

    @property
    def counts(self) -> bool:
        """Whether it is the target that has got the data."""
        return self.target is True and self.data


class ClipboardBusyError(Exception):
    """Another program holds the clipboard; nothing was changed."""


class Clipboard(Protocol):
    """The system clipboard, used by the paste worker's thread; our data is rendered on request."""

    def snapshot(self) -> Snapshot:
        """Keep every format there is, up to 64 MB in all. Raises ClipboardBusyError."""

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        """Become the owner and offer these formats.

        Raises ClipboardBusyError, also when somebody else has written since the last `snapshot` or
        `owned`: what nobody has seen yet is never overwritten.

        `private` marks them for clipboard histories and cloud clipboards to leave alone. Where only
        the first reader is seen, whoever isn't surely `reader`'s program gets nothing until
        `hand_out`. Forgets the reads seen so far.
        """

    def hand_out(self) -> None:
        """From now on whoever asks gets what we offer."""

    def owned(self) -> bool:
        """Whether what we offered last is still what the clipboard holds."""

    def reads(self, target: Target) -> tuple[Read, ...]:
        """Who has read our data since the last `offer`; `Read.target` tells `target`'s program."""

    def wait(self, seconds: float) -> None:
        """Serve other programs for up to `seconds`, until one has read or `wake` was called."""

    def wake(self) -> None:
        """End a `wait` from another thread."""

    def close(self) -> None:
        """Give everything back to the system."""


class Windows(Protocol):
    """The windows of the desktop."""

    def active(self) -> Target | None:
        """The window in front with its focused child; None when there is none."""

    def activate(self, target: Target) -> None:
        """Ask for `target` to come to the front and its focused child to have the caret again."""

    def is_open(self, target: Target) -> bool:
        """Whether the window is still there, also behind others or minimised; if in doubt it is."""

    def knock(self, target: Target) -> Callable[[], bool]:
        """Ask the target's program for a sign of life; the answer tells whether it has come.

        Where no program can be asked, it has.
        """

    def stop_knocking(self) -> None:
        """No answer is waited for any more."""

    def raise_own(self, window: int) -> None:
        """Bring a window of ours to the front with the keyboard focus, as the user just asked."""

    def close(self) -> None:
        """Give everything back to the system."""


class Keyboard(Protocol):
    """Keys as the system sees them."""

    def held(self) -> Modifier:
        """The modifiers that are down right now."""

    def busy(self) -> bool:
        """Whether a key is down that would mix with a press of ours, or keep it from arriving.

        A modifier does; so does the key that chose the reply: on Windows it would repeat into the
        chat, on X11 it has the keyboard until it is let go.
        """

    def press(self, combination: Combination, into: Target | None = None) -> bool:
        """Press and release; False when the system did not take every event.

        Also False, and nothing pressed, when at the last moment a modifier is down that would make
        another combination of it or, with `into`, when the keys would go to another window or child
        than that one's.
        """

    def close(self) -> None:
        """Give everything back to the system."""


class HotkeyState(StrEnum):
    """What became of a combination we asked the system for."""

    ACTIVE = "active"
    TAKEN = "taken"
    TAKEN_OVER = "taken-over"
    UNSUPPORTED = "unsupported"


HEARD = frozenset({HotkeyState.ACTIVE, HotkeyState.TAKEN_OVER})  # its presses come to us
States = Mapping[str, HotkeyState]


def nobody(_states: States) -> None:
    """Hears of states and does nothing."""


class Hotkeys(Protocol):
    """Combinations that work whatever window is in front, on a thread of their own."""

    @property
    def takes_over(self) -> bool:
        """Whether a combination that another program owns can be taken over."""

    def start(
        self, pressed: Callable[[str], None], changed: Callable[[States], None] = nobody
    ) -> None:
        """Begin to listen; `pressed` gets a binding's name once a press, on a thread of its own.

        `changed` gets all states when one has changed by itself, on such a thread, too: after a
        lock or sleep, or as another program took or freed a combination.
        """

    def bind(self, bindings: Mapping[str, Combination], take_over: Collection[str] = ()) -> States:
        """Replace all bindings by these (name → combination) and tell what became of each.

        Those named in `take_over` are heard even if another program owns them; it hears them, too.
        """

    def free(self, candidates: Sequence[Combination]) -> Sequence[Combination]:
        """Those that nobody owns, neither we nor another program, in the same order."""

    def record(self, heard: Callable[[Combination], None] | None) -> bool:
        """Tell the next combination pressed, whoever owns it, and stop; None: stop now.

        False where that is not possible. No binding of ours is told meanwhile.
        """

    def close(self) -> None:
        """Release every combination and end the thread."""


class Autostart(Protocol):
    """Whether the system opens the program when the user logs in."""

    def command(self) -> str:
        """The command line the system would start now; empty when it is off."""

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this command at each login from now on. Raises OSError."""

    def turn_off(self) -> None:
        """Start nothing any more. Raises OSError."""


class Clock(Protocol):
    """Time, so that tests can have their own."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds that never go back, those of a sleep among them."""


class OtherProgram(Protocol):
    """A program beside ours, to try the clipboard with; we must serve it from another thread."""

    def paste(self) -> str:
        """What arrives in a text box of its. Raises ClipboardBusyError."""

    def formats(self) -> Mapping[str, bytes]:
        """All it finds on the clipboard. Raises ClipboardBusyError."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """One operating system's implementations, built together by `desktop.choice.open_desktop`.

    `run_as_administrator` starts a command with more rights once the user has agreed (False: they
    have not); `rights` tells how high this program stands, and raises OSError when that can't be
    told. None where there is no such thing; nor is there `autostart` everywhere. `front_at_press`,
    asked by what hears a hotkey, tells who was in front when it was pressed (None: the system
    doesn't tell in what order such things happened, `windows.active` has to do).
    """

    name: str
    clipboard: Clipboard
    windows: Windows
    keyboard: Keyboard
    hotkeys: Hotkeys
    can_paste: bool = True
    run_as_administrator: Callable[[Sequence[str]], bool] | None = None
    autostart: Autostart | None = None
    rights: Callable[[], str] | None = None
    other_program: OtherProgram | None = None
    front_at_press: Callable[[], Target | None] | None = None
