"""Everything that makes and sends replies: one situation, one courier, and their desks."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.calculator_desk import CalculatorDesk
from assistant.app.courier import Courier
from assistant.app.draft_desk import DraftDesk
from assistant.app.follow_up_desk import FollowUpDesk
from assistant.app.form_desk import FormDesk
from assistant.app.paste_worker import PasteWorker
from assistant.app.promotion_desk import PromotionDesk
from assistant.app.reply_desk import ReplyDesk
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.draft import Drafts
from assistant.core.filled import FilledValues
from assistant.core.library import Library
from assistant.core.ports import Clock
from assistant.core.timer import Timers
from assistant.ui.window import Window


@dataclass(frozen=True)
class Kept:
    """Where replies keep what outlives the program."""

    filled: FilledValues
    timers: Timers
    drafts: Drafts
    barrier: Barrier


class Replying(QObject):
    """Connects the desks of replies among themselves; `told` is what any of them says."""

    told = Signal(object, str)

    def __init__(
        self, window: Window, summoning: Summoning, worker: PasteWorker, clock: Clock, kept: Kept
    ) -> None:
        super().__init__()
        self.situation = situation = Situation(summoning, clock)
        self.courier = courier = Courier(window, summoning, worker, situation)
        self.barrier = barrier = kept.barrier
        self._form = FormDesk(window, summoning, situation, kept.filled, barrier)
        self._draft = DraftDesk(window, summoning, situation, courier, kept.drafts, barrier)
        self.desk = ReplyDesk(window, situation, self._form, courier, self._draft)
        self._promotions = PromotionDesk(window.promotions, situation, courier)
        self._calculator = CalculatorDesk(window.promotions.calculator, situation, courier)
        self.timers = kept.timers
        self.follow_ups = FollowUpDesk(window.timers, situation, self.desk, kept.timers, barrier)
        self._connect()

    def _connect(self) -> None:
        for desk in (self.courier, self.follow_ups, self._draft, self._form):
            desk.told.connect(self.told)
        self.courier.left.connect(self.follow_ups.after)
        self.courier.arrived.connect(self._draft.after)

    def forget(self, buyer: BuyerName) -> None:
        """A buyer was erased: nothing of them stays in memory either."""
        for memory in (self.situation, self._calculator, self._form, self._draft):
            memory.forget(buyer)
        self.follow_ups.reload()

    def buyer_changed(self) -> None:
        """Another buyer is in front, or more is known of this one."""
        self._draft.buyer_changed()

    def show_library(self, library: Library) -> None:
        """The phrases are there of which a draft was made before the program ended."""
        self._draft.bring_back(library)

    def close(self) -> None:
        """The program ends."""
        self._draft.close()

    def tick(self) -> None:
        """A second has passed."""
        for desk in (self._promotions, self._calculator, self.follow_ups, self._form):
            desk.tick()
