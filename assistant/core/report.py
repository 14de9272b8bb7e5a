"""For operations: which after-sales problems recur. Counts only; no buyer is named."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.core.case import Case
from assistant.core.working_hours import WorkingHours

UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Count:
    """How many cases one name has; `open` are those not closed yet."""

    name: str
    cases: int
    open: int


@dataclass(frozen=True, slots=True)
class Report:
    """After-sales problems of a period by category, product, carrier and day or week."""

    period: Period
    total: int
    open: int
    dissatisfied: int
    by_category: tuple[Count, ...] = ()
    by_product: tuple[Count, ...] = ()
    by_carrier: tuple[Count, ...] = ()
    by_time: tuple[Count, ...] = ()


_MOST_DAYS = 31


def report(cases: Iterable[Case], period: Period, hours: WorkingHours) -> Report:
    """Count the cases opened in a period."""
    counted = [case for case in cases if period.holds(_day(case, hours))]
    return Report(
        period,
        len(counted),
        sum(not case.closed for case in counted),
        sum(case.satisfaction == "dissatisfied" for case in counted),
        _by(counted, lambda case: case.category.value),
        _by(counted, lambda case: case.product or UNKNOWN),
        _by(counted, lambda case: case.matter.carrier or UNKNOWN),
        _by_time(counted, period, hours),
    )


def _day(case: Case, hours: WorkingHours) -> date:
    return hours.day(case.matter.opened.at)


def _by(cases: list[Case], name: Callable[[Case], str]) -> tuple[Count, ...]:
    """The most frequent first; what has no name last."""
    total = Counter(name(case) for case in cases)
    still_open = Counter(name(case) for case in cases if not case.closed)
    names = sorted(total, key=lambda one: (one == UNKNOWN, -total[one], one))
    return tuple(Count(one, total[one], still_open[one]) for one in names)


def _by_time(cases: list[Case], period: Period, hours: WorkingHours) -> tuple[Count, ...]:
    """A count a day, in longer periods a week (named by its Monday); empty ones are there, too."""
    step = 1 if period.days <= _MOST_DAYS else 7
    begins = period.first - timedelta(days=period.first.weekday() if step > 1 else 0)
    starts = [begins + timedelta(days=n) for n in range(0, period.days + step - 1, step)]
    starts = [start for start in starts if start <= period.last]
    place = [
        begins + (_day(case, hours) - begins) // timedelta(days=step) * timedelta(days=step)
        for case in cases
    ]
    total = Counter(place)
    still_open = Counter(day for day, case in zip(place, cases, strict=True) if not case.closed)
    return tuple(Count(day.isoformat(), total[day], still_open[day]) for day in starts)
