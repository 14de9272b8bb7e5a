"""The selftest's live checks: a paste into a box of our own, coming to the front, our rights."""
# ruff: noqa: PLC0415 - a Qt that does not load is something to report

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from assistant.core.ports import HTML, PNG, TEXT, Clipboard, ClipboardBusyError, Desktop, Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_PROBE = "金牌客服助手 selftest\n第二行"
_PATIENCE = 5.0
_SLICE = 0.01
Attempts = Iterator[tuple[str, Callable[[], str]]]


class NotWorkingError(Exception):
    """Something was tried and did not happen; the message says what."""


def live_checks(desktop: Desktop) -> Attempts:
    """What can be tried on a real desktop, each with a name; nothing on a simulated one."""
    if desktop.name not in ("x11", "windows"):
        return
    yield "paste into a box", lambda: paste_into_box(desktop.clipboard)
    yield "clipboard formats", lambda: read_formats(desktop.clipboard)
    yield "foreground", lambda: come_forward(desktop)
    if desktop.rights is not None:
        yield "integrity level", desktop.rights


def paste_into_box(clipboard: Clipboard) -> str:
    """Offer a text as a paste does, and have a hidden text box of ours ask for it."""
    from PySide6.QtWidgets import QPlainTextEdit

    _application()
    box = QPlainTextEdit()
    _while_offered(clipboard, {TEXT: _PROBE.encode()}, box.paste)
    if box.toPlainText() != _PROBE:
        raise NotWorkingError(f"{len(box.toPlainText())} of {len(_PROBE)} characters arrived")
    return f"{len(_PROBE)} characters, rendered on request"


def read_formats(clipboard: Clipboard) -> str:
    """Offer text, HTML and a picture, and look at them as another program does."""
    from PySide6.QtGui import QGuiApplication

    _application()
    seen: list[bool] = []

    def look() -> None:
        data = QGuiApplication.clipboard().mimeData()
        seen.extend((data.text() == "a", "<b>a</b>" in data.html(), data.hasImage()))

    _while_offered(clipboard, {TEXT: b"a", HTML: b"<b>a</b>", PNG: _picture()}, look)
    if not all(seen):
        raise NotWorkingError(f"text, HTML, picture: {seen}")
    return "text, HTML and a picture"


def come_forward(desktop: Desktop) -> str:
    """Bring a small window of ours to the front, and give the keys back to whoever had them."""
    from PySide6.QtWidgets import QWidget

    app, before = _application(), desktop.windows.active()
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
    clipboard: Clipboard, formats: Mapping[str, bytes], look: Callable[[], object]
) -> None:
    """Look from this thread while another serves, as the paste worker does; then put it back."""
    offered, looked = threading.Event(), threading.Event()
    faults: list[Exception] = []

    def serve() -> None:
        try:
            kept = clipboard.snapshot()
            clipboard.offer(formats)
            offered.set()
            while not looked.is_set():
                clipboard.wait(_SLICE)
            if kept.complete and clipboard.owned():
                clipboard.offer(kept.formats, private=False)
        except ClipboardBusyError as error:
            faults.append(error)
        offered.set()

    worker = threading.Thread(target=serve)
    worker.start()
    offered.wait(_PATIENCE)
    try:
        look()
    finally:
        looked.set()
        worker.join(_PATIENCE)
    if faults:
        raise faults[0]


def _picture() -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage

    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
