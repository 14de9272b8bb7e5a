"""Loads books and their search index off the UI thread, from the cache where it can."""

import gc
import logging
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.app.search_cache import cached_index
from assistant.app.wordcheck import rules_for
from assistant.books.kept_books import KeptBooks
from assistant.books.library import load_library
from assistant.books.reader import Reading, read_book
from assistant.core import late_pattern
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.search.build import Progress
from assistant.core.search.index import Index
from assistant.core.wording.rules import Rules

_SHOWING, _PAINTING_MS = 1.0, 200  # what showing a library takes at most, and painting it
_PAUSE = 0.1  # seconds
_log = logging.getLogger(__name__)
_NOT_LOADED = Message.of(
    "话术没有读出来。详情在日志里，请找主管。",
    "The phrases could not be read. Details are in the log; ask your lead.",
)
_NOT_RELOADED = Message.of(
    "新的话术没有读出来，用的还是原来的。详情在日志里，请找主管。",
    "The new phrases could not be read; the former stay. Details are in the log; ask your lead.",
)
_NOT_CHECKED = Message.of(
    "禁用说法这次没有检查成，贴之前请自己看一眼。详情在日志里。",
    "Forbidden wording can't be checked this time: look before you paste. Details are in the log.",
)
_FORMER_RULES = Message.of(
    "新的禁用说法没有读成，用的还是原来的。详情在日志里。",
    "The new forbidden wording could not be read; the former stays. Details are in the log.",
)


class _ClosedError(Exception):
    """Nobody waits for it any more."""


class LibraryLoader(QObject):
    """One load on a thread of its own; `loaded(library, index)` comes when all is ready.

    While an index is built, `progressed` tells the percentage now and then. What of a library was
    in force before is not read aloud again. `told`: a line for the agent when something has failed;
    what was loaded before stays then.
    """

    loaded = Signal(object, object)
    progressed = Signal(int)
    rules_ready = Signal(object)
    told = Signal(object, str)
    _made = Signal(object, object)

    def __init__(
        self,
        paths: Callable[[], Iterable[Path]],
        cache: Path | None,
        personal: Path | None = None,
        kept: KeptBooks | None = None,
    ) -> None:
        """`kept`: where books are kept as they were read."""
        super().__init__()
        self._paths = paths
        self._cache = cache
        self._personal = personal
        self._kept = kept
        self._former: Index | None = None
        self._rules: Rules | None = None
        self._thread = threading.Thread()
        self._lock = threading.Lock()
        self._shown = threading.Event()
        self._running = self._again = self._closed = False
        self._made.connect(self._hand_over)

    def start(self) -> None:
        """Begin to load; while a load is under way, once more after it. Waits for nothing."""
        self._closed = False
        with self._lock:
            self._again = self._running
            if self._running:
                return
            self._running = True
        self._thread = threading.Thread(target=self._run, name="library", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """The thread ends at the next book or part of the index; what it makes is not wanted."""
        self._closed = True
        self._shown.set()
        with self._lock:
            self._again = False
        if self._thread.is_alive():
            self._thread.join(10)

    def _run(self) -> None:
        while self._running:
            self._load()
            with self._lock:
                self._running, self._again = self._again, False

    def _load(self) -> None:
        gc.disable()  # looking through all there is for garbage would stop the window, too
        try:
            library = self._read()
            index = cached_index(library, self._cache, self._former, self._progress())
            self._go_on()
            self._former = index
            gc.freeze()  # a library lives long; looking through it for garbage stops the window
            self._shown.clear()
            self._made.emit(library, index)
            if not self._closed:  # two threads at work would have to share Python
                self._shown.wait(_SHOWING)
        except _ClosedError:
            _log.info("the library is not loaded to its end: the program ends")
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("library not loaded")
            self._without_library()
        else:
            self._try_rules(library)
            if not self._closed:
                late_pattern.make_all()  # before an order or a promise is read
        finally:
            gc.enable()

    def _without_library(self) -> None:
        """What was good before stays; where nothing was, there is nothing now."""
        if self._former is None:
            self._made.emit(Library(), Index.build(Library()))
        self.told.emit(_NOT_LOADED if self._former is None else _NOT_RELOADED, "bad")

    def _try_rules(self, library: Library) -> None:
        try:
            self._prepare_rules(library)
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("rules of wording not made ready")
            self.told.emit(_NOT_CHECKED if self._rules is None else _FORMER_RULES, "bad")

    def _read(self) -> Library:
        read = self._kept.read if self._kept else read_book

        def read_on(path: Path, shown: str) -> Reading:
            self._go_on()
            return read(path, shown)

        library = load_library(self._paths(), self._personal, read_on)
        if self._kept:
            self._kept.tidy()
        return library

    def _go_on(self) -> None:
        """Raises _ClosedError once the program ends: whoever ends it is not kept waiting."""
        if self._closed:
            raise _ClosedError

    def _hand_over(self, library: Library, index: Index) -> None:
        try:
            if not self._closed:
                self.loaded.emit(library, index)
        finally:
            QTimer.singleShot(_PAINTING_MS, self._shown.set)

    def _prepare_rules(self, library: Library) -> None:
        """Half a second of work that the window need not wait for; not again for equal rules."""
        rules = rules_for(library)
        if self._rules is None or rules.rules != self._rules.rules:
            rules.prepare()
            self._rules = rules
        self.rules_ready.emit(self._rules)

    def _progress(self) -> Progress:
        """What passes on how far building is, not more often than one can read."""
        told = time.monotonic()

        def tell(done: int, count: int) -> None:
            nonlocal told
            self._go_on()
            now = time.monotonic()
            if now - told >= _PAUSE:
                told = now
                self.progressed.emit(100 * done // count)

        return tell
