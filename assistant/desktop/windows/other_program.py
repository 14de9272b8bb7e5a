"""What another program on Windows would get of our clipboard, tried in this one."""

import ctypes
from collections.abc import Mapping
from ctypes import wintypes

from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.clipboard import WindowsClipboard

_WM_GETTEXT, _WM_PASTE = 0x0D, 0x302
_MULTILINE, _SCROLLS = 0x04, 0x40 | 0x80  # one that does not scroll takes in only what it can show
_CAPACITY = 10_000


class WindowsOtherProgram:
    """Serve the clipboard from another thread meanwhile."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def paste(self) -> str:
        """Paste into an edit control of Windows' own that nobody sees."""
        user32 = self._calls.user32
        no_size = (0, 0, 0, 0)
        box = user32.CreateWindowExW(
            0, "EDIT", "", _MULTILINE | _SCROLLS, *no_size, None, None, None, None
        )
        try:
            user32.SendMessageW(box, _WM_PASTE, 0, None)
            text = ctypes.create_unicode_buffer(_CAPACITY)
            user32.SendMessageW(box, _WM_GETTEXT, _CAPACITY, text)
            return text.value.replace("\r\n", "\n")
        finally:
            user32.DestroyWindow(wintypes.HWND(box))

    def formats(self) -> Mapping[str, bytes]:
        """Every format, by the name of a snapshot."""
        clipboard = WindowsClipboard(self._calls)
        try:
            return clipboard.snapshot().formats
        finally:
            clipboard.close()
