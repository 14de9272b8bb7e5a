"""How much more a buyer must take to get more: the next tier, as a value and as a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.core.calculator.benefit import Benefit, benefit, reached
from assistant.core.calculator.combination import Combination, combine, together
from assistant.core.calculator.money import MOST, NOTHING, written
from assistant.core.promotion import Promotion, Tier

_MOST_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Gap:
    """`yuan` more of goods and `pieces` more of them, and what that gives beyond what there is.

    `off` is so much or more: what a further piece costs is not known.
    """

    promotion: Promotion
    yuan: Decimal
    pieces: int
    off: Decimal = NOTHING
    gift: str = ""
    free_shipping: bool = False
    again: bool = False

    def sentence(self) -> str:
        """`再买 20 元可再减 40 元`, `再买 1 件包邮`."""
        return f"再买 {self._more()}{'，'.join(self._gains())}"

    def _more(self) -> str:
        pieces = f"{self.pieces} 件" if self.pieces else ""
        yuan = f"{written(self.yuan)} 元" if self.yuan else ""
        return f"{pieces}、共 {yuan}以上，" if pieces and yuan else f"{pieces}{yuan}"

    def _gains(self) -> list[str]:
        off = f"可{'再' if self.again else ''}减 {written(self.off)} 元" if self.off else ""
        gift = f"送{self.gift}" if self.gift else ""
        return [gain for gain in (off, "包邮" if self.free_shipping else "", gift) if gain]


def gap(
    promotion: Promotion, used: Combination, pieces: int | None, shop: Sequence[Promotion]
) -> Gap | None:
    """The nearest next tier of a promotion that makes `used` better; None if there is none.

    It is used with those of `used` it combines with, or by itself: what is told holds for that,
    and the best combination may give more. `shop` is everything on offer, in the order in which it
    counts: of two members' prices the first is taken off first, then as now.
    """
    partners = [one for one in used.promotions if one == promotion or combine(one, promotion)]
    both = [one for one in shop if one == promotion or one in partners]
    ways = [both, [promotion]] if partners else [[promotion]]
    found = (_gap(promotion, way, used, pieces) for way in ways)
    return min((one for one in found if one), key=nearness, default=None)


def nearness(gap: Gap) -> tuple[int, Decimal]:
    """Sorting key: money before pieces, little before much."""
    return gap.pieces, gap.yuan


def _gap(
    promotion: Promotion, together_with: list[Promotion], used: Combination, pieces: int | None
) -> Gap | None:
    now = together(together_with, used.amount, pieces)
    goal = _goal(promotion, now, pieces)
    if goal is None:
        return None
    more = _more_pieces(pieces, goal.more)
    then = _at_goal(promotion, now, goal.total, more)
    return _gained(promotion, used, then, goal.more) if then.amount <= MOST else None


def _more_pieces(pieces: int | None, more: int) -> int | None:
    return (pieces or 1) + more if more else pieces


@dataclass(frozen=True, slots=True)
class _Goal:
    """What a promotion is to be measured on: this sum, and so many pieces more."""

    total: Decimal
    more: int


def _goal(promotion: Promotion, used: Combination, pieces: int | None) -> _Goal | None:
    total = _total(promotion, used)
    now = benefit(promotion, total, pieces)
    for tier in promotion.tiers:
        goal = _next(tier, total, pieces or 1)
        then = benefit(promotion, goal.total, _more_pieces(pieces, goal.more)) if goal else now
        if goal and _is_more(then, now):
            return goal
    return None


def _is_more(then: Benefit, now: Benefit) -> bool:
    return (then.off, then.gift, then.free_shipping) != (now.off, now.gift, now.free_shipping)


def _next(tier: Tier, total: Decimal, pieces: int) -> _Goal | None:
    """When a tier is reached for the first time, or once more if it repeats."""
    times = reached(tier, total, pieces)
    if times and not tier.repeat:
        return None
    spend = max(total, (tier.spend or NOTHING) * (times + 1))
    more = max(0, (tier.count or 0) * (times + 1) - pieces)
    return _Goal(spend, more) if more or spend > total else None


def _total(promotion: Promotion, used: Combination) -> Decimal:
    return next(use.total for use in used.uses if use.promotion == promotion)


def _at_goal(
    promotion: Promotion, now: Combination, goal: Decimal, pieces: int | None
) -> Combination:
    """So much bought that the promotion is measured on its goal: others take off a part of it."""
    then = now
    for _ in range(_MOST_ROUNDS):
        then = together(now.promotions, then.amount, pieces)
        short = goal - _total(promotion, then)
        if short <= 0:
            break
        then = together(now.promotions, then.amount + short, pieces)
    return then


def _gained(promotion: Promotion, used: Combination, then: Combination, more: int) -> Gap | None:
    """The gap, unless something there is now would be lost or nothing be won."""
    off = then.saved - used.saved
    gift = next((use.benefit.gift for use in then.uses if use.promotion == promotion), "")
    new_gift = gift if gift not in used.gifts else ""
    ships = then.free_shipping and not used.free_shipping
    loses = used.free_shipping > then.free_shipping or len(used.gifts) > len(then.gifts)
    if off < 0 or loses or not (off or new_gift or ships):
        return None
    yuan = then.amount - used.amount
    return Gap(promotion, yuan, more, off, new_gift, ships, bool(used.saved))
