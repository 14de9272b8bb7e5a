"""The personal desk: what finds nothing can be written as a phrase of one's own."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.app.rows import stage_name
from assistant.app.summoning import Summoning
from assistant.books import personal
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.ui.new_phrase_dialog import NewPhraseDialog, Written
from assistant.ui.window import Window


class PersonalDesk(QObject):
    """Opens the dialog and keeps what is written; `changed` asks for the books to be read again."""

    changed = Signal()
    told = Signal(object, str)

    def __init__(self, window: Window, summoning: Summoning, file: Path) -> None:
        super().__init__()
        self._window = window
        self._summoning = summoning
        self._file = file
        self._library = Library()
        self._language = Language.SIMPLIFIED
        window.offer.writing_wanted.connect(self.write)

    def show_library(self, library: Library, language: Language) -> None:
        """Whose stages can be chosen, and the language to speak."""
        self._library, self._language = library, language

    def write(self) -> None:
        """Open the dialog, beginning with what was searched for."""
        query, stage = self._window.search.query.strip(), self._window.stages.current
        self._summoning.take_focus()
        stages = [(known, stage_name(known)) for known in self._library.stages]
        dialog = NewPhraseDialog(stages, self._window)
        dialog.start_with(query, stage)
        dialog.written.connect(lambda written: self._keep(dialog, written))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, dialog: NewPhraseDialog, written: Written) -> None:
        """Keep it, or say why not and leave the dialog open with all that was typed."""
        phrase = Phrase("", "", written.stage, written.title, written.text, written.code)
        try:
            personal.add_phrase(self._file, phrase)
        except AssistantError as error:
            dialog.show_fault(error.message.text(self._language))
            return
        dialog.accept()
        self.told.emit(_kept(written.title), "good")
        self.changed.emit()


def _kept(title: str) -> Message:
    return Message.of("“{title}”已存进个人话术。", "“{title}” is in your own book.", title=title)
