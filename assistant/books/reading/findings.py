"""What the reader finds wrong in one file, gathered in one pass."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Protocol

from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem, Remedy

MOST_PROBLEMS = 1000
_MOST_GUESSES = 200
_LONGEST_GUESSED = 40
_CLOSE = 0.6  # of difflib's ratio, from which on a known word is offered


class Spot(Protocol):
    """Anything that knows where in the file it stands, counted from 1."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in characters."""


class Findings:
    """The problems of one file; `errors` also counts those past the most that are kept."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.errors = 0
        self.problems: list[Problem] = []
        self._guesses = _MOST_GUESSES
        self._known: Iterable[str] = ()
        self._lower: dict[str, str] = {}

    def error(self, at: Spot, message: Message, remedy: Remedy | None = None) -> None:
        """Note what keeps an entry out."""
        self.add(Problem(self.place(at), message, Level.ERROR, remedy))

    def warning(self, at: Spot, message: Message) -> None:
        """Note what should be looked at; the entry stays in use."""
        self.add(Problem(self.place(at), message, Level.WARNING))

    def add(self, problem: Problem) -> None:
        """Note a problem made elsewhere."""
        self.errors += problem.level is Level.ERROR
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)
        elif len(self.problems) == MOST_PROBLEMS:
            self.problems.append(Problem(problem.place, _TOO_MANY, problem.level))

    def taint(self) -> None:
        """Keep the entry out because of something already noted."""
        self.errors += 1

    def place(self, at: Spot) -> Place:
        """The place of a node in this file."""
        return Place(self.file, at.line, at.column)

    def guess(self, word: str, known: Iterable[str]) -> str:
        """The known word that was probably meant, or ""; gives up after many to stay quick."""
        if self._guesses == 0 or len(word) > _LONGEST_GUESSED:
            return ""
        self._guesses -= 1
        if known is not self._known:  # a book's phrases are asked for again and again
            self._known, self._lower = known, {name.lower(): name for name in known}
        meant = word.lower()
        alike = [name for name in self._lower if _may_be_alike(len(name), len(meant))]
        close = get_close_matches(meant, alike, n=1, cutoff=_CLOSE)
        return self._lower[close[0]] if close else ""


def _may_be_alike(one: int, other: int) -> bool:
    """What difflib looks at first; most words are out by their lengths alone."""
    return 2 * min(one, other) >= _CLOSE * (one + other)


_TOO_MANY = Message.of(
    "问题太多，只列出前 {most} 个；请先改好这些再检查一次。",
    "Too many problems, only the first {most} are listed; fix these and check again.",
    most=MOST_PROBLEMS,
)
