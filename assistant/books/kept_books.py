"""Books as they were read, kept so that a start need not read unchanged files again."""

import contextlib
import hashlib
import hmac
import json
import logging
import re
from functools import cached_property
from pathlib import Path

from assistant.books.plain_values import from_plain, to_plain
from assistant.books.reader import Reading, read_book, read_bytes
from assistant.core.book import Book
from assistant.replacing import replace_file

_KIND = b"assistant read book 2\n"
_SEAL = hashlib.sha256().digest_size
_PICTURES = re.compile(rb"images[\"']?\s*:")
_FAULTY = (LookupError, TypeError, ValueError, RecursionError)
_log = logging.getLogger(__name__)


class KeptBooks:
    """A folder with a file for each book: sealed, and good for this very content and program.

    A book that names pictures is read anew: which of them stand beside it can change.
    """

    def __init__(self, folder: Path, secret: bytes, version: str) -> None:
        """`secret` seals: a book signed by its team must not be changed here unseen."""
        self._folder = folder
        self._secret = secret
        self._version = version
        self._asked: set[str] = set()

    def read(self, path: Path, shown: str = "") -> Reading:
        """What `read_book` gives."""
        file = shown or str(path)
        try:
            data = path.read_bytes()
        except OSError:
            return read_book(path, shown)
        if _PICTURES.search(data.replace(b"\0", b"")):  # also in the wider encodings
            return read_bytes(data, file, path.parent)
        place = self._place(file)
        seal = self._seal(file, data)
        book = _opened(place, seal)
        if book is not None:
            return Reading(book, book.problems)
        reading = read_bytes(data, file, path.parent)
        if reading.book is not None and not any(p.images for p in reading.book.phrases):
            _keep(place, seal, reading.book)
        return reading

    def tidy(self) -> None:
        """Drop what has not been asked for since the last time."""
        with contextlib.suppress(OSError):
            for file in self._folder.glob("*.book"):
                if file.name not in self._asked:
                    file.unlink()
        self._asked.clear()

    def _place(self, file: str) -> Path:
        name = f"{hashlib.sha256(file.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}.book"
        self._asked.add(name)
        return self._folder / name

    def _seal(self, file: str, data: bytes) -> "hmac.HMAC":
        """Begun with all that decides what comes of reading; goes on with what came of it."""
        seal = hmac.new(self._secret, digestmod="sha256")
        for part in (
            _KIND,
            self._version.encode(),
            self._code,
            file.encode(errors="replace"),
            data,
        ):
            seal.update(len(part).to_bytes(8) + part)
        return seal

    @cached_property
    def _code(self) -> bytes:
        """The reader's own files, where they stand: while it is worked on, it changes."""
        here = Path(__file__).parent
        files = sorted([*here.rglob("*.py"), *(here.parent / "core").rglob("*.py")])
        stats = [(file.name, file.stat()) for file in files]
        return repr([(name, one.st_size, one.st_mtime_ns) for name, one in stats]).encode()


def _opened(place: Path, seal: "hmac.HMAC") -> Book | None:
    """What was kept, if it was kept for this and nobody has touched it."""
    try:
        data = place.read_bytes()
    except OSError:
        return None
    plain = data[_SEAL:]
    seal = seal.copy()
    seal.update(plain)
    if not hmac.compare_digest(seal.digest(), data[:_SEAL]):
        return None
    with contextlib.suppress(*_FAULTY):
        book: Book = from_plain(Book, json.loads(plain))
        return book
    return None


def _keep(place: Path, seal: "hmac.HMAC", book: Book) -> None:
    """Only what comes back as it was."""
    try:
        plain = json.dumps(to_plain(Book, book), ensure_ascii=False, separators=(",", ":")).encode()
        if from_plain(Book, json.loads(plain)) != book:
            return
        seal.update(plain)
        place.parent.mkdir(parents=True, exist_ok=True)
        replace_file(place, seal.digest() + plain)
    except (OSError, *_FAULTY):
        _log.warning("a read book was not kept", exc_info=True)
