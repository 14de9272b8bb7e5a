"""The numbers of any number of agents, merged in a database that lives in memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.core.numbers.export import MOST_BYTES, SUFFIX, Export, ExportError, read

_TABLES = """
create table days (agent text, day text, made text, file integer, primary key (agent, day))
    without rowid;
create table agents (id text primary key, name text, made text) without rowid;
create table uses (agent text, day text, phrase text, stage text, event text, count int,
    seconds real, timed int);
create table misses (agent text, day text, query text, count int);
"""
# Of a day that several files tell of, the newest one counts: twice the same counts once.
_CLAIM = """
insert into days values (?, ?, ?, ?) on conflict (agent, day) do update
    set made = excluded.made, file = excluded.file where excluded.made > made
"""
_NAME = """
insert into agents values (?, ?, ?) on conflict (id) do update
    set name = excluded.name, made = excluded.made where excluded.made >= made
"""


@dataclass(frozen=True, slots=True)
class Merged:
    """How many files were taken, and which could not be read."""

    files: int
    bad: tuple[Path, ...]


class TeamNumbers:
    """Asked with SQL by `reports`."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.executescript(_TABLES)
        self._exports: list[Export] = []

    def close(self) -> None:
        """Forget everything."""
        self.connection.close()

    def add(self, exports: Iterable[Export]) -> None:
        """Take the numbers of some agents. A second call begins anew with all that is known."""
        self._exports += exports
        with self.connection as db:
            for name in ("days", "uses", "misses"):
                db.execute(f"delete from {name}")  # noqa: S608 - our own names
            for number, one in enumerate(self._exports):
                made = one.made.timestamp()
                days = [(one.id, day, made, number) for day in _days(one)]
                db.executemany(_CLAIM, days)
                db.execute(_NAME, (one.id, one.agent, made))
            for number, one in enumerate(self._exports):
                self._take(one, self._claimed(number))

    def _claimed(self, number: int) -> set[str]:
        """The days of which this file's count is the one to take."""
        rows = self.connection.execute("select day from days where file = ?", (number,))
        return {day for (day,) in rows}

    def _take(self, one: Export, days: set[str]) -> None:
        if not days:
            return
        self.connection.executemany(
            "insert into uses values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (one.id, t.day, t.phrase, t.stage, t.event.value, t.count, t.seconds, t.timed)
                for t in one.tallies
                if t.day in days
            ),
        )
        self.connection.executemany(
            "insert into misses values (?, ?, ?, ?)",
            ((one.id, m.day, m.query, m.count) for m in one.misses if m.day in days),
        )


def _days(one: Export) -> set[str]:
    """The days a file tells something of."""
    return {t.day for t in one.tallies} | {m.day for m in one.misses}


@contextmanager
def merged(paths: Iterable[Path]) -> Iterator[tuple[TeamNumbers, Merged]]:
    """The numbers in these files and folders; what is no such file is told, not raised."""
    exports, bad = [], []
    for file in _files(paths):
        try:
            exports.append(_read(file))
        except (OSError, ValueError):
            bad.append(file)
    team = TeamNumbers()
    try:
        team.add(exports)
        yield team, Merged(len(exports), tuple(bad))
    finally:
        team.close()


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob(f"*{SUFFIX}"))
        else:
            yield path


def _read(file: Path) -> Export:
    if file.stat().st_size > MOST_BYTES:
        raise ExportError("too large")
    return read(file.read_text("utf-8"))
