"""What a buyer is about to take, and which promotions the agent reckons with."""

from dataclasses import dataclass

from assistant.core.calculator.calculation import Basket


@dataclass(frozen=True, slots=True)
class Sums:
    """A basket and the keys of the promotions that count for this buyer."""

    basket: Basket
    chosen: frozenset[str]
