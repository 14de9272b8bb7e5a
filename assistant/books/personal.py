"""The personal book: the agent's own phrases, in a file of the same format as the team's."""

from dataclasses import replace
from pathlib import Path

from assistant.books.importing.naming import Unique, slug
from assistant.books.reader import read_book
from assistant.books.writer import write_book
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.placeholder import PlaceholderError, pieces

ID = "personal"


def add_phrase(file: Path, phrase: Phrase) -> Phrase:
    """Put a phrase into the personal book, made if need be; returns it with its id.

    Raises AssistantError when the phrase can't be used or the file can't be read or written; what
    stands in the file then stays as it is.
    """
    _check(phrase)
    book = _book(file)
    unique = Unique(tuple(kept.id for kept in book.phrases))
    added = replace(phrase, book=ID, id=unique(slug(phrase.title) or "phrase"))
    try:
        write_book(replace(book, phrases=(*book.phrases, added)), file)
    except OSError as error:
        raise AssistantError(_TITLE, _system(error)) from error
    return added


def _check(phrase: Phrase) -> None:
    if not phrase.title or not phrase.text:
        raise AssistantError(_TITLE, _EMPTY)
    try:
        pieces(phrase.text)
    except PlaceholderError as error:
        raise AssistantError(_TITLE, error.message) from error


def _book(file: Path) -> Book:
    """The book as it is; a file that can't be read whole is not written over."""
    if not file.exists():
        return Book(ID, "个人话术")
    reading = read_book(file)
    if reading.book is None or reading.book.has_errors:
        raise AssistantError(_TITLE, _faulty(file))
    return reading.book


_TITLE = Message.of("话术没有存上", "The phrase was not kept")
_EMPTY = Message.of("标题和内容都要写。", "Title and text are both needed.")


def _system(error: OSError) -> Message:
    return Message.of("{why}。", "{why}.", why=error.strerror or error)


def _faulty(file: Path) -> Message:
    return Message.of(
        "{file} 里有读不懂的地方，先改好它。", "{file} has faults; mend them first.", file=file
    )
