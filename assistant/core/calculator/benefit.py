"""What one promotion gives for a sum and a number of pieces: the meaning of the tiers."""

# A tier is reached by `spend` yuan and `count` pieces, both if both are given, and by anything if
# neither is. The sum that counts depends on the kind (the order of the rows is that of counting):
#
# | kind                        | the sum that counts               | its tiers give            |
# |-----------------------------|-----------------------------------|---------------------------|
# | flash_sale, member, presale | the goods, less those before it   | `off`, `percent`, `price` |
# | threshold_off, coupon       | what is left then, the same sum   | `off`, `percent`          |
# |                             | for all promotions of this row    |                           |
# | threshold_gift              | what is to be paid in the end     | `gift`                    |
# | free_shipping               | what is to be paid in the end     | free postage              |
#
# | key       | means                                                                           |
# |-----------|---------------------------------------------------------------------------------|
# | `off`     | yuan off; presale: what is saved in all (定金 50 抵 100 is 50)                  |
# | `percent` | per cent off: 九五折 is 5, 八折 is 20; added to `off` if both are given         |
# | `price`   | yuan for each piece instead of its price                                        |
# | `gift`    | the gift, with any kind                                                         |
# | `repeat`  | `off` and `gift` for every 满: 每满 300 减 40, without an upper limit           |
# | `most`    | no more yuan off than this                                                      |
#
# Of the tiers reached the one that takes most off counts, of equal ones the highest. A promotion
# without tiers can't be calculated; the agent reads its conditions.

from dataclasses import dataclass
from decimal import Decimal

from assistant.core.calculator.money import NOTHING, rounded
from assistant.core.promotion import Promotion, PromotionKind, Tier

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a promotion gives: yuan off, a gift, free postage; `tier` is the one reached."""

    off: Decimal = NOTHING
    gift: str = ""
    free_shipping: bool = False
    tier: Tier | None = None

    def __bool__(self) -> bool:
        return bool(self.off or self.gift or self.free_shipping)


NO_BENEFIT = Benefit()


def benefit(promotion: Promotion, total: Decimal, pieces: int | None) -> Benefit:
    """What `promotion` gives on `total` yuan; unknown pieces count as one."""
    ships = promotion.kind is PromotionKind.FREE_SHIPPING
    best = NO_BENEFIT
    for tier in promotion.tiers:
        times = reached(tier, total, pieces or 1)
        if times:
            found = Benefit(_off(tier, total, pieces, times), _gift(tier, times), ships, tier)
            best = found if found.off >= best.off else best
    return best


def reached(tier: Tier, total: Decimal, pieces: int) -> int:
    """How many times a tier is reached: 0 or 1, or more when it repeats."""
    times = []
    if tier.spend is not None:
        times.append(int(total // tier.spend))
    if tier.count is not None:
        times.append(pieces // tier.count)
    least = min(times, default=1)
    return least if tier.repeat else min(least, 1)


def _off(tier: Tier, total: Decimal, pieces: int | None, times: int) -> Decimal:
    """Yuan off, never above `total`; it is the sum to pay that is rounded half up."""
    exact = (tier.off or NOTHING) * times + total * (tier.percent or NOTHING) / _HUNDRED
    if tier.price is not None and pieces:
        exact += total - tier.price * pieces
    if tier.most is not None:
        exact = min(exact, tier.most)
    return total - rounded(total - max(NOTHING, min(exact, total)))


def _gift(tier: Tier, times: int) -> str:
    return f"{tier.gift}×{times}" if tier.gift and times > 1 else tier.gift
