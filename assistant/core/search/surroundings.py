"""Surroundings: a context told in phrase numbers, made once and asked at every key press."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from assistant.core.phrase import ByKey, Phrase
from assistant.core.search import bits
from assistant.core.search.context import Context
from assistant.core.search.learnt import Lessons
from assistant.core.search.result import Extent, How, Reason, Where

_PINNED, _USED, _STAGE, _TAGS, _UNUSABLE = 7.0, 7.0, 2.5, 2.5, -15.0
_MANY = 400  # favoured phrases that are all weighed
_LONG = 20  # characters of a title that has none of the points for being short
_HALF = 3.0  # a phrase used so often has half the points that use can give


class Known:
    """What holds of the phrases in every context."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self.numbers = ByKey(phrases, range(len(phrases)))
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            numbers[phrase.stage].append(number)
        # From 0 to 1, more for a shorter title: of it the same word is a greater part.
        shares = [1 - length / _LONG for length in range(_LONG + 1)]
        self.completeness = [shares[min(len(phrase.title), _LONG)] for phrase in phrases]
        self._stages = {stage: bits.of(some, len(phrases)) for stage, some in numbers.items()}

    def of_stage(self, stage: str) -> int:
        """The phrases of a stage; none is of no stage."""
        return self._stages.get(stage, 0) if stage else 0


class Surroundings:
    """What the context says about each phrase."""

    def __init__(self, context: Context, known: Known, lessons: Lessons) -> None:
        self.context, self._known, self.lessons = context, known, lessons
        self._phrases, self._numbers = known.phrases, known.numbers
        self._stage = context.stage or None  # no phrase is of no stage
        self.completeness = known.completeness

    @cached_property
    def pinned(self) -> int:
        """The pinned phrases."""
        return self._bits(self.context.pins)

    @cached_property
    def uses(self) -> dict[int, float]:
        """Phrase number → weight of its uses, most used first."""
        uses = [
            (self._numbers[key], n) for key, n in self.context.uses.items() if key in self._numbers
        ]
        return dict(sorted(uses, key=lambda use: (-use[1], use[0])))

    @cached_property
    def favoured(self) -> int:
        """Phrases that habit brings forward."""
        return self.pinned | self._used

    @cached_property
    def _used(self) -> int:
        return bits.of(self.uses, len(self._phrases))

    def fitting(self, stage: str) -> list[int]:
        """The phrases of a stage that have the buyer's tags; those with most of them first."""
        tags, uses = self.context.tags, self.uses
        some = bits.numbers(self._of_tags & self._known.of_stage(stage))
        counts = {n: len(tags.intersection(self._phrases[n].tags)) for n in some}
        return sorted(counts, key=lambda n: (-counts[n], -uses.get(n, 0.0), n))

    @cached_property
    def _of_tags(self) -> int:
        tags = self.context.tags
        if not tags:
            return 0
        numbers = [n for n, phrase in enumerate(self._phrases) if not tags.isdisjoint(phrase.tags)]
        return bits.of(numbers, len(self._phrases))

    @cached_property
    def classes(self) -> tuple[int, ...]:
        """All but the favoured, apart by what stage, tags and promotion give, most first."""
        stage, tags = self._known.of_stage(self.context.stage), self._of_tags
        unusable = self._bits(self.context.unusable) & ~self.favoured
        classes = []
        for left in (~(self.favoured | unusable), unusable):
            for part in (stage & tags, stage ^ tags, ~(stage | tags)):
                classes.append(part & left)
        return tuple(filter(None, classes))

    def pick(self, found: int, limit: int) -> list[int]:
        """Of equally good phrases those that can be among the first `limit`."""
        if found.bit_count() <= limit:
            return list(bits.numbers(found))
        favoured = list(bits.numbers(found & self.favoured))
        if len(favoured) > _MANY:
            favoured = sorted(favoured, key=lambda n: (-self.points(n), n))[: limit + _MANY]
        others: list[int] = []
        for part in self.classes:
            others += bits.first(found & part, limit - len(others))
            if len(others) >= limit:
                break
        return [*favoured, *others]

    def points(self, number: int) -> float:
        """The points of `reasons` together."""
        points = self._habits.get(number, 0.0)
        return points + _STAGE if self._phrases[number].stage == self._stage else points

    @cached_property
    def _habits(self) -> dict[int, float]:
        """Points but for those of the stage, of the phrases that have any."""
        points = {n: _USED * uses / (uses + _HALF) for n, uses in self.uses.items()}
        unusable = self._bits(self.context.unusable)
        for some, more in (
            (self.pinned, _PINNED),
            (unusable, _UNUSABLE),
            (self._of_tags, _TAGS),
        ):
            for number in bits.numbers(some):
                points[number] = points.get(number, 0.0) + more
        return points

    def reasons(self, number: int) -> Iterator[Reason]:
        """What habit, stage, tags and promotion say for or against a phrase."""
        phrase, context = self._phrases[number], self.context
        if phrase.key in context.pins:
            yield _reason(How.PINNED, _PINNED)
        if uses := self.uses.get(number):
            yield _reason(How.USED, _USED * uses / (uses + _HALF))
        if context.stage and context.stage == phrase.stage:
            yield _reason(How.STAGE, _STAGE)
        if not context.tags.isdisjoint(phrase.tags):
            yield _reason(How.TAGS, _TAGS)
        if phrase.key in context.unusable:
            yield _reason(How.UNUSABLE, _UNUSABLE)

    def _bits(self, keys: frozenset[str]) -> int:
        numbers = [self._numbers[key] for key in keys if key in self._numbers]
        return bits.of(numbers, len(self._phrases))


def _reason(how: How, points: float) -> Reason:
    return Reason("", Where.HABIT, how, Extent.WHOLE, points)
