"""The form desk: asks for the blanks of a chosen phrase."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.outgoing import Choice, Way
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.app.wording_told import show_fault
from assistant.core.buyer import ANOTHER_VISIT, BuyerName
from assistant.core.filled import Filled, FilledValues, filled, offered
from assistant.core.message import Message
from assistant.core.reply import draft, to_ask
from assistant.ui.window import Window

translate = QCoreApplication.translate

_MOST_ASIDE = 100
_Asked = tuple[str, str]  # for whom, and the phrase


class FormDesk(QObject):
    """`filled(choice, values)` tells that every blank has a value.

    There is one form: what was typed for a phrase that another takes the place of waits until it is
    chosen for the same buyer again, on this visit.
    """

    filled = Signal(object, object)
    told = Signal(object, str)

    def __init__(
        self,
        window: Window,
        summoning: Summoning,
        situation: Situation,
        kept: FilledValues,
        barrier: Barrier,
    ) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._situation = situation
        self._kept = kept
        self._barrier = barrier
        self._asking: Choice | None = None
        self._begun: Mapping[str, str] = {}
        self._aside: dict[_Asked, tuple[Mapping[str, str], datetime]] = {}
        self._from_chat = False
        window.blanks_filled.connect(self._filled)
        window.blanks_cancelled.connect(self._cancel)
        window.form.values_changed.connect(self._show_preview)

    def ask(self, choice: Choice) -> None:
        """Open the form, with the caret in its first blank."""
        self._put_aside(choice)
        self._asking, self._from_chat = choice, not self._summoning.has_keys
        self._summoning.show()
        self._summoning.take_focus()
        blanks = to_ask(choice.text, self._values(choice))
        buyer, order = self._situation.filed(choice.target)
        last = offered(self._kept.of(buyer), order, self._situation.now)
        self._window.form.ask(choice.phrase.title, blanks, last, _does(choice.way))
        self._begun = self._window.form.values()
        self._bring_back(choice)
        self._show_preview()

    def _put_aside(self, instead: Choice) -> None:
        """What is typed so far; not what stands there by itself."""
        former, values = self._asking, self._window.form.values()
        typed = {name: text for name, text in values.items() if text != self._begun.get(name)}
        if former is None or not typed:
            return
        self._aside[self._asked(former)] = typed, self._situation.now
        self._aside = dict([*self._aside.items()][-_MOST_ASIDE:])
        if self._asked(former) != self._asked(instead):
            self.told.emit(_put_aside(former), "")

    def _bring_back(self, choice: Choice) -> None:
        typed, at = self._aside.pop(self._asked(choice), ({}, self._situation.now))
        if typed and self._situation.now - at < ANOTHER_VISIT:
            self._window.form.fill_in(typed)

    def _asked(self, choice: Choice) -> _Asked:
        return self._situation.whom(choice.target), choice.phrase.key

    def forget(self, name: BuyerName) -> None:
        """A buyer was erased: nothing of them stays in memory either."""
        self._aside = {one: it for one, it in self._aside.items() if one[0] not in name.kept_as}

    def ask_again(self, choice: Choice, values: Mapping[str, str]) -> None:
        """What was filled in is not enough any more: it stands there, to be looked at again."""
        from_chat = self._from_chat
        self.ask(choice)
        self._from_chat = from_chat
        self._window.form.fill_in(values)

    def tick(self) -> None:
        """Time left, and whatever else is known, as it is now."""
        if self._asking:
            self._window.form.show_preview(self._preview(self._asking))

    def _values(self, choice: Choice) -> dict[str, str]:
        return self._situation.values(choice.phrase, choice.target)

    def _show_preview(self) -> None:
        if self._asking:
            text = self._preview(self._asking)
            self._window.form.show_preview(text)
            show_fault(self._window.form.wording, text, self._situation)

    def _preview(self, choice: Choice) -> str:
        values = {**self._values(choice), **self._window.form.values()}
        return draft(choice.text, values, self._situation.today(choice.phrase))

    def _filled(self, values: Mapping[str, str], send: bool) -> None:
        choice, self._asking = self._asking, None
        self._window.close_form()
        if choice:
            worth = self._worth_keeping(choice, values)
            way = Way.SEND if send and choice.way is Way.PASTE else choice.way
            self.filled.emit(replace(choice, way=way), values)
            self._barrier.remember(lambda: self._kept.keep(worth))

    def _worth_keeping(self, choice: Choice, values: Mapping[str, str]) -> tuple[Filled, ...]:
        if self._situation.practises(choice.target):
            return ()
        return filled(self._situation.filed(choice.target), values, self._situation.now)

    def _cancel(self) -> None:
        """Back to where the phrase was chosen: the chat, or the search box."""
        self._asking = None
        self._window.close_form()
        if self._from_chat:
            self._summoning.leave()
        else:
            self._window.search.take_focus()


def _does(way: Way) -> str:
    """What the form's button says: nothing leaves, or stays, but as it was asked for."""
    words = {
        Way.SEND: translate("FormDesk", "发"),
        Way.COPY: translate("FormDesk", "复制"),
        Way.DRAFT: translate("FormDesk", "放进草稿"),
    }
    return words.get(way, "")


def _put_aside(choice: Choice) -> Message:
    return Message.of(
        "“{title}”里填的先放着，在同一个聊天里再选它就回来。",
        "What you filled into “{title}” is put aside; choose it again in the same chat.",
        title=choice.phrase.title,
    )
