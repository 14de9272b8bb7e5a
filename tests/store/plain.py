"""Databases in the clear: in memory, and as the program kept them before it encrypted them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from assistant.store.migrations import migrations

ROWS = [(f"shop/phrase-{n}", n / 2, "2026-11-20T02:00:00+00:00") for n in range(300)]


def write_plain(path: Path) -> None:
    """Habits in the clear, the last of them still in the WAL."""
    connection = sqlite3.connect(path)
    connection.execute("pragma journal_mode=wal")
    migrations.apply(Database(connection), stop_before=later())
    with connection:
        connection.executemany("insert into uses values (?, ?, ?)", ROWS)
    connection.close()


def in_memory() -> Database:
    """A database of today that ends with the test it is for."""
    database = Database(memory=True)
    migrations.apply(database)
    return database


def later() -> list[str]:
    """The migrations that came with encryption and after it."""
    with closing(Database(memory=True)) as empty:
        return [step.name for step in migrations.pending(empty)][2:]
