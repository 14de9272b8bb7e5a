"""How the sheets of a source would be read, so that it can be seen and said otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.books.importing.formats import format_of, sources_in
from assistant.books.importing.header import Columns, Head, Role, find_head, looks_headed
from assistant.books.importing.headless import headless_replies
from assistant.books.importing.origin import Origin
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.tables import sheets_of, shown_name
from assistant.books.workbook.reading import is_workbook
from assistant.core.errors import AssistantError
from assistant.core.message import Message

_MOST_ROWS = 5
_SNIPPETS: dict[str, tuple[int, ...]] = {Role.CODE: (0,), Role.TEXT: (1,), Role.TITLE: (2,)}


@dataclass(frozen=True, slots=True)
class Shape:
    """One sheet by its name as places have it.

    `rows` are the first ones, from the header on if there is one; `roles` the columns, from 0, by
    what they hold; `headed`: the first of the rows is a header. What is not `known` has to be said.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    roles: dict[str, tuple[int, ...]]
    headed: bool
    known: bool


def shapes_of(source: Origin) -> list[Shape]:
    """All sheets of a source that may be read otherwise. Raises AssistantError."""
    if isinstance(source, tuple):
        return [shape for path in source for shape in _shapes_if_read(path)]
    paths = sources_in(source) if source.is_dir() else [source]
    try:
        return [shape for path in paths if _is_table(path) for shape in _shapes(path)]
    except OSError as error:
        raise AssistantError(_CANT_READ, Message.of("{why}。", "{why}.", why=error)) from error


def _shapes_if_read(path: Path) -> list[Shape]:
    """Of one of several files; why it can't be read is told where its phrases are."""
    try:
        return [*_shapes(path)] if _is_table(path) else []
    except (OSError, AssistantError):
        return []


def _is_table(path: Path) -> bool:
    format = format_of(path)
    return format is not None and format.name == "table"


def _shapes(path: Path) -> Iterator[Shape]:
    sheets, _ = sheets_of(path, str(path))
    if is_workbook(sheets):
        return
    for sheet in sheets:
        rows = [row for row in sheet.rows if not row.is_blank]
        if rows:
            yield _shape(sheet, rows, shown_name(sheet, sheets, str(path)), path.suffix.lower())


def _shape(sheet: Sheet, rows: Sequence[Row], name: str, suffix: str) -> Shape:
    head = find_head(rows)
    if head is None and suffix == ".csv" and headless_replies(sheet, name):
        return Shape(name, _shown(rows, 0), dict(_SNIPPETS), headed=False, known=True)
    if head is None:
        return Shape(name, _shown(rows, 0), {}, looks_headed(rows, _longest(rows)), known=False)
    return Shape(name, _shown(rows, head.row), _roles(head), headed=True, known=True)


def _shown(rows: Sequence[Row], first: int) -> tuple[tuple[str, ...], ...]:
    return tuple(row.cells for row in rows[first : first + _MOST_ROWS])


def _longest(rows: Sequence[Row]) -> int:
    """The column with most text, which is most likely that of the replies."""
    width = max(len(row.cells) for row in rows)
    return max(range(width), key=lambda n: sum(len(row.cell(n)) for row in rows))


def _roles(head: Head) -> dict[str, tuple[int, ...]]:
    columns: Columns = head.columns
    one = {Role.TITLE: columns.title, Role.CODE: columns.code, Role.STAGE: columns.stage}
    roles: dict[str, tuple[int, ...]] = {
        role: (place,) for role, place in one.items() if place is not None
    }
    many: dict[str, tuple[int, ...]] = {
        Role.GROUP: columns.groups,
        Role.KEYWORDS: columns.keywords,
        Role.VARIANTS: columns.variants,
    }
    return {Role.TEXT: (columns.text,), **roles, **{r: p for r, p in many.items() if p}}


_CANT_READ = Message.of("没有导入", "Nothing was imported")
