"""`assistant import`: what an import did, for people and for scripts."""

import json
from dataclasses import dataclass
from pathlib import Path

from assistant.books.importing.merge import import_into
from assistant.books.importing.report import ImportReport, Outcome
from assistant.core.problem import Level

_WORDS = {
    Outcome.NEW: "新增",
    Outcome.CHANGED: "改动",
    Outcome.SAME: "相同",
    Outcome.DUPLICATE: "重复",
    Outcome.PROBLEM: "有问题",
}


@dataclass(frozen=True)
class ImportSaid:
    """The words for one import."""

    report: ImportReport
    dry_run: bool

    @property
    def json(self) -> str:
        """The counts as one JSON object."""
        return json.dumps(self.report.counts)

    @property
    def text(self) -> str:
        """One line with the counts."""
        counts = "，".join(f"{_WORDS[o]} {self.report.counts[o.value]}" for o in Outcome)
        return f"{counts}（只是看看，什么也没写）" if self.dry_run else counts

    @property
    def problems(self) -> list[str]:
        """The problems, a line each."""
        return [problem.line() for problem in self.report.problems]

    @property
    def failed(self) -> bool:
        """Whether something could not be taken over."""
        return any(problem.level is Level.ERROR for problem in self.report.problems)


def import_file(source: Path, into: Path, kind: str, *, scenes: bool, dry_run: bool) -> ImportSaid:
    """Import a file or folder into a book. Raises AssistantError."""
    report = import_into(source, into, scenes=scenes, format=kind, dry_run=dry_run)
    return ImportSaid(report, dry_run)
