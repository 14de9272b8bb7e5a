"""The reply desk: from a chosen phrase to a finished reply."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from assistant.app.courier import Courier
from assistant.app.draft_desk import DraftDesk
from assistant.app.form_desk import FormDesk
from assistant.app.outgoing import Choice, Outgoing, Way
from assistant.app.situation import Situation
from assistant.core.message import Message
from assistant.core.numbers.tally import Event
from assistant.core.phrase import Phrase
from assistant.core.reply import compose, put_in, to_ask
from assistant.core.standing import obstacle
from assistant.ui.window import Window


class ReplyDesk(QObject):
    """Takes turns among wordings, has blanks filled, gives the reply to the courier."""

    told = Signal(object, str)
    turned = Signal()

    def __init__(
        self,
        window: Window,
        situation: Situation,
        form: FormDesk,
        courier: Courier,
        draft: DraftDesk,
    ) -> None:
        super().__init__()
        self._window = window
        self._situation = situation
        self._form = form
        self._courier = courier
        self._draft = draft
        window.phrase_chosen.connect(lambda key: self._found(key, Way.PASTE))
        window.phrase_sent.connect(lambda key: self._found(key, Way.SEND))
        window.phrase_copied.connect(lambda key: self._found(key, Way.COPY))
        window.phrase_drafted.connect(lambda key: self._found(key, Way.DRAFT))
        window.wording_wanted.connect(self._pass_over)
        form.filled.connect(self._filled)

    def _found(self, key: str, way: Way) -> None:
        """Chosen in the list, for what was searched for."""
        self.choose(key, way, self._window.search.query)

    def choose(self, key: str, way: Way, query: str = "") -> None:
        """Paste or copy a phrase, or first ask for its blanks."""
        phrase = self._situation.finder.library.phrase(key)
        if phrase is None:
            return
        if self._is_over(phrase):
            return
        choice = replace(self._situation.choice(phrase, way), query=query)
        if to_ask(choice.text, self._situation.values(phrase, choice.target)):
            self._form.ask(choice)
        else:
            self._leave(choice, {})

    def _is_over(self, phrase: Phrase) -> bool:
        """Whether its promotion keeps a phrase back; that is told."""
        over = obstacle(self._situation.finder.library, phrase, self._situation.now)
        if over:
            self.told.emit(over, "bad")
            self._courier.refused.emit(phrase.key, Event.EXPIRED)
        return over is not None

    def _filled(self, choice: Choice, values: Mapping[str, str]) -> None:
        """While the form was open the clock, the book and the settings went on."""
        phrase = self._situation.finder.library.phrase(choice.phrase.key)
        if phrase is None:
            self.told.emit(_withdrawn(choice.phrase), "bad")
        elif not self._is_over(phrase):
            self._leave_as_seen(choice, phrase, values)

    def _leave_as_seen(self, choice: Choice, phrase: Phrase, values: Mapping[str, str]) -> None:
        """What has become another text meanwhile is looked at first, and never sent unseen.

        What is refused stands in the form again, to be put right.
        """
        is_same = (
            phrase.wordings == choice.phrase.wordings and phrase.images == choice.phrase.images
        )
        known = self._situation.values(phrase, choice.target)
        complete = is_same and not to_ask(choice.text, {**known, **values})
        if complete and self._leave(replace(choice, phrase=phrase), values):
            return
        if not is_same:
            self.told.emit(_changed(phrase), "bad")
        wording = choice.wording if choice.wording < len(phrase.wordings) else 0
        way = Way.PASTE if choice.way is Way.SEND else choice.way
        again = replace(choice, phrase=phrase, wording=wording, way=way)
        self._form.ask_again(again, values)

    def _pass_over(self, key: str) -> None:
        """The next wording of a phrase is wanted instead of the one on view."""
        phrase = self._situation.finder.library.phrase(key)
        if phrase and not phrase.variants:
            self.told.emit(_ONLY_ONE, "")
        elif phrase:
            whom = self._situation.whom(self._situation.target)
            self._situation.turns = self._situation.turns.another(whom, phrase)
            self.turned.emit()

    def _leave(self, choice: Choice, values: Mapping[str, str]) -> bool:
        """Whether it is on its way, or in the draft; else it is told why not."""
        known = self._situation.values(choice.phrase, choice.target)
        today = self._situation.today(choice.phrase)
        text = compose(choice.text, {**known, **values}, today)
        pictures = self._situation.pictures(choice.phrase)
        outgoing = Outgoing(text, choice.target, choice.way, (choice,), pictures)
        if choice.way is Way.DRAFT:
            untyped = {name: value for name, value in known.items() if name not in values}
            return self._draft.add(outgoing, put_in(choice.text, untyped, today))
        return self._courier.send_off(outgoing) or self._courier.has(outgoing)


def _withdrawn(phrase: Phrase) -> Message:
    return Message.of(
        "“{title}”刚刚从话术库里撤下了，没有贴。",
        "“{title}” has just been taken out of the book; nothing was pasted.",
        title=phrase.title,
    )


def _changed(phrase: Phrase) -> Message:
    return Message.of(
        "“{title}”刚刚更新了，没有贴。看一下新的，再按 Enter。",
        "“{title}” has just been changed; nothing was pasted. Look at it, then press Enter.",
        title=phrase.title,
    )


_ONLY_ONE = Message.of(
    "这条话术只有一种说法；按 Shift+Enter 放进草稿里改。",
    "This phrase has only one wording; press Shift+Enter to change it in the draft.",
)
