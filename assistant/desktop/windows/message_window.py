"""A window nobody sees: how Windows talks to a thread of ours."""

import ctypes
import itertools
from collections.abc import Callable, Mapping
from ctypes import wintypes

from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import (
    HWND_MESSAGE,
    MWMO_INPUTAVAILABLE,
    PM_REMOVE,
    QS_ALLINPUT,
    WNDCLASSW,
    WNDPROC,
    WS_POPUP,
)

Handler = Callable[[int, int], bool]
_numbers = itertools.count(1)


class MessageWindow:
    """Belongs to the thread that makes it: only there are its messages served.

    `handlers` says what to do with each message; one that returns False leaves it to Windows.
    `parent`: none makes it a hidden top-level window, which also hears what is told to all.
    """

    def __init__(
        self, calls: Calls, handlers: Mapping[int, Handler], parent: int | None = HWND_MESSAGE
    ) -> None:
        self._user32 = calls.user32
        self._handlers = handlers
        # Windows keeps only the address of the procedure: it must live as long as the window.
        self._procedure = WNDPROC(self._receive)
        self.handle = self._create(calls, f"AgentAssistant{next(_numbers)}", parent)

    def wait(self, seconds: float, event: int) -> None:
        """Serve messages until `event` is set, one has come, or the time is over."""
        events = (wintypes.HANDLE * 1)(event)
        limit = max(0, int(seconds * 1000))
        self._user32.MsgWaitForMultipleObjectsEx(1, events, limit, QS_ALLINPUT, MWMO_INPUTAVAILABLE)
        self.serve()

    def serve(self) -> None:
        """Serve the messages that are there."""
        message = wintypes.MSG()
        while self._user32.PeekMessageW(ctypes.byref(message), None, 0, 0, PM_REMOVE):
            self._user32.DispatchMessageW(ctypes.byref(message))

    def run(self) -> None:
        """Serve messages until `end` is called by a handler."""
        message = wintypes.MSG()
        while self.handle and self._user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            self._user32.DispatchMessageW(ctypes.byref(message))

    def end(self) -> None:
        """Destroy the window; on its own thread only."""
        handle, self.handle = self.handle, 0
        self._user32.DestroyWindow(handle)

    def _create(self, calls: Calls, name: str, parent: int | None) -> int:
        instance = calls.kernel32.GetModuleHandleW(None)
        kind = WNDCLASSW(lpfnWndProc=self._procedure, hInstance=instance, lpszClassName=name)
        self._user32.RegisterClassW(ctypes.byref(kind))
        place = (0, 0, 0, 0)
        handle: int = self._user32.CreateWindowExW(
            0, name, name, WS_POPUP, *place, wintypes.HWND(parent), None, instance, None
        )
        return handle

    def _receive(self, window: int, message: int, first: int, second: int) -> int:
        handler = self._handlers.get(message)
        if handler is not None and handler(first, second):
            return 0
        answer: int = self._user32.DefWindowProcW(window, message, first, second)
        return answer
