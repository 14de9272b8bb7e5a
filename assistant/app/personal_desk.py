"""The personal desk: phrases of one's own, and what the team says put in one's own words."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from assistant.app.rows import stage_name
from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.books.personal import PersonalBook
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.personal import ID, Standing
from assistant.core.phrase import Phrase
from assistant.store.home import Home
from assistant.store.phrase_draft import PhraseDraft, UnsavedPhrase
from assistant.ui.new_phrase_dialog import NewPhraseDialog, Written
from assistant.ui.window import Window

translate = QCoreApplication.translate
_LATEST_MS = 1500


class PersonalDesk(QObject):
    """Opens the dialog and keeps what is written; `changed` asks for the books to be read again.

    What is being written outlives the program, at most what was typed in the last 1.5 s being lost.
    """

    changed = Signal()
    told = Signal(object, str)
    opened = Signal(object)

    def __init__(
        self, window: Window, summoning: Summoning, situation: Situation, home: Home
    ) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._situation = situation
        self._book = PersonalBook(home.personal_book)
        self._draft = PhraseDraft(home.phrase_draft)
        self._left = self._draft.read()
        self._writing: tuple[NewPhraseDialog, str, int] | None = None
        self._library = Library()
        self._language = Language.SIMPLIFIED
        window.offer.writing_wanted.connect(self.write)
        window.phrase_edited.connect(self.edit)

    def show_library(self, library: Library, language: Language) -> None:
        """Whose stages can be chosen, and the language to speak."""
        self._library, self._language = library, language
        left, self._left = self._left, None
        if left is not None:
            self._go_on_with(left)

    def keep_unsaved(self) -> None:
        """What is being written is gone on with at the next start, however the program ends."""
        dialog, key, wording = self._writing or (None, "", 0)
        if dialog is not None and (typed := dialog.unsaved):
            values = (typed.title, typed.stage, typed.code, typed.text)
            self._draft.write(UnsavedPhrase(key, wording, *values))
        elif dialog is not None and dialog.isVisible():  # what was typed was taken back
            self._draft.forget()

    def _go_on_with(self, left: UnsavedPhrase) -> None:
        """A phrase that is there no more is written as a new one."""
        phrase = self._library.phrase(left.key)
        if phrase is not None and left.wording < len(phrase.wordings):
            self._edit(phrase, left.wording)
        else:
            self.write()
        if self._writing is not None:
            typed = Written(left.title, left.stage, left.code, left.text)
            self._writing[0].go_on_with(typed)

    def write(self) -> None:
        """Open the dialog, beginning with what was searched for."""
        query, stage = self._window.search.query.strip(), self._window.stages.current
        dialog = self._dialog("", 0)
        dialog.start_with(query, stage)
        new = Phrase("", "", "", "", "")
        dialog.written.connect(lambda it: self._keep(dialog, _worded(new, 0, it), new))
        dialog.open()

    def edit(self, key: str) -> None:
        """Open the dialog with a phrase: the agent's own is changed, the team's gets a copy.

        Of several wordings the one on view is meant, the others stay with it. It is a copy of what
        the team says now; what they say once it is written nobody has seen.
        """
        phrase = self._library.phrase(key)
        if phrase is not None:
            self._edit(phrase, self._situation.talk(self._situation.target).wording(phrase))

    def _edit(self, phrase: Phrase, wording: int) -> None:
        original = self._library.original(phrase.key)
        dialog, text = self._dialog(phrase.key, wording), phrase.wordings[wording]
        dialog.start_from(
            Written(phrase.title, phrase.stage, phrase.code, text), _which(phrase, wording)
        )
        label, hint, act = self._other(phrase, wording)
        dialog.offer(label, hint)
        dialog.other_wanted.connect(lambda: self._do(dialog, act, _DONE))
        dialog.written.connect(
            lambda it: self._keep(dialog, _worded(phrase, wording, it), original or phrase)
        )
        dialog.open()

    def _dialog(self, key: str, wording: int) -> NewPhraseDialog:
        self._summoning.take_focus()
        stages = [(known, stage_name(known)) for known in self._library.stages]
        dialog = NewPhraseDialog(stages, self._window)
        keeping = QTimer(dialog, singleShot=True, interval=_LATEST_MS)
        keeping.timeout.connect(self.keep_unsaved)
        dialog.typed.connect(lambda: keeping.isActive() or keeping.start())
        dialog.finished.connect(self._ended)
        dialog.finished.connect(dialog.deleteLater)
        self._writing = dialog, key, wording
        self.opened.emit(dialog)
        return dialog

    def _ended(self) -> None:
        self._writing = None
        self._draft.forget()

    def _other(self, phrase: Phrase, wording: int) -> tuple[str, str, Callable[[], None]]:
        """What else can be done with a phrase: its label, why, and the deed."""
        key = phrase.key
        if phrase.book == ID:
            return translate("PersonalDesk", "删除"), "", lambda: self._book.drop(key)
        original = self._library.original(key)
        if original is None:
            return translate("PersonalDesk", "不再显示"), "", lambda: self._book.hide(key)
        hint = translate("PersonalDesk", "团队的原文：%1")
        if self._library.standing(phrase) is Standing.CHANGED:
            hint = translate("PersonalDesk", "你改过之后，团队的原文变了：%1")
        back = translate("PersonalDesk", "用回原文")
        said = dict(enumerate(original.wordings)).get(wording, original.text)
        return back, hint.replace("%1", said), lambda: self._book.drop(key)

    def _keep(self, dialog: NewPhraseDialog, words: Phrase, original: Phrase) -> None:
        """Keep it, or say why not and leave the dialog open with all that was typed."""
        self._do(dialog, lambda: self._put(words, original), _kept(words.title))

    def _put(self, words: Phrase, original: Phrase) -> None:
        stages = self._library.stages
        if not words.id:
            self._book.add(words, stages)
        elif words.book == ID:
            self._book.change(words, stages)
        else:
            self._book.keep_copy(original, words, stages)

    def _do(self, dialog: NewPhraseDialog, deed: Callable[[], object], message: Message) -> None:
        try:
            deed()
        except AssistantError as error:
            dialog.show_fault(error.message.text(self._language))
            return
        dialog.accept()
        self.told.emit(message, "good")
        self.changed.emit()


def _which(phrase: Phrase, wording: int) -> str:
    """Which of its wordings is changed, where there are several."""
    if not phrase.variants:
        return ""
    which = translate("PersonalDesk", "第 %1 种，共 %2 种")
    return which.replace("%1", str(wording + 1)).replace("%2", str(len(phrase.wordings)))


def _worded(phrase: Phrase, wording: int, written: Written) -> Phrase:
    """The phrase as it was written anew."""
    words = replace(phrase, title=written.title, stage=written.stage, code=written.code)
    return words.worded(wording, written.text)


_DONE = Message.of("个人话术已更新。", "Your own book is up to date.")


def _kept(title: str) -> Message:
    return Message.of("“{title}”已存进个人话术。", "“{title}” is in your own book.", title=title)
