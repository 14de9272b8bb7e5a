"""Backups, looking for damage and forgetting, on a connection of their own beside the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from assistant.core.backup_plan import newest_first
from assistant.store.backups import Backups, is_whole
from assistant.store.connection import BusyError, StoreError, connect
from assistant.store.erasing import forget_in_backups
from assistant.store.errand import Errand
from assistant.store.key import Key


@dataclass(frozen=True)
class Upkeep:
    """Used from any thread that may wait; the thread that has the database goes on meanwhile.

    Every method raises CalledOffError once its errand is called off.
    """

    file: Path
    key: Key
    backups: Backups

    def back_up(self, now: datetime, errand: Errand) -> None:
        """One more backup, of this moment. Raises AssistantError naming the cause."""
        self.backups.erase_unfinished()
        with self._reading() as database:
            self.backups.make(database, now, errand)

    def is_whole(self, errand: Errand) -> bool:
        """Whether every page in use is what was written and the tables hold together.

        Raises StoreError where that can't be said now.
        """
        with errand.holding(), self._reading() as database, errand.watching(database.conn):
            try:
                found: object = database.conn.execute("pragma quick_check").fetchall()
            except BusyError:
                raise
            except StoreError:
                return False
            return found == [("ok",)]

    def newest_is_good(self, now: datetime, errand: Errand) -> bool:
        """Whether the newest backup, if there is one, is still what was written.

        One a clock that was ahead has dated is the newest only where there is no other.
        Raises StoreError where that can't be said now.
        """
        newest = newest_first(self.backups.listed(), now)[:1]
        return all(is_whole(self.backups.path(one), self.key, errand) for one in newest)

    def forget(self, before: datetime, errand: Errand) -> None:
        """Take who was not seen since then out of the backups. Raises StoreError and OSError."""
        self.backups.erase_unfinished()
        with self._reading() as database:
            forget_in_backups(self.backups, database, before, errand)

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        """One moment of the database, whatever is written meanwhile."""
        connection = connect(self.file, self.key)
        try:
            connection.execute("pragma busy_timeout = 5000")
            connection.execute("begin")
            yield Database(connection, execute_plugins=False)
        finally:
            connection.close()
