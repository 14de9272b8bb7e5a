"""What a line is read as, on the clock of the shop."""

from assistant.core.due.reading import due_in
from assistant.core.working_hours import WorkingHours
from tests.core.builders import at

HOURS = WorkingHours()
FRIDAY = "2026-11-20 10:00"


def due(line: str, now: str = FRIDAY) -> str:
    """As `2026-11-20 21:00`; empty when no time is read."""
    found = due_in(line, at(now), HOURS)
    return f"{found.astimezone(HOURS.zone):%Y-%m-%d %H:%M}" if found else ""
