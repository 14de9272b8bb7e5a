"""A workbook of ours read back: rows become the book's YAML, which the one reader reads."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.books.format import Kind
from assistant.books.importing.cleaning import cleaned
from assistant.books.importing.draft import Draft
from assistant.books.importing.naming import Unique, book_id, slug
from assistant.books.importing.sheet import Row, Sheet
from assistant.books.importing.unused import unused_columns
from assistant.books.reader import read_bytes
from assistant.books.workbook.layout import (
    BY_NAME,
    CHOICES,
    FLAGS,
    HEAD,
    LAYOUTS,
    LISTS,
    OF,
    PLAIN,
    Column,
    Layout,
)
from assistant.books.writer import Value, entry_lines, row_lines
from assistant.core.book import Book
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.stage import BUILT_IN

_SIGN = frozenset({"编号", "阶段", "标题", "正文"})
# What hardly anybody else's table has. A lead may have taken some of it out.
_OURS = frozenset({"变体1", "图片", "活动", "承诺", "跟进时间", "跟进话术", "promise", "改自"})
_ENOUGH = 2
_OUR_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_BACK = {shown: word for word, shown in (CHOICES | FLAGS).items()}

Rows = dict[str, Value]
Spots = list[tuple[int, Place]]


def is_workbook(sheets: Sequence[Sheet]) -> bool:
    """Whether it is one of ours, however the lead has changed it since."""
    phrases = next((sheet for sheet in sheets if _headers(sheet) >= _SIGN), None)
    if phrases is None:
        return False
    is_headed = any(sheet.name == HEAD for sheet in sheets)
    return is_headed or len(_headers(phrases) & _OURS) >= _ENOUGH or _has_our_ids(phrases)


def _has_our_ids(sheet: Sheet) -> bool:
    """Whether the rows are numbered as we do, `file-group-title`, and no other way."""
    ids = [row.cell(_headings(sheet).index("编号")).strip() for row in sheet.rows[1:]]
    given = [id for id in ids if id]
    return bool(given) and all(_OUR_ID.fullmatch(id) for id in given)


def draft_of_workbook(sheets: Sequence[Sheet], file: str, problems: Sequence[Problem]) -> Draft:
    """The whole book in a workbook; problems have the sheet and row they come from."""
    named = {sheet.name: sheet for sheet in sheets}
    phrases = next(sheet for sheet in sheets if _headers(sheet) >= _SIGN)
    named["话术"] = phrases
    head = _head(named.get(HEAD), file)
    reader = _Reader(file, _stages(named.get("阶段")))
    lists = {layout.key: reader.entries(named.get(layout.name), layout) for layout in LAYOUTS}
    _put_inside(lists)
    is_alone = len(sheets) == 1
    if is_alone:
        lists["promotions"] = _stood_in(lists["phrases"], "promotion", _SOME_PROMOTION)
        lists["stages"] = _stood_in(lists["phrases"], "stage", {})
    text, spots = _text(head, lists)
    reading = read_bytes(text.encode("utf-8", "replace"), file)
    told = [replace(p, place=_origin(p.place, spots, file)) for p in reading.problems]
    told += _unknown(sheets, phrases, file)
    book = _placed(reading.book, spots, file) if reading.book else None
    return Draft(problems=(*problems, *told), whole=book, is_part=is_alone)


def _unknown(sheets: Sequence[Sheet], phrases: Sheet, file: str) -> list[Problem]:
    """Sheets that hold nothing of a book, and columns of the others that no key belongs to."""
    problems = []
    for sheet in sheets:
        place = Place(f"{file}[{sheet.name}]" if sheet.name else file, 1, 1)
        layout = BY_NAME["话术"] if sheet is phrases else BY_NAME.get(sheet.name)
        if layout is None and sheet.name != HEAD and sheet.rows:
            problems.append(Problem(place, _NO_SHEET, Level.WARNING))
        elif layout and sheet.rows:
            known = {n for places in _columns(sheet.rows[0], layout).values() for n in places}
            known |= {n for n, cell in enumerate(sheet.rows[0].cells) if cell.strip() == OF}
            problems += unused_columns(sheet.rows[0], sheet.rows[1:], known, place)
    return problems


_NO_SHEET = Message.of(
    "话术本里没有这样的工作表，没有导入。话术要写在“话术”那张表里。",
    "A phrasebook has no such sheet; it was not imported. "
    "Put phrases into the sheet that has the others.",
)


@dataclass(slots=True)
class _Entry:
    rows: Rows
    place: Place
    parent: str = ""


@dataclass(slots=True)
class _Reader:
    file: str
    stages: dict[str, str]
    ids: dict[str, Unique] = field(default_factory=dict)

    def entries(self, sheet: Sheet | None, layout: Layout) -> list[_Entry]:
        """The entries of a sheet, in order; rows without anything are skipped."""
        if sheet is None or not sheet.rows:
            return []
        places = _columns(sheet.rows[0], layout)
        found = []
        for row in sheet.rows[1:]:
            rows = self._rows(row, layout, places)
            if rows:
                parent = _at(row, sheet.rows[0], OF) if layout.inside else ""
                place = Place(self._shown(sheet), row.number, 1)
                found.append(_Entry(rows, place, parent))
        return self._named(found, layout)

    def _shown(self, sheet: Sheet) -> str:
        return f"{self.file}[{sheet.name}]" if sheet.name else self.file

    def _rows(self, row: Row, layout: Layout, places: dict[str, list[int]]) -> Rows:
        rows: Rows = {}
        for column in layout.columns:
            cells = [row.cell(place) for place in places.get(column.header, ())]
            value = self._value(column, cells)
            if value:
                _put(rows, column.path, value)
        return rows

    def _value(self, column: Column, cells: Sequence[str]) -> Value:
        texts = [text for cell in cells if (text := _tidy(cell))]
        if column.many:
            return tuple(texts)
        if not texts:
            return ""
        if column.field.kind is Kind.LINES:
            return tuple(line for line in texts[0].split("\n") if line.strip())
        if column.field.name == "stage":
            return self.stages.get(texts[0], texts[0])
        if column.field.choices or column.field.kind is Kind.FLAG:
            return _BACK.get(texts[0], texts[0])
        return texts[0]

    def _named(self, found: list[_Entry], layout: Layout) -> list[_Entry]:
        """Rows that were added without an id get one."""
        if "id" not in {column.field.name for column in layout.columns}:
            return found
        taken = tuple(str(entry.rows["id"]) for entry in found if "id" in entry.rows)
        unique = Unique(taken)
        for entry in found:
            if "id" not in entry.rows:
                title = str(entry.rows.get("title") or entry.rows.get("name") or layout.key)
                entry.rows = {"id": unique(slug(title) or layout.key), **entry.rows}
        return found


def _put(rows: Rows, path: tuple[str, ...], value: Value) -> None:
    for key in path[:-1]:
        inner = rows.setdefault(key, {})
        rows = inner if isinstance(inner, dict) else {}
    rows[path[-1]] = value


def _tidy(cell: str) -> str:
    """The cell as it is, except for line breaks of another kind and for nothing but blanks."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.strip() else ""


