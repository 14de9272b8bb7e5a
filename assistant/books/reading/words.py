"""The wording a book adds and the rules it switches off, from their records."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record
from assistant.books.reading.tree import Scalar
from assistant.core.message import Message
from assistant.core.wording.pattern import PatternError, literal, wanted
from assistant.core.wording.rule import Rule, Severity, Silence
from assistant.core.wording.rules import harmless_case


class _Spot(NamedTuple):
    line: int
    column: int


def words_of(records: Iterable[Record], book: str, findings: Findings) -> tuple[Rule, ...]:
    """The sound rules of a book, each named `book/words`."""
    sound = []
    for record in records:
        before = findings.errors
        rule = _rule(record, book, findings)
        if rule and findings.errors == before:
            sound.append(rule)
    return tuple(sound)


def silences_of(names: Iterable[Scalar], findings: Findings) -> tuple[Silence, ...]:
    """The rules a book switches off."""
    return tuple(Silence(name.text, findings.place(name)) for name in names)


def check_pattern(scalar: Scalar, read: Callable[[str], object], findings: Findings) -> None:
    """Report a malformed pattern at the sign that is wrong, as far as that can be told."""
    try:
        read(scalar.text)
    except PatternError as error:
        shift = error.offset if not scalar.style else 0
        findings.error(_Spot(scalar.line, scalar.column + shift), error.message)


def _rule(record: Record, book: str, findings: Findings) -> Rule | None:
    words, pattern = record.text("words"), record.text("pattern")
    if bool(words) is bool(pattern):
        findings.error(record.node, _ONE_OF_BOTH)
        return None
    if words:
        check_pattern(record.texts["words"], lambda text: wanted(literal(text), {}), findings)
    else:
        check_pattern(record.texts["pattern"], lambda text: wanted(text, {}), findings)
    for case in record.lists.get("except", ()):
        check_pattern(case, lambda text: harmless_case(text, {}), findings)
    return Rule(
        f"{book}/{words or pattern}",
        (literal(words) if words else pattern,),
        Severity(record.text("level", Severity.WARN)),
        Message.of("{said}", "{said}", said=record.text("reason")),
        record.text("better"),
        record.list("except"),
        book,
        words,
        findings.place(record.node),
    )


_ONE_OF_BOTH = Message.of(
    "请写 words（原话）或 pattern（写法），只写其中一个。",
    "Write either words or pattern, not both.",
)
