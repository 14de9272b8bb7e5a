"""The personal book's file: the agent's own phrases, changed copies, and what is hidden."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from assistant.books.importing.naming import Unique, slug
from assistant.books.reader import read_book
from assistant.books.writer import write_book
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.personal import ID, copy_of
from assistant.core.phrase import Phrase
from assistant.core.placeholder import PlaceholderError, pieces
from assistant.core.stage import BUILT_IN, Stage
from assistant.core.system_fault import reason


class PersonalBook:
    """One file, written whole by each change.

    Every change raises AssistantError when it can't be made or kept; what stands in the file then
    stays as it is. A file that can't be read whole is never written over.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, phrase: Phrase, stages: Iterable[Stage] = ()) -> Phrase:
        """A phrase of one's own; returned with its id. `stages`: those the library knows."""
        _check(phrase)
        book = self.read()
        added = replace(phrase, book=ID, id=_free_id(book, phrase.title))
        self._write(_with_stage(replace(book, phrases=(*book.phrases, added)), phrase, stages))
        return added

    def keep_copy(self, original: Phrase, changed: Phrase, stages: Iterable[Stage] = ()) -> Phrase:
        """What the agent says instead of a team's phrase, from now on; a later one replaces it.

        `original` is what the team's book says (`Library.original` where a copy lies over it).
        """
        _check(changed)
        book = self.read()
        id = next((one.id for one in book.phrases if _is_copy(one, original.key)), "")
        kept = replace(copy_of(original, changed), id=id or _free_id(book, changed.title))
        others = tuple(one for one in book.phrases if one.id != kept.id)
        self._write(_with_stage(replace(book, phrases=(*others, kept)), kept, stages))
        return kept

    def change(self, phrase: Phrase, stages: Iterable[Stage] = ()) -> None:
        """Other words for a phrase of one's own, named by its id; it is there again if it was gone.

        Somebody may have deleted it while it was being written.
        """
        _check(phrase)
        book = self.read()
        changed = {one.id: one for one in book.phrases} | {phrase.id: phrase}
        self._write(_with_stage(replace(book, phrases=tuple(changed.values())), phrase, stages))

    def drop(self, key: str) -> None:
        """Without a phrase of one's own, or back to the team's where a copy lies over it."""
        book = self.read()
        kept = tuple(one for one in book.phrases if one.key != key and not _is_copy(one, key))
        self._write(replace(book, phrases=kept))

    def accept(self, original: Phrase) -> None:
        """The agent has seen that the original changed, and keeps the copy."""
        book = self.read()
        seen = tuple(
            replace(one, origin=copy_of(original, one).origin, promotion=original.promotion)
            if _is_copy(one, original.key)
            else one
            for one in book.phrases
        )
        self._write(replace(book, phrases=seen))

    def hide(self, key: str) -> None:
        """Leave a team's phrase out of the library."""
        book = self.read()
        self._write(replace(book, hidden=tuple(dict.fromkeys((*book.hidden, key)))))

    def show(self, key: str) -> None:
        """Bring a hidden phrase back."""
        book = self.read()
        self._write(replace(book, hidden=tuple(one for one in book.hidden if one != key)))

    def read(self) -> Book:
        """The book as it is, an empty one before the first phrase. Raises AssistantError."""
        if not self._file.exists():
            return Book(ID, "个人话术")
        reading = read_book(self._file)
        if reading.book is None or reading.book.has_errors:
            raise AssistantError(_TITLE, _faulty(self._file))
        return reading.book

    def take_in(self, other: Book) -> int:
        """Phrases and hidden ones of another personal book; how many phrases were new here.

        What stands here already stays; a phrase of the same id with other words gets a new one.
        """
        book = self.read()
        new = tuple(one for one in other.phrases if not _has(book, one))
        unique = Unique(tuple(one.id for one in book.phrases))
        named = tuple(replace(one, book=ID, id=unique(one.id)) for one in new)
        stages = {one.id: one for one in (*other.stages, *book.stages)}
        hidden = tuple(dict.fromkeys((*book.hidden, *other.hidden)))
        phrases = (*book.phrases, *named)
        whole = replace(book, phrases=phrases, hidden=hidden, stages=tuple(stages.values()))
        self._write(whole)
        return len(new)

    def _write(self, book: Book) -> None:
        try:
            write_book(book, self._file)
        except OSError as error:
            raise AssistantError(_TITLE, _system(error)) from error


def _check(phrase: Phrase) -> None:
    if not phrase.title or not all(phrase.wordings):
        raise AssistantError(_TITLE, _EMPTY)
    try:
        for wording in phrase.wordings:
            pieces(wording)
    except PlaceholderError as error:
        raise AssistantError(_TITLE, error.message) from error


def _free_id(book: Book, title: str) -> str:
    return Unique(tuple(kept.id for kept in book.phrases))(slug(title) or "phrase")


def _is_copy(phrase: Phrase, key: str) -> bool:
    return phrase.origin is not None and phrase.origin.phrase == key


def _has(book: Book, phrase: Phrase) -> bool:
    """Whether a phrase with these words, or a copy of the same original, stands here."""
    return any(
        one.wordings == phrase.wordings if phrase.origin is None else _same_origin(one, phrase)
        for one in book.phrases
    )


def _same_origin(one: Phrase, other: Phrase) -> bool:
    return other.origin is not None and _is_copy(one, other.origin.phrase)


def _with_stage(book: Book, phrase: Phrase, stages: Iterable[Stage]) -> Book:
    """A stage that a team's book has added has to be told in this one, too."""
    known = {stage.id for stage in (*BUILT_IN, *book.stages)}
    missing = tuple(one for one in stages if one.id == phrase.stage and one.id not in known)
    return replace(book, stages=(*book.stages, *missing))


_TITLE = Message.of("话术没有存上", "The phrase was not kept")
_EMPTY = Message.of("标题和内容都要写。", "Title and text are both needed.")


def _system(error: OSError) -> Message:
    return Message.of("{why}。", "{why}.", why=reason(error))


def _faulty(file: Path) -> Message:
    return Message.of(
        "{file} 里有读不懂的地方，先改好它。", "{file} has faults; fix them first.", file=file
    )
