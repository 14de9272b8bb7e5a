"""The follow-up desk: `then` timers begin, come due, and are gone on with by one key."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.outgoing import Choice, Outgoing, Way
from assistant.app.reply_desk import ReplyDesk
from assistant.app.situation import Situation
from assistant.core.message import Message
from assistant.core.ports import Target
from assistant.core.promotions import clock
from assistant.core.reply import span
from assistant.core.settings import FOLLOW_UP
from assistant.core.timer import Chat, Timer, Timers, begun, due, in_order
from assistant.store.faults import by_the_way, cause
from assistant.ui.timer_strip import Key, TimerRow, TimerStrip

_STARTED = timedelta(seconds=30)  # of what was promised, some has passed when it is told
translate = QCoreApplication.translate


class FollowUpDesk(QObject):
    """Keeps the timers and their strip; a follow-up goes to the chat it was promised in."""

    told = Signal(object, str)
    changed = Signal()

    def __init__(
        self,
        strip: TimerStrip,
        situation: Situation,
        replies: ReplyDesk,
        kept: Timers,
        barrier: Barrier,
    ) -> None:
        super().__init__()
        self._strip = strip
        self._situation = situation
        self._replies = replies
        self._kept = kept
        self._barrier = barrier
        self._timers = {timer.key: timer for timer in kept.read()}
        self._announced: set[Key] = set()
        self._latest: dict[Key, float] = {}  # when each is due by the seconds that have passed
        self._moved: dict[Key, Key] = {}  # gone on with in another window than it was begun in
        strip.timer_chosen.connect(self.choose)
        strip.timer_dropped.connect(self.drop)

    def after(self, outgoing: Outgoing) -> None:
        """A reply has left: what it went on with is done, and what it begins is begun."""
        for choice in outgoing.choices:
            whom, phrase = self._situation.whom(choice.target), choice.phrase.key
            mine = (one for one in self._timers.values() if self._is_of(one, choice.target))
            moved = self._moved.pop((whom, phrase), (whom, phrase))
            for done in {moved, *(one.key for one in mine if one.phrase == phrase)}:
                self.drop(done)
            if whom and (timer := self._begun(choice, whom)):
                self._begin(timer)
        self.tick()
        self.changed.emit()

    def _begin(self, timer: Timer) -> None:
        """Only what is kept counts: one that could not be is told, so that the agent sees to it."""
        if self._barrier.attempt(lambda: self._kept.put(timer), _not_begun):
            self._timers[timer.key] = timer
            left = timer.left(self._situation.now).total_seconds()
            self._latest[timer.key] = self._situation.passed + left
            self._announced.discard(timer.key)
            self.told.emit(_begun(timer, self._situation), "")

    def _begun(self, choice: Choice, whom: str) -> Timer | None:
        buyer = self._situation.buyer(choice.target)
        name = buyer or (choice.target.title if choice.target else "")
        library, chat = self._situation.finder.library, Chat(whom, name, bool(buyer))
        return begun(choice.phrase, library, chat, self._situation.now)

    def reload(self) -> None:
        """Timers were handed over or taken: they are read again."""
        self._timers = {timer.key: timer for timer in self._kept.read()}
        self._latest = {key: at for key, at in self._latest.items() if key in self._timers}
        self.tick()

    def tick(self) -> None:
        """A second has passed: show how long each takes, tell once what has come due."""
        self._strip.show_timers(self.rows())
        waiting = self._due()
        self._announced &= {timer.key for timer in waiting}  # told again once it is due again
        for timer in waiting:
            if timer.key not in self._announced:
                self._announced.add(timer.key)
                self.told.emit(_due(timer, self._keys()), "")

    def _running(self) -> list[Timer]:
        """When each is due on the clock as it is now: set back since, it makes nobody wait longer.

        Of those begun before the program only the clock tells.
        """
        now, passed = self._situation.now, self._situation.passed
        latest = {key: now + timedelta(seconds=at - passed) for key, at in self._latest.items()}
        return [timer.by(latest.get(key)) for key, timer in self._timers.items()]

    def _due(self) -> tuple[Timer, ...]:
        return due(self._running(), self._situation.now)

    def rows(self) -> list[TimerRow]:
        """All there are, the soonest due first."""
        first = self._due_in(self._situation.target)
        key = first.key if first else None
        return [self._row(timer, timer.key == key) for timer in in_order(self._running())]

    def go_on(self) -> None:
        """The hotkey: paste what is due in the chat in front, and in no other."""
        if timer := self._due_in(self._situation.target):
            self._paste(timer)
        else:
            waiting = self._due()
            self.told.emit(_elsewhere(waiting[0]) if waiting else _NOTHING, "bad")

    def choose(self, key: Key) -> None:
        """The button: also before it is due, but never into another buyer's chat."""
        timer, target = self._timers.get(key), self._situation.target
        if timer is None:
            self.changed.emit()  # handed over, or gone on with a moment ago
        elif not self._may_go(timer, target):
            self.told.emit(_elsewhere(timer), "bad")
        else:
            self._paste(timer)

    def _paste(self, timer: Timer) -> None:
        if self._situation.finder.library.phrase(timer.phrase) is None:
            self.told.emit(_gone(timer), "bad")
        else:
            self._moved[self._situation.whom(self._situation.target), timer.phrase] = timer.key
            self._replies.choose(timer.phrase, Way.PASTE)

    def _due_in(self, target: Target | None) -> Timer | None:
        """What one key goes on with in a chat: its own that is due longest."""
        return next((timer for timer in self._due() if self._is_of(timer, target)), None)

    def _is_of(self, timer: Timer, target: Target | None) -> bool:
        return self._situation.is_chat_of(timer.whom, timer.chat, target)

    def _may_go(self, timer: Timer, target: Target | None) -> bool:
        """A window's name is another one after a restart: there the agent's eye decides."""
        unknown = not timer.buyer and not self._situation.buyer(target)
        return unknown or self._is_of(timer, target)

    def drop(self, key: Key) -> None:
        """It need not be gone on with."""
        timer = self._timers.get(key)
        if timer and self._barrier.attempt(lambda: self._kept.drop(timer), by_the_way):
            del self._timers[key]
            self._latest.pop(key, None)
            self.tick()
            self.changed.emit()

    def _row(self, timer: Timer, first: bool) -> TimerRow:
        left = timer.left(self._situation.now)
        is_due = left.total_seconds() <= 0
        words = translate("FollowUp", "该跟进了") if is_due else clock(left)
        keys = self._keys() if first else ""
        return TimerRow(timer.key, timer.title, timer.chat, words, is_due, keys)

    def _keys(self) -> str:
        return self._situation.settings.hotkeys.get(FOLLOW_UP, "")


