"""The draft desk: phrases are put together, edited, and leave as one reply."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.app.barrier import Barrier
from assistant.app.courier import Courier
from assistant.app.outdated_told import OutdatedTold
from assistant.app.outgoing import Choice, Outgoing, Way
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.app.wording_told import show_fault
from assistant.core.buyer import BuyerName
from assistant.core.draft import Drafts, Filled, KeptDraft, KeptPart, Part, parts_in
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.ports import Target
from assistant.ui.window import Window

_LATEST_MS = 1500


class DraftDesk(QObject):
    """One draft, begun for one chat. It is emptied only once it has arrived.

    It outlives the program, at most what was typed in the last 1.5 s being lost.
    """

    told = Signal(object, str)

    def __init__(
        self,
        window: Window,
        summoning: Summoning,
        situation: Situation,
        courier: Courier,
        drafts: Drafts,
        barrier: Barrier,
    ) -> None:
        super().__init__()
        self._window = window
        self._panel = window.draft
        self._summoning = summoning
        self._situation = situation
        self._courier = courier
        self._drafts, self._barrier = drafts, barrier
        self._outdated = OutdatedTold(situation)
        self._parts: list[Part] = []
        self._whom, self._name = "", ""
        self._begun = "", ""  # whom it was begun for, and their name or the window's title
        self._is_buyer, self._is_practice = False, False
        self._is_back = False
        self._keeping = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._keeping.timeout.connect(self._keep)
        self._leaving: Outgoing | None = None
        self._panel.changed.connect(self._changed)
        self._panel.paste_wanted.connect(self._paste)
        self._panel.focus_wanted.connect(summoning.come_forward)
        self._panel.left.connect(window.search.take_focus)
        window.draft_wanted.connect(lambda: self._paste(send=False))
        window.draft_edited.connect(self._edit)

    def add(self, outgoing: Outgoing, put_in: Mapping[str, str]) -> bool:
        """Put a finished phrase into the draft, if it may; the search box is ready for the next.

        `put_in` is what its blanks hold that nobody was asked for. What was filled in for one buyer
        is not joined to what was written for another.
        """
        if not self._panel.text.strip():
            self._begin(outgoing.target)
        elif self._is_for_another(outgoing.target):
            self.told.emit(_begun_for_another(self._name), "bad")
            return False
        filled = Filled(put_in, self._situation.now)
        for choice in outgoing.choices:
            part = Part(choice.phrase, choice.wording, outgoing.text, choice.query, filled)
            self._parts.append(part)
        self._panel.add(outgoing.text)
        self._keep()
        self._window.search.clear()
        return True

    def _begin(self, target: Target | None) -> None:
        """Undoing reaches back into this chat's drafts, never into those for another."""
        whom = self._situation.whom(target)
        if whom != self._whom:
            self._parts.clear()
            self._panel.forget()
        self._whom = whom
        buyer = self._situation.buyer(target)
        self._name = buyer or (target.title if target else "")
        self._begun = whom, self._name
        self._is_buyer, self._is_practice = bool(buyer), self._situation.practises(target)

    def buyer_changed(self) -> None:
        """Whose chat it is may be said only once the draft is begun: from then on it is theirs.

        Who is named after somebody else in the same chat is most often the same buyer; not always.
        """
        target = self._situation.target
        whom, name = self._situation.whom(target), self._situation.buyer(target)
        if name and whom != self._whom and self._situation.is_chat_of(*self._begun, target):
            if self._is_buyer and self._panel.text.strip():
                self.told.emit(_now_for(name), "bad")
            self._whom, self._name, self._is_buyer = whom, name, True
            self._changed(self._panel.text)
            self._keep()

    def _changed(self, text: str) -> None:
        self._panel.show_state(len(parts_in(self._parts, text)), self._name)
        show_fault(self._panel.wording, text, self._situation)
        if not self._keeping.isActive():
            self._keeping.start()

    def bring_back(self, library: Library) -> None:
        """The draft of before the program ended, once its phrases are known; only once.

        Until it could be read, none is written over it.
        """
        if self._is_back:
            return
        found: list[KeptDraft | None] = []
        self._is_back = self._barrier.remember(lambda: found.append(self._drafts.read()))
        for kept in filter(None, found):
            self._whom, self._name, self._is_buyer = kept.whom, kept.name, kept.buyer
            self._begun = kept.whom, kept.name
            self._parts = [
                Part(phrase, one.wording, one.text, one.query, one.filled)
                for one in kept.parts
                if (phrase := library.phrase(one.phrase))
            ]
            self._panel.add(kept.text)
            self._panel.forget()
            whole = len(self._parts) == len(kept.parts)
            self.told.emit(*((_back(kept.name), "") if whole else (_withdrawn(kept.name), "bad")))
            self.buyer_changed()

    def _keep(self) -> None:
        """Nothing is kept of a practice chat, nor before what was kept is back."""
        self._keeping.stop()
        if self._is_back:
            kept = None if self._is_practice else self._kept()
            self._barrier.remember(lambda: self._drafts.write(kept))

    def _kept(self) -> KeptDraft | None:
        text = self._panel.text
        if not text.strip():
            return None
        parts = parts_in(self._parts, text)
        made = tuple(
            KeptPart(one.phrase.key, one.wording, one.text, one.query, one.filled) for one in parts
        )
        now = self._situation.now
        return KeptDraft(self._whom, self._name, text, made, now, buyer=self._is_buyer)

    def forget(self, name: BuyerName) -> None:
        """A buyer was erased: what was being written for them goes too."""
        if self._whom in name.kept_as:
            self._parts.clear()
            self._panel.close_up()
            self._panel.forget()
            self._keep()

    def close(self) -> None:
        """The program ends."""
        if self._keeping.isActive():
            self._keep()

    def _edit(self) -> None:
        if self._panel.isVisible():
            self._panel.take_focus()

    def _paste(self, send: bool) -> None:
        text, target = self._panel.text.strip(), self._situation.target
        if not text:
            self._panel.close_up()
        elif self._is_for_another(target):
            self.told.emit(_for_another(self._name), "bad")
        elif outdated := self._outdated.told(self._parts, text, target):
            self.told.emit(outdated, "bad")
        else:
            way = Way.SEND if send else Way.PASTE
            choices = tuple(
                Choice(part.phrase, part.wording, target, way, part.query)
                for part in parts_in(self._parts, text)
            )
            shown = [self._situation.pictures(choice.phrase) for choice in choices]
            pictures = tuple(dict.fromkeys(path for paths in shown for path in paths))
            outgoing = Outgoing(text, target, way, choices, pictures)
            if self._courier.send_off(outgoing):
                self._leaving = outgoing

    def _is_for_another(self, target: Target | None) -> bool:
        """Names, measures and addresses of one buyer may stand in it."""
        if target is None or not self._whom:
            return False
        return not self._situation.is_chat_of(self._whom, self._name, target)

    def after(self, outgoing: Outgoing) -> None:
        """What has arrived is no longer a draft; what was added meanwhile still is."""
        if outgoing is self._leaving:
            self._leaving = None
            rest = self._panel.text.strip().removeprefix(outgoing.text).strip()
            self._panel.close_up()
            if rest:
                self._panel.add(rest)
            self._keep()


