"""The buyer desk: who writes, what we know of them, and what is kept of this talk."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from assistant.app.barrier import Barrier
from assistant.app.buyer_views import choices_of, view_of
from assistant.app.outgoing import Outgoing
from assistant.app.paste_worker import PasteWorker
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import Buyer, BuyerName, Note
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.store.buyers import BuyerStore
from assistant.ui.buyer_strip import BuyerStrip
from assistant.ui.buyer_view import OpenMatter
from assistant.ui.undo_bar import UndoBar

_PURPOSE = "buyer"
_FAREWELL = "farewell"

translate = QCoreApplication.translate


class BuyerDesk(QObject):
    """Looks at who is in front four times a second; reads the store only when that changes."""

    told = Signal(object, str)
    changed = Signal()

    def __init__(
        self,
        strip: BuyerStrip,
        undo: UndoBar,
        situation: Situation,
        summoning: Summoning,
        worker: PasteWorker,
        store: BuyerStore,
        barrier: Barrier,
    ) -> None:
        super().__init__()
        self._strip = strip
        self._undo = undo
        self._situation = situation
        self._summoning = summoning
        self._worker = worker
        self._store = store
        self._barrier = barrier
        self._name: BuyerName | None = None
        self._buyer: Buyer | None = None
        self._open = False
        self._team_tags: tuple[str, ...] = ()
        self.matters: Callable[[BuyerName], tuple[OpenMatter, ...]] = lambda _name: ()
        self._connect()

    def _connect(self) -> None:
        strip, card = self._strip, self._strip.card
        self._worker.looked.connect(self._looked)
        strip.name_typed.connect(self._complete)
        strip.buyer_named.connect(self._named)
        strip.note_drafted.connect(self._draft)
        strip.note_left.connect(self._keep_note)
        card.tags_changed.connect(self._keep_tags)
        card.standing_changed.connect(self._keep_standing)
        card.note_changed.connect(self._change_note)
        card.note_removed.connect(self._remove_note)
        card.uncover_wanted.connect(self._uncover)

    def show_library(self, library: Library) -> None:
        """The team's tags are those its phrases are written for."""
        used = (tag for phrase in library.phrases for tag in phrase.tags)
        self._team_tags = tuple(dict.fromkeys(used))
        self._barrier.attempt(self._offer_tags)

    def glance(self) -> None:
        """See whether another buyer writes; a note under way stays with the buyer it is about."""
        name = self._situation.buyer_name(self._situation.target)
        if name != self._name and not self._strip.is_writing:
            self._turn_to(name)

    def look_at_clipboard(self) -> None:
        """The clipboard holds a buyer's name: show who that is."""
        self._worker.look(_PURPOSE)

    def after(self, outgoing: Outgoing) -> None:
        """A reply has left: keep what was said to whom; after a farewell suggest a note."""
        name = self._situation.buyer_name(outgoing.target)
        if name is None:
            return
        if self._barrier.remember(lambda: self._keep_said(name, outgoing)):
            self._store.finder.forget()
        self.refresh()
        ended = any(choice.phrase.stage == _FAREWELL for choice in outgoing.choices)
        if ended and name == self._name:
            self._strip.suggest_note()

    def refresh(self) -> None:
        """Something about the buyer on view has changed elsewhere."""
        self._turn_to(self._name)

    def _keep_said(self, name: BuyerName, outgoing: Outgoing) -> None:
        now = self._situation.now
        id_ = self._store.meet(name, now, self._situation.settings.shop)
        for choice in outgoing.choices:
            self._store.keep_said(id_, choice.phrase.key, choice.wording, now)

    def _turn_to(self, name: BuyerName | None) -> None:
        if name != self._name:
            self._open = False
            self._strip.card.leave()
        self._name = name
        self._buyer = None
        if name is not None:
            self._barrier.attempt(lambda: self._read(name))
        self._show()

    def _read(self, name: BuyerName) -> None:
        self._buyer = self._store.find(name)
        if self._buyer is not None:
            self._situation.recall(str(name), self._store.said(self._buyer.id))

    def _show(self) -> None:
        situation, buyer = self._situation, self._buyer
        draft = self._store.draft(buyer.id) if buyer else ""
        language = situation.settings.language
        matters = self.matters(self._name) if self._name else ()
        view = view_of(self._name, buyer, situation.now, language, open_=self._open, draft=draft)
        self._strip.show_buyer(replace(view, matters=matters))
        situation.meet(self._name, buyer)
        self.changed.emit()

    def _offer_tags(self) -> None:
        own = self._store.tags_in_use()
        self._strip.card.offer_tags(tuple(dict.fromkeys((*self._team_tags, *own))))

    def _complete(self, text: str) -> None:
        found = self._store.finder.complete(text)
        self._strip.show_choices(choices_of(found, self._situation.now))

    def _looked(self, purpose: str, text: str) -> None:
        if purpose != _PURPOSE:
            return
        lines = text.strip().splitlines()
        if len(lines) == 1:
            self._summoning.show()
            self._named(lines[0])
        else:
            self.told.emit(_NO_NAME, "bad")

    def _named(self, text: str) -> None:
        if self._barrier.attempt(lambda: self._situation.name_buyer(text)):
            self.glance()

    def _draft(self, text: str) -> None:
        name, now = self._name, self._situation.now
        if name is None or name.is_practice or (self._buyer is None and not text.strip()):
            return
        self._barrier.attempt(
            lambda: self._store.keep_draft(self._store.meet(name, now), text, now)
        )
        if not self._strip.is_writing:
            self.refresh()

    def _keep_note(self, text: str) -> None:
        name = self._name
        if name is None:
            return
        if name.is_practice:
            self.told.emit(PRACTISED, "")
            self._strip.note_kept()
        elif self._barrier.attempt(lambda: self._store.add_note(name, text, self._situation.now)):
            self._strip.note_kept()
            self.refresh()
        else:
            self._strip.note_refused()

    def _change_note(self, id_: int, text: str) -> None:
        self._write(lambda: self._store.change_note(id_, text, self._situation.now))

    def _remove_note(self, id_: int) -> None:
        buyer = self._buyer
        note = next((note for note in buyer.notes if note.id == id_), None) if buyer else None
        if not (buyer and note and self._write(lambda: self._store.remove_note(id_))):
            return
        said = translate("Buyers", "删掉了 %1 的一条备注").replace("%1", buyer.name.name)
        self._undo.offer(said, lambda: self._restore_note(buyer.id, note))

    def _restore_note(self, buyer: int, note: Note) -> None:
        if self._write(lambda: self._store.restore_note(buyer, note)):
            self.told.emit(_RESTORED, "good")

    def _keep_tags(self, tags: tuple[str, ...]) -> None:
        self._about(lambda id_: self._store.set_tags(id_, tags))
        self._barrier.attempt(self._offer_tags)

    def _keep_standing(self, reputation: int | None, good_share: int | None) -> None:
        buyer = self._buyer
        now = (buyer.reputation, buyer.good_share) if buyer else (None, None)
        if now != (reputation, good_share):
            self._about(lambda id_: self._store.set_standing(id_, reputation, good_share))

    def _about(self, write: Callable[[int], None]) -> None:
        """Write something about the buyer on view, who is entered now if new."""
        name = self._name
        if name is not None and name.is_practice:
            self.told.emit(PRACTISED, "")
            self.refresh()
        elif name is not None:
            self._write(lambda: write(self._store.meet(name, self._situation.now)))

    def _uncover(self, on: bool) -> None:
        self._open = on
        self._show()

    def _write(self, work: Callable[[], object]) -> bool:
        """Whether it is written."""
        written = self._barrier.attempt(work)
        if written:
            self._store.finder.forget()
        self.refresh()
        return written


PRACTISED = Message.of(
    "这是练习聊天，什么都不会记下来。", "This is the practice chat: nothing is kept of it."
)
_RESTORED = Message.of("备注已恢复", "The note is back")
_NO_NAME = Message.of(
    "剪贴板里不是一个买家名字：请先复制名字（一行）。",
    "The clipboard holds no buyer's name: copy the name first (one line).",
)
