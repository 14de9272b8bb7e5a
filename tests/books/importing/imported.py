"""What comes of importing a file: the report and the phrases in the book."""

from dataclasses import dataclass
from pathlib import Path

from assistant.books.importing.draft import Choices
from assistant.books.importing.merge import import_into
from assistant.books.importing.report import ImportReport
from assistant.books.reader import read_book
from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.core.problem import Level


@dataclass(frozen=True)
class Result:
    """A report and the book afterwards, which has no errors."""

    report: ImportReport
    book: Book

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The book's phrases."""
        return self.book.phrases

    @property
    def texts(self) -> list[str]:
        """Their texts."""
        return [phrase.text for phrase in self.book.phrases]

    @property
    def told(self) -> list[str]:
        """The problems of the source, a line each."""
        return [problem.line() for problem in self.report.problems]


def imported(
    source: Path, into: Path, choices: Choices | None = None, format: str = "auto"
) -> Result:
    """Import, and see that doing it again changes nothing."""
    choices = choices or Choices()
    report = import_into(source, into, choices, format=format)
    before = into.read_bytes() if into.exists() else b""
    again = import_into(source, into, choices, format=format).counts
    assert (again["new"], again["changed"]) == (0, 0)
    assert again["same"] == report.counts["new"] + report.counts["changed"] + report.counts["same"]
    assert (into.read_bytes() if into.exists() else b"") == before
    if not into.exists():
        return Result(report, Book("none", "none"))
    reading = read_book(into)
    assert [p.line() for p in reading.problems if p.level is Level.ERROR] == []
    assert reading.book is not None
    return Result(report, reading.book)
