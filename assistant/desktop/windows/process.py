"""What can be known of another process: its program, and whether it is above us."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import wintypes
from pathlib import PureWindowsPath

from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import (
    PROCESS_QUERY_LIMITED_INFORMATION,
    TOKEN_INTEGRITY_LEVEL,
    TOKEN_QUERY,
)

_PATH_LENGTH = 1024
_LABEL_SIZE = 256
_LEVELS = {0: "untrusted", 0x1000: "low", 0x2000: "medium", 0x3000: "high", 0x4000: "system"}


class _Label(ctypes.Structure):
    _fields_ = (("sid", ctypes.c_void_p), ("attributes", wintypes.DWORD))


def program_of(calls: Calls, process: int) -> str:
    """The name of its executable, lower case; empty when it can't be had."""
    with _opened(calls, process) as handle:
        if not handle:
            return ""
        path = ctypes.create_unicode_buffer(_PATH_LENGTH)
        size = wintypes.DWORD(_PATH_LENGTH)
        calls.kernel32.QueryFullProcessImageNameW(handle, 0, path, ctypes.byref(size))
        return PureWindowsPath(path.value).name.lower()


def is_above(calls: Calls, process: int) -> bool:
    """Whether its integrity level is above ours, so that it swallows our keys.

    One that doesn't let us look is above us.
    """
    with _opened(calls, process) as handle:
        theirs = _level(calls, handle) if handle else None
    ours = _level(calls, calls.kernel32.GetCurrentProcess())
    return theirs is None or (ours is not None and theirs > ours)


def own_level(calls: Calls) -> str:
    """How high this program stands. Raises OSError when Windows doesn't say."""
    level = _level(calls, calls.kernel32.GetCurrentProcess())
    if level is None:
        raise OSError("Windows does not tell our integrity level")
    known = [name for least, name in _LEVELS.items() if level >= least]
    return f"{known[-1]} (0x{level:04x})"


@contextmanager
def _opened(calls: Calls, process: int) -> Iterator[int]:
    handle = calls.kernel32.OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, False, process)
    try:
        yield handle or 0
    finally:
        if handle:
            calls.kernel32.CloseHandle(handle)


def _level(calls: Calls, process: int) -> int | None:
    token = wintypes.HANDLE()
    if not calls.advapi32.OpenProcessToken(process, TOKEN_QUERY, ctypes.byref(token)):
        return None
    try:
        return _token_level(calls, token)
    finally:
        calls.kernel32.CloseHandle(token)


def _token_level(calls: Calls, token: wintypes.HANDLE) -> int | None:
    """The last part of the label's SID. Source: Windows integrity mechanism, Microsoft."""
    label = ctypes.create_string_buffer(_LABEL_SIZE)
    size = wintypes.DWORD(0)
    if not calls.advapi32.GetTokenInformation(
        token, TOKEN_INTEGRITY_LEVEL, label, _LABEL_SIZE, ctypes.byref(size)
    ):
        return None
    sid = _Label.from_buffer(label).sid
    last = calls.advapi32.GetSidSubAuthorityCount(sid)[0] - 1
    level: int = calls.advapi32.GetSidSubAuthority(sid, last)[0]
    return level
