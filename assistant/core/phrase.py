"""A phrase: one canned reply and everything needed to find it and use it rightly."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from assistant.core.problem import Place

_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`then`: after so long, remind the agent to go on with another phrase of the same book."""

    after: timedelta
    phrase: str


@dataclass(frozen=True, slots=True)
class Origin:
    """`from`: the phrase a personal one is a changed copy of, and what that said then."""

    phrase: str
    seen: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One canned reply. `book` and `id` together name it for ever; `promise`: of which kind."""

    book: str
    id: str
    stage: str
    title: str
    text: str
    code: str = ""
    keywords: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    promotion: str = ""
    then: FollowUp | None = None
    origin: Origin | None = None
    place: Place | None = None
    promise: str = ""

    @property
    def key(self) -> str:
        """`book/id`, the name habits and pins are kept under."""
        return f"{self.book}/{self.id}"

    @property
    def wordings(self) -> tuple[str, ...]:
        """The text and its variants, in the order they take turns."""
        return (self.text, *self.variants)

    def worded(self, wording: int, text: str) -> "Phrase":
        """The same with other words for one of its wordings (from 0)."""
        wordings = [*self.wordings]
        wordings[wording] = text
        return replace(self, text=wordings[0], variants=tuple(wordings[1:]))


class ByKey(Mapping[str, _Kept]):
    """The keys of phrases, each with what is kept under it; of equal ones the last counts.

    A library has many: a key is not made to be held here, since book and id are there already.
    """

    def __init__(self, phrases: Iterable[Phrase], kept: Iterable[_Kept]) -> None:
        """What is kept for each of the phrases, in step."""
        self._books: dict[str, dict[str, _Kept]] = {}
        book, ids = None, dict[str, _Kept]()
        for phrase, one in zip(phrases, kept, strict=False):
            if phrase.book != book:
                book, ids = phrase.book, self._books.setdefault(phrase.book, {})
            ids[phrase.id] = one

    def __getitem__(self, key: str) -> _Kept:
        book, _, id = key.partition("/")
        return self._books[book][id]

    def __iter__(self) -> Iterator[str]:
        return (f"{book}/{id}" for book, ids in self._books.items() for id in ids)

    def __len__(self) -> int:
        return sum(map(len, self._books.values()))
