"""The library: all books in force, merged into one view."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from assistant.core.book import Book
from assistant.core.personal import Standing, layered, standing
from assistant.core.phrase import ByKey, Phrase
from assistant.core.problem import Level, Problem
from assistant.core.promotion import Promotion
from assistant.core.stage import BUILT_IN, Stage


@dataclass(frozen=True)
class Library:
    """All books in force. Never changed: a reload builds a new one and swaps it in."""

    books: tuple[Book, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    originals: Mapping[str, Phrase] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        books: Iterable[Book],
        problems: Iterable[Problem] = (),
        personal: Book | None = None,
    ) -> "Library":
        """Merge books, the personal one over the others.

        Problems of single files and of reading the folder come together.
        """
        layers = layered(books, personal)
        found = (*problems, *(p for book in layers.books for p in book.problems))
        return cls(layers.books, found, layers.originals)

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
    def _by_key(self) -> ByKey[Phrase]:
        return ByKey(self.phrases, self.phrases)

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

    def original(self, key: str) -> Phrase | None:
        """What the team's book says where a personal copy lies over it, or it is hidden."""
        return self.originals.get(key)

    def standing(self, phrase: Phrase) -> Standing | None:
        """How a personal copy stands to its original; None for what is no copy."""
        return standing(phrase, self.original(phrase.key))

    def book(self, id: str) -> Book | None:
        """The book with this id, if it is in force."""
        return self._books.get(id)

    def promotion_of(self, phrase: Phrase) -> Promotion | None:
        """The promotion a phrase is tied to, if any; that of a copy is its original's book's."""
        if not phrase.promotion:
            return None
        team = phrase.origin.phrase.partition("/")[0] if phrase.origin else phrase.book
        return self._promotions.get((team, phrase.promotion))
