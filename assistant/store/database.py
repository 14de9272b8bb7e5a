"""The local SQLite database: opened with settings that keep every acknowledged write."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from assistant.core.errors import AssistantError
from assistant.core.message import Message

migrations = Migrations("assistant")

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
}


@migrations()
def m001_habits(db: Database) -> None:
    """Uses and pins by phrase key."""
    db["uses"].create({"phrase": str, "weight": float, "last": str}, pk="phrase")  # type: ignore[union-attr]
    db["pins"].create({"phrase": str}, pk="phrase")  # type: ignore[union-attr]


@migrations()
def m002_lessons(db: Database) -> None:
    """Which phrase was chosen for which question, oldest first."""
    db["lessons"].create({"number": int, "question": str, "phrase": str}, pk="number")  # type: ignore[union-attr]
    db["lessons"].create_index(["question"], unique=True)  # type: ignore[union-attr]


def open_database(path: Path) -> Database:
    """Open or make the database and bring it up to date. Raises AssistantError."""
    try:
        return _up_to_date(Database(sqlite3.connect(path, check_same_thread=True)))
    except sqlite3.Error as error:
        raise AssistantError(
            Message.of("打不开本地数据", "The local data can't be opened"),
            Message.of(
                "{path}：{why}。请关掉别的程序再试，或用 --home 换一个文件夹。",
                "{path}: {why}. Close other programs and try again, or name another --home.",
                path=path,
                why=error,
            ),
        ) from error


def _up_to_date(database: Database) -> Database:
    """Ready for use; if that fails the file is let go, so that it can be looked after."""
    try:
        _set(database)
        migrations.apply(database)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _set(database: Database) -> None:
    """Set what durability rests on and read it back: a pragma fails without a word."""
    for name, value in _PRAGMAS.items():
        database.execute(f"pragma {name}={value}")
        (found,) = database.execute(f"pragma {name}").fetchone()
        if found != value:
            raise sqlite3.OperationalError(f"{name} is {found}, not {value}")
