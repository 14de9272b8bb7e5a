"""A book being edited: its lists as rows, whether the reader would take them already or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.books.editing.composed import LISTS, Rows, composed
from assistant.books.format import BOOK
from assistant.books.importing.naming import Unique, book_id, slug
from assistant.books.importing.undo import write_with_undo
from assistant.books.keeping import Written, book_written
from assistant.books.reader import read_bytes
from assistant.books.reading.source import Source, decode
from assistant.books.workbook.layout import headers_in
from assistant.books.writer import Value, book_rows
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.problem import Level, Problem
from assistant.core.system_fault import reason
from assistant.replacing import replace_file

Lists = dict[str, tuple[Rows, ...]]
_ENTRIES = {field.name: field.of for field in BOOK.fields if field.of is not None}
_HOLDING = ("promotion", "then")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry, and with which key of it."""

    section: str
    number: int
    key: str
    message: Message
    level: Level


class UnsoundError(AssistantError):
    """A document that is not to be used as it is; `fault` is the first thing wrong with it."""

    def __init__(self, title: Message, document: "Document", faults: Sequence[Fault]) -> None:
        super().__init__(title, _unready(document, faults))
        self.fault = faults[0] if faults else None


@dataclass(frozen=True, slots=True)
class Document:
    """A file, the book as it stands there, and the book as it is to be.

    `lost` tells what of the file could not be kept when it was saved last.
    """

    path: Path
    source: Source | None
    book: Book
    head: Rows
    lists: Lists
    lost: tuple[Problem, ...] = ()

    def with_list(self, section: str, entries: tuple[Rows, ...]) -> "Document":
        """The document with other entries in a list."""
        return replace(self, lists=self.lists | {section: entries})

    def holds(self, section: str, id: str) -> bool:
        """Whether the file has an entry of this id, so that it is to keep it for ever."""
        return any(entry.id == id for entry in getattr(self.book, section))


def open_document(path: Path) -> Document:
    """The book of a file; one that is not there yet begins empty. Raises AssistantError."""
    try:
        data = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise AssistantError(_CANT_OPEN, _system(error)) from error
    return document_in(data, path)


def document_in(data: bytes, path: Path) -> Document:
    """The book a file holds or held. Raises AssistantError."""
    if not data.strip():
        return document_of(path, None, Book(book_id(path.stem), path.stem, file=str(path)))
    reading, source = read_bytes(data, str(path), path.parent), decode(data, str(path))
    errors = [problem for problem in reading.problems if problem.level is Level.ERROR]
    if reading.book is None or errors or isinstance(source, Problem):
        raise AssistantError(_CANT_OPEN, _faulty(errors))
    return document_of(path, source, reading.book)


def document_of(path: Path, source: Source | None, book: Book) -> Document:
    """A document that holds just this book."""
    return Document(path, source, book, *_parts(book))


def with_book(document: Document, book: Book) -> Document:
    """The document with another book in it, not saved yet."""
    head, lists = _parts(book)
    return replace(document, head=head, lists=lists)


def book_of(document: Document) -> tuple[Book | None, tuple[Fault, ...]]:
    """The book the reader reads from the document, and all that is wrong with its entries."""
    made = composed(document.head, document.lists)
    reading = read_bytes(made.data, str(document.path), document.path.parent)
    faults = []
    for problem in reading.problems:
        spot = made.spot(problem.place.line)
        section, number, key = spot[1:] if spot else ("", 0, "")
        message = problem.message.called("key", headers_in(section))
        faults.append(Fault(section, number, key, message, problem.level))
    return reading.book, tuple(faults)


def sound_book(document: Document) -> Book:
    """The book the document holds. Raises AssistantError when something is wrong with it."""
    book, faults = book_of(document)
    errors = [fault for fault in faults if fault.level is Level.ERROR]
    if book is None or errors:
        raise UnsoundError(_NOT_SOUND, document, errors)
    return replace(book, problems=())


def faults_of(document: Document, section: str, number: int) -> tuple[Fault, ...]:
    """What is wrong with one entry, quickly: only what it refers to is read with it."""
    rows = document.lists[section][number]
    lists: dict[str, list[Rows]] = {"stages": list(document.lists.get("stages", ()))}
    for other, entries in _referred(document, rows):
        lists.setdefault(other, []).extend(entries)
    lists.setdefault(section, []).append(rows)
    made = composed(document.head, lists)
    last = len(lists[section]) - 1
    reading = read_bytes(made.data, str(document.path), document.path.parent)
    found = [*_same_ids(document, section, number), *_same_codes(document, section, number)]
    for problem in reading.problems:
        spot = made.spot(problem.place.line)
        if spot and (spot.section, spot.number) == (section, last):
            message = problem.message.called("key", headers_in(section))
            found.append(Fault(section, number, spot.key, message, problem.level))
    return tuple(found)


def save(document: Document, before: Document | None = None) -> Document:
    """Write the document into its file; what did not change stays as it was written there.

    `before` is what it was before an import, which is all that has been done since: the import can
    be undone as one from the command line. Raises AssistantError, the file as it was.
    """
    book, faults = book_of(document)
    errors = [fault for fault in faults if fault.level is Level.ERROR]
    if book is None or errors:
        raise UnsoundError(_CANT_SAVE, document, errors)
    written = _written(document, book)
    if written is None:
        raise AssistantError(_CANT_SAVE, _UNWRITABLE)
    try:
        if before is None:
            replace_file(document.path, written.text.encode())
        else:
            write_with_undo(document.path, written.text, _text_of(before))
    except OSError as error:
        raise AssistantError(_CANT_SAVE, _system(error)) from error
    source = Source(str(document.path), written.text)
    return replace(document, source=source, book=book, lost=written.lost)


