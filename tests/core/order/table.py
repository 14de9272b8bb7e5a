"""Pasted texts with what is to be read from them, and how much of it was read right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.core.order.copied import CopiedOrder
from assistant.core.order.reading import read_order

DATA = Path(__file__).resolve().parents[1] / "data"
FIELDS = ("order", "tracking", "name", "phone", "region", "address", "items")


@dataclass(frozen=True)
class Row:
    """One text and what each of its fields has to be."""

    place: str
    text: str
    wanted: dict[str, str]


@dataclass(frozen=True)
class Mistake:
    """A field that was read wrong."""

    row: Row
    field: str
    found: str
    sure: bool

    def __str__(self) -> str:
        level = "SURE" if self.sure else "guess"
        wanted = self.row.wanted.get(self.field, "")
        return f"{self.row.place} {self.field} ({level}): {self.found!r}, not {wanted!r}"


@dataclass(frozen=True)
class Count:
    """How many fields were right, how many of the right ones sure, and what was wrong."""

    fields: int
    sure: int
    mistakes: tuple[Mistake, ...]

    @property
    def right(self) -> float:
        """The share of fields that are right."""
        return 1 - len(self.mistakes) / self.fields

    @property
    def wrong_but_sure(self) -> list[Mistake]:
        """What must never be."""
        return [mistake for mistake in self.mistakes if mistake.sure]


def rows(name: str) -> Iterator[Row]:
    """The texts of a file: a text a line, below it `field value | field value`, indented."""
    text = ""
    for number, line in enumerate((DATA / name).read_text("utf-8").splitlines(), 1):
        if line.startswith("    "):
            yield Row(f"{name}:{number}", text.replace("\\n", "\n"), _wanted(line.strip()))
        elif not line.startswith("#"):
            text = line


def _wanted(line: str) -> dict[str, str]:
    if line == "none":
        return {}
    return dict(part.split(" ", 1) for part in line.split(" | "))


def count(table: Iterable[Row]) -> Count:
    """Read every text and compare; a field neither wanted nor found does not count."""
    mistakes, fields, sure = [], 0, 0
    for row in table:
        for field, (found, is_sure) in _found(read_order(row.text)).items():
            wanted = row.wanted.get(field, "")
            fields += bool(wanted or found)
            sure += is_sure
            if found != wanted:
                mistakes.append(Mistake(row, field, found, is_sure))
    return Count(fields, sure, tuple(mistakes))


def _found(order: CopiedOrder) -> dict[str, tuple[str, bool]]:
    orders = "；".join(f"{one.number}={(*one.platforms, '')[0]}" for one in order.order_numbers)
    parcels = "；".join(f"{one.number}={(*one.carriers, '')[0]}" for one in order.tracking_numbers)
    items = "；".join(f"{one.name}/{one.spec}/{one.quantity}" for one in order.items)
    return {
        "order": (orders, any(one.sure for one in order.order_numbers)),
        "tracking": (parcels, any(one.sure for one in order.tracking_numbers)),
        "name": (order.name.value, order.name.sure),
        "phone": (order.phone.value, order.phone.sure),
        "region": (order.region.value, order.region.sure),
        "address": (order.address.value, order.address.sure),
        "items": (items, any(one.sure for one in order.items)),
    }
