"""The editor desk: one book at a time between its file and the editor's window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from assistant.app.editing.entry_actions import EntryActions
from assistant.app.editing.finding_flow import FindingFlow
from assistant.app.editing.importing_flow import ImportFlow, ask_folder, ask_source, called
from assistant.app.editing.into_session import IntoSession
from assistant.app.editing.pages import Pages
from assistant.app.editing.publishing_flow import PublishingFlow
from assistant.app.editing.releases import Releases
from assistant.app.editing.session import Session
from assistant.app.editing.showing import book_choices, compared_lines
from assistant.app.editing.unsaved_desk import UnsavedDesk
from assistant.app.meanwhile import Meanwhile
from assistant.app.wordcheck import shipped_rules
from assistant.books.editing.document import (
    Document,
    UnsoundError,
    book_of,
    is_changed_on_disk,
    save,
    sound_book,
)
from assistant.books.editing.unsaved import Unsaved, opened_with
from assistant.books.importing.origin import Origin
from assistant.books.reader import read_book
from assistant.books.workbook.writing import export_book
from assistant.core.book import Book
from assistant.core.comparing import Difference, compare
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.wording.rules import Rules
from assistant.ui.chosen_file import file_to_save
from assistant.ui.editor.asking import Asking, Leaving, Questions
from assistant.ui.editor.compare_dialog import CompareDialog
from assistant.ui.editor.editor_window import NEW, OTHER, EditorWindow
from assistant.ui.editor.import_dialog import ImportDialog
from assistant.ui.editor.publish_dialog import PublishDialog
from assistant.ui.theme import LIGHT, Colours


class EditorDesk(QObject):
    """Opens books, shows them, makes every wish of the window a step of the session."""

    saved = Signal(object)

    def __init__(
        self,
        books: Sequence[Path],
        language: Language = Language.SIMPLIFIED,
        published: Callable[[Path, str], Book | None] = lambda *_: None,
        asking: Asking | None = None,
        releases: Callable[[Path], Releases] | None = None,
        unsaved: Path | None = None,
    ) -> None:
        """`published` gives the book of a file and an id as the team has it now, if it is known.

        `releases` gives those of the books a file stands among; without it nothing is published.
        `unsaved` is where what is not saved is kept until it is.
        """
        super().__init__()
        self._books = list(books)
        self._language = language
        self._published = published
        self._releases = releases
        self._asking: Asking = asking or Questions()
        self._colours = LIGHT
        self.window = EditorWindow(self.may_leave)
        self.session = Session(_empty())
        self.unsaved = UnsavedDesk(unsaved, lambda: self.session)
        self._pages = Pages(self.window, lambda: self.session, language)
        self._meanwhile = Meanwhile(self.window.tell, self)
        self._finding = FindingFlow(self.window, lambda: self.session)
        self._actions = EntryActions(self.window, lambda: self.session)
        self._connect()

    def set_colours(self, colours: Colours) -> None:
        """The theme's colours."""
        self._colours = colours
        self.window.set_colours(colours)

    def open(self, path: Path) -> bool:
        """Edit a book; says why not and returns False when that can't be.

        What was not saved of it when the editor was ended is gone on with, as one step.
        """
        kept = self.unsaved.begin(path)
        try:
            document, left, rules = self._meanwhile.result_of(
                lambda: _opened(path, kept), self.tr("正在打开 %1…").replace("%1", path.name)
            )
        except AssistantError as error:
            self.unsaved.begin(self.session.document.path)  # which is still the one on view
            self._refuse(error)
            self._offer_books()
            return False
        if path not in self._books:
            self._books.append(path)
        self._take(document, rules)
        if left is None and kept is not None:
            self.unsaved.forget()  # it has been saved
        if left is not None:
            self.session.go_on_with(left.head, left.lists, self.tr("上次没保存的改动"))
            self.window.tell(self.tr("上次没保存的改动还在，看过再保存；不要了就撤销。"), "warn")
        return True

    def save(self) -> bool:
        """Write the book, unless somebody else has meanwhile and theirs is to stay."""
        document = self.session.document
        try:
            if is_changed_on_disk(document) and not self._asking.overwriting(self.window):
                self.window.tell(self.tr("没有保存。从“打开其他…”再选这个文件，就能看到别人改的。"))
                return False
            before = self.session.before_import
            self.unsaved.settle()
            saved = self._meanwhile.result_of(
                lambda: self._written(document, before), self.tr("正在保存…")
            )
        except AssistantError as error:
            self._refuse(error)
            return False
        self.session.saved(saved)
        self.unsaved.forget()
        self._tell_saved(saved)
        self._state()
        self.saved.emit(saved.path)
        return True

    def _written(self, document: Document, before: Document | None) -> Document:
        self.unsaved.hold(document)
        return save(document, before)

    def _tell_saved(self, saved: Document) -> None:
        lost = " ".join(one.message.text(self._language) for one in saved.lost)
        told = self.tr("已保存")
        self.window.tell(f"{told} · {lost}" if lost else told, "warn" if lost else "good")

    def may_leave(self) -> bool:
        """Whether the book can be left: saved, or not worth it."""
        clean = self.session.steps.isClean()
        answer = Leaving.DISCARD if clean else self._asking.leaving(self.window)
        if answer is Leaving.DISCARD:
            self.unsaved.forget()
        return self.save() if answer is Leaving.SAVE else answer is Leaving.DISCARD

    def import_from(self, source: Origin) -> ImportDialog | None:
        """Show what importing a file, several or a folder would do."""
        what = self.tr("导入 %1").replace("%1", called(source))
        into = IntoSession(self.session, source, self._meanwhile, what)
        flow = ImportFlow(source, into.attempt, self._language, self._meanwhile)
        flow.failed.connect(self._refuse)
        try:
            dialog = flow.open(self._colours, self.window)
        except AssistantError as error:
            self._refuse(error)
            return None
        flow.setParent(dialog)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.window.tell("")
        return dialog

    def export_to(self, path: Path) -> None:
        """Write the book as a table."""
        document = self.session.document
        try:
            self._meanwhile.result_of(
                lambda: export_book(sound_book(document), path), self.tr("正在导出…")
            )
        except AssistantError as error:
            self._refuse(error)
        else:
            self.window.tell(self.tr("已导出 %1").replace("%1", path.name), "good")

    def compare_with(self, other: Book, name: str) -> CompareDialog:
        """Show how the book differs from another state of it."""
        document = self.session.document
        differences = self._meanwhile.result_of(
            lambda: _differences(document, other), self.tr("正在比较…")
        )
        lines = compared_lines(differences)
        told = self.tr("和“%1”比，有 %2 处不同。") if lines else self.tr("和“%1”完全一样。")
        told = told.replace("%1", name).replace("%2", str(len(lines)))
        dialog = CompareDialog(told, lines, self._colours, self.window)
        dialog.entry_wanted.connect(self._finding.go_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.window.tell("")
        return dialog

    def publish(self) -> PublishingFlow | None:
        """Show what publishing the book and those beside it would do."""
        if self._releases is None:
            return None
        dialog = PublishDialog(self._colours, self.window)
        releases = self._releases(self.session.document.path)
        flow = PublishingFlow(dialog, releases, self.session, self.save, self._language)
        flow.entry_wanted.connect(self._go_to)
        flow.open()
        return flow

    def _connect(self) -> None:
        window = self.window
        window.book_chosen.connect(self._choose)
        window.save_wanted.connect(self.save)
        window.undo_wanted.connect(self._undo)
        window.redo_wanted.connect(self._redo)
        window.import_wanted.connect(self._import)
        window.import_folder_wanted.connect(self._import_folder)
        window.export_wanted.connect(self._export)
        window.compare_wanted.connect(self._compare)
        window.publish_wanted.connect(self.publish)
        self._actions.refused.connect(self._refuse)

    def _undo(self) -> None:
        self.session.undo()

    def _redo(self) -> None:
        self.session.redo()

    def _take(self, document: Document, rules: Rules) -> None:
        self.session = Session(document)
        self.session.changed.connect(self._changed)
        self.session.stepped.connect(self._stepped)
        self._offer_books()
        self._pages.begin(rules)
        self._finding.look_again()
        self._state()
        self.window.tell("")

    def _offer_books(self) -> None:
        current = self.session.document
        shown = book_choices(self._books, current)
        self.window.offer_books(shown, str(current.path))

    def _stepped(self) -> None:
        """What was told before a step need not be so any more."""
        self.unsaved.changed()
        self.window.tell("")
        self._finding.look_again()
        self._state()

    def _changed(self, section: str) -> None:
        self._pages.show(section)
        self._state()

    def _state(self, *_: object) -> None:
        steps = self.session.steps
        self.window.show_state(
            self.session.document.path.name,
            changed=not steps.isClean(),
            undo=steps.undoText() if steps.canUndo() else "",
            redo=steps.redoText() if steps.canRedo() else "",
        )

    def _choose(self, path: str) -> None:
        """Open a book; the one that is open is read anew if its file was looked for."""
        current = self.session.document.path
        wanted = self._asked(path, current.parent) if path in (OTHER, NEW) else Path(path)
        is_there = wanted == current and path not in (OTHER, NEW)
        if wanted is None or is_there or not self.may_leave():
            self._offer_books()
        else:
            self.open(wanted)

    def _asked(self, way: str, folder: Path) -> Path | None:
        """A file of the user's choice, named as a book's is."""
        how = (self.window, self.tr("话术本"), str(folder), "(*.yaml *.yml)")
        file = QFileDialog.getOpenFileName(*how)[0] if way == OTHER else file_to_save(*how)
        return Path(file) if file else None

    def _import(self) -> None:
        source = ask_source(self.window, self.tr("导入哪些文件"))
        if source:
            self.import_from(source)

    def _import_folder(self) -> None:
        folder = ask_folder(self.window, self.tr("导入哪个文件夹"))
        if folder:
            self.import_from(folder)

    def _export(self) -> None:
        start = self.session.document.path.with_suffix(".xlsx")
        kinds = "Excel (*.xlsx);;CSV (*.csv)"
        if file := file_to_save(self.window, self.tr("导出"), str(start), kinds):
            self.export_to(Path(file))

    def _compare(self) -> None:
        """With what the team has now; if that is not known, with a file."""
        path, id = self.session.document.path, self.session.document.book.id
        looking = self.tr("正在比较…")
        book = self._meanwhile.result_of(lambda: self._published(path, id), looking)
        if book is not None:
            self.compare_with(book, self.tr("已发布的版本"))
            return
        start = str(self.session.document.path.parent)
        file, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("和哪个话术本比较"), start, "(*.yaml *.yml)"
        )
        if not file:
            return
        other = self._meanwhile.result_of(lambda: read_book(Path(file)).book, looking)
        if other is not None:
            self.compare_with(other, Path(file).name)

    def _go_to(self, file: str, section: str, id: str) -> None:
        """Show an entry of any book."""
        path, current = Path(file), self.session.document.path.absolute()
        if path.absolute() == current or (self.may_leave() and self.open(path)):
            self._finding.go_to(section, id)

    def tell(self, message: Message, tone: str) -> None:
        """Show one line."""
        self.window.tell(message.text(self._language), tone)

    def _refuse(self, error: AssistantError) -> None:
        fault = error.fault if isinstance(error, UnsoundError) else None
        if fault and fault.section in self.window.pages:
            self._finding.show(fault.section, fault.number)
        self.window.tell(error.line(self._language), "bad")


def _opened(path: Path, left: Unsaved | None) -> tuple[Document, Unsaved | None, Rules]:
    """The document, what is left to go on with, and the rules its texts are judged by."""
    document, left = opened_with(left, path)
    book = document.book
    silenced = {off.rule for off in book.silence}
    return document, left, shipped_rules().merged(book.wording, silenced).prepare()


def _differences(document: Document, other: Book) -> tuple[Difference, ...]:
    book, _ = book_of(document)
    return compare(book, other) if book else ()


def _empty() -> Document:
    path = Path("book.yaml")
    return Document(path, None, Book("book", "book", file=str(path)), {}, {})
