"""What is imported into a book that is being edited: one step, which can be taken back."""

from dataclasses import replace

from assistant.app.editing.importing_flow import Tried
from assistant.app.editing.session import Session
from assistant.app.meanwhile import Meanwhile
from assistant.books.editing.document import sound_book, with_book
from assistant.books.importing.draft import Choices
from assistant.books.importing.merge import merge_into
from assistant.books.importing.origin import Origin
from assistant.core.book import Book


class IntoSession:
    """Tries an import of a source into the document as it is now."""

    def __init__(self, session: Session, source: Origin, meanwhile: Meanwhile, what: str) -> None:
        """`what` is how the step is called."""
        self._session = session
        self._source = source
        self._meanwhile = meanwhile
        self._what = what
        self._book: Book | None = None

    def attempt(self, choices: Choices) -> Tried:
        """What would come of it. Raises AssistantError."""
        if self._book is None:
            document = self._session.document
            self._book = replace(sound_book(document), file=str(document.path))
        report, merged = merge_into(self._book, self._source, choices)
        return Tried(report, lambda: self._put(merged))

    def _put(self, book: Book) -> None:
        document = self._session.document
        after = self._meanwhile.result_of(lambda: with_book(document, book), self._what)
        self._session.put_content(after.head, after.lists, self._what)
