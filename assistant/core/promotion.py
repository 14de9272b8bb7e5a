"""Promotions: what runs, from when to when, on which conditions, and what the buyer gets."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from assistant.core.problem import Place


class PromotionKind(StrEnum):
    """The kinds of DOMAIN §4 and the three others shops run."""

    FREE_SHIPPING = "free_shipping"
    COUPON = "coupon"
    THRESHOLD_OFF = "threshold_off"
    THRESHOLD_GIFT = "threshold_gift"
    FLASH_SALE = "flash_sale"
    PRESALE = "presale"
    MEMBER = "member"


class PromotionState(StrEnum):
    """Where the clock stands relative to a promotion."""

    UPCOMING = "upcoming"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Tier:
    """One step of a promotion; what the fields mean is told in `core/calculator/benefit.py`."""

    spend: Decimal | None = None
    count: int | None = None
    off: Decimal | None = None
    percent: Decimal | None = None
    gift: str = ""
    repeat: bool = False
    price: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Promotion:
    """One promotion; `starts` and `ends` are aware and both belong to it."""

    book: str
    id: str
    name: str
    kind: PromotionKind
    starts: datetime
    ends: datetime
    benefit: str = ""
    conditions: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = ()
    stacks_with: tuple[str, ...] = ()
    place: Place | None = None

    @property
    def key(self) -> str:
        """`book/id`."""
        return f"{self.book}/{self.id}"

    def state(self, now: datetime) -> PromotionState:
        """Whether it is yet to come, runs, or is over at `now` (aware)."""
        moment = now.astimezone(UTC)  # two times of one zone would be compared by what clocks show
        if moment < self.starts:
            return PromotionState.UPCOMING
        return PromotionState.RUNNING if moment <= self.ends else PromotionState.OVER

    def left(self, now: datetime) -> timedelta:
        """Time until the end; negative once it is over."""
        return self.ends - now.astimezone(UTC)

    def wait(self, now: datetime) -> timedelta:
        """Time until the start; negative once it has begun."""
        return self.starts - now.astimezone(UTC)


def order_of_ending(promotion: Promotion) -> tuple[datetime, str, str]:
    """Sorting key: soonest end first."""
    return promotion.ends, promotion.book, promotion.id