def _begun(timer: Timer, situation: Situation) -> Message:
    return Message.of(
        "{span}后提醒您跟进：{title}",
        "You will be reminded in {span}: {title}",
        span=span(timer.left(situation.now) + _STARTED),
        title=timer.title,
    )


def _not_begun(error: Exception) -> Message:
    why = cause(error)
    zh = "没有设上跟进提醒：" + why.zh + "。这一次请自己记着。"
    en = "No reminder was set: " + why.en + ". This time keep it in mind yourself."
    return Message(zh, en, why.values)


def _due(timer: Timer, keys: str) -> Message:
    if not timer.buyer:
        return Message.of(
            "该跟进了：{title}（{chat} 的窗口）　{keys}",
            "Time to follow up: {title} (in the window {chat})  {keys}",
            chat=timer.chat,
            title=timer.title,
            keys=keys,
        )
    return Message.of(
        "该跟进 {chat} 了：{title}　{keys}",
        "Time to follow up with {chat}: {title}  {keys}",
        chat=timer.chat,
        title=timer.title,
        keys=keys,
    )


def _elsewhere(timer: Timer) -> Message:
    return Message.of(
        "“{title}”是答应 {chat} 的，现在前面是别的聊天，没有贴。切过去再按。",
        "“{title}” was promised to {chat}; another chat is in front. Go there, press again.",
        title=timer.title,
        chat=timer.chat,
    )


def _gone(timer: Timer) -> Message:
    return Message.of(
        "话术“{title}”已不在话术库里，没有贴。",
        "The phrase “{title}” is in no book any more; nothing was pasted.",
        title=timer.title,
    )


_NOTHING = Message.of("现在没有到时间的跟进。", "Nothing is due now.")
