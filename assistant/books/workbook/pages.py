"""The sheets of a workbook and where the columns of ours are in them, whatever stands above."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.books.importing.sheet import Row, Sheet
from assistant.books.workbook.layout import BY_NAME, HEAD, LAYOUTS, OF, Layout

PHRASES = BY_NAME["话术"]
NEEDED = frozenset({"标题", "正文"})
SIGN = NEEDED | {"编号", "阶段"}
_LOOKED_AT = 10


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet that holds entries: its header, what stands over and under that, its columns.

    `columns` has the places, from 0, of each header of the layout that is there; `parent` the
    place of what tells which entry those of the sheet belong to.
    """

    sheet: Sheet
    layout: Layout
    head: Row
    above: tuple[Row, ...]
    rows: tuple[Row, ...]
    columns: dict[str, list[int]]
    parent: int | None = None

    def shown(self, file: str) -> str:
        """How places in it name it."""
        return shown_sheet(self.sheet, file)


def shown_sheet(sheet: Sheet, file: str) -> str:
    """How places in a sheet name it: by its file, and by its own name if it has one."""
    return f"{file}[{sheet.name}]" if sheet.name else file


def page_of(sheet: Sheet, layout: Layout) -> Page:
    """The sheet read as this layout; its header is the first row that names most columns of it."""
    tops = sheet.rows[:_LOOKED_AT] or (Row(1, ()),)
    found = [_columns(row, layout) for row in tops]
    at = max(range(len(tops)), key=lambda n: len(found[n]))
    names = [cell.strip() for cell in tops[at].cells]
    parent = names.index(OF) if layout.inside and OF in names else None
    return Page(sheet, layout, tops[at], sheet.rows[:at], sheet.rows[at + 1 :], found[at], parent)


def pages_of(sheets: Sequence[Sheet]) -> dict[str, Page]:
    """The pages of a workbook of ours by the lists they hold."""
    named = {sheet.name: sheet for sheet in sheets if sheet.rows}
    phrases = _sheet_of_phrases(sheets)
    named.pop(PHRASES.name, None)
    if phrases is not None:
        named[PHRASES.name] = phrases
    return {one.key: page_of(named[one.name], one) for one in LAYOUTS if one.name in named}


def _sheet_of_phrases(sheets: Sequence[Sheet]) -> Sheet | None:
    """The one called so, or else one with its columns, whatever it is called now."""
    free = [s for s in sheets if s.rows and s.name != HEAD and s.name not in BY_NAME]
    named = [s for s in sheets if s.rows and s.name == PHRASES.name]
    has = {id(sheet): page_of(sheet, PHRASES).columns.keys() for sheet in free}
    signed = [sheet for sheet in free if has[id(sheet)] >= SIGN]
    alike = [sheet for sheet in free if has[id(sheet)] >= NEEDED]
    return next(iter((*named, *signed, *alike)), None)


def _columns(head: Row, layout: Layout) -> dict[str, list[int]]:
    """The columns of each header; `变体1`, `变体2` … are several of one."""
    known = {name: column.header for column in layout.columns for name in column.headers}
    places: dict[str, list[int]] = {}
    for number, cell in enumerate(head.cells):
        header = cell.strip()
        name = header if header in known else header.rstrip("0123456789 ")
        if name in known:
            places.setdefault(known[name], []).append(number)
    return places
