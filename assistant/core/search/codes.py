"""Codes: the short codes of phrases, found whole or by their beginning."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from assistant.core.phrase import Phrase
from assistant.core.search.characters import typed
from assistant.core.search.result import Extent


class Codes:
    """All codes in order, each with the number of its phrase."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        codes = ((typed(phrase.code), number) for number, phrase in enumerate(phrases) if phrase.code)
        self._codes = sorted(code for code in codes if code[0])

    def matching(self, word: str) -> Iterator[tuple[list[int], Extent]]:
        """The phrases whose code is this word, and those whose code begins with it."""
        whole, beginning = [], []
        for code, number in self._from(word):
            (whole if code == word else beginning).append(number)
        yield whole, Extent.WHOLE
        yield beginning, Extent.PREFIX

    def _from(self, word: str) -> Iterator[tuple[str, int]]:
        for at in range(bisect_left(self._codes, (word, 0)), len(self._codes)):
            if not self._codes[at][0].startswith(word):
                return
            yield self._codes[at]
