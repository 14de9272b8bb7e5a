"""Small libraries for the tests of searching."""

from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.context import NO_CONTEXT, Context
from assistant.core.search.index import Index


def phrase(
    id: str,
    title: str,
    text: str = "亲",
    *keywords: str,
    code: str = "",
    stage: str = "inquire",
    variants: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
) -> Phrase:
    """A phrase of the book `shop`; the stage is 咨询 unless given."""
    return Phrase("shop", id, stage, title, text, code, keywords, variants, tags)


def library(*phrases: Phrase) -> Library:
    """One book with these phrases."""
    return Library.of([Book("shop", "店铺", phrases=phrases)])


def index(*phrases: Phrase) -> Index:
    """The index of one book with these phrases."""
    return Index.build(library(*phrases))


def titled(*titles: str) -> Index:
    """The index of phrases with these titles; the ids are the titles."""
    return index(*(phrase(title, title) for title in titles))


def found(searched: Index, query: str, context: Context = NO_CONTEXT, limit: int = 50) -> list[str]:
    """The ids of the hits, best first."""
    return [hit.phrase.id for hit in searched.find(query, context, limit).hits]
