"""The paste thread lives on, whatever a desktop does to it."""

import threading
from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.app import paste_worker
from assistant.app.paste_worker import PasteWorker
from assistant.core.paste import Outcome, PasteResult, Ports
from assistant.core.ports import TEXT, Snapshot
from assistant.desktop.memory.desktop import MemoryDesktop


def started(desktop: MemoryDesktop) -> PasteWorker:
    """A worker on a simulated desktop whose waits end at once."""
    ports = desktop.ports()
    worker = PasteWorker(
        lambda: Ports(ports.clipboard, ports.windows, ports.keyboard, desktop.clock)
    )
    worker.start()
    return worker


@pytest.mark.parametrize("call", ["snapshot", "wait"])
def test_what_the_clipboard_raises_ends_no_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, call: str
) -> None:
    desktop = MemoryDesktop(pace=0.01)
    desktop.user_copies("别的")
    worker = started(desktop)
    failed: list[str] = []

    def fail(*_: object) -> Snapshot:
        failed.append(call)
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bytes")

    with monkeypatch.context() as patch:
        patch.setattr(desktop.clipboard, call, fail)
        with qtbot.waitSignal(worker.looked):
            worker.look("order")
        qtbot.waitUntil(lambda: bool(failed))
    with qtbot.waitSignal(worker.finished, timeout=5000) as ended:
        worker.copy("it", {TEXT: "亲".encode()})
    assert ended.args == ["it", PasteResult(Outcome.COPIED)]
    assert not worker.needs_the_chat
    assert "UnicodeDecodeError" in caplog.text
    worker.close()


def test_of_a_whole_copied_book_only_the_beginning_is_looked_at(qtbot: QtBot) -> None:
    """Reading names and orders is the window's work, and stops it for as long as that takes."""
    desktop = MemoryDesktop(pace=0.01)
    desktop.user_copies("小鱼儿888\n" + "亲" * 1_000_000)
    worker = started(desktop)
    with qtbot.waitSignal(worker.looked, timeout=5000) as looked:
        worker.look("buyer")
    worker.close()
    purpose, text = looked.args or ("", "")
    assert (purpose, text[:9]) == ("buyer", "小鱼儿888\n亲亲")
    assert len(text) < 30_000


@pytest.mark.parametrize("held_up", [True, False])
def test_at_the_end_only_what_waits_behind_a_chat_that_hangs_is_left(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, held_up: bool
) -> None:
    """A reply that is pasted long after the program has gone comes out of nowhere."""
    monkeypatch.setattr(paste_worker, "_AFTER_THE_END", 0.0 if held_up else 60.0)
    desktop = MemoryDesktop(pace=0.01)
    desktop.user_copies("别的")
    offered: list[bytes] = []
    begun, goes_on = threading.Event(), threading.Event()

    def offer(formats: Mapping[str, bytes], **_: object) -> None:
        offered.append(formats[TEXT])
        begun.set()
        goes_on.wait(10)

    monkeypatch.setattr(desktop.clipboard, "offer", offer)
    worker = started(desktop)
    ended: list[str] = []  # what has not ended is nowhere counted
    worker.finished.connect(lambda name, _: ended.append(name), Qt.ConnectionType.DirectConnection)
    for text in ("one", "two"):
        worker.copy(text, {TEXT: text.encode()})
    assert begun.wait(10)
    threading.Timer(0.05, goes_on.set).start()
    worker.close()
    assert offered == [b"one"] + [b"two"] * (not held_up)
    assert ended == [text.decode() for text in offered]
    assert not worker.needs_the_chat
