"""`assistant check`: every problem of every file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.books.library import load_library
from assistant.core.library import Library
from assistant.core.problem import Level


@dataclass(frozen=True)
class CheckReport:
    """What `check` found."""

    library: Library

    @property
    def lines(self) -> list[str]:
        """`file:line:column: message`, in file order."""
        return [p.line() for p in sorted(self.library.problems, key=lambda p: p.place)]

    @property
    def has_errors(self) -> bool:
        """Whether anything was left out."""
        return self.library.has_errors

    @property
    def summary(self) -> str:
        """One line with the counts."""
        problems = self.library.problems
        errors = sum(problem.level is Level.ERROR for problem in problems)
        phrases, books = len(self.library.phrases), len(self.library.books)
        warnings = len(problems) - errors
        return f"{books} 个话术本，{phrases} 条话术：{errors} 个错误，{warnings} 个提醒"


def check_books(paths: Iterable[Path]) -> CheckReport:
    """Read everything under these paths."""
    return CheckReport(load_library(paths))
