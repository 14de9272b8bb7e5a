"""The timers of `then` in the database: they survive a restart."""

from datetime import datetime

from sqlite_utils import Database

from assistant.core.timer import Timer


class TimerStore:
    """Implements `core.timer.Timers` in the database; a change is durable when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> tuple[Timer, ...]:
        """All there are."""
        return tuple(
            Timer(
                row["phrase"],
                row["title"],
                row["whom"],
                row["chat"],
                datetime.fromisoformat(row["due"]),
                bool(row["buyer"]),
            )
            for row in self._database["timers"].rows
        )

    def put(self, timer: Timer) -> None:
        """Keep one, in the place of a former one with the same key."""
        row = {
            "whom": timer.whom,
            "phrase": timer.phrase,
            "title": timer.title,
            "chat": timer.chat,
            "due": timer.due.isoformat(),
            "buyer": int(timer.buyer),
        }
        with self._database.atomic():
            self._database.table("timers").upsert(row, pk=("whom", "phrase"))

    def drop(self, timer: Timer) -> None:
        """Forget one."""
        with self._database.atomic():
            where = "whom = ? and phrase = ?"
            self._database.table("timers").delete_where(where, list(timer.key))

    def settle(self, handover: str) -> None:
        """The timers of this handing over have been given or taken."""
        with self._database.atomic():
            self._database.table("handovers").upsert({"name": handover}, pk="name")

    def is_settled(self, handover: str) -> bool:
        """Whether they have."""
        return self._database.table("handovers").count_where("name = ?", [handover]) > 0
