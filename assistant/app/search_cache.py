"""The search index in the cache folder: made again only when the books have changed."""

import logging
import mmap
import sys
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from assistant.app import shipped
from assistant.app.word_readings import prepare_word_readings
from assistant.core.library import Library
from assistant.core.search.build import Progress
from assistant.core.search.index import Index
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms, parse_synonyms
from assistant.desktop.disk import stays
from assistant.replacing import replace_file

_MOST_READ = 8_000_000  # bytes, of some five thousand phrases; a larger file is mapped if it stays
_log = logging.getLogger(__name__)


def cached_index(
    library: Library,
    folder: Path | None,
    former: Index | None = None,
    progress: Progress | None = None,
    unkept: Callable[[OSError], None] | None = None,
) -> Index:
    """The index of a library: from the cache folder if it is there, else built and kept.

    `former` is the index of an earlier state of the library, whose unchanged books are taken over;
    `progress` is told of building (done, of how many), `unkept` of an index that could not be kept;
    else the log is.
    """
    kept = _Kept(library, folder) if folder else None
    found = kept.read() if kept else None
    if found is not None:
        return found
    prepare_word_readings()
    index = Index.build(library, progress, former=former, synonyms=_synonyms())
    try:
        return (kept.keep(index) if kept else None) or index
    except OSError as error:
        (unkept or _log_unkept)(error)
        return index


@cache
def _synonyms() -> Synonyms:
    """The trade's synonyms; a program without its file still finds, only less."""
    try:
        return parse_synonyms((shipped.RESOURCES / "synonyms.txt").read_text("utf-8"))
    except OSError:
        _log.warning("no synonyms", exc_info=True)
        return NO_SYNONYMS


class _Kept:
    """The files of a library: one a set of books, so that several don't push each other out.

    A large one stays mapped, and then it can't be replaced on Windows: each time the index is kept
    under the next number, and files with others are dropped as soon as they can be.
    """

    def __init__(self, library: Library, folder: Path) -> None:
        self._library, self._folder = library, folder
        books = "\n".join(sorted(book.id for book in library.books))
        self._name = f"search-{zlib.crc32(books.encode()):08x}"

    def read(self) -> Index | None:
        """The newest, if it is whole and of this library."""
        files = self._files()
        index = self._read(files[-1]) if files else None
        if index is not None:
            _drop(files[:-1])
        return index

    def keep(self, index: Index) -> Index | None:
        """As it is read from now on, which takes less memory. Raises OSError."""
        former = self._files()
        file = self._folder / f"{self._name}-{self._number(former[-1]) + 1 if former else 1}.index"
        replace_file(file, index.to_bytes())
        _drop(former)
        return self._read(file)

    def _read(self, file: Path) -> Index | None:
        try:
            large = file.stat().st_size > _MOST_READ
            data = _mapped(file) if large and stays(file) else file.read_bytes()
        except (OSError, ValueError):
            return None
        index = Index.from_bytes(memoryview(data), self._library, synonyms=_synonyms())
        if sys.platform == "linux" and isinstance(data, mmap.mmap):
            data.madvise(mmap.MADV_DONTNEED)  # all was looked at once; elsewhere the system does it
        return index

    def _files(self) -> list[Path]:
        """Those there are, the newest last."""
        return sorted(self._folder.glob(f"{self._name}*.index"), key=self._number)

    def _number(self, file: Path) -> int:
        number = file.stem.removeprefix(f"{self._name}-")
        return int(number) if number.isdecimal() else 0


def _mapped(file: Path) -> mmap.mmap:
    """The content of a file, of which only what is looked at is in memory. Raises OSError."""
    with file.open("rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


def _drop(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):  # on Windows as long as anybody has it mapped
            file.unlink()


def _log_unkept(error: OSError) -> None:
    _log.warning("search index not cached", exc_info=error)
