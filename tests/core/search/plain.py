"""Searching told anew in the plainest way, to compare the index with."""

from collections.abc import Iterator
from itertools import product

from assistant.core.phrase import Phrase
from assistant.core.search.characters import typed
from assistant.core.search.readings import Reader
from assistant.core.search.sounds import READING


def having_characters(phrases: list[Phrase], word: str) -> set[str]:
    """The ids of the phrases with these characters in a piece."""
    return {p.id for p in phrases if any(typed(word) in typed(piece) for piece in pieces(p))}


def having_sounds(phrases: list[Phrase], word: str) -> set[str]:
    """The ids of the phrases in which something can be read so: whole syllables, or initials."""
    return {p.id for p in phrases if any(spelt.startswith(word) for spelt in _all_spelt(p))}


def pieces(phrase: Phrase) -> Iterator[str]:
    """The title, each keyword, each wording."""
    yield phrase.title
    yield from phrase.keywords
    yield from phrase.wordings


def _all_spelt(phrase: Phrase) -> Iterator[str]:
    for piece in pieces(phrase):
        readings = [READING.get(code, (code,)) for code in Reader().streams((piece,)).sounds[:]]
        for start in range(len(readings)):
            for syllables in product(*readings[start : start + 4]):
                yield "".join(syllables)
                yield "".join(syllable[0] for syllable in syllables)
