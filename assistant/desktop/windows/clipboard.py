"""The Windows clipboard: ours is rendered when somebody asks, the user's is put back at once."""

import ctypes
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes import wintypes
from dataclasses import replace

from assistant.core.ports import TEXT, ClipboardBusyError, Read, Snapshot, Target
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.formats import (
    NO,
    PRIVACY,
    format_name,
    format_number,
    from_handle,
    keepable,
    native,
    text_of,
    to_handle,
)
from assistant.desktop.windows.message_window import MessageWindow
from assistant.desktop.windows.structures import (
    CF_UNICODETEXT,
    WM_DESTROYCLIPBOARD,
    WM_RENDERALLFORMATS,
    WM_RENDERFORMAT,
)

LIMIT = 64 * 1024 * 1024
_PATIENCE = 1.0
_FIRST_PAUSE = 0.005
_LONGEST_PAUSE = 0.1
_UNICODE = f"#{CF_UNICODETEXT}"


class WindowsClipboard:
    """Used by one thread only, but for `wake`; its window is made by the first call there."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._user32 = calls.user32
        self._woken = calls.kernel32.CreateEventW(None, False, False, None)
        self._made: MessageWindow | None = None
        self._delayed: dict[int, bytes] = {}
        self._offered = False
        self._looked: int | None = None
        self._reads: list[Read] = []
        self._admitted: frozenset[int] = frozenset()

    def snapshot(self) -> Snapshot:
        """Keep every format that is plain bytes. Raises ClipboardBusyError."""
        with self._open():
            self._looked = self._state()
            wanted, complete = keepable(self._numbers())
            kept: dict[str, bytes] = {}
            for number in wanted:
                data = self._data(number, LIMIT - sum(map(len, kept.values())))
                complete = complete and data is not None
                kept |= {} if data is None else {format_name(self._calls, number): data}
        text = {TEXT: text_of(kept[_UNICODE])} if _UNICODE in kept else {}
        return Snapshot(text | kept, complete)

    def offer(
        self,
        formats: Mapping[str, bytes],
        *,
        private: bool = True,
        reader: Target | None = None,
    ) -> None:
        """Take the clipboard, unless somebody has copied since the last `snapshot` or `owned`.

        Ours (`private`) is rendered on request, to learn who reads; the user's own is put back as
        data, so that it outlives this program.
        """
        contents = self._numbered(native(formats))
        looked, self._looked = self._state() if self._looked is None else self._looked, None
        with self._open():
            if looked != self._state() or not self._user32.EmptyClipboard():
                raise ClipboardBusyError
            self._reads, self._delayed = [], contents if private else {}
            self._admitted = frozenset() if reader is None else self._processes(reader)
            for number in contents if private else ():
                self._user32.SetClipboardData(number, None)  # rendered when it is asked for
            data = dict.fromkeys(map(self._number, PRIVACY), NO) if private else contents
            given = [self._give(number, some) for number, some in data.items()]
        self._offered = True
        if not all(given):
            raise ClipboardBusyError
        self._read_back(contents)

    def hand_out(self) -> None:
        """Turn nobody away any more."""
        self._admitted = frozenset()

    def owned(self) -> bool:
        """Whether nobody has emptied the clipboard since our last offer.

        The owner tells; the sequence number doesn't, for rendering our own data changes it.
        """
        self._window().serve()
        self._looked = self._state()
        return self._offered and self._user32.GetClipboardOwner() == self._window().handle

    def reads(self, target: Target) -> tuple[Read, ...]:
        """Who asked first for each format: Windows tells of the first request only."""
        processes = self._processes(target)
        return tuple(
            replace(read, target=read.process in processes if read.process else None)
            for read in self._reads
        )

    def wait(self, seconds: float) -> None:
        """Serve until something was read, a message came, or the time is over."""
        self._window().wait(seconds, self._woken)

    def wake(self) -> None:
        """End a `wait`; may be called from any thread."""
        self._calls.kernel32.SetEvent(self._woken)

    def close(self) -> None:
        """Leave; Windows asks for what we have not rendered yet and keeps it."""
        if self._made:
            self._made.end()
        self._calls.kernel32.CloseHandle(self._woken)

    def _window(self) -> MessageWindow:
        if self._made is None:
            handlers = {
                WM_RENDERFORMAT: self._on_request,
                WM_RENDERALLFORMATS: self._on_leaving,
                WM_DESTROYCLIPBOARD: self._on_loss,
            }
            self._made = MessageWindow(self._calls, handlers)
        return self._made

    @contextmanager
    def _open(self) -> Iterator[None]:
        """Try with growing pauses; others may need us to answer before they let go."""
        deadline = time.monotonic() + _PATIENCE
        pause = _FIRST_PAUSE
        while not self._user32.OpenClipboard(self._window().handle):
            if time.monotonic() > deadline:
                raise ClipboardBusyError
            self._window().wait(pause, self._woken)
            pause = min(2 * pause, _LONGEST_PAUSE)
        try:
            yield
        finally:
            self._user32.CloseClipboard()

    def _state(self) -> int:
        """How often others have written; 0 while it is ours, for rendering our data counts, too.

        Not who: a program that ends after copying leaves its data without an owner.
        """
        ours = self._user32.GetClipboardOwner() == self._window().handle
        return 0 if ours else self._user32.GetClipboardSequenceNumber()

    def _numbers(self) -> Iterator[int]:
        number = self._user32.EnumClipboardFormats(0)
        while number:
            yield number
            number = self._user32.EnumClipboardFormats(number)

    def _data(self, number: int, limit: int) -> bytes | None:
        handle = self._user32.GetClipboardData(number)
        return from_handle(self._calls, handle, limit) if handle else None

    def _numbered(self, formats: Mapping[str, bytes]) -> dict[int, bytes]:
        return {self._number(name): data for name, data in formats.items()}

    def _number(self, name: str) -> int:
        return format_number(self._calls, name)

    def _give(self, number: int, data: bytes) -> bool:
        """Hand over a format; False when there is no memory, or Windows does not take it.

        Not by the way: a format given as nothing is one that is to be rendered on request.
        """
        handle = to_handle(self._calls, data)
        if handle and not self._user32.SetClipboardData(number, handle):
            self._calls.kernel32.GlobalFree(handle)  # what was taken is Windows' to free
            return False
        return handle != 0

    def _read_back(self, contents: Mapping[int, bytes]) -> None:
        available = self._user32.IsClipboardFormatAvailable
        if not self.owned() or not all(available(number) for number in contents):
            raise ClipboardBusyError

    def _on_request(self, number: int, _second: int) -> bool:
        """Somebody who has the clipboard open wants a format; it must not be opened here.

        Windows tells of the first request only. Whoever is turned away gets nothing, and the next
        one's request is told again: so a clipboard watcher does not hide the target's.
        """
        reader = self._reader()
        name = TEXT if number == CF_UNICODETEXT else format_name(self._calls, number)
        wanted = self._delayed.get(number)
        if self._admitted and reader not in self._admitted:
            self._reads.append(Read(reader, name, data=False))
        elif wanted is not None and self._give(number, wanted):
            self._reads.append(Read(reader, name))
        return True

    def _on_leaving(self, _first: int, _second: int) -> bool:
        window = self._window().handle
        if self._user32.OpenClipboard(window):
            if self._user32.GetClipboardOwner() == window:
                for number, data in self._delayed.items():
                    self._give(number, data)
            self._user32.CloseClipboard()
        return True

    def _on_loss(self, _first: int, _second: int) -> bool:
        self._delayed = {}
        self._offered = False
        return True

    def _reader(self) -> int:
        return self._process(self._user32.GetOpenClipboardWindow())

    def _processes(self, target: Target) -> frozenset[int]:
        """The window's, and its focused child's: a store app lives in a frame of Windows' own."""
        return frozenset({target.process, self._process(target.focus)}) - {0}

    def _process(self, window: int) -> int:
        process = wintypes.DWORD(0)
        if window:
            self._user32.GetWindowThreadProcessId(window, ctypes.byref(process))
        return process.value
