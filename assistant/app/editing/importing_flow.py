"""Importing in a window: looked at first, then carried out; nothing is written before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.app.meanwhile import Meanwhile
from assistant.app.rows import stage_name
from assistant.books.importing.draft import Asked, Choices
from assistant.books.importing.formats import FORMATS
from assistant.books.importing.origin import Origin, origin_of, root_of
from assistant.books.importing.report import Imported, ImportReport
from assistant.books.importing.shapes import Shape, shapes_of
from assistant.books.importing.sheet import letter
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.problem import Place, Problem
from assistant.core.stage import BUILT_IN
from assistant.ui.editor.column_page import Sample
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.editor.import_model import ImportRow
from assistant.ui.theme import Colours

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Tried:
    """What an import would do, and how it is done; `carry_out` may raise AssistantError."""

    report: ImportReport
    carry_out: Callable[[], object]


class ImportFlow(QObject):
    """One import: the dialog, what was chosen in it, and what comes of it.

    `ended` comes with the report once it has been carried out, `failed` with an AssistantError.
    """

    ended = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        source: Origin,
        attempt: Callable[[Choices], Tried],
        language: Language,
        meanwhile: Meanwhile,
    ) -> None:
        """`attempt` is called on another thread, and raises AssistantError."""
        super().__init__()
        self._source = source
        self._attempt = attempt
        self._language = language
        self._meanwhile = meanwhile
        self._choices = Choices()

    def open(self, colours: Colours, parent: QWidget | None) -> ImportDialog:
        """Show what the import would do; accepting it does it.

        Raises AssistantError when the book as it is has faults, or the source can't be read.
        """
        self._tried = self._try(self._choices)
        source = self._source
        shapes = self._meanwhile.result_of(lambda: shapes_of(source), self._reading)
        self._dialog = ImportDialog(self._outcomes(), colours, parent)
        if shapes:
            self._dialog.show_columns([self._sample(shape) for shape in shapes])
        self._dialog.columns_chosen.connect(self._columns)
        self._dialog.stages_chosen.connect(self._stages)
        self._dialog.accepted.connect(self.carry_out)
        self._show()
        return self._dialog

    def carry_out(self) -> None:
        """Do it."""
        if self._tried.report.changes_anything:
            try:
                self._tried.carry_out()
            except AssistantError as error:
                self.failed.emit(error)
            else:
                self.ended.emit(self._tried.report)

    @property
    def _reading(self) -> str:
        return self.tr("正在读 %1…").replace("%1", called(self._source))

    def _try(self, choices: Choices) -> Tried:
        attempt = self._attempt
        return self._meanwhile.result_of(lambda: attempt(choices), self._reading)

    def _sample(self, shape: Shape) -> Sample:
        title = self._within(shape.name) or called(self._source)
        return Sample(shape.name, title, shape.rows, shape.roles, shape.headed, shape.known)

    def _columns(self, name: str, roles: dict[str, list[int]], headed: bool) -> None:
        columns = {role: tuple(letter(n) for n in places) for role, places in roles.items()}
        tables = self._choices.tables | {name: Asked(columns, headed)}
        self._again(replace(self._choices, tables=tables))

    def _stages(self, ids: list[str], stage: str) -> None:
        moved = self._choices.moved | dict.fromkeys(ids, stage)
        self._again(replace(self._choices, moved=moved))

    def _again(self, choices: Choices) -> None:
        """Show what comes of other choices; if nothing does, what there is stays."""
        try:
            self._tried = self._try(choices)
        except AssistantError as error:
            self._dialog.tell(error.line(self._language))
            return
        self._choices = choices
        self._show()

    def _show(self) -> None:
        report = self._tried.report
        rows = [self._row(entry) for entry in report.entries]
        rows += [self._problem(problem, "problem") for problem in report.problems]
        rows += [self._problem(note, "note") for note in report.notes]
        stages = [(s.id, stage_name(s)) for s in (*BUILT_IN, *report.own)]
        self._dialog.show_rows(rows, stages)

    def _row(self, entry: Imported) -> ImportRow:
        place = self._where(entry.place, 1) if entry.place else ""
        return ImportRow(
            entry.id, entry.outcome, place, entry.group, entry.title, entry.text, entry.stage
        )

    def _problem(self, problem: Problem, outcome: str) -> ImportRow:
        place = self._where(problem.place, 2)
        return ImportRow("", outcome, place, "", "", problem.message.text(self._language))

    def _where(self, place: Place, exactly: int) -> str:
        """The file if there are several, the sheet, the line and perhaps the column."""
        numbers = ":".join(str(number) for number in (place.line, place.column)[:exactly])
        return f"{self._within(place.file)} {numbers}".strip()

    def _within(self, file: str) -> str:
        """The name of a file or sheet without what all of the source share."""
        inner = file.removeprefix(str(root_of(self._source))).lstrip("/\\")
        return inner.replace("[", " ").removesuffix("]").strip()

    def _outcomes(self) -> dict[str, tuple[str, str]]:
        return {
            "new": (self.tr("新增"), "good"),
            "changed": (self.tr("改动"), "accent"),
            "same": (self.tr("相同"), "soft"),
            "duplicate": (self.tr("重复"), "soft"),
            "problem": (self.tr("有问题"), "bad"),
            "note": (self.tr("说明"), "soft"),
        }


def called(source: Origin) -> str:
    """What a source is called: by its name, or by how many files it is."""
    if isinstance(source, Path):
        return source.name
    return translate("ImportFlow", "%1 个文件").replace("%1", str(len(source)))


def ask_source(parent: QWidget | None, title: str) -> Origin | None:
    """Which file is to be imported, or which several."""
    endings = " ".join(f"*{suffix}" for format in FORMATS for suffix in format.suffixes)
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", f"({endings})")
    return origin_of(chosen)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Which folder is to be imported, with all that is in it."""
    folder = QFileDialog.getExistingDirectory(parent, title)
    return Path(folder) if folder else None
