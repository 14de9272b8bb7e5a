"""What an order says in the chat: the text for its buyer to confirm, and what must not be said."""

from PySide6.QtCore import QObject, Signal

from assistant.app.courier import Courier
from assistant.app.order_desk import OrderDesk
from assistant.app.order_words import NO_ORDER, not_all, not_theirs
from assistant.app.outgoing import Outgoing
from assistant.app.situation import Situation
from assistant.core.confirmation import confirmation
from assistant.core.message import Message
from assistant.core.order_check import claims_all_checked, same_buyer


class OrderReplies(QObject):
    """Asks the order desk what is checked; never sends an order into another buyer's chat."""

    told = Signal(object, str)

    def __init__(self, orders: OrderDesk, situation: Situation, courier: Courier) -> None:
        super().__init__()
        self._orders = orders
        self._situation = situation
        self._courier = courier
        orders.confirmation_wanted.connect(self._confirm)
        courier.cautions.append(self._caution)

    def _confirm(self) -> None:
        """One key: what the buyer is to confirm, into the chat of this buyer."""
        orders, target = self._orders, self._situation.target
        check, front = orders.check, self._situation.buyer_name(target)
        mixed_up = orders.clash()
        if check is None or mixed_up:
            self.told.emit(mixed_up.message if mixed_up else NO_ORDER, "bad")
            return
        if front and check.buyer and not same_buyer(front, check.buyer):
            self.told.emit(not_theirs(front), "bad")
            return
        template = orders.checklist.confirmation if orders.checklist else ""
        text = confirmation(check, orders.address_shown, orders.remark(check.number), template)
        self._courier.send_off(Outgoing(text, target))

    def _caution(self, outgoing: Outgoing) -> Message | None:
        """A reply that says all is checked, while it is not."""
        checklist = self._orders.checklist
        if not checklist or not claims_all_checked(outgoing.text):
            return None
        check = self._orders.of(self._situation.buyer_name(outgoing.target))
        still_open = check.open_items(checklist) if check else ()
        return not_all(check.number, len(still_open)) if check and still_open else None
