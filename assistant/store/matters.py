"""Promises and cases in the database: entries are added, none is ever changed or taken away."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.matter import Entry, Matter, MatterKind, What, in_order
from assistant.store.buyers import BuyerStore, stamp


class MatterStore:
    """Reads all matters once, then writes each entry. Used from the database's own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._buyers = BuyerStore(database)

    def read(self) -> tuple[Matter, ...]:
        """Every matter with all of its entries, oldest first; one without entries is none."""
        entries: dict[str, list[Entry]] = {}
        for matter, *row in self._database.execute(_ENTRIES):
            entries.setdefault(matter, []).append(_entry(row))
        rows = self._database.execute(_MATTERS)
        return tuple(_matter(row, entries[row[0]]) for row in rows if row[0] in entries)

    def keep(self, matter: Matter, entries: Iterable[Entry], now: datetime) -> None:
        """Keep a matter that may be new, and these entries of it; durable when it returns."""
        with self._database.atomic():
            self._keep(matter, entries, now)

    def keep_all(self, matters: Iterable[tuple[Matter, Iterable[Entry]]], now: datetime) -> None:
        """Keep several with their entries, all of them or none."""
        with self._database.atomic():
            for matter, entries in matters:
                self._keep(matter, entries, now)

    def _keep(self, matter: Matter, entries: Iterable[Entry], now: datetime) -> None:
        db, buyer = self._database, self._buyers.meet(matter.buyer, now)
        head = [matter.id, matter.kind.value, matter.order, matter.product, matter.carrier, buyer]
        db.execute(_KEEP, head)
        for entry in entries:
            db.execute(_ADD, [*_row(entry), matter.id])


_ENTRIES = "select matter, id, place, at, what, value, text, due from matter_entries"
_MATTERS = (
    "select m.id, kind, m.number, product, carrier, b.platform, b.name from matters m"
    " join buyers b on b.id = m.buyer order by m.rowid"
)
_KEEP = (
    "insert into matters (id, kind, number, product, carrier, buyer) values (?, ?, ?, ?, ?, ?)"
    " on conflict (id) do update set number = excluded.number, product = excluded.product,"
    " carrier = excluded.carrier"
)
_ADD = (
    "insert or ignore into matter_entries (id, place, at, what, value, text, due, matter)"
    " values (?, ?, ?, ?, ?, ?, ?, ?)"
)


def _matter(row: Iterable[Any], entries: list[Entry]) -> Matter:
    id_, kind, number, product, carrier, platform, name = row
    buyer = BuyerName(platform, name)
    return Matter(id_, MatterKind(kind), buyer, number, product, carrier, in_order(entries))


def _entry(row: list[Any]) -> Entry:
    id_, place, at, what, value, text, due = row
    moment = datetime.fromisoformat(due) if due else None
    return Entry(id_, place, datetime.fromisoformat(at), What(what), value, text, moment)


def _row(entry: Entry) -> list[Any]:
    due = stamp(entry.due) if entry.due else None
    return [entry.id, entry.number, stamp(entry.at), entry.what.value, entry.value, entry.text, due]
