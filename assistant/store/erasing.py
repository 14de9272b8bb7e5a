"""Erasing people: from the database, its log of writes, every backup and every file set aside."""

from collections.abc import Collection
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.buyer_keys import keys
from assistant.core.search.characters import HAN, typed
from assistant.core.search.learnt import question_of
from assistant.store.aside import RESCUED, RESTORED, listed, unfinished
from assistant.store.backups import Backups
from assistant.store.buyer_finding import TELLING
from assistant.store.errand import Errand
from assistant.store.takeover import erase

_Whom = tuple[str, str]
_LATELY = timedelta(days=60)
_LIVED = (
    "select distinct substr(last_seen, 1, 10) from buyers where last_seen between ? and ? limit ?"
)

_ENTERED = "select id from buyers where first_seen between ? and ? order by id limit 1"
_NOBODY = 2**63 - 1  # no buyer has this number


class Eraser:
    """Takes people out of everything there is; what is left can't be read back with the key."""

    def __init__(self, database: Database, file: Path, backups: Backups) -> None:
        self._database = database
        self._file = file
        self._backups = backups

    def erase(self, name: BuyerName) -> None:
        """One buyer, on request. Raises StoreError and OSError.

        From the database last: until everything else has been done, it can be asked for again.
        """
        whom = (name.platform, name.name)
        before_known = ("", name.name)  # a backup may be older than the buyer's platform
        self._backups.rewrite(lambda copy: _delete(copy, [whom, before_known]))
        self._forget_traces()
        _delete(self._database, [whom])

    def is_lived_up_to(self, now: datetime, days: int) -> bool:
        """Whether buyers wrote on so many days of the last two months, as the clock has them.

        One set a year ahead by mistake would make everybody unseen for a year, for ever.
        Raises StoreError.
        """
        span = ((now - _LATELY).isoformat(), now.isoformat())
        return len(self._database.execute(_LIVED, [*span, days]).fetchall()) >= days

    def forget_unseen(
        self, before: datetime, now: datetime, spared: Collection[BuyerName] = ()
    ) -> int:
        """Everybody not seen since then but the `spared`; how many. Raises StoreError and OSError.

        Whoever was entered after somebody seen since then was seen since then, too: the clock was
        behind when they wrote.

        From the backups they are taken by `forget_in_backups`, which may take a while.
        """
        kept = {(name.platform, name.name) for name in spared}
        unseen = _unseen(self._database, before, self._entered_since(before, now))
        # whoever is spared may have been named before their platform was known
        gone = [whom for whom in unseen if not kept & {whom, ("", whom[1])}]
        _delete(self._database, gone)
        if gone:
            self._forget_traces()
        self._drop_old_files(before)
        return len(gone)

    def _entered_since(self, before: datetime, now: datetime) -> int:
        """The number of the first buyer who was entered since then."""
        span = before.isoformat(), now.isoformat()
        row = self._database.execute(_ENTERED, span).fetchone()
        return int(row[0]) if row else _NOBODY

    def _forget_traces(self) -> None:
        self._database.execute("pragma wal_checkpoint(truncate)")
        self._backups.erase_unfinished()
        for path in (*listed(self._file), *unfinished(self._file, RESCUED, RESTORED)):
            erase(path)

    def _drop_old_files(self, before: datetime) -> None:
        for path in listed(self._file):
            if path.stat().st_mtime < before.timestamp():
                erase(path)


def forget_in_backups(
    backups: Backups, database: Database, before: datetime, errand: Errand | None = None
) -> None:
    """Take out of the backups who was not seen since then and is not known to the database.

    In a backup, `last_seen` stood still. Raises StoreError, OSError and CalledOffError.
    """

    def forget(copy: Database) -> None:
        sql = "select 1 from buyers where ? in (platform, '') and name = ?"
        _delete(copy, [w for w in _unseen(copy, before) if not database.execute(sql, w).fetchone()])

    backups.rewrite(forget, errand)


def _unseen(database: Database, before: datetime, up_to: int = _NOBODY) -> list[_Whom]:
    """Who was not seen since then, of those with numbers below `up_to`."""
    if "buyers" not in database.table_names():
        return []
    sql = "select platform, name from buyers where last_seen < ? and id < ?"
    return [(row[0], row[1]) for row in database.execute(sql, [before.isoformat(), up_to])]


def _delete(database: Database, names: list[_Whom]) -> None:
    """An older backup has no such table, so nobody in it."""
    if not names or "buyers" not in database.table_names():
        return
    with database.atomic() as db:
        for whom in names:
            db.execute("delete from buyers where platform = ? and name = ?", whom)
        _forget_queries(database, {name for _, name in names})
    database.execute("pragma wal_checkpoint(truncate)")


def _forget_queries(database: Database, names: set[str]) -> None:
    """What was typed into the search box may have been a name."""
    plain = [name for name in map(question_of, names) if len(name) > 1]  # as questions are kept
    words = sorted({key for key in (*chain(*map(keys, names)), *plain) if _tells(key)})
    for table, column in (("misses", "query"), ("lessons", "question")):
        if table not in database.table_names():
            continue
        rows = database.execute(f"select distinct {column} from {table}").fetchall()  # noqa: S608 - our own names
        for (query,) in rows:
            if _names_one_of(words, typed(query)):
                database.execute(f"delete from {table} where {column} = ?", [query])  # noqa: S608 - as above


def _names_one_of(words: list[str], query: str) -> bool:
    return _tells(query) and any(word in query or word.startswith(query) for word in words)


def _tells(key: str) -> bool:
    """A few letters are the initials of many names and of many phrases."""
    return bool(HAN.search(key)) or len(key) >= TELLING
