"""A matter: a promise or a case, kept as a list of entries that is only ever added to."""

# So two copies of one matter, here and at a colleague's, are merged by putting their entries
# together: nothing newer is overwritten, and twice is once.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import chain

from assistant.core.buyer import BuyerName


class MatterKind(StrEnum):
    """What is followed up."""

    PROMISE = "promise"
    CASE = "case"


class What(StrEnum):
    """What an entry tells."""

    OPENED = "opened"
    DUE = "due"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    CATEGORY = "category"
    STEP = "step"
    OFFERED = "offered"
    ANSWERED = "answered"
    FEEDBACK = "feedback"
    SOLVED = "solved"
    SATISFACTION = "satisfaction"
    CLOSED = "closed"
    REOPENED = "reopened"
    HANDED = "handed"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, never changed afterwards.

    `number` counts on over all copies, so that entries keep their order when a clock jumps.
    """

    id: str
    number: int
    at: datetime
    what: What
    value: str = ""
    text: str = ""
    due: datetime | None = None

    @property
    def order(self) -> tuple[int, datetime, str]:
        """Sorting key: in which order things happened."""
        return self.number, self.at, self.id


@dataclass(frozen=True, slots=True)
class Matter:
    """What was promised to a buyer or complained of, with all that happened since."""

    id: str
    kind: MatterKind
    buyer: BuyerName
    order: str = ""
    product: str = ""
    carrier: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def opened(self) -> Entry:
        """How it began."""
        return self.entries[0]

    @property
    def next_number(self) -> int:
        """The number of the entry to come."""
        return self.entries[-1].number + 1 if self.entries else 1

    def all(self, what: What) -> tuple[Entry, ...]:
        """Every entry of a kind, oldest first."""
        return tuple(entry for entry in self.entries if entry.what is what)

    def last(self, *what: What) -> Entry | None:
        """The newest entry of these kinds."""
        return next((entry for entry in reversed(self.entries) if entry.what in what), None)

    def after(self, entry: Entry) -> "Matter":
        """With one entry more."""
        return replace(self, entries=in_order((*self.entries, entry)))

    def entry(
        self,
        id: str,
        now: datetime,
        what: What,
        value: str = "",
        text: str = "",
        due: datetime | None = None,
    ) -> Entry:
        """The entry that comes next; add it with `after`."""
        return Entry(id, self.next_number, now, what, value, text, due)

    @property
    def end(self) -> Entry | None:
        """How it ended, kept, withdrawn or closed; None while it goes on or goes on again."""
        last = self.last(What.KEPT, What.WITHDRAWN, What.CLOSED, What.REOPENED)
        return last if last and last.what is not What.REOPENED else None

    @property
    def handed_to(self) -> str:
        """The colleague who has it now; empty while it is ours."""
        last = self.last(What.HANDED, What.TAKEN)
        return last.text if last and last.what is What.HANDED else ""


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """As they happened; each once."""
    once = {entry.id: entry for entry in sorted(entries, key=_content)}
    return tuple(sorted(once.values(), key=lambda entry: entry.order))


def merged(ours: Matter, theirs: Matter) -> Matter:
    """Both copies of one matter in one; it does not matter which is first, or how often."""
    head = max(ours, theirs, key=_head)
    return replace(head, entries=in_order(chain(ours.entries, theirs.entries)))


def _head(matter: Matter) -> tuple[str, ...]:
    return str(matter.buyer), matter.order, matter.product, matter.carrier


def _content(entry: Entry) -> tuple[str, ...]:
    """Of two entries with one id, which should never be, all copies choose the same."""
    return entry.id, repr(entry)
