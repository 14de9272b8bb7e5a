"""The root of a file; when its YAML is broken, put together from the entries that are sound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assistant.books.reading import wording
from assistant.books.reading.findings import Findings
from assistant.books.reading.source import BREAK, Source
from assistant.books.reading.tree import (
    MOST_ENTRIES,
    Budget,
    Mapping,
    Node,
    RefusedError,
    Scalar,
    Sequence,
    Span,
    compose,
)
from assistant.core.late_pattern import late_pattern
from assistant.core.problem import Problem

MOST_BROKEN = 200
_LONGEST = 4 * 1024 * 1024
_MOST_LINES = 200_000
_SECTION = late_pattern(r"[^\s#\-][^:]*:(?P<rest>[ \t].*)?$")
_NEXT_DOCUMENT = late_pattern(r"(?:---|\.\.\.)(?:\s|$)")
_ITEM = late_pattern(r"(?P<indent> *)-(?: |$)")
_NOTHING = late_pattern(r"\s*(#.*)?$")


def root_of(source: Source, findings: Findings) -> Node | None:
    """The root node, or None when there is nothing; broken parts are reported and left out."""
    trial = Findings(source.file)
    try:
        root = compose(source, Span(0, len(source.text)), trial, Budget())
    except RefusedError as refusal:
        if not refusal.hopeless and _is_worth_it(source.text):
            return _salvaged(source, refusal.problem, findings)
        trial.add(refusal.problem)
        root = None
    for problem in trial.problems:
        findings.add(problem)
    return root


def _is_worth_it(text: str) -> bool:
    """Whether the parts can be tried one by one within a second."""
    return len(text) <= _LONGEST and sum(text.count(mark) for mark in "\n\r") <= _MOST_LINES


def _salvaged(source: Source, why: Problem, findings: Findings) -> Node | None:
    parts = _Parts(source, findings)
    pairs = _once_each(
        (pair for section in _sections(source.text) for pair in parts.pairs(section)), findings
    )
    if not parts.broken:
        findings.add(why)
    return Mapping(1, 1, pairs, 0, flow=False) if pairs else None


def _once_each(
    pairs: Iterable[tuple[Scalar, Node]], findings: Findings
) -> tuple[tuple[Scalar, Node], ...]:
    first: dict[str, tuple[Scalar, Node]] = {}
    for key, value in pairs:
        known, _ = first.setdefault(key.text, (key, value))
        if known is not key:
            findings.error(key, wording.twice(key.text, known.line))
    return tuple(first.values())


@dataclass(slots=True)
class _Section:
    """A top-level key with its value; `items` holds the entries when the value is a plain list."""

    head: Span
    may_be_list: bool
    items: list[Span] = field(default_factory=list)
    indent: str | None = None

    def take(self, line: str, span: Span) -> None:
        """Add the next line: it begins an entry, or goes on with what came before."""
        item = _ITEM.match(line) if self.may_be_list else None
        if item and self.indent in (None, item["indent"]):
            self.indent = item["indent"]
            self.items.append(span)
        elif self.items:
            self.items[-1] = self.items[-1]._replace(end=span.end)
        else:
            self.may_be_list = self.may_be_list and bool(_NOTHING.match(line))
            self.head = self.head._replace(end=span.end)


@dataclass(slots=True)
class _Parts:
    """Composes sections entry by entry; `broken` counts what could not be."""

    source: Source
    findings: Findings
    budget: Budget = field(default_factory=Budget)
    broken: int = 0

    def pairs(self, section: _Section) -> tuple[tuple[Scalar, Node], ...]:
        head = self._compose(section.head)
        if not isinstance(head, Mapping) or not head.pairs:
            return ()
        if not section.items:
            return head.pairs
        key = head.pairs[0][0]
        found: list[Node] = []
        for span in section.items[:MOST_ENTRIES]:
            item = self._compose(span._replace(depth=2))
            found.extend(item.items if isinstance(item, Sequence) else ())
        return ((key, Sequence(key.line, key.column, tuple(found), key.start, flow=False)),)

    def _compose(self, span: Span) -> Node | None:
        if self.broken >= MOST_BROKEN:
            return None
        try:
            return compose(self.source, span, self.findings, self.budget)
        except RefusedError as refusal:
            self.findings.add(refusal.problem)
            self.broken += MOST_BROKEN if refusal.hopeless else 1
            return None


def _sections(text: str) -> Iterable[_Section]:
    """Cut a text at its top-level keys, and the value of each at its entries."""
    sections: list[_Section] = []
    for span in _lines(text):
        line = text[span.start : span.end].rstrip("\r\n")
        head = _SECTION.match(line)
        if head:
            sections.append(_Section(span, may_be_list=bool(_NOTHING.match(head["rest"] or ""))))
        elif sections and _NEXT_DOCUMENT.match(line):
            break
        elif sections:
            sections[-1].take(line, span)
    return sections


def _lines(text: str) -> Iterator[Span]:
    start, number = 0, 1
    for found in BREAK.finditer(text):
        yield Span(start, found.end(), number)
        start, number = found.end(), number + 1
    if start < len(text):
        yield Span(start, len(text), number)
