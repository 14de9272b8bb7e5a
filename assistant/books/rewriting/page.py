"""The lines of a book's file: where its keys stand, and where the entries of a list."""

import re
from dataclasses import dataclass

from assistant.books.reading.findings import Findings
from assistant.books.reading.source import BREAK, Source
from assistant.books.reading.tree import (
    Budget,
    Mapping,
    Node,
    RefusedError,
    Scalar,
    Sequence,
    Span,
    compose,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A top-level key: its lines from `start` up to `end`, and its value."""

    key: str
    start: int
    end: int
    node: Node


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its own lines from `start` to `end`; `lead` is where those before begin.

    Blank lines and comments before an entry belong to it, as people write them.
    """

    id: str
    node: Node
    lead: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A file as lines, without their breaks, and its parts in order."""

    source: Source
    lines: list[str]
    line_break: str
    parts: tuple[Part, ...]

    def text(self, lines: list[str]) -> str:
        """The lines as a text, broken as the file breaks them."""
        return self.line_break.join((*lines, ""))


def page_of(source: Source) -> Page | None:
    """The page of a file; None when it is not laid out a key a line."""
    try:
        root = compose(source, Span(0, len(source.text)), Findings(source.file), Budget())
    except RefusedError:
        return None
    if not isinstance(root, Mapping) or root.flow or root.column != 1 or not root.pairs:
        return None
    found = BREAK.search(source.text)
    lines = BREAK.split(source.text)
    if lines[-1] == "":
        lines.pop()
    starts = [key.line - 1 for key, _ in root.pairs]
    spans = zip(root.pairs, starts, [*starts[1:], len(lines)], strict=True)
    parts = tuple(Part(key.text, start, end, value) for (key, value), start, end in spans)
    return Page(source, lines, found[0] if found else "\n", parts)


def items_of(page: Page, part: Part) -> tuple[Item, ...] | None:
    """The entries of a part; None unless it is a list with a dash a line for each."""
    node = part.node
    if not isinstance(node, Sequence) or node.flow or not node.items:
        return None
    dash = node.column - 1
    starts = [_dash_line(page.lines, item.line, dash) for item in node.items]
    ends = [
        _without_trailer(page.lines, start, end, dash)
        for start, end in zip(starts, [*starts[1:], part.end], strict=True)
    ]
    leads = [part.start + 1, *ends[:-1]]
    return tuple(
        Item(id_of(item), item, lead, start, end)
        for item, lead, start, end in zip(node.items, leads, starts, ends, strict=True)
    )


def end_of_value(page: Page, part: Part) -> int:
    """The line after a part's value; blank lines and comments after it belong to what follows."""
    return _without_trailer(page.lines, part.start, part.end, 0)


def id_of(node: Node) -> str:
    """The id written in an entry, or ""."""
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((v.text for k, v in pairs if k.text == "id" and isinstance(v, Scalar)), "")


def _dash_line(lines: list[str], line: int, dash: int) -> int:
    """The index of the line with the dash that begins the entry whose content is at `line`."""
    index = line - 1
    while index > 0 and lines[index][dash : dash + 1] != "-":
        index -= 1
    return index


def _without_trailer(lines: list[str], start: int, end: int, dash: int) -> int:
    trailer = re.compile(rf"\s*$| {{0,{dash}}}#")
    while end > start + 1 and trailer.match(lines[end - 1]):
        end -= 1
    return end
