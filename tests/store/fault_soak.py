"""A full disk or an I/O error at every write: python -m tests.store.fault_soak."""

import ctypes
import errno
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.store.backups import Backups, is_whole
from assistant.store.buyers import BuyerStore
from assistant.store.connection import StoreError
from assistant.store.database import open_as_it_is, up_to_date
from assistant.store.faults import not_kept
from assistant.store.migrations import migrations
from tests.store.keys import KEY, open_here
from tests.store.note_writer import FILE, NOW, text, write
from tests.store.recorder import compiled, run_recorded

KNOWN = 30
FAULTS = {"disk full": errno.ENOSPC, "I/O error": errno.EIO}
_NAMED = ("磁盘满了", "磁盘读写出错", "I/O", "full", "disk")


@dataclass
class Figures:
    """Counts over all faults of one operation."""

    name: str
    faults: int = 0
    lost: int = 0
    unopened: int = 0
    unnamed: int = 0

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.faults} writes failed one after the other: {self.lost} lost,"
            f" {self.unopened} databases did not open, {self.unnamed} without the cause named"
        )

    @property
    def good(self) -> bool:
        """Whether nothing went wrong."""
        return self.faults > 0 and not (self.lost or self.unopened or self.unnamed)


class Disk:
    """The recorder, told to fail."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    def fail_from(self, number: int, error: int) -> int:
        """The n-th write and all after it fail; how many writes there were since last asked."""
        return int(self._library.fail_from(ctypes.c_long(number), ctypes.c_int(error)))


def save(folder: Path) -> Callable[[], object]:
    """A note is saved; a long one, over several pages."""
    store = BuyerStore(open_here(folder / FILE))
    return lambda: store.add_note(BuyerName("taobao", "新买家"), "很长的备注" * 2000, NOW)


def migrate(folder: Path) -> Callable[[], object]:
    """A database of an earlier version is brought up to date."""
    database = open_as_it_is(folder / FILE, KEY)
    return lambda: up_to_date(database)


def back_up(folder: Path) -> Callable[[], object]:
    """A second backup is made."""
    database = open_here(folder / FILE)
    backups = Backups(folder / "backups", KEY)
    return lambda: backups.make(database, NOW + timedelta(hours=1))


OPERATIONS = {"save": save, "migration": migrate, "backup": back_up}


def template(folder: Path, *, former: bool) -> None:
    """Thirty notes and a good backup; `former`: as the version before the last left it."""
    database = open_as_it_is(folder / FILE, KEY)
    steps = migrations.pending(database)
    migrations.apply(database, stop_before=steps[-1].name if former else None)
    for number in range(KNOWN):
        write(BuyerStore(database), number)
    Backups(folder / "backups", KEY).make(database, NOW)
    database.execute("pragma wal_checkpoint(truncate)")
    database.close()


def attempt(figures: Figures, disk: Disk, folder: Path, number: int, error: int) -> bool:
    """One operation whose n-th write fails; False once it has fewer writes than that."""
    act = OPERATIONS[figures.name](folder)
    disk.fail_from(number, error)
    told = ""
    try:
        act()
    except AssistantError as fault:
        told = str(fault)
    except (StoreError, OSError) as fault:
        told = not_kept(fault).text()
    seen = disk.fail_from(0, 0)
    if seen < number:
        return False
    figures.faults += 1
    unnamed = bool(told) and not any(word in told for word in _NAMED)
    if unnamed:
        print(told)
    figures.unnamed += unnamed
    _look(figures, folder, saved=not told and figures.name == "save")
    return True


def _look(figures: Figures, folder: Path, *, saved: bool) -> None:
    try:
        database = open_here(folder / FILE)
        rows = {row[0] for row in database.execute("select text from notes")}
        database.close()
    except (StoreError, AssistantError):
        figures.unopened += 1
        return
    wanted = {text(number) for number in range(KNOWN)} | ({"很长的备注" * 2000} if saved else set())
    figures.lost += not wanted <= rows
    first = folder / "backups" / "assistant-20261120-000000.db"
    figures.unopened += not is_whole(first, KEY)


def every_fault(root: Path, most: int) -> list[Figures]:
    """Each operation with each of its writes failing, with both errors."""
    disk, found = Disk(), []
    for name in OPERATIONS:
        figures = Figures(name)
        (root / name).mkdir()
        template(root / name, former=name == "migration")
        for error in FAULTS.values():
            for number in range(1, most + 1):
                place = root / "place"
                shutil.rmtree(place, ignore_errors=True)
                shutil.copytree(root / name, place)
                if not attempt(figures, disk, place, number, error):
                    break
        found.append(figures)
    return found


def main() -> int:
    """Run once more with the recorder loaded, and print what it found."""
    if len(sys.argv) > 2:
        figures = every_fault(Path(sys.argv[1]), int(sys.argv[2]))
        print("\n".join(map(str, figures)))
        return 0 if all(one.good for one in figures) else 1
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        library = compiled(root)
        assert library, "needs gcc"
        (root / "below").mkdir()
        module = ["tests.store.fault_soak", str(root / "below"), "100000"]
        print(run_recorded(library, root / "below", None, module), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
