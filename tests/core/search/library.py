"""Small libraries for the tests of searching."""

from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase


def phrase(id: str, title: str, text: str = "亲", **more: object) -> Phrase:
    """A phrase of the book `shop`; the stage is 咨询 unless given."""
    return Phrase(
        **{
            "book": "shop",
            "id": id,
            "stage": "inquire",
            "title": title,
            "text": text,
            **more,
        }
    )  # type: ignore[arg-type]


def library(*phrases: Phrase) -> Library:
    """One book with these phrases."""
    return Library.of([Book("shop", "店铺", phrases=phrases)])
