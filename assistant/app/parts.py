"""What the program is built from."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.app.numbers_desk import Numbers
from assistant.books.kept_books import KeptBooks
from assistant.books.subscribing.subscription import Shelf
from assistant.core.draft import Drafts
from assistant.core.filled import FilledValues
from assistant.core.ports import Clock, Desktop
from assistant.core.practice import PracticeLog
from assistant.core.settings import Settings
from assistant.core.timer import Timers
from assistant.store.buyers import BuyerStore
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.matters import MatterStore
from assistant.store.orders import OrderStore


@dataclass(frozen=True)
class Parts:
    """The window's world, opened by `running`; tests give their own.

    Nothing has a default: a store that was left out would keep nothing and say nothing.
    """

    home: Home
    settings: Settings
    desktop: Desktop
    clock: Clock
    habits: HabitStore
    library: tuple[Path, ...]
    shelf: Shelf | None
    kept: KeptBooks | None
    filled: FilledValues
    timers: Timers
    drafts: Drafts
    own: Callable[[], tuple[Path, ...]]  # asked at each load when no library was named
    practice: PracticeLog
    numbers: Numbers
    buyers: BuyerStore
    orders: OrderStore
    matters: MatterStore
