"""When the shop answers: from when a feedback is due and until when it is in time."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
_WEEK = frozenset(range(7))
_AT_ONCE = timedelta(hours=2)
_DAY = timedelta(days=1)


_HOURS = re.compile(r"(\d{1,2})[:：](\d{2})\s*[-–~到]\s*(\d{1,2})[:：](\d{2})")


def read_hours(hours: str, days: str, zone: ZoneInfo = SHANGHAI) -> "WorkingHours":
    """`09:00-21:00` and `12345` (1: Monday). Raises ValueError for what leaves no time to work."""
    found = _HOURS.fullmatch(hours.strip())
    if found is None or not days or set(days) - set("1234567"):
        raise ValueError(hours, days)
    opening, minute, closing, last = (int(part) for part in found.groups())
    working = frozenset(int(day) - 1 for day in days)
    read = WorkingHours(time(opening, minute), time(closing, last), working, zone)
    if not read.sound:
        raise ValueError(hours)
    return read


def written_hours(hours: str) -> str:
    """Hours as `read_hours` knows them, in the one form the settings write: `09:00-21:00`.

    Raises ValueError for those it does not know.
    """
    read = read_hours(hours, "1")
    return f"{read.opens:%H:%M}-{read.closes:%H:%M}"


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """From `opens` to `closes` on each of `days` (0: Monday), on the clock of the shop's zone."""

    opens: time = time(9)
    closes: time = time(21)
    days: frozenset[int] = _WEEK
    zone: ZoneInfo = SHANGHAI

    @property
    def sound(self) -> bool:
        """Whether there is any time to work in."""
        return self.opens < self.closes and bool(self.days)

    def day(self, moment: datetime) -> date:
        """The day on the shop's clock."""
        return moment.astimezone(self.zone).date()

    def opening(self, day: date) -> datetime:
        """When the shop opens that day, in UTC."""
        return self._moment(day, self.opens)

    def closing(self, day: date) -> datetime:
        """When the shop closes that day, in UTC."""
        return self._moment(day, self.closes)

    def works(self, day: date) -> bool:
        """Whether anybody is there that day."""
        return day.weekday() in self.days

    def next_day(self, day: date) -> date:
        """The first working day after a day."""
        following = day + _DAY
        while not self.works(following):
            following += _DAY
        return following

    def first_feedback(self, opened: datetime) -> datetime:
        """At once: two hours of working time at most, and the same day if anybody is there."""
        day = self.day(opened)
        if not self.works(day) or opened.astimezone(UTC) >= self.closing(day):
            day = self.next_day(day)
        begins = max(opened.astimezone(UTC), self.opening(day))
        return min(begins + _AT_ONCE, self.closing(day))

    def next_feedback(self, last: datetime) -> datetime:
        """At least once every day: the same time on the next working day, within its hours."""
        day = self.next_day(self.day(last))
        wanted = self._moment(day, last.astimezone(self.zone).time())
        return min(max(wanted, self.opening(day)), self.closing(day))

    def _moment(self, day: date, at: time) -> datetime:
        """A time of the shop's clock in UTC; one that a clock skips is what it shows instead."""
        wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), self.zone)
        return wall.astimezone(UTC)