def _text_of(document: Document) -> str | None:
    """What would be in its file; None when that is as it is there."""
    if document.source is None or _parts(document.book) == (document.head, document.lists):
        return None
    book, _ = book_of(document)
    written = _written(document, book) if book else None
    return written.text if written else None


def ordered(section: str, rows: Rows) -> Rows:
    """The keys that hold something, in writing order; required ones even when empty."""
    fields = _ENTRIES[section].fields
    there = ((field.name, rows.get(field.name, "")) for field in fields)
    needed = {field.name for field in fields if field.required}
    return {name: value for name, value in there if value or name in needed}


def fresh_id(document: Document, section: str, title: str) -> str:
    """An id for a new entry, from its title."""
    taken = tuple(str(rows.get("id", "")) for rows in document.lists.get(section, ()))
    return Unique(taken)(slug(title) or section.removesuffix("s"))


def with_ids(items: Value) -> Value:
    """The items of a checklist, each that says something with an id, made from what it says."""
    rows = tuple(_mappings(items))
    unique = Unique(tuple(str(row["id"]) for row in rows if row.get("id")))
    return tuple(
        {"id": unique(slug(str(row["text"])) or "item"), **row}
        if row.get("text") and not row.get("id")
        else row
        for row in rows
    )


def is_changed_on_disk(document: Document) -> bool:
    """Whether somebody else has written the file since it was read. Raises AssistantError.

    One that is gone holds nothing of theirs: saving writes it anew.
    """
    try:
        data = document.path.read_bytes()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise AssistantError(_CANT_SAVE, _system(error)) from error
    if document.source is None:
        return bool(data.strip())
    there = decode(data, str(document.path))
    return not isinstance(there, Source) or there.text != document.source.text


def _parts(book: Book) -> tuple[Rows, Lists]:
    rows = book_rows(book)
    head = {key: value for key, value in rows.items() if key not in LISTS}
    return head, {section: tuple(_mappings(rows.get(section, ()))) for section in LISTS}


def _mappings(value: object) -> Iterator[Rows]:
    for entry in value if isinstance(value, tuple) else ():
        if isinstance(entry, dict):
            yield entry


def _written(document: Document, book: Book) -> Written | None:
    return book_written(document.source, document.book, replace(book, problems=()))


def _referred(document: Document, rows: Rows) -> Iterator[tuple[str, list[Rows]]]:
    """The entries that an entry names: its promotion, the phrase that follows, partners."""
    then = rows.get("then")
    partners = rows.get("stacks_with")
    wanted = {
        "promotions": {rows.get("promotion"), *(partners if isinstance(partners, tuple) else ())},
        "phrases": {then.get("phrase")} if isinstance(then, dict) else set(),
    }
    for section, ids in wanted.items():
        entries = document.lists.get(section, ())
        named = [e for e in entries if e.get("id") in ids and e is not rows]
        yield section, [{k: v for k, v in e.items() if k not in _HOLDING} for e in named]


def _same_ids(document: Document, section: str, number: int) -> Iterator[Fault]:
    id = document.lists[section][number].get("id")
    before = document.lists[section][:number]
    if any(rows.get("id") == id for rows in before):
        yield Fault(section, number, "id", _twice(str(id)), Level.ERROR)


def _same_codes(document: Document, section: str, number: int) -> Iterator[Fault]:
    """A code is told at the later phrase, as the reader does."""
    entries = document.lists[section]
    own = entries[number]
    code = str(own.get("code", "")).lower()
    for rows in entries[:number] if code else ():
        if str(rows.get("code", "")).lower() == code and rows.get("id") != own.get("id"):
            yield Fault(section, number, "code", _shared(rows), Level.WARNING)
            return


def _system(error: OSError) -> Message:
    return Message.of("{why}。", "{why}.", why=reason(error))


def _twice(id: str) -> Message:
    return Message.of("编号“{id}”已经有了。", "There is an id “{id}” already.", id=id)


def _shared(rows: Rows) -> Message:
    return Message.of(
        "“{title}”已经用了这个编码。",
        "“{title}” has this code already.",
        title=rows.get("title", ""),
    )


def _faulty(errors: list[Problem]) -> Message:
    return Message.of(
        "这个话术本有 {count} 处错误，先改好再编辑。第一处：{first}",
        "To be fixed in this book first: {count}. The first: {first}",
        count=len(errors),
        first=_placed(errors[0]) if errors else "",
    )


def _placed(problem: Problem) -> Message:
    return Message.of("{at}: {why}", "{at}: {why}", at=problem.place, why=problem.message)


def _unready(document: Document, errors: Sequence[Fault]) -> Message:
    first = errors[0] if errors else None
    rows = document.lists[first.section][first.number] if first and first.section else {}
    title = rows.get("title") or rows.get("name")
    return Message.of(
        "有 {count} 处要先改好。第一处：{title}{why}",
        "To be fixed first: {count}. The first: {title}{why}",
        count=len(errors),
        title=Message.of("“{title}”：", "“{title}”: ", title=title) if title else "",
        why=first.message if first else "",
    )


_CANT_OPEN = Message.of("没有打开话术本", "The book was not opened")
_NOT_SOUND = Message.of("话术本里还有要改的地方", "The book still has faults")
_CANT_SAVE = Message.of("没有保存", "Nothing was saved")
_UNWRITABLE = Message.of(
    "这些内容写成话术本后读不回原样，所以没有写入。",
    "The result would not read back the same, so nothing was written.",
)
