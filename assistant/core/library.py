"""The library: all books in force, merged into one view."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Problem
from assistant.core.promotion import Promotion
from assistant.core.stage import BUILT_IN, Stage


@dataclass(frozen=True)
class Library:
    """All books in force. Never changed: a reload builds a new one and swaps it in."""

    books: tuple[Book, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @classmethod
    def of(cls, books: Iterable[Book], problems: Iterable[Problem] = ()) -> "Library":
        """Merge books; problems of single files and of reading the folder come together."""
        kept = tuple(books)
        return cls(kept, (*problems, *(p for book in kept for p in book.problems)))

    @property
    def has_errors(self) -> bool:
        """Whether anything was left out."""
        return any(problem.level is Level.ERROR for problem in self.problems)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every phrase, books in order, phrases in file order."""
        return tuple(phrase for book in self.books for phrase in book.phrases)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The built-in stages and those the books add, each id once."""
        stages = {stage.id: stage for stage in BUILT_IN}
        for book in self.books:
            for stage in book.stages:
                stages.setdefault(stage.id, stage)
        return tuple(stages.values())

    @cached_property
    def _by_key(self) -> dict[str, Phrase]:
        return {phrase.key: phrase for phrase in self.phrases}

    @cached_property
    def _promotions(self) -> dict[tuple[str, str], Promotion]:
        return {(p.book, p.id): p for book in self.books for p in book.promotions}

    @cached_property
    def _books(self) -> dict[str, Book]:
        return {book.id: book for book in self.books}

    @property
    def promotions(self) -> tuple[Promotion, ...]:
        """Every promotion of every book."""
        return tuple(self._promotions.values())

    def phrase(self, key: str) -> Phrase | None:
        """The phrase named `book/id`, if it is in force."""
        return self._by_key.get(key)

    def book(self, id: str) -> Book | None:
        """The book with this id, if it is in force."""
        return self._books.get(id)

    def promotion_of(self, phrase: Phrase) -> Promotion | None:
        """The promotion a phrase is tied to, if any."""
        return self._promotions.get((phrase.book, phrase.promotion)) if phrase.promotion else None
