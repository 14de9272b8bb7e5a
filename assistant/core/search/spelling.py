"""Spelling: how the letters that were typed can be syllables and beginnings of syllables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter

from assistant.core.search import sounds
from assistant.core.search.characters import letter_runs

_DIGRAPHS = ("zh", "ch", "sh")
_MOST_SPELLINGS = 3
_LONGEST = 6
_SYLLABLE, _INITIAL, _NO_INITIAL = (
    1.0,
    1.6,
    2.6,
)  # what an element costs: fewer and fuller is likelier
_MARGIN = 1.2  # a spelling that costs so much more than the likeliest is not meant


@dataclass(frozen=True, slots=True)
class Element:
    """What stands for one character: a whole syllable, the beginning of one, or itself."""

    letters: str
    whole: bool = False
    itself: bool = False

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter that only begins a syllable."""
        return len(self.letters) == 1 and not self.whole and not self.itself

    @property
    def is_chinese(self) -> bool:
        """Whether it is a Chinese character, which says nothing of its sound."""
        return self.itself and not self.letters.isascii()

    def codes(self) -> str:
        """The sounds it means when every character is read as it should be in its place."""
        return self._of(sounds.FIRST, sounds.FIRST_BEGINNING, self.letters)

    def any_codes(self) -> str:
        """The sounds of characters that can be read so somewhere."""
        return self._of(sounds.ANY, sounds.ANY_BEGINNING, self.letters)

    def heard_codes(self) -> str:
        """The sounds that are confused with it; two letters that only begin one tell too little."""
        if self.letters in _DIGRAPHS:
            return self.any_codes()
        return self._of(sounds.HEARD, sounds.HEARD_BEGINNING, sounds.confused(self.letters))

    def _of(self, whole: sounds.Codes, beginning: sounds.Codes, letters: str) -> str:
        if self.itself:
            return self.letters
        own = self.letters if len(self.letters) == 1 else ""
        return own + (whole if self.whole else beginning).get(letters, "")


Spelling = tuple[Element, ...]
_Way = tuple[float, Spelling, Element]  # the cost of a spelling and its last element


@lru_cache(maxsize=1024)
def spellings(word: str) -> tuple[Spelling, ...]:
    """The likeliest spellings of a word; the one of initials only beside Chinese characters alone.

    Elsewhere initials are looked for as they are.
    """
    costly: list[tuple[float, Spelling]] = [(0.0, ())]
    runs = letter_runs(word)
    for number, run in enumerate(runs):
        ways = _ways(run, last=number == len(runs) - 1)
        costly = [(a + b, left + right) for a, left in costly for b, right in ways]
        costly = sorted(costly, key=_cost)[: _MOST_SPELLINGS + 1]
    dearest = costly[0][0] + _MARGIN if costly else 0.0
    likely = [way for cost, way in costly if cost <= dearest]
    likely = [way for way in likely if not _only_initials(way)][:_MOST_SPELLINGS]
    return tuple(dict.fromkeys([*likely, *_beside_characters(runs)]))


def _beside_characters(runs: Sequence[str]) -> Iterator[Spelling]:
    """预约sh is 预约 and two initials, too, however often sh begins one syllable."""
    spelling = tuple(_part(c) if c.isalpha() and c.isascii() else _itself(c) for c in "".join(runs))
    if any(element.is_chinese for element in spelling):
        yield spelling


def _only_initials(spelling: Spelling) -> bool:
    return all(e.is_initial or (e.itself and not e.is_chinese) for e in spelling)


def _ways(run: str, *, last: bool) -> list[tuple[float, Spelling]]:
    if not run[0].isascii() or not run[0].isalpha():
        return [(0.0, tuple(map(_itself, run)))]
    ways: list[list[_Way]] = [[] for _ in range(len(run) + 1)]
    likely: list[tuple[float, Spelling]] = [(0.0, ())]
    for start in range(len(run)):
        for cost, end, element in _elements(run, start, last=last) if likely else ():
            ways[end] += [(cost + former, spelling, element) for former, spelling in likely]
        likely = _likeliest(ways[start + 1])
    return likely


def _likeliest(ways: list[_Way]) -> list[tuple[float, Spelling]]:
    some = sorted(ways, key=_cost)[: 2 * _MOST_SPELLINGS]
    return [(cost, (*spelling, element)) for cost, spelling, element in some]


_cost = itemgetter(0)


def _elements(run: str, start: int, *, last: bool) -> list[tuple[float, int, Element]]:
    found = []
    for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
        letters = run[start:end]
        if end - start == 1 or letters in _DIGRAPHS:
            found.append((_NO_INITIAL if letters in "iuv" else _INITIAL, end, _part(letters)))
        elif last and end == len(run) and letters in sounds.FIRST_BEGINNING:
            found.append((_SYLLABLE + 0.1, end, _part(letters)))
            continue
        if letters in sounds.FIRST:
            found.append((_SYLLABLE, end, _syllable(letters)))
    return found


@cache
def _part(letters: str) -> Element:
    return Element(letters)


@cache
def _itself(character: str) -> Element:
    return Element(character, itself=True)


@cache
def _syllable(letters: str) -> Element:
    return Element(letters, whole=True)
