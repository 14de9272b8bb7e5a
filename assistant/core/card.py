"""Knowledge cards: platform rules, brand, carriers."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.problem import Place


class CardKind(StrEnum):
    """What a card tells about."""

    RULE = "rule"
    CARRIER = "carrier"
    BRAND = "brand"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Card:
    """One card to look up."""

    book: str
    id: str
    kind: CardKind
    title: str
    text: str
    place: Place | None = None
