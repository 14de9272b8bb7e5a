"""The calculator: a sum and a number of pieces in, the best use of the promotions out."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assistant.core.calculator.benefit import Benefit, benefit
from assistant.core.calculator.combination import Combination, best
from assistant.core.calculator.gap import Gap, gap, nearness
from assistant.core.calculator.money import MOST, NOTHING, rounded, written
from assistant.core.promotion import Promotion, PromotionKind

_FOR_SOME = frozenset({PromotionKind.FLASH_SALE, PromotionKind.MEMBER, PromotionKind.PRESALE})


@dataclass(frozen=True, slots=True)
class Basket:
    """What is to be bought: yuan for the goods (0–999,999,999.99) and pieces, None if unknown.

    Raises ValueError for anything else.
    """

    amount: Decimal
    pieces: int | None = None

    def __post_init__(self) -> None:
        if not self.amount.is_finite() or not NOTHING <= self.amount <= MOST:
            raise ValueError(self.amount)
        if self.pieces is not None and self.pieces < 1:
            raise ValueError(self.pieces)
        object.__setattr__(self, "amount", rounded(self.amount))


@dataclass(frozen=True, slots=True)
class Offer:
    """What a promotion gives by itself, and its next tier."""

    promotion: Promotion
    benefit: Benefit
    gap: Gap | None

    @property
    def is_calculable(self) -> bool:
        """Whether its tiers are written; if not, the agent reads its conditions."""
        return bool(self.promotion.tiers)


@dataclass(frozen=True, slots=True)
class Calculation:
    """What each promotion gives, the best allowed combination, the next tiers (nearest first)."""

    basket: Basket
    offers: tuple[Offer, ...]
    best: Combination
    gaps: tuple[Gap, ...]

    @property
    def to_pay(self) -> Decimal:
        """Yuan; never negative."""
        return self.best.left

    @property
    def saved(self) -> Decimal:
        """Yuan."""
        return self.best.saved

    def sentence(self) -> str:
        """The result for a buyer: the promotions, the sum to pay, and the nearest next tier."""
        told = "，".join((self._used(), *self._extras()))
        return f"{told}；{self.gaps[0].sentence()}" if self.gaps else told

    def _used(self) -> str:
        names = "、".join(use.promotion.name for use in self.best.uses if use.benefit.off)
        whole = f"{written(self.basket.amount)} 元"
        off, left = written(self.saved), written(self.to_pay)
        return f"{whole}用{names}，共减 {off} 元，到手 {left} 元" if names else f"共 {whole}"

    def _extras(self) -> list[str]:
        gifts = [f"送{gift}" for gift in self.best.gifts]
        return ["包邮", *gifts] if self.best.free_shipping else gifts


def calculate(basket: Basket, promotions: Iterable[Promotion]) -> Calculation:
    """What these promotions give; which run, and whom they suit, is for the caller to know."""
    given = tuple(promotions)
    found = best(given, basket.amount, basket.pieces)
    gaps = (gap(promotion, found, basket.pieces, given) for promotion in given)
    nearest = sorted((one for one in gaps if one), key=nearness)
    return Calculation(basket, tuple(_offer(one, basket) for one in given), found, tuple(nearest))


def is_for_all(promotion: Promotion) -> bool:
    """Whether a promotion is for any buyer and any goods, not for members or certain goods."""
    return promotion.kind not in _FOR_SOME


def _offer(promotion: Promotion, basket: Basket) -> Offer:
    alone = Combination(basket.amount, basket.amount)
    gives = benefit(promotion, basket.amount, basket.pieces)
    used = alone.using(promotion, basket.pieces) if gives else alone
    return Offer(promotion, gives, gap(promotion, used, basket.pieces, [promotion]))
