"""The `{…}` blanks of a text, with the exact spot of a malformed one in the file."""

from typing import NamedTuple

from assistant.books.reading.findings import Findings
from assistant.books.reading.source import Source
from assistant.books.reading.tree import Scalar
from assistant.core.late_pattern import late_pattern
from assistant.core.placeholder import PlaceholderError, blanks

_BRACE = late_pattern("[{}]")


class _Spot(NamedTuple):
    line: int
    column: int


def check_blanks(scalar: Scalar, source: Source, findings: Findings) -> set[str]:
    """The names of the blanks; a malformed one is reported where it stands."""
    try:
        return {blank.name for blank in blanks(scalar.text)}
    except PlaceholderError as error:
        findings.error(_spot(scalar, error.offset, source), error.message)
        return set()


def _spot(scalar: Scalar, offset: int, source: Source) -> _Spot:
    """Where the brace at `offset` of the value stands: its n-th brace is the n-th written."""
    before = len(_BRACE.findall(scalar.text[:offset]))
    start = scalar.start
    if scalar.style in ("|", ">"):
        start = max(start, source.text.find("\n", start, scalar.end))
    for number, brace in enumerate(_BRACE.finditer(source.text, start, scalar.end)):
        if number == before:
            return _after(scalar, source, brace.start())
    return _Spot(scalar.line, scalar.column)


def _after(scalar: Scalar, source: Source, index: int) -> _Spot:
    place = Source(source.file, source.text[scalar.start : index]).place(index - scalar.start)
    if place.line == 1:
        return _Spot(scalar.line, scalar.column + place.column - 1)
    return _Spot(scalar.line + place.line - 1, place.column)
