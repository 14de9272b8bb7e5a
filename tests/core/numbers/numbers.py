"""Numbers for tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assistant.core.numbers.export import Export
from assistant.core.numbers.tally import Event, Miss, Tally

MADE = datetime(2026, 11, 26, 9, tzinfo=UTC)
DAY = "2026-11-25"
TALLIES = (
    Tally(DAY, "shop/hello", "greet", Event.USED, 5, 20.5, 4),
    Tally(DAY, "shop/bye", "farewell", Event.EXPIRED, 2),
)
EXPORT = Export("0123456789ab", "小美", MADE, "2026-10-01", DAY, TALLIES, (Miss(DAY, "开发票", 3),))


def export(id: str, agent: str, *tallies: Tally, later: int = 0, misses: int = 0) -> Export:
    """One agent's file, made so many hours after the others'."""
    made = MADE + timedelta(hours=later)
    missed = (Miss(DAY, "开发票", misses),) if misses else ()
    return replace(EXPORT, id=id * 12, agent=agent, made=made, tallies=tallies, misses=missed)


def used(count: int, phrase: str = "shop/hello", day: str = DAY, seconds: float = 0.0) -> Tally:
    """So many uses, each after so many seconds."""
    return Tally(day, phrase, "greet", Event.USED, count, seconds * count, count if seconds else 0)
