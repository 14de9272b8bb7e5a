"""Backups of the database: encrypted, opened and counted before they count, rolled over."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from assistant.core.backup_plan import Backup, dropped, newest_first
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.replacing import flush_file, flush_folder
from assistant.store.connection import StoreError, connect, holds
from assistant.store.errand import CalledOffError, Errand
from assistant.store.faults import cause
from assistant.store.key import Key
from assistant.store.takeover import erase

_NAME = re.compile(r"assistant-(\d{8}-\d{6})(-before-migration)?\.db")
_SHAPE = "%Y%m%d-%H%M%S"
_UNFINISHED = ".new"
_AT_ONCE = 256  # pages copied between two looks whether it was called off
Counts = Mapping[str, int]


class Backups:
    """The folder of rolling backups."""

    def __init__(self, folder: Path, key: Key) -> None:
        self._folder = folder
        self._key = key

    def listed(self) -> list[Backup]:
        """What there is, newest first."""
        found = ((path, _NAME.fullmatch(path.name)) for path in self._folder.glob("assistant-*.db"))
        every = (
            Backup(datetime.strptime(m[1], _SHAPE).replace(tzinfo=UTC), path.name, bool(m[2]))
            for path, m in found
            if m
        )
        return sorted(every, reverse=True)

    def path(self, backup: Backup) -> Path:
        """Where one stands."""
        return self._folder / backup.name

    def make(
        self,
        database: Database,
        now: datetime,
        errand: Errand | None = None,
        *,
        before_migration: bool = False,
    ) -> Path:
        """One more, verified, and those that make room dropped. Raises AssistantError.

        Raises CalledOffError if the errand is called off: then nothing has changed.
        """
        errand = errand or Errand()
        ending = "-before-migration" if before_migration else ""
        path = self._folder / f"assistant-{now.astimezone(UTC):{_SHAPE}}{ending}.db"
        write_backup(database, self._key, path, errand)
        with errand.holding():
            for old in dropped(self.listed(), now):
                self.path(old).unlink(missing_ok=True)
        return path

    def erase_unfinished(self) -> None:
        """What a killed program was copying may hold somebody who is to be forgotten."""
        for path in self._folder.glob(f".assistant-*{_UNFINISHED}*"):
            erase(path)

    def newest_good(self, now: datetime) -> Path | None:
        """The newest that opens and is whole."""
        paths = map(self.path, newest_first(self.listed(), now))
        return next((path for path in paths if _is_good(path, self._key)), None)

    def rewrite(self, change: Callable[[Database], object], errand: Errand | None = None) -> None:
        """Change what stands in every backup; one that can't be changed is erased.

        What has to be forgotten must not survive in a file that happens to be unreadable today.
        Raises CalledOffError if the errand is called off: some are changed then, some are not.
        """
        errand = errand or Errand()
        for backup in self.listed():
            path = self.path(backup)
            with errand.holding():
                try:
                    _rewrite(path, self._key, change)
                except StoreError:
                    erase(path)


def write_backup(database: Database, key: Key, path: Path, errand: Errand | None = None) -> Counts:
    """A copy at `path`, in place only when it has been opened and counted.

    Raises AssistantError naming the cause, and CalledOffError; a former file of that name stays as
    it was.
    """
    errand = errand or Errand()
    beside = path.with_name(f".{path.name}{_UNFINISHED}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with errand.holding():
            wanted = _copied(database, key, beside, errand)
        _verify(beside, key, wanted, errand)
        flush_file(beside)
        with errand.holding():
            beside.replace(path)
            flush_folder(path.parent)
    except (StoreError, OSError) as error:
        with suppress(OSError):
            _clear(beside)
        raise _failed(path, error) from error
    except CalledOffError:
        erase(beside)
        raise
    return wanted


def is_whole(path: Path, key: Key, errand: Errand | None = None) -> bool:
    """Whether every page is what was written and the tables hold together.

    Raises BusyError where that can't be said now: locked, or the disk does not read; and
    CalledOffError.
    """

    def is_so(connection: Any) -> bool:  # noqa: ANN401 - the library ships no types
        with (errand or Errand()).watching(connection):
            return _is_whole(connection) and bool(counts(connection))

    return holds(path, key, is_so)


def _is_good(path: Path, key: Key) -> bool:
    try:
        return is_whole(path, key)
    except StoreError:
        return False


def counts(connection: Any) -> Counts:  # noqa: ANN401 - the library ships no types
    """How many rows each table holds. Raises StoreError."""
    names = connection.execute(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
    ).fetchall()
    return {
        name: connection.execute(f'select count(*) from "{name}"').fetchone()[0]  # noqa: S608 - the name is the schema's own
        for (name,) in names
    }


def _copied(database: Database, key: Key, beside: Path, errand: Errand) -> Counts:
    """Copy; how many rows there were at that moment."""
    _clear(beside)
    source, target = database.conn, connect(beside, key)
    try:
        with errand.watching(source):
            wanted = counts(source)
            source.backup(target, pages=_AT_ONCE, progress=errand.check)
        target.execute("pragma journal_mode = delete")
    finally:
        target.close()
    return wanted


def _verify(path: Path, key: Key, wanted: Counts, errand: Errand) -> None:
    connection = connect(path, key)
    try:
        with errand.watching(connection):
            if not _is_whole(connection) or counts(connection) != wanted:
                raise OSError("the copy differs")
    finally:
        connection.close()


def _is_whole(connection: Any) -> bool:  # noqa: ANN401 - the library ships no types
    broken = connection.execute("pragma cipher_integrity_check").fetchall()
    return not broken and connection.execute("pragma quick_check").fetchall() == [("ok",)]


def _rewrite(path: Path, key: Key, change: Callable[[Database], object]) -> None:
    database = Database(connect(path, key), execute_plugins=False)
    try:
        for pragma in ("foreign_keys = 1", "secure_delete = 1", "synchronous = 2"):
            database.execute(f"pragma {pragma}")
        change(database)
    finally:
        database.close()


def _clear(beside: Path) -> None:
    for path in (beside, *(beside.with_name(beside.name + end) for end in ("-wal", "-journal"))):
        path.unlink(missing_ok=True)


def _failed(path: Path, error: Exception) -> AssistantError:
    why = cause(error)
    zh = "{path}：" + why.zh + "。已有的备份和数据都没有动。"
    en = "{path}: " + why.en + ". The data and the backups there are were left alone."
    title = Message.of("备份没有做成", "The backup was not made")
    return AssistantError(title, Message(zh, en, (("path", str(path)), *why.values)))
