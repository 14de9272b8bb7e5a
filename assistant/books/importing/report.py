"""What an import did, or would do: an outcome for each entry of the source."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from assistant.core.problem import Place, Problem
from assistant.core.stage import Stage


class Outcome(StrEnum):
    """What became of one entry; `PROBLEM` counts what could not be read."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DUPLICATE = "duplicate"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Imported:
    """One entry of the source, by the id it has in the book, and where it stands in the source."""

    id: str
    title: str
    outcome: Outcome
    place: Place | None = None
    stage: str = ""
    group: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All entries of an import in order, what was wrong in its files, what is good to know.

    `own` are the stages of the book, besides those built in.
    """

    into: str
    entries: tuple[Imported, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    own: tuple[Stage, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many of each outcome: new, changed, same, duplicate, problem."""
        seen = Counter(entry.outcome for entry in self.entries)
        seen[Outcome.PROBLEM] = len(self.problems)
        return {outcome.value: seen[outcome] for outcome in Outcome}

    @property
    def stages(self) -> dict[str, int]:
        """How many new phrases go into each stage, as guessed or said."""
        new = (entry for entry in self.entries if entry.outcome is Outcome.NEW and entry.stage)
        return dict(Counter(entry.stage for entry in new).most_common())

    @property
    def changes_anything(self) -> bool:
        """Whether the book differs after the import."""
        return any(e.outcome in (Outcome.NEW, Outcome.CHANGED) for e in self.entries)
