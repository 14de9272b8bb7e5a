"""Whether there is a screen to open a window on."""
# ruff: noqa: PLC0415 - Xlib exists on Linux only

import os
import sys

from assistant.core.errors import AssistantError
from assistant.core.message import Message


def need_display() -> None:
    """Raises AssistantError where no window can be opened: Qt would abort instead."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    display = os.environ.get("DISPLAY")
    if os.environ.get("WAYLAND_DISPLAY") or (display and _answers(display)):
        return
    raise AssistantError(
        Message.of("没有可用的屏幕", "There is no screen"),
        Message.of(
            "打不开显示器“{display}”。请在桌面环境里运行，或先启动 Xvfb 并设好 DISPLAY。",
            "The display “{display}” can't be opened. Run inside a desktop, or start Xvfb "
            "and set DISPLAY.",
            display=display or "",
        ),
    )


def _answers(display: str) -> bool:
    from Xlib.display import Display
    from Xlib.error import DisplayError

    try:
        Display(display).close()
    except (DisplayError, OSError):
        return False
    return True
