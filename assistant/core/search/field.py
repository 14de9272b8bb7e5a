"""A field: one part of all phrases (the titles, the keywords, the texts), ready to be searched."""

# Its streams run in step: at one place stand a character, the code of its sound there, the initial
# of that sound, that of another reading, and whether a word begins. Phrases are set apart by LINE,
# pieces of one phrase by PIECE.

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from assistant.core.search import bits
from assistant.core.search.postings import Postings
from assistant.core.search.result import Where
from assistant.core.search.sounds import other_initials
from assistant.core.search.stream import Stream
from assistant.core.search.synonyms import Synonyms

LINE, PIECE = "\n", "\x1f"
BEGIN = "\r"  # in a pair: what follows begins a word
_APART = LINE + PIECE


@dataclass(frozen=True, slots=True)
class Streams:
    """What one phrase's part, or that of all phrases, is made of.

    `others` are the initials again, but of another reading wherever a character has one.
    """

    characters: str
    sounds: Stream
    initials: str
    others: Stream
    starts: str


@dataclass(frozen=True)
class Field:
    """One part of all phrases: its streams, where each phrase begins in them, and its postings."""

    where: Where
    streams: Streams
    begins: "array[int]"
    by_character: Postings  # single ones, pairs, and the signs of the subjects they name
    by_sound: Postings
    by_initial: Postings  # single ones and pairs
    by_other_initial: Postings  # only those that come from other readings of a character

    def __len__(self) -> int:
        return len(self.begins) - 1

    def prepare(self) -> None:
        """Find out now what the first query would have to wait for."""
        if self.where is not Where.TEXT:
            self.of_length.get(0)

    @cached_property
    def of_length(self) -> dict[int, int]:
        """Length → the phrases of which this part is so long, in characters."""
        numbers: defaultdict[int, list[int]] = defaultdict(list)
        for number, (begin, after) in enumerate(pairwise(self.begins)):
            numbers[after - begin - 1].append(number)
        return {length: bits.of(some, len(self)) for length, some in numbers.items()}

    def span(self, number: int) -> tuple[int, int]:
        """Where the part of one phrase stands in the streams."""
        return self.begins[number], self.begins[number + 1] - 1

    def excerpt(self, numbers: Iterable[int]) -> "Excerpt":
        """The parts of some phrases, to be looked through at once."""
        begins = self.begins
        return Excerpt(self.streams, [slice(begins[n], begins[n + 1]) for n in numbers])


class Excerpt:
    """Stretches of streams joined, each with the sign that ends it: what spans two is no word."""

    def __init__(self, streams: Streams, stretches: list[slice]) -> None:
        self._streams, self._stretches = streams, stretches

    @cached_property
    def characters(self) -> str:
        return self._joined(self._streams.characters)

    @cached_property
    def sounds(self) -> str:
        return self._joined(self._streams.sounds)

    @cached_property
    def initials(self) -> str:
        return self._joined(self._streams.initials)

    @cached_property
    def others(self) -> str:
        return self._joined(self._streams.others)

    @cached_property
    def starts(self) -> str:
        return self._joined(self._streams.starts)

    def stretch_of(self, at: int) -> int:
        """Which stretch a place of the excerpt is in."""
        return bisect_right(self._ends, at)

    def place_in(self, stretch: int, at: int) -> int:
        """Where a place of the excerpt, in this stretch, is in the streams."""
        stop: int = self._stretches[stretch].stop
        return stop - self._ends[stretch] + at

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate([part.stop - part.start for part in self._stretches]))

    def _joined(self, stream: Stream) -> str:
        return "".join([stream[part] for part in self._stretches])


def build_field(where: Where, parts: list[Streams], synonyms: Synonyms) -> Field:
    """The field made of one part of every phrase, in the order of their numbers."""
    size = len(parts)
    streams = _joined(parts)
    return Field(
        where,
        streams,
        begins_in(streams.characters),
        Postings.build(size, (_grams_and_subjects(part, synonyms) for part in parts)),
        Postings.build(size, (set(part.sounds[:]).difference(_APART) for part in parts)),
        Postings.build(size, (_grams(part.initials, part.starts) for part in parts)),
        Postings.build(size, (_other_grams(part) for part in parts)),
    )


def begins_in(stream: str) -> "array[int]":
    """Where each phrase begins in a stream; one more for the end."""
    before, *parts = stream.split(LINE)
    return array("I", accumulate([len(part) + 1 for part in (before, *parts[:-1])]))


def _joined(parts: list[Streams]) -> Streams:
    def joined(stream: Callable[[Streams], Stream]) -> str:
        return LINE + "".join([stream(part)[:] + LINE for part in parts])

    return Streams(
        joined(lambda part: part.characters),
        joined(lambda part: part.sounds),
        joined(lambda part: part.initials),
        joined(lambda part: part.others),
        joined(lambda part: part.starts),
    )


def _grams_and_subjects(part: Streams, synonyms: Synonyms) -> set[str]:
    return _grams(part.characters, part.starts) | synonyms.named(part.characters)


def _grams(stream: str, starts: str) -> set[str]:
    """Single ones and pairs, and what words begin with."""
    grams = set(stream)
    for piece in stream.split(PIECE):
        grams.update([a + b for a, b in pairwise(piece)])
    grams.update(
        [BEGIN + first for first, start in zip(stream, starts, strict=True) if start == "1"]
    )
    grams.discard(PIECE)
    return grams


def _other_grams(part: Streams) -> set[str]:
    """Single ones and pairs with the initial of another reading, beside this or another one."""
    others = list(map(other_initials, part.sounds[:]))
    found = set("".join(others))
    for (left, more), (right, few) in pairwise(zip(part.initials, others, strict=True)):
        if more or few:
            pairs = {a + b for a in left + more for b in right + few}
            found |= pairs - {left + right}
    return {gram for gram in found if PIECE not in gram}
