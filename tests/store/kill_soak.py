"""kill -9 in the middle of writing notes: python -m tests.store.kill_soak [KILLS [SEED]]."""

import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from assistant.store.backups import is_whole
from assistant.store.buyers import BuyerStore
from assistant.store.connection import StoreError
from tests.store.keys import KEY, open_here
from tests.store.note_writer import text, write

KILLS = 2000
_LONGEST = 0.06


@dataclass
class Figures:
    """Counts over all kills."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    unopened: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills:,} kills, {self.acknowledged:,} acknowledged notes: "
            f"{self.lost:,} lost, {self.unopened:,} databases did not open"
        )


def killed(file: Path, first: int, chance: random.Random) -> int:
    """Let a process write from the n-th note on and kill it; the number of the last durable one."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _write_on(file, first, writing)
    os.close(writing)
    heard = os.read(reading, 16)  # it is at work
    time.sleep(chance.random() * _LONGEST)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        heard += more
    os.close(reading)
    return int(heard.split()[-1]) if heard.split() else first - 1


def _write_on(file: Path, first: int, writing: int) -> None:
    try:
        store = BuyerStore(open_here(file))
        for number in range(first, first + 100_000):
            write(store, number)
            os.write(writing, b"%9d\n" % number)
    finally:
        os._exit(1)


def notes(file: Path) -> set[str]:
    """What is there afterwards."""
    database: Database = open_here(file)
    found = {row[0] for row in database.execute("select text from notes")}
    database.close()
    return found


def soak(kills: int, seed: int = 1) -> Figures:
    """Kill again and again on one database; a few hundred notes on, a new one begins."""
    figures, chance = Figures(), random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        file, first = Path(folder) / "0.db", 0
        told: set[int] = set()
        open_here(file).close()
        for number in range(kills):
            if first > 400:
                file, first, told = Path(folder) / f"{number}.db", 0, set()
                open_here(file).close()
            last = killed(file, first, chance)
            figures.kills += 1
            told |= set(range(first, last + 1))
            figures.acknowledged += last + 1 - first
            try:
                found = notes(file)
            except (StoreError, OSError):
                figures.unopened += 1
                continue
            figures.unopened += not is_whole(file, KEY)
            figures.lost += sum(text(n) not in found for n in told)
            first = last + 2  # one more may have been written without being told
    return figures


def main() -> int:
    """Print the figures."""
    kills, seed = (*map(int, sys.argv[1:]), *(KILLS, 1)[len(sys.argv) - 1 :])
    figures = soak(kills, seed)
    print(figures)
    return 1 if figures.lost or figures.unopened else 0


if __name__ == "__main__":
    sys.exit(main())
