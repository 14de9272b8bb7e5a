"""Highlighting: which characters of a title and a text the words of a query stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import lru_cache

from assistant.core.search import bits, whole
from assistant.core.search.characters import is_letters, places
from assistant.core.search.field import PIECE, Excerpt, Field
from assistant.core.search.pattern import Pattern
from assistant.core.search.result import Span, Spans, Where
from assistant.core.search.typo import SHORTEST, place_of


@dataclass(frozen=True)
class Highlight:
    """What to mark: each word by its surest pattern or nearly, and pairs of a question."""

    title: Field
    text: Field
    words: Mapping[str, Sequence[Pattern]]
    pairs: Sequence[str]
    _looked_for: dict[tuple[Where, str], list[tuple[bits.Members, Pattern]]] = attribute(
        default_factory=dict, repr=False, compare=False
    )

    def title_spans(self, number: int, title: str) -> Spans:
        """The spans of a phrase's title."""
        return self._of(self.title, number, title) or self._nearly(number, title)

    def text_spans(self, number: int, text: str) -> Spans:
        """The spans of a phrase's text."""
        return self._of(self.text, number, text)

    def _of(self, field: Field, number: int, text: str) -> Spans:
        start, end = field.span(number)
        piece_end = field.streams.characters.find(PIECE, start, end)
        end = end if piece_end < 0 else piece_end
        words = self._of_words(field, number, end)
        found = [*words, *self._of_pairs(field, start, end)]
        at = _places(text) if found else ()
        return _merged([(at[a - start], at[b - 1 - start] + 1) for a, b in found])

    def _nearly(self, number: int, title: str) -> Spans:
        """Where words stand in the title but for one letter, if they are not in the text either."""
        span = self.title.span(number)
        words = [word for word in self.words if is_letters(word) and len(word) >= SHORTEST]
        if not words or [*self._of_words(self.text, number, self.text.span(number)[1])]:
            return ()
        found = [place for word in words if (place := place_of(word, self.title, *span))]
        at = _places(title)
        return _merged([(at[a - span[0]], at[b - 1 - span[0]] + 1) for a, b in found])

    def _of_words(self, field: Field, number: int, end: int) -> Iterator[Span]:
        start, _ = field.span(number)
        excerpt = Excerpt(field.streams, [slice(start, end + 1)])
        for word in self.words:
            for candidates, pattern in self._ways(field, word):
                if number in candidates and (places := pattern.places(excerpt)):
                    at = start + min(places)
                    yield at, at + len(pattern)
                    break

    def _ways(self, field: Field, word: str) -> list[tuple[bits.Members, Pattern]]:
        """The ways the word may stand in a field, each with the phrases worth looking at."""
        ways = self._looked_for.get((field.where, word))
        if ways is None:
            every = (1 << len(field)) - 1
            found = [(pattern.candidates(field, every), pattern) for pattern in self.words[word]]
            ways = [(bits.Members(some), pattern) for some, pattern in found if some]
            self._looked_for[field.where, word] = ways
        return ways

    def _of_pairs(self, field: Field, start: int, end: int) -> Iterator[Span]:
        for pair in self.pairs:
            at = whole.place_of(pair, field, start, end)
            if at >= 0:
                yield at, at + len(pair)


@lru_cache(maxsize=512)  # the same phrases come back with every key that is typed
def _places(text: str) -> tuple[int, ...]:
    return tuple(places(text))


def _merged(spans: list[Span]) -> Spans:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
