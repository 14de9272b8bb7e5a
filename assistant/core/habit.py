"""What this agent uses and pins: the habits that bring a phrase forward."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from assistant.core.late_pattern import late_pattern
from assistant.core.search.learnt import learn

HALF_LIFE_DAYS = 14.0
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
        """Phrase key → recency-weighted number of uses."""
        return {key: use.at(now) for key, use in self.uses.items()}
