"""The search index in the cache folder: made again only when the books have changed."""

import logging
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from assistant.app import shipped
from assistant.app.word_readings import prepare_word_readings
from assistant.core.library import Library
from assistant.core.search.build import Progress
from assistant.core.search.index import Index
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms, parse_synonyms
from assistant.replacing import replace_file

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
    file = folder / _name(library) if folder else None
    found = _read(file, library) if file else None
    if found is not None:
        return found
    prepare_word_readings()
    index = Index.build(library, progress, former=former, synonyms=_synonyms())
    if file:
        _keep(file, index, unkept or _log_unkept)
    return index


@cache
def _synonyms() -> Synonyms:
    """The trade's synonyms; a program without its file still finds, only less."""
    try:
        return parse_synonyms((shipped.RESOURCES / "synonyms.txt").read_text("utf-8"))
    except OSError:
        _log.warning("no synonyms", exc_info=True)
        return NO_SYNONYMS


def _name(library: Library) -> str:
    """One file a set of books, so that several libraries don't push each other out."""
    books = "\n".join(sorted(book.id for book in library.books))
    return f"search-{zlib.crc32(books.encode()):08x}.index"


def _read(file: Path, library: Library) -> Index | None:
    try:
        return Index.from_bytes(file.read_bytes(), library, synonyms=_synonyms())
    except OSError:
        return None


def _keep(file: Path, index: Index, unkept: Callable[[OSError], None]) -> None:
    try:
        replace_file(file, index.to_bytes())
    except OSError as error:
        unkept(error)


def _log_unkept(error: OSError) -> None:
    _log.warning("search index not cached", exc_info=error)
