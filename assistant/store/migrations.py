"""The tables, step by step: named functions, only ever appended to, never changed once released."""

from typing import cast

from sqlite_utils import Database
from sqlite_utils.db import Table
from sqlite_utils.migrations import Migrations

migrations = Migrations("assistant")


def table(db: Database, name: str) -> Table:
    """A table, not a view."""
    return cast("Table", db[name])


@migrations()
def m001_habits(db: Database) -> None:
    """Uses and pins by phrase key."""
    table(db, "uses").create({"phrase": str, "weight": float, "last": str}, pk="phrase")
    table(db, "pins").create({"phrase": str}, pk="phrase")


@migrations()
def m002_lessons(db: Database) -> None:
    """Which phrase was chosen for which question, oldest first."""
    table(db, "lessons").create({"number": int, "question": str, "phrase": str}, pk="number")
    table(db, "lessons").create_index(["question"], unique=True)
