"""The numbers of any number of agents, merged in a database that lives in memory."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.core.numbers.export import MOST_BYTES, SUFFIX, ExportError, Raw, opened
from assistant.core.numbers.sums import Span, Sums, summed

_TABLES = """
create table agents (number integer primary key, name text);
create table uses (agent int, phrase text, stage text, event text, count int, seconds real,
    timed int, last text);
create table days (agent int, day text, count int, seconds real, timed int);
create table misses (agent int, query text, count int);
"""
_ID = re.compile(r'"id": "([0-9a-f]{12})"')
_HEAD = 1000
Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Merged:
    """How many files were taken, and which could not be read."""

    files: int
    bad: tuple[Path, ...]


class TeamNumbers:
    """What each agent's files add up to; `reports` asks with SQL."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:")
        self.connection.executescript(_TABLES)
        self._count = 0

    def close(self) -> None:
        """Forget everything."""
        self.connection.close()

    def add(self, sums: Sums) -> None:
        """Take one agent's sums."""
        db, agent = self.connection, self._count
        self._count += 1
        db.execute("insert into agents values (?, ?)", (agent, sums.agent))
        db.executemany(
            "insert into uses values (?, ?, ?, ?, ?, ?, ?, ?)",
            [(agent, *k, s.count, s.seconds, s.timed, s.last) for k, s in sums.phrases.items()],
        )
        db.executemany(
            "insert into days values (?, ?, ?, ?, ?)",
            [(agent, day, s.count, s.seconds, s.timed) for day, s in sums.days.items()],
        )
        db.executemany(
            "insert into misses values (?, ?, ?)", [(agent, *miss) for miss in sums.misses.items()]
        )


@contextmanager
def merged(
    paths: Iterable[Path], span: Span | None = None, tell: Tell = lambda _done, _of: None
) -> Iterator[tuple[TeamNumbers, Merged]]:
    """The numbers in these files and folders; what is no such file is told, not raised.

    One agent's files at a time are held in memory; `tell` hears of each (done, of how many).
    """
    team, bad, taken = TeamNumbers(), list[Path](), 0
    try:
        for files, raws in agents_of(paths, bad, tell):
            try:
                team.add(summed(raws, span or Span()))
                taken += len(raws)
            except (ExportError, TypeError, ValueError):
                bad += files
        yield team, Merged(taken, tuple(sorted(bad)))
    finally:
        team.close()


def agents_of(
    paths: Iterable[Path], bad: list[Path], tell: Tell = lambda _done, _of: None
) -> Iterator[tuple[list[Path], list[Raw]]]:
    """Each agent's files and what they hold, one agent at a time; those that are none go to `bad`.

    `tell` hears of each (done, of how many).
    """
    agents = _by_agent(paths, bad)
    for number, files in enumerate(agents):
        tell(number, len(agents))
        if raws := [raw for file in files if (raw := _read(file, bad))]:
            yield files, raws


def _by_agent(paths: Iterable[Path], bad: list[Path]) -> list[list[Path]]:
    """The files of each agent together, by the id in their heads."""
    found: dict[str, list[Path]] = {}
    for file in _files(paths):
        try:
            with file.open(encoding="utf-8") as opened_file:
                head = _ID.search(opened_file.read(_HEAD))
        except (OSError, ValueError):
            bad.append(file)
            continue
        if head is None:
            bad.append(file)
        else:
            found.setdefault(head[1], []).append(file)
    return list(found.values())


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob(f"*{SUFFIX}"))
        else:
            yield path


def _read(file: Path, bad: list[Path]) -> Raw | None:
    try:
        if file.stat().st_size <= MOST_BYTES:
            return opened(file.read_text("utf-8"))
    except (OSError, ValueError):
        pass
    bad.append(file)
    return None
