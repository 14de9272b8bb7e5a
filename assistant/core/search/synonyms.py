"""Synonyms: the words shops use for what buyers say otherwise, and the words that say nothing."""

# A line is one subject: `words of shops = words of buyers`. What a question is about is searched
# for by any word of the line, and by the words of shops once more. Of words within each other only
# the longest is meant: 没收到 is not 收到. A line that begins with `-` lists words to be passed
# over, one with `~` courtesies: they are passed over if something else is said, too.

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise

from assistant.core.search.characters import HAN, folded

_FIRST_SUBJECT = 0xE000  # private use: never part of a text that is searched
_PAIR = 2
_JOINED_BEFORE = "现存实还正太很好一不没"  # 现在不 is not 在不, 太麻烦 no courtesy


@dataclass(frozen=True)
class Synonyms:
    """`subjects`: word → the signs of its lines; `shops`: sign → the words shops use.

    `idle` words say nothing of the subject. `digest` changes with the table.
    """

    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shops: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    idle: frozenset[str] = frozenset()
    courtesies: frozenset[str] = frozenset()
    digest: bytes = b""

    def prepare(self) -> None:
        """Find out now what the first question would have to wait for."""
        self.known(" ")
        self.without_courtesies(" ")

    def asked(self, question: str) -> dict[str, str]:
        """The signs of what a folded question is about, each with the longest word that said so."""
        found: dict[str, str] = {}
        for word in self._words(question):
            for sign in self.subjects.get(word, ()):
                if len(found.get(sign, "")) < len(word):
                    found[sign] = word
        return found

    def named(self, text: str) -> set[str]:
        """The signs of the subjects any word of which stands in a folded text."""
        grams = {*text, *(a + b for a, b in pairwise(text))}
        words = (word for head in self._heads.keys() & grams for word in self._heads[head])
        return {sign for word in words if word in text for sign in self.subjects[word]}

    def without_courtesies(self, question: str) -> str:
        """The folded question with gaps for courtesies, unless they are all that is said."""
        if not self.courtesies:
            return question
        courteous = [found.span() for found in self._courteous.finditer(question)]
        if not courteous:
            return question
        rest, within = list(question), self._within(question)
        for start, end in courteous:
            if not (within[start] or within[end]):
                rest[start:end] = " " * (end - start)
        left = "".join(rest)
        return left if len(HAN.findall(left)) >= _PAIR else question

    def _within(self, question: str) -> bytearray:
        """For each place whether it is within a word of some subject, not before or after it."""
        within = bytearray(len(question) + 1)
        for start, end in self.known(question):
            if question[start:end] in self.subjects:
                within[start + 1 : end] = b"\1" * (end - start - 1)
        return within

    @cached_property
    def _courteous(self) -> re.Pattern[str]:
        longest_first = sorted(self.courtesies, key=lambda word: (-len(word), word))
        words = "|".join(map(re.escape, longest_first))
        return re.compile(f"(?<![{_JOINED_BEFORE}])(?:{words})")

    def without_idle(self, question: str) -> str:
        """The question with a gap wherever a word says nothing, longer words first."""
        idle = [word for word in self.idle if word in question]
        for word in sorted(idle, key=lambda word: (-len(word), word)):
            question = question.replace(word, " ")
        return question

    def _words(self, question: str) -> Iterable[str]:
        return dict.fromkeys(question[start:end] for start, end in self.known(question))

    def known(self, question: str) -> list[tuple[int, int]]:
        """Where known words stand, in order; of some that overlap only the longest, the first."""
        known: list[tuple[int, int]] = []
        taken = bytearray(len(question))
        for start, end in sorted(self._spans(question), key=_longest_first):
            if not any(taken[start:end]):
                known.append((start, end))
                taken[start:end] = b"\1" * (end - start)
        return sorted(known)

    def _spans(self, question: str) -> Iterator[tuple[int, int]]:
        """Where known words stand, also within each other."""
        for start, first in enumerate(question):
            for length in self._lengths.get(first, ()):
                word = question[start : start + length]
                if len(word) == length and (word in self.subjects or word in self.idle):
                    yield start, start + length

    @cached_property
    def _lengths(self) -> dict[str, set[int]]:
        """First character → how long known words are that begin with it."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in chain(self.subjects, self.idle):
            lengths[word[0]].add(len(word))
        return dict(lengths)

    @cached_property
    def _heads(self) -> dict[str, list[str]]:
        heads: defaultdict[str, list[str]] = defaultdict(list)
        for word in self.subjects:
            heads[word[:_PAIR]].append(word)
        return dict(heads)


NO_SYNONYMS = Synonyms()


def parse_synonyms(text: str) -> Synonyms:
    """Read the table. Empty lines and lines that begin with `#` are passed over."""
    subjects: defaultdict[str, dict[str, None]] = defaultdict(dict)
    shops: dict[str, tuple[str, ...]] = {}
    idle: set[str] = set()
    courtesies: set[str] = set()
    for line in folded(text).splitlines():
        if line.startswith("-"):
            idle.update(line[1:].split())
        elif line.startswith("~"):
            courtesies.update(line[1:].split())
        elif "=" in line and not line.startswith("#"):
            ours, _, theirs = line.partition("=")
            sign = chr(_FIRST_SUBJECT + len(shops))
            shops[sign] = tuple(ours.split())
            for word in (*ours.split(), *theirs.split()):
                subjects[word][sign] = None
    signs = {word: tuple(signs) for word, signs in subjects.items()}
    digest = hashlib.sha256(text.encode()).digest()
    return Synonyms(signs, shops, frozenset(idle), frozenset(courtesies), digest)


def _longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0] - span[1], span[0]
