"""All books under the given files and folders, read into one `Library`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.books.reader import Reading, read_book
from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.personal import ID as PERSONAL
from assistant.core.problem import Place, Problem
from assistant.core.system_fault import reason

SUFFIXES = (".yaml", ".yml")
_OFFICE_LOCK = "~$"


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    shown: str


def load_library(
    paths: Iterable[Path | str],
    personal: Path | None = None,
    read: Callable[[Path, str], Reading] = read_book,
) -> Library:
    """Read books from files and folders with their sub-folders, the agent's own over them.

    `read` reads all but the agent's own. Raises nothing.
    """
    books: dict[str, Book] = {}
    problems: list[Problem] = []
    seen: set[Path] = set()
    own = _personal(personal, seen, problems)
    if own:  # nobody else's book can have its id
        books[own.id] = own
    for found in (found for path in paths for found in _files(Path(path))):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.path.resolve() not in seen:
            seen.add(found.path.resolve())
            problems.extend(_take(found, read(found.path, found.shown), books))
    personal_one = books.pop(PERSONAL, None) if own and own.id == PERSONAL else None
    return Library.of(books.values(), problems, personal_one)


def _personal(file: Path | None, seen: set[Path], problems: list[Problem]) -> Book | None:
    """The book in the agent's own file, if there is one."""
    if file is None or not file.exists():
        return None
    seen.add(file.resolve())
    reading = read_book(file)
    problems.extend(() if reading.book else reading.problems)
    return reading.book


def book_files(folder: Path) -> Iterator[Path | Problem]:
    """The books of a folder in order; what can't be looked into as a problem. Raises nothing."""
    for found in _files(folder):
        yield found if isinstance(found, Problem) else found.path


def _take(file: _File, reading: Reading, books: dict[str, Book]) -> Iterable[Problem]:
    """Add a file's book; the problems that the book itself does not carry are returned."""
    if reading.book is None:
        return reading.problems
    first = books.setdefault(reading.book.id, reading.book)
    if first is reading.book:
        return ()
    return (
        *reading.problems,
        Problem(Place(file.shown, 1, 1), _taken(reading.book.id, first.file)),
    )


def _files(path: Path) -> Iterator[_File | Problem]:
    try:
        found = _found(path)
    except FileNotFoundError:
        yield Problem(Place(str(path)), _MISSING)
    except (OSError, ValueError) as error:
        yield Problem(Place(str(path)), _unreadable(error))
    else:
        if not found:
            yield Problem(Place(str(path)), _NO_BOOKS)
        yield from (_File(file, str(file)) for file in found)


def _found(path: Path) -> list[Path]:
    """The books of a folder, or the file itself. Raises OSError."""
    path.stat()
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if _is_book(file, path))


def _is_book(file: Path, root: Path) -> bool:
    names = file.relative_to(root).parts
    hidden = any(name.startswith((".", _OFFICE_LOCK)) for name in names)
    return not hidden and file.suffix.lower() in SUFFIXES and file.is_file()


def _taken(id: str, other: str) -> Message:
    return Message.of(
        "话术本 id “{id}”已经被 {other} 使用，所以这个文件没有载入。请给其中一个换一个 id。",
        "The book id “{id}” is already used by {other}, so this file was left out. Change one id.",
        id=id,
        other=other,
    )


def _unreadable(error: OSError | ValueError) -> Message:
    return Message.of(
        "读不了这里：{reason}。请检查网络和权限。",
        "This can't be read: {reason}. Check the network and your permissions.",
        reason=reason(error) if isinstance(error, OSError) else error,
    )


_MISSING = Message.of(
    "找不到这个文件或文件夹。请检查路径和网络。",
    "There is no such file or folder. Check the path and the network.",
)
_NO_BOOKS = Message.of(
    "文件夹里没有话术本（.yaml 文件）。", "There are no books (.yaml files) in this folder."
)
