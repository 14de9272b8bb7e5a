"""Questions: a buyer's own words; phrases that share telling words with them come first."""

# BM25 over characters, pairs of characters, whole numbers and the subjects of the trade; titles and
# keywords count more, short ones most.
# The points of all phrases are added up at once, in sets: `slices[n]` holds the phrases whose sum
# has bit n. Only the few best are then weighed one by one.

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from assistant.core.search import bits, whole
from assistant.core.search.characters import folded
from assistant.core.search.field import Field
from assistant.core.search.quantity import NUMBER, quantities
from assistant.core.search.synonyms import Synonyms

SHORTEST = 3
_LETTERS = r"(?:[a-z]|(?<![0-9])(?<![0-9]\.)[0-9](?!\.?[0-9]))+"  # one digit is as a letter: 4k, m3
_RUN = re.compile(f"{_LETTERS}|{NUMBER}|[㐀-鿿]+")
_IDLE = frozenset("的了吗呢啊吧呀哦我你您们这那是有么什怎不就也都很在和与或能可要会个下一问请")
_SINGLE, _SUBJECT, _SYNONYM, _IDLE_SHARE = 0.4, 0.7, 0.4, 0.15
_HEARD = 0.6  # share of its weight that a word has which is only heard
_LEAST = 0.1  # what tells less is only looked for if nothing else is asked
_SURELY = 0.25  # the longer a word, the surer it is what the question is about
_HEAD_WEIGHT = 3.0  # of titles and keywords; that of texts is one
_UNIT = 0.25  # points are whole numbers of these
_LONG = 0.5  # BM25's b: how much longer texts and titles have to yield
MOST = 80  # phrases that are weighed one by one
_PLACES = 32  # binary ones, more than any sum has
_PAIR, _MOST_TOLD = 2, 4


@dataclass(frozen=True, slots=True)
class Term:
    """A character, pair or subject to look for, and how much it tells, however rare it is.

    `because`: the word of the question that it stands for, if it is not that word itself.
    """

    gram: str
    weight: float
    because: str = ""


def terms_of(
    question: str, synonyms: Synonyms, hear: Callable[[str], str] = lambda shape: shape
) -> list[Term]:
    """What to look for, most telling first; `hear` tells what it sounds like."""
    shape = synonyms.without_courtesies(folded(question))
    said = _said(shape, synonyms)
    heard = hear(shape)
    if heard != shape:
        plain = {term.gram for term in said}
        only_heard = (term for term in _said(heard, synonyms) if term.gram not in plain)
        said += [replace(term, weight=_HEARD * term.weight) for term in only_heard]
    heaviest: dict[str, Term] = {}
    for term in said:
        if term.gram not in heaviest or term.weight > heaviest[term.gram].weight:
            heaviest[term.gram] = term
    terms = sorted(heaviest.values(), key=lambda term: (-term.weight, term.gram))
    return [term for term in terms if term.weight >= _LEAST] or terms


def _said(shape: str, synonyms: Synonyms) -> list[Term]:
    telling = synonyms.without_idle(shape)
    return [*_typed(telling), *_counted(telling), *_meant(shape, synonyms)]


def _typed(shape: str) -> Iterator[Term]:
    for run in _RUN.findall(shape):
        for gram, weight in _weighed(run):
            yield Term(gram, weight)


def _counted(shape: str) -> Iterator[Term]:
    """How many of what, in every writing."""
    for gram, because in quantities(shape):
        yield Term(gram, 1.0, because if because != gram else "")


def _meant(shape: str, synonyms: Synonyms) -> Iterator[Term]:
    """The subjects of the question, and the words of shops for them."""
    for sign, because in synonyms.asked(shape).items():
        surely = _SURELY * (1 + len(because))
        yield Term(sign, _SUBJECT * surely, because)
        for word in synonyms.shops[sign]:
            grams = _pairs(word)
            for gram in grams:
                yield Term(gram, _SYNONYM * surely / len(grams), because)


def _weighed(run: str) -> list[tuple[str, float]]:
    if run[0].isdigit() and (number := run.replace(".", "")).isdigit():
        return [(number, len(number) - 1.0)] if len(number) > 1 else []
    singles = [(c, _SINGLE * (0.1 if c in _IDLE else 1.0)) for c in run if not c.isascii()]
    return singles + [(a + b, _telling(a, b)) for a, b in pairwise(run)]


def _telling(left: str, right: str) -> float:
    idle = (left in _IDLE) + (right in _IDLE)
    return (1.0, 0.5, _IDLE_SHARE)[idle]


