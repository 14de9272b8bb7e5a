"""A list of words or small entries within a file, some of them changed; its comments stay."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from assistant.books.reading.tree import Scalar
from assistant.books.rewriting.page import Item, Page, Part, items_of
from assistant.books.writer import Value, entry_lines

_REMARK = re.compile(r"(?:^|\s)#")
# Where a value may begin, and it in its quotes; those within a plain value, as in what's, are none.
_QUOTED = re.compile(
    r"""(?:^\s*|-\s+|[\[{,:]\s*)(?:"(?:\\.|[^"\\])*(?:"|$)|'(?:''|[^'])*(?:'|$))"""
)

Rows = dict[str, Value]
Change = Callable[[Page, Item, Rows, Rows], list[str]]


def changed_list(
    page: Page, part: Part, old: Value, new: Value, change: Change
) -> list[str] | None:
    """The lines of a list that held `old` and is to hold `new`; `change` does so for an entry.

    None when the list has no comments to lose, or is not laid out an item a line.
    """
    if not isinstance(old, tuple) or not isinstance(new, tuple) or not new:
        return None
    items = items_of(page, part)
    if not remarks(page.lines[part.start : part.end]) or not items or len(items) != len(old):
        return None
    if any(
        isinstance(i.node, Scalar) and i.node.text != o for i, o in zip(items, old, strict=True)
    ):
        return None
    listing = _Listing(page, items, old, new, change)
    tail = page.lines[items[-1].end : part.end]
    return [page.lines[part.start], *listing.lines(), *tail]


def remarks(lines: list[str]) -> list[str]:
    """The comments in these lines."""
    return [found for line in lines if (found := _remark(line))]


def _remark(line: str) -> str:
    unquoted = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), line)
    found = _REMARK.search(unquoted)
    return line[found.end() - 1 :] if found else ""


class _Listing:
    def __init__(
        self,
        page: Page,
        items: tuple[Item, ...],
        old: tuple[Value, ...],
        new: tuple[Value, ...],
        change: Change,
    ) -> None:
        self._page = page
        self._items = items
        self._old = old
        self._new = new
        self._change = change
        self._indent = " " * page.lines[items[0].start].index("-")
        self._moved = {str(value): item for value, item in zip(old, items, strict=True)}

    def lines(self) -> Iterator[str]:
        """The items in their new order; what is remarked before one that goes stays."""
        olds, news = [str(value) for value in self._old], [str(value) for value in self._new]
        for _, i, i_end, j, j_end in SequenceMatcher(None, olds, news, False).get_opcodes():
            for n in range(max(i_end - i, j_end - j)):
                if i + n < i_end:
                    item = self._items[i + n]
                    yield from self._page.lines[item.lead : item.start]
                if i + n < i_end and j + n < j_end:
                    yield from self._changed(i + n, j + n)
                elif j + n < j_end:
                    yield from self._added(self._new[j + n])

    def _changed(self, i: int, j: int) -> list[str]:
        item, old, new = self._items[i], self._old[i], self._new[j]
        if old == new:
            return self._page.lines[item.start : item.end]
        if str(new) in self._moved:
            return self._added(new)
        if isinstance(old, dict) and isinstance(new, dict):
            return self._change(self._page, item, old, new)
        lines = entry_lines(new, self._indent)
        behind = remarks(self._page.lines[item.start : item.end])
        if len(lines) == 1 and item.end == item.start + 1 and behind:
            lines[0] += f" {behind[0]}"
        return lines

    def _added(self, value: Value) -> list[str]:
        """As it was written where it stood before, if it only moved."""
        item = self._moved.get(str(value))
        if item:
            return self._page.lines[item.start : item.end]
        return entry_lines(value, self._indent)
