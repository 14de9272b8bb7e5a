"""What is read from a copied order: each value with whether it is sure or a guess to confirm."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """One thing read; empty when the text has none, and never sure then."""

    value: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """Province, city and district as written; a part the text leaves out is empty."""

    province: str = ""
    city: str = ""
    district: str = ""
    rest: str = ""
    sure: bool = False

    @property
    def value(self) -> str:
        """All parts in one, without spaces."""
        return f"{self.province}{self.city}{self.district}{self.rest}"


NOTHING, NOWHERE = Value(), Region()


@dataclass(frozen=True, slots=True)
class OrderNumber:
    """An order number and the platforms it can be of, likeliest first."""

    number: str
    platforms: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TrackingNumber:
    """A tracking number and the carriers it can be of, likeliest first.

    Only sure where letters, or a carrier named beside it, leave no other.
    """

    number: str
    carriers: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an order: name, specification (colour, size …) and how many."""

    name: str
    spec: str = ""
    quantity: int = 1
    sure: bool = False

    @property
    def text(self) -> str:
        """As one says it: `碎花连衣裙 L码 红色 x2`."""
        return " ".join(part for part in (self.name, self.spec, f"x{self.quantity}") if part)


@dataclass(frozen=True, slots=True)
class Door:
    """House, unit or room as it is now; `former` is what it takes the place of, where told."""

    now: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class CopiedOrder:
    """All that was read from one text; `door`: what alone changes of an address known before."""

    order_numbers: tuple[OrderNumber, ...] = ()
    tracking_numbers: tuple[TrackingNumber, ...] = ()
    name: Value = NOTHING
    phone: Value = NOTHING
    region: Region = NOWHERE
    address: Value = NOTHING
    items: tuple[Item, ...] = ()
    door: Door | None = None
