"""The store at its limits: python -m benchmarks.store [--sizes 10000 100000 1000000]."""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.buyer_keys import keys
from assistant.store.buyers import BuyerStore
from assistant.store.database import open_database
from assistant.store.key import Key

NOW = datetime(2026, 11, 20, tzinfo=UTC)
Times = tuple[list[float], list[float]]
_SYLLABLES = "小大鱼儿花月星云雨雪风林木子晴宝贝家好美丽天使阳光海洋草莓糖果猫狗兔熊"
_TAGS = ("擅长讲价", "回头客", "会员", "新客", "新手", "要发票")


def name(number: int) -> str:
    """A buyer's name as people choose them; each number has its own."""
    chance = random.Random(number)
    if number % 3 == 0:
        return f"tb{chance.randrange(10**6)}_{number}"
    return "".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5))) + str(number)


def fill(database: Database, size: int) -> None:
    """So many buyers, two thirds with a note, half with a tag."""
    database.execute("pragma cache_size = -1000000")  # else each page is encrypted many times over
    known: dict[str, tuple[str, ...]] = {}
    with database.atomic() as db:
        for id_ in range(1, size + 1):
            text, seen = name(id_), (NOW - timedelta(minutes=id_ % 500_000)).isoformat()
            row = [id_, "taobao", text, seen, seen]
            db.execute(
                "insert into buyers (id, platform, name, first_seen, last_seen)"
                " values (?, ?, ?, ?, ?)",
                row,
            )
            letters = text.rstrip("0123456789")
            read = known.setdefault(letters, keys(letters))
            digits = text[len(letters) :] if not text.startswith("tb") else ""
            for key in dict.fromkeys(k + digits for k in (read or (text,))):
                db.execute("insert or ignore into buyer_keys values (?, ?)", [key, id_])
            if id_ % 3:
                note = [id_, f"备注 {id_}，擅长讲价", seen]
                db.execute("insert into notes (buyer, text, at) values (?, ?, ?)", note)
            if id_ % 2:
                tag = _TAGS[id_ // 2 % len(_TAGS)]
                db.execute("insert into buyer_tags values (?, ?)", [id_, tag])
    database.execute("pragma wal_checkpoint(truncate)")
    database.execute("analyze")


def timed(work: Callable[[int], object], times: int) -> Times:
    """Milliseconds of each call, by the clock and of this thread's own work, each sorted."""
    clock, own = [], []
    for number in range(times):
        begun, worked = time.perf_counter(), time.thread_time()
        work(number)
        own.append((time.thread_time() - worked) * 1000)
        clock.append((time.perf_counter() - begun) * 1000)
    return sorted(clock), sorted(own)


def line(what: str, size: int, times: Times) -> str:
    """A row of the table."""
    figures = [
        figure
        for found in times
        for figure in (statistics.median(found), found[int(len(found) * 0.99) - 1], found[-1])
    ]
    return f"| {what} | {size:,} | " + " | ".join(f"{figure:.2f}" for figure in figures) + " |"


def measure(size: int, folder: Path) -> list[str]:
    """Look-up, completion and durable saving among so many buyers."""
    file, key = folder / f"{size}.db", Key.new()
    database = open_database(file, key)
    fill(database, size)
    database.close()
    database = open_database(file, key)
    store, chance = BuyerStore(database), random.Random(1)
    some = [BuyerName("taobao", name(chance.randrange(1, size + 1))) for _ in range(2000)]
    found = timed(lambda n: store.find(some[n]), 2000)
    assert store.find(some[0])
    store.finder.complete("x")
    typed = [
        *("x", "xy", "xiaoyu", "小", "小鱼", "tb", "tb12", "scjj", "擅长", "zzzz", "888", "m"),
        *(str(one.name)[:4] for one in some[:38]),
    ]
    completed = timed(lambda n: store.finder.complete(typed[n % len(typed)]), 500)
    saved = timed(lambda n: store.add_note(some[n], f"新的备注 {n}", NOW), 500)
    database.close()
    return [
        line("look-up of a buyer with tags and notes", size, found),
        line("completion list", size, completed),
        line("note saved, durable", size, saved),
    ]


def main() -> None:
    """Print the times as a Markdown table."""
    options = argparse.ArgumentParser()
    options.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    chosen, _ = options.parse_known_args()
    print("| what | buyers | median ms | p99 | slowest | of this thread: median | p99 | slowest |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for size in chosen.sizes:
            for row in measure(size, Path(folder)):
                print(row, flush=True)


if __name__ == "__main__":
    main()
