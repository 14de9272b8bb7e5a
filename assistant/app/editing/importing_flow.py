"""Importing in the editor: looked at first, then one step that can be taken back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.app.editing.session import Session
from assistant.app.meanwhile import Meanwhile
from assistant.app.rows import stage_name
from assistant.books.editing.document import sound_book, with_book
from assistant.books.importing.draft import Choices
from assistant.books.importing.formats import FORMATS, format_of
from assistant.books.importing.merge import merge_into
from assistant.books.importing.report import Imported
from assistant.books.importing.sheet import letter
from assistant.books.importing.tables import rows_to_name
from assistant.core.language import Language
from assistant.core.problem import Problem
from assistant.core.stage import BUILT_IN
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.editor.import_model import ImportRow
from assistant.ui.theme import Colours


class ImportFlow(QObject):
    """One import: the dialog, what was chosen in it, and the book it would make."""

    def __init__(
        self, session: Session, source: Path, language: Language, meanwhile: Meanwhile
    ) -> None:
        super().__init__()
        self._session = session
        self._source = source
        self._language = language
        self._meanwhile = meanwhile
        self._choices = Choices()

    def open(self, colours: Colours, parent: QWidget | None) -> ImportDialog:
        """Show what the import would do; accepting it does it.

        Raises AssistantError when the book as it is has faults, or the source can't be read.
        """
        document = self._session.document
        book = self._meanwhile.result_of(lambda: sound_book(document), self._reading)
        self._book = replace(book, file=str(document.path))
        self._try()
        self._dialog = ImportDialog(self._outcomes(), colours, parent)
        samples = self._samples()
        if samples:
            self._dialog.show_columns(samples, {})
        self._dialog.columns_chosen.connect(self._columns)
        self._dialog.stages_chosen.connect(self._stages)
        self._dialog.accepted.connect(self.carry_out)
        self._show()
        return self._dialog

    def carry_out(self) -> None:
        """Put the result into the document, as one step."""
        if self.report.changes_anything:
            document, merged = self._session.document, self._merged
            after = self._meanwhile.result_of(lambda: with_book(document, merged), self._reading)
            what = self.tr("导入 %1").replace("%1", self._source.name)
            self._session.put_content(after.head, after.lists, what)

    @property
    def _reading(self) -> str:
        return self.tr("正在读 %1…").replace("%1", self._source.name)

    def _try(self) -> None:
        book, source, choices = self._book, self._source, self._choices
        self.report, self._merged = self._meanwhile.result_of(
            lambda: merge_into(book, source, choices), self._reading
        )

    def _samples(self) -> Sequence[Sequence[str]]:
        format = format_of(self._source) if self._source.is_file() else None
        return rows_to_name(self._source) if format and format.name == "table" else ()

    def _columns(self, roles: dict[str, list[int]]) -> None:
        columns = {role: tuple(letter(n) for n in places) for role, places in roles.items()}
        self._again(replace(self._choices, columns=columns))

    def _stages(self, ids: list[str], stage: str) -> None:
        moved = self._choices.moved | dict.fromkeys(ids, stage)
        self._again(replace(self._choices, moved=moved))

    def _again(self, choices: Choices) -> None:
        self._choices = choices
        self._try()
        self._show()

    def _show(self) -> None:
        rows = [_row(entry) for entry in self.report.entries]
        rows += [self._problem(problem) for problem in self.report.problems]
        stages = [(s.id, stage_name(s)) for s in (*BUILT_IN, *self._book.stages)]
        self._dialog.show_rows(rows, stages)

    def _problem(self, problem: Problem) -> ImportRow:
        place = f"{problem.place.line}:{problem.place.column}"
        return ImportRow("", "problem", place, "", "", problem.message.text(self._language))

    def _outcomes(self) -> dict[str, tuple[str, str]]:
        return {
            "new": (self.tr("新增"), "good"),
            "changed": (self.tr("改动"), "accent"),
            "same": (self.tr("相同"), "soft"),
            "duplicate": (self.tr("重复"), "soft"),
            "problem": (self.tr("有问题"), "bad"),
        }


def ask_source(parent: QWidget, title: str) -> Path | None:
    """Which file is to be imported."""
    endings = " ".join(f"*{suffix}" for format in FORMATS for suffix in format.suffixes)
    file, _ = QFileDialog.getOpenFileName(parent, title, "", f"({endings})")
    return Path(file) if file else None


def _row(entry: Imported) -> ImportRow:
    place = str(entry.place.line) if entry.place else ""
    return ImportRow(
        entry.id, entry.outcome, place, entry.group, entry.title, entry.text, entry.stage
    )
