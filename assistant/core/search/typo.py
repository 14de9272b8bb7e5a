"""Typos: one letter wrong, missing, too many or swapped with its neighbour, in four or more."""

# At the beginning of a title or keyword every such word is found, by walking through the sorted
# lines as far as the letters are right. Inside, one half of the word is looked for as it is, and the
# other half read around it; of a half that occurs very often not every place is looked at.

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from assistant.core.search.field import LINE, PIECE, Field
from assistant.core.search.result import Extent, Where
from assistant.core.search.sounds import READING

SHORTEST, _SHORTEST_INSIDE = 4, 6
_MOST_LOOKED_AT, _MOST_LOOKED_AT_LAST = 100, 400
_MOST_ALIKE = 100
_LAST = "\U0010ffff"


class Lines:
    """What is typed for one part of all phrases: each different line once, in order."""

    def __init__(self, lines: Iterable[tuple[str, int]]) -> None:
        """From lines, each with the number of its phrase."""
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for line, number in lines:
            numbers[line].append(number)
        self.lines = sorted(numbers)
        self._numbers = [numbers[line] for line in self.lines]
        self._stream = LINE.join(self.lines)
        self._begins = [0, *accumulate(len(line) + 1 for line in self.lines)]

    def numbers(self, places: Iterable[int]) -> set[int]:
        """The phrases of some lines."""
        return {number for place in places for number in self._numbers[place]}

    def beginning_nearly(self, word: str) -> set[int]:
        """The phrases with a line that begins with the word but for one letter."""
        same = range(bisect_left(self.lines, word), bisect_left(self.lines, word + _LAST))
        begins = sorted(set(self._begins_nearly(word)) - {word})
        return self.numbers({place for begin in begins for place in self._from(begin, same)})

    def inside_nearly(self, word: str, *, thoroughly: bool) -> set[int]:
        """The phrases with a line that has the word inside but for one letter."""
        most = _MOST_LOOKED_AT_LAST if thoroughly else _MOST_LOOKED_AT
        return self.numbers(bisect_right(self._begins, at) - 1 for at in self._places(word, most))

    def _from(self, begin: str, same: range) -> Iterator[int]:
        """The lines that begin so, but for those that begin with the very word."""
        start = bisect_left(self.lines, begin)
        if start in same:
            start = same.stop
        for place in range(start, min(start + _MOST_ALIKE, len(self.lines))):
            if place in same or not self.lines[place].startswith(begin):
                return
            yield place

    def _begins_nearly(self, word: str) -> Iterator[str]:
        """The word with one letter changed, wherever some line begins so."""
        low, high = 0, len(self.lines)
        for at in range(len(word)):
            right, rest = word[:at], word[at:]
            yield right + rest[1:]
            yield right + rest[1:2] + rest[:1] + rest[2:]
            for letter in self._letters(right, low, high):
                yield right + letter + rest
                yield right + letter + rest[1:]
            low = bisect_left(self.lines, word[: at + 1], low, high)
            high = bisect_left(self.lines, word[: at + 1] + _LAST, low, high)
            if low == high:
                return

    def _letters(self, right: str, low: int, high: int) -> Iterator[str]:
        """What comes after these letters in some line."""
        while low < high:
            letter = self.lines[low][len(right) : len(right) + 1]
            if letter:
                yield letter
            low = bisect_left(self.lines, right + letter + _LAST, low, high) if letter else low + 1

    def _places(self, word: str, most: int) -> Iterator[int]:
        middle = len(word) // 2
        left, right = word[:middle], word[middle:]
        for at in _occurrences(left, self._stream, most):
            if not self._stream.startswith(right, at + middle) and off_by_one(
                right, _after(self._stream, at + middle, len(right) + 1)
            ):
                yield at
        backwards = left[::-1]
        for at in _occurrences(right, self._stream, most):
            if off_by_one(backwards, _before(self._stream, at, len(left) + 1)):
                yield at
        swapped = left[:-1] + right[0] + left[-1] + right[1:]
        yield from _occurrences(swapped, self._stream, most)


def full_lines(field: Field) -> Lines:
    """The full pinyin of a field, letter by letter."""
    spelt: dict[str, str | int | None] = {
        code: READING[code][0] for code in set(field.streams.sounds) if code in READING
    }
    return Lines(_pieces(field.streams.sounds.translate(str.maketrans(spelt))))


def initial_lines(field: Field) -> Lines:
    """The initials of a field."""
    return Lines(_pieces(field.streams.initials))


def _pieces(stream: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(stream[1:-1].split(LINE)):
        for piece in line.split(PIECE):
            if piece:
                yield piece, number


def _occurrences(part: str, stream: str, most: int) -> Iterator[int]:
    at = stream.find(part)
    for _ in range(most):
        if at < 0:
            return
        yield at
        at = stream.find(part, at + 1)


def _after(stream: str, at: int, length: int) -> str:
    return stream[at : at + length].partition(LINE)[0]


def _before(stream: str, at: int, length: int) -> str:
    return stream[max(0, at - length) : at][::-1].partition(LINE)[0]


def off_by_one(typed: str, there: str) -> bool:
    """Whether `there` begins with what was typed, but for one letter."""
    at = 0
    while at < len(typed) and at < len(there) and typed[at] == there[at]:
        at += 1
    return (
        there.startswith(typed[at + 1 :], at + 1)  # wrong
        or there.startswith(typed[at:], at + 1)  # missing
        or there.startswith(typed[at + 1 :], at)  # too many
        or _swapped(typed, there, at)
    )


def _swapped(typed: str, there: str, at: int) -> bool:
    pair = typed[at : at + 2]
    return len(pair) > 1 and there.startswith(pair[::-1] + typed[at + 2 :], at)


class Typos:
    """Both ways of typing the titles and the keywords, ready to be looked through."""

    def __init__(self, fields: Iterable[Field]) -> None:
        self._lines = [(field.where, full_lines(field), initial_lines(field)) for field in fields]

    def nearly(self, word: str, *, thoroughly: bool) -> Iterator[tuple[Where, Extent, set[int]]]:
        """Where the word stands but for one letter; `thoroughly`, since nothing else was found."""
        vowels = sum(map(word.count, "aeiouv"))
        for where, full, initials in self._lines if len(word) >= SHORTEST else ():
            if word.count("i") + word.count("u") + word.count("v") <= 1:  # none is an initial
                yield where, Extent.PREFIX, initials.beginning_nearly(word)
            if vowels:
                yield where, Extent.PREFIX, full.beginning_nearly(word)
            if vowels and (thoroughly or len(word) >= _SHORTEST_INSIDE):
                yield where, Extent.INSIDE, full.inside_nearly(word, thoroughly=thoroughly)
