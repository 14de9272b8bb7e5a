"""Books as text with `▶` before the spot where a problem must be reported."""

from dataclasses import dataclass

from assistant.books.reader import Reading, read_bytes
from assistant.core.problem import Level, Problem

MARK = "▶"
FILE = "店/书.yaml"
HEAD = "format: 1\nbook: b\nname: 书\n"
PHRASE = "  - id: {id}\n    stage: greet\n    title: 问好\n    text: 在的，亲～\n"
GOOD = PHRASE.format(id="good")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and the (line, column) of each."""

    text: str
    spots: list[tuple[int, int]]


def marked(text: str) -> Marked:
    """Take the marks out of a text."""
    spots, plain = [], ""
    for part in text.split(MARK)[:-1]:
        plain += part
        spots.append((plain.count("\n") + 1, len(plain) - plain.rfind("\n")))
    return Marked(text.replace(MARK, ""), spots)


def read(text: str) -> Reading:
    """Read a book given as text."""
    return read_bytes(text.encode(), FILE)


def phrases(entries: str) -> str:
    """A book with one good phrase and these entries of `phrases:` after it."""
    return f"{HEAD}phrases:\n{GOOD}{entries}"


def promotions(rows: str) -> str:
    """A book with one promotion that has these rows besides the required ones."""
    return f"{HEAD}promotions:\n  - id: p\n    name: 满减\n    kind: coupon\n{rows}"


def only_problem(text: str, level: Level = Level.ERROR) -> Problem:
    """The one problem of a book, checked to be at the mark and of this level."""
    book = marked(text)
    reading = read(book.text)
    found = [(p.place.line, p.place.column) for p in reading.problems]
    assert found == book.spots, [p.line() for p in reading.problems]
    assert len(found) == 1
    problem = reading.problems[0]
    assert problem.level is level
    assert problem.place.file == FILE
    return problem


def ids(reading: Reading) -> list[str]:
    """The ids of the phrases that loaded."""
    return [phrase.id for phrase in reading.book.phrases] if reading.book else []
