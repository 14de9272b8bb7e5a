"""What the program is built from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from assistant.app.numbers_desk import Numbers
from assistant.books.kept_books import KeptBooks
from assistant.books.subscribing.subscription import Shelf
from assistant.core.filled import FilledValues, ValuesInMemory
from assistant.core.ports import Clock, Desktop
from assistant.core.practice import PracticeInMemory, PracticeLog
from assistant.core.settings import Settings
from assistant.core.timer import Timers, TimersInMemory
from assistant.store import matters, orders
from assistant.store.buyers import BuyerStore, in_memory
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.matters import MatterStore
from assistant.store.numbers import NumbersInMemory
from assistant.store.orders import OrderStore


@dataclass(frozen=True)
class Parts:
    """The window's world, opened by `running`; tests give their own."""

    home: Home
    settings: Settings
    desktop: Desktop
    clock: Clock
    habits: HabitStore
    library: tuple[Path, ...]
    shelf: Shelf | None = None
    kept: KeptBooks | None = None
    filled: FilledValues = field(default_factory=ValuesInMemory)
    timers: Timers = field(default_factory=TimersInMemory)
    own: Callable[[], tuple[Path, ...]] = tuple  # asked at each load when no library was named
    practice: PracticeLog = field(default_factory=PracticeInMemory)
    numbers: Numbers = field(default_factory=NumbersInMemory)
    buyers: BuyerStore = field(default_factory=in_memory)
    orders: OrderStore = field(default_factory=orders.in_memory)
    matters: MatterStore = field(default_factory=matters.in_memory)
