"""The phrase desk: what is on view, what was chosen, and what becomes of it."""

import logging
import time
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from assistant.app.paste_worker import PasteWorker
from assistant.app.rows import phrase_row, promotion_rows, stage_name
from assistant.app.summoning import Summoning
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteRequest, PasteResult
from assistant.core.phrase import Phrase
from assistant.core.ports import Clock, Target
from assistant.core.profile import merged, profile_for
from assistant.core.reply import Circumstances, compose, draft, known, local, to_ask
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.result import Results
from assistant.core.settings import Settings
from assistant.store.habits import HabitStore
from assistant.ui.phrase_row import PhraseRow
from assistant.ui.window import Window

translate = QCoreApplication.translate

_log = logging.getLogger(__name__)


class Way(StrEnum):
    """What becomes of a chosen phrase."""

    PASTE = "paste"
    SEND = "send"
    COPY = "copy"


@dataclass(frozen=True)
class _Choice:
    """A phrase on its way out: where to, how, and what the search box held at that time."""

    phrase: Phrase
    target: Target | None
    way: Way


class PhraseDesk(QObject):
    """Finds, shows, fills in and hands over to the paste worker."""

    def __init__(
        self,
        window: Window,
        summoning: Summoning,
        worker: PasteWorker,
        habits: HabitStore,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._worker = worker
        self._store = habits
        self._habits = habits.read()
        self._clock = clock
        self._settings = Settings()
        self._finder = Finder()
        self._context: Context | None = None
        self._state: tuple[str, Habits, frozenset[str]] | None = None
        self._results = Results((), 0)
        self._asking: _Choice | None = None
        self._turn, self._query = 0, ""
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.query_changed.connect(self._search)
        window.stages.stage_chosen.connect(self._search)
        window.phrase_chosen.connect(lambda key: self._choose(key, Way.PASTE))
        window.phrase_sent.connect(lambda key: self._choose(key, Way.SEND))
        window.phrase_copied.connect(lambda key: self._choose(key, Way.COPY))
        window.phrase_pinned.connect(self._pin)
        window.blanks_filled.connect(self._filled)
        window.blanks_cancelled.connect(self._cancel_form)
        window.form.values_changed.connect(self._show_preview)
        window.promotions.promotion_chosen.connect(self._paste_promotion)
        self._worker.finished.connect(self._finished)
        self._worker.noticed.connect(lambda message: self.tell(message, ""))

    def set_settings(self, settings: Settings) -> None:
        """Names of agent and shop, and the language to speak."""
        self._settings = settings
        self._refresh()

    def show_loading(self) -> None:
        """Before the first library is there."""
        self._window.footer.show_status(translate("PhraseDesk", "正在载入话术…"))

    def show_library(self, library: Library, index: Index) -> None:
        """Swap in a library; query, stage and selection stay."""
        self._finder, self._context = Finder(library, index), None
        self._window.stages.show_stages([(stage, stage_name(stage)) for stage in library.stages])
        count = translate("PhraseDesk", "%1 条话术").replace("%1", str(len(library.phrases)))
        books = "\n".join(f"{book.name}  {len(book.phrases)}" for book in library.books)
        self._window.footer.show_status(count, books)
        lines = [problem.line(self._settings.language) for problem in library.problems]
        self._window.footer.show_problems(len(lines), "\n".join(lines[:20]))
        self._search()
        self.tick()
        _log.info("library in force: %d phrases", len(library.phrases))

    def tell(self, message: Message, tone: str) -> None:
        """Show one line."""
        self._window.notice.tell(message.text(self._settings.language), tone)

    def tick(self) -> None:
        """A second has passed: times left change, promotions begin and end."""
        now = self._clock.now()
        self._window.promotions.show_promotions(promotion_rows(self._finder, now))
        self._refresh()

    def paste_numbered(self, number: int) -> None:
        """Ctrl+Alt+number, pressed anywhere: paste the n-th phrase on view."""
        if not self._window.isVisible():
            self._summoning.show()
            self.tell(_SHOWN_FIRST, "")
            return
        row = self._window.phrases.numbered(number)
        if row is None:
            self.tell(_not_on_view(number), "bad")
        else:
            self._choose(row.key, Way.PASTE)

    def _circumstances(self) -> Circumstances:
        return Circumstances(self._clock.now(), self._settings.agent, self._settings.shop)

    def _search(self, _changed: str = "") -> None:
        started = time.perf_counter()
        query, stage = self._window.search.query, self._window.stages.current
        self._results = self._finder.find(query, self._surroundings(stage))
        took = (time.perf_counter() - started) * 1000
        self._window.phrases.show_rows(self._rows())
        self._window.search.tell(self._found(query, took))

    def _surroundings(self, stage: str) -> Context:
        """The same object as long as it says the same: the search works it out only once."""
        now = self._clock.now()
        state = (stage, self._habits, self._finder.unusable(now))
        if self._context is None or self._state != state:
            self._state, self._context = state, self._finder.context(stage, self._habits, now)
        return self._context

    def _found(self, query: str, took: float) -> str:
        if not query.strip():
            return ""
        if not self._results.total:
            return translate("PhraseDesk", "没有找到")
        return (
            translate("PhraseDesk", "%1 条 · %2 ms")
            .replace("%1", str(self._results.total))
            .replace("%2", f"{took:.1f}")
        )

    def _rows(self) -> list[PhraseRow]:
        what = self._circumstances()
        return [phrase_row(hit, self._finder, self._habits, what) for hit in self._results.hits]

    def _refresh(self) -> None:
        self._window.phrases.rows.refresh(self._rows())

    def _values(self, phrase: Phrase) -> dict[str, str]:
        library = self._finder.library
        promotion = library.promotion_of(phrase)
        return known(self._circumstances(), library.book(phrase.book), promotion)

    def _choose(self, key: str, way: Way) -> None:
        """Paste or copy a phrase, or first ask for its blanks."""
        phrase = self._finder.library.phrase(key)
        if phrase is None:
            return
        if not self._finder.usable(phrase, self._clock.now()):
            self.tell(_over(phrase), "bad")
            return
        choice = _Choice(phrase, self._summoning.target_now(), way)
        if to_ask(phrase.text, self._values(phrase)):
            self._ask(choice)
        else:
            self._leave(choice, {})

    def _ask(self, choice: _Choice) -> None:
        self._asking = choice
        self._summoning.show()
        self._summoning.take_focus()
        blanks = to_ask(choice.phrase.text, self._values(choice.phrase))
        self._window.ask_blanks(choice.phrase.title, blanks)
        self._show_preview()

    def _show_preview(self) -> None:
        if self._asking:
            phrase = self._asking.phrase
            values = {**self._values(phrase), **self._window.form.values()}
            self._window.form.show_preview(draft(phrase.text, values, self._today(phrase)))

    def _filled(self, values: dict[str, str], send: bool) -> None:
        choice, self._asking = self._asking, None
        self._window.close_form()
        if choice:
            way = Way.SEND if send and choice.way is Way.PASTE else choice.way
            self._leave(replace(choice, way=way), values)

    def _cancel_form(self) -> None:
        self._asking = None
        self._window.close_form()
        self._window.search.take_focus()

    def _today(self, phrase: Phrase) -> date:
        return local(self._clock.now(), self._finder.library.book(phrase.book)).date()

    def _leave(self, choice: _Choice, values: dict[str, str]) -> None:
        """Hand the finished reply over to the paste worker."""
        phrase = choice.phrase
        text = compose(phrase.text, {**self._values(phrase), **values}, self._today(phrase))
        if choice.way is Way.COPY or not self._worker.can_paste:
            self._worker.copy(phrase.key, text)
            return
        self._turn, self._query = self._summoning.turn, self._window.search.query
        send = choice.way is Way.SEND
        self._hand_over(phrase.key, text, choice.target, send=send)

    def _hand_over(self, key: str, text: str, target: Target | None, *, send: bool) -> None:
        profile = profile_for(target, merged(self._settings.profiles))
        request = PasteRequest.of_text(text, target, send=send, profile=profile)
        self._worker.paste(key, request)

    def _paste_promotion(self, key: str) -> None:
        target = self._summoning.target_now()
        promotion = self._finder.running(key, self._clock.now())
        if promotion and not self._worker.can_paste:
            self._worker.copy("", promotion.summary())
        elif promotion:
            self._hand_over("", promotion.summary(), target, send=False)

    def _finished(self, key: str, result: PasteResult) -> None:
        _log.info("paste %s: %s", key, result.outcome.value)
        if result.message:
            self.tell(result.message, "bad")
        elif result.outcome is Outcome.COPIED:
            self.tell(_COPIED, "good")
        if key and result.outcome in (Outcome.PASTED, Outcome.SENT, Outcome.COPIED):
            self._remember(key)
        if result.outcome in (Outcome.PASTED, Outcome.SENT):
            self._back_to_chat()

    def _remember(self, key: str) -> None:
        """Keep the use, and what question the phrase answered."""
        former = self._habits
        self._habits = former.used(key, self._clock.now()).taught(self._query, key)
        self._store.write_use(key, self._habits.uses[key])
        if self._habits.lessons is not former.lessons:
            self._store.write_lessons(former.lessons, self._habits.lessons)

    def _back_to_chat(self) -> None:
        """Be ready for the next one, unless the agent is already at it."""
        if self._turn == self._summoning.turn:
            self._summoning.let_go()
        if self._query == self._window.search.query:
            self._window.search.clear()

    def _pin(self, key: str) -> None:
        on = key not in self._habits.pins
        self._store.write_pin(key, on=on)
        self._habits = self._habits.pinned(key, on=on)
        self._refresh()


_COPIED = Message.of("已复制，可以自己粘贴。", "Copied; paste it yourself.")
_SHOWN_FIRST = Message.of(
    "窗口刚才收起来了，没有贴。看清编号再按一次。",
    "The window was hidden, so nothing was pasted. Look at the numbers and press again.",
)


def _not_on_view(number: int) -> Message:
    return Message.of(
        "现在看不到编号 {number} 的话术，没有贴。",
        "No phrase on view has the number {number}; nothing was pasted.",
        number=number,
    )


def _over(phrase: Phrase) -> Message:
    return Message.of(
        "“{title}”的活动现在不在进行，没有贴。",
        "The promotion of “{title}” does not run now; nothing was pasted.",
        title=phrase.title,
    )
