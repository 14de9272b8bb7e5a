"""The phrase desk: what is on view, what was chosen, and what becomes of it."""

import logging
import time
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.reply_desk import ReplyDesk
from assistant.app.rows import PhraseRows, View, stage_name
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.carrying import joined
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.result import Results
from assistant.core.settings import Settings
from assistant.store.faults import by_the_way
from assistant.store.habits import HabitStore
from assistant.ui.phrase_list import NUMBERS
from assistant.ui.window import Window

translate = QCoreApplication.translate

_log = logging.getLogger(__name__)
_MOST_TOLD = 20  # problems, in the tip of the footer


@dataclass(frozen=True)
class Suited:
    """Whom the list on view is made for, and what of them decides its order."""

    whom: BuyerName | None = None
    tags: frozenset[str] = frozenset()
    greeting: bool = False


class PhraseDesk(QObject):
    """Finds and shows; keeps the habits that decide what comes first.

    `searched`: a query and whether anything was found.
    """

    searched = Signal(str, bool)

    def __init__(
        self,
        window: Window,
        summoning: Summoning,
        situation: Situation,
        replies: ReplyDesk,
        habits: HabitStore,
        barrier: Barrier,
    ) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._situation = situation
        self._replies = replies
        self._store = habits
        self._barrier = barrier
        self._habits = habits.read()
        self._context: Context | None = None
        self._state: tuple[object, ...] | None = None
        self._suited = Suited()
        self._results = Results((), 0)
        self._loaded = False
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.query_changed.connect(lambda query: self._search(unasked=not query))
        window.stages.stage_chosen.connect(lambda _stage: self._search())
        window.phrases.missed.connect(lambda number: self.tell(_not_on_view(number), "bad"))
        window.phrases.unselected.connect(lambda: self.tell(self._none_meant(), ""))
        window.phrases.unsure.connect(lambda: self.tell(_JUST_MOVED, "bad"))
        window.phrases.unseen.connect(lambda: self.tell(_COVERED, ""))
        window.came_back.connect(lambda: self.tell(_BACK_FIRST, ""))
        window.phrase_pinned.connect(self._pin)
        self._replies.told.connect(self.tell)
        self._replies.turned.connect(self._refresh)

    def set_settings(self, settings: Settings) -> None:
        """Names of agent and shop, and the language to speak."""
        self._situation.settings = settings
        self._refresh()

    def show_loading(self) -> None:
        """Before the first library is there."""
        words = translate("PhraseDesk", "正在载入话术…")
        self._window.footer.show_status(words)
        self._window.phrases.say(words)

    def show_progress(self, percent: int) -> None:
        """How far building the index is."""
        words = translate("PhraseDesk", "正在建立索引 %1%").replace("%1", str(percent))
        self._window.footer.show_status(words)

    def show_library(self, library: Library, index: Index) -> None:
        """Swap in a library; query, stage and selection stay."""
        self._situation.finder, self._context = Finder(library, index), None
        self._loaded = True
        self._window.stages.show_stages([(stage, stage_name(stage)) for stage in library.stages])
        count = translate("PhraseDesk", "%1 条话术").replace("%1", str(len(library.phrases)))
        books = "\n".join(f"{book.name}  {len(book.phrases)}" for book in library.books)
        self._window.footer.show_status(count, books)
        language, problems = self._situation.settings.language, library.problems
        lines = [problem.line(language) for problem in problems[:_MOST_TOLD]]
        self._window.footer.show_problems(len(problems), "\n".join(lines))
        self._search(swap=True)
        _log.info("library in force: %d phrases", len(library.phrases))

    def tell(self, message: Message, tone: str) -> None:
        """Show one line."""
        self._window.notice.tell(message.text(self._situation.settings.language), tone)

    def buyer_changed(self) -> None:
        """Another buyer writes, or another tag is theirs: what suits them comes first.

        While one and the same buyer is talked to, nothing else moves a row; nor does a window
        that is nobody's chat.
        """
        former, suited = self._suited, self._suits()
        if suited.whom is None:
            return
        moved = suited.tags != former.tags or (
            suited.greeting != former.greeting and suited.whom != former.whom
        )
        if moved:
            self._search(unasked=True)
        else:
            self._suited = replace(former, whom=suited.whom)

    def _suits(self) -> Suited:
        situation = self._situation
        whom = situation.buyer_name(situation.target)
        return Suited(whom, situation.tags, situation.greeting)

    def tick(self) -> None:
        """A second has passed: times left change, promotions begin and end."""
        self._refresh()

    def paste_numbered(self, number: int) -> None:
        """Ctrl+Alt+number, pressed anywhere: paste the n-th phrase on view."""
        if not self._window.isVisible():
            self._summoning.show()
            self.tell(_SHOWN_FIRST, "")
        elif self._window.on_view():
            self._window.phrases.choose_number(number)

    def on_view(self) -> tuple[str, ...] | None:
        """For each number the key of the phrase it would paste into the practice chat.

        None while that is not in front, or the list is still the one for who was.
        """
        practises = self._situation.practises(self._situation.target)
        if not practises or self._suited.whom != self._suits().whom:
            return None
        if not self._window.isVisible() or self._window.phrases.isHidden():
            return ()
        rows = map(self._window.phrases.numbered, range(1, NUMBERS + 1))
        return tuple(row.key if row else "" for row in rows)

    def _search(self, *, swap: bool = False, unasked: bool = False) -> None:
        """Find anew; `swap`: in other books, so that the list stays where it is; `unasked`: not
        since the agent has typed or chosen something.
        """
        started, self._suited = time.perf_counter(), self._suits()
        query, stage = self._window.search.query, self._window.stages.current
        self._results = self._situation.finder.find(query, self._surroundings(stage))
        took = (time.perf_counter() - started) * 1000
        amiss = bool(query.strip()) and (self._results.nearest or not self._results.hits)
        self.searched.emit(query, not amiss)
        if swap and not amiss:
            self._window.phrases.swap_rows(self._rows())
        else:
            self._window.phrases.show_rows(self._rows(), select=not amiss, unasked=unasked)
        self._window.phrases.say("" if amiss else self._why_empty())
        self._window.search.tell("" if amiss else self._found(query, took))
        found = bool(self._results.hits)
        self._window.footer.show_pick(on=amiss and found, nothing=not found)
        if amiss:
            self._window.offer.show_offer(near=found)
        else:
            self._window.offer.hide()

    def _why_empty(self) -> str:
        """What an empty list says while nothing is searched for."""
        if not self._loaded:
            return translate("PhraseDesk", "正在载入话术…")
        if self._situation.finder.library.phrases:
            return translate("PhraseDesk", "这个阶段还没有话术。")
        return translate(
            "PhraseDesk", "还没有话术。\n在设置里订阅团队的话术，或用“编辑话术本…”导入现有的。"
        )

    def _none_meant(self) -> Message:
        """Why Enter has no phrase to paste."""
        return _PICK_ONE if self._results.hits else _NOTHING_THERE

    def _surroundings(self, stage: str) -> Context:
        """The same object as long as it says the same: the search works it out only once."""
        situation, now = self._situation, self._situation.now
        finder, buyer = situation.finder, (situation.tags, situation.greeting)
        state = (stage, self._habits, finder.unusable(now), *buyer)
        if self._context is None or self._state != state:
            self._state = state
            self._context = finder.context(
                stage, self._habits, now, situation.tags, greeting=situation.greeting
            )
        return self._context

    def _found(self, query: str, took: float) -> str:
        if not query.strip():
            return ""
        return (
            translate("PhraseDesk", "%1 条 · %2 ms")
            .replace("%1", str(self._results.total))
            .replace("%2", f"{took:.1f}")
        )

    def _rows(self) -> PhraseRows:
        situation, target = self._situation, self._situation.target
        what, talk = situation.circumstances(target), situation.talk(target)
        language = situation.settings.language
        view = View(situation.finder, self._habits, what, talk, language=language)
        return PhraseRows(self._results.hits, view)

    def _refresh(self) -> None:
        self._window.phrases.rows.refresh(self._rows())

    def used(self, key: str, query: str) -> None:
        """Keep the use, and what question the phrase answered."""
        former = self._habits
        habits = former.used(key, self._situation.now).taught(query, key)

        def keep() -> None:
            self._store.write_use(key, habits.uses[key])
            if habits.lessons is not former.lessons:
                self._store.write_lessons(former.lessons, habits.lessons)

        if self._barrier.remember(keep):
            self._habits = habits

    @property
    def habits(self) -> Habits:
        """What this agent uses, pins and has taught."""
        return self._habits

    def take_in(self, carried: Habits) -> None:
        """Go on with the habits of another computer as well. Raises StoreError."""
        habits = joined(self._habits, carried)
        self._store.write_all(self._habits, habits)
        self._habits = habits
        self._refresh()

    def reread_habits(self) -> None:
        """A buyer was erased: questions that named them are not known any more."""

        def read() -> None:
            self._habits = self._store.read()

        if self._barrier.remember(read):
            self._refresh()

    def _pin(self, key: str) -> None:
        on = key not in self._habits.pins
        if self._barrier.attempt(lambda: self._store.write_pin(key, on=on), by_the_way):
            self._habits = self._habits.pinned(key, on=on)
            self._refresh()


