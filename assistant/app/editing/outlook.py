"""What a lead is told before publishing: what would change, what hinders it, whose key it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.books.publishing.gathering import Gathered
from assistant.core.book import Book
from assistant.core.comparing import SECTIONS, Change, Difference, compare, title_of
from assistant.core.message import Message
from assistant.core.problem import Level, Problem
from assistant.core.release.release import EMPTY, File, Manifest

_BOOKS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class BookChange:
    """What differs in the entries of one book; `path` is its file below the folder of books."""

    book: str
    name: str
    path: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """`obstacle` tells why nothing can be published there; `made`: a key was
    made just now, and whether it went into the credential store.

    `read` are the books as they are; `unread` the problems of what was left out of them.
    `others` are the files of whose change no entry tells: pictures, comments, a book's head.
    """

    books: Path
    to: Path | None
    code: str
    gathered: Gathered
    problems: tuple[Problem, ...]
    unread: frozenset[Problem] = frozenset()
    read: tuple[Book, ...] = ()
    made: bool | None = None
    manifest: Manifest = EMPTY
    obstacle: Message | None = None
    changes: tuple[BookChange, ...] = ()
    others: tuple[tuple[str, Change], ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the books from being published."""
        return tuple(one for one in self.problems if one.level is Level.ERROR)

    @property
    def counted(self) -> tuple[int, int, int]:
        """Entries that are new, changed or moved, and gone."""
        kinds = [one.change for book in self.changes for one in book.differences]
        new, gone = kinds.count(Change.ADDED), kinds.count(Change.REMOVED)
        return new, len(kinds) - new - gone, gone

    def is_same(self, now: datetime) -> bool:
        """Whether just this is published already and in force."""
        newest = self.manifest.releases[0] if self.manifest.releases else None
        files = self.gathered.files
        return newest is not None and newest.valid_from <= now and newest.files == files

    def is_ready(self, now: datetime) -> bool:
        """Whether there is something to publish, and nothing in its way."""
        free = self.to is not None and not self.obstacle and not self.errors
        return free and bool(self.gathered.files) and not self.is_same(now)


def changes_of(books: dict[str, Book], before: dict[str, Book]) -> Iterator[BookChange]:
    """How books (by their paths) differ from those published, matched by id."""
    older = {book.id: book for book in before.values()}
    for path, book in books.items():
        other = older.pop(book.id, Book(book.id, book.name))
        if found := compare(book, other):
            yield BookChange(book.id, book.name, path, found)
    for book in older.values():
        path = next(path for path, one in before.items() if one is book)
        if found := compare(Book(book.id, book.name), book):
            yield BookChange(book.id, book.name, path, found)


def other_changes(
    files: tuple[File, ...], before: tuple[File, ...], told: set[str]
) -> Iterator[tuple[str, Change]]:
    """Files that are new, changed or gone, and of which no entry tells."""
    old = {file.path: file.sha256 for file in before}
    for file in files:
        known = old.pop(file.path, None)
        if known != file.sha256 and file.path not in told:
            yield file.path, Change.ADDED if known is None else Change.CHANGED
    yield from ((path, Change.REMOVED) for path in old if path not in told)


def is_book(file: File) -> bool:
    """Whether it holds phrases rather than a picture."""
    return file.path.lower().endswith(_BOOKS)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a book of the folder."""

    file: str
    book: str
    section: str
    id: str
    title: str


def entry_at(outlook: Outlook, problem: Problem) -> Entry | None:
    """The entry a problem is in; None if that was left out or the file can't be read."""
    if problem in outlook.unread:
        return None
    place = problem.place
    book = next((one for one in outlook.read if one.file == place.file), None)
    found = None
    for section in SECTIONS if book else ():
        for entry in getattr(book, section):
            line = entry.place.line if entry.place else 0
            if line <= place.line and (found is None or line > found[0]):
                found = line, section, entry
    if book is None or found is None:
        return None
    _, section, entry = found
    return Entry(place.file, book.name, section, entry.id, title_of(entry))
