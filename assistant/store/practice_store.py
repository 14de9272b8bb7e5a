"""What an agent has practised, in the database: each answer durable when the call returns."""

from datetime import datetime

from sqlite_utils import Database

from assistant.core.practice import Attempt


class PracticeStore:
    """Used from the thread that opened the database."""

    def __init__(self, database: Database) -> None:
        self._table = database.table("practice")
        self._database = database

    def read(self) -> tuple[Attempt, ...]:
        """All answers, oldest first."""
        return tuple(
            Attempt(
                row["question"],
                row["stage"],
                row["seconds"],
                bool(row["right"]),
                datetime.fromisoformat(row["moment"]),
            )
            for row in self._table.rows_where(order_by="id")
        )

    def write(self, attempt: Attempt) -> None:
        """Keep one answer."""
        row = {
            "question": attempt.question,
            "stage": attempt.stage,
            "seconds": attempt.seconds,
            "right": int(attempt.right),
            "moment": attempt.moment.isoformat(),
        }
        with self._database.atomic():
            self._table.insert(row)
