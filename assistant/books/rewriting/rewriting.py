"""A book's file brought up to date: what did not change stays as it was written, byte by byte."""

import re
from collections.abc import Iterator

from assistant.books.reading.source import Source
from assistant.books.reading.tree import Scalar
from assistant.books.rewriting.entry import Rows, changed_entry
from assistant.books.rewriting.listing import changed_list, remarks
from assistant.books.rewriting.page import Item, Page, Part, end_of_value, items_of, page_of
from assistant.books.writer import Value, book_rows, entry_lines, row_lines
from assistant.core.book import Book

_COMMENT = re.compile(r"\s*#")
_WITH_IDS = frozenset({"phrases", "promotions", "checklists", "products", "cards"})


def rewritten(source: Source, old: Book, new: Book) -> str | None:
    """The text of a file that held `old` and is to hold `new`.

    None when the file is not laid out in a way that allows this. Comments and blank lines before an
    entry go where the entry goes; those set off from an entry by a blank line stay when it is
    deleted.
    """
    page = page_of(source)
    if page is None:
        return None
    before, after = book_rows(old), book_rows(new)
    lines = page.lines[: page.parts[0].start]
    if any(_would_lose_comments(page, part, before, after) for part in page.parts):
        return None
    for part in page.parts:
        lines += _part_lines(page, part, before.get(part.key), after.get(part.key))
    there = {part.key for part in page.parts}
    for key, value in after.items():
        lines += row_lines(key, value, "") if key not in there else ()
    return page.text(lines)


def _would_lose_comments(page: Page, part: Part, before: Rows, after: Rows) -> bool:
    """Whether a value that has to be written as a whole has comments inside."""
    if before.get(part.key) == after.get(part.key):
        return False
    if part.key in _WITH_IDS and items_of(page, part) is not None:
        return False
    if _listed(page, part, before.get(part.key), after.get(part.key)) is not None:
        return False
    inner = page.lines[part.start + 1 : end_of_value(page, part)]
    return not isinstance(part.node, Scalar) and any(_COMMENT.match(line) for line in inner)


def _part_lines(page: Page, part: Part, old: Value | None, new: Value | None) -> list[str]:
    if old == new:
        return page.lines[part.start : part.end]
    items = items_of(page, part)
    if part.key in _WITH_IDS and items is not None:
        return _List(page, part, items, old or ()).lines(new or ())
    rest = page.lines[end_of_value(page, part) : part.end]
    listed = _listed(page, part, old, new)
    if listed is not None:
        return listed
    if isinstance(part.node, Scalar) and part.node.is_blank and isinstance(new, tuple):
        return [page.lines[part.start], *_written(new), *page.lines[part.start + 1 : part.end]]
    kept = remarks(page.lines[part.start : end_of_value(page, part)])
    return [*kept, *(row_lines(part.key, new, "") if new else ()), *rest]


def _listed(page: Page, part: Part, old: Value | None, new: Value | None) -> list[str] | None:
    return changed_list(page, part, old or "", new or "", changed_entry)


def _written(entries: tuple[Value, ...], indent: str = "  ") -> Iterator[str]:
    for entry in entries:
        yield from entry_lines(entry, indent)


class _List:
    """The entries of one part, known by their ids; lines of faulty ones are kept where they are."""

    def __init__(self, page: Page, part: Part, items: tuple[Item, ...], old: Value) -> None:
        self._page = page
        self._part = part
        self._items = items
        self._old = {_id(rows): rows for rows in _entries(old)}
        self._indent = " " * page.lines[items[0].start].index("-")
        self._known: dict[str, Item] = {}
        for item in items:
            if item.id in self._old:
                self._known.setdefault(item.id, item)

    def lines(self, new: Value) -> list[str]:
        """The part's lines with these entries, in their order."""
        entries = list(_entries(new))
        leads, tail = self._leads({_id(rows) for rows in entries})
        lines = [self._page.lines[self._part.start]]
        for rows in entries:
            item = self._known.get(_id(rows))
            lines += leads.get(_id(rows), ())
            lines += self._body(item, rows) if item else entry_lines(rows, self._indent)
        return lines + tail

    def _body(self, item: Item, rows: Rows) -> list[str]:
        old = self._old[item.id]
        if old == rows:
            return self._page.lines[item.start : item.end]
        return changed_entry(self._page, item, old, rows)

    def _leads(self, staying: set[str]) -> tuple[dict[str, list[str]], list[str]]:
        """The lines before each entry that stays, and those after the last one."""
        leads: dict[str, list[str]] = {}
        floating: list[str] = []
        for item in self._items:
            lead = self._page.lines[item.lead : item.start]
            if self._known.get(item.id) is not item:
                floating += [*lead, *self._page.lines[item.start : item.end]]
            elif item.id in staying:
                leads[item.id] = [*floating, *lead]
                floating = []
            else:
                floating += _set_off(lead)
        return leads, [*floating, *self._page.lines[self._items[-1].end : self._part.end]]


def _set_off(lead: list[str]) -> list[str]:
    """The lines up to the last blank one."""
    last = max((n for n, line in enumerate(lead) if not line.strip()), default=-1)
    return lead[: last + 1] if any(line.strip() for line in lead[: last + 1]) else []


def _entries(value: Value) -> Iterator[Rows]:
    for entry in value:
        if isinstance(entry, dict):
            yield entry


def _id(rows: Rows) -> str:
    found = rows.get("id", "")
    return found if isinstance(found, str) else ""
