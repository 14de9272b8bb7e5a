"""Learning: the phrase chosen for a question is brought forward for questions like it."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

from assistant.core.search.characters import typed

MOST = 2000  # questions kept; the oldest is forgotten first
_SHORTEST, _LONGEST = 3, 60
_ALIKE = 0.4  # share of common pairs from which two questions are alike
_NUMBERS = re.compile(r"[0-9]+")


def learn(learnt: Mapping[str, str], question: str, key: str) -> dict[str, str]:
    """The lessons with one more: for this question this phrase was chosen. Numbers are not kept."""
    words = question_of(question)
    if not _SHORTEST <= len(words) <= _LONGEST:
        return dict(learnt)
    others = {known: chosen for known, chosen in learnt.items() if known != words}
    newest = list(others.items())[-(MOST - 1) :]
    return {**dict(newest), words: key}


def question_of(question: str) -> str:
    """A question as it is kept: folded, without signs and without numbers, which may be private."""
    return _NUMBERS.sub("", typed(question))


class Lessons:
    """The lessons, ready to be asked: pair of characters → questions that have it."""

    def __init__(self, learnt: Mapping[str, str], numbers: Mapping[str, int]) -> None:
        self._chosen: list[tuple[int, int]] = []  # phrase number, pairs of the question
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for question, key in learnt.items():
            if key in numbers:
                self._keep(_pairs(question_of(question)), numbers[key])

    def _keep(self, pairs: set[str], number: int) -> None:
        for pair in pairs:
            self._with[pair].append(len(self._chosen))
        self._chosen.append((number, len(pairs)))

    def alike(self, question: str) -> dict[int, float]:
        """Phrase number → how alike its question is, from 0.4 to 1 (the Dice measure of pairs)."""
        pairs = _pairs(question_of(question)) if self._chosen else set()
        common = Counter(lesson for pair in pairs for lesson in self._with.get(pair, ()))
        found: dict[int, float] = {}
        for lesson, count in common.items():
            number, length = self._chosen[lesson]
            share = 2 * count / (length + len(pairs))
            if share >= _ALIKE and share > found.get(number, 0.0):
                found[number] = share
        return found


def _pairs(words: str) -> set[str]:
    return {a + b for a, b in pairwise(words)}