_SHOWN_FIRST = Message.of(
    "窗口刚才收起来了，没有贴。看清编号再按一次。",
    "The window was hidden, so nothing was pasted. Look at the numbers and press again.",
)

_BACK_FIRST = Message.of(
    "刚才看不到话术，什么也没有做。看清再按一次。",
    "No phrases were on view, so nothing was done. Look and press again.",
)
_PICK_ONE = Message.of(
    "没有完全对上的，没有贴。按 ↓ 选一条，再按 Enter。",
    "Nothing fits exactly, so nothing was pasted. Choose a row with ↓, then press Enter.",
)
_NOTHING_THERE = Message.of("没有话术可贴。", "There is no phrase to paste.")
_COVERED = Message.of(
    "选中的话术被买家资料盖住了，什么也没有做。按 Esc 收起资料再按。",
    "The buyer's card covers the selected phrase, so nothing was done. Close it with Esc first.",
)
_JUST_MOVED = Message.of(
    "列表刚刚变了，没有贴。看清再按一次。",
    "The list has only just changed, so nothing was pasted. Look and press again.",
)


def _not_on_view(number: int) -> Message:
    return Message.of(
        "现在看不到编号 {number} 的话术，没有贴。",
        "No phrase on view has the number {number}; nothing was pasted.",
        number=number,
    )
