"""`assistant check`: every problem of every file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.app.wordcheck import wording_problems
from assistant.books.library import load_library
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.problem import Level, Problem


@dataclass(frozen=True)
class CheckReport:
    """What `check` found."""

    library: Library
    wording: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files, and in what they say."""
        return (*self.library.problems, *self.wording)

    @property
    def in_order(self) -> list[Problem]:
        """File by file, line by line."""
        return sorted(self.problems, key=lambda problem: problem.place)

    @property
    def has_errors(self) -> bool:
        """Whether anything was left out, or must not be said."""
        return any(problem.level is Level.ERROR for problem in self.problems)

    @property
    def summary(self) -> Message:
        """One line with the counts."""
        problems = self.problems
        errors = sum(problem.level is Level.ERROR for problem in problems)
        phrases, books = len(self.library.phrases), len(self.library.books)
        warnings = len(problems) - errors
        return Message.of(
            "{books} 个话术本，{phrases} 条话术：{errors} 个错误，{warnings} 个提醒",
            "Books: {books}, phrases: {phrases}, errors: {errors}, warnings: {warnings}",
            books=books,
            phrases=phrases,
            errors=errors,
            warnings=warnings,
        )


def check_books(paths: Iterable[Path]) -> CheckReport:
    """Read everything under these paths."""
    library = load_library(paths)
    return CheckReport(library, wording_problems(library))
