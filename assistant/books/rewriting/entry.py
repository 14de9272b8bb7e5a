"""One entry of a book's file with some of its keys changed; its other lines stay as written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.books.reading.source import BREAK
from assistant.books.reading.tree import BLOCK, Broken, Mapping, Node, Scalar, Sequence
from assistant.books.rewriting.listing import changed_list, remarks
from assistant.books.rewriting.page import Item, Page, Part
from assistant.books.writer import Value, entry_lines, row_lines

_COMMENT = re.compile(r"[\]}\s]*?(\s+#.*)$")
_NOTHING = re.compile(r"\s*(#.*)?$")

Rows = dict[str, Value]


def changed_entry(page: Page, item: Item, old: Rows, new: Rows) -> list[str]:
    """The lines of an entry that now holds `new`; one in braces has its comments above it then."""
    if isinstance(item.node, Mapping) and not item.node.flow and item.node.pairs:
        lines = _Entry(page, item, item.node).changed(old, new)
        if lines is not None:
            return lines
    indent = " " * page.lines[item.start].index("-")
    in_braces = isinstance(item.node, Mapping) and item.node.flow
    kept = remarks(page.lines[item.start : item.end]) if in_braces else ()
    return [*(f"{indent}{remark}" for remark in kept), *entry_lines(new, indent)]


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of the entry: the lines it takes and its value."""

    name: str
    start: int
    end: int
    node: Node


class _Entry:
    def __init__(self, page: Page, item: Item, node: Mapping) -> None:
        self._page = page
        self._item = item
        self._column = node.column - 1
        self._keys = {key.name: key for key in _keys(page, item, node)}
        self._first = node.pairs[0][0].text

    def changed(self, old: Rows, new: Rows) -> list[str] | None:
        """The new lines; None when a change does not go by lines."""
        by_line = {key.start: key for key in self._keys.values()}
        if len(by_line) != len(self._keys):
            return None
        after = self._additions(new)
        if after is None:
            return None
        lines = list(self._page.lines[self._item.start : self._keys[self._first].start])
        for key in by_line.values():
            following = min((n for n in by_line if n > key.start), default=self._item.end)
            lines += self._of_key(key, old, new)
            lines += self._page.lines[key.end : following]  # its comments stay though it may go
            lines += after.get(key.name, ())
        return self._begun(lines)

    def _begun(self, lines: list[str]) -> list[str]:
        """With the dash before the first key there is, where it stood before one that has gone.

        Remarks that now stand above it move out to it: further in they would be the former entry's.
        """
        dash = self._page.lines[self._item.start].index("-")
        first = next((n for n, line in enumerate(lines) if not _NOTHING.match(line)), None)
        if first is None or lines[first][dash] == "-":
            return lines
        above = [f"{' ' * dash}{line.strip()}".rstrip() for line in lines[:first]]
        return [*above, f"{lines[first][:dash]}-{lines[first][dash + 1 :]}", *lines[first + 1 :]]

    def _of_key(self, key: _Key, old: Rows, new: Rows) -> list[str]:
        written = self._page.lines[key.start : key.end]
        if key.name not in new:
            return []
        if old.get(key.name) == new[key.name]:
            return written
        part = Part(key.name, key.start, key.end, key.node)
        listed = changed_list(self._page, part, old.get(key.name, ""), new[key.name], changed_entry)
        if listed is not None:
            return listed
        lines = row_lines(key.name, new[key.name], " " * self._column)
        lines[0] = written[0][: self._column] + lines[0][self._column :]
        if len(lines) == len(written) == 1 or isinstance(key.node, Scalar):
            lines[0] += self._comment(key, written)
        elif isinstance(key.node, Sequence | Mapping):
            lines += [f"{' ' * self._column}{remark}" for remark in remarks(written)]
        return lines

    def _comment(self, key: _Key, written: list[str]) -> str:
        """What is remarked after the value, of a block behind the sign that it begins with."""
        if isinstance(key.node, Scalar) and key.node.style in BLOCK:
            return "".join(f" {remark}" for remark in remarks(written[:1]))
        line, end = written[-1], _end(key.node)
        if not end:
            return ""
        start = len(line) - len(line_after(self._page, end))
        found = _COMMENT.match(line, max(start, 0))
        return found[1] if found else ""

    def _additions(self, new: Rows) -> dict[str, list[str]] | None:
        """Lines of new keys by the key they come after; None when there is none to come after."""
        added: dict[str, list[str]] = {}
        last = ""
        for name, value in new.items():
            if name in self._keys:
                last = name
            elif not last:
                return None
            else:
                lines = row_lines(name, value, " " * self._column)
                added.setdefault(last, []).extend(lines)
        return added


def line_after(page: Page, index: int) -> str:
    """What stands on the line of a character, from it on."""
    text = page.source.text
    found = BREAK.search(text, index)
    return text[index : found.start() if found else len(text)]


def _keys(page: Page, item: Item, node: Mapping) -> Iterator[_Key]:
    starts = [key.line - 1 for key, _ in node.pairs]
    spans = zip(node.pairs, starts, [*starts[1:], item.end], strict=True)
    for (key, value), start, following in spans:
        last = _last_line(page, key, value)
        end = following
        while end > last + 1 and _NOTHING.match(page.lines[end - 1]):
            end -= 1
        yield _Key(key.text, start, end, value)


def _last_line(page: Page, key: Scalar, value: Node) -> int:
    """The index of the last line that surely belongs to a value."""
    written = page.source.text[key.start : max(_end(value), key.end)].rstrip()
    return key.line - 1 + len(BREAK.findall(written))


def _end(node: Node) -> int:
    """Where the last text in a node ends, 0 if there is none."""
    if isinstance(node, Scalar):
        return node.end
    if isinstance(node, Broken):
        return 0
    if isinstance(node, Mapping):
        return max((_end(value) or key.end for key, value in node.pairs), default=0)
    return max((_end(item) for item in node.items), default=0)
