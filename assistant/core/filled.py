"""What was filled into blanks for a buyer and an order, offered when the same is asked again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

KEPT_FOR = timedelta(days=90)
_SET_BACK = timedelta(hours=12)  # by the network, or from the time of another zone


@dataclass(frozen=True, slots=True)
class Filled:
    """One value that was filled in: for whom, for which order (empty: none), and when."""

    buyer: str
    order: str
    name: str
    value: str
    at: datetime


class FilledValues(Protocol):
    """Keeps the values; they are a buyer's data and belong into the encrypted store."""

    def of(self, buyer: str) -> tuple[Filled, ...]:
        """All that is kept of a buyer, in any order."""

    def keep(self, values: Iterable[Filled]) -> None:
        """Keep values; of the same buyer, order and blank only the newest stays."""


def offered(kept: Iterable[Filled], order: str, now: datetime) -> dict[str, str]:
    """Blank name → the value to offer: that of the same order, else the buyer's newest.

    What is older than 90 days, or from a clock set back by more than hours, is not offered.
    """
    fresh = [one for one in kept if -_SET_BACK <= now - one.at < KEPT_FOR]
    fresh.sort(key=lambda one: (bool(order) and one.order == order, one.at))
    return {one.name: one.value for one in fresh}


def filled(whom: tuple[str, str], values: Mapping[str, str], now: datetime) -> tuple[Filled, ...]:
    """What to keep of a form filled for `whom`, a buyer and an order; nothing without a buyer."""
    buyer, order = whom
    pairs = values.items() if buyer else ()
    return tuple(Filled(buyer, order, name, value, now) for name, value in pairs if value)
