"""The door to Windows: every call we make, with its types. Tests replace it by a scripted one."""

import ctypes
import sys
from ctypes import wintypes
from dataclasses import dataclass
from typing import Any

from assistant.desktop.windows.structures import GUITHREADINFO, INPUT, LRESULT, WNDCLASSW

_B, _D, _H, _W, _U = (
    wintypes.BOOL,
    wintypes.DWORD,
    wintypes.HANDLE,
    wintypes.HWND,
    wintypes.UINT,
)
_INT, _SIZE, _POINTER, _TEXT = ctypes.c_int, ctypes.c_size_t, ctypes.c_void_p, wintypes.LPWSTR
_MSG, _DWORDS = ctypes.POINTER(wintypes.MSG), ctypes.POINTER(wintypes.DWORD)
_MESSAGE = (_W, _U, wintypes.WPARAM, wintypes.LPARAM)
_PLACE = (_INT, _INT, _INT, _INT)

Prototypes = dict[str, tuple[Any, tuple[Any, ...]]]

_USER32: Prototypes = {
    "RegisterClassW": (wintypes.ATOM, (ctypes.POINTER(WNDCLASSW),)),
    "CreateWindowExW": (_W, (_D, _TEXT, _TEXT, _D, *_PLACE, _W, _H, _H, _POINTER)),
    "DestroyWindow": (_B, (_W,)),
    "DefWindowProcW": (LRESULT, _MESSAGE),
    "PostMessageW": (_B, _MESSAGE),
    "SendMessageW": (LRESULT, (_W, _U, wintypes.WPARAM, _POINTER)),
    "SendMessageTimeoutW": (LRESULT, (*_MESSAGE, _U, _U, _POINTER)),
    "GetMessageW": (_INT, (_MSG, _W, _U, _U)),
    "PeekMessageW": (_B, (_MSG, _W, _U, _U, _U)),
    "DispatchMessageW": (LRESULT, (_MSG,)),
    "MsgWaitForMultipleObjectsEx": (_D, (_D, ctypes.POINTER(_H), _D, _D, _D)),
    "PostThreadMessageW": (_B, (_D, _U, wintypes.WPARAM, wintypes.LPARAM)),
    "SetTimer": (_SIZE, (_W, _SIZE, _U, _POINTER)),
    "RegisterSuspendResumeNotification": (_H, (_H, _D)),
    "UnregisterSuspendResumeNotification": (_B, (_H,)),
    "RegisterHotKey": (_B, (_W, _INT, _U, _U)),
    "UnregisterHotKey": (_B, (_W, _INT)),
    "OpenClipboard": (_B, (_W,)),
    "CloseClipboard": (_B, ()),
    "EmptyClipboard": (_B, ()),
    "EnumClipboardFormats": (_U, (_U,)),
    "GetClipboardData": (_H, (_U,)),
    "SetClipboardData": (_H, (_U, _H)),
    "GetClipboardOwner": (_W, ()),
    "GetOpenClipboardWindow": (_W, ()),
    "GetClipboardSequenceNumber": (_D, ()),
    "IsClipboardFormatAvailable": (_B, (_U,)),
    "RegisterClipboardFormatW": (_U, (_TEXT,)),
    "GetClipboardFormatNameW": (_INT, (_U, _TEXT, _INT)),
    "SendInput": (_U, (_U, ctypes.POINTER(INPUT), _INT)),
    "GetAsyncKeyState": (ctypes.c_short, (_INT,)),
    "GetKeyState": (ctypes.c_short, (_INT,)),
    "MapVirtualKeyW": (_U, (_U, _U)),
    "VkKeyScanW": (ctypes.c_short, (wintypes.WCHAR,)),
    "GetForegroundWindow": (_W, ()),
    "SetForegroundWindow": (_B, (_W,)),
    "SetFocus": (_W, (_W,)),
    "IsWindow": (_B, (_W,)),
    "IsWindowVisible": (_B, (_W,)),
    "IsIconic": (_B, (_W,)),
    "IsHungAppWindow": (_B, (_W,)),
    "ShowWindow": (_B, (_W, _INT)),
    "AttachThreadInput": (_B, (_D, _D, _B)),
    "GetGUIThreadInfo": (_B, (_D, ctypes.POINTER(GUITHREADINFO))),
    "GetWindowThreadProcessId": (_D, (_W, _DWORDS)),
    "GetWindowTextW": (_INT, (_W, _TEXT, _INT)),
    "GetClassNameW": (_INT, (_W, _TEXT, _INT)),
    "GetWindowLongW": (wintypes.LONG, (_W, _INT)),
}
_KERNEL32: Prototypes = {
    "GlobalAlloc": (_H, (_U, _SIZE)),
    "GlobalFree": (_H, (_H,)),
    "GlobalLock": (_POINTER, (_H,)),
    "GlobalUnlock": (_B, (_H,)),
    "GlobalSize": (_SIZE, (_H,)),
    "GetModuleHandleW": (_H, (_TEXT,)),
    "GetCurrentThreadId": (_D, ()),
    "GetTickCount": (_D, ()),
    "GetCurrentProcess": (_H, ()),
    "OpenProcess": (_H, (_D, _B, _D)),
    "CloseHandle": (_B, (_H,)),
    "QueryFullProcessImageNameW": (_B, (_H, _D, _TEXT, _DWORDS)),
    "CreateEventW": (_H, (_POINTER, _B, _B, _TEXT)),
    "CreateMutexW": (_H, (_POINTER, _B, _TEXT)),
    "SetEvent": (_B, (_H,)),
}
_ADVAPI32: Prototypes = {
    "OpenProcessToken": (_B, (_H, _D, ctypes.POINTER(_H))),
    "GetTokenInformation": (_B, (_H, _INT, _POINTER, _D, _DWORDS)),
    "GetSidSubAuthorityCount": (ctypes.POINTER(ctypes.c_ubyte), (_POINTER,)),
    "GetSidSubAuthority": (_DWORDS, (_POINTER, _D)),
}
_WTSAPI32: Prototypes = {
    "WTSRegisterSessionNotification": (_B, (_W, _D)),
    "WTSUnRegisterSessionNotification": (_B, (_W,)),
}
_SHELL32: Prototypes = {"ShellExecuteW": (_H, (_W, _TEXT, _TEXT, _TEXT, _TEXT, _INT))}
# Asked inside a hook, for which Windows waits: letting other threads of ours run meanwhile, as
# ctypes does, would take up to 5 ms for each that is busy, at each call.
_AT_ONCE = {"GetAsyncKeyState", "GetKeyState", "GetTickCount"}


@dataclass(frozen=True, slots=True)
class Calls:
    """The five libraries; a test's are plain objects with methods of the same names."""

    user32: Any
    kernel32: Any
    advapi32: Any
    wtsapi32: Any
    shell32: Any


def load_calls() -> Calls:
    """Load the real libraries. Raises OSError anywhere but on Windows."""
    return Calls(
        _load("user32", _USER32),
        _load("kernel32", _KERNEL32),
        _load("advapi32", _ADVAPI32),
        _load("wtsapi32", _WTSAPI32),
        _load("shell32", _SHELL32),
    )


def _load(name: str, prototypes: Prototypes) -> Any:  # noqa: ANN401 - ctypes has no types for this
    if sys.platform != "win32":
        raise OSError(name)
    library = ctypes.WinDLL(name, use_last_error=True)
    at_once = ctypes.PyDLL(name)
    for call, (result, arguments) in prototypes.items():
        function = getattr(at_once if call in _AT_ONCE else library, call)
        function.restype, function.argtypes = result, arguments
        setattr(library, call, function)
    return library
