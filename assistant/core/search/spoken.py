"""Words as they are spoken: syllables and beginnings of them, among the sounds of a field."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import groupby

from assistant.core.search.field import BEGIN, Field, Streams
from assistant.core.search.pattern import Placing, pairs
from assistant.core.search.result import How
from assistant.core.search.spelling import Element, Spelling

_FEW = 600  # places looked for one by one; for more a regular expression is made
_WIDE = 12  # sounds that are looked for one by one; of more, each place is compared


class Ear(StrEnum):
    """How one listens: for the right reading, for any of a character, or confusing some sounds."""

    SHARP = "sharp"
    OPEN = "open"
    DULL = "dull"


@dataclass(frozen=True)
class Spoken:
    """The word as syllables and beginnings of syllables."""

    how: How
    spelling: Spelling
    ear: Ear

    @property
    def certain(self) -> bool:
        return len(self.spelling) == 1 and not self.spelling[0].is_initial

    def candidates(self, field: Field, among: int) -> int:
        """For a less sharp ear only those it is needed for: the others have been found before."""
        found = among
        for some in self._needed(field):
            found &= some
            if not found:
                break
        return found

    def beginners(self, field: Field) -> int:
        element = self.spelling[0]
        if element.itself:
            return field.by_character.of(BEGIN + element.letters)
        return field.by_initial.of(BEGIN + element.letters[0]) if self.ear is Ear.SHARP else -1

    def __len__(self) -> int:
        return len(self.spelling)

    def placing(self, field: Field) -> Placing:
        ways = self._ways(field.streams)
        return ways[0] if len(ways) == 1 else _first_of(ways)

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        begins, ways = field.begins, self._ways(field.streams)
        if self._cost * len(numbers) > _FEW and not self._itself:
            search, sounds_ = _compiled(self.spelling, self.ear).search, field.streams.sounds
            return [n for n in numbers if search(sounds_, begins[n], begins[n + 1])]
        return [n for n in numbers if _somewhere(ways, begins[n], begins[n + 1] - 1)]

    def _ways(self, streams: Streams) -> list[Placing]:
        """Ways to its places: by characters, by initials, or by each sound one syllable may be."""
        if self._itself:
            before, character = self._itself[0]
            return [self._around(streams, streams.characters.find, character, before)]
        if self.ear is Ear.SHARP:
            return [self._around(streams, streams.initials.find, self._letters, 0)]
        before, codes = self._rarest
        if len(codes) > _WIDE:
            return [self._anywhere(streams)]
        return [self._around(streams, streams.sounds.find, code, before) for code in codes]

    @property
    def _cost(self) -> int:
        return 1 if self._itself or self.ear is Ear.SHARP else min(len(self._rarest[1]), _WIDE)

    @cached_property
    def _rarest(self) -> tuple[int, frozenset[str]]:
        return min(self._heard, key=lambda heard: len(heard[1]))

    def _around(
        self, streams: Streams, find: Callable[[str, int, int], int], sure: str, before: int
    ) -> Placing:
        """Where a part of it stands that is easy to find, the rest is compared."""
        after, stands_at = len(self.spelling) - before, self._stands_at

        def place(start: int, end: int) -> int:
            at = find(sure, start + before, end)
            while at >= 0 and not (at + after <= end and stands_at(streams, at - before)):
                at = find(sure, at + 1, end)
            return at - before if at >= 0 else -1

        return place

    def _anywhere(self, streams: Streams) -> Placing:
        (before, first), length = self._rarest, len(self.spelling)
        sounds_, stands_at = streams.sounds, self._stands_at

        def place(start: int, end: int) -> int:
            part = sounds_[start + before : end - length + before + 1]
            for at, code in enumerate(part, start):
                if code in first and stands_at(streams, at):
                    return at
            return -1

        return place

    def _stands_at(self, streams: Streams, at: int) -> bool:
        for place, some in self._heard:
            if streams.sounds[at + place] not in some:
                return False
        return all(streams.characters[at + place] == c for place, c in self._itself)

    @cached_property
    def _heard(self) -> list[tuple[int, frozenset[str]]]:
        """What may sound where; of right initials nothing more is asked."""
        sure = self.ear is Ear.SHARP and not self._itself
        spoken = [(n, e) for n, e in enumerate(self.spelling) if not e.is_chinese]
        return [(n, _some(e, self.ear)) for n, e in spoken if not (sure and e.is_initial)]

    @cached_property
    def _itself(self) -> list[tuple[int, str]]:
        """Chinese characters; letters and digits are their own sounds."""
        return [(place, e.letters) for place, e in enumerate(self.spelling) if e.is_chinese]

    @cached_property
    def _letters(self) -> str:
        return "".join([element.letters[0] for element in self.spelling])

    def _needed(self, field: Field) -> Iterator[int]:
        """Sets of which a phrase has to be in each, the cheapest and most telling first."""
        if not self._itself:
            yield from self._initials(field)
        for element in self.spelling:
            if element.itself:
                yield field.by_character.of(element.letters)
            elif len(element.letters) > 1 or element.whole:
                yield field.by_sound.any_of(_codes(element, self.ear))
        if self.how in (How.OTHER_READING, How.CONFUSED):
            yield self._only_so(field)

    def _initials(self, field: Field) -> Iterator[int]:
        for pair in pairs(self._letters):
            found = field.by_initial.of(pair)
            if self.ear is not Ear.SHARP:
                found |= field.by_other_initial.of(pair)
            if self.ear is Ear.DULL and not _NASAL.keys().isdisjoint(pair):
                for heard in _heard_as(pair):
                    found |= field.by_initial.of(heard) | field.by_other_initial.of(heard)
            yield found

    def _only_so(self, field: Field) -> int:
        """The phrases with a sound that only this ear takes for what was typed."""
        sharper = Ear.SHARP if self.ear is Ear.OPEN else Ear.OPEN
        found = 0
        for element in self.spelling:
            if element.is_initial and self.ear is Ear.OPEN:
                found |= field.by_other_initial.of(element.letters)
            elif element.is_initial:
                found |= field.by_initial.of(_NASAL.get(element.letters, ""))
            elif not element.itself:
                found |= field.by_sound.any_of(_without(element, self.ear, sharper))
        return found


def _first_of(ways: list[Placing]) -> Placing:
    def place(start: int, end: int) -> int:
        return min([at for way in ways if (at := way(start, end)) >= 0], default=-1)

    return place


def _somewhere(ways: list[Placing], start: int, end: int) -> bool:
    for way in ways:  # noqa: SIM110 - any() takes twice as long
        if way(start, end) >= 0:
            return True
    return False


_NASAL = {"n": "l", "l": "n"}


def _heard_as(pair: str) -> list[str]:
    """The pairs of initials that are confused with one; only n and l begin differently."""
    heard = [""]
    for letter in pair:
        alike = dict.fromkeys((letter, _NASAL.get(letter, letter)))
        heard = [start + other for start in heard for other in alike]
    return heard


@lru_cache(maxsize=4096)
def _codes(element: Element, ear: Ear) -> str:
    by_ear = {Ear.SHARP: element.codes, Ear.OPEN: element.any_codes, Ear.DULL: element.heard_codes}
    return by_ear[ear]()


@lru_cache(maxsize=4096)
def _some(element: Element, ear: Ear) -> frozenset[str]:
    return frozenset(_codes(element, ear))


@lru_cache(maxsize=4096)
def _without(element: Element, ear: Ear, other: Ear) -> str:
    heard = _codes(element, other)
    return "".join([code for code in _codes(element, ear) if code not in heard])


@lru_cache(maxsize=512)
def _compiled(spelling: Spelling, ear: Ear) -> re.Pattern[str]:
    return re.compile("".join([_class(element, ear) for element in spelling]))


def _class(element: Element, ear: Ear) -> str:
    if element.is_chinese:
        return "."
    return f"[{_ranges(_codes(element, ear))}]"


def _ranges(codes: str) -> str:
    runs = groupby(enumerate(sorted(map(ord, codes))), key=lambda place: place[1] - place[0])
    spans = [[code for _, code in run] for _, run in runs]
    return "".join([_range(chr(span[0]), chr(span[-1])) for span in spans])


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"


def is_confused(element: Element) -> bool:
    """Whether there is anything that a dull ear takes for it."""
    if element.is_initial:
        return element.letters in _NASAL
    return not element.itself and bool(_without(element, Ear.DULL, Ear.OPEN))
