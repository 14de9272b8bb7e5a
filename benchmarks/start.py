"""How soon the window is usable and what it takes, against a bare PySide6 window in the same run.

python -m benchmarks.start [--sizes 2000 100000] [--rounds 5]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from assistant.books.writer import write_book
from assistant.core.book import Book
from assistant.core.phrase import Phrase
from benchmarks._phrases import varied

_HEADS = (
    *("start, medians", "window stands, ms", "× bare", "work", "× bare"),
    *("keys work, ms", "work", "phrases listed, ms", "work"),
    *("memory, MB", "over bare", "summon, ms", "work"),
)
_IN_A_BOOK = 5_000  # phrases: a book may hold 8 MB


def main() -> None:
    """Print the figures as a Markdown table."""
    options = argparse.ArgumentParser()
    options.add_argument("--sizes", type=int, nargs="+", default=[2_000, 100_000])
    options.add_argument("--rounds", type=int, default=5)
    chosen, _ = options.parse_known_args()
    print(f"| {' | '.join(_HEADS)} |\n|{'---|' * len(_HEADS)}", flush=True)
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            home, books = Path(folder, "home"), Path(folder, "books")
            prepare(home, books, size)
            bare, ours = [], []
            for _ in range(chosen.rounds):
                bare.append(child("bare"))
                ours.append(child(str(home), str(books)))
            tell("bare", bare, bare)
            tell(f"{size:,} phrases", ours, bare)


def prepare(home: Path, books: Path, size: int) -> None:
    """Books of so many phrases, and the index in the cache, as after yesterday's shift."""
    books.mkdir()
    phrases = varied(size).phrases
    for number in range(0, size, _IN_A_BOOK):
        name = f"book{number // _IN_A_BOOK}"
        some = tuple(_sound(p, name) for p in phrases[number : number + _IN_A_BOOK])
        write_book(Book(name, name, phrases=some), books / f"{name}.yaml")
    child(str(home), str(books))


def _sound(phrase: Phrase, book: str) -> Phrase:
    """Without what it refers to in the book it was taken from."""
    return replace(phrase, book=book, then=None, promotion="")


def child(*arguments: str) -> dict[str, Any]:
    """One start, its modules compiled by the first as an installed program's are."""
    environment = os.environ | {"BENCH_BEGUN": repr(time.time())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [sys.executable, "-m", "benchmarks._start_child", *arguments]
    done = subprocess.run(words, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def tell(name: str, found: list[dict[str, Any]], bare: list[dict[str, Any]]) -> None:
    """One row. Work is processor time, which other programs disturb less than the clock."""
    cells = [name]
    for which in ("clock", "work"):
        value = middle(found, "window", which)
        cells += [f"{value:.0f}", f"{value / middle(bare, 'window', which):.2f}"]
    for what in ("ready", "list"):
        cells += [f"{middle(found, what, which):.0f}" for which in ("clock", "work")]
    held = median(one["memory"] for one in found)
    cells += [f"{held:.0f}", f"{held - median(one['memory'] for one in bare):+.0f}"]
    cells += [f"{middle(found, 'summon', which):.1f}" for which in ("clock", "work")]
    print(f"| {' | '.join(cells)} |", flush=True)


def middle(found: list[dict[str, Any]], what: str, which: str) -> float:
    """The median over the rounds."""
    return float(median(one[what][which] for one in found))


if __name__ == "__main__":
    main()
