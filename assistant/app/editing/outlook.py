"""What a lead is told before publishing: what would change, what hinders it, whose key it is."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from pathlib import Path

from assistant.books.publishing.gathering import Gathered
from assistant.core.book import Book
from assistant.core.comparing import SECTIONS, Change, Difference, compare, title_of
from assistant.core.comparing import Entry as AnyEntry
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
    `is_whole`: whether agents can have what is published, so that the same again is no release.
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
    is_whole: bool = True
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
        return self.is_whole and self.manifest.newest_if(self.gathered.files, now) is not None

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


class Entries:
    """Finds the entry a problem is in."""

    def __init__(self, outlook: Outlook) -> None:
        self._unread = outlook.unread
        self._found: dict[str, list[tuple[int, Entry]]] = {}
        for book in outlook.read:
            spots = ((_line(one), _entry(book, name, one)) for name, one in _every(book))
            self._found[book.file] = sorted(spots, key=itemgetter(0))

    def at(self, problem: Problem) -> Entry | None:
        """None if the entry was left out or the file can't be read."""
        spots = self._found.get(problem.place.file, [])
        number = bisect_right(spots, problem.place.line, key=itemgetter(0))
        return spots[number - 1][1] if number and problem not in self._unread else None


def _every(book: Book) -> Iterator[tuple[str, AnyEntry]]:
    return ((name, one) for name in SECTIONS for one in getattr(book, name))


def _line(entry: AnyEntry) -> int:
    return entry.place.line if entry.place else 0


def _entry(book: Book, section: str, entry: AnyEntry) -> Entry:
    return Entry(book.file, book.name, section, entry.id, title_of(entry))
