"""Which desktop this is: Windows, then X11, then one where we can only copy."""

import os
import platform
import sys
from collections.abc import Mapping

from assistant.core.ports import Desktop


def open_desktop(environment: Mapping[str, str] = os.environ) -> Desktop:
    """Open the first desktop that works here; the last one, copy only, always does.

    A platform's modules are imported only when it is chosen: the others can't even load them.
    """
    if sys.platform == "win32":
        from assistant.desktop.windows.desktop import open_windows

        return open_windows()
    return _open_x11(environment) or _open_copying(_name(environment))


def _open_x11(environment: Mapping[str, str]) -> Desktop | None:
    """None on Wayland, where XWayland shows only some windows and lies about the keyboard."""
    if not environment.get("DISPLAY") or _is_wayland(environment) or sys.platform == "darwin":
        return None
    from Xlib.error import DisplayError

    from assistant.desktop.x11.desktop import open_x11

    try:
        return open_x11(environment["DISPLAY"])
    except (DisplayError, OSError):
        return None


def _open_copying(name: str) -> Desktop:
    from assistant.desktop.copying import open_copying

    return open_copying(name)


def _is_wayland(environment: Mapping[str, str]) -> bool:
    """A display that was started inside a Wayland session, e.g. by a test, says it is X11."""
    session = environment.get("XDG_SESSION_TYPE", "wayland")
    return bool(environment.get("WAYLAND_DISPLAY")) and session == "wayland"


def _name(environment: Mapping[str, str]) -> str:
    if sys.platform == "darwin":
        return "macOS"
    return "Wayland" if _is_wayland(environment) else platform.system()
