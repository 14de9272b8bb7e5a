"""A book put back into its file: as it was written where that can be, else written anew."""

import re
from dataclasses import dataclass, replace

import yaml

from assistant.books.reader import read_bytes
from assistant.books.reading.source import Source
from assistant.books.rewriting.rewriting import rewritten
from assistant.books.writer import book_text
from assistant.core.book import Book
from assistant.core.message import Message
from assistant.core.problem import Level, Problem

_HEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*")


@dataclass(frozen=True, slots=True)
class Written:
    """The new text of a file and what of its comments is lost."""

    text: str
    lost: tuple[Problem, ...] = ()


def book_written(source: Source | None, old: Book, new: Book) -> Written | None:
    """The text of a file that holds `new`; `source` is the file as it is, holding `old`.

    None when the reader would not read exactly `new` from it, so that it must not be written.
    """
    text = rewritten(source, old, new) if source else None
    if text is not None and reads_back(text, new):
        return Written(text)
    anew = Written(book_text(new))
    if source:
        anew = Written(*_with_head(source, anew.text))
    return anew if reads_back(anew.text, new) else None


def reads_back(text: str, book: Book) -> bool:
    """Whether the reader gets exactly this book from the text, without an error."""
    reading = read_bytes(text.encode("utf-8", "surrogatepass"), book.file)
    if reading.book is None or reading.book.has_errors:
        return False
    return placeless(reading.book) == placeless(book)


def placeless(book: Book) -> Book:
    """The book's content, wherever it stands."""
    return replace(
        book,
        phrases=tuple(replace(entry, place=None) for entry in book.phrases),
        promotions=tuple(replace(entry, place=None) for entry in book.promotions),
        checklists=tuple(replace(entry, place=None) for entry in book.checklists),
        products=tuple(replace(entry, place=None) for entry in book.products),
        cards=tuple(replace(entry, place=None) for entry in book.cards),
        wording=tuple(replace(rule, place=None) for rule in book.wording),
        silence=tuple(replace(silence, place=None) for silence in book.silence),
        file="",
        problems=(),
    )


def _with_head(source: Source, text: str) -> tuple[str, tuple[Problem, ...]]:
    """The text after the old file's head comment; other comments can't be kept."""
    head = _HEAD.match(source.text)
    kept = head[0].replace("\r\n", "\n") if head else ""
    comment = _comment_behind(source.text, len(head[0]) if head else 0)
    if comment is None:
        return kept + text, ()
    lost = Problem(source.place(comment), _COMMENTS_LOST, Level.WARNING)
    return kept + text, (lost,)


def _comment_behind(text: str, end: int) -> int | None:
    """Where the first comment from `end` on begins; what looks like one within a text is none."""
    for token in yaml.scan(text, yaml.SafeLoader):
        comment = text.find("#", end, token.start_mark.index)
        if comment >= 0:
            return comment
        end = max(end, token.end_mark.index)
    return None


_COMMENTS_LOST = Message.of(
    "话术本重新写过，文件开头以外的注释没有保留。",
    "The book was written anew; comments other than those at its head were not kept.",
)