def _back(name: str) -> Message:
    return Message.of(
        "没贴出去的草稿还在（给 {name}），贴之前再看一遍。",
        "The draft that was not pasted is still here (for {name}); read it again before pasting.",
        name=name,
    )


def _withdrawn(name: str) -> Message:
    return Message.of(
        "没贴出去的草稿还在（给 {name}），但里面有话术已经撤下，核对了再贴。",
        "The draft for {name} is still here, but a phrase in it is withdrawn; check it first.",
        name=name,
    )


def _now_for(name: str) -> Message:
    return Message.of(
        "草稿现在算是给 {name} 的。换了买家就先清空重写。",
        "The draft now counts as one for {name}. If that is another buyer, clear it first.",
        name=name,
    )


def _begun_for_another(name: str) -> Message:
    return Message.of(
        "草稿是给 {name} 的，这条没有放进去。请先贴出或清空那份草稿。",
        "The draft is for {name}; this was not added. Paste or clear that draft first.",
        name=name,
    )


def _for_another(name: str) -> Message:
    return Message.of(
        "草稿是在 {name} 的聊天里写的，现在前面是别的聊天，没有贴。要用就复制过去，或清空重写。",
        "The draft was written for {name}; another chat is in front. Copy it over or clear it.",
        name=name,
    )
