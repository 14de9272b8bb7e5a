"""The agenda desk: what is due today, in the footer and as a list; tells once what comes due."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from assistant.app.follow_up_desk import FollowUpDesk
from assistant.app.ledger import Ledger
from assistant.app.matter_words import (
    TONES,
    category_words,
    due_words,
    happened,
    history,
    kind_words,
)
from assistant.app.promise_desk import PromiseDesk
from assistant.app.summoning import Summoning
from assistant.core.agenda import Due, Urgency
from assistant.core.buyer import BuyerName
from assistant.core.case import Case
from assistant.core.message import Message
from assistant.core.order_check import same_buyer
from assistant.core.promise import Promise
from assistant.ui.agenda_row import AgendaLine
from assistant.ui.buyer_view import OpenMatter
from assistant.ui.follow_pane import FollowPane
from assistant.ui.footer import Footer
from assistant.ui.timer_strip import Key, TimerRow

translate = QCoreApplication.translate
_PRESSING = (Urgency.CARRIED_OVER, Urgency.OVERDUE)


class AgendaDesk(QObject):
    """Shows what is open; nothing that is open is ever out of it."""

    told = Signal(object, str)
    came_due = Signal()

    def __init__(
        self,
        pane: FollowPane,
        footer: Footer,
        ledger: Ledger,
        promises: PromiseDesk,
        timers: FollowUpDesk,
        summoning: Summoning,
    ) -> None:
        super().__init__()
        self._pane = pane
        self._footer = footer
        self._ledger = ledger
        self._timers = timers
        self._summoning = summoning
        self._announced: set[tuple[str, int]] = set()
        footer.follow_wanted.connect(self.open)
        for source in (ledger, timers):
            source.changed.connect(self.tick)
        agenda = pane.agenda
        agenda.kept.connect(promises.keep)
        agenda.withdrawn.connect(promises.withdraw)
        agenda.reopened.connect(promises.reopen)
        agenda.remark_wanted.connect(promises.copy_remark)
        agenda.timer_pasted.connect(lambda id_: timers.choose(_key(id_)))
        agenda.timer_dropped.connect(lambda id_: timers.drop(_key(id_)))
        pane.left.connect(summoning.leave)

    def open(self) -> None:
        """Show the list, with the keyboard."""
        self._pane.turn_to(self._pane.agenda)
        self.tick()
        self._summoning.come_forward()
        self._pane.agenda.take_focus()

    def tick(self) -> None:
        """A second has passed, or something has been added."""
        agenda = self._ledger.agenda
        pressing = [line for line in agenda.lines if line.urgency in _PRESSING]
        late = (
            any(isinstance(line.what, Case) for line in pressing),
            any(isinstance(line.what, Promise) for line in pressing),
        )
        any_open = bool(agenda.lines or self._timers.rows())
        waiting, promises = self._waiting(), len(agenda.promises)
        self._footer.show_follow(waiting, promises, late=late, any_open=any_open)
        if self._pane.isVisible():
            self._show(agenda.lines)
        self._announced &= {_coming_due(line) for line in pressing}  # told again once due again
        for line in pressing:
            self._tell_once(line)

    def _waiting(self) -> int:
        """What has to be followed up today; promises are counted apart, whenever they are due."""
        today = sum(isinstance(line.what, Case) for line in self._ledger.agenda.today)
        return today + len(self._timers.rows())

    def _head(self, lines: tuple[Due, ...]) -> str:
        """The footer's two numbers, and what of the list is in neither."""
        promises = len(self._ledger.agenda.promises)
        carried = sum(line.urgency is Urgency.CARRIED_OVER for line in lines)
        later = sum(line.urgency is Urgency.LATER and isinstance(line.what, Case) for line in lines)
        parts = [translate("Footer", "待跟进 %1").replace("%1", str(self._waiting()))]
        for count, words in (
            (promises, translate("Footer", "承诺 %1")),
            (later, translate("Agenda", "以后 %1")),
            (carried, translate("Agenda", "昨天拖下来 %1")),
        ):
            if count:
                parts.append(words.replace("%1", str(count)))
        return " · ".join(parts)

    def _show(self, lines: tuple[Due, ...]) -> None:
        timers = [_timer_line(row) for row in self._timers.rows()]
        ended = [self._ended(what) for what in self._ledger.ended()]
        shown = [self._line(line) for line in lines]
        self._pane.agenda.show_lines(self._head(lines), [*timers, *shown, *ended], self._handed())

    def of(self, buyer: BuyerName) -> tuple[OpenMatter, ...]:
        """What is open about one buyer, the most pressing first."""
        lines = self._ledger.agenda.lines
        mine = (self._line(line) for line in lines if same_buyer(line.matter.buyer, buyer))
        return tuple(
            OpenMatter(one.is_case, f"{one.kind}　{one.text}", one.due, one.tone) for one in mine
        )

    def _handed(self) -> str:
        """What a colleague has now is still to be seen."""
        handed = self._ledger.handed_over()
        names = [f"{matter.buyer.name} → {matter.handed_to}" for matter in handed]
        return translate("Agenda", "已交接：") + "、".join(names) if names else ""

    def _line(self, line: Due) -> AgendaLine:
        what, matter = line.what, line.matter
        due = due_words(what.due, self._ledger.now, self._ledger.hours)
        if isinstance(what, Case):
            step = translate("Agenda", "第 %1 步").replace("%1", str(what.step))
            kind, text = f"{category_words(what.category)} · {step}", what.problem
        else:
            kind, text = kind_words(what.kind), what.text
        about = (matter.order, matter.product, *history(matter, self._ledger.hours))
        details = "\n".join(part for part in about if part)
        is_case, who = isinstance(what, Case), matter.buyer.name
        return AgendaLine(matter.id, is_case, who, kind, text, due, TONES[line.urgency], details)

    def _ended(self, what: Case | Promise) -> AgendaLine:
        """What was done with it last, and when; all that happened in its tooltip."""
        matter, hours = what.matter, self._ledger.hours
        end = matter.end or matter.opened
        is_case = isinstance(what, Case)
        kind = category_words(what.category) if isinstance(what, Case) else kind_words(what.kind)
        text = what.problem if isinstance(what, Case) else what.text
        due = f"{happened(end.what)} {end.at.astimezone(hours.zone):%m-%d %H:%M}"
        words = f"{text}（{end.text}）" if end.text else text
        details = "\n".join(history(matter, hours))
        who = matter.buyer.name
        return AgendaLine(matter.id, is_case, who, kind, words, due, "soft", details, ended=True)

    def _tell_once(self, line: Due) -> None:
        """Once for each time it comes due, not every second."""
        key = _coming_due(line)
        if key in self._announced:
            return
        self._announced.add(key)
        self.came_due.emit()
        name = line.matter.buyer.name
        if isinstance(line.what, Case):
            self.told.emit(_feedback_due(name, line.what.problem), "")
        else:
            self.told.emit(_promise_due(name, line.what.text), "")


def _coming_due(line: Due) -> tuple[str, int]:
    """One matter and the time it is due at."""
    return line.matter.id, int(line.what.due.timestamp())


def _timer_line(row: TimerRow) -> AgendaLine:
    """A timer, with its key as the name of the line."""
    kind, tone = translate("Agenda", "定时跟进"), "warn" if row.due else "soft"
    return AgendaLine(
        "\n".join(row.key), False, row.chat, kind, row.title, row.left, tone, is_timer=True
    )


def _key(id_: str) -> Key:
    whom, _, phrase = id_.rpartition("\n")
    return whom, phrase


def _feedback_due(name: str, problem: str) -> Message:
    return Message.of(
        "该给 {name} 反馈了：{problem}",
        "Feedback is due to {name}: {problem}",
        name=name,
        problem=problem,
    )


def _promise_due(name: str, text: str) -> Message:
    return Message.of(
        "答应 {name} 的到期了：{text}", "Promised to {name}, due now: {text}", name=name, text=text
    )
