"""Codes: the short codes of phrases, found whole or by their beginning."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from assistant.core.phrase import Phrase
from assistant.core.search.characters import typed
from assistant.core.search.result import Extent

_LAST = "\U0010ffff"


class Codes:
    """All codes in order, each with the number of its phrase."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        codes = (
            (typed(phrase.code), number) for number, phrase in enumerate(phrases) if phrase.code
        )
        known = sorted(code for code in codes if code[0])
        self._codes = [code for code, _ in known]
        self._numbers = [number for _, number in known]

    def matching(self, word: str) -> Iterator[tuple[list[int], Extent]]:
        """The phrases whose code is this word, and those whose code begins with it."""
        start, end = bisect_left(self._codes, word), bisect_right(self._codes, word)
        yield self._numbers[start:end], Extent.WHOLE
        yield self._numbers[end : bisect_left(self._codes, word + _LAST, end)], Extent.PREFIX
