"""From the document to what the editor shows: table rows, choices, differences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from assistant.app.editing.marks import Marks
from assistant.app.rows import stage_name
from assistant.books.editing.composed import Rows
from assistant.books.editing.document import Document
from assistant.core.comparing import Change, Difference
from assistant.core.stage import BUILT_IN, Stage
from assistant.ui.editor.compare_dialog import Line
from assistant.ui.editor.entry_model import EntryRow
from assistant.ui.editor.fields import Section, sections, shown

translate = QCoreApplication.translate

Choices = list[tuple[str, str]]


def rows_of(
    document: Document,
    section: Section,
    wanted: str,
    marks: Mapping[str, Marks],
    *,
    only: int | None = None,
) -> list[EntryRow]:
    """The table's rows: those that contain what is wanted, or just one."""
    names = dict(choice for _, choices in references(document, section.key) for choice in choices)
    found = []
    for number, rows in enumerate(document.lists.get(section.key, ())):
        if only is not None and number != only:
            continue
        cells = tuple(_cell(rows, section, key, names) for key in section.columns)
        if wanted.lower() in " ".join((*cells, str(rows.get("id", "")))).lower():
            one = marks.get(str(rows.get("id")))
            tone, details = (one.tone, one.details) if one else ("", "")
            found.append(EntryRow(number, cells, tone, details))
    return found


def references(document: Document, section: str) -> Iterator[tuple[str, Choices]]:
    """For each field that refers to something of the book, what there is to choose from."""
    if section == "phrases":
        yield "stage", _stages(document)
        yield "promotion", [("", "—"), *_named(document, "promotions")]
        yield "then", [("", "—"), *_named(document, "phrases")]


def compared_lines(differences: Iterable[Difference]) -> Sequence[Line]:
    """Differences in the words of the window."""
    fields = {(s.key, field.key): field.name for s in sections() for field in s.fields}
    changes = {
        Change.ADDED: (translate("Comparing", "新增"), "good"),
        Change.CHANGED: (translate("Comparing", "改动"), "accent"),
        Change.MOVED: (translate("Comparing", "移动"), "soft"),
        Change.REMOVED: (translate("Comparing", "删除"), "bad"),
    }
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


def _cell(rows: Rows, section: Section, key: str, names: Mapping[str, str]) -> str:
    field = section.field(key)
    value = rows.get(key, "")
    return shown(value, field, dict(names) if field.reference else {}) if field else ""


def _stages(document: Document) -> Choices:
    own = (Stage(str(s.get("id")), str(s.get("name"))) for s in document.lists.get("stages", ()))
    return [(stage.id, stage_name(stage)) for stage in (*BUILT_IN, *own)]


def _named(document: Document, section: str) -> Choices:
    entries = document.lists.get(section, ())
    return [(str(e.get("id", "")), str(e.get("title") or e.get("name") or "")) for e in entries]
