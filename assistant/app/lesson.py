"""One lesson in the practice chat: asks, times, judges, and says what would have been faster."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.ports import Clock
from assistant.core.practice import GOLDEN, LEAVES, Attempt, Pace, Question, answered
from assistant.core.practice_keys import fastest_keys
from assistant.core.settings import DEFAULT_HOTKEYS, SUMMON
from assistant.ui.key_cap import key_text
from assistant.ui.practice_chat import PracticeChat

translate = QCoreApplication.translate

_TICK_MS = 100
_PAUSE_MS, _READING_MS = 4000, 6000  # after a right answer; after a wrong one, with the right one


class Lesson(QObject):
    """Questions one after the other; `answered` tells each attempt, `ended` that all were asked.

    `asked`: a question's clock has started; who knows which phrases are on view now tells it with
    `show_on_view`.
    """

    asked = Signal()
    answered = Signal(object)
    ended = Signal()

    def __init__(
        self,
        chat: PracticeChat,
        questions: Sequence[Question],
        library: Library,
        first: Callable[[str], str],
        clock: Clock,
        hotkeys: Mapping[str, str] = DEFAULT_HOTKEYS,
    ) -> None:
        """`first(query)`: the key of the best phrase."""
        super().__init__(chat)
        self._hotkeys = hotkeys
        self._chat = chat
        self._all = tuple(questions)
        self._questions: Iterator[Question] = iter(self._all)
        self._number = 0
        self._on_view: Sequence[str] = ()
        self._said = ("", "", "")
        self._library = library
        self._first = first
        self._clock = clock
        self._question: Question | None = None
        self._begin = 0.0
        self._attempt: Attempt | None = None
        self._paces: list[Pace] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.ask)
        chat.written.connect(self._written)
        chat.replied.connect(self._replied)
        chat.lesson.skipped.connect(self.ask)
        chat.lesson.again_wanted.connect(self.begin)

    def begin(self) -> None:
        """From the first question on."""
        self._questions, self._number = iter(self._all), 0
        self._paces.clear()
        self.ask()

    def show_on_view(self, keys: Sequence[str]) -> None:
        """The phrases beside the chat as the question came, in the order of their numbers."""
        self._on_view = keys

    def ask(self) -> None:
        """The buyer writes the next question, and the clock starts."""
        self._pause.stop()
        self._question = next(self._questions, None)
        if self._question is None:
            self._end()
            return
        self._number += 1
        self._attempt, self._on_view = None, ()
        self._chat.lesson.show()
        where = translate("Lesson", "第 %1 / %2 题")
        self._chat.lesson.show_question(self._put(where, self._number, len(self._all)))
        self._chat.say(self._question.text)
        self._begin = self._clock.monotonic()
        self._timer.start(_TICK_MS)
        self._tick()
        self.asked.emit()

    def _tick(self) -> None:
        self._show_seconds(self._clock.monotonic() - self._begin)

    def _show_seconds(self, seconds: float) -> None:
        tone = "good" if seconds <= GOLDEN else "warn" if seconds <= LEAVES else "bad"
        self._chat.lesson.show_clock(
            self._put(translate("Lesson", "%1 秒"), f"{seconds:.1f}"), tone
        )

    def _written(self, text: str) -> None:
        """Words stand in the box: the moment they are an answer is what counts."""
        if self._question is None or self._attempt is not None or not text.strip():
            return
        phrase = answered(text, self._question, self._library)
        if phrase is not None:
            self._judge(phrase, right=True)

    def _replied(self, text: str) -> None:
        """Sent. What was no answer before is none now."""
        if self._question is None:
            return
        if self._attempt is None:
            phrase = answered(text, self._question, self._library)
            self._judge(phrase or self._best(self._question), right=phrase is not None)
        self._question = None
        self._chat.lesson.show_verdict(*self._said)
        right = self._paces[-1] is not Pace.WRONG
        self._chat.lesson.show_pause(last=self._number == len(self._all))
        self._pause.start(_PAUSE_MS if right else _READING_MS)

    def _judge(self, phrase: Phrase | None, *, right: bool) -> None:
        assert self._question is not None  # noqa: S101 - both callers have looked
        self._timer.stop()
        seconds = self._clock.monotonic() - self._begin
        self._show_seconds(seconds)
        question = self._question
        self._attempt = Attempt(question.id, question.stage, seconds, right, self._clock.now())
        self._paces.append(self._attempt.pace)
        words, tone = self._verdict(self._attempt.pace, phrase)
        verdict = self._put(words, f"{seconds:.1f}", phrase.title if phrase else "")
        self._said = (verdict, tone, self._faster(question, phrase))
        to_send = self._put(translate("Lesson", "%1按 Enter 发出去。"), verdict)
        self._chat.lesson.show_verdict(to_send, *self._said[1:])
        self.answered.emit(self._attempt)

    def _verdict(self, pace: Pace, phrase: Phrase | None) -> tuple[str, str]:
        if pace is Pace.GOLDEN:
            return translate("Lesson", "%1 秒，很快：6 秒以内。"), "good"
        if pace is Pace.IN_TIME:
            return translate("Lesson", "%1 秒，买家还在。再快一点就是 6 秒以内。"), "warn"
        if pace is Pace.LATE:
            return translate("Lesson", "%1 秒，对了，但过了 15 秒买家可能走了。"), "bad"
        if phrase is None:
            return translate("Lesson", "这句答不上买家的话。"), "bad"
        return translate("Lesson", "这句答不上买家的话。更合适的是“%2”。"), "bad"

    def _faster(self, question: Question, phrase: Phrase | None) -> str:
        """The keys that would have done it: one press for what is on view, else the fewest."""
        if phrase is None:
            return ""
        for key in (phrase.key, *question.answers):
            found, pressed = self._library.phrase(key), self._one_press(key)
            if found and pressed:
                words = translate("Lesson", "最快：%1，按一下就是“%2”。")
                return self._put(words, key_text(pressed), found.title)
        keys = fastest_keys(phrase, self._first)
        if not keys:
            return ""
        spelt = " ".join(keys)
        summon, is_code = key_text(self._hotkeys[SUMMON]), keys == phrase.code[: len(keys)]
        return self._put(_fewest(is_code=is_code, summon=bool(summon)), summon, spelt, phrase.code)

    def _one_press(self, key: str) -> str:
        """The hotkey of a phrase on view; empty where it has none, or that was cleared."""
        if key not in self._on_view:
            return ""
        return self._hotkeys.get(f"paste-{self._on_view.index(key) + 1}", "")

    def _best(self, question: Question) -> Phrase | None:
        found = map(self._library.phrase, question.answers)
        return next((phrase for phrase in found if phrase), None)

    def _end(self) -> None:
        self._timer.stop()
        golden = self._paces.count(Pace.GOLDEN)
        right = len(self._paces) - self._paces.count(Pace.WRONG)
        words = translate("Lesson", "练完了：%1 题答对 %2 题，其中 %3 题在 6 秒以内。")
        self._chat.lesson.end(self._put(words, len(self._paces), right, golden))
        self.ended.emit()

    @staticmethod
    def _put(words: str, *values: object) -> str:
        for number, value in enumerate(values, 1):
            words = words.replace(f"%{number}", str(value))
        return words


def _fewest(*, is_code: bool, summon: bool) -> str:
    """What to press; without a hotkey for the window it is the search box that is named."""
    if summon and is_code:
        return translate("Lesson", "最快：%1，%2，Enter。编码是 %3。")
    if summon:
        return translate("Lesson", "最快：%1，%2，Enter。")
    if is_code:
        return translate("Lesson", "最快：在搜索框里打 %2，Enter。编码是 %3。")
    return translate("Lesson", "最快：在搜索框里打 %2，Enter。")
