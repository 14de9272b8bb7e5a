"""Postings: which phrases a gram (a character, a sound, a pair of them) occurs in."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from assistant.core.search import bits

_MOST_KEPT_BYTES = 32_000_000  # of sets made ready for use; then all are made anew
_DENSE = 128  # one phrase in so many: from there on a map of bits is read sooner than a list


class Postings:
    """Gram → set of phrase numbers. Rare grams are kept as lists, frequent ones as maps of bits.

    The sets stay where they are, perhaps in a file, until they are asked for.
    """

    def __init__(
        self, size: int, grams: list[str], ends: "array[int]", data: bytes | memoryview
    ) -> None:
        self.size, self.grams, self.ends, self.data = size, grams, ends, data
        self._number = {gram: number for number, gram in enumerate(grams)}
        self._ready: dict[str, int] = {}

    @classmethod
    def build(cls, size: int, grams_of: Iterable[Iterable[str]]) -> "Postings":
        """From the grams of each phrase, in the order of their numbers."""
        lists: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, grams in enumerate(grams_of):
            for gram in grams:
                lists[gram].append(number)
        names = sorted(lists)
        parts = [_packed(lists.pop(gram), size) for gram in names]
        return cls(size, names, array("Q", accumulate(map(len, parts))), b"".join(parts))

    def of(self, gram: str) -> int:
        """The phrases with this gram."""
        found = self._ready.get(gram)
        if found is None:
            if gram not in self._number:
                return 0
            found = self._unpacked(self._number[gram])
            self._keep(gram, found)
        return found

    def _keep(self, name: str, found: int) -> None:
        if len(self._ready) * self.size > 8 * _MOST_KEPT_BYTES:
            self._ready.clear()
        self._ready[name] = found

    def any_of(self, characters: str) -> int:
        """The phrases with at least one of these characters, each a gram; kept for next time."""
        found = self._ready.get(characters)
        if found is None:
            found = 0
            for gram in characters:
                if gram in self._number:
                    found |= self.of(gram)
            self._keep(characters, found)
        return found

    def all_of(self, grams: Iterable[str]) -> int:
        """The phrases with every one of these grams; of no gram: none."""
        found = -1
        for gram in grams:
            found &= self.of(gram)
            if not found:
                return 0
        return max(found, 0)

    def __contains__(self, gram: str) -> bool:
        return gram in self._number

    def _unpacked(self, number: int) -> int:
        part = self.data[self.ends[number - 1] if number else 0 : self.ends[number]]
        if len(part) == _map_length(self.size):
            return int.from_bytes(part, "little")
        return bits.of(array("I", bytes(part)), self.size)


def _map_length(size: int) -> int:
    return size // 8 + 1 | 1  # odd, so that it is never the length of a list


def _packed(found: "array[int]", size: int) -> bytes:
    if len(found) * _DENSE < size:
        return found.tobytes()
    return bits.of(found, size).to_bytes(_map_length(size), "little")
