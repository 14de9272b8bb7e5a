"""The calculator worked out the slow way: every set of promotions, in whole fen."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import chain, combinations
from typing import NamedTuple

from assistant.core.promotion import Promotion, Tier

_ROWS = (
    ("flash_sale",),
    ("member",),
    ("presale",),
    ("threshold_off", "coupon"),
    ("threshold_gift", "free_shipping"),
)


class Outcome(NamedTuple):
    """What is compared, best first: fen to pay, postage to pay, gifts not had, promotions."""

    fen: int
    postage: bool
    gifts: int
    promotions: int


def best_outcome(promotions: Sequence[Promotion], amount: Decimal, pieces: int | None) -> Outcome:
    """The best over all allowed sets."""
    sets = chain.from_iterable(combinations(promotions, n) for n in range(len(promotions) + 1))
    return min(outcome(chosen, amount, pieces) for chosen in sets if _allowed(chosen))


def _allowed(chosen: Sequence[Promotion]) -> bool:
    return all(
        one.id in other.stacks_with or other.id in one.stacks_with
        for one, other in combinations(chosen, 2)
    )


def outcome(chosen: Sequence[Promotion], amount: Decimal, pieces: int | None) -> Outcome:
    """What one set gives."""
    fen, postage, gifts = int(amount * 100), True, 0
    for row in _ROWS:
        base = fen
        for promotion in (one for one in chosen if one.kind in row):
            measured = fen if len(row) == 1 or row[0] == "threshold_gift" else base
            off, tier = _best_tier(promotion, measured, pieces)
            fen = max(0, fen - off)
            gifts += bool(tier and tier.gift)
            postage = postage and not (tier and promotion.kind == "free_shipping")
    return Outcome(fen, postage, -gifts, len(chosen))


def _best_tier(promotion: Promotion, fen: int, pieces: int | None) -> tuple[int, Tier | None]:
    best: tuple[int, Tier | None] = (0, None)
    for tier in promotion.tiers:
        by_sum = fen // int(tier.spend * 100) if tier.spend else None
        by_count = (pieces or 1) // tier.count if tier.count else by_sum
        times = 1 if by_count is None else by_count if by_sum is None else min(by_sum, by_count)
        if times and (off := _off(tier, fen, pieces, times if tier.repeat else 1)) >= best[0]:
            best = off, tier
    return best


def _off(tier: Tier, fen: int, pieces: int | None, times: int) -> int:
    """Fen off; in hundredths of a fen until the sum to pay is rounded half up."""
    off = int((tier.off or 0) * 100) * times * 10_000 + fen * int((tier.percent or 0) * 100)
    if tier.price is not None and pieces:
        off += (fen - int(tier.price * 100) * pieces) * 10_000
    if tier.most is not None:
        off = min(off, int(tier.most * 100) * 10_000)
    pays = fen * 10_000 - max(0, min(off, fen * 10_000))
    return fen - (pays + 5_000) // 10_000
