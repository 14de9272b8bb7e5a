"""Who gets the keys on Windows: the foreground window, and in it the child with the focus."""

import ctypes

from assistant.core.ports import Target
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import GUITHREADINFO


def focus_of(calls: Calls, thread: int) -> int:
    """The child that has the focus in a thread's windows; 0 when that can't be told."""
    info = GUITHREADINFO(cbSize=ctypes.sizeof(GUITHREADINFO))
    known = calls.user32.GetGUIThreadInfo(thread, ctypes.byref(info))
    return (info.hwndFocus or 0) if known else 0


def has_keys(calls: Calls, target: Target) -> bool:
    """Whether a key pressed now goes where it did when `target` was looked at."""
    window = calls.user32.GetForegroundWindow() or 0
    thread = calls.user32.GetWindowThreadProcessId(window, None)
    return window == target.window and focus_of(calls, thread) == target.focus