def _headers(sheet: Sheet) -> set[str]:
    return set(_headings(sheet))


def _headings(sheet: Sheet) -> list[str]:
    return [cell.strip() for cell in sheet.rows[0].cells] if sheet.rows else []


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


def _at(row: Row, head: Row, header: str) -> str:
    names = [cell.strip() for cell in head.cells]
    return row.cell(names.index(header)).strip() if header in names else ""


def _stages(sheet: Sheet | None) -> dict[str, str]:
    """Ids by the names shown: those of the program and those of the workbook."""
    names = {stage.name: stage.id for stage in BUILT_IN}
    for row in sheet.rows[1:] if sheet else ():
        if row.cell(0).strip() and row.cell(1).strip():
            names[row.cell(1).strip()] = row.cell(0).strip()
    return names


def _head(sheet: Sheet | None, file: str) -> Rows:
    cells = {row.cell(0).strip(): row.cell(1) for row in sheet.rows} if sheet else {}
    stem = file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    rows: Rows = {"format": "1", "book": book_id(stem), "name": stem or "话术"}
    for key, header in PLAIN.items():
        text = _tidy(cells.get(header, ""))
        if text:
            rows[key] = tuple(text.split("\n")) if key in LISTS else cleaned(text)
    return rows


def _put_inside(lists: dict[str, list[_Entry]]) -> None:
    """Tiers go into their promotions, items into their checklists."""
    for layout in LAYOUTS:
        if layout.inside:
            parents = {entry.rows.get("id"): entry.rows for entry in lists[layout.inside]}
            for entry in lists.pop(layout.key):
                parent = parents.get(entry.parent)
                if parent is not None:
                    held = parent.get(layout.key, ())
                    parent[layout.key] = (*(held if isinstance(held, tuple) else ()), entry.rows)


_SOME_PROMOTION: Rows = {"kind": "coupon", "starts": "2000-01-01", "ends": "2000-01-01"}
_BUILT_IN = frozenset(stage.id for stage in BUILT_IN)


def _stood_in(phrases: list[_Entry], key: str, rest: Rows) -> list[_Entry]:
    """Phrases alone refer to what only the book has: it is taken on trust here.

    Whoever merges them drops what the book does not have.
    """
    named = {str(e.rows[key]): e.place for e in phrases if key in e.rows}
    return [
        _Entry({"id": id, "name": id, **rest}, place)
        for id, place in named.items()
        if id not in _BUILT_IN
    ]


def _text(head: Rows, lists: dict[str, list[_Entry]]) -> tuple[str, Spots]:
    """The book's YAML, and from which line on it comes from which row."""
    lines = [line for key, value in head.items() for line in row_lines(key, value, "")]
    spots: Spots = []
    for key, entries in lists.items():
        lines += [f"{key}:"] if entries else []
        for entry in entries:
            spots.append((len(lines) + 1, entry.place))
            lines += entry_lines(entry.rows, "  ")
    return "".join(f"{line}\n" for line in lines), spots


def _placed(book: Book, spots: Spots, file: str) -> Book:
    """The book, its phrases where they stand in the workbook."""
    none = Place(file)
    return replace(
        book,
        phrases=tuple(
            replace(phrase, place=_origin(phrase.place or none, spots, file))
            for phrase in book.phrases
        ),
    )


def _origin(place: Place, spots: Spots, file: str) -> Place:
    at = bisect_right(spots, place.line, key=lambda spot: spot[0])
    return spots[at - 1][1] if at else Place(file, 1, 1)
