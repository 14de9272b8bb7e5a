"""Matches: where one word of a query stands in the library, as sets of phrases with equal points."""

from collections.abc import Iterable
from dataclasses import dataclass, field as attribute

from assistant.core.search import bits
from assistant.core.search.field import LINE, PIECE, Field
from assistant.core.search.pattern import Pattern
from assistant.core.search.result import Extent, How, Where

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
_MOST_CHECKED = {Where.TITLE: 1500, Where.KEYWORD: 1500, Where.TEXT: 1000}
_MOST_MEASURED = 300
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
    """What was found of one word: tiers, and candidates that were too many to look at each."""

    tiers: list[Tier] = attribute(default_factory=list)
    unchecked: int = 0

    def all(self) -> int:
        """Every phrase that has the word."""
        found = self.unchecked
        for tier in self.tiers:
            found |= tier.bits
        return found

    def add(self, found: int, where: Where, how: How, extent: Extent) -> None:
        """A tier with the points of its kind."""
        if found:
            points = SURENESS[how] * (FIELD_POINTS[where] + EXTENT_POINTS[extent])
            self.tiers.append(Tier(found, points, where, how, extent))


def matches_of(patterns: list[Pattern], fields: Iterable[Field], favoured: int) -> Matches:
    """Where a word stands; of too many candidates the favoured ones are looked at first."""
    matches, sure = Matches(), 0
    for field in fields:
        found = sure
        for pattern in patterns:
            candidates = pattern.candidates(field) & ~found
            if candidates:
                found |= _look(matches, pattern, field, candidates, favoured)
        sure = _sure(matches)
    return matches


def _sure(matches: Matches) -> int:
    found = 0
    for tier in matches.tiers:
        if tier.points > _SURE:
            found |= tier.bits
    return found


def _look(matches: Matches, pattern: Pattern, field: Field, candidates: int, favoured: int) -> int:
    look = Look(matches, pattern, field, favoured)
    if field.where is Where.TEXT:
        return look.inside(candidates)
    beginners = candidates & pattern.beginners(field)
    found = look.closely(beginners)
    return found | look.inside(candidates & ~found)


@dataclass(frozen=True, slots=True)
class Look:
    """Looking for one pattern in one field."""

    matches: Matches
    pattern: Pattern
    field: Field
    favoured: int

    def closely(self, candidates: int) -> int:
        """Tell how much of its piece the word covers; gives the phrases found, inside ones left out."""
        found: dict[Extent, list[int]] = {extent: [] for extent in Extent}
        for number in self._first(candidates, _MOST_MEASURED):
            extent = self._extent(number)
            if extent is not None:
                found[extent].append(number)
        del found[Extent.INSIDE]
        return sum([self._add(bits.of(some, len(self.field)), extent) for extent, some in found.items() if some])

    def inside(self, candidates: int) -> int:
        """Tell only whether the word is there; of too many candidates some are not looked at."""
        if not candidates or self.pattern.certain:
            return self._add(candidates, Extent.INSIDE)
        most = _MOST_CHECKED[self.field.where]
        checked = self._first(candidates, most)
        found = bits.of(self.pattern.having(self.field, checked), len(self.field))
        if len(checked) >= most:
            self.matches.unchecked |= candidates & ~bits.of(checked, len(self.field))
        return self._add(found, Extent.INSIDE)

    def _add(self, found: int, extent: Extent) -> int:
        self.matches.add(found, self.field.where, self.pattern.how, extent)
        return found

    def _first(self, candidates: int, most: int) -> list[int]:
        numbers = bits.first(candidates & self.favoured, most)
        return numbers + bits.first(candidates & ~self.favoured, most - len(numbers))

    def _extent(self, number: int) -> Extent | None:
        start, end = self.field.span(number)
        best: Extent | None = None
        while place := self.pattern.find(self.field, start, end):
            extent = extent_at(self.field, *place)
            if best is None or EXTENT_POINTS[extent] > EXTENT_POINTS[best]:
                best = extent
            if EXTENT_POINTS[best] >= EXTENT_POINTS[Extent.PREFIX]:
                break
            start = place[0] + 1
        return best


def extent_at(field: Field, start: int, end: int) -> Extent:
    """How much of its piece a place in the streams covers."""
    characters = field.streams.characters
    if characters[start - 1] in (LINE, PIECE):
        return Extent.WHOLE if characters[end] in (LINE, PIECE) else Extent.PREFIX
    return Extent.START if field.streams.starts[start] == "1" else Extent.INSIDE
