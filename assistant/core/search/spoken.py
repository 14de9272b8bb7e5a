"""Words as they are spoken: syllables and beginnings of them, among the sounds of a field."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.core.search.field import BEGIN, Excerpt, Field
from assistant.core.search.pattern import occurrences, pairs
from assistant.core.search.result import How, Name
from assistant.core.search.spelling import Element, Spelling

_FIND = 4  # looking for one sound takes as long as comparing so many places


class Ear(Name):
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
    def first(self) -> str:
        return self.spelling[0].letters[0]

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

    def places(self, excerpt: Excerpt) -> list[int]:
        last = len(excerpt.sounds) - len(self.spelling)
        starts = [at for at in self._anchors(excerpt) if 0 <= at <= last]
        for place, some in self._heard:
            sounds = excerpt.sounds
            starts = [at for at in starts if sounds[at + place] in some]
        for place, character in self._itself[1:]:
            characters = excerpt.characters
            starts = [at for at in starts if characters[at + place] == character]
        return starts

    def having(self, field: Field, numbers: list[int]) -> list[int]:
        excerpt = field.excerpt(numbers)
        return [numbers[n] for n in set(map(excerpt.stretch_of, self.places(excerpt)))]

    def _anchors(self, excerpt: Excerpt) -> list[int]:
        """Where it would begin by the part of it that is found soonest."""
        if self._itself:
            before, character = self._itself[0]
            return [at - before for at in occurrences(character, excerpt.characters)]
        if self.ear is Ear.SHARP:
            return occurrences(self._letters, excerpt.initials)
        before, codes = min(self._heard, key=lambda heard: len(heard[1]))
        sounds = excerpt.sounds
        if len(codes) * _FIND > len(sounds):
            return [at - before for at, code in enumerate(sounds) if code in codes]
        return [at - before for code in codes for at in occurrences(code, sounds)]

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

    @cached_property
    def _pairs(self) -> list[str]:
        return pairs(self._letters)

    @cached_property
    def _syllables(self) -> list[str]:
        """What each syllable may sound like."""
        spoken = [e for e in self.spelling if not e.itself]
        return [_codes(e, self.ear) for e in spoken if len(e.letters) > 1 or e.whole]

    @cached_property
    def _only(self) -> list[str]:
        """What of a syllable only this ear takes for what was typed."""
        sharper = Ear.SHARP if self.ear is Ear.OPEN else Ear.OPEN
        spoken = [e for e in self.spelling if not (e.itself or e.is_initial)]
        return [_without(e, self.ear, sharper) for e in spoken]

    def _needed(self, field: Field) -> Iterator[int]:
        """Sets of which a phrase has to be in each, the cheapest and most telling first."""
        if not self._itself:
            yield from self._initials(field)
        for element in self.spelling:
            if element.itself:
                yield field.by_character.of(element.letters)
        yield from map(field.by_sound.any_of, self._syllables)
        if self.how in (How.OTHER_READING, How.CONFUSED):
            yield self._only_so(field)

    def _initials(self, field: Field) -> Iterator[int]:
        for pair in self._pairs:
            found = field.by_initial.of(pair)
            if self.ear is not Ear.SHARP:
                found |= field.by_other_initial.of(pair)
            if self.ear is Ear.DULL and not _NASAL.keys().isdisjoint(pair):
                for heard in _heard_as(pair):
                    found |= field.by_initial.of(heard) | field.by_other_initial.of(heard)
            yield found

    def _only_so(self, field: Field) -> int:
        """The phrases with a sound that only this ear takes for what was typed."""
        found = 0
        for codes in self._only:
            found |= field.by_sound.any_of(codes)
        for element in self.spelling:
            if element.is_initial and self.ear is Ear.OPEN:
                found |= field.by_other_initial.of(element.letters)
            elif element.is_initial:
                found |= field.by_initial.of(_NASAL.get(element.letters, ""))
        return found


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


def is_confused(element: Element) -> bool:
    """Whether there is anything that a dull ear takes for it."""
    if element.is_initial:
        return element.letters in _NASAL
    return not element.itself and bool(_without(element, Ear.DULL, Ear.OPEN))
