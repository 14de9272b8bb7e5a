"""Databases with random damage: python -m tests.store.damage_soak [DATABASES [SEED]]."""

import random
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.store.buyers import BuyerStore
from assistant.store.connection import StoreError
from assistant.store.home import Home
from assistant.store.key import KeyKeeper
from assistant.store.opening import open_store
from tests.store.note_writer import NOW, text, write
from tests.store.pages import clear

DATABASES = 1000
NOTES, SINCE_BACKUP = 300, 20
_PAGE = 4096


@dataclass
class Figures:
    """Counts over all damaged databases."""

    databases: int = 0
    unopened: int = 0
    altered: int = 0
    rows: int = 0
    back: int = 0
    whole: int = 0
    whole_back: int = 0

    @property
    def share(self) -> float:
        """Of the notes whose page was not touched, the share that is back."""
        return self.whole_back / max(1, self.whole)

    def __str__(self) -> str:
        return (
            f"{self.databases:,} damaged databases: {self.unopened} did not open, "
            f"{self.altered} altered notes shown, {self.whole_back:,} of {self.whole:,} notes on "
            f"undamaged pages back ({self.share:.2%}), of all notes {self.back:,} of {self.rows:,}"
        )


def template(folder: Path) -> None:
    """Three hundred notes, the last twenty after the last backup."""
    store = open_store(Home.at(folder), None, NOW)
    for number in range(NOTES):
        if number == NOTES - SINCE_BACKUP:
            store.backups.make(store.database, NOW)
        write(BuyerStore(store.database), number)
    store.database.execute("pragma wal_checkpoint(truncate)")
    store.database.close()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A flipped bit, some bytes, pages of nothing, a missing end, or rubbish in one place."""
    content, kind = bytearray(data), chance.randrange(5)
    at = chance.randrange(len(content))
    if kind == 0:
        content[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        for _ in range(chance.randrange(2, 9)):
            content[chance.randrange(len(content))] = chance.randrange(256)
    elif kind == 2:
        page = at // _PAGE * _PAGE
        length = _PAGE * chance.randrange(1, 4)
        content[page : page + length] = bytes(len(content[page : page + length]))
    elif kind == 3:
        del content[-chance.randrange(1, len(content) // 8) :]
    else:
        rubbish = chance.randbytes(chance.randrange(1, 3000))
        content[at : at + len(rubbish)] = rubbish
    return bytes(content)


def soak(databases: int, seed: int = 1) -> Figures:
    """Damage a copy, start, count; again and again."""
    figures, chance = Figures(), random.Random(seed)
    written = {text(number) for number in range(NOTES)}
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        template(root / "whole")
        data = (root / "whole" / "assistant.db").read_bytes()
        pages = pages_of(root / "whole", written)
        for _ in range(databases):
            copy = root / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(root / "whole", copy)
            after = damaged(data, chance)
            (copy / "assistant.db").write_bytes(after)
            whole = {note for note, page in pages.items() if _same(data, after, page)}
            _judge(figures, Home.at(copy), written, whole)
    return figures


def pages_of(folder: Path, written: set[str]) -> dict[str, int]:
    """Note → the page it stands on."""
    home = Home.at(folder)
    key = KeyKeeper(home.key, None).find()
    assert key
    data = clear(home.database, key)
    body = _PAGE - 80
    return {note: (data.index(note.encode()) + 16) // body for note in written}


def _same(before: bytes, after: bytes, page: int) -> bool:
    part = slice(page * _PAGE, (page + 1) * _PAGE)
    return before[part] == after[part]


def _judge(figures: Figures, home: Home, written: set[str], whole: set[str]) -> None:
    figures.databases += 1
    figures.rows += len(written)
    figures.whole += len(whole)
    try:
        store = open_store(home, None, NOW + timedelta(days=1))
        found = {row[0] for row in store.database.execute("select text from notes")}
        store.database.close()
    except (StoreError, AssistantError, OSError):
        figures.unopened += 1
        return
    figures.altered += len(found - written)
    figures.back += len(found & written)
    figures.whole_back += len(found & whole)


def main() -> int:
    """Print the figures."""
    databases, seed = (*map(int, sys.argv[1:]), *(DATABASES, 1)[len(sys.argv) - 1 :])
    figures = soak(databases, seed)
    print(figures)
    good = not figures.unopened and not figures.altered and figures.share >= 0.99
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
