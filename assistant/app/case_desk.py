"""The case desk: opens cases and leads each through its six steps until it is closed."""

from PySide6.QtCore import QObject, Signal

from assistant.app.case_views import case_view
from assistant.app.ledger import Ledger
from assistant.app.matter_words import category_words
from assistant.app.order_desk import OrderDesk
from assistant.app.outgoing import Way
from assistant.app.reply_desk import ReplyDesk
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.case import Answer, Case, Category
from assistant.core.matter import MatterKind, What
from assistant.core.message import Message
from assistant.core.order_check import same_buyer
from assistant.ui.case_form import NewCase
from assistant.ui.follow_pane import FollowPane

_ENDS = {
    "solved": (What.SOLVED, ""),
    "satisfied": (What.SATISFACTION, "satisfied"),
    "dissatisfied": (What.SATISFACTION, "dissatisfied"),
    "silent": (What.SATISFACTION, "silent"),
    "closed": (What.CLOSED, ""),
    "reopened": (What.REOPENED, ""),
}


class CaseDesk(QObject):
    """Every press on the page is an entry in the ledger."""

    told = Signal(object, str)

    def __init__(
        self,
        pane: FollowPane,
        situation: Situation,
        summoning: Summoning,
        ledger: Ledger,
        orders: OrderDesk,
        replies: ReplyDesk,
    ) -> None:
        super().__init__()
        self._pane = pane
        self._situation = situation
        self._summoning = summoning
        self._ledger = ledger
        self._orders = orders
        self._replies = replies
        self._whom: BuyerName | None = None
        self._begun: dict[BuyerName, NewCase] = {}
        self._shown = ""
        self._connect()

    def _connect(self) -> None:
        pane, page = self._pane, self._pane.case
        names = [(category.value, category_words(category)) for category in Category]
        page.show_categories(names)
        pane.form.show_categories(names)
        pane.agenda.opened.connect(self.open)
        pane.agenda.case_wanted.connect(self.ask)
        pane.form.case_written.connect(self._written)
        pane.form.dismissed.connect(self._give_up)
        page.step_chosen.connect(lambda id_, n: self._choose(id_, What.STEP, str(n)))
        page.category_chosen.connect(lambda id_, c: self._choose(id_, What.CATEGORY, c))
        page.solution_offered.connect(lambda id_, text: self._say(id_, What.OFFERED, text))
        page.feedback_given.connect(lambda id_, text: self._say(id_, What.FEEDBACK, text))
        page.solution_answered.connect(self._answered)
        page.acted.connect(lambda id_, name: self._ledger.add(id_, *_ENDS[name]))
        page.phrase_chosen.connect(self._paste)
        self._ledger.changed.connect(self._show)

    def ask(self) -> None:
        """A new case of the buyer in front; one that was begun for them is gone on with."""
        whom = self._situation.buyer_name(self._situation.target) or self._orders.checked_buyer
        if whom is None:
            self.told.emit(_WHO, "bad")
            return
        if self._whom and self._pane.form.begun.problem:
            self._begun[self._whom] = self._pane.form.begun
        self._whom = whom
        number, product, carrier = self._orders.about(whom)
        known = NewCase(number=number, product=product, carrier=carrier)
        self._pane.form.ask(whom.name, self._begun.pop(whom, known))
        self._pane.turn_to(self._pane.form)
        self._summoning.come_forward()
        self._pane.form.take_focus()

    def open(self, id_: str) -> None:
        """Show a case."""
        self._shown = id_
        self._show()
        self._pane.turn_to(self._pane.case)
        self._pane.case.take_focus()

    def tick(self) -> None:
        """A second has passed: what is due may be overdue now."""
        if self._pane.currentWidget() is self._pane.case and self._pane.isVisible():
            self._show()

    def _paste(self, key: str) -> None:
        """Into the chat of the case's buyer; where nobody is known, the agent's eye decides."""
        case = self._ledger.get(self._shown)
        front = self._situation.buyer_name(self._situation.target)
        if case and front and not same_buyer(case.matter.buyer, front):
            self.told.emit(_of_another(case.matter.buyer, front), "bad")
        else:
            self._replies.choose(key, Way.PASTE)

    def _written(self, new: NewCase) -> None:
        if self._whom is None:
            return
        about = (new.number, new.product, new.carrier)
        entry = (new.category, new.problem, None)
        matter = self._ledger.open(MatterKind.CASE, self._whom, entry, about)
        if matter:
            self._whom = None
            self.open(matter.id)

    def _give_up(self) -> None:
        self._whom = None

    def forget(self, buyer: BuyerName) -> None:
        """A buyer was erased: a case begun of them is not gone on with."""
        begun = self._begun.items()
        self._begun = {whom: it for whom, it in begun if str(whom) not in buyer.kept_as}
        if self._whom and str(self._whom) in buyer.kept_as:
            self._whom = None
            self._pane.setCurrentWidget(self._pane.agenda)

    def _choose(self, id_: str, what: What, value: str) -> None:
        """A choice is shown as soon as it is made; one that is not kept is taken back."""
        if not self._ledger.add(id_, what, value):
            self._pane.case.show_kept()

    def _say(self, id_: str, what: What, text: str) -> None:
        """Words stay in their line until they are kept."""
        if self._ledger.add(id_, what, text=text):
            self._pane.case.clear_lines(what.value)

    def _answered(self, id_: str, offer: str, accepted: bool) -> None:
        answer = Answer.ACCEPTED if accepted else Answer.REFUSED
        self._ledger.add(id_, What.ANSWERED, f"{answer}:{offer}")

    def _show(self) -> None:
        case = self._ledger.get(self._shown)
        if isinstance(case, Case):
            language = self._situation.settings.language
            library = self._situation.finder.library
            view = case_view(case, self._ledger.now, self._ledger.hours, library, language)
            self._pane.case.show_case(view)
        elif self._pane.currentWidget() is self._pane.case:
            self._pane.turn_to(self._pane.agenda)


def _of_another(whose: BuyerName, front: BuyerName) -> Message:
    return Message.of(
        "这是 {whose} 的售后单，现在前面是 {front} 的聊天，没有贴。",
        "This is a case of {whose}; the chat in front is of {front}. Nothing was pasted.",
        whose=whose.name,
        front=front.name,
    )


_WHO = Message.of(
    "还不知道是哪位买家，没有立案。请先切到买家的聊天，或打开 TA 的订单。",
    "Whose case? Go to the buyer's chat or open their order first.",
)
