"""A workbook of ours read back: rows become the book's YAML, which the one reader reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from assistant.books.importing.cleaning import cleaned
from assistant.books.importing.draft import Draft, Whole
from assistant.books.importing.naming import Unique, book_id, slug
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.unused import above, attached_notes, unused_columns
from assistant.books.reader import read_bytes
from assistant.books.workbook.cells import tidy, value_of
from assistant.books.workbook.layout import HEAD, LAYOUTS, LISTS, PLAIN, Column, Layout
from assistant.books.workbook.pages import NEEDED, PHRASES, Page, pages_of
from assistant.books.workbook.signs import are_ours
from assistant.books.workbook.spots import BookText, Entry, Rows
from assistant.core.book import Book
from assistant.core.card import Card
from assistant.core.checklist import Checklist
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Place, Problem
from assistant.core.product import Product
from assistant.core.promotion import Promotion
from assistant.core.stage import BUILT_IN

Lists = dict[str, list[Entry]]
Placed = TypeVar("Placed", bound=Phrase | Promotion | Checklist | Product | Card)
_ANY_STAGE = "inquire"
_ATTRIBUTES = {"from": "origin"}


def is_workbook(sheets: Sequence[Sheet]) -> bool:
    """Whether it is one of ours, however the lead has changed it since."""
    return are_ours(sheets)


def draft_of_workbook(sheets: Sequence[Sheet], file: str, problems: Sequence[Problem]) -> Draft:
    """The whole book in a workbook; problems have the sheet and cell they come from.

    Without a column that every phrase needs nothing is taken.
    """
    pages = pages_of(sheets)
    refused = _refused(pages.get(PHRASES.key), file)
    if refused:
        return Draft(problems=(*problems, refused))
    absent = _absent(pages.get(PHRASES.key))
    reader = _Reader(file, _stages(pages.get("stages")), absent)
    lists = {one.key: reader.entries(pages.get(one.key), one) for one in LAYOUTS}
    told = _unknown(sheets, pages, file, absent)
    _put_inside(lists)
    is_alone = len(sheets) == 1
    _stand_in(lists, pages, is_alone=is_alone)
    text = _text(next((sheet for sheet in sheets if sheet.name == HEAD), None), lists, file)
    reading = read_bytes(str(text).encode("utf-8", "replace"), file)
    told = [replace(p, place=text.origin(p.place.line)) for p in reading.problems] + told
    whole = None
    if reading.book:
        book = _placed(_without_stand_ins(reading.book, pages), text)
        is_named = any(sheet.name == HEAD for sheet in sheets)
        whole = Whole(book, frozenset(reader.unnamed), absent, is_named=is_named)
    return Draft(problems=(*problems, *told), whole=whole, is_part=is_alone)


def _refused(page: Page | None, file: str) -> Problem | None:
    missing = [c.header for c in PHRASES.columns if c.header in NEEDED and page]
    missing = [header for header in missing if page and header not in page.columns]
    if not page or not missing:
        return None
    return Problem(Place(_shown(page.sheet, file), page.head.number, 1), _no_column(missing))


def _absent(page: Page | None) -> frozenset[str]:
    """The fields of phrases that no column, or not every column they need, is there for.

    Without the ids of its phrases a sheet does not tell what is to follow which.
    """
    if page is None:
        return frozenset()
    keys = {column.path[0] for column in PHRASES.columns if column.header not in page.columns}
    if "id" in keys:
        keys = keys - {"id"} | {"then"}
    return frozenset(_ATTRIBUTES.get(key, key) for key in keys)


def _shown(sheet: Sheet, file: str) -> str:
    return f"{file}[{sheet.name}]" if sheet.name else file


def _unknown(
    sheets: Sequence[Sheet], pages: dict[str, Page], file: str, absent: frozenset[str]
) -> list[Problem]:
    """Sheets that hold nothing of a book, and what of the others no key belongs to."""
    problems = []
    by_sheet = {id(page.sheet): page for page in pages.values()}
    for sheet in sheets:
        page = by_sheet.get(id(sheet))
        if page is not None:
            place = Place(_shown(sheet, file), page.head.number, 1)
            problems += above(page.above, place)
            problems += unused_columns(page.head, page.rows, _used(page, absent), place)
            problems += attached_notes(sheet.attached, _shown(sheet, file))
        elif sheet.name != HEAD and sheet.rows:
            problems.append(Problem(Place(_shown(sheet, file), 1, 1), _NO_SHEET, Level.WARNING))
    return problems


def _used(page: Page, absent: frozenset[str]) -> set[int]:
    used = {n for c in _read_columns(page, absent) for n in page.columns.get(c.header, ())}
    return used if page.parent is None else used | {page.parent}


def _read_columns(page: Page, absent: frozenset[str]) -> list[Column]:
    """The columns that are read; one of two that mean nothing without each other is not."""
    columns = page.layout.columns
    if page.layout is not PHRASES:
        return list(columns)
    return [c for c in columns if _ATTRIBUTES.get(c.path[0], c.path[0]) not in absent]


@dataclass(slots=True)
class _Reader:
    file: str
    stages: dict[str, str]
    absent: frozenset[str]
    unnamed: set[str] = field(default_factory=set)

    def entries(self, page: Page | None, layout: Layout) -> list[Entry]:
        """The entries of a sheet, in order; rows without anything are skipped."""
        if page is None:
            return []
        columns = _read_columns(page, self.absent)
        read = (self._entry(row, page, columns) for row in page.rows)
        return self._named([entry for entry in read if entry.rows], layout)

    def _entry(self, row: Row, page: Page, columns: Sequence[Column]) -> Entry:
        parent = "" if page.parent is None else row.cell(page.parent).strip()
        entry = Entry({}, Place(_shown(page.sheet, self.file), row.number, 1), parent=parent)
        for column in columns:
            places = page.columns.get(column.header, ())
            texts = [(n + 1, text) for n in places if (text := tidy(row.cell(n)))]
            numbers = tuple(number for number, _ in texts)
            if texts and column.many:
                entry.put(column.path, tuple(text for _, text in texts), numbers)
            elif texts:
                entry.put(column.path, value_of(column, texts[0][1], self.stages), numbers[:1])
        if entry.rows and page.layout is PHRASES and "stage" in self.absent:
            entry.rows["stage"] = _ANY_STAGE
        return entry

    def _named(self, found: list[Entry], layout: Layout) -> list[Entry]:
        """Rows that were added without an id get one."""
        if "id" not in {column.field.name for column in layout.columns}:
            return found
        unique = Unique(tuple(str(entry.rows["id"]) for entry in found if "id" in entry.rows))
        for entry in found:
            if "id" not in entry.rows:
                title = str(entry.rows.get("title") or entry.rows.get("name") or layout.key)
                id = unique(slug(title) or layout.key)
                entry.rows = {"id": id, **entry.rows}
                self.unnamed |= {id} if layout is PHRASES else set()
        return found


def _stages(page: Page | None) -> dict[str, str]:
    """Ids by the names shown: those of the program and those of the workbook."""
    names = {stage.name: stage.id for stage in BUILT_IN}
    if page and {"编号", "名称"} <= page.columns.keys():
        for row in page.rows:
            id, name = (row.cell(page.columns[h][0]).strip() for h in ("编号", "名称"))
            names |= {name: id} if id and name else {}
    return names


def _text(head: Sheet | None, lists: Lists, file: str) -> BookText:
    text = BookText(file)
    text.add_head(*_head(head, file))
    for key, entries in lists.items():
        text.add_list(key, entries)
    return text


def _head(sheet: Sheet | None, file: str) -> tuple[Rows, dict[str, Place]]:
    """What the workbook says of the book itself, and where."""
    found = {row.cell(0).strip(): row for row in sheet.rows} if sheet else {}
    stem = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    rows: Rows = {"format": "1", "book": book_id(stem), "name": stem or "话术"}
    places = {}
    for key, header in PLAIN.items():
        text = tidy(found[header].cell(1)) if header in found else ""
        if text and sheet:
            rows[key] = tuple(text.split("\n")) if key in LISTS else cleaned(text)
            places[key] = Place(_shown(sheet, file), found[header].number, 2)
    return rows, places


def _put_inside(lists: Lists) -> None:
    """Tiers go into their promotions, items into their checklists."""
    for layout in LAYOUTS:
        if layout.inside:
            parents = {entry.rows.get("id"): entry for entry in lists[layout.inside]}
            for entry in lists.pop(layout.key):
                parent = parents.get(entry.parent)
                if parent is not None:
                    parent.inner.setdefault(layout.key, []).append(entry)


_SOME_PROMOTION: Rows = {"kind": "coupon", "starts": "2000-01-01", "ends": "2000-01-01"}
_BUILT_IN = frozenset(stage.id for stage in BUILT_IN)


def _stand_in(lists: Lists, pages: dict[str, Page], *, is_alone: bool) -> None:
    """Phrases may refer to what only the book has: it is taken on trust here.

    Whoever merges them drops what the book does not have.
    """
    if "promotions" not in pages:
        lists["promotions"] = _stood_in(lists["phrases"], "promotion", _SOME_PROMOTION)
    if is_alone:
        lists["stages"] = _stood_in(lists["phrases"], "stage", {})


def _stood_in(phrases: list[Entry], key: str, rest: Rows) -> list[Entry]:
    named = {str(e.rows[key]): e.place for e in phrases if key in e.rows}
    return [
        Entry({"id": id, "name": id, **rest}, place)
        for id, place in named.items()
        if id not in _BUILT_IN
    ]


def _without_stand_ins(book: Book, pages: dict[str, Page]) -> Book:
    return book if "promotions" in pages else replace(book, promotions=())


def _placed(book: Book, text: BookText) -> Book:
    """The book, its entries where they stand in the workbook."""
    return replace(
        book,
        phrases=_each_placed(book.phrases, text),
        promotions=_each_placed(book.promotions, text),
        checklists=_each_placed(book.checklists, text),
        products=_each_placed(book.products, text),
        cards=_each_placed(book.cards, text),
    )


def _each_placed(entries: Iterable[Placed], text: BookText) -> tuple[Placed, ...]:
    return tuple(replace(e, place=text.origin(e.place.line if e.place else 0)) for e in entries)


def _no_column(headers: Sequence[str]) -> Message:
    return Message.of(
        "放话术的这张表缺少这些列：{columns}，整份没有导入。请在表头那一行补上，再导入。",
        "The sheet with the phrases lacks these columns: {columns}; nothing of the file was "
        "imported. Put them back into its header and import it again.",
        columns="、".join(headers),
    )


_NO_SHEET = Message.of(
    "话术本里没有这样的工作表，没有导入。话术要写在“话术”那张表里。",
    "A phrasebook has no such sheet; it was not imported. "
    "Put phrases into the sheet that has the others.",
)
