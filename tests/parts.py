"""What tests build the program from: their own desktop, everything kept in one database."""

from pathlib import Path

from sqlite_utils import Database

from assistant.app.parts import Parts
from assistant.books.subscribing.subscription import Shelf
from assistant.core.ports import Clock, Desktop
from assistant.core.settings import Settings
from assistant.store.buyers import BuyerStore
from assistant.store.drafts import DraftStore
from assistant.store.filled_values import FilledStore
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.matters import MatterStore
from assistant.store.numbers import NumberStore
from assistant.store.orders import OrderStore
from assistant.store.practice_store import PracticeStore
from assistant.store.timers import TimerStore


def parts_of(
    database: Database,
    home: Home,
    settings: Settings,
    desktop: Desktop,
    clock: Clock,
    library: tuple[Path, ...],
    shelf: Shelf | None = None,
) -> Parts:
    """Without a library or a shelf there are no books; none is kept as it was read."""
    return Parts(
        home,
        settings,
        desktop,
        clock,
        HabitStore(database),
        library,
        shelf,
        kept=None,
        filled=FilledStore(database),
        timers=TimerStore(database),
        drafts=DraftStore(database),
        own=tuple,
        practice=PracticeStore(database),
        numbers=NumberStore(database),
        buyers=BuyerStore(database),
        orders=OrderStore(database),
        matters=MatterStore(database),
    )
