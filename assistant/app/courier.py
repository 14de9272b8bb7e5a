"""The courier: the last mile of every reply, checked once more and handed to the paste worker."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from assistant.app.outgoing import Choice, Outgoing, Way
from assistant.app.parcel import Parcel, pack
from assistant.app.paste_worker import PasteWorker
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.books.wording_check import told
from assistant.core.message import Message
from assistant.core.numbers.tally import Event
from assistant.core.paste import Outcome, PasteRequest, PasteResult
from assistant.core.ports import TEXT
from assistant.core.reply import span
from assistant.core.standing import obstacle
from assistant.core.wording.rule import Finding, Severity
from assistant.ui.window import Window

_log = logging.getLogger(__name__)
DONE = (Outcome.PASTED, Outcome.SENT, Outcome.COPIED)
_LONG = timedelta(seconds=1)  # for a chat to take a reply


@dataclass(frozen=True)
class _Errand:
    """A reply the worker has: how things stood when it was handed over."""

    outgoing: Outgoing
    turn: int
    since: datetime
    waited: float | None = None
    copied: Message | None = None  # what to tell if it was copied, not all of it


class Courier(QObject):
    """`arrived` tells what has arrived; `left` the same and `used` each phrase in it with the query
    that found it, but for the practice chat, where nothing counts.

    `spent`: a phrase and the seconds from summoning to handing over (None: not summoned);
    `refused`: a phrase and why (`Event`). Each of `cautions` looks at a reply before it leaves;
    one with a reason is pasted, never sent.
    """

    used = Signal(str, str)
    arrived = Signal(object)
    left = Signal(object)
    spent = Signal(str, object)
    refused = Signal(str, str)
    told = Signal(object, str)

    def __init__(
        self, window: Window, summoning: Summoning, worker: PasteWorker, situation: Situation
    ) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._worker = worker
        self._situation = situation
        self._errands: list[_Errand] = []
        self.cautions: list[Callable[[Outgoing], Message | None]] = []
        worker.finished.connect(self._finished)
        worker.noticed.connect(lambda message: self.told.emit(message, ""))

    @property
    def idle(self) -> bool:
        """Whether every reply handed over has come to its end."""
        return not self._errands

    @property
    def _is_held_up(self) -> bool:
        """Whether a chat that hangs has not taken its reply: the next can't be offered before."""
        return bool(self._errands) and self._situation.now - self._errands[0].since > _LONG

    def has(self, outgoing: Outgoing) -> bool:
        """Whether the same reply is on its way already."""
        return any(_is_same(errand.outgoing, outgoing) for errand in self._errands)

    def send_off(self, outgoing: Outgoing) -> bool:
        """Hand a reply over, unless it is already on its way, an offer in it is over or its wording
        forbidden."""
        if self.has(outgoing):
            self.told.emit(_ON_ITS_WAY, "")
            return False
        if self._is_over(outgoing):
            return False
        finding = self._situation.fault_of_leaving(outgoing.text)
        if finding and finding.level is Severity.BLOCK:
            self.told.emit(told(finding), "bad")
            self.refused.emit(outgoing.key, Event.WORDING)
            return False
        parcel = pack(outgoing, self._way(outgoing))
        if parcel.parts and TEXT not in parcel.parts[0] and not self._worker.can_paste:
            self.told.emit(_NO_PICTURES, "bad")
            return False
        caution = next((why for ask in self.cautions if (why := ask(outgoing))), None)
        if parcel.parts:
            if self._is_held_up:
                self.told.emit(_NEXT, "")
            self._hand_over(outgoing, parcel, may_send=caution is None)
        self._warn(finding)
        copies = parcel.parts and parcel.way is Way.COPY  # told when that is done
        for complaint in (None if copies else parcel.complaint, caution):
            if complaint:
                self.told.emit(complaint, "bad")
        return bool(parcel.parts)

    def _way(self, outgoing: Outgoing) -> Way:
        """What is really done: where nothing can be pasted, all is copied."""
        return outgoing.way if self._worker.can_paste else Way.COPY

    def _is_over(self, outgoing: Outgoing) -> bool:
        """Whether an offer in it is over; the phrase that made it is named."""
        library, now = self._situation.finder.library, self._situation.now
        for choice in outgoing.choices:
            if over := obstacle(library, choice.phrase, now):
                self.told.emit(over, "bad")
                self.refused.emit(choice.phrase.key, Event.EXPIRED)
                return True
        return False

    def _warn(self, finding: Finding | None) -> None:
        if finding:
            self.told.emit(told(finding), "")

    def _hand_over(self, outgoing: Outgoing, parcel: Parcel, *, may_send: bool) -> None:
        waited, turn = self._summoning.waited, self._summoning.turn
        (first, *more), target = parcel.parts, outgoing.target
        copied = parcel.copied(can_paste=self._worker.can_paste)
        self._errands.append(_Errand(outgoing, turn, self._situation.now, waited, copied))
        if parcel.way is Way.COPY:
            self._worker.copy(outgoing.key, first)
            return
        repeated = any(self._repeated(choice) for choice in outgoing.choices)
        may_send = may_send and not repeated and not parcel.lost
        send = outgoing.way is Way.SEND and may_send
        profile = self._situation.profile(target)
        request = PasteRequest(first, target, send, profile, tuple(more))
        self._summoning.stop_asking()
        self._worker.paste(outgoing.key, request)

    def _repeated(self, choice: Choice) -> Message | None:
        situation = self._situation
        whom = situation.whom(choice.target)
        ago = situation.turns.repeated(whom, choice.phrase, choice.wording, situation.now)
        return None if ago is None else _again(ago, choice)

    def _finished(self, key: str, result: PasteResult) -> None:
        _log.info("paste %s: %s", key, result.outcome.value)
        errand = self._errands.pop(0)
        if result.message:
            self.told.emit(result.message, "bad")
        elif result.outcome is Outcome.COPIED:
            self.told.emit(errand.copied or _COPIED, "bad" if errand.copied else "good")
        if result.outcome in DONE:
            self._remember(errand)
        if result.outcome in (Outcome.PASTED, Outcome.SENT):
            self._back_to_chat(errand)

    def _remember(self, errand: _Errand) -> None:
        """Keep what was said to whom; repeating oneself is told, once it is in the chat."""
        situation = self._situation
        self.arrived.emit(errand.outgoing)
        if situation.practises(errand.outgoing.target):
            return
        for choice in errand.outgoing.choices:
            if again := self._repeated(choice):
                self.told.emit(again, "")
            whom = situation.whom(choice.target)
            turns = situation.turns.after(whom, choice.phrase, choice.wording, situation.now)
            situation.turns = turns
            self.used.emit(choice.phrase.key, choice.query)
            self.spent.emit(choice.phrase.key, errand.waited)
        self.left.emit(errand.outgoing)

    def _back_to_chat(self, errand: _Errand) -> None:
        """Be ready for the next one, unless the agent is already at it."""
        if errand.turn == self._summoning.turn:
            self._summoning.let_go()
        if self._window.search.query in {one.query for one in errand.outgoing.choices}:
            self._window.search.clear()


