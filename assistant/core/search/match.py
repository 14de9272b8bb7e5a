"""Matches: where a word of a query stands, as sets of phrases with equal points."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import reduce
from itertools import chain, islice
from operator import or_

from assistant.core.search import bits
from assistant.core.search.field import LINE, PIECE, Field
from assistant.core.search.pattern import Pattern
from assistant.core.search.result import Extent, How, Where
from assistant.core.search.surroundings import Surroundings

FIELD_POINTS = {Where.CODE: 380.0, Where.TITLE: 300.0, Where.KEYWORD: 200.0, Where.TEXT: 100.0}
EXTENT_POINTS = {Extent.WHOLE: 60.0, Extent.PREFIX: 40.0, Extent.START: 20.0, Extent.INSIDE: 0.0}
SURENESS = {
    How.CHARACTERS: 1.0,
    How.INITIALS: 1.0,
    How.PINYIN: 1.0,
    How.OTHER_READING: 0.7,
    How.CONFUSED: 0.45,
    How.HOMOPHONE: 0.3,
    How.TYPO: 0.25,
}
_MOST_CHECKED = 1600  # candidates of one pattern in one field; how many more have it is estimated
_BATCH = 100
_MOST_MEASURED = 400
_UNDECIDED = (Extent.INSIDE, Extent.START)  # a beginning of a piece may still come
PLAIN = FIELD_POINTS[Where.TEXT]
_SURE = FIELD_POINTS[Where.TEXT] + EXTENT_POINTS[Extent.WHOLE]


@dataclass(frozen=True, slots=True)
class Tier:
    """The phrases in which a word stands in one way, and the points that gives each of them."""

    bits: int
    points: float
    where: Where
    how: How
    extent: Extent


@dataclass
class Matches:
    """What was found of one word: tiers, and how many phrases more there may be."""

    tiers: list[Tier] = attribute(default_factory=list)
    unseen: int = 0

    def all(self) -> int:
        """Every phrase that has the word."""
        return self.above(0.0)

    def above(self, points: float) -> int:
        """The phrases that have the word in a way that gives more points than these."""
        found = 0
        for tier in self.tiers:
            if tier.points > points:
                found |= tier.bits
        return found

    def plenty(self, enough: int, points: float) -> bool:
        """Whether so many have the word in ways that give at least these points."""
        found = [tier.bits for tier in self.tiers if tier.points >= points]
        if sum([some.bit_count() for some in found]) < enough:
            return False
        return reduce(or_, found, 0).bit_count() >= enough

    def add(self, found: int, where: Where, how: How, extent: Extent) -> None:
        """A tier with the points of its kind."""
        if found:
            points = SURENESS[how] * (FIELD_POINTS[where] + EXTENT_POINTS[extent])
            self.tiers.append(Tier(found, points, where, how, extent))


NOTHING = Matches()


def may_have(patterns: Sequence[Pattern], fields: Iterable[Field]) -> int:
    """The phrases that may have a word; none that has it is missing."""
    found = 0
    for field in fields:
        for pattern in patterns:
            found |= pattern.candidates(field, ~found)
    return found


def matches_of(
    patterns: Sequence[Pattern],
    fields: Iterable[Field],
    within: int,
    around: Surroundings,
    enough: int,
) -> Matches:
    """Where a word stands in some phrases.

    Of many candidates those that habit and stage bring forward are looked at first, the rest only
    until `enough` have it.
    """
    matches, sure = Matches(), 0
    for field in fields:
        found = sure
        for pattern in patterns:
            if reach(pattern, field) < PLAIN and matches.plenty(enough, PLAIN):
                continue
            candidates = pattern.candidates(field, within ^ found)
            if candidates:
                found |= _Look(matches, pattern, field, around, enough).at(candidates)
        sure = matches.above(_SURE)
    return matches


def reach(pattern: Pattern, field: Field) -> float:
    """The most points that a find can give."""
    return SURENESS[pattern.how] * (FIELD_POINTS[field.where] + EXTENT_POINTS[Extent.WHOLE])


@dataclass(frozen=True, slots=True)
class _Look:
    """Looking for one pattern in one field."""

    matches: Matches
    pattern: Pattern
    field: Field
    around: Surroundings
    enough: int

    def at(self, candidates: int) -> int:
        """Note which of the candidates have the word, and how much of its piece it covers there."""
        beginners = 0
        # 4小时 is not meant by 24小时, so of numbers it is known in texts, too, where they begin
        if self.field.where is not Where.TEXT or self.pattern.first.isdigit():
            beginners = candidates & self.pattern.beginners(self.field)
        found = candidates if self.pattern.certain else self._having(candidates, beginners)
        inside = found
        if found & beginners and not self.matches.plenty(self.enough, self._reach()):
            for extent, some in self._measured(found & beginners).items():
                self._add(some, extent)
                inside &= ~some
        self._add(inside, Extent.INSIDE)
        return found

    def _reach(self) -> float:
        return reach(self.pattern, self.field)

    def _having(self, candidates: int, beginners: int) -> int:
        if candidates.bit_count() <= min(_BATCH, self.enough):  # the order makes no difference
            few = self.pattern.having(self.field, list(bits.numbers(candidates)))
            return bits.of(few, len(self.field))
        favoured = list(bits.numbers(candidates & self.around.favoured))
        first = self.pattern.having(self.field, favoured)
        found, checked = [], 0
        others = self._others(candidates, beginners)
        while batch := list(islice(others, min(_BATCH, self.enough, _MOST_CHECKED - checked))):
            found += self.pattern.having(self.field, batch)
            checked += len(batch)
            if len(found) >= self.enough:
                break
        left = candidates.bit_count() - len(favoured) - checked
        self.matches.unseen += left * len(found) // max(1, checked)
        return bits.of((*first, *found), len(self.field)) if first or found else 0

    def _others(self, candidates: int, beginners: int) -> Iterator[int]:
        """The candidates but for the favoured, those that may come first before the others."""
        whole = candidates & self._as_long
        beginners &= candidates & ~whole
        for some in (whole, beginners, candidates & ~(beginners | whole)):
            for part in self.around.classes if some else ():
                yield from bits.numbers(some & part)

    @property
    def _as_long(self) -> int:
        """Of titles and keywords those that are as long as the word: they may be the word."""
        if self.field.where is Where.TEXT:
            return 0
        return self.field.of_length.get(len(self.pattern), 0)

    def _measured(self, found: int) -> dict[Extent, int]:
        """The phrases in which something begins with the word, as far as they are measured."""
        numbers = list(self._to_measure(found))
        excerpt, length = self.field.excerpt(numbers), len(self.pattern)
        extents = [Extent.INSIDE] * len(numbers)
        starts = excerpt.starts
        for at in sorted([at for at in self.pattern.places(excerpt) if starts[at] == "1"]):
            stretch = excerpt.stretch_of(at)
            if extents[stretch] in _UNDECIDED:
                place = excerpt.place_in(stretch, at)
                extent = extent_at(self.field, place, place + length)
                if extent is not Extent.INSIDE:
                    extents[stretch] = extent
        numbers_of: dict[Extent, list[int]] = {}
        for number, extent in zip(numbers, extents, strict=True):
            numbers_of.setdefault(extent, []).append(number)
        numbers_of.pop(Extent.INSIDE, None)
        return {extent: bits.of(some, len(self.field)) for extent, some in numbers_of.items()}

    def _to_measure(self, found: int) -> Iterator[int]:
        yield from bits.first(found & self.around.favoured, _MOST_MEASURED)
        whole = found & self._as_long
        others = chain.from_iterable(
            bits.numbers(some & part)
            for some in (whole, found & ~whole)
            for part in self.around.classes
        )
        yield from islice(others, min(self.enough + 10, _MOST_MEASURED))

    def _add(self, found: int, extent: Extent) -> None:
        self.matches.add(found, self.field.where, self.pattern.how, extent)


def extent_at(field: Field, start: int, end: int) -> Extent:
    """How much of its piece a place in the streams covers."""
    characters = field.streams.characters
    if characters[start - 1] in (LINE, PIECE):
        return Extent.WHOLE if characters[end] in (LINE, PIECE) else Extent.PREFIX
    return Extent.START if field.streams.starts[start] == "1" else Extent.INSIDE
