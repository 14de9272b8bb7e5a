"""Typos: one letter wrong, missing, too many or swapped with its neighbour, in four or more.

One half of the word is then right. It is looked for as it is, and the other half read around it.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.core.search.field import LINE, PIECE, Field
from assistant.core.search.result import Extent
from assistant.core.search.sounds import READING

SHORTEST = 4
_MOST_LOOKED_AT = 3000
_APART = LINE + PIECE


@dataclass(frozen=True, slots=True)
class Letters:
    """What is typed for one part of all phrases, and where each phrase begins in it."""

    stream: str
    begins: "array[int]"

    def number_at(self, place: int) -> int:
        """The phrase at a place of the stream."""
        return bisect_right(self.begins, place) - 1


def full_letters(field: Field) -> Letters:
    """The full pinyin of a field, letter by letter."""
    spelt = {code: READING[code][0] for code in set(field.streams.sounds) if code in READING}
    lines = field.streams.sounds.translate(str.maketrans(spelt)).split(LINE)[1:-1]
    begins = array("Q", [1])
    for line in lines:
        begins.append(begins[-1] + len(line) + 1)
    return Letters(LINE + "".join([line + LINE for line in lines]), begins)


def initial_letters(field: Field) -> Letters:
    """The initials of a field."""
    return Letters(field.streams.initials, field.begins)


def nearly(word: str, letters: Letters) -> dict[int, Extent]:
    """The phrases that have the word but for one letter."""
    found: dict[int, Extent] = {}
    for start in _places(word, letters.stream):
        extent = Extent.PREFIX if letters.stream[start - 1] in _APART else Extent.INSIDE
        number = letters.number_at(start)
        if found.get(number) is not Extent.PREFIX:
            found[number] = extent
    return found


def _places(word: str, stream: str) -> Iterator[int]:
    middle = len(word) // 2
    left, right = word[:middle], word[middle:]
    for at in _occurrences(left, stream):
        if _off_by_one(right, _line_after(stream, at + middle, len(right) + 1)):
            yield at
    for at in _occurrences(right, stream):
        before = _line_before(stream, at, len(left) + 1)
        if _off_by_one(left[::-1], before):
            yield max(at - len(left), at - len(before))
    swapped = left[:-1] + right[0] + left[-1] + right[1:]
    yield from _occurrences(swapped, stream)


def _occurrences(part: str, stream: str) -> Iterator[int]:
    at = stream.find(part)
    for _ in range(_MOST_LOOKED_AT):
        if at < 0:
            return
        yield at
        at = stream.find(part, at + 1)


def _line_after(stream: str, at: int, length: int) -> str:
    return _until_apart(stream[at : at + length])


def _line_before(stream: str, at: int, length: int) -> str:
    return _until_apart(stream[max(0, at - length) : at][::-1])


def _until_apart(text: str) -> str:
    for mark in _APART:
        text = text.partition(mark)[0]
    return text


def _off_by_one(typed: str, there: str) -> bool:
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
    return len(pair) == 2 and there.startswith(pair[::-1] + typed[at + 2 :], at)
