"""Kills a program while it writes ticks, promises and cases: what was acknowledged is there."""

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from assistant.core.matter import MatterKind, What
from assistant.core.order_check import OrderCheck
from assistant.store.matters import MatterStore
from assistant.store.orders import OrderStore
from tests.core.matters import BUYER, NOW, opened
from tests.store.keys import open_here

KILLS = 500


@dataclass
class Lost:
    """What was acknowledged and is not there, and how many databases did not open."""

    acknowledged: int = 0
    missing: int = 0
    unopened: int = 0


def write(file: Path) -> None:
    """Write for ever; each line says what is durable by now."""
    database = open_here(file)
    orders, matters = OrderStore(database), MatterStore(database)
    known = {matter.id: matter for matter in matters.read()}
    start = sum(len(matter.entries) for matter in known.values())
    for number in count(start):
        check = (orders.find("261122-1") or OrderCheck("261122-1", BUYER)).tick(f"i{number}", NOW)
        orders.keep(check, NOW)
        print(f"tick i{number}", flush=True)  # noqa: T201 - what the test reads
        id_ = f"m{number % 7}"
        if id_ not in known:
            kind = MatterKind.CASE if number % 2 else MatterKind.PROMISE
            known[id_] = opened(kind, id=id_)
            matters.keep(known[id_], known[id_].entries, NOW)
        entry = known[id_].entry(f"e{number}", NOW, What.FEEDBACK, text="已催")
        known[id_] = known[id_].after(entry)
        matters.keep(known[id_], (entry,), NOW)
        print(f"entry e{number}", flush=True)  # noqa: T201 - what the test reads


def kill_once(file: Path, chance: random.Random) -> list[str]:
    """Let it write for a moment, kill it, and tell what it had acknowledged."""
    command = [sys.executable, "-m", "tests.store.follow_kills", "write", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        process.kill()
        rest = process.stdout.read()
    whole = (first + rest).split("\n")
    return whole[:-1]  # a line cut short was not acknowledged


def check(file: Path, acknowledged: list[str], lost: Lost) -> None:
    """Open what the kill has left and look for everything acknowledged so far."""
    try:
        database = open_here(file)
    except Exception:  # noqa: BLE001 - whatever it is, this database did not open
        lost.unopened += 1
        return
    order = OrderStore(database).find("261122-1")
    there = {f"tick {item}" for item in order.ticks} if order else set()
    for matter in MatterStore(database).read():
        there |= {f"entry {entry.id}" for entry in matter.entries}
    database.close()
    lost.acknowledged = len(acknowledged)
    lost.missing += len(set(acknowledged) - there)


def kills(times: int, folder: Path, seed: int = 0) -> Lost:
    """Kill so many times, always the same database."""
    chance, lost, acknowledged = random.Random(seed), Lost(), list[str]()
    for _ in range(times):
        acknowledged += kill_once(folder / "assistant.db", chance)
        check(folder / "assistant.db", acknowledged, lost)
    return lost


def main() -> int:
    """The long run."""
    if sys.argv[1:2] == ["write"]:
        write(Path(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        lost = kills(int(sys.argv[1]) if sys.argv[1:] else KILLS, Path(folder))
    print(f"orders, promises, cases: {lost}")  # noqa: T201 - a command of its own
    return 1 if lost.missing or lost.unopened else 0


if __name__ == "__main__":
    sys.exit(main())
