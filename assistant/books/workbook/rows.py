"""The rows of a workbook's sheets as entries of a book, each knowing the cells it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.books.importing.naming import Unique, slug
from assistant.books.importing.sheet import Row
from assistant.books.workbook.cells import tidy, value_of
from assistant.books.workbook.layout import LAYOUTS, OF, Column, Layout
from assistant.books.workbook.pages import PHRASES, Page
from assistant.books.workbook.spots import Entry, Path
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.stage import BUILT_IN

Lists = dict[str, list[Entry]]
ANY_STAGE = "inquire"
_ATTRIBUTES = {"from": "origin"}


def attribute(key: str) -> str:
    """What a phrase calls a key."""
    return _ATTRIBUTES.get(key, key)


@dataclass(slots=True)
class Reader:
    """Reads the sheets of a file; `unnamed` are the ids, by list, of rows that had none."""

    file: str
    stages: dict[str, str]
    absent: frozenset[str]
    unnamed: dict[str, set[str]] = field(default_factory=dict)

    def entries(self, page: Page | None, layout: Layout) -> list[Entry]:
        """The entries of a sheet, in order; rows without anything are skipped."""
        if page is None:
            return []
        columns = read_columns(page, self.absent)
        read = (self._entry(row, page, columns) for row in page.rows)
        return self._named([entry for entry in read if entry.rows], layout)

    def _entry(self, row: Row, page: Page, columns: Sequence[Column]) -> Entry:
        parent = "" if page.parent is None else row.cell(page.parent).strip()
        entry = Entry({}, Place(page.shown(self.file), row.number, 1), parent=parent)
        for column in columns:
            places = page.columns.get(column.header, ())
            texts = [(n + 1, text) for n in places if (text := tidy(row.cell(n)))]
            numbers = tuple(number for number, _ in texts)
            if texts and column.many:
                entry.put(column.path, tuple(text for _, text in texts), numbers)
            elif texts:
                entry.put(column.path, value_of(column, texts[0][1], self.stages), numbers[:1])
        if entry.rows:
            _put_empty(entry, page, columns)
        if entry.rows and page.layout is PHRASES and "stage" in self.absent:
            entry.rows["stage"] = ANY_STAGE
        return entry

    def _named(self, found: list[Entry], layout: Layout) -> list[Entry]:
        """Rows that were added without an id get one."""
        if "id" not in {column.field.name for column in layout.columns}:
            return found
        unique = Unique(tuple(str(entry.rows["id"]) for entry in found if "id" in entry.rows))
        unnamed = self.unnamed.setdefault(layout.key, set())
        for entry in found:
            if "id" not in entry.rows:
                title = str(entry.rows.get("title") or entry.rows.get("name") or layout.key)
                id = unique(slug(title) or layout.key)
                entry.rows = {"id": id, **entry.rows}
                unnamed.add(id)
        return found


def _put_empty(entry: Entry, page: Page, columns: Sequence[Column]) -> None:
    """What must be filled in and is not stands there empty, so that its cell can be named."""
    for column in columns:
        places = page.columns.get(column.header, [])
        is_needed = column.field.required and column.path != ("id",) and places
        if is_needed and not _is_there(entry, column):
            entry.put(column.path, "", (places[0] + 1,))


def _is_there(entry: Entry, column: Column) -> bool:
    """Whether a row has the key or what may stand in its place, or need not have it."""
    *within, _ = column.path
    instead: Path = (*within, column.field.instead)
    is_needless = bool(within) and within[0] not in entry.rows
    return is_needless or bool({column.path, instead} & entry.columns.keys())


def read_columns(page: Page, absent: frozenset[str]) -> list[Column]:
    """The columns that are read; one of two that mean nothing without each other is not."""
    columns = page.layout.columns
    if page.layout is not PHRASES:
        return list(columns)
    return [c for c in columns if attribute(c.path[0]) not in absent]


def stages_of(page: Page | None) -> dict[str, str]:
    """Ids by the names shown: those of the program and those of the workbook."""
    names = {stage.name: stage.id for stage in BUILT_IN}
    if page and {"编号", "名称"} <= page.columns.keys():
        for row in page.rows:
            id, name = (row.cell(page.columns[h][0]).strip() for h in ("编号", "名称"))
            names |= {name: id} if id and name else {}
    return names


def put_inside(lists: Lists, pages: dict[str, Page]) -> tuple[frozenset[str], list[Problem]]:
    """Tiers go into their promotions, items into their checklists.

    Returns the lists that are not known as a whole, for want of their sheet or of an entry that a
    row belongs to, and a warning for each such row.
    """
    unsure = {layout.key for layout in LAYOUTS if layout.inside and layout.key not in pages}
    problems = []
    for layout in LAYOUTS:
        parents = {entry.rows.get("id"): entry for entry in lists.get(layout.inside, ())}
        for entry in lists.pop(layout.key) if layout.inside else ():
            if entry.parent in parents:
                parents[entry.parent].inner.setdefault(layout.key, []).append(entry)
            else:
                unsure.add(layout.key)
                problems.append(_homeless(entry, pages[layout.key]))
    return frozenset(unsure), problems


def _homeless(entry: Entry, page: Page) -> Problem:
    column = 1 if page.parent is None else page.parent + 1
    place = Place(entry.place.file, entry.place.line, column)
    return Problem(place, _of_nothing(entry.parent), Level.WARNING)


def _of_nothing(parent: str) -> Message:
    return Message.of(
        "看不出这一行属于哪一条（“{of}”写的是“{parent}”），没有导入；话术本里原来的不变。",
        "What this row belongs to is not known (“{of}” says “{parent}”); it was not imported, "
        "and what the book has stays.",
        of=OF,
        parent=parent,
    )
