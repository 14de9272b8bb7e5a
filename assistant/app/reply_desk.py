"""The reply desk: from a chosen phrase to the words in the chat."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from assistant.app.paste_worker import PasteWorker
from assistant.app.summoning import Summoning
from assistant.books.wording_check import told
from assistant.core.finding import Finder
from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteRequest, PasteResult
from assistant.core.phrase import Phrase
from assistant.core.ports import Clock, Target
from assistant.core.profile import merged, profile_for
from assistant.core.promotions import sentence
from assistant.core.reply import Circumstances, compose, draft, known, local, spoken, to_ask
from assistant.core.settings import Settings
from assistant.core.turns import Turns
from assistant.core.wording.rule import Severity
from assistant.core.wording.rules import Rules
from assistant.ui.window import Window

_log = logging.getLogger(__name__)
DONE = (Outcome.PASTED, Outcome.SENT, Outcome.COPIED)


class Way(StrEnum):
    """What becomes of a chosen phrase."""

    PASTE = "paste"
    SEND = "send"
    COPY = "copy"


@dataclass(frozen=True)
class Choice:
    """A phrase on its way out: which wording, where to, how."""

    phrase: Phrase
    wording: int
    target: Target | None
    way: Way

    @property
    def text(self) -> str:
        """The wording, its blanks still open."""
        return self.phrase.wordings[self.wording]


@dataclass(frozen=True)
class _Errand:
    """A reply the worker has: what the window held when it was handed over."""

    choice: Choice | None
    query: str
    turn: int


class ReplyDesk(QObject):
    """Asks for blanks, takes turns among wordings, hands over to the paste worker."""

    used = Signal(str, str)
    told = Signal(object, str)

    def __init__(
        self, window: Window, summoning: Summoning, worker: PasteWorker, clock: Clock
    ) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._worker = worker
        self._clock = clock
        self._settings = Settings()
        self._finder = Finder()
        self._turns = Turns()
        self._rules: Rules | None = None
        self._asking: Choice | None = None
        self._errands: list[_Errand] = []
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.phrase_chosen.connect(lambda key: self.choose(key, Way.PASTE))
        window.phrase_sent.connect(lambda key: self.choose(key, Way.SEND))
        window.phrase_copied.connect(lambda key: self.choose(key, Way.COPY))
        window.blanks_filled.connect(self._filled)
        window.blanks_cancelled.connect(self._cancel_form)
        window.form.values_changed.connect(self._show_preview)
        window.promotions.promotion_chosen.connect(self._paste_promotion)
        self._worker.finished.connect(self._finished)
        self._worker.noticed.connect(lambda message: self.told.emit(message, ""))

    def set_settings(self, settings: Settings) -> None:
        """Names of agent and shop, and the chat programs' profiles."""
        self._settings = settings

    def show_library(self, finder: Finder) -> None:
        """Use this library from now on."""
        self._finder = finder

    def set_rules(self, rules: Rules) -> None:
        """What must not be said, from now on."""
        self._rules = rules

    @property
    def has_rules(self) -> bool:
        """Whether the wording rules are in force yet."""
        return self._rules is not None

    def circumstances(self) -> Circumstances:
        """What is known for any reply made now."""
        return Circumstances(self._clock.now(), self._settings.agent, self._settings.shop)

    @property
    def idle(self) -> bool:
        """Whether every reply handed over has come to its end."""
        return not self._errands

    def choose(self, key: str, way: Way) -> None:
        """Paste or copy a phrase, or first ask for its blanks."""
        phrase = self._finder.library.phrase(key)
        if phrase is None:
            return
        if not self._finder.usable(phrase, self._clock.now()):
            self.told.emit(_over(phrase), "bad")
            return
        target = self._summoning.target_now()
        wording = self._turns.next(self._whom(target), phrase)
        choice = Choice(phrase, wording, target, way)
        if to_ask(choice.text, self._values(phrase)):
            self._ask(choice)
        else:
            self._leave(choice, {})

    def _ask(self, choice: Choice) -> None:
        self._asking = choice
        self._summoning.show()
        self._summoning.take_focus()
        blanks = to_ask(choice.text, self._values(choice.phrase))
        self._window.ask_blanks(choice.phrase.title, blanks)
        self._show_preview()

    def _show_preview(self) -> None:
        if self._asking:
            choice = self._asking
            values = {**self._values(choice.phrase), **self._window.form.values()}
            self._window.form.show_preview(draft(choice.text, values, self._today(choice.phrase)))

    def _filled(self, values: Mapping[str, str], send: bool) -> None:
        choice, self._asking = self._asking, None
        self._window.close_form()
        if choice:
            way = Way.SEND if send and choice.way is Way.PASTE else choice.way
            self._leave(replace(choice, way=way), values)

    def _cancel_form(self) -> None:
        self._asking = None
        self._window.close_form()
        self._window.search.take_focus()

    def _values(self, phrase: Phrase) -> dict[str, str]:
        library = self._finder.library
        promotion = library.promotion_of(phrase)
        return known(self.circumstances(), library.book(phrase.book), promotion)

    def _today(self, phrase: Phrase) -> date:
        return local(self._clock.now(), self._finder.library.book(phrase.book)).date()

    def _whom(self, target: Target | None) -> str:
        """The buyer a window's title names; where it names none, the window itself."""
        if target is None:
            return ""
        profile = profile_for(target, merged(self._settings.profiles))
        return profile.buyer(target) or f"{target.process}/{target.window}"

    def _leave(self, choice: Choice, values: Mapping[str, str]) -> None:
        """Hand the finished reply over, unless its promotion has ended while blanks were filled."""
        phrase = choice.phrase
        if not self._finder.usable(phrase, self._clock.now()):
            self.told.emit(_over(phrase), "bad")
            return
        text = compose(choice.text, {**self._values(phrase), **values}, self._today(phrase))
        finding = self._rules.worst(text) if self._rules else None
        if finding and finding.level is Severity.BLOCK:
            self.told.emit(told(finding), "bad")
            return
        self._hand_over(choice, text)
        if finding:
            self.told.emit(told(finding), "")

    def _hand_over(self, choice: Choice, text: str) -> None:
        send = choice.way is Way.SEND and self._repeated(choice) is None
        self._begin(choice)
        if choice.way is Way.COPY:
            self._worker.copy(choice.phrase.key, text)
        else:
            self._put(choice.phrase.key, text, choice.target, send=send)

    def _begin(self, choice: Choice | None) -> None:
        errand = _Errand(choice, self._window.search.query, self._summoning.turn)
        self._errands.append(errand)

    def _put(self, key: str, text: str, target: Target | None, *, send: bool = False) -> None:
        """Paste; where nothing can be pasted, copy."""
        if not self._worker.can_paste:
            self._worker.copy(key, text)
            return
        profile = profile_for(target, merged(self._settings.profiles))
        request = PasteRequest.of_text(text, target, send=send, profile=profile)
        self._worker.paste(key, request)

    def _repeated(self, choice: Choice) -> Message | None:
        whom, now = self._whom(choice.target), self._clock.now()
        ago = self._turns.repeated(whom, choice.phrase, choice.wording, now)
        return None if ago is None else _again(spoken(ago))

    def _paste_promotion(self, key: str) -> None:
        target, now = self._summoning.target_now(), self._clock.now()
        promotion = self._finder.running(key, now)
        if promotion:
            book = self._finder.library.book(promotion.book)
            self._begin(None)
            self._put("", sentence(promotion, now, book), target)

    def _finished(self, key: str, result: PasteResult) -> None:
        _log.info("paste %s: %s", key, result.outcome.value)
        errand = self._errands.pop(0)
        if result.message:
            self.told.emit(result.message, "bad")
        elif result.outcome is Outcome.COPIED:
            self.told.emit(_COPIED, "good")
        if errand.choice and result.outcome in DONE:
            self._remember(errand.choice, errand.query)
        if result.outcome in (Outcome.PASTED, Outcome.SENT):
            self._back_to_chat(errand)

    def _remember(self, choice: Choice, query: str) -> None:
        """Keep what was said to whom; repeating oneself is told, once it is in the chat."""
        if again := self._repeated(choice):
            self.told.emit(again, "")
        whom = self._whom(choice.target)
        self._turns = self._turns.after(whom, choice.phrase, choice.wording, self._clock.now())
        self.used.emit(choice.phrase.key, query)

    def _back_to_chat(self, errand: _Errand) -> None:
        """Be ready for the next one, unless the agent is already at it."""
        if errand.turn == self._summoning.turn:
            self._summoning.let_go()
        if errand.query == self._window.search.query:
            self._window.search.clear()


_COPIED = Message.of("已复制，可以自己粘贴。", "Copied; paste it yourself.")


def _again(ago: str) -> Message:
    return Message.of(
        "{ago}前给这位买家贴过一样的话（机械重复会扣分）。没有发送，改一改再发。",
        "The same words went to this buyer {ago} ago. Not sent; change them first.",
        ago=ago,
    )


def _over(phrase: Phrase) -> Message:
    return Message.of(
        "“{title}”的活动现在不在进行，没有贴。",
        "The promotion of “{title}” does not run now; nothing was pasted.",
        title=phrase.title,
    )
