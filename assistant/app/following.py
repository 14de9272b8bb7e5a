"""Orders, promises and cases: their desks, built and connected together."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from assistant.app.agenda_desk import AgendaDesk
from assistant.app.case_desk import CaseDesk
from assistant.app.handover_desk import HandoverDesk
from assistant.app.ledger import Ledger
from assistant.app.order_desk import OrderDesk
from assistant.app.order_replies import OrderReplies
from assistant.app.paste_worker import PasteWorker
from assistant.app.promise_desk import PromiseDesk
from assistant.app.replying import Replying
from assistant.app.report_desk import ReportDesk
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.library import Library
from assistant.core.settings import Settings
from assistant.store.matters import MatterStore
from assistant.store.orders import OrderStore
from assistant.ui import theme
from assistant.ui.window import Window


class Following(QObject):
    """Told of the library, the settings, each second and each glance like one desk."""

    told = Signal(object, str)

    def __init__(
        self,
        window: Window,
        summoning: Summoning,
        worker: PasteWorker,
        replies: Replying,
        orders: OrderStore,
        matters: MatterStore,
    ) -> None:
        super().__init__()
        situation, courier, follow = replies.situation, replies.courier, window.follow
        barrier = replies.barrier
        self.orders = OrderDesk(window.checklist, situation, summoning, worker, orders, barrier)
        self.order_replies = OrderReplies(self.orders, situation, courier)
        self.ledger = ledger = Ledger(situation, matters, barrier)
        self.promises = PromiseDesk(
            window.promise, window.undo, situation, summoning, ledger, self.orders, courier
        )
        self.agenda = AgendaDesk(
            follow, window.footer, ledger, self.promises, replies.follow_ups, summoning
        )
        self.cases = CaseDesk(follow, situation, summoning, ledger, self.orders, replies.desk)
        self.handover = HandoverDesk(window, ledger, replies.timers, barrier)
        self.reports = ReportDesk(window, ledger)
        self._replies = replies
        self._theme = Settings().theme
        self._connect(window, replies)

    def _connect(self, window: Window, replies: Replying) -> None:
        follow = window.follow.agenda
        for desk in self._desks():
            desk.told.connect(self.told)
        replies.courier.left.connect(self.promises.after)
        self.ledger.changed.connect(self.orders.show)
        self.orders.remark = self.ledger.remark
        self.handover.timers_taken.connect(replies.follow_ups.reload)
        window.promise_wanted.connect(self.promises.ask)
        window.remark_wanted.connect(self.promises.copy_remark_at_hand)
        window.follow_wanted.connect(self.agenda.open)
        follow.handover_wanted.connect(self.handover.open)
        follow.report_wanted.connect(lambda: self.reports.open(theme.colours_for(self._theme)))

    def _desks(
        self,
    ) -> Iterator[OrderDesk | OrderReplies | Ledger | PromiseDesk | AgendaDesk | CaseDesk]:
        yield from (self.orders, self.order_replies, self.ledger)
        yield from (self.promises, self.agenda, self.cases)

    def show_library(self, library: Library) -> None:
        """The checklist in force, and the shop's clock."""
        self.orders.show_library(library)
        self._replies.show_library(library)
        self.agenda.tick()

    def forget(self, buyer: BuyerName) -> None:
        """A buyer was erased: what is in memory of them would bring them back when written."""
        self._replies.forget(buyer)
        for desk in (self.orders, self.cases):
            desk.forget(buyer)
        self.ledger.reload()
        self.agenda.tick()

    def set_settings(self, settings: Settings) -> None:
        """Language, looks, working hours."""
        self._theme = settings.theme
        for desk in (self.handover, self.reports):
            desk.set_settings(settings)

    def glance(self) -> None:
        """See who is in front."""
        self.orders.glance()

    def tick(self) -> None:
        """A second has passed."""
        self.agenda.tick()
        self.cases.tick()
