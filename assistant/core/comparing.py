"""What is different between two books: entries added, gone and changed, and in which fields."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from assistant.core.book import Book
from assistant.core.card import Card
from assistant.core.checklist import Checklist
from assistant.core.phrase import Phrase
from assistant.core.product import Product
from assistant.core.promotion import Promotion

Entry = Phrase | Promotion | Checklist | Product | Card
SECTIONS = ("phrases", "promotions", "checklists", "products", "cards")
_NO_CONTENT = frozenset({"book", "place"})


class Change(StrEnum):
    """What became of an entry from one book to the other."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entry, as it was and as it is, for people to read."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry that differs; `fields` tells how, if it is in both books."""

    section: str
    id: str
    title: str
    change: Change
    fields: tuple[FieldChange, ...] = ()


def compare(book: Book, other: Book) -> tuple[Difference, ...]:
    """How `book` differs from `other`, the older one: in the order of `book`, what is gone last."""
    return tuple(
        difference
        for section in SECTIONS
        for difference in _of_section(section, getattr(book, section), getattr(other, section))
    )


def _of_section(
    section: str, entries: tuple[Entry, ...], others: tuple[Entry, ...]
) -> Iterator[Difference]:
    known = {entry.id: entry for entry in others}
    here = {entry.id for entry in entries}
    kept = [entry.id for entry in others if entry.id in here]
    places = {id: place for place, id in enumerate(kept)}
    last = -1
    for entry in entries:
        old = known.get(entry.id)
        if old is None:
            yield Difference(section, entry.id, title_of(entry), Change.ADDED)
            continue
        is_behind = places[entry.id] < last
        last = max(last, places[entry.id])
        changes = tuple(_changes(entry, old))
        if changes or is_behind:
            change = Change.CHANGED if changes else Change.MOVED
            yield Difference(section, entry.id, title_of(entry), change, changes)
    for entry in others:
        if entry.id not in here:
            yield Difference(section, entry.id, title_of(entry), Change.REMOVED)


def _changes(entry: Entry, old: Entry) -> Iterator[FieldChange]:
    for field in fields(entry):
        before, after = getattr(old, field.name), getattr(entry, field.name)
        if field.name not in _NO_CONTENT and before != after:
            yield FieldChange(field.name, _shown(before), _shown(after))


def title_of(entry: Entry) -> str:
    """What an entry is called."""
    return entry.title if isinstance(entry, Phrase | Card) else entry.name


def _shown(value: object) -> str:
    """A field's value in a few words; what it consists of by the keys it has in the file."""
    if isinstance(value, tuple):
        return "\n".join(_shown(item) for item in value)
    if is_dataclass(value):
        parts = ((field.name, _shown(getattr(value, field.name))) for field in fields(value))
        return ", ".join(f"{name}: {part}" for name, part in parts if part)
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)
