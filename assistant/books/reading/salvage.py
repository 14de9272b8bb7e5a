"""The root of a file; when its YAML is broken, put together from the entries that are sound."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.books.reading.findings import Findings
from assistant.books.reading.source import BREAK, Source
from assistant.books.reading.tree import (
    MOST_ENTRIES,
    Mapping,
    Node,
    RefusedError,
    Scalar,
    Sequence,
    Span,
    compose,
)
from assistant.core.problem import Problem

MOST_BROKEN = 200
_SECTION = re.compile(r"[^\s#\-][^:]*:(?P<rest>[ \t].*)?$")
_ITEM = re.compile(r"(?P<indent> *)-(?: |$)")
_NOTHING = re.compile(r"\s*(#.*)?$")


def root_of(source: Source, findings: Findings) -> Node | None:
    """The root node, or None when there is nothing; broken parts are reported and left out."""
    trial = Findings(source.file)
    try:
        root = compose(source, Span(0, len(source.text)), trial)
    except RefusedError as refusal:
        if not refusal.hopeless:
            return _salvaged(source, refusal.problem, findings)
        trial.add(refusal.problem)
        root = None
    for problem in trial.problems:
        findings.add(problem)
    return root


def _salvaged(source: Source, why: Problem, findings: Findings) -> Node | None:
    sections = list(_sections(source.text))
    pairs: list[tuple[Scalar, Node]] = []
    broken = 0
    for section in sections:
        parts = _Parts(source, section, findings, MOST_BROKEN - broken)
        pairs.extend(parts.pairs())
        broken += parts.broken
    if not broken or not pairs:
        findings.add(why)
    return Mapping(1, 1, tuple(pairs), 0, flow=False) if pairs else None


@dataclass(slots=True)
class _Section:
    """A top-level key with its value; `items` holds the entries when the value is a plain list."""

    head: Span
    items: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Parts:
    """Composes a section entry by entry; `broken` counts those that could not be."""

    source: Source
    section: _Section
    findings: Findings
    allowed: int
    broken: int = 0

    def pairs(self) -> tuple[tuple[Scalar, Node], ...]:
        head = self._compose(self.section.head)
        if not isinstance(head, Mapping) or len(head.pairs) != 1 or not self.section.items:
            return head.pairs if isinstance(head, Mapping) else ()
        key = head.pairs[0][0]
        found: list[Node] = []
        for span in self.section.items[:MOST_ENTRIES]:
            item = self._compose(span)
            found.extend(item.items if isinstance(item, Sequence) else ())
        return ((key, Sequence(key.line, key.column, tuple(found), key.start, flow=False)),)

    def _compose(self, span: Span) -> Node | None:
        if self.broken >= self.allowed:
            return None
        try:
            return compose(self.source, span, self.findings)
        except RefusedError as refusal:
            self.findings.add(refusal.problem)
            self.broken += 1
            return None


def _sections(text: str) -> Iterator[_Section]:
    """Cut a text at its top-level keys, and the value of each at its entries."""
    section: _Section | None = None
    indent: str | None = None
    for span in _lines(text):
        line = text[span.start : span.end].rstrip("\r\n")
        head = _SECTION.match(line)
        if head:
            if section:
                yield section
            section = _Section(span)
            indent = None if _NOTHING.match(head["rest"] or "") else ""
            is_list = indent is None
            continue
        if section is None:
            continue
        item = _ITEM.match(line)
        if is_list and item and indent in (None, item["indent"]):
            indent = item["indent"]
            section.items.append(span)
        elif section.items:
            section.items[-1] = section.items[-1]._replace(end=span.end)
        else:
            is_list = is_list and bool(_NOTHING.match(line))
            section.head = section.head._replace(end=span.end)
    if section:
        yield section


def _lines(text: str) -> Iterator[Span]:
    start, number = 0, 1
    for found in BREAK.finditer(text):
        yield Span(start, found.end(), number)
        start, number = found.end(), number + 1
    if start < len(text):
        yield Span(start, len(text), number)
