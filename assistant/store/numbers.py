"""What is counted on this computer, by day; each count durable when the call returns."""

import secrets
from collections.abc import Iterable

from sqlite_utils import Database

from assistant.core.numbers.tally import Event, Miss, Tally

_ADD = (
    "insert into tallies (day, phrase, stage, event, count, seconds, timed)"
    " values (?, ?, ?, ?, ?, ?, ?) on conflict (day, phrase, event) do update set"
    " count = count + excluded.count, seconds = seconds + excluded.seconds,"
    " timed = timed + excluded.timed, stage = excluded.stage"
)
_MISS = (
    "insert into misses (day, query, count) values (?, ?, ?)"
    " on conflict (day, query) do update set count = count + excluded.count"
)

_DAYS = "select distinct day from tallies where day <= ? order by day desc limit ?"


class NumberStore:
    """Used from the thread that opened the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def id(self) -> str:
        """Names this home folder among a team's; it says nothing about anybody."""
        with self._database.atomic():
            new = secrets.token_hex(6)
            self._database.execute(
                "insert into numbers_id select 1, ? where not exists (select 1 from numbers_id)",
                [new],
            )
        [row] = self._database.execute("select id from numbers_id").fetchall()
        return str(row[0])

    def add(self, tally: Tally) -> None:
        """Count a use or a refusal."""
        values = [tally.day, tally.phrase, tally.stage, tally.event.value, tally.count]
        with self._database.atomic():
            self._database.execute(_ADD, [*values, tally.seconds, tally.timed])

    def miss(self, miss: Miss) -> None:
        """Count a query that found nothing."""
        with self._database.atomic():
            self._database.execute(_MISS, [miss.day, miss.query, miss.count])

    def tallies(self, since: str) -> tuple[Tally, ...]:
        """The counts from a day on, in order."""
        sql = (
            "select day, phrase, stage, event, count, seconds, timed from tallies"
            " where day >= ? order by day, phrase, event"
        )
        rows: Iterable[tuple[str, str, str, str, int, float, int]]
        rows = self._database.execute(sql, [since]).fetchall()
        return tuple(
            Tally(day, phrase, stage, Event(event), count, seconds, timed)
            for day, phrase, stage, event, count, seconds, timed in rows
        )

    def misses(self, since: str) -> tuple[Miss, ...]:
        """The queries that found nothing from a day on, in order."""
        sql = "select day, query, count from misses where day >= ? order by day, query"
        rows: Iterable[tuple[str, str, int]] = self._database.execute(sql, [since]).fetchall()
        return tuple(Miss(*row) for row in rows)

    def worked(self, until: str, days: int) -> str:
        """The day up to `until` since which work was done on so many days, itself one of them.

        Empty if there was none yet.
        """
        rows = self._database.execute(_DAYS, [until, days]).fetchall()
        return str(rows[-1][0]) if len(rows) == days else ""

    def forget(self, before: str) -> None:
        """Drop what is older than a day."""
        with self._database.atomic():
            for name in ("tallies", "misses"):
                self._database.table(name).delete_where("day < ?", [before])
