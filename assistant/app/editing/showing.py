"""From the document to what the editor shows: table rows, choices, differences."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from assistant.app.rows import stage_name
from assistant.books.book_name import name_of
from assistant.books.editing.document import Document
from assistant.core.comparing import Change, Difference
from assistant.core.stage import BUILT_IN, Stage
from assistant.ui.editor.compare_tree import Line
from assistant.ui.editor.fields import Section, sections

translate = QCoreApplication.translate

Choices = list[tuple[str, str]]
_REFERRING = ("stage", "promotion", "then", "stacks_with", "matches")


def book_choices(files: Sequence[Path], current: Document) -> Choices:
    """The books to switch between by name, and by file as well where two have one name."""
    names = {file: name_of(file) for file in files} | {current.path: current.book.name}
    often = Counter(names[file] for file in files)
    return [
        (str(file), name if often[name := names[file]] == 1 else f"{name} · {file.name}")
        for file in files
    ]


def names_in(document: Document, section: Section) -> dict[str, str]:
    """What the references are called that the section's table shows."""
    shown = {f.key for f in section.fields if f.reference and f.key in section.columns}
    return dict(
        choice for field, choices in references(document, section.key, shown) for choice in choices
    )


def references(
    document: Document, section: str, wanted: Container[str] = _REFERRING
) -> Iterator[tuple[str, Choices]]:
    """For each field that refers to something of the book, what there is to choose from."""
    makers: tuple[tuple[str, str, Callable[[], Choices]], ...] = (
        ("phrases", "stage", lambda: _stages(document)),
        ("phrases", "promotion", lambda: [("", "—"), *_named(document, "promotions")]),
        ("phrases", "then", lambda: [("", "—"), *_named(document, "phrases")]),
        ("promotions", "stacks_with", lambda: _named(document, "promotions")),
        ("products", "matches", lambda: _named(document, "products")),
    )
    for where, field, made in makers:
        if where == section and field in wanted:
            yield field, made()


def changed_words() -> dict[Change, tuple[str, str]]:
    """What became of an entry, and in which tone."""
    return {
        Change.ADDED: (translate("Comparing", "新增"), "good"),
        Change.CHANGED: (translate("Comparing", "改动"), "accent"),
        Change.MOVED: (translate("Comparing", "移动"), "soft"),
        Change.REMOVED: (translate("Comparing", "删除"), "bad"),
    }


def compared_lines(differences: Iterable[Difference]) -> Sequence[Line]:
    """Differences in the words of the window."""
    fields = {(s.key, field.key): field.name for s in sections() for field in s.fields}
    changes = changed_words()
    return [
        Line(
            one.section,
            one.id,
            changes[one.change][1],
            changes[one.change][0],
            one.title,
            tuple(
                (fields.get((one.section, f.name), f.name), f.before, f.after) for f in one.fields
            ),
        )
        for one in differences
    ]


def _stages(document: Document) -> Choices:
    own = (Stage(str(s.get("id")), str(s.get("name"))) for s in document.lists.get("stages", ()))
    return [(stage.id, stage_name(stage)) for stage in (*BUILT_IN, *own)]


def _named(document: Document, section: str) -> Choices:
    entries = document.lists.get(section, ())
    return [(str(e.get("id", "")), str(e.get("title") or e.get("name") or "")) for e in entries]
