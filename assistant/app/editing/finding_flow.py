"""Find and replace over all entries of the book."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from assistant.app.editing.session import Session, pattern_of, texts_of
from assistant.ui.editor.editor_window import EditorWindow


class FindingFlow(QObject):
    """Counts as one types, goes from entry to entry, replaces in one step."""

    def __init__(self, window: EditorWindow, session: Callable[[], Session]) -> None:
        super().__init__()
        self.window = window
        self._session = session
        self._looked_for = ("", False)
        window.finding.looked_for.connect(self._look_for)
        window.finding.next_wanted.connect(self._next)
        window.finding.replace_wanted.connect(self._replace)

    @property
    def session(self) -> Session:
        """The session in which is looked."""
        return self._session()

    def go_to(self, section: str, id: str) -> None:
        """Show the entry of this id."""
        for number, rows in enumerate(self.session.entries(section)):
            if rows.get("id") == id:
                self.show(section, number)

    def show(self, key: str, number: int) -> None:
        """Bring an entry to the front, the filter or not."""
        page = self.window.pages[key]
        self.window.show_page(key)
        if page.model.place(number) < 0:
            page.filter.clear()
        page.select([number])

    def look_again(self) -> None:
        """What is there to be found may have changed."""
        if not self.window.finding.isHidden():
            self._look_for(*self._looked_for)

    def _look_for(self, text: str, exact: bool) -> None:
        self._looked_for = text, exact
        if not text:
            self.window.finding.tell(0, 0)
            return
        pattern = pattern_of(text, exact=exact)
        counts = [
            sum(len(pattern.findall(said)) for said in texts_of(rows))
            for entries in self.session.document.lists.values()
            for rows in entries
        ]
        self.window.finding.tell(sum(counts), sum(bool(count) for count in counts))

    def _next(self) -> None:
        """Go on to the next entry of the section, from there to the next section."""
        text, exact = self._looked_for
        pattern = pattern_of(text, exact=exact)
        here = self.window.page().section.key
        keys = list(self.window.pages)
        start = keys.index(here)
        now = self.window.page().numbers()
        for key in (*keys[start:], *keys[: start + 1]):
            after = now[-1] if key == here and now else -1
            now = [] if key == here else now
            for number, rows in enumerate(self.session.entries(key)):
                if number > after and any(pattern.search(said) for said in texts_of(rows)):
                    self.show(key, number)
                    return

    def _replace(self, find: str, put: str, exact: bool) -> None:
        if find:
            what = self.tr("把“%1”换成“%2”").replace("%1", find).replace("%2", put)
            count = self.session.replace_text(find, put, exact=exact, what=what)
            told = self.tr("换了 %1 条，可以撤销") if count else self.tr("没有要换的")
            self.window.tell(told.replace("%1", str(count)), "good" if count else "soft")
