"""Writes notes as the program does: python -m tests.store.note_writer FOLDER COUNT [PRAGMA]..."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from assistant.core.buyer import BuyerName
from assistant.store.buyers import BuyerStore
from tests.store.keys import open_here

NOW = datetime(2026, 11, 20, tzinfo=UTC)
FILE, ACKNOWLEDGED = "assistant.db", "acknowledged"


def text(number: int) -> str:
    """What the n-th note says."""
    return f"第 {number} 条备注，" + "答应送丝袜。" * (number % 40)


def write(store: BuyerStore, number: int) -> None:
    """The n-th note: new buyers and known ones in turn."""
    store.add_note(BuyerName("taobao", f"买家{number % 17}"), text(number), NOW)


def main() -> None:
    """Write them all."""
    folder, count, *pragmas = sys.argv[1:]
    database = open_here(Path(folder) / FILE)
    for pragma in pragmas:
        database.execute(f"pragma {pragma}")
    store = BuyerStore(database)
    out = os.open(Path(folder) / ACKNOWLEDGED, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number in range(int(count)):
        write(store, number)
        os.write(out, f"{number}\n".encode())
    os._exit(0)  # no closing: a power cut does not close anything


if __name__ == "__main__":
    main()
