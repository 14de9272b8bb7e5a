"""What the harnesses write, and what is there after the n-th write.

As a program it writes as the window does: python -m tests.store.workload FOLDER NAME COUNT
[PRAGMA]...
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.matter import Matter, MatterKind, What
from assistant.core.order.copied import Item
from assistant.core.order_check import OrderCheck, Recipient
from assistant.store.buyers import BuyerStore
from assistant.store.matters import MatterStore
from assistant.store.orders import OrderStore
from tests.store import note_writer
from tests.store.keys import open_here
from tests.store.note_writer import ACKNOWLEDGED, FILE, NOW
from tests.store.plain import in_memory

Rows = tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class Workload:
    """A kind of writes: each time the same, so that it can be told what has to be there.

    `start` gives what does the n-th write, which is durable when it returns.
    """

    name: str
    start: Callable[[Database], Callable[[int], None]]
    queries: tuple[str, ...]

    def seen(self, database: Database) -> tuple[Rows, ...]:
        """Everything of it that is there."""
        return tuple(tuple(database.execute(query)) for query in self.queries)

    def states(self, count: int) -> list[tuple[Rows, ...]]:
        """What has to be there after no write, after one, and so on."""
        database = in_memory()
        write, states = self.start(database), [self.seen(database)]
        for number in range(count):
            write(number)
            states.append(self.seen(database))
        return states


def _notes(database: Database) -> Callable[[int], None]:
    store = BuyerStore(database)
    return lambda number: note_writer.write(store, number)


class _Agent:
    """Works on orders, promises and cases, a different thing each time."""

    def __init__(self, database: Database) -> None:
        self._orders, self._matters = OrderStore(database), MatterStore(database)
        self._turns = (
            *(self._order, self._ticks, self._promise, self._case, self._entry, self._handed),
        )

    def write(self, number: int) -> None:
        """The n-th thing."""
        self._turns[number % len(self._turns)](number)

    def _order(self, number: int) -> None:
        """A new order with all that was copied."""
        whom = Recipient("王小明", "13800005678", "浙江省杭州市", "文一西路" * (number % 40 + 1))
        items = tuple(Item(f"碎花连衣裙{n}", "红色 M", n + 1) for n in range(number % 9))
        check = OrderCheck(f"order-{number}", _buyer(number), recipient=whom, items=items)
        self._orders.keep(check.tick("gifts", NOW), NOW)

    def _ticks(self, number: int) -> None:
        """The newest order: two ticks more, one less, another address; all in one write."""
        check = self._orders.find(f"order-{number - 1}")
        assert check is not None
        check = check.tick("spec", NOW).tick("address", NOW).untick("gifts")
        moved = replace(check.recipient, address="文三路 18 号")
        self._orders.keep(replace(check, recipient=moved, former=check.recipient), NOW)

    def _promise(self, number: int) -> None:
        matter = Matter(f"promise-{number}", MatterKind.PROMISE, _buyer(number), f"order-{number}")
        due = NOW + timedelta(days=1)
        first = matter.entry(f"promise-{number}-1", NOW, What.OPENED, "gift", "送丝袜一双", due)
        self._matters.keep(matter.after(first), (first,), NOW)

    def _case(self, number: int) -> None:
        """A case with four entries at once: all of them are there, or there is no case."""
        matter = Matter(f"case-{number}", MatterKind.CASE, _buyer(number), "", "碎花裙", "中通")
        for place, what in enumerate((What.OPENED, What.STEP, What.OFFERED, What.FEEDBACK)):
            words = "裙子开线，" * (number % 60 + 1)
            entry = matter.entry(f"case-{number}-{place}", NOW, what, "2", words)
            matter = matter.after(entry)
        self._matters.keep(matter, matter.entries, NOW)

    def _entry(self, number: int) -> None:
        """A feedback on the newest matter."""
        case = self._matters.read()[-1]
        entry = case.entry(f"entry-{number}", NOW, What.FEEDBACK, text="已催质检")
        self._matters.keep(case.after(entry), (entry,), NOW)

    def _handed(self, number: int) -> None:
        """Several matters are handed over at once: all of them, or none."""
        marked = []
        for matter in self._matters.read()[-6:]:
            entry = matter.entry(f"handed-{number}-{matter.id}", NOW, What.HANDED, "小美", "小丽")
            marked.append((matter.after(entry), (entry,)))
        self._matters.keep_all(marked, NOW)


class _Careless(_Agent):
    """What the harnesses have to catch: a case that is written entry by entry."""

    def _case(self, number: int) -> None:
        matter = Matter(f"case-{number}", MatterKind.CASE, _buyer(number))
        for place, what in enumerate((What.OPENED, What.STEP, What.OFFERED, What.FEEDBACK)):
            entry = matter.entry(f"case-{number}-{place}", NOW, what)
            matter = matter.after(entry)
            self._matters.keep(matter, (entry,), NOW)


def _buyer(number: int) -> BuyerName:
    return BuyerName("taobao", f"买家{number % 17}")


NOTES = Workload(
    "notes",
    _notes,
    ("select b.platform, b.name, text from notes n join buyers b on b.id = n.buyer order by n.id",),
)
FOLLOW = Workload(
    "follow",
    lambda database: _Agent(database).write,
    (
        "select o.*, b.platform, b.name from orders o join buyers b on b.id = o.buyer"
        " order by o.number",
        "select * from order_ticks order by number, item",
        "select m.*, b.platform, b.name from matters m join buyers b on b.id = m.buyer"
        " order by m.id",
        "select * from matter_entries order by id",
    ),
)
PARTS = replace(FOLLOW, name="parts", start=lambda database: _Careless(database).write)
WORKLOADS = {workload.name: workload for workload in (NOTES, FOLLOW)}
_STARTED = WORKLOADS | {PARTS.name: PARTS}


def main() -> None:
    """Write so many, each told once it is durable."""
    folder, name, count, *pragmas = sys.argv[1:]
    database = open_here(Path(folder) / FILE)
    for pragma in pragmas:
        database.execute(f"pragma {pragma}")
    write = _STARTED[name].start(database)
    out = os.open(Path(folder) / ACKNOWLEDGED, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number in range(int(count)):
        write(number)
        os.write(out, f"{number}\n".encode())
    os._exit(0)  # no closing: a power cut does not close anything


if __name__ == "__main__":
    main()
