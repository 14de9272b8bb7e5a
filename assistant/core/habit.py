"""What this agent uses and pins: the habits that bring a phrase forward."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from assistant.core.late_pattern import late_pattern
from assistant.core.search.learnt import learn

HALF_LIFE_DAYS = 14.0
_DAY = timedelta(days=1)
_SHORTEST_QUESTION = 3
_CHARACTERS = late_pattern("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Use:
    """How often a phrase was used, old uses counting less: `weight` as it was at `last`."""

    weight: float
    last: datetime

    def at(self, now: datetime) -> float:
        """The weight at a later moment: half of it every fourteen days."""
        days = max(0.0, (now - self.last).total_seconds() / 86_400)
        return float(self.weight * 0.5 ** (days / HALF_LIFE_DAYS))

    def again(self, now: datetime) -> "Use":
        """One use more."""
        return Use(self.at(now) + 1.0, max(now, self.last))

    def is_ahead(self, now: datetime) -> bool:
        """Whether it is dated so far ahead that either clock was wrong: this one or that one."""
        return self.last - now > _DAY


@dataclass(frozen=True, slots=True)
class Habits:
    """Uses, pins and lessons by phrase key; never changed, each change gives a new one.

    `lessons`: a buyer's question, without numbers → the phrase that was chosen for it.
    """

    uses: Mapping[str, Use] = field(default_factory=dict)
    pins: frozenset[str] = frozenset()
    lessons: Mapping[str, str] = field(default_factory=dict)

    def used(self, key: str, now: datetime) -> "Habits":
        """After one more use of a phrase."""
        former = self.uses.get(key)
        if former and self._is_misdated(former, now):
            former = replace(former, last=now)
        use = former.again(now) if former else Use(1.0, now)
        return replace(self, uses={**self.uses, key: use})

    def pinned(self, key: str, *, on: bool) -> "Habits":
        """After pinning or unpinning a phrase."""
        pins = self.pins | {key} if on else self.pins - {key}
        return replace(self, pins=pins)

    def taught(self, question: str, key: str) -> "Habits":
        """After a phrase was chosen for a question; letters alone are no question."""
        if len(_CHARACTERS.findall(question)) < _SHORTEST_QUESTION:
            return self
        return replace(self, lessons=learn(self.lessons, question, key))

    def weights(self, now: datetime) -> dict[str, float]:
        """Phrase key → recency-weighted number of uses.

        One that was misdated counts again once it is used: it would not fade until then.
        """
        behind = self._is_behind(now)
        counts = (one for one in self.uses.items() if behind or not one[1].is_ahead(now))
        return {key: use.at(now) for key, use in counts}

    def _is_misdated(self, use: Use, now: datetime) -> bool:
        """Whether a clock that was ahead has dated a use."""
        return use.is_ahead(now) and not self._is_behind(now)

    def _is_behind(self, now: datetime) -> bool:
        """Whether this clock is behind, as most uses tell; they can't all have been misdated."""
        ahead = sum(use.is_ahead(now) for use in self.uses.values())
        return 2 * ahead > len(self.uses)
