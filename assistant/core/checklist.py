"""What is checked on every paid order before it ships."""

from dataclasses import dataclass

from assistant.core.problem import Place


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to check."""

    id: str
    text: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """A named list of things to check, in order.

    `address` tells how much of it `confirmation`, the text for the buyer, shows.
    """

    book: str
    id: str
    name: str
    items: tuple[ChecklistItem, ...]
    place: Place | None = None
    address: str = ""
    confirmation: str = ""
