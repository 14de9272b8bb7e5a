"""Phrases put into the text of a book, leaving everything else in it as it was written."""

import re
from collections.abc import Iterable
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
from assistant.books.writer import phrase_lines
from assistant.core.phrase import Phrase

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Changes:
    """Phrases to put in place of those with the same id, and phrases to add at the end."""

    changed: dict[str, Phrase]
    new: tuple[Phrase, ...]


def spliced(source: Source, changes: Changes) -> str | None:
    """The book's new text; None when it is not laid out in a way that allows this."""
    try:
        root = compose(source, Span(0, len(source.text)), Findings(source.file), Budget())
    except RefusedError:
        return None
    if not isinstance(root, Mapping) or root.flow or root.column != 1:
        return None
    return _Page(source, root).with_phrases(changes)


class _Page:
    """The lines of a book and where its phrases stand."""

    def __init__(self, source: Source, root: Mapping) -> None:
        found = BREAK.search(source.text)
        self._break = found[0] if found else "\n"
        self._lines = BREAK.split(source.text)
        if self._lines[-1] == "":
            self._lines.pop()
        self._root = root

    def with_phrases(self, changes: Changes) -> str | None:
        phrases = self._phrases()
        if isinstance(phrases, Sequence) and not phrases.flow and phrases.items:
            self._put_into(phrases, changes)
        elif changes.changed:
            return None
        elif phrases is None:
            self._lines += ["phrases:", *_written(changes.new, _INDENT)]
        elif isinstance(phrases, Scalar) and phrases.is_blank:
            self._lines[phrases.line : phrases.line] = _written(changes.new, _INDENT)
        else:
            return None
        return self._break.join((*self._lines, ""))

    def _phrases(self) -> Node | None:
        return next((node for key, node in self._root.pairs if key.text == "phrases"), None)

    def _put_into(self, phrases: Sequence, changes: Changes) -> None:
        """Work from the end, so that the lines before keep their numbers."""
        dash = phrases.column - 1
        indent = " " * dash
        starts = [self._dash_line(item.line, dash) for item in phrases.items]
        ends = [*starts[1:], self._end_of(phrases)]
        spans = [
            (start, self._without_trailer(start, end, dash))
            for start, end in zip(starts, ends, strict=True)
        ]
        self._lines[spans[-1][1] : spans[-1][1]] = _written(changes.new, indent)
        for item, (start, end) in reversed(list(zip(phrases.items, spans, strict=True))):
            phrase = changes.changed.get(_id_of(item))
            if phrase:
                self._lines[start:end] = phrase_lines(phrase, indent)

    def _dash_line(self, line: int, dash: int) -> int:
        """The index of the line with the dash that begins the entry whose content is at `line`."""
        index = line - 1
        while index > 0 and self._lines[index][dash : dash + 1] != "-":
            index -= 1
        return index

    def _end_of(self, phrases: Sequence) -> int:
        later = [key.line - 1 for key, _ in self._root.pairs if key.line > phrases.line]
        return min(later, default=len(self._lines))

    def _without_trailer(self, start: int, end: int, dash: int) -> int:
        """Leave out blank lines and comments after an entry; they belong to what follows."""
        trailer = re.compile(rf"\s*$| {{0,{dash}}}#")
        while end > start + 1 and trailer.match(self._lines[end - 1]):
            end -= 1
        return end


def _written(phrases: Iterable[Phrase], indent: str) -> list[str]:
    return [line for phrase in phrases for line in phrase_lines(phrase, indent)]


def _id_of(node: Node) -> str:
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((v.text for k, v in pairs if k.text == "id" and isinstance(v, Scalar)), "")
