"""What a source offers before it is merged into a book."""

from dataclasses import dataclass

from assistant.core.phrase import Phrase
from assistant.core.problem import Problem


@dataclass(frozen=True, slots=True)
class Draft:
    """The phrases of one source file (without a book and without codes) and its problems."""

    title: str = ""
    phrases: tuple[Phrase, ...] = ()
    problems: tuple[Problem, ...] = ()
