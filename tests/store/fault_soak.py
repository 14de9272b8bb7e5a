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

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.core.matter import Matter, MatterKind, What
from assistant.core.order.copied import Item
from assistant.core.order_check import OrderCheck, Recipient
from assistant.store.backups import Backups, is_whole
from assistant.store.buyers import BuyerStore
from assistant.store.connection import StoreError
from assistant.store.database import open_as_it_is, up_to_date
from assistant.store.faults import not_kept
from assistant.store.matters import MatterStore
from assistant.store.migrations import migrations
from assistant.store.orders import OrderStore
from tests.core.matters import BUYER, opened
from tests.store.keys import KEY, open_here
from tests.store.note_writer import FILE, NOW
from tests.store.recorder import compiled, run_recorded
from tests.store.workload import WORKLOADS, Rows

KNOWN = 30
FAULTS = {"disk full": errno.ENOSPC, "I/O error": errno.EIO}
Found = tuple[tuple[Rows, ...], ...]
Fault = tuple[int, int]
_LONG = "很长的备注" * 2000
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
            f"{self.name}: {self.faults} writes failed one after the other: {self.lost} lost or in"
            f" part, {self.unopened} databases did not open, {self.unnamed} without the cause named"
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
    return lambda: store.add_note(BuyerName("taobao", "新买家"), _LONG, NOW)


def check(folder: Path) -> Callable[[], object]:
    """An order that is being checked is saved with its ticks, items and recipient."""
    store = OrderStore(open_here(folder / FILE))
    items = tuple(Item(f"碎花连衣裙{n}", "红色 M", n + 1) for n in range(200))
    ticks = {f"item-{n}": NOW for n in range(40)}
    check = OrderCheck("261122-1", BUYER, ticks, Recipient("王小明", address=_LONG), None, items)
    return lambda: store.keep(check, NOW)


def promise(folder: Path) -> Callable[[], object]:
    """A promise is taken down."""
    return _kept(folder, opened(MatterKind.PROMISE, "gift", _LONG, id="promise"))


def case(folder: Path) -> Callable[[], object]:
    """A case is saved with many entries: all of them or none."""
    case = opened(text=_LONG, id="case")
    for number in range(60):
        case = case.after(case.entry(f"e{number}", NOW, What.FEEDBACK, text="已催质检，" * 60))
    return _kept(folder, case)


def handover(folder: Path) -> Callable[[], object]:
    """What a colleague hands over is taken: all matters or none."""
    store = MatterStore(open_here(folder / FILE))
    matters = [opened(text=_LONG, id=f"m{number}") for number in range(9)]
    return lambda: store.keep_all([(one, one.entries) for one in matters], NOW)


def _kept(folder: Path, matter: Matter) -> Callable[[], object]:
    store = MatterStore(open_here(folder / FILE))
    return lambda: store.keep(matter, matter.entries, NOW)


def migrate(folder: Path) -> Callable[[], object]:
    """A database of an earlier version is brought up to date."""
    database = open_as_it_is(folder / FILE, KEY)
    return lambda: up_to_date(database)


def back_up(folder: Path) -> Callable[[], object]:
    """A second backup is made."""
    database = open_here(folder / FILE)
    backups = Backups(folder / "backups", KEY)
    return lambda: backups.make(database, NOW + timedelta(hours=1))


OPERATIONS = {
    "save": save,
    "order": check,
    "promise": promise,
    "case": case,
    "handover": handover,
    "migration": migrate,
    "backup": back_up,
}


@dataclass(frozen=True)
class Template:
    """A folder to begin with, and what is there before an operation and after it."""

    folder: Path
    before: Found
    after: Found


def template(folder: Path, name: str) -> Template:
    """Thirty notes, as many orders, promises and cases, and a good backup.

    For a migration as the version before the last left it.
    """
    folder.mkdir()
    database = open_as_it_is(folder / FILE, KEY)
    steps = migrations.pending(database)
    migrations.apply(database, stop_before=steps[-1].name if name == "migration" else None)
    for workload in WORKLOADS.values():
        write = workload.start(database)
        for number in range(KNOWN):
            write(number)
    Backups(folder / "backups", KEY).make(database, NOW)
    database.execute("pragma wal_checkpoint(truncate)")
    before = found_in(database)
    database.close()
    tried = folder.with_name(f"{name}-done")
    shutil.copytree(folder, tried)
    OPERATIONS[name](tried)()
    database = open_here(tried / FILE)
    after = found_in(database)
    database.close()
    return Template(folder, before, after)


def found_in(database: Database) -> Found:
    """All notes, orders, promises and cases."""
    return tuple(workload.seen(database) for workload in WORKLOADS.values())


def attempt(figures: Figures, disk: Disk, begun: Template, place: Path, fault: Fault) -> bool:
    """One operation whose n-th write fails; False once it has fewer writes than that."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(begun.folder, place)
    act = OPERATIONS[figures.name](place)
    disk.fail_from(*fault)
    told = ""
    try:
        act()
    except AssistantError as error:
        told = str(error)
    except (StoreError, OSError) as error:
        told = not_kept(error).text()
    seen = disk.fail_from(0, 0)
    if seen < fault[0]:
        return False
    figures.faults += 1
    unnamed = bool(told) and not any(word in told for word in _NAMED)
    if unnamed:
        print(told)
    figures.unnamed += unnamed
    _look(figures, begun, place, acknowledged=not told)
    return True


def _look(figures: Figures, begun: Template, place: Path, *, acknowledged: bool) -> None:
    """What was acknowledged is there; what was refused is there whole or not at all."""
    try:
        database = open_here(place / FILE)
        found = found_in(database)
        database.close()
    except (StoreError, AssistantError):
        figures.unopened += 1
        return
    allowed = (begun.after,) if acknowledged else (begun.before, begun.after)
    figures.lost += found not in allowed
    first = place / "backups" / "assistant-20261120-000000.db"
    figures.unopened += not is_whole(first, KEY)


def every_fault(root: Path, most: int) -> list[Figures]:
    """Each operation with each of its writes failing, with both errors."""
    disk, found = Disk(), []
    for name in OPERATIONS:
        figures, begun = Figures(name), template(root / name, name)
        for error in FAULTS.values():
            for number in range(1, most + 1):
                if not attempt(figures, disk, begun, root / "place", (number, error)):
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
