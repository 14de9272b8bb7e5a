"""Ranking: which phrases come first, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.core.search import bits
from assistant.core.search.match import Matches, Tier
from assistant.core.search.result import Extent, How, Reason, Where
from assistant.core.search.surroundings import Surroundings

_QUESTION, _HALF = 30.0, 10.0  # points a question can give at most; with half of them at so many
_LEARNT = 320.0
_EXTRA = 0.2  # share of a question's points that a phrase gets which has all words anyway


@dataclass(frozen=True, slots=True)
class Ranked:
    """A phrase by number, its points and the reasons for them."""

    number: int
    points: float
    reasons: tuple[Reason, ...]


def having_all(words: list[Matches]) -> int:
    """The phrases that have every word."""
    found = -1
    for matches in words:
        found &= matches.all()
    return max(found, 0)


def shortlist(words: list[Matches], around: Surroundings, limit: int) -> list[int]:
    """The phrases that can be among the first `limit`: level by level, those of habit before others."""
    picked: list[int] = []
    have, seen = [0] * len(words), 0
    for level in sorted({tier.points for matches in words for tier in matches.tiers}, reverse=True):
        new = ~seen
        for place, matches in enumerate(words):
            for tier in matches.tiers:
                if tier.points == level:
                    have[place] |= tier.bits
            new &= have[place]
        seen |= new
        picked += around.pick(new, limit) if new else []
        if len(picked) >= limit:
            break
    return picked


class Judge:
    """Weighs phrases one by one."""

    def __init__(
        self,
        words: Mapping[str, Matches],
        around: Surroundings,
        question: Mapping[int, float],
        learnt: Mapping[int, float],
    ) -> None:
        self._words = [(word, _by_points(matches)) for word, matches in words.items()]
        self._around, self._question, self._learnt = around, question, learnt

    def rank(self, numbers: Iterable[int]) -> list[Ranked]:
        """Each phrase with its points and reasons, in no order."""
        return [self._ranked(number) for number in dict.fromkeys(numbers)]

    def _ranked(self, number: int) -> Ranked:
        words = self._of_words(number)
        reasons = (*words, *self._of_question(number, has_words=bool(words)), *self._around.reasons(number))
        return Ranked(number, sum(reason.points for reason in reasons), reasons)

    def _of_words(self, number: int) -> list[Reason]:
        found = []
        for word, tiers in self._words:
            tier = next((tier for some, tier in tiers if number in some), None)
            if tier is None:
                return []
            points = tier.points / len(self._words)
            found.append(Reason(word, tier.where, tier.how, tier.extent, points))
        return found

    def _of_question(self, number: int, *, has_words: bool) -> Iterable[Reason]:
        if points := self._question.get(number):
            share = _EXTRA if has_words else 1.0
            given = share * _QUESTION * points / (points + _HALF)
            yield Reason("", Where.TEXT, How.QUESTION, Extent.INSIDE, given)
        if alike := self._learnt.get(number):
            yield Reason("", Where.HABIT, How.LEARNT, Extent.INSIDE, _LEARNT * alike)


def _by_points(matches: Matches) -> list[tuple[bits.Members, Tier]]:
    tiers = sorted(matches.tiers, key=lambda tier: -tier.points)
    return [(bits.Members(tier.bits), tier) for tier in tiers]
