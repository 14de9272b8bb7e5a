"""The encrypted database: opened with settings that keep every acknowledged write, and no other."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.store.connection import BusyError, StoreError, connect
from assistant.store.faults import GONE, cause
from assistant.store.key import Key
from assistant.store.migrations import migrations

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,  # what is erased is overwritten, not only forgotten
    "cache_size": -8000,  # kilobytes: the upper pages of a million buyers, each decrypted once
    "temp_store": 2,  # nothing is written in plain beside the database
}


class StandingDatabase(Database):
    """What is written into a file that was deleted or replaced meanwhile nobody would find again.

    SQLite goes on with the file it has open, and says nothing.
    """

    def __init__(self, path: Path, key: Key) -> None:
        """Raises StoreError."""
        super().__init__(connect(path, key), execute_plugins=False)
        self._path = path
        self._opened: int | None = None

    def hold_to_file(self) -> None:
        """The one that is there now."""
        self._opened = self._file()

    @contextmanager
    def atomic(self) -> Iterator[Database]:
        """Raises StoreError, also where the file is not the one that was opened."""
        if self._opened not in (None, self._file()):
            raise BusyError(GONE)
        with super().atomic():
            yield self

    def _file(self) -> int:
        try:
            return self._path.stat().st_ino
        except OSError:
            return -1


def open_database(path: Path, key: Key) -> Database:
    """Open or make the database and bring it up to date. Raises AssistantError.

    Its cause is a StoreError where the file is damaged, locked or not of this key.
    """
    try:
        return up_to_date(open_as_it_is(path, key))
    except StoreError as error:
        raise cannot_open(path, error) from error


def open_as_it_is(path: Path, key: Key) -> Database:
    """Open without bringing it up to date. Raises StoreError."""
    database = StandingDatabase(path, key)
    try:
        _set(database)
    except StoreError:
        database.close()
        raise
    database.hold_to_file()
    return database


def _empty() -> Database:
    """Nothing in it; like the others without plugins, which would be looked for at each start."""
    return Database(memory=True, execute_plugins=False)


def up_to_date(database: Database) -> Database:
    """With all tables there are; if that fails the file is let go, so that it can be looked after.

    Raises StoreError, and AssistantError for a database of a later version of the program.
    """
    try:
        refuse_later(database)
        migrations.apply(database)
    except (StoreError, AssistantError):
        database.close()
        raise
    return database


def cannot_open(path: Path, why: Exception) -> AssistantError:
    """The one sentence for a database that can't be used now."""
    return AssistantError(
        Message.of("打不开本地数据", "The local data can't be opened"),
        Message.of(
            "{path}：{why}。请检查磁盘空间和权限，关掉别的程序再试，或用 --home 换一个文件夹。",
            "{path}: {why}. Check the disk space and the permissions, close other programs and try "
            "again, or name another --home.",
            path=path,
            why=cause(why),
        ),
    )


def refuse_later(database: Database) -> None:
    """What a later program has made, this one could only spoil. Raises AssistantError."""
    with closing(_empty()) as empty:
        known = {step.name for step in migrations.pending(empty)}
    unknown = [step.name for step in migrations.applied(database) if step.name not in known]
    if unknown:
        raise AssistantError(
            Message.of("数据来自更新的版本", "The data comes from a later version"),
            Message.of(
                "这个数据文件是更新的版本写的（{name}），为了不弄坏它，没有打开。请用新版本。",
                "A later version has written this file ({name}); to keep it whole it was not "
                "opened. Use the later version.",
                name=unknown[-1],
            ),
        )


def _set(database: Database) -> None:
    """Set what durability rests on and read it back: a pragma fails without a word."""
    for name, value in _PRAGMAS.items():
        database.execute(f"pragma {name}={value}")
        (found,) = database.execute(f"pragma {name}").fetchone()
        if found != value:
            raise BusyError(f"{name} is {found}, not {value}")
