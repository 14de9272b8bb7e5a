"""A workbook of ours read back: rows become the book's YAML, which the one reader reads."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.books.importing.cleaning import cleaned
from assistant.books.importing.draft import Draft, Whole
from assistant.books.importing.naming import book_id
from assistant.books.importing.sheet import Sheet
from assistant.books.importing.unused import above, attached_notes, unused_columns
from assistant.books.reader import read_bytes
from assistant.books.reading.moments import zone_of
from assistant.books.workbook.cells import tidy
from assistant.books.workbook.layout import CHOICES, HEAD, LAYOUTS, LISTS, PLAIN, headers_in
from assistant.books.workbook.named import call_by_id
from assistant.books.workbook.pages import NEEDED, PHRASES, Page, pages_of, shown_sheet
from assistant.books.workbook.rows import (
    Lists,
    Reader,
    attribute,
    put_inside,
    read_columns,
    stages_of,
)
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

Placed = TypeVar("Placed", bound=Phrase | Promotion | Checklist | Product | Card)


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
    reader = Reader(file, stages_of(pages.get("stages")), absent)
    lists = {one.key: reader.entries(pages.get(one.key), one) for one in LAYOUTS}
    call_by_id(lists, reader.unnamed)
    told = _unknown(sheets, pages, file, absent)
    unsure, homeless = put_inside(lists, pages)
    is_alone = len(sheets) == 1
    stood_in = _stand_in(lists, pages, reader, is_alone=is_alone)
    text = _text(next((sheet for sheet in sheets if sheet.name == HEAD), None), lists, file)
    reading = read_bytes(str(text).encode("utf-8", "replace"), file)
    told = [_told(p, text, reader) for p in reading.problems] + told
    whole = None
    if reading.book:
        book = _placed(_without(stood_in, reading.book, absent), text)
        is_named = any(sheet.name == HEAD for sheet in sheets)
        unnamed = {key: frozenset(ids) for key, ids in reader.unnamed.items()}
        unread = _without_follow_up(lists["phrases"], book)
        whole = Whole(book, unnamed, absent, is_named=is_named, unread=unread, unsure=unsure)
    return Draft(problems=(*problems, *told, *homeless), whole=whole, is_part=is_alone)


def _told(problem: Problem, text: BookText, reader: Reader) -> Problem:
    """A problem at its cell, in the words that stand in the table; another's line is its row."""
    place = text.origin(problem.place.line)
    layout = next((one for one in LAYOUTS if place.file.endswith(f"[{one.name}]")), PHRASES)
    stages = {id: name for name, id in reader.stages.items()}
    message = problem.message.called("key", headers_in(layout.key))
    message = message.called("known", CHOICES | stages).called("guess", CHOICES | stages)
    line = dict(message.values).get("line", "")
    if line.isdecimal():
        message = message.holding("line", text.origin(int(line)).line)
    return replace(problem, place=place, message=message)


def _refused(page: Page | None, file: str) -> Problem | None:
    missing = [c.header for c in PHRASES.columns if c.header in NEEDED and page]
    missing = [header for header in missing if page and header not in page.columns]
    if not page or not missing:
        return None
    return Problem(Place(page.shown(file), page.head.number, 1), _no_column(missing))


def _absent(page: Page | None) -> frozenset[str]:
    """The fields of phrases that no column, or not every column they need, is there for.

    Without the ids of its phrases a sheet does not tell what is to follow which.
    """
    if page is None:
        return frozenset()
    keys = {column.path[0] for column in PHRASES.columns if column.header not in page.columns}
    if "id" in keys:
        keys = keys - {"id"} | {"then"}
    return frozenset(attribute(key) for key in keys)


def _unknown(
    sheets: Sequence[Sheet], pages: dict[str, Page], file: str, absent: frozenset[str]
) -> list[Problem]:
    """Sheets that hold nothing of a book, and what of the others no key belongs to."""
    problems = []
    by_sheet = {id(page.sheet): page for page in pages.values()}
    for sheet in sheets:
        page = by_sheet.get(id(sheet))
        if page is not None:
            place = Place(shown_sheet(sheet, file), page.head.number, 1)
            problems += above(page.above, place)
            problems += unused_columns(page.head, page.rows, _used(page, absent), place)
            problems += attached_notes(sheet.attached, shown_sheet(sheet, file))
        elif sheet.name != HEAD and sheet.rows:
            problems.append(
                Problem(Place(shown_sheet(sheet, file), 1, 1), _NO_SHEET, Level.WARNING)
            )
    return problems


def _used(page: Page, absent: frozenset[str]) -> set[int]:
    used = {n for c in read_columns(page, absent) for n in page.columns.get(c.header, ())}
    return used if page.parent is None else used | {page.parent}


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
            places[key] = Place(shown_sheet(sheet, file), found[header].number, 2)
    return rows, places


_SOME_PROMOTION: Rows = {"kind": "coupon", "starts": "2000-01-01", "ends": "2000-01-01"}
_OF_THE_BOOK = "of-the-book"
_BUILT_IN = frozenset(stage.id for stage in BUILT_IN)


def _stand_in(
    lists: Lists, pages: dict[str, Page], reader: Reader, *, is_alone: bool
) -> frozenset[str]:
    """Phrases may refer to what only the book has: it is taken on trust here.

    Whoever merges them drops what the book does not have. Returns the ids of promotions that are
    none.
    """
    if is_alone:
        lists["stages"] = _stood_in(lists["phrases"], "stage", {}, _BUILT_IN)
    if "promotion" in reader.absent:
        for entry in lists["phrases"]:
            entry.rows["promotion"] = _OF_THE_BOOK
    needs = reader.unnamed.get("promotions") or "promotion" in reader.absent
    if "promotions" in pages and not needs:
        return frozenset()
    ids = frozenset(str(entry.rows["id"]) for entry in lists["promotions"])
    some = _stood_in(lists["phrases"], "promotion", _SOME_PROMOTION, ids)
    lists["promotions"] += some
    return frozenset(str(entry.rows["id"]) for entry in some)


def _stood_in(phrases: list[Entry], key: str, rest: Rows, known: frozenset[str]) -> list[Entry]:
    named = {str(e.rows[key]): e.place for e in phrases if key in e.rows}
    return [
        Entry({"id": id, "name": id, **rest}, place)
        for id, place in named.items()
        if id not in known
    ]


def _without(stood_in: frozenset[str], book: Book, absent: frozenset[str]) -> Book:
    """The book without what stood in for something, and without what its phrases say of that.

    A time zone there is not was told; it is none.
    """
    promotions = tuple(one for one in book.promotions if one.id not in stood_in)
    zone = book.timezone if zone_of(book.timezone) else ""
    phrases = book.phrases
    if "promotion" in absent:
        phrases = tuple(replace(phrase, promotion="") for phrase in phrases)
    return replace(book, promotions=promotions, phrases=phrases, timezone=zone)


def _without_follow_up(rows: Iterable[Entry], book: Book) -> dict[str, frozenset[str]]:
    """The phrases that say what is to follow them where that could not be taken."""
    said = {entry.rows["id"] for entry in rows if "then" in entry.rows}
    lost = (p.id for p in book.phrases if p.then is None and p.id in said)
    return dict.fromkeys(lost, frozenset({"then"}))


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
