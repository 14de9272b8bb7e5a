"""A desktop where we can only copy: the reply goes to the clipboard, the agent presses Ctrl+V."""

import threading
from collections.abc import Callable, Collection, Mapping, Sequence

import pyperclip

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import (
    TEXT,
    ClipboardBusyError,
    Desktop,
    HotkeyState,
    Read,
    Snapshot,
    States,
    Target,
    nobody,
)
from assistant.desktop.login_file import LoginFile


def open_copying(name: str) -> Desktop:
    """Adapters that copy text and can do nothing else; `name` is the system's, for the user."""
    return Desktop(
        name,
        CopyingClipboard(),
        NoWindows(),
        NoKeyboard(),
        NoHotkeys(),
        can_paste=False,
        autostart=LoginFile(),
    )


class CopyingClipboard:
    """Text only, through pyperclip; nobody tells us who reads."""

    def __init__(self) -> None:
        self._offered: str | None = None
        self._woken = threading.Event()

    def snapshot(self) -> Snapshot:
        """The text; other formats can't be seen, so the snapshot is never complete."""
        text = _paste()
        return Snapshot({TEXT: text.encode()} if text else {}, complete=False)

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        """Copy the text; there is no way to mark it as private, or to know who reads."""
        del private, reader
        self._offered = formats.get(TEXT, b"").decode()
        try:
            pyperclip.copy(self._offered)
        except (pyperclip.PyperclipException, OSError) as error:
            raise ClipboardBusyError from error

    def hand_out(self) -> None:
        """Everybody gets it anyway."""

    def owned(self) -> bool:
        """Whether the clipboard still holds our text."""
        return self._offered is not None and _paste() == self._offered

    def reads(self, target: Target) -> tuple[Read, ...]:
        """Never any."""
        del target
        return ()

    def wait(self, seconds: float) -> None:
        """Only wait: the system serves the others."""
        self._woken.wait(seconds)
        self._woken.clear()

    def wake(self) -> None:
        """End a `wait`."""
        self._woken.set()

    def close(self) -> None:
        """Nothing to give back."""


class NoWindows:
    """Nothing is known about windows."""

    def active(self) -> Target | None:
        """Never known."""
        return None

    def activate(self, target: Target) -> None:
        """Not possible."""

    def is_open(self, target: Target) -> bool:
        """For all we know."""
        del target
        return True

    def knock(self, target: Target) -> Callable[[], bool]:
        """Nobody can be asked."""
        del target
        return lambda: True

    def stop_knocking(self) -> None:
        """Nobody was asked."""

    def raise_own(self, window: int) -> None:
        """Not possible."""

    def close(self) -> None:
        """Nothing to give back."""


class NoKeyboard:
    """Keys can neither be seen nor pressed."""

    def held(self) -> Modifier:
        """None that we know of."""
        return Modifier.NONE

    def busy(self) -> bool:
        """Nor of others."""
        return False

    def press(self, combination: Combination, into: Target | None = None) -> bool:
        """Not possible."""
        del combination, into
        return False

    def close(self) -> None:
        """Nothing to give back."""


class NoHotkeys:
    """No combination can be registered."""

    takes_over = False

    def start(
        self, pressed: Callable[[str], None], changed: Callable[[States], None] = nobody
    ) -> None:
        """Nothing to listen to."""

    def bind(self, bindings: Mapping[str, Combination], take_over: Collection[str] = ()) -> States:
        """All unsupported."""
        del take_over
        return dict.fromkeys(bindings, HotkeyState.UNSUPPORTED)

    def free(self, candidates: Sequence[Combination]) -> Sequence[Combination]:
        """None can be had."""
        del candidates
        return ()

    def record(self, heard: Callable[[Combination], None] | None) -> bool:
        """Not possible."""
        del heard
        return False

    def close(self) -> None:
        """Nothing to give back."""


def _paste() -> str:
    try:
        return str(pyperclip.paste())
    except (pyperclip.PyperclipException, OSError, UnicodeError) as error:
        raise ClipboardBusyError from error  # the programs it calls give bytes of any kind
