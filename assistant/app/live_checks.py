"""The selftest's live checks: a paste into a box of our own, coming to the front, our rights."""
# ruff: noqa: PLC0415 - a Qt that does not load is something to report

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from assistant.core.ports import HTML, PNG, TEXT, Clipboard, Desktop, OtherProgram, Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_PROBE = "金牌客服助手 selftest\n第二行"
_PATIENCE = 5.0
_SLICE = 0.01
Found = TypeVar("Found")
Attempts = Iterator[tuple[str, Callable[[], str]]]


class NotWorkingError(Exception):
    """Something was tried and did not happen; the message says what."""


def live_checks(desktop: Desktop) -> Attempts:
    """What can be tried on a real desktop, each with a name; nothing on a simulated one."""
    other = desktop.other_program
    if other is None:
        return
    yield "paste into a box", lambda: paste_into_box(desktop.clipboard, other)
    yield "clipboard formats", lambda: read_formats(desktop.clipboard, other)
    yield "foreground", lambda: come_forward(desktop)
    if desktop.rights is not None:
        yield "integrity level", desktop.rights


def paste_into_box(clipboard: Clipboard, other: OtherProgram) -> str:
    """Offer a text as a paste does, and have a hidden text box ask for it."""
    arrived = _while_offered(clipboard, {TEXT: _PROBE.encode()}, other.paste)
    if arrived != _PROBE:
        raise NotWorkingError(f"{len(arrived)} of {len(_PROBE)} characters arrived")
    return f"{len(_PROBE)} characters, rendered on request"


def read_formats(clipboard: Clipboard, other: OtherProgram) -> str:
    """Offer text, HTML and a picture, and look at them as another program does."""
    offered = {TEXT: _PROBE.encode(), HTML: b"<b>a</b>", PNG: bytes(range(256))}
    found = _while_offered(clipboard, offered, other.formats)
    data = [had for held in found.values() for had in (held, held.replace(b"\r\n", b"\n"))]
    missing = [n for n, wanted in offered.items() if not any(wanted in held for held in data)]
    if missing:
        raise NotWorkingError(f"not found: {', '.join(missing)}")
    return "text, HTML and a picture"


def come_forward(desktop: Desktop) -> str:
    """Bring a small window of ours to the front, and give the keys back to whoever had them."""
    from PySide6.QtWidgets import QWidget

    app, before = _application(), desktop.windows.active()
    if app.platformName() not in ("xcb", "windows"):
        return "not tried: Qt was told to do without a screen"
    window = QWidget()
    window.setWindowTitle("金牌客服助手 selftest")
    window.resize(200, 1)
    window.show()
    try:
        came = _until(app, lambda: _is_ours(desktop, int(window.winId())))
    finally:
        if before is not None:
            desktop.windows.activate(before)
        window.close()
    if not came:
        raise NotWorkingError("the system kept our window behind another")
    back = before is None or _until(app, lambda: _is_front(desktop, before))
    return "ours, and back again" if back else "ours; the window before has gone"


def _is_ours(desktop: Desktop, window: int) -> bool:
    if _is_front(desktop, Target(window)):
        return True
    desktop.windows.raise_own(window)
    return False


def _is_front(desktop: Desktop, target: Target) -> bool:
    front = desktop.windows.active()
    return front is not None and front.window == target.window


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


def _until(app: "QApplication", true: Callable[[], bool]) -> bool:
    """Let our windows live until something holds, up to `_PATIENCE` seconds."""
    deadline = time.monotonic() + _PATIENCE
    while not true():
        if time.monotonic() > deadline:
            return False
        app.processEvents()
        time.sleep(_SLICE)
    return True


def _while_offered(
    clipboard: Clipboard, formats: Mapping[str, bytes], look: Callable[[], Found]
) -> Found:
    """Look from another thread while this one serves, as the paste worker does; then put it back.

    Raises what looking raised.
    """
    kept = clipboard.snapshot()
    clipboard.offer(formats)
    with ThreadPoolExecutor(1) as pool:
        looking = pool.submit(look)
        while not looking.done():
            clipboard.wait(_SLICE)
    if kept.complete and clipboard.owned():
        clipboard.offer(kept.formats, private=False)
    return looking.result()
