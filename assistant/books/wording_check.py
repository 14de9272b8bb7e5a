"""The wording of a whole book: every finding where it stands in the file."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from assistant.books.format import BOOK
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record, partial_record
from assistant.books.reading.salvage import root_of
from assistant.books.reading.source import Source, decode
from assistant.books.reading.tree import Scalar
from assistant.books.reading.wording import short
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.wording.rule import Finding, Severity
from assistant.core.wording.rules import Rules

_SAID = {
    "phrases": (("title", "text"), ("variants",)),
    "promotions": (("name", "benefit"), ("conditions",)),
}
_LEVELS = {Severity.BLOCK: Level.ERROR, Severity.WARN: Level.WARNING}


class _Said(NamedTuple):
    """One text that may be pasted."""

    scalar: Scalar
    source: Source


def check_wording(path: Path, rules: Rules, shown: str = "") -> tuple[Problem, ...]:
    """What must not be said in titles, texts, variants and promotions, in file order.

    A blocked wording is an error, but the phrase stays in the library: it is refused when pasted.
    """
    try:
        source = decode(path.read_bytes(), shown or str(path))
    except OSError:
        return ()
    if isinstance(source, Problem):
        return ()
    problems = (
        Problem(_place(said, finding), told(finding), _LEVELS[finding.level])
        for said in _texts(source)
        for finding in rules.find(said.scalar.text)
    )
    return tuple(sorted(problems, key=lambda problem: problem.place))


def told(finding: Finding) -> Message:
    """A finding as one sentence: the words, why not, what to say instead."""
    zh, en = "“{words}”：{reason}", "“{words}”: {reason}"
    if finding.better:
        zh, en = zh + "可以说：{better}。", en + " Say instead: {better}"
    return Message.of(
        zh,
        en,
        words=short(finding.words),
        better=finding.better,
        reason=finding.reason,
    )


def _texts(source: Source) -> Iterator[_Said]:
    findings = Findings(source.file)
    root = root_of(source, findings)
    record = partial_record(root, BOOK, findings) if root else None
    for section in _SAID if record else ():
        for entry in record.entries.get(section, ()) if record else ():
            yield from (_Said(scalar, source) for scalar in _scalars(entry, section))


def _scalars(entry: Record, section: str) -> Iterator[Scalar]:
    single, lists = _SAID[section]
    yield from (entry.texts[name] for name in single if name in entry.texts)
    for name in lists:
        yield from entry.lists.get(name, ())


def _place(said: _Said, finding: Finding) -> Place:
    """Where the words stand; where escapes or folds hide them, where their text begins."""
    scalar, source = said
    index = scalar.start
    for _ in range(scalar.text.count(finding.words, 0, finding.start) + 1):
        index = source.text.find(finding.words, index, scalar.end) + 1
        if not index:
            return Place(source.file, scalar.line, scalar.column)
    return source.place(index - 1)
