"""The search index in the cache folder: made again only when the books have changed."""

import logging
from pathlib import Path

from assistant.core.library import Library
from assistant.core.search.index import Index
from assistant.replacing import replace_file

_log = logging.getLogger(__name__)


def cached_index(library: Library, cache: Path | None) -> Index:
    """The index of a library: from the cache folder if it is there, else built and kept."""
    if cache is None:
        return Index.build(library)
    file = cache / "search.index"
    try:
        former = Index.from_bytes(file.read_bytes(), library)
    except (OSError, ValueError):
        former = None
    if former is not None:
        return former
    index = Index.build(library)
    try:
        replace_file(file, index.to_bytes())
    except OSError:
        _log.warning("search index not cached", exc_info=True)
    return index
