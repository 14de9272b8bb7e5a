"""The agent's habits in the database: each use and pin durable when the call returns."""

from datetime import datetime

from sqlite_utils import Database

from assistant.core.habit import Habits, Use


class HabitStore:
    """Reads habits once, then writes each change. Used from the thread that opened the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Habits:
        """All uses and pins."""
        uses = {
            row["phrase"]: Use(row["weight"], datetime.fromisoformat(row["last"]))
            for row in self._database["uses"].rows
        }
        return Habits(uses, frozenset(row["phrase"] for row in self._database["pins"].rows))

    def write_use(self, key: str, use: Use) -> None:
        """Keep one phrase's use."""
        row = {"phrase": key, "weight": use.weight, "last": use.last.isoformat()}
        with self._database.atomic():
            self._database.table("uses").upsert(row, pk="phrase")

    def write_pin(self, key: str, *, on: bool) -> None:
        """Keep or drop one pin."""
        with self._database.atomic():
            if on:
                self._database.table("pins").upsert({"phrase": key}, pk="phrase")
            else:
                self._database.table("pins").delete_where("phrase = ?", [key])
