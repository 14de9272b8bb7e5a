"""The Windows desktop, put together."""

import importlib
from functools import partial

from assistant.core.ports import Desktop
from assistant.desktop.windows.autostart import WindowsAutostart
from assistant.desktop.windows.calls import load_calls
from assistant.desktop.windows.clipboard import WindowsClipboard
from assistant.desktop.windows.elevation import run_as_administrator
from assistant.desktop.windows.hotkeys import WindowsHotkeys
from assistant.desktop.windows.keyboard import WindowsKeyboard
from assistant.desktop.windows.other_program import WindowsOtherProgram
from assistant.desktop.windows.process import own_level
from assistant.desktop.windows.windows import WindowsWindows

RUNNING = "AgentAssistant"  # the installer sees by this name that the program is open


def open_windows() -> Desktop:
    """Open the desktop of this session. Raises OSError anywhere but on Windows."""
    calls = load_calls()
    calls.kernel32.CreateMutexW(None, False, RUNNING)  # held until the process ends
    return Desktop(
        "windows",
        WindowsClipboard(calls),
        WindowsWindows(calls),
        WindowsKeyboard(calls),
        WindowsHotkeys(calls),
        run_as_administrator=partial(run_as_administrator, calls),
        other_program=WindowsOtherProgram(calls),
        rights=partial(own_level, calls),
        autostart=WindowsAutostart(importlib.import_module("winreg")),
    )
