"""Rescue of a damaged database: set aside, newest good backup restored, the rest salvaged."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from assistant.core.buyer_keys import keys
from assistant.core.message import Message
from assistant.replacing import flush_file, flush_folder
from assistant.store.aside import RESCUED, SIDES, abandoned, part, reunite, set_aside, unfinished
from assistant.store.backups import Backups, write_backup
from assistant.store.connection import StoreError, connect
from assistant.store.database import open_as_it_is, refuse_later
from assistant.store.key import Key
from assistant.store.migrations import migrations
from assistant.store.salvage import Row, Wreck, salvaged

_PLUMBING = "_sqlite_migrations"


@dataclass(frozen=True)
class Rescued:
    """What became of a damaged database; `aside` is None where there was none any more."""

    aside: Path | None
    backup: str
    from_backup: int
    from_damaged: int

    @property
    def message(self) -> Message:
        """Told in numbers."""
        if self.aside is None:
            return Message.of(
                "本地数据不见了。已从备份（{backup}）恢复 {old} 条。",
                "The local data was gone. {old} rows restored from the backup ({backup}).",
                backup=self.backup or "—",
                old=self.from_backup,
            )
        return Message.of(
            "本地数据坏了，原文件留在 {aside}。已从备份（{backup}）恢复 {old} 条，"
            "又从坏文件里救回 {new} 条。",
            "The local data was damaged; the file is kept as {aside}. {old} rows restored from the "
            "backup ({backup}), {new} more salvaged from the damaged file.",
            aside=self.aside.name,
            backup=self.backup or "—",
            old=self.from_backup,
            new=self.from_damaged,
        )


def rescue(path: Path, key: Key, backups: Backups, now: datetime) -> Rescued:
    """Put a whole database where a damaged one stood. Raises StoreError, OSError, AssistantError.

    The damaged one keeps its name until the whole one is durable, and is found again where only
    that was missing: a rescue that failed or was killed can be started again. Where the newest good
    backup is of a later version of the program, that version is to rescue: nothing is changed.
    """
    found = abandoned(path, backups)
    if found:
        reunite(found, path)
    _clear(path)
    try:
        new, backup = part(path, RESCUED), backups.newest_good(now)
        old, added = _build(new, found or path, backup, key)
        aside = set_aside(path, now)
        new.replace(path)
        flush_folder(path.parent)
    finally:
        _clear(path)
    return Rescued(found or aside, backup.name if backup else "", old, added)


def _clear(path: Path) -> None:
    """A former rescue, or this one, has left it half built."""
    for left in unfinished(path, RESCUED):
        with suppress(OSError):
            left.unlink()


def _build(new: Path, damaged: Path, backup: Path | None, key: Key) -> tuple[int, int]:
    """A whole database, durable; how many rows come from the backup, how many more are saved."""
    if backup is not None:
        source = Database(connect(backup, key), execute_plugins=False)
        try:
            write_backup(source, key, new)
        finally:
            source.close()
    database = open_as_it_is(new, key)
    try:
        refuse_later(database)
        migrations.apply(database)
        old = _rows(database)
        _fill(database, damaged, part(new, ".copy"), key)
        added = _rows(database) - old
        database.execute("pragma wal_checkpoint(truncate)")
    finally:
        database.close()
    for side in SIDES[1:]:
        part(new, side).unlink(missing_ok=True)
    flush_file(new)
    return old, max(added, 0)


def _fill(database: Database, damaged: Path, copy: Path, key: Key) -> None:
    """What the damaged file still holds takes the place of what the backup says."""
    _copy(damaged, copy, key)
    wreck = Wreck(copy, key)
    try:
        database.execute("pragma foreign_keys = 0")
        known = set(database.table_names()) - {_PLUMBING}
        triggers = _without_triggers(database)
        for name in _tables(wreck):
            if name in known:
                _merge(database, name, *salvaged(wreck, name))
        _hold_together(database)
        for sql in triggers:
            database.execute(sql)
    finally:
        wreck.close()


def _copy(damaged: Path, copy: Path, key: Key) -> None:
    """A copy to work on, what stands in its log of writes brought in: the original stays."""
    for side in SIDES:
        if part(damaged, side).exists():
            shutil.copyfile(part(damaged, side), part(copy, side))
    wreck = Wreck(copy, key)
    with suppress(StoreError):
        wreck.rows("pragma wal_checkpoint(truncate)")
    wreck.close()


def _tables(wreck: Wreck) -> list[str]:
    try:
        return wreck.tables()
    except StoreError:
        return []


def _without_triggers(database: Database) -> list[str]:
    """Rows are put in one by one: what follows from erasing must not follow from that."""
    rows = database.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
    for name, _ in rows:
        database.execute(f'drop trigger "{name}"')
    return [sql for _, sql in rows]


def _merge(database: Database, name: str, rows: list[Row], complete: bool) -> None:
    with database.atomic() as db:
        if complete:
            db.execute(f'delete from "{name}"')  # noqa: S608 - the schema's own name
        for row in rows:
            number = row.pop("_rowid")
            columns = ", ".join(f'"{column}"' for column in row)
            marks = ", ".join("?" for _ in row)
            sql = f'insert or replace into "{name}" (rowid, {columns}) values (?, {marks})'  # noqa: S608 - the schema's own names
            db.execute(sql, [number, *row.values()])


def _hold_together(database: Database) -> None:
    """Notes whose buyer's name is lost keep a nameless one; what belongs to nothing goes."""
    with database.atomic() as db:
        db.execute(
            "insert into buyers (id, platform, name, first_seen, last_seen)"
            " select distinct buyer, '', '（名字损坏）' || buyer, at, at from notes"
            " where buyer not in (select id from buyers) group by buyer"
        )
        for table, rowid, *_ in db.execute("pragma foreign_key_check").fetchall():
            db.execute(f'delete from "{table}" where rowid = ?', [rowid])  # noqa: S608 - the schema's own name
        db.execute("delete from buyer_keys")
        for id_, name in db.execute("select id, name from buyers").fetchall():
            for key in keys(name):
                db.execute("insert or ignore into buyer_keys values (?, ?)", [key, id_])


def _rows(database: Any) -> int:  # noqa: ANN401 - a table or a view, as sqlite-utils has it
    names = set(database.table_names()) - {_PLUMBING, "buyer_keys"}
    return sum(database[name].count for name in names)
