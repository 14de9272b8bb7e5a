"""Loads books and their search index off the UI thread, from the cache where it can."""

import gc
import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.app.search_cache import cached_index
from assistant.books.library import load_library
from assistant.core.library import Library
from assistant.core.search.index import Index

_log = logging.getLogger(__name__)


class LibraryLoader(QObject):
    """One load on a thread of its own; `loaded(library, index)` comes when all is ready."""

    loaded = Signal(object, object)

    def __init__(self, paths: Callable[[], Iterable[Path]], cache: Path | None) -> None:
        super().__init__()
        self._paths = paths
        self._cache = cache
        self._thread = threading.Thread()

    def start(self) -> None:
        """Begin to load, anew once a former load has ended."""
        self.close()
        self._thread = threading.Thread(target=self._run, name="library", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Wait for the thread to end."""
        if self._thread.is_alive():
            self._thread.join(10)

    def _run(self) -> None:
        try:
            library = load_library(self._paths())
            index = cached_index(library, self._cache)
            gc.freeze()  # a library lives long; looking through it for garbage stops the window
            self.loaded.emit(library, index)
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("library not loaded")
            self.loaded.emit(Library(), Index.build(Library()))
