"""What is not saved of a book that is being edited, as a small file that outlives the editor."""

import json
import logging
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.books.editing.composed import Rows
from assistant.books.editing.document import (
    Document,
    Lists,
    document_in,
    is_changed_on_disk,
    open_document,
    sound_book,
    with_book,
)
from assistant.books.writer import Value
from assistant.core.errors import AssistantError
from assistant.replacing import flush_folder, replace_file

_PRIVATE = 0o600  # a book may be readable to its owner alone
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """The text of the book's file as it was opened, None of a new one, and the book as it is now.

    With that text, what somebody else has written meanwhile is noticed as if nothing had ended.
    """

    path: Path
    text: str | None
    head: Rows
    lists: Lists


def place_of(book: Path, folder: Path) -> Path:
    """Where what is not saved of a book is kept."""
    return folder / f"{zlib.crc32(str(book.resolve()).encode()):08x}.json"


def write_unsaved(document: Document, folder: Path) -> None:
    """Keep it in the place of the former. Raises OSError."""
    kept = {
        "path": str(document.path.resolve()),
        "text": document.source.text if document.source else None,
        "head": document.head,
        "lists": document.lists,
    }
    data = json.dumps(kept, ensure_ascii=False).encode(errors="surrogatepass")  # half an emoji
    replace_file(place_of(document.path, folder), data, mode=_PRIVATE)


def forget_unsaved(book: Path, folder: Path) -> None:
    """Let what is kept of a book be gone, also after a power cut. Raises OSError."""
    place = place_of(book, folder)
    if place.exists():
        place.unlink(missing_ok=True)
        flush_folder(folder)


def read_unsaved(book: Path, folder: Path) -> Unsaved | None:
    """What is kept of a book; None where nothing is. Raises OSError, and ValueError for rubbish."""
    try:
        found = json.loads(place_of(book, folder).read_bytes())
    except FileNotFoundError:
        return None
    if not isinstance(found, dict) or found.get("path") != str(book.resolve()):
        return None
    head, lists, text = (_value(found.get(name)) for name in ("head", "lists", "text"))
    if isinstance(head, dict) and isinstance(lists, dict) and not isinstance(text, dict | tuple):
        return Unsaved(book, text, head, {name: _rows(rows) for name, rows in lists.items()})
    raise ValueError(book)


def opened_with(left: Unsaved | None, path: Path) -> tuple[Document, Unsaved | None]:
    """The book as it was when what is left unsaved was begun, and that; else as it is, and None.

    Nothing is left when the file holds it: then the editor was ended after it had saved and before
    it forgot. Raises AssistantError.
    """
    if left is None:
        return open_document(path), None
    try:
        former = document_in((left.text or "").encode(), path)
    except AssistantError:
        _log.warning("what was not saved of a book fits no book that can be read")
        return open_document(path), None
    saved = _saved(left, former)
    return (former, left) if saved is None else (saved, None)


def _saved(left: Unsaved, former: Document) -> Document | None:
    """The book as its file holds it, if that is all of what is left."""
    try:
        if not is_changed_on_disk(former):
            return None
        there = open_document(former.path)
        book = sound_book(replace(there, head=left.head, lists=left.lists))
    except AssistantError:
        return None
    return there if with_book(there, book) == there else None


def _rows(entries: Value | None) -> tuple[Rows, ...]:
    rows = entries if isinstance(entries, tuple) else ()
    return tuple(row for row in rows if isinstance(row, dict))


def _value(found: object) -> Value | None:
    """As it was before it was written: what is several is a tuple. Raises ValueError."""
    if found is None or isinstance(found, str):
        return found
    if isinstance(found, list):
        return tuple(part for one in found if (part := _value(one)) is not None)
    if isinstance(found, dict):
        parts = ((str(key), _value(one)) for key, one in found.items())
        return {key: part for key, part in parts if part is not None}
    raise ValueError(found)
