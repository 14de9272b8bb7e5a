"""A Windows program that looks at the desktop for the tests, and does there what a person does.

Reads commands from standard input, one JSON list a line, and answers each with one JSON value.
"""

import ctypes
import json
import sys
import threading
import time
from ctypes import wintypes

from assistant.core.ports import TEXT
from assistant.desktop.windows.calls import load_calls
from assistant.desktop.windows.clipboard import WindowsClipboard
from assistant.desktop.windows.windows import WindowsWindows

WM_SETTEXT, WM_GETTEXT, CAPACITY = 0x0C, 0x0D, 100_000
POLL = 0.002


class Observer:
    """What it can be asked; notepad is the chat."""

    def __init__(self) -> None:
        self._calls = load_calls()
        self._user32 = self._calls.user32
        self._windows = WindowsWindows(self._calls)
        self._clipboard = WindowsClipboard(self._calls)
        self._seen: set[str] = set()
        self._send = self._user32.SendMessageW
        self._send.argtypes = (wintypes.HWND, wintypes.UINT, wintypes.WPARAM, ctypes.c_void_p)
        self._user32.FindWindowW.restype = self._user32.FindWindowExW.restype = wintypes.HWND
        threading.Thread(target=self._watch, daemon=True).start()

    def front(self) -> str:
        """The title of the window in front."""
        active = self._windows.active()
        return active.title if active else ""

    def caret(self) -> bool:
        """Whether notepad's text has the caret."""
        active = self._windows.active()
        return bool(active and active.focus and active.focus == self._text())

    def seen(self) -> list[str]:
        """The titles of all windows that were in front since the last time this was asked."""
        seen, self._seen = self._seen, set()
        return sorted(seen)

    def text(self) -> str:
        """What stands in notepad."""
        text = ctypes.create_unicode_buffer(CAPACITY)
        self._send(self._text(), WM_GETTEXT, CAPACITY, text)
        return text.value.replace("\r\n", "\n")

    def clear(self) -> None:
        """Empty it."""
        self._send(self._text(), WM_SETTEXT, 0, ctypes.c_wchar_p(""))

    def copy(self, text: str) -> None:
        """Copy something, as a person does in another program."""
        self._clipboard.snapshot()
        self._clipboard.offer({TEXT: text.encode()}, private=False)

    def copied(self) -> str:
        """What a paste would give now."""
        return self._clipboard.snapshot().formats.get(TEXT, b"").decode()

    def _text(self) -> int:
        notepad = self._user32.FindWindowW("Notepad", None)
        found: int = self._user32.FindWindowExW(wintypes.HWND(notepad), None, "Edit", None) or 0
        return found

    def _watch(self) -> None:
        while True:
            self._seen.add(self.front())
            time.sleep(POLL)


def main() -> None:
    """Answer until the input ends."""
    observer = Observer()
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        sys.stdout.write(json.dumps(getattr(observer, name)(*arguments)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
