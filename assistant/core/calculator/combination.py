"""Promotions used together: which may be, in what order they count, and the best choice."""

# The search walks every set of promotions that all combine with one another, and leaves a branch
# as soon as all that is left in it together could not beat the best so far.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.core.calculator.benefit import Benefit, benefit
from assistant.core.calculator.money import NOTHING
from assistant.core.promotion import Promotion, PromotionKind

_SHOP_STEP = 3
_STEPS = {
    PromotionKind.FLASH_SALE: 0,
    PromotionKind.MEMBER: 1,
    PromotionKind.PRESALE: 2,
    PromotionKind.THRESHOLD_OFF: _SHOP_STEP,
    PromotionKind.COUPON: _SHOP_STEP,
    PromotionKind.THRESHOLD_GIFT: 4,
    PromotionKind.FREE_SHIPPING: 4,
}

Rank = tuple[Decimal, bool, int, int]


@dataclass(frozen=True, slots=True)
class Use:
    """A promotion in use: the sum it is measured on and what it gives."""

    promotion: Promotion
    total: Decimal
    benefit: Benefit


@dataclass(frozen=True, slots=True)
class Combination:
    """Promotions in use together, in the order they count; `left` is the sum to pay."""

    amount: Decimal
    left: Decimal
    uses: tuple[Use, ...] = ()

    @property
    def saved(self) -> Decimal:
        """Yuan off in all."""
        return self.amount - self.left

    @property
    def gifts(self) -> tuple[str, ...]:
        """The gifts."""
        return tuple(use.benefit.gift for use in self.uses if use.benefit.gift)

    @property
    def free_shipping(self) -> bool:
        """Whether the postage is free."""
        return any(use.benefit.free_shipping for use in self.uses)

    @property
    def promotions(self) -> tuple[Promotion, ...]:
        """What is in use."""
        return tuple(use.promotion for use in self.uses)

    @property
    def rank(self) -> Rank:
        """Lower is better: money, then postage, then gifts, then fewer promotions."""
        return self.left, not self.free_shipping, -len(self.gifts), len(self.uses)

    def using(self, promotion: Promotion, pieces: int | None) -> "Combination":
        """This combination and one more promotion, not before those already in it."""
        total = self._total_for(promotion)
        gives = benefit(promotion, total, pieces)
        left = max(NOTHING, self.left - gives.off)
        return Combination(self.amount, left, (*self.uses, Use(promotion, total, gives)))

    def _total_for(self, promotion: Promotion) -> Decimal:
        last = self.uses[-1] if self.uses else None
        if last and step(last.promotion) == step(promotion) == _SHOP_STEP:
            return last.total
        return self.left


def step(promotion: Promotion) -> int:
    """When a promotion counts: prices of goods, then what the shop takes off, then the rest."""
    return _STEPS[promotion.kind]


def combine(one: Promotion, other: Promotion) -> bool:
    """Whether two promotions may be used together; one of them saying so is enough."""
    return one.book == other.book and (other.id in one.stacks_with or one.id in other.stacks_with)


def together(promotions: Iterable[Promotion], amount: Decimal, pieces: int | None) -> Combination:
    """These promotions used together; they must combine."""
    used = Combination(amount, amount)
    for promotion in sorted(promotions, key=step):
        used = used.using(promotion, pieces)
    return used


def best(promotions: Iterable[Promotion], amount: Decimal, pieces: int | None) -> Combination:
    """The best allowed combination; of equal ones that of the earlier promotions."""
    search = _Search(pieces, Combination(amount, amount))
    candidates = (_candidate(one, amount, pieces) for one in sorted(promotions, key=step))
    search.walk(search.best, [one for one in candidates if one.off or one.gift or one.ships])
    return search.best


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A promotion and the most it can give; on the smaller sum others leave, it only gives less."""

    promotion: Promotion
    off: Decimal
    gift: bool
    ships: bool


def _candidate(promotion: Promotion, amount: Decimal, pieces: int | None) -> _Candidate:
    """A lower tier may have a gift that the best one has not, so any gift counts."""
    most = benefit(promotion, amount, pieces)
    gift = most.tier is not None and any(tier.gift for tier in promotion.tiers)
    return _Candidate(promotion, most.off, gift, most.free_shipping)


@dataclass(slots=True)
class _Search:
    pieces: int | None
    best: Combination
    found: Rank = field(init=False)

    def __post_init__(self) -> None:
        self.found = self.best.rank

    def walk(self, used: Combination, candidates: Sequence[_Candidate]) -> None:
        if used.rank < self.found:
            self.best, self.found = used, used.rank
        for position, candidate in enumerate(candidates):
            if not _bound(used, candidates[position:]) < self.found:
                return
            after = [c for c in candidates[position + 1 :] if _fits(c, candidate)]
            self.walk(used.using(candidate.promotion, self.pieces), after)


def _fits(one: _Candidate, other: _Candidate) -> bool:
    return combine(one.promotion, other.promotion)


def _bound(used: Combination, candidates: Sequence[_Candidate]) -> Rank:
    """A rank no combination with some of the candidates can beat."""
    off = sum((candidate.off for candidate in candidates), NOTHING)
    ships = used.free_shipping or any(candidate.ships for candidate in candidates)
    gifts = len(used.gifts) + sum(candidate.gift for candidate in candidates)
    return max(NOTHING, used.left - off), not ships, -gifts, len(used.uses) + 1
