"""Small values for the tests of the core: a phrase, a book, a library, a promotion."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.promotion import Promotion, PromotionKind


def at(text: str, zone: str = "Asia/Shanghai") -> datetime:
    """The moment a clock in `zone` shows `2026-11-20 08:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def utc(text: str) -> datetime:
    """The moment in UTC, as the clock port gives it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


_PHRASE = Phrase("shop", "hello", "greet", "首次问好", "亲，您好～")
_BOOK = Book("shop", "女装店话术", "小鱼女装")
_PROMOTION = Promotion(
    "shop",
    "nov",
    "双十一满300减40",
    PromotionKind.THRESHOLD_OFF,
    starts=at("2026-11-20 00:00:00"),
    ends=at("2026-11-23 23:59:59"),
    benefit="每满300减40",
    conditions=("全场女装", "上不封顶"),
)


def phrase(id: str = "hello", **more: object) -> Phrase:
    """A phrase of the book `shop`, stage 问好."""
    return replace(_PHRASE, id=id, **more)  # type: ignore[arg-type]


def book(*phrases: Phrase, **more: object) -> Book:
    """The book `shop` of 小鱼女装."""
    return replace(_BOOK, phrases=phrases, **more)  # type: ignore[arg-type]


def library(*books: Book) -> Library:
    """These books in force."""
    return Library.of(books)


def promotion(id: str = "nov", **more: object) -> Promotion:
    """双十一满300减40, from the 20th to the 23rd of November 2026 in Shanghai."""
    return replace(_PROMOTION, id=id, **more)  # type: ignore[arg-type]
