"""A ledger in memory, beside a window that nobody looks at."""

from datetime import datetime, timedelta

from assistant.app.barrier import Barrier
from assistant.app.ledger import Ledger
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.language import Language
from assistant.core.matter import Matter, MatterKind
from assistant.core.settings import Settings
from assistant.core.timer import Timer
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.matters import MatterStore
from assistant.store.timers import TimerStore
from assistant.ui.window import Window
from tests.store.plain import in_memory


class Book:
    """One agent's ledger and timers, on a clock of its own."""

    def __init__(
        self, window: Window, agent: str = "小美", language: Language = Language.SIMPLIFIED
    ) -> None:
        desktop = MemoryDesktop()
        self.clock = desktop.clock
        summoning = Summoning(window, desktop.ports().windows, desktop.clock, lambda: False)
        situation = Situation(summoning, desktop.clock)
        self.settings = situation.settings = Settings(agent=agent, language=language)
        self.barrier = Barrier(desktop.clock)
        self._database = in_memory()
        self.ledger = Ledger(situation, MatterStore(self._database), self.barrier)
        self.timers = TimerStore(self._database)
        self.desks: list[object] = []  # what shows this book lives as long as it does

    def promise(self, buyer: str, text: str, kind: str = "gift") -> Matter:
        """Something was promised, due tomorrow."""
        due = self.clock.now() + timedelta(days=1)
        return self._opened(MatterKind.PROMISE, buyer, (kind, text, due))

    def case(
        self, buyer: str, text: str, category: str = "quality", product: str = "", carrier: str = ""
    ) -> Matter:
        """Something was complained of."""
        entry = (category, text, None)
        return self._opened(MatterKind.CASE, buyer, entry, ("261122-1", product, carrier))

    def timer(self, buyer: str, title: str, *, known: bool = True) -> Timer:
        """Something is to be gone on with; in a chat whose buyer is known, or in a mere window."""
        due = self.clock.now() + timedelta(minutes=3)
        timer = Timer("shop/gift", title, f"taobao/{buyer}", buyer, due, known)
        self.timers.put(timer)
        return timer

    def erase(self, buyer: str) -> None:
        """Nothing of a buyer is left, as after the command of that name."""
        with self._database.atomic() as db:
            db.execute("delete from buyers where name = ?", [buyer])
        for timer in self.timers.read():
            if timer.chat == buyer:
                self.timers.drop(timer)
        self.ledger.reload()

    def _opened(
        self,
        kind: MatterKind,
        buyer: str,
        entry: tuple[str, str, datetime | None],
        about: tuple[str, str, str] = ("", "", ""),
    ) -> Matter:
        made = self.ledger.open(kind, BuyerName("taobao", buyer), entry, about)
        assert made is not None
        return made
