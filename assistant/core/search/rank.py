"""Ranking: which phrases come first, and why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from assistant.core.search import bits
from assistant.core.search.match import NOTHING, Matches, Tier
from assistant.core.search.result import Extent, How, Reason, Where
from assistant.core.search.surroundings import Surroundings

_QUESTION, _HALF = 30.0, 10.0  # points a question can give at most; with half of them at so many
_LEARNT = 320.0
_NEAR = frozenset({How.TYPO, How.HOMOPHONE})
_TOGETHER = 30.0  # points for words that stand as one, as syllables do which were typed apart
_PLAINLY = frozenset({How.INITIALS, How.PINYIN})
_TITLE = Where.TITLE  # asked for of every phrase: looking it up in the enum takes its time
_EXTRA = 0.2  # share of a question's points that a phrase gets which has all words anyway


def having_all(words: list[Matches]) -> int:
    """The phrases that have every word."""
    found = -1
    for matches in words:
        found &= matches.all()
    return max(found, 0)


def shortlist(words: list[Matches], around: Surroundings, limit: int) -> list[int]:
    """The phrases that can be among the first `limit`, level by level, those of habit first."""
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
        shared: Callable[[int], str] = lambda _: "",
        together: tuple[str, Matches] = ("", NOTHING),
    ) -> None:
        """`shared` tells what of a question a phrase has, `together` where the words are one."""
        self._words = [(word, _by_points(matches)) for word, matches in words.items()]
        self._around, self._question, self._learnt = around, question, learnt
        self._shared = shared
        self._joined, as_one = (
            together[0],
            Matches([tier for tier in together[1].tiers if tier.how in _PLAINLY]),
        )
        self._as_one = _by_points(as_one)
        self._count = len(words) or 1
        self._is_question = bool(question or learnt)

    def best(self, numbers: Iterable[int], limit: int) -> list[tuple[float, int]]:
        """The best with their points; of equal ones those with the lower number."""
        if self._is_question or len(self._words) > 1:
            weighed = [(-self.points(number), number) for number in numbers]
        else:
            words, habits = self._of_words, self._around.points
            weighed = [(-words(number) - habits(number), number) for number in numbers]
        return [(-points, number) for points, number in sorted(weighed)[:limit]]

    def points(self, number: int) -> float:
        """All points of a phrase together."""
        words = self._of_words(number)
        points = (words + self._around.points(number)) / self._count  # extent before habit
        if self._as_one and words and _tier_of(number, self._as_one):
            points += _TOGETHER
        return points + self._asked(number, has_words=words > 0) if self._is_question else points

    def _of_words(self, number: int) -> float:
        """The points of the words together; none if one is missing. As `_tiers`, but sooner."""
        total, place, bit = 0.0, number >> 3, 1 << (number & 7)
        for _, tiers in self._words:
            for some, tier in tiers:
                if place < len(some) and some[place] & bit:
                    title = tier.where is _TITLE
                    total += tier.points + (self._around.completeness[number] if title else 0.0)
                    break
            else:
                return 0.0
        return total

    def reasons(self, number: int) -> tuple[Reason, ...]:
        """What the points of a phrase are made of."""
        words = [
            self._reason(word, tier, number)
            for (word, _), tier in zip(self._words, self._tiers(number), strict=False)
        ]
        asked = self._of_question(number, has_words=bool(words))
        if words and (tier := _tier_of(number, self._as_one)):
            words.append(Reason(self._joined, tier.where, tier.how, tier.extent, _TOGETHER))
        habits = (replace(r, points=r.points / self._count) for r in self._around.reasons(number))
        return (*words, *asked, *habits)

    def is_exact(self, number: int) -> bool:
        """Whether a phrase is more than near; one that was learnt for such a question is."""
        return number in self._learnt or any(tier.how not in _NEAR for tier in self._tiers(number))

    def _reason(self, word: str, tier: Tier, number: int) -> Reason:
        complete = self._around.completeness[number] if tier.where is Where.TITLE else 0.0
        points = (tier.points + complete) / len(self._words)
        return Reason(word, tier.where, tier.how, tier.extent, points)

    def _tiers(self, number: int) -> list[Tier]:
        """The best tier of each word, or none if one is missing."""
        found, place, bit = [], number >> 3, 1 << (number & 7)
        for _, tiers in self._words:
            for some, tier in tiers:
                if place < len(some) and some[place] & bit:
                    found.append(tier)
                    break
            else:
                return []
        return found

    def _asked(self, number: int, *, has_words: bool) -> float:
        points = self._question.get(number, 0.0)
        share = _EXTRA if has_words else 1.0
        return share * _QUESTION * points / (points + _HALF) + _LEARNT * self._learnt.get(
            number, 0.0
        )

    def _of_question(self, number: int, *, has_words: bool) -> Iterable[Reason]:
        learnt = _LEARNT * self._learnt.get(number, 0.0)
        if asked := self._asked(number, has_words=has_words) - learnt:
            yield Reason(self._shared(number), Where.TEXT, How.QUESTION, Extent.INSIDE, asked)
        if learnt:
            yield Reason("", Where.HABIT, How.LEARNT, Extent.INSIDE, learnt)


def _tier_of(number: int, tiers: list[tuple[bytes, Tier]]) -> Tier | None:
    """The best of the tiers that has a phrase."""
    place, bit = number >> 3, 1 << (number & 7)
    return next((t for some, t in tiers if place < len(some) and some[place] & bit), None)


def _by_points(matches: Matches) -> list[tuple[bytes, Tier]]:
    tiers = sorted(matches.tiers, key=lambda tier: -tier.points)
    return [(bits.map_of(tier.bits), tier) for tier in tiers]
