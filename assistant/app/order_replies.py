"""What an order says in the chat: the text for its buyer to confirm, and what must not be said."""

from PySide6.QtCore import QObject, Signal

from assistant.app.courier import Courier
from assistant.app.order_desk import OrderDesk
from assistant.app.order_words import NO_ORDER, not_all, not_theirs, not_yet
from assistant.app.outgoing import Outgoing
from assistant.app.situation import Situation
from assistant.core.buyer import BuyerName
from assistant.core.confirmation import confirmation
from assistant.core.message import Message
from assistant.core.order_check import OrderCheck, claims_all_checked, same_buyer

_FAREWELL = "farewell"


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
        """A reply that says all is checked while it is not, or says goodbye before that."""
        checklist, buyer = self._orders.checklist, self._situation.buyer_name(outgoing.target)
        claims = claims_all_checked(outgoing.text)
        leaves = any(one.phrase.stage == _FAREWELL for one in outgoing.choices)
        if not checklist or not (claims or leaves):
            return None
        check = self._orders.of(buyer) if claims else self._at_hand(buyer)
        still_open = check.open_items(checklist) if check else ()
        if not check or not still_open:
            return None
        return (not_all if claims else not_yet)(check.number, len(still_open))

    def _at_hand(self, buyer: BuyerName | None) -> OrderCheck | None:
        """The order being checked, if it is this buyer's; one of long ago holds no farewell up."""
        check = self._orders.check
        mine = buyer and check and check.buyer and same_buyer(check.buyer, buyer)
        return check if mine else None
