"""The windows of Windows."""

import ctypes
import os
from collections.abc import Callable
from ctypes import wintypes

from assistant.core.ports import Target
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.focus import focus_of
from assistant.desktop.windows.process import is_above, program_of
from assistant.desktop.windows.structures import (
    ES_PASSWORD,
    GWL_STYLE,
    INPUT,
    INPUT_KEYBOARD,
    KEYEVENTF_KEYUP,
    SMTO_ABORTIFHUNG,
    SW_RESTORE,
    WM_NULL,
)

_TEXT_LENGTH = 512
_MOMENT = 20  # milliseconds
_NO_KEY = 0xE8  # a virtual key that no keyboard has and no program heeds


class WindowsWindows:
    """May be used from any thread."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._user32 = calls.user32

    def active(self) -> Target | None:
        """The foreground window with the child that has the caret."""
        window = self._user32.GetForegroundWindow()
        if not window:
            return None
        thread, process = self._thread(window)
        focus = focus_of(self._calls, thread)
        own = process == os.getpid()
        return Target(
            window=window,
            focus=focus,
            process=process,
            program=program_of(self._calls, process),
            title=self._text(self._user32.GetWindowTextW, window),
            elevated=not own and is_above(self._calls, process),
            own=own,
            secret=self._is_secret(focus),
        )

    def activate(self, target: Target) -> None:
        """Bring the window to the front and give its child the caret.

        Only a thread that shares the target's input queue may set its focus; a hung program would
        hang us with it.
        """
        window = target.window
        if not self._user32.IsWindow(window) or self._user32.IsHungAppWindow(window):
            return
        mine = self._calls.kernel32.GetCurrentThreadId()
        theirs, _process = self._thread(window)
        attached = mine != theirs and self._user32.AttachThreadInput(mine, theirs, True)
        try:
            self._bring(window)
            if target.focus and self._user32.IsWindow(target.focus):
                self._user32.SetFocus(target.focus)
        finally:
            if attached:
                self._user32.AttachThreadInput(mine, theirs, False)

    def is_open(self, target: Target) -> bool:
        """A window that its program has put into the tray is hidden, a minimised one is not."""
        return bool(self._user32.IsWindowVisible(target.window))

    def knock(self, target: Target) -> Callable[[], bool]:
        """Whoever reads the clipboard for it handles the messages of its focused child."""
        window = target.focus or target.window
        return lambda: self._answers(window)

    def stop_knocking(self) -> None:
        """An answer comes at once or not at all."""

    def raise_own(self, window: int) -> None:
        """Bring a window of ours to the front; its toolkit knows where the caret goes."""
        self._bring(window)

    def close(self) -> None:
        """Nothing to give back."""

    def _answers(self, window: int) -> bool:
        """What it asks of us meanwhile is answered: whoever waits here still gets messages."""
        ask = self._user32.SendMessageTimeoutW
        answered = ask(window, WM_NULL, 0, 0, SMTO_ABORTIFHUNG, _MOMENT, None)
        return bool(answered) or not self._user32.IsWindow(window)

    def _bring(self, window: int) -> None:
        if self._user32.IsIconic(window):
            self._user32.ShowWindow(window, SW_RESTORE)
        if not self._user32.SetForegroundWindow(window):
            self._make_last_input()
            self._user32.SetForegroundWindow(window)

    def _make_last_input(self) -> None:
        """Windows lets the program that had the last input change the foreground window."""
        inputs = (INPUT * 2)(INPUT(type=INPUT_KEYBOARD), INPUT(type=INPUT_KEYBOARD))
        for event, flags in zip(inputs, (0, KEYEVENTF_KEYUP), strict=True):
            event.union.ki.wVk = _NO_KEY
            event.union.ki.dwFlags = flags
        self._user32.SendInput(2, inputs, ctypes.sizeof(INPUT))

    def _thread(self, window: int) -> tuple[int, int]:
        """The thread and the process a window belongs to."""
        process = wintypes.DWORD(0)
        thread: int = self._user32.GetWindowThreadProcessId(window, ctypes.byref(process))
        return thread, process.value

    def _is_secret(self, window: int) -> bool:
        """A password box. Its style bit means other things to other kinds of window."""
        kind = self._text(self._user32.GetClassNameW, window) if window else ""
        style = self._user32.GetWindowLongW(window, GWL_STYLE) if "edit" in kind.lower() else 0
        return bool(style & ES_PASSWORD)

    def _text(self, call: Callable[[int, object, int], object], window: int) -> str:
        text = ctypes.create_unicode_buffer(_TEXT_LENGTH)
        call(window, text, _TEXT_LENGTH)
        return text.value
