"""The X11 desktop: its adapters; those that wait for the server have a connection of their own."""

from assistant.core.ports import Desktop
from assistant.desktop.login_file import LoginFile
from assistant.desktop.x11.clipboard import X11Clipboard
from assistant.desktop.x11.connection import open_connection
from assistant.desktop.x11.hotkeys import X11Hotkeys
from assistant.desktop.x11.keyboard import X11Keyboard
from assistant.desktop.x11.other_program import X11OtherProgram
from assistant.desktop.x11.windows import X11Windows


def open_x11(name: str | None = None) -> Desktop:
    """Connect to the display `name` (None: $DISPLAY). Raises Xlib.error.DisplayError."""
    windows = X11Windows(open_connection(name))
    hotkeys = X11Hotkeys(open_connection(name), windows)
    return Desktop(
        "x11",
        X11Clipboard(open_connection(name)),
        windows,
        X11Keyboard(open_connection(name)),
        hotkeys,
        front_at_press=hotkeys.front_at_press,
        other_program=X11OtherProgram(name),
        autostart=LoginFile(),
    )
