"""Erasing people: from the database, its log of writes, every backup and every file set aside."""

from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.store.backups import Backups
from assistant.store.takeover import erase

_Whom = tuple[str, str]


class Eraser:
    """Takes people out of everything there is; what is left can't be read back with the key."""

    def __init__(self, database: Database, file: Path, backups: Backups) -> None:
        self._database = database
        self._file = file
        self._backups = backups

    def erase(self, name: BuyerName) -> None:
        """One buyer, on request. Raises StoreError and OSError."""
        whom = (name.platform, name.name)
        _delete(self._database, [whom])
        self._backups.rewrite(lambda copy: _delete(copy, [whom]))
        self._forget_traces()

    def forget_unseen(self, before: datetime) -> int:
        """Everybody not seen since then; how many they were. Raises StoreError and OSError."""
        gone = _unseen(self._database, before)
        _delete(self._database, gone)
        self._backups.rewrite(lambda copy: self._forget_in(copy, before))
        if gone:
            self._forget_traces()
        self._drop_old_files(before)
        return len(gone)

    def _forget_in(self, copy: Database, before: datetime) -> None:
        """In a backup, whose last_seen stood still: those who are not known any more."""
        sql = "select 1 from buyers where platform = ? and name = ?"
        old = [w for w in _unseen(copy, before) if not self._database.execute(sql, w).fetchone()]
        _delete(copy, old)

    def _forget_traces(self) -> None:
        self._database.execute("pragma wal_checkpoint(truncate)")
        for path in self._set_aside():
            erase(path)

    def _drop_old_files(self, before: datetime) -> None:
        for path in self._set_aside():
            if path.stat().st_mtime < before.timestamp():
                erase(path)

    def _set_aside(self) -> list[Path]:
        return list(self._file.parent.glob(f"{self._file.name}.*.bad*"))


def _unseen(database: Database, before: datetime) -> list[_Whom]:
    if "buyers" not in database.table_names():
        return []
    sql = "select platform, name from buyers where last_seen < ?"
    return [(row[0], row[1]) for row in database.execute(sql, [before.isoformat()])]


def _delete(database: Database, names: list[_Whom]) -> None:
    """An older backup has no such table, so nobody in it."""
    if not names or "buyers" not in database.table_names():
        return
    with database.atomic() as db:
        for whom in names:
            db.execute("delete from buyers where platform = ? and name = ?", whom)
    database.execute("pragma wal_checkpoint(truncate)")
