"""Spelt: which two characters in a row of a library two syllables may stand for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from assistant.core.search.field import Field
from assistant.core.search.sounds import READING


class Pairs:
    """The pairs of characters of a library by their sounds."""

    def __init__(self, fields: Sequence[Field], sound_of: Mapping[str, str]) -> None:
        self._postings = [field.by_character for field in fields]
        self._sounding: defaultdict[str, list[str]] = defaultdict(list)
        characters = {c for some in self._postings for c in some.grams if len(c) == 1}
        for character in sorted(characters):
            for syllable in READING.get(sound_of.get(character, ""), ()):
                self._sounding[syllable].append(character)

    def spelt(self, first: str, second: str) -> str:
        """The pair most phrases have, of titles sooner than of texts; nothing if none has any."""
        left, right = self._sounding.get(first, ()), self._sounding.get(second, ())
        pairs = [a + b for a, b in product(left, right)]
        for postings in self._postings:
            known = [pair for pair in pairs if pair in postings]
            if known:
                return max(known, key=lambda pair: postings.of(pair).bit_count())
        return ""