def _pairs(word: str) -> list[str]:
    return [a + b for a, b in pairwise(word)] or [word]


class Sum:
    """One sum a phrase, of all phrases at once."""

    def __init__(self) -> None:
        self._columns: list[list[int]] = [[] for _ in range(_PLACES)]  # sets yet to be added up

    def add(self, found: int, units: int) -> None:
        """Give the phrases of a set so many units more."""
        for place in range(units.bit_length()) if found else ():
            if units >> place & 1:
                self._columns[place].append(found)

    @cached_property
    def slices(self) -> list[int]:
        """Added up: three sets of one place are one of it and one of the next, and so on."""
        columns = [list(sets) for sets in self._columns]
        for place, sets in enumerate(columns):
            while len(sets) > 1:
                one, other, third = sets.pop(), sets.pop(), sets.pop() if sets else 0
                either = one ^ other
                sets.append(either ^ third)
                if carried := one & other | either & third:
                    columns[place + 1].append(carried)
        used = max((place for place, sets in enumerate(columns, 1) if sets), default=0)
        return [sets[0] if sets else 0 for sets in columns[:used]]

    def plus(self, other: "Sum") -> "Sum":
        """The sum of both."""
        both = Sum()
        for one in (self, other):
            for column, slice_ in zip(both._columns, one.slices, strict=False):
                column.append(slice_)
        return both

    def best(self, count: int) -> list[int]:
        """The phrases with the greatest sums above nothing, at least so many if there are."""
        sure, open_ = 0, 0
        for slice_ in self.slices:
            open_ |= slice_
        for slice_ in reversed(self.slices):
            top = open_ & slice_
            if (sure | top).bit_count() <= count:
                sure, open_ = sure | top, open_ ^ top
            else:
                open_ = top
        return bits.first(sure, count) + bits.first(open_, count - sure.bit_count())

    def of(self, numbers: Sequence[int]) -> list[int]:
        """The sums of some phrases, in units."""
        length = max((slice_.bit_length() for slice_ in self.slices), default=0) // 8 + 1
        places = [(n >> 3, 1 << (n & 7)) if n >> 3 < length else (0, 0) for n in numbers]
        sums = [0] * len(numbers)
        for place, slice_ in enumerate(self.slices):
            map_, units = slice_.to_bytes(length, "little"), 1 << place
            for at, (byte, bit) in enumerate(places):
                if map_[byte] & bit:
                    sums[at] += units
        return sums


def shared(terms: Sequence[Term], fields: Sequence[Field], number: int) -> str:
    """What of a question a phrase has, most telling first; with `~` what it has in other words."""
    told: dict[str, None] = {}
    for term in terms:
        shown = f"~{term.because}" if term.because else term.gram
        if len(shown) >= _PAIR and shown not in told and _has(fields, term, number):
            told[shown] = None
            if len(told) == _MOST_TOLD:
                break
    return "+".join(told)


def _has(fields: Sequence[Field], term: Term, number: int) -> bool:
    return any(whole.stands(term.gram, field, number) for field in fields)


def points_of(
    terms: Sequence[Term], fields: Sequence[Field], count: int = MOST
) -> dict[int, float]:
    """The best phrases for these terms, about so many, each with its points."""
    size = len(fields[0])
    heads, texts = Sum(), Sum()
    for term in terms:
        title, keyword, text = whole.having(term.gram, fields)
        if anywhere := title | keyword | text:
            weight = term.weight * _rarity(anywhere.bit_count(), size) / _UNIT
            units = max(1, round(weight * _HEAD_WEIGHT))
            heads.add(title, units)
            heads.add(keyword, units)
            texts.add(text, max(1, round(weight)))
    numbers = heads.plus(texts).best(count)
    short, brief = _shares(fields[0], numbers), _shares(fields[-1], numbers)
    return {
        number: _UNIT * (head * title_share + text * text_share)
        for number, head, title_share, text, text_share in zip(
            numbers, heads.of(numbers), short, texts.of(numbers), brief, strict=True
        )
    }


def _rarity(count: int, size: int) -> float:
    return math.log(1 + (size - count + 0.5) / (count + 0.5))


def _shares(field: Field, numbers: Sequence[int]) -> list[float]:
    """What each phrase keeps of its points in this field: more than all if it is short there."""
    mean = len(field.streams.characters) / max(1, len(field)) or 1.0
    begins = field.begins
    lengths = [begins[number + 1] - 1 - begins[number] for number in numbers]
    return [1 / (1 - _LONG + _LONG * length / mean) for length in lengths]
