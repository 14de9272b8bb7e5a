"""How long after a key the painted list stands, and the caret when summoned: the real window.

python -m tests.display python -m benchmarks.window [--size 10000]     or without the first part
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from assistant.app.application import make_app
from assistant.app.program import Program
from assistant.app.running import build
from assistant.core.search.index import Index
from assistant.core.settings import Settings
from assistant.store.home import Home
from assistant.store.opening import open_store
from benchmarks._phrases import synonyms, varied
from benchmarks._queries import queries
from benchmarks.search import percentiles

_EACH = 12
_SUMMONS = 40
_REST = 250  # milliseconds between two summons, as the window manager needs them
_PATIENCE = 2.0  # seconds
_KINDS = ("initials, 4", "full pinyin", "one typo", "confused sounds", "characters", "questions")


class Painted(QObject):
    """Sees that the list is being painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def main() -> None:
    """Print the times as a Markdown table."""
    options = argparse.ArgumentParser()
    options.add_argument("--size", type=int, default=10_000)
    chosen, _ = options.parse_known_args()
    app = make_app(Settings().language)
    with tempfile.TemporaryDirectory() as folder:
        home, books = Path(folder, "home"), Path(folder, "books")
        books.mkdir()
        place = Home.at(home)
        program = build(app, place, Settings(), [books], open_store(place, None))
        program.start()
        try:
            _measure(app, program, chosen.size)
        finally:
            program.close()


def _measure(app: QApplication, program: Program, size: int) -> None:
    _wait(app, program.library_shown.connect)
    library = varied(size)
    program.phrases.show_library(library, Index.build(library, synonyms=synonyms()))
    _summoned(app, program)  # keys come to a window that has the focus, and to no other
    _settle(app)
    gc.collect()
    gc.freeze()
    platform = QGuiApplication.platformName()
    print(
        f"{size:,} phrases, Qt platform {platform}, milliseconds from a key to the painted list\n"
    )
    print("| typed key by key | keys | p50 | p95 | p99 | of this thread: p50 | p95 | p99 |")
    print("|---|---|---|---|---|---|---|---|")
    every: list[tuple[float, float]] = []
    for kind, asked in queries(library).items():
        if kind in _KINDS:
            times = [t for query in asked[:_EACH] for t in _typed(app, program, query)]
            _tell(kind, times)
            every += times
    _tell("all", every)
    print("\n| summoned from hidden | times | p50 | p95 | p99 | of this thread: p50 | p95 | p99 |")
    print("|---|---|---|---|---|---|---|---|")
    _tell("caret in the search box", [_summoned(app, program) for _ in range(_SUMMONS)])


def _summoned(app: QApplication, program: Program) -> tuple[float, float]:
    """Milliseconds from the hotkey to the caret: by the clock, and of this thread."""
    program.summoning.hide()
    QTest.qWait(_REST)
    line = program.window.search.findChild(QLineEdit)
    assert line is not None
    start, busy = time.perf_counter(), time.thread_time()
    program.summoning.summon()
    while not line.hasFocus() and time.perf_counter() - start < _PATIENCE:
        app.processEvents()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - busy) * 1000


def _wait(app: QApplication, connect: Callable[[Callable[[], None]], object]) -> None:
    """Until a signal has come."""
    loop = QEventLoop(app)
    connect(loop.quit)
    loop.exec()


def _typed(app: QApplication, program: Program, query: str) -> Iterator[tuple[float, float]]:
    """Milliseconds of each key of a query: by the clock, and of this thread."""
    window = program.window
    line = window.search.findChild(QLineEdit)
    assert line is not None
    window.search.clear()
    _settle(app)
    for character in query:
        painted = Painted()
        window.phrases.viewport().installEventFilter(painted)
        start, busy = time.perf_counter(), time.thread_time()
        _press(app, line, character)
        while not painted.seen and time.perf_counter() - start < _PATIENCE:
            app.processEvents()
        yield (time.perf_counter() - start) * 1000, (time.thread_time() - busy) * 1000
        window.phrases.viewport().removeEventFilter(painted)
        _settle(app)


def _press(app: QApplication, line: QLineEdit, character: str) -> None:
    if character.isascii():
        QTest.keyClick(line, character)  # type: ignore[call-overload]
        return
    event = QInputMethodEvent("", [])
    event.setCommitString(character)
    app.sendEvent(line, event)


def _settle(app: QApplication) -> None:
    for _ in range(3):
        app.processEvents()


def _tell(kind: str, times: list[tuple[float, float]]) -> None:
    clock, busy = percentiles([t for t, _ in times]), percentiles([t for _, t in times])
    print(f"| {kind} | {len(times)} | {clock} | {busy} |", flush=True)


if __name__ == "__main__":
    main()
