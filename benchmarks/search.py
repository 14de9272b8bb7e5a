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
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assistant.core.library import Library
from assistant.core.search import spoken
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.spelling import spellings
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

    def __str__(self) -> str:
        return f"{self.p50:.2f} | {self.p95:.2f} | {self.p99:.2f}"


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
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "index")
        file.write_bytes(index.to_bytes())
        del index
        _, load = _timed(lambda: _load(file, library))
        print(f"\n## {size:,} phrases\n")
        print(f"build {build / 1000:.1f} s, cache {file.stat().st_size / 1e6:.1f} MB,", end=" ")
        print(f"read and loaded in {load:.0f} ms,", end=" ")
        print(f"memory with library and cache +{_memory() - before:.0f} MB\n")
        median = _kinds(lambda: _load(file, library), library, rounds)
        _compare(_load(file, library), library, rounds)
    return median


def _load(file: Path, library: Library) -> Index:
    loaded = Index.from_bytes(file.read_bytes(), library, synonyms=synonyms())
    assert loaded is not None
    return loaded


def _kinds(load: Callable[[], Index], library: Library, rounds: int) -> float:
    """Each query is asked for the first time in as many fresh indexes as there are rounds."""
    context, asked = _habits(library), queries(library)
    fresh = [_first_times(load, asked, context) for _ in range(max(1, rounds))]
    print("| query | first time: p50 | p95 | p99 | again: p50 | p95 | p99 ms |")
    print("|---|---|---|---|---|---|---|")
    every: list[float] = []
    for kind in asked:
        first = [statistics.median(times) for times in zip(*(f[kind] for f in fresh), strict=True)]
        again = [min(times) for times in zip(*(f[f"{kind}, again"] for f in fresh), strict=True)]
        every += first
        print(f"| {kind} | {percentiles(first)} | {percentiles(again)} |", flush=True)
    print(f"| all | {percentiles(every)} | | | |")
    return percentiles(every).p50


def _first_times(
    load: Callable[[], Index], asked: dict[str, list[str]], context: Context
) -> dict[str, list[float]]:
    """Kind → milliseconds of each query; and of each asked again at once."""
    index = load()
    _forget()
    gc.collect()
    gc.freeze()  # as the program does: what stays is not looked through again and again
    times: dict[str, list[float]] = {}
    for kind, some in asked.items():
        both = [_times(index, query, context) for query in some]
        times[kind], times[f"{kind}, again"] = [t[0] for t in both], [t[1] for t in both]
    gc.unfreeze()
    return times


def _forget() -> None:
    """Let go of all that is kept from one query to the next outside of an index."""
    for kept in (spellings, spoken._codes, spoken._some, spoken._without):  # noqa: SLF001 - what a fresh start has not got
        kept.cache_clear()


def _habits(library: Library) -> Context:
    some = library.phrases[:: max(1, len(library.phrases) // 200)]
    uses = {phrase.key: 1.0 + number % 7 for number, phrase in enumerate(some)}
    return Context("close", uses=uses, pins=frozenset(phrase.key for phrase in some[:8]))


def _times(index: Index, query: str, context: Context) -> tuple[float, float]:
    first, again = (_timed(lambda: index.find(query, context, LIMIT))[1] for _ in range(2))
    return first, again


def _compare(index: Index, library: Library, rounds: int) -> None:
    texts = [f"{phrase.title}\n{phrase.text}" for phrase in library.phrases]
    gc.collect()
    ways: dict[str, Callable[[str], object]] = {
        "this index": lambda term: index.find(term, limit=LIMIT),
        "bare str.find": lambda term: [n for n, text in enumerate(texts) if text.find(term) >= 0],
        "FTS5 trigram, bm25: the texts": _full_text(texts, "rowid, text"),
        "FTS5 trigram, bm25: numbers of rows only": _full_text(texts, "rowid"),
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


def _full_text(texts: list[str], columns: str) -> Callable[[str], object]:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table texts using fts5(text, tokenize = 'trigram')")
    database.executemany("insert into texts values (?)", ((text,) for text in texts))
    ranked = f"select {columns} from texts where texts match ? order by bm25(texts) limit ?"  # noqa: S608 - our own words

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
