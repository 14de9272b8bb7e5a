"""The agent's habits in the database: each use and pin durable when the call returns."""

from collections.abc import Mapping
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
        pins = frozenset(row["phrase"] for row in self._database["pins"].rows)
        rows = self._database["lessons"].rows_where(order_by="number")
        return Habits(uses, pins, {row["question"]: row["phrase"] for row in rows})

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

    def write_lessons(self, former: Mapping[str, str], lessons: Mapping[str, str]) -> None:
        """Keep what was learnt since `former`; what has been forgotten goes too."""
        table = self._database.table("lessons")
        with self._database.atomic():
            for question in former:
                if lessons.get(question) != former[question]:
                    table.delete_where("question = ?", [question])
            for question, phrase in lessons.items():
                if former.get(question) != phrase:
                    table.insert({"question": question, "phrase": phrase})

    def write_all(self, former: Habits, habits: Habits) -> None:
        """Keep everything at once, as it is brought from another computer."""
        uses = [
            {"phrase": key, "weight": use.weight, "last": use.last.isoformat()}
            for key, use in habits.uses.items()
        ]
        with self._database.atomic():
            self._database.table("uses").upsert_all(uses, pk="phrase")
            pins = [{"phrase": key} for key in habits.pins]
            self._database.table("pins").upsert_all(pins, pk="phrase")
        self.write_lessons(former.lessons, habits.lessons)
