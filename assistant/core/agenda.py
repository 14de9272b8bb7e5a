"""What has to be done today: open cases and promises, the most urgent first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum

from assistant.core.case import Case, case_of
from assistant.core.matter import Matter, MatterKind
from assistant.core.promise import Promise, promise_of
from assistant.core.working_hours import WorkingHours


class Urgency(IntEnum):
    """How much it presses; carried over: it should have been done on an earlier day."""

    CARRIED_OVER = 0
    OVERDUE = 1
    TODAY = 2
    LATER = 3


@dataclass(frozen=True, slots=True)
class Due:
    """One line of the agenda."""

    what: Case | Promise
    urgency: Urgency

    @property
    def matter(self) -> Matter:
        """What it is about."""
        return self.what.matter


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything open, most urgent first: no open matter is ever left out."""

    lines: tuple[Due, ...] = ()

    @property
    def today(self) -> tuple[Due, ...]:
        """What has to be done before the day ends."""
        return tuple(line for line in self.lines if line.urgency is not Urgency.LATER)

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases among them."""
        return tuple(line.what for line in self.lines if isinstance(line.what, Case))

    @property
    def promises(self) -> tuple[Promise, ...]:
        """The promises among them."""
        return tuple(line.what for line in self.lines if isinstance(line.what, Promise))


def agenda(matters: Iterable[Matter], now: datetime, hours: WorkingHours) -> Agenda:
    """All that is open and ours, sorted by urgency, then by when it is due."""
    open_ones = (told for matter in matters if (told := read(matter, now, hours)).is_open)
    lines = (Due(what, urgency(what.due, now, hours)) for what in open_ones)
    return Agenda(tuple(sorted(lines, key=_pressing)))


def ended(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """What we have kept, withdrawn or closed, the last one first."""
    ours = [(matter.end.at, matter) for matter in matters if matter.end and not matter.handed_to]
    return tuple(matter for _, matter in sorted(ours, key=lambda one: one[0], reverse=True))


def read(matter: Matter, now: datetime, hours: WorkingHours) -> Case | Promise:
    """A matter as what it is."""
    if matter.kind is MatterKind.CASE:
        return case_of(matter, now, hours)
    return promise_of(matter, now, hours)


def urgency(due: datetime, now: datetime, hours: WorkingHours) -> Urgency:
    """How much something due then presses now."""
    today, day = hours.day(now), day_of(due, hours)
    if day < today:
        return Urgency.CARRIED_OVER
    if due <= now.astimezone(UTC):
        return Urgency.OVERDUE
    return Urgency.TODAY if day == today else Urgency.LATER


def day_of(due: datetime, hours: WorkingHours) -> date:
    """The day something has to be done on: at midnight it is the one that ends, 今天24:00."""
    return hours.day(due - timedelta.resolution)


def _pressing(line: Due) -> tuple[int, datetime, datetime, str]:
    return line.urgency, line.what.due, line.matter.opened.at, line.matter.id
