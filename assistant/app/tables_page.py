"""A dialog of tables and what is done for it beside the window: read, shown, saved."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QCoreApplication, QObject

from assistant.app import numbers
from assistant.app.beside import Beside, Tell
from assistant.app.table_words import told, told_table
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.numbers.table import Table
from assistant.ui.tables_dialog import TablesDialog

translate = QCoreApplication.translate


class TablesPage(QObject):
    """Lives as long as its dialog is open."""

    def __init__(self, dialog: TablesDialog, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self.dialog = dialog
        self.tables: tuple[Table, ...] = ()
        self._told: tuple[Table, ...] = ()
        self._language = language
        self._work: Beside | None = None  # it may outlive this page by a moment
        dialog.saving_wanted.connect(self._save)
        dialog.finished.connect(self._close)
        dialog.open()

    def read(self, work: Callable[[Tell], Any], then: Callable[[Self, Any], None]) -> None:
        """Do it, then show what came of it; what fails is told, and nothing else is shown."""
        self.dialog.show_busy(translate("LeadDesk", "正在读…"))
        self._begin(work, lambda found: then(self, found))

    def show(self, tables: Sequence[Table], editable: Sequence[tuple[str, int]] = ()) -> None:
        """These tables, in the language of the window."""
        self.tables, self._told = tuple(tables), tuple(map(told_table, tables))
        self.dialog.show_tables(self._told, [(told(name), column) for name, column in editable])

    def tell(self, message: Message, tone: str) -> None:
        """One line in the dialog."""
        self.dialog.tell(message.text(self._language), tone)

    def _begin(self, work: Callable[[Tell], Any], done: Callable[[Any], None]) -> None:
        self._work = Beside(work, self.parent())
        self._work.progressed.connect(self._show_progress)
        self._work.done.connect(done)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _show_progress(self, done: int, of: int) -> None:
        words = translate("LeadDesk", "正在读 %1 / %2")
        self.dialog.show_busy(words.replace("%1", str(done)).replace("%2", str(of)))

    def _save(self, file: str) -> None:
        self.dialog.show_busy(translate("LeadDesk", "正在导出…"))
        saved = translate("LeadDesk", "已导出到 %1").replace("%1", file)
        self._begin(lambda _: numbers.save(self._told, Path(file)), lambda _: self._done(saved))

    def _done(self, words: str) -> None:
        self.dialog.ready()
        self.dialog.tell(words, "good")

    def _fail(self, error: AssistantError) -> None:
        self.dialog.ready()
        self.tell(error.message, "bad")

    def _close(self) -> None:
        if self._work is not None:
            self._work.stop()
        self.dialog.deleteLater()
        self.deleteLater()
