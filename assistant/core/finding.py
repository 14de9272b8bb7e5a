"""Which phrases are on view: a query, a stage and the agent's habits against the index."""

from dataclasses import dataclass, field
from datetime import datetime

from assistant.core.habit import Habits
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.promotion import Promotion, PromotionState
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.result import Results

LIMIT = 50


@dataclass(frozen=True)
class Finder:
    """A library and its index, asked together."""

    library: Library = field(default_factory=Library)
    index: Index = field(default_factory=lambda: Index.build(Library()))

    def unusable(self, now: datetime) -> frozenset[str]:
        """Keys of the phrases whose promotion does not run at `now`."""
        return frozenset(p.key for p in self.library.phrases if not self.usable(p, now))

    def usable(self, phrase: Phrase, now: datetime) -> bool:
        """Whether a phrase may be used: always, unless it is tied to a promotion."""
        if not phrase.promotion:
            return True
        promotion = self.library.promotion_of(phrase)
        return promotion is not None and promotion.state(now) is PromotionState.RUNNING

    def running(self, key: str, now: datetime) -> Promotion | None:
        """The promotion `book/id` if it runs at `now`."""
        for promotion in self.library.promotions:
            if promotion.key == key and promotion.state(now) is PromotionState.RUNNING:
                return promotion
        return None

    def find(self, query: str, stage: str, habits: Habits, now: datetime) -> Results:
        """The phrases on view, best first."""
        context = Context(
            stage=stage,
            uses=habits.weights(now),
            pins=habits.pins,
            unusable=self.unusable(now),
        )
        return self.index.find(query, context, LIMIT)
