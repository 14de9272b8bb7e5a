"""How fast searching is, against a bare scan, SQLite's full text search, rapidfuzz and fzf.

python -m benchmarks.search [--sizes 1000 10000 100000] [--rounds 3]
"""

import argparse
import gc
import importlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from assistant.core.library import Library
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from benchmarks._phrases import synonyms, varied
from benchmarks._queries import frequent, queries

LIMIT = 50
T = TypeVar("T")


@dataclass(frozen=True)
class Figures:
    """Milliseconds."""

    p50: float
    p95: float
    p99: float


def main() -> None:
    """Measure every size and print the figures as Markdown tables."""
    options = argparse.ArgumentParser()
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    options.add_argument("--rounds", type=int, default=3)
    chosen, _ = options.parse_known_args()
    medians = {size: _measure(size, chosen.rounds) for size in chosen.sizes}
    smallest = min(medians)
    for size, median in medians.items():
        more, longer = size / smallest, median / medians[smallest]
        print(f"growth {smallest:,} → {size:,}: ×{more:.0f} phrases, ×{longer:.1f} time")


def _measure(size: int, rounds: int) -> float:
    library = varied(size)
    before = _memory()
    index, build = _timed(lambda: Index.build(library, synonyms=synonyms()))
    data = index.to_bytes()
    del index
    gc.collect()
    loaded, load = _timed(lambda: Index.from_bytes(data, library, synonyms=synonyms()))
    assert loaded is not None
    gc.collect()
    gc.freeze()  # as the program does: what stays is not looked through again and again
    print(f"\n## {size:,} phrases\n")
    print(
        f"build {build / 1000:.1f} s, cache {len(data) / 1e6:.1f} MB, load {load:.0f} ms,", end=" "
    )
    print(f"memory with library and cache +{_memory() - before:.0f} MB\n")
    median = _kinds(loaded, library, rounds)
    _compare(loaded, library, rounds)
    gc.unfreeze()
    return median


def _kinds(index: Index, library: Library, rounds: int) -> float:
    context = _habits(library)
    print("| query | first time: p50 | p95 | p99 | best of rounds: p50 | p95 | p99 ms |")
    print("|---|---|---|---|---|---|---|")
    every: list[float] = []
    for kind, asked in queries(library).items():
        times = [_times(index, query, context, rounds) for query in asked]
        first, best = percentiles([t[0] for t in times]), percentiles([min(t) for t in times])
        every += [t[0] for t in times]
        print(f"| {kind} | {first.p50:.2f} | {first.p95:.2f} | {first.p99:.2f} ", end="")
        print(f"| {best.p50:.2f} | {best.p95:.2f} | {best.p99:.2f} |", flush=True)
    total = percentiles(every)
    print(f"| all | {total.p50:.2f} | {total.p95:.2f} | {total.p99:.2f} | | | |")
    return total.p50


def _habits(library: Library) -> Context:
    some = library.phrases[:: max(1, len(library.phrases) // 200)]
    uses = {phrase.key: 1.0 + number % 7 for number, phrase in enumerate(some)}
    return Context("close", uses=uses, pins=frozenset(phrase.key for phrase in some[:8]))


def _times(index: Index, query: str, context: Context, rounds: int) -> list[float]:
    return [_timed(lambda: index.find(query, context, LIMIT))[1] for _ in range(max(1, rounds))]


def _compare(index: Index, library: Library, rounds: int) -> None:
    texts = [f"{phrase.title}\n{phrase.text}" for phrase in library.phrases]
    ways: dict[str, Callable[[str], object]] = {
        "this index": lambda term: index.find(term, limit=LIMIT),
        "bare str.find": lambda term: [n for n, text in enumerate(texts) if text.find(term) >= 0],
        "FTS5 trigram, bm25": _full_text(texts),
    }
    if fuzzy := _rapidfuzz(texts):
        ways["rapidfuzz partial_ratio"] = fuzzy
    if shutil.which("fzf"):
        ways["fzf --filter"] = _fzf(texts)
    _tell(ways, frequent(library), rounds)


def _tell(ways: dict[str, Callable[[str], object]], terms: list[str], rounds: int) -> None:
    print(f"\nfrequent terms: {' '.join(terms)}")
    print("\n| frequent terms, median | ms | ÷ this index |\n|---|---|---|")
    own = 0.0
    for name, way in ways.items():
        median = statistics.median([_best_of(way, term, rounds) for term in terms])
        own = own or median
        print(f"| {name} | {median:.2f} | {median / own:.1f} |", flush=True)


def _best_of(way: Callable[[str], object], term: str, rounds: int) -> float:
    return min(_timed(lambda: way(term))[1] for _ in range(rounds))


def _full_text(texts: list[str]) -> Callable[[str], object]:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table texts using fts5(text, tokenize = 'trigram')")
    database.executemany("insert into texts values (?)", ((text,) for text in texts))
    ranked = "select rowid from texts where texts match ? order by bm25(texts) limit ?"

    def find(term: str) -> object:
        return database.execute(ranked, (f'"{term}"', LIMIT)).fetchall()

    return find


def _rapidfuzz(texts: list[str]) -> Callable[[str], object] | None:
    try:
        fuzz = importlib.import_module("rapidfuzz.fuzz")
        process = importlib.import_module("rapidfuzz.process")
    except ImportError:
        return None

    def find(term: str) -> object:
        return process.extract(term, texts, scorer=fuzz.partial_ratio, limit=LIMIT)

    return find


def _fzf(texts: list[str]) -> Callable[[str], object]:
    lines = "\n".join(text.replace("\n", " ") for text in texts).encode()
    program = str(shutil.which("fzf"))
    return lambda term: subprocess.run(
        [program, "--filter", term], input=lines, stdout=subprocess.PIPE, check=False
    )


def _timed(call: Callable[[], T]) -> tuple[T, float]:
    """The result and the milliseconds of processor time: others may be at work on this machine."""
    start = _clock()
    result = call()
    return result, (_clock() - start) * 1000


def _clock() -> float:
    return time.thread_time() + sum(os.times()[2:4])  # and that of finished child processes


def percentiles(times: list[float]) -> Figures:
    """Of times in milliseconds."""
    ordered = sorted(times)
    return Figures(
        *(ordered[min(len(ordered) - 1, int(len(ordered) * p))] for p in (0.5, 0.95, 0.99))
    )


def _memory() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
