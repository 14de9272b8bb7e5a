"""Synonyms: the words shops use for what buyers say otherwise, and the words that say nothing."""

# A line is one subject: `words of shops = words of buyers`. What a question is about is searched
# for by any word of the line, and by the words of shops once more. Of words within each other only
# the longest is meant: 没收到 is not 收到. A line that begins with `-` lists words to be passed
# over.

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from assistant.core.search.characters import folded

_LONGEST = 8
_FIRST_SUBJECT = 0xE000  # private use: never part of a text that is searched
_PAIR = 2


@dataclass(frozen=True)
class Synonyms:
    """`subjects`: word → the signs of its lines; `shops`: sign → the words shops use.

    `idle` words say nothing of the subject. `digest` changes with the table.
    """

    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shops: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    idle: frozenset[str] = frozenset()
    digest: bytes = b""

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

    def without_idle(self, question: str) -> str:
        """The question with a gap wherever a word says nothing, longer words first."""
        idle = {question[start:end] for start, end in _spans(question)} & self.idle
        for word in sorted(idle, key=lambda word: (-len(word), word)):
            question = question.replace(word, " ")
        return question

    def _words(self, question: str) -> Iterable[str]:
        """The known words that are no part of a longer one, in order."""
        known: list[tuple[int, int]] = []
        reached = 0
        for start, end in _spans(question):  # from left to right, at each place the longest first
            word = question[start:end]
            if end > reached and (word in self.subjects or word in self.idle):
                known.append((start, end))
                reached = end
        return dict.fromkeys(question[start:end] for start, end in known)

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
    for line in folded(text).splitlines():
        if line.startswith("-"):
            idle.update(line[1:].split())
        elif "=" in line and not line.startswith("#"):
            ours, _, theirs = line.partition("=")
            sign = chr(_FIRST_SUBJECT + len(shops))
            shops[sign] = tuple(ours.split())
            for word in (*ours.split(), *theirs.split()):
                subjects[word][sign] = None
    signs = {word: tuple(signs) for word, signs in subjects.items()}
    return Synonyms(signs, shops, frozenset(idle), hashlib.sha256(text.encode()).digest())


def _spans(question: str) -> list[tuple[int, int]]:
    length = len(question)
    return [
        (start, end)
        for start in range(length)
        for end in range(min(start + _LONGEST, length), start, -1)
    ]
