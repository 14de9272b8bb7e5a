"""Which phrases are on view: a query, a stage and the agent's habits against the index."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

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

    @cached_property
    def _tied(self) -> tuple[tuple[Phrase, frozenset[str]], ...]:
        """For each promotion one phrase that is tied to it, and the keys of all that are."""
        tied: dict[tuple[str, str], list[Phrase]] = {}
        for phrase in self.library.phrases:
            if phrase.promotion:
                tied.setdefault((phrase.book, phrase.promotion), []).append(phrase)
        return tuple((some[0], frozenset(one.key for one in some)) for some in tied.values())

    def unusable(self, now: datetime) -> frozenset[str]:
        """Keys of the phrases whose promotion does not run at `now`; asked at every key."""
        every = (keys for phrase, keys in self._tied if not self.usable(phrase, now))
        return frozenset[str]().union(*every)

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

    def context(
        self,
        stage: str,
        habits: Habits,
        now: datetime,
        tags: frozenset[str] = frozenset(),
        *,
        greeting: bool = False,
    ) -> Context:
        """The surroundings of searches made now; keep it while nothing in it changes."""
        return Context(
            stage=stage,
            tags=tags,
            greeting=greeting,
            uses=habits.weights(now),
            pins=habits.pins,
            unusable=self.unusable(now),
            learnt=habits.lessons,
        )

    def find(self, query: str, context: Context) -> Results:
        """The phrases on view, best first."""
        return self.index.find(query, context, LIMIT)