def _is_same(one: Outgoing, other: Outgoing) -> bool:
    """Whether it is the same reply to the same chat, as when a key is pressed twice."""
    into, there = one.target, other.target
    return (
        one.way is not Way.COPY
        and (one.text, one.way, one.pictures) == (other.text, other.way, other.pictures)
        and (into.window if into else 0) == (there.window if there else 0)
    )


_ON_ITS_WAY = Message.of(
    "这条正在贴，不用再按一次。", "This is being pasted; no need to press again."
)
_NEXT = Message.of(
    "上一条还在等那边的窗口读取，读完就轮到这条。",
    "The last reply has yet to be read by its chat; this one is next.",
)
_COPIED = Message.of("已复制，可以自己粘贴。", "Copied; paste it yourself.")
_NO_PICTURES = Message.of(
    "这台电脑上只能复制文字，图片请自己发。",
    "This computer can only copy text; send the picture yourself.",
)


def _again(ago: timedelta, choice: Choice) -> Message:
    how = _OTHER if choice.phrase.variants else _EDIT
    when = _JUST_NOW if ago < timedelta(minutes=1) else _SOME_TIME_AGO
    return Message.of(
        f"{when.zh}给这位买家贴过一样的话（机械重复会扣分）。没有发送，{how.zh}",
        f"The same words went to this buyer {when.en}. Not sent. {how.en}",
        ago=span(ago),
    )


_JUST_NOW = Message("刚刚", "just now")
_SOME_TIME_AGO = Message("{ago}前", "{ago} ago")


_OTHER = Message("改一改再发，或按 Ctrl+R 换一种说法。", "Change them, or press Ctrl+R for others.")
_EDIT = Message("改一改再发。", "Change them first.")
