"""The ledger: every promise and case, kept entry by entry; asked by the desks that show them."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.buyer_desk import PRACTISED
from assistant.app.situation import Situation
from assistant.core.agenda import Agenda, agenda, ended, read
from assistant.core.buyer import BuyerName
from assistant.core.case import Case
from assistant.core.handover import Package, Taken, new_entries, packed, taken
from assistant.core.matter import Entry, Matter, MatterKind, What
from assistant.core.order_check import same_buyer
from assistant.core.promise import Promise, remark
from assistant.core.settings import Settings
from assistant.core.timer import Timer
from assistant.core.working_hours import SHANGHAI, WorkingHours, read_hours
from assistant.store.matters import MatterStore

_ENDED = 30


class Ledger(QObject):
    """Writes first, then shows: what is not durable is not in it."""

    changed = Signal()
    told = Signal(object, str)

    def __init__(self, situation: Situation, store: MatterStore, barrier: Barrier) -> None:
        super().__init__()
        self._situation = situation
        self._store = store
        self._barrier = barrier
        self._matters = {matter.id: matter for matter in store.read()}

    def reload(self) -> None:
        """Matters were erased elsewhere: what is there is read again."""
        self._matters = {matter.id: matter for matter in self._store.read()}
        self.changed.emit()

    @property
    def hours(self) -> WorkingHours:
        """When the shop answers, on the clock of its first book."""
        books = self._situation.finder.library.books
        zone = ZoneInfo(books[0].timezone) if books else SHANGHAI
        settings = self._situation.settings
        try:
            return read_hours(settings.hours, settings.workdays, zone)
        except ValueError:
            standard = Settings()
            return read_hours(standard.hours, standard.workdays, zone)

    @property
    def now(self) -> datetime:
        """The moment."""
        return self._situation.now

    @property
    def agenda(self) -> Agenda:
        """What is open, most urgent first."""
        return agenda(self._matters.values(), self.now, self.hours)

    def waiting(self) -> frozenset[BuyerName]:
        """To whom something is still owed."""
        return frozenset(line.matter.buyer for line in self.agenda.lines)

    def cases(self) -> tuple[Case, ...]:
        """Every case there ever was."""
        told = (read(one, self.now, self.hours) for one in self._matters.values())
        return tuple(case for case in told if isinstance(case, Case))

    def get(self, id_: str) -> Case | Promise | None:
        """A matter as it stands now."""
        matter = self._matters.get(id_)
        return read(matter, self.now, self.hours) if matter else None

    def ended(self) -> tuple[Case | Promise, ...]:
        """What was kept, withdrawn or closed last; it can be opened again."""
        last = ended(self._matters.values())[:_ENDED]
        return tuple(read(one, self.now, self.hours) for one in last)

    def handed_over(self) -> tuple[Matter, ...]:
        """What a colleague has now."""
        return tuple(one for one in self._matters.values() if one.handed_to and not one.end)

    def promises_of(self, buyer: BuyerName | None, order: str = "") -> tuple[Promise, ...]:
        """The open promises to a buyer; with an order those about another one are left out."""
        promises = self.agenda.promises
        mine = (one for one in promises if buyer and same_buyer(one.matter.buyer, buyer))
        return tuple(one for one in mine if not order or one.matter.order in ("", order))

    def remark(self, number: str) -> str:
        """The remark for an order: what was promised about it."""
        about = [one for one in self.agenda.promises if number and one.matter.order == number]
        return remark(about)

    def open(
        self,
        kind: MatterKind,
        buyer: BuyerName,
        entry: tuple[str, str, datetime | None],
        about: tuple[str, str, str] = ("", "", ""),
    ) -> Matter | None:
        """Begin a matter: `entry` is its kind, text and due time; None if it can't be kept."""
        if buyer.is_practice:
            self.told.emit(PRACTISED, "")
            return None
        value, text, due = entry
        matter = Matter(_new_id(), kind, buyer, *about)
        first = matter.entry(_new_id(), self.now, What.OPENED, value, text, due)
        matter = matter.after(first)
        return matter if self._keep(matter, (first,)) else None

    def add(
        self, id_: str, what: What, value: str = "", text: str = "", due: datetime | None = None
    ) -> bool:
        """Add what happened; False if it can't be kept, or belongs to nobody any more."""
        matter = self._matters.get(id_)
        if matter is None:
            return False
        entry = matter.entry(_new_id(), self.now, what, value, text.strip(), due)
        return self._keep(matter.after(entry), (entry,))

    def pack(self, ids: Iterable[str], taker: str, timers: tuple[Timer, ...] = ()) -> Package:
        """These matters for a colleague; they are marked only by `mark`, once the file is there.

        What was erased since it was chosen is left out.
        """
        chosen = [self._matters[id_] for id_ in ids if id_ in self._matters]
        new_ids = [_new_id() for _ in chosen]
        package = packed(chosen, self._situation.settings.agent, taker, self.now, new_ids)
        return replace(package, timers=timers)

    def mark(self, package: Package) -> bool:
        """The file is written: what is in it is a colleague's now."""
        return self._replace(package.matters)

    def take(self, package: Package) -> Taken | None:
        """Take what a colleague hands over; None if it can't be kept."""
        result = taken(package, self._matters)
        return result if self._replace(result.changed) else None

    def _replace(self, matters: Iterable[Matter]) -> bool:
        matters = tuple(matters)
        rows = [(one, new_entries(self._matters.get(one.id), one)) for one in matters]
        return self._write(lambda: self._store.keep_all(rows, self.now), matters)

    def _keep(self, matter: Matter, entries: tuple[Entry, ...]) -> bool:
        return self._write(lambda: self._store.keep(matter, entries, self.now), (matter,))

    def _write(self, write: Callable[[], None], matters: tuple[Matter, ...]) -> bool:
        if not self._barrier.attempt(write):
            return False
        self._matters |= {matter.id: matter for matter in matters}
        self.changed.emit()
        return True


def _new_id() -> str:
    return uuid.uuid4().hex
