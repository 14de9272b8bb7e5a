"""The promotion desk: what runs, comes and has just ended; one key pastes it in a sentence."""

from PySide6.QtCore import QObject

from assistant.app.courier import Courier
from assistant.app.outgoing import Outgoing
from assistant.app.rows import promotion_rows
from assistant.app.situation import Situation
from assistant.core.message import Message
from assistant.core.promotions import sentence
from assistant.ui.promotion_panel import PromotionPanel


class PromotionDesk(QObject):
    """Keeps the panel true; what it pastes is made at the moment it is asked for."""

    def __init__(self, panel: PromotionPanel, situation: Situation, courier: Courier) -> None:
        super().__init__()
        self._panel = panel
        self._situation = situation
        self._courier = courier
        panel.promotion_chosen.connect(self._paste)

    def tick(self) -> None:
        """A second has passed: times left change, promotions begin and end."""
        rows = promotion_rows(self._situation.finder, self._situation.now)
        self._panel.show_promotions(rows)

    def _paste(self, key: str) -> None:
        situation = self._situation
        target, now = situation.target, situation.now
        if promotion := situation.finder.running(key, now):
            book = situation.finder.library.book(promotion.book)
            self._courier.send_off(Outgoing(sentence(promotion, now, book), target))
        else:
            self._courier.told.emit(_NOT_RUNNING, "bad")
            self.tick()


_NOT_RUNNING = Message.of(
    "这个活动还没开始或已经结束，没有贴。",
    "This promotion has not begun or is over; nothing was pasted.",
)
