"""The first start's import: seen first, like any other; written once it is confirmed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from assistant.app.editing.importing_flow import ImportFlow, Tried
from assistant.app.first_start_desk import Outcome
from assistant.app.importing import ImportSaid
from assistant.app.meanwhile import Meanwhile
from assistant.books.importing.draft import Choices
from assistant.books.importing.merge import plan_import
from assistant.books.importing.origin import Origin
from assistant.books.importing.report import ImportReport
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.theme import Colours


class FirstImport:
    """Imports a file or folder into a book file, and tells how it went."""

    def __init__(
        self, into: Path, colours: Colours, language: Language, tell: Callable[[Outcome], None]
    ) -> None:
        """`tell` is given an outcome without words when nothing was confirmed."""
        self._into = into
        self._colours = colours
        self._language = language
        self._tell = tell

    def open(self, file: Origin, parent: QWidget | None) -> ImportDialog | None:
        """Show what would come of it; None when the file can't be read."""
        meanwhile = Meanwhile(lambda _: None, parent)
        flow = ImportFlow(file, lambda said: self._attempt(file, said), self._language, meanwhile)
        flow.ended.connect(self._done)
        flow.failed.connect(self._refuse)
        try:
            dialog = flow.open(self._colours, parent)
        except AssistantError as error:
            self._refuse(error)
            return None
        flow.setParent(dialog)
        dialog.rejected.connect(lambda: self._tell(Outcome("", refused=True)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _attempt(self, file: Origin, choices: Choices) -> Tried:
        plan = plan_import(file, self._into, choices)
        return Tried(plan.report, plan.carry_out)

    def _done(self, report: ImportReport) -> None:
        self._tell(Outcome(ImportSaid(report, dry_run=False).text.text(self._language)))

    def _refuse(self, error: AssistantError) -> None:
        self._tell(Outcome(error.line(self._language), refused=True))
