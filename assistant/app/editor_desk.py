"""The editor desk: one book at a time between its file and the editor's window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from assistant.app.editing.entry_actions import EntryActions
from assistant.app.editing.finding_flow import FindingFlow
from assistant.app.editing.importing_flow import ImportFlow, ask_source
from assistant.app.editing.marks import Marks, marks_of, preview_of
from assistant.app.editing.session import Session
from assistant.app.editing.showing import compared_lines, references, rows_of
from assistant.app.wordcheck import shipped_rules
from assistant.books.editing.composed import Rows
from assistant.books.editing.document import (
    Document,
    book_of,
    faults_of,
    is_changed_on_disk,
    open_document,
    sound_book,
)
from assistant.books.reader import read_book
from assistant.books.workbook.writing import export_book
from assistant.core.book import Book
from assistant.core.comparing import compare
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.wording.rules import Rules
from assistant.ui.editor.asking import Asking, Leaving, Questions
from assistant.ui.editor.compare_dialog import CompareDialog
from assistant.ui.editor.editor_window import NEW, OTHER, EditorWindow
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.editor.section_page import SectionPage
from assistant.ui.theme import LIGHT, Colours


class EditorDesk(QObject):
    """Opens books, shows them, makes every wish of the window a step of the session."""

    saved = Signal(object)

    def __init__(
        self,
        books: Sequence[Path],
        language: Language = Language.SIMPLIFIED,
        published: Callable[[str], Book | None] = lambda _: None,
        asking: Asking | None = None,
    ) -> None:
        """`published` gives the book of an id as the team has it now, if it is known."""
        super().__init__()
        self._books = list(books)
        self._language = language
        self._published = published
        self._asking: Asking = asking or Questions()
        self._colours = LIGHT
        self._rules: Rules = shipped_rules()
        self._marks: dict[str, dict[str, Marks]] = {}
        self.window = EditorWindow(self.may_leave)
        self.session = Session(_empty())
        self._finding = FindingFlow(self.window, lambda: self.session)
        self._actions = EntryActions(self.window, lambda: self.session)
        self._connect()

    def set_colours(self, colours: Colours) -> None:
        """The theme's colours."""
        self._colours = colours
        self.window.set_colours(colours)

    def open(self, path: Path) -> bool:
        """Edit a book; says why not and returns False when that can't be."""
        try:
            document = open_document(path)
        except AssistantError as error:
            self._refuse(error)
            self._offer_books()
            return False
        if path not in self._books:
            self._books.append(path)
        self._take(document)
        return True

    def save(self) -> bool:
        """Write the book, unless somebody else has meanwhile and theirs is to stay."""
        try:
            if is_changed_on_disk(self.session.document) and not self._asking.overwriting(
                self.window
            ):
                return False
            self.session.save()
        except (AssistantError, OSError) as error:
            self._refuse(error)
            return False
        self.window.tell(self.tr("已保存"), "good")
        self._state()
        self.saved.emit(self.session.document.path)
        return True

    def may_leave(self) -> bool:
        """Whether the book can be left: saved, or not worth it."""
        if self.session.steps.isClean():
            return True
        answer = self._asking.leaving(self.window)
        return self.save() if answer is Leaving.SAVE else answer is Leaving.DISCARD

    def import_from(self, source: Path) -> ImportDialog | None:
        """Show what importing a file would do."""
        try:
            flow = ImportFlow(self.session, source, self._language)
        except AssistantError as error:
            self._refuse(error)
            return None
        dialog = flow.open(self._colours, self.window)
        flow.setParent(dialog)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export_to(self, path: Path) -> None:
        """Write the book as a table."""
        try:
            export_book(sound_book(self.session.document), path)
        except AssistantError as error:
            self._refuse(error)
        else:
            self.window.tell(self.tr("已导出 %1").replace("%1", path.name), "good")

    def compare_with(self, other: Book, name: str) -> CompareDialog:
        """Show how the book differs from another state of it."""
        book, _ = book_of(self.session.document)
        differences = compare(book, other) if book else ()
        lines = compared_lines(differences)
        told = self.tr("和“%1”比，有 %2 处不同。") if lines else self.tr("和“%1”完全一样。")
        told = told.replace("%1", name).replace("%2", str(len(lines)))
        dialog = CompareDialog(told, lines, self._colours, self.window)
        dialog.entry_wanted.connect(self._finding.go_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _connect(self) -> None:
        window = self.window
        window.book_chosen.connect(self._choose)
        window.save_wanted.connect(self.save)
        window.undo_wanted.connect(self._undo)
        window.redo_wanted.connect(self._redo)
        window.import_wanted.connect(self._import)
        window.export_wanted.connect(self._export)
        window.compare_wanted.connect(self._compare)
        self._actions.refused.connect(self._refuse)
        for key, page in window.pages.items():
            self._connect_page(key, page)

    def _connect_page(self, key: str, page: SectionPage) -> None:
        page.chosen.connect(lambda _: self._show_entry(key))
        page.filtered.connect(lambda _: self._show_rows(key))

    def _undo(self) -> None:
        self.session.undo()

    def _redo(self) -> None:
        self.session.redo()

    def _take(self, document: Document) -> None:
        self.session = Session(document)
        self.session.changed.connect(self._changed)
        self.session.stepped.connect(self._state)
        self._rules = shipped_rules().merged(
            document.book.wording, {off.rule for off in document.book.silence}
        )
        self._marks = {}
        self._offer_books()
        self._changed("")
        for page in self.window.pages.values():
            page.select([0] if page.model.rowCount() else [])
        self.window.tell("")

    def _offer_books(self) -> None:
        shown = [(str(path), path.stem) for path in self._books]
        self.window.offer_books(shown, str(self.session.document.path))

    def _changed(self, section: str) -> None:
        document = self.session.document
        for key, page in self.window.pages.items():
            for field, choices in references(document, key):
                page.form.offer(field, choices)
            if section in ("", key):
                self._marks[key] = self._kept_marks(key)
                self._show_rows(key)
                self._show_entry(key)
        stages = next(c for field, c in references(document, "phrases") if field == "stage")
        self.window.pages["phrases"].bulk.offer(stages)
        self._state()

    def _kept_marks(self, key: str) -> dict[str, Marks]:
        """The marks of the entries that are still there."""
        there = {str(rows.get("id")) for rows in self.session.entries(key)}
        return {id: marks for id, marks in self._marks.get(key, {}).items() if id in there}

    def _state(self, *_: object) -> None:
        steps = self.session.steps
        self.window.show_state(
            self.session.document.path.name,
            changed=not steps.isClean(),
            undo=steps.undoText() if steps.canUndo() else "",
            redo=steps.redoText() if steps.canRedo() else "",
        )

    def _show_rows(self, key: str) -> None:
        page = self.window.pages[key]
        entries = self.session.entries(key)
        marks = self._marks.setdefault(key, {})
        rows = rows_of(self.session.document, page.section, page.filter.text(), marks)
        page.show_rows(rows, len(entries))
        self.window.count_faults(key, sum(one.tone == "bad" for one in marks.values()))

    def _show_entry(self, key: str) -> None:
        page = self.window.pages[key]
        numbers = page.numbers()
        if len(numbers) != 1:
            page.show_entry(None, Path())
            return
        number = numbers[0]
        rows = self.session.entries(key)[number]
        page.show_entry(rows, self.session.document.path.parent)
        marks = self._judge(key, number, rows)
        page.form.remark(marks.remarks)
        for name, stretches in marks.underlines.items():
            if page.section.field(name):
                page.form.underline(name, stretches)
        shop = str(self.session.document.head.get("shop", ""))
        page.form.show_preview(preview_of(str(rows.get("text", "")), shop))

    def _judge(self, key: str, number: int, rows: Rows) -> Marks:
        faults = faults_of(self.session.document, key, number)
        marks = marks_of(rows, faults, self._rules, self._language)
        id = str(rows.get("id"))
        if self._marks.setdefault(key, {}).get(id) != marks:
            self._marks[key][id] = marks
            page = self.window.pages[key]
            (row,) = rows_of(self.session.document, page.section, "", self._marks[key], only=number)
            page.model.replace(row)
            bad = sum(one.tone == "bad" for one in self._marks[key].values())
            self.window.count_faults(key, bad)
        return marks

    def _choose(self, path: str) -> None:
        current = self.session.document.path
        wanted = Path(path)
        if path in (OTHER, NEW):
            ask = QFileDialog.getOpenFileName if path == OTHER else QFileDialog.getSaveFileName
            file, _ = ask(self.window, self.tr("话术本"), str(current.parent), "(*.yaml *.yml)")
            wanted = Path(file) if file else current
        if wanted == current or not self.may_leave():
            self._offer_books()
        else:
            self.open(wanted if wanted.suffix else wanted.with_suffix(".yaml"))

    def _import(self) -> None:
        source = ask_source(self.window, self.tr("导入哪个文件"))
        if source:
            self.import_from(source)

    def _export(self) -> None:
        start = self.session.document.path.with_suffix(".xlsx")
        file, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("导出"), str(start), "Excel (*.xlsx);;CSV (*.csv)"
        )
        if file:
            self.export_to(Path(file))

    def _compare(self) -> None:
        """With what the team has now; if that is not known, with a file."""
        book = self._published(self.session.document.book.id)
        if book is not None:
            self.compare_with(book, self.tr("已发布的版本"))
            return
        start = str(self.session.document.path.parent)
        file, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("和哪个话术本比较"), start, "(*.yaml *.yml)"
        )
        reading = read_book(Path(file)) if file else None
        if reading and reading.book:
            self.compare_with(reading.book, Path(file).name)

    def _refuse(self, error: AssistantError | OSError) -> None:
        if isinstance(error, AssistantError):
            title, text = error.title.text(self._language), error.message.text(self._language)
            self.window.tell(f"{title}：{text}", "bad")
        else:
            self.window.tell(error.strerror or str(error), "bad")


def _empty() -> Document:
    path = Path("book.yaml")
    return Document(path, None, Book("book", "book", file=str(path)), {}, {})
