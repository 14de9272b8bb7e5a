"""The pages of the editor's window, told what the session holds and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

from assistant.app.editing.haystack import Haystack
from assistant.app.editing.marks import Marks, marks_of, preview_of
from assistant.app.editing.session import Session
from assistant.app.editing.showing import names_in, references
from assistant.books.editing.composed import Rows
from assistant.books.editing.document import faults_of
from assistant.core.language import Language
from assistant.core.wording.rules import Rules
from assistant.desktop.clock import SystemClock
from assistant.ui.editor.editor_window import EditorWindow
from assistant.ui.editor.entry_model import Listing
from assistant.ui.editor.section_page import SectionPage


class Pages:
    """Shows entries, and judges the one that is being written."""

    def __init__(
        self, window: EditorWindow, session: Callable[[], Session], language: Language
    ) -> None:
        self._window = window
        self._session = session
        self._language = language
        self._rules = Rules()
        self._marks: dict[str, dict[str, Marks]] = {}
        self._haystacks = {key: Haystack(page.section) for key, page in window.pages.items()}
        for key, page in window.pages.items():
            self._connect(key, page)

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._session()

    def begin(self, rules: Rules) -> None:
        """Show another book from its start; its texts are judged by these rules."""
        self._rules = rules
        self._marks = {}
        self.show("", anew=True)
        for page in self._window.pages.values():
            page.select([0] if page.model.rowCount() else [])

    def show(self, section: str, *, anew: bool = False) -> None:
        """Show what has changed in a section, "" for all of them; `anew` in another book."""
        for key, page in self._window.pages.items():
            for field, choices in references(self.session.document, key):
                page.form.offer(field, choices)
                if field == "stage":
                    page.bulk.offer(choices)
            if section in ("", key):
                self._marks[key] = self._kept_marks(key)
                self._show_rows(key)
                self._show_entry(key, anew=anew)

    def _connect(self, key: str, page: SectionPage) -> None:
        page.chosen.connect(lambda _: self._show_entry(key, anew=True))
        page.filtered.connect(lambda _: self._show_rows(key))

    def _kept_marks(self, key: str) -> dict[str, Marks]:
        """The marks of the entries that are still there."""
        there = {str(rows.get("id")) for rows in self.session.entries(key)}
        return {id: marks for id, marks in self._marks.get(key, {}).items() if id in there}

    def _show_rows(self, key: str) -> None:
        page, entries = self._window.pages[key], self.session.entries(key)
        names = names_in(self.session.document, page.section)
        numbers = self._haystacks[key].matching(entries, page.filter.text(), names)
        marks = self._marks.setdefault(key, {})
        page.show_rows(Listing(entries, numbers, names, marks))
        self._count(key)

    def _count(self, key: str) -> None:
        bad = sum(one.tone == "bad" for one in self._marks[key].values())
        self._window.count_faults(key, bad)

    def _show_entry(self, key: str, *, anew: bool) -> None:
        page = self._window.pages[key]
        numbers = page.numbers()
        if len(numbers) != 1:
            page.show_entry(None, Path())
            return
        rows = self.session.entries(key)[numbers[0]]
        page.show_entry(rows, self.session.document.path.parent, anew=anew)
        marks = self._judge(key, numbers[0], rows)
        page.form.remark(marks.remarks)
        for name, stretches in marks.underlines.items():
            if page.section.field(name):
                page.form.underline(name, stretches)
        shop = str(self.session.document.head.get("shop", ""))
        today = SystemClock().now().astimezone().date()
        page.form.show_preview(preview_of(str(rows.get("text", "")), shop, today))

    def _judge(self, key: str, number: int, rows: Rows) -> Marks:
        faults = faults_of(self.session.document, key, number)
        marks = marks_of(rows, faults, self._rules, self._language)
        id = str(rows.get("id"))
        if self._marks.setdefault(key, {}).get(id) != marks:
            self._marks[key][id] = marks
            self._window.pages[key].model.remark(number)
            self._count(key)
        return marks
