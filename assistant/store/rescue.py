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
from assistant.store.backups import Backups, write_backup
from assistant.store.connection import StoreError, connect
from assistant.store.database import open_as_it_is
from assistant.store.key import Key
from assistant.store.migrations import migrations
from assistant.store.salvage import Row, Wreck, salvaged

_SIDES = ("", "-wal", "-shm")
_PLUMBING = "_sqlite_migrations"


@dataclass(frozen=True)
class Rescued:
    """What became of a damaged database."""

    aside: Path
    backup: str
    from_backup: int
    from_damaged: int

    @property
    def message(self) -> Message:
        """Told in numbers."""
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
    """Put a whole database where a damaged one stood. Raises StoreError and OSError."""
    aside = _set_aside(path, now)
    backup = backups.newest_good()
    new = path.with_name(f"{path.name}.rescued")
    new.unlink(missing_ok=True)
    if backup is not None:
        source = Database(connect(backup, key), execute_plugins=False)
        write_backup(source, key, new)
        source.close()
    database = open_as_it_is(new, key)
    try:
        migrations.apply(database)
        old = _rows(database)
        _fill(database, aside, key)
        added = _rows(database) - old
        database.execute("pragma wal_checkpoint(truncate)")
    finally:
        database.close()
    for side in _SIDES[1:]:
        new.with_name(new.name + side).unlink(missing_ok=True)
    flush_file(new)
    new.replace(path)
    flush_folder(path.parent)
    return Rescued(aside, backup.name if backup else "", old, max(added, 0))


def _set_aside(path: Path, now: datetime) -> Path:
    """Nothing of a damaged file is ever thrown away."""
    aside = path.with_name(f"{path.name}.{now:%Y%m%d-%H%M%S}.bad")
    for side in _SIDES:
        part = path.with_name(path.name + side)
        if part.exists():
            part.replace(aside.with_name(aside.name + side))
    return aside


def _fill(database: Database, aside: Path, key: Key) -> None:
    """What the damaged file still holds takes the place of what the backup says."""
    copy = _copied(aside, key)
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
        for side in _SIDES:
            copy.with_name(copy.name + side).unlink(missing_ok=True)


def _copied(aside: Path, key: Key) -> Path:
    """A copy to work on, what stands in its log of writes brought in: the original stays."""
    copy = aside.with_name(f"{aside.name}.copy")
    for side in _SIDES:
        part = aside.with_name(aside.name + side)
        if part.exists():
            shutil.copyfile(part, copy.with_name(copy.name + side))
    wreck = Wreck(copy, key)
    with suppress(StoreError):
        wreck.rows("pragma wal_checkpoint(truncate)")
    wreck.close()
    return copy


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
