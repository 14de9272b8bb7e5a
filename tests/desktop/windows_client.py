"""Other programs on Windows, each a process: a chat, a copier, a reader, an owner of a hotkey.

Usage: windows_client.py chat DELAY | copy | read NAME | hotkey COMBINATION
"""

import base64
import ctypes
import json
import sys
from ctypes import wintypes

from assistant.core.hotkey import Combination
from assistant.core.ports import TEXT
from assistant.desktop.windows.calls import load_calls
from assistant.desktop.windows.clipboard import WindowsClipboard
from assistant.desktop.windows.hotkeys import WindowsHotkeys

calls = load_calls()
user32 = calls.user32
WS_OVERLAPPEDWINDOW, WS_VISIBLE, WS_CHILD, ES_MULTILINE = 0xCF0000, 0x10000000, 0x40000000, 0xC4
WM_TIMER, WM_KEYDOWN, WM_PASTE, WM_GETTEXT, WM_SETTEXT = 0x113, 0x100, 0x302, 0x0D, 0x0C
EM_SETLIMITTEXT, CAPACITY = 0xC5, 8_000_000
MODIFIERS = {"Shift": 0x10, "Ctrl": 0x11, "Alt": 0x12, "Win": 0x5B}


def tell(what: str, **more: object) -> None:
    """One line for the test to read."""
    sys.stdout.write(json.dumps({"what": what, **more}) + "\n")
    sys.stdout.flush()


class Chat:
    """A top-level window with a box that has the caret."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        create = user32.CreateWindowExW
        style = WS_OVERLAPPEDWINDOW | WS_VISIBLE
        self._top = create(
            0, "#32770", "小鱼儿888", style, 10, 10, 400, 300, None, None, None, None
        )
        inner = WS_CHILD | WS_VISIBLE | ES_MULTILINE
        self._box = create(0, "EDIT", "", inner, 5, 5, 300, 200, self._top, None, None, None)
        send = user32.SendMessageW
        send.argtypes = (wintypes.HWND, wintypes.UINT, wintypes.WPARAM, ctypes.c_void_p)
        self._send = send
        send(self._box, EM_SETLIMITTEXT, CAPACITY, None)
        user32.SetForegroundWindow(self._top)
        user32.SetFocus(self._box)

    def run(self) -> None:
        """Serve messages until killed."""
        tell("ready", window=self._top, box=self._box)
        message = wintypes.MSG()
        while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == WM_KEYDOWN and message.hWnd == self._box:
                self._key(message.wParam)
            elif message.message == WM_TIMER and message.hWnd == self._top:
                user32.KillTimer(wintypes.HWND(self._top), 1)
                self._paste()
            else:
                user32.DispatchMessageW(ctypes.byref(message))

    def _key(self, virtual: int) -> None:
        if virtual in MODIFIERS.values():
            return
        names = [name for name, key in MODIFIERS.items() if user32.GetKeyState(key) & 0x8000]
        tell("key", keys="+".join((*names, chr(virtual))))
        if chr(virtual) == "V":
            user32.SetTimer(wintypes.HWND(self._top), 1, int(self._delay * 1000), None)

    def _paste(self) -> None:
        self._send(self._box, WM_SETTEXT, 0, ctypes.c_wchar_p(""))
        self._send(self._box, WM_PASTE, 0, None)
        text = ctypes.create_unicode_buffer(CAPACITY)
        self._send(self._box, WM_GETTEXT, CAPACITY, text)
        tell("pasted", text=text.value.replace("\r\n", "\n"))


def copy() -> None:
    """Put formats on the clipboard: a JSON object from standard input, format → base64."""
    formats = {name: base64.b64decode(data) for name, data in json.load(sys.stdin).items()}
    clipboard = WindowsClipboard(calls)
    clipboard.offer(formats, private=False)
    tell("ready")
    clipboard.close()


def read(name: str) -> None:
    """Print all of a format, base64."""
    clipboard = WindowsClipboard(calls)
    data = clipboard.snapshot().formats.get(name)
    tell("read", data=None if data is None else base64.b64encode(data).decode())
    clipboard.close()


def hotkey(text: str) -> None:
    """Own a combination until killed."""
    hotkeys = WindowsHotkeys(calls)
    states = hotkeys.bind({"it": Combination.parse(text)})
    tell("ready", state=states["it"])
    sys.stdin.read()


def main() -> None:
    """Be the program that was asked for."""
    kind, *rest = sys.argv[1:]
    if kind == "chat":
        Chat(float(rest[0])).run()
    elif kind == "copy":
        copy()
    elif kind == "read":
        read(rest[0] if rest else TEXT)
    else:
        hotkey(rest[0])


if __name__ == "__main__":
    main()
