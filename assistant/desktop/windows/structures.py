"""The structures and numbers of the Windows calls we make, named as Windows names them."""

import ctypes
from ctypes import wintypes

LRESULT = ctypes.c_ssize_t
# On 64-bit Windows there is one calling convention; elsewhere this is only imported by tests.
FUNCTION_TYPE = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
WNDPROC = FUNCTION_TYPE(LRESULT, wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM)

HWND_MESSAGE, WS_POPUP = -3, 0x80000000
WM_RENDERFORMAT, WM_RENDERALLFORMATS, WM_DESTROYCLIPBOARD = 0x0305, 0x0306, 0x0307
WM_HOTKEY, WM_APP, WM_TIMER, WM_NULL = 0x0312, 0x8000, 0x0113, 0
WM_WTSSESSION_CHANGE, WM_POWERBROADCAST = 0x02B1, 0x0218
WTS_CONSOLE_CONNECT, WTS_REMOTE_CONNECT = 1, 3
WTS_SESSION_LOCK, WTS_SESSION_UNLOCK = 7, 8
PBT_APMSUSPEND, PBT_APMRESUMESUSPEND, PBT_APMRESUMEAUTOMATIC = 0x04, 0x07, 0x12
MOD_ALT, MOD_CONTROL, MOD_SHIFT, MOD_WIN, MOD_NOREPEAT = 1, 2, 4, 8, 0x4000
QS_ALLINPUT, MWMO_INPUTAVAILABLE, PM_REMOVE = 0x04FF, 0x0004, 1
GMEM_MOVEABLE = 0x0002
INPUT_KEYBOARD = 1
KEYEVENTF_EXTENDEDKEY, KEYEVENTF_KEYUP = 0x0001, 0x0002
GWL_STYLE, ES_PASSWORD, SW_RESTORE, SMTO_ABORTIFHUNG = -16, 0x0020, 9, 0x0002
PROCESS_QUERY_LIMITED_INFORMATION, TOKEN_QUERY, TOKEN_INTEGRITY_LEVEL = 0x1000, 0x0008, 25
CF_TEXT, CF_OEMTEXT, CF_UNICODETEXT = 1, 7, 13
CF_BITMAP, CF_METAFILEPICT, CF_PALETTE, CF_ENHMETAFILE = 2, 3, 9, 14
CF_DIB, CF_HDROP, CF_LOCALE, CF_DIBV5 = 8, 15, 16, 17


class WNDCLASSW(ctypes.Structure):
    """A window class, of which we use the name and the procedure."""

    _fields_ = (
        ("style", wintypes.UINT),
        ("lpfnWndProc", WNDPROC),
        ("cbClsExtra", ctypes.c_int),
        ("cbWndExtra", ctypes.c_int),
        ("hInstance", wintypes.HINSTANCE),
        ("hIcon", wintypes.HICON),
        ("hCursor", wintypes.HANDLE),
        ("hbrBackground", wintypes.HBRUSH),
        ("lpszMenuName", wintypes.LPCWSTR),
        ("lpszClassName", wintypes.LPCWSTR),
    )


class KEYBDINPUT(ctypes.Structure):
    """One key event."""

    _fields_ = (
        ("wVk", wintypes.WORD),
        ("wScan", wintypes.WORD),
        ("dwFlags", wintypes.DWORD),
        ("time", wintypes.DWORD),
        ("dwExtraInfo", ctypes.c_size_t),
    )


class MOUSEINPUT(ctypes.Structure):
    """Never sent; it is the largest of the kinds of input and gives INPUT its size."""

    _fields_ = (
        ("dx", wintypes.LONG),
        ("dy", wintypes.LONG),
        ("mouseData", wintypes.DWORD),
        ("dwFlags", wintypes.DWORD),
        ("time", wintypes.DWORD),
        ("dwExtraInfo", ctypes.c_size_t),
    )


class _INPUTUNION(ctypes.Union):
    _fields_ = (("ki", KEYBDINPUT), ("mi", MOUSEINPUT))


class INPUT(ctypes.Structure):
    """What SendInput takes."""

    _fields_ = (("type", wintypes.DWORD), ("union", _INPUTUNION))


class GUITHREADINFO(ctypes.Structure):
    """Where a thread's caret is."""

    _fields_ = (
        ("cbSize", wintypes.DWORD),
        ("flags", wintypes.DWORD),
        ("hwndActive", wintypes.HWND),
        ("hwndFocus", wintypes.HWND),
        ("hwndCapture", wintypes.HWND),
        ("hwndMenuOwner", wintypes.HWND),
        ("hwndMoveSize", wintypes.HWND),
        ("hwndCaret", wintypes.HWND),
        ("rcCaret", wintypes.RECT),
    )
