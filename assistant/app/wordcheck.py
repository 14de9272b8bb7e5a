"""Wording: the rules in force, and `assistant wording` for any text."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.app import shipped
from assistant.app.given import given_text
from assistant.app.querying import library_paths
from assistant.books.library import load_library
from assistant.books.wording_check import check_wording
from assistant.books.wording_rules import read_rules
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.wording.rule import Finding, Severity
from assistant.core.wording.rules import Rules
from assistant.store.home import Home


@cache
def shipped_rules() -> Rules:
    """The curated list that ships with the program."""
    return read_rules(shipped.RESOURCES / "wording.yaml").rules


def rules_for(library: Library) -> Rules:
    """The shipped rules with what the books add and without what they switch off."""
    added = [rule for book in library.books for rule in book.wording]
    silenced = {silence.rule for book in library.books for silence in book.silence}
    return shipped_rules().merged(added, silenced)


def wording_problems(library: Library) -> tuple[Problem, ...]:
    """The forbidden wording in all books of a library, and rules switched off that don't exist."""
    rules = rules_for(library)
    found = [p for book in library.books for p in check_wording(Path(book.file), rules, book.file)]
    return (*found, *_unknown_silences(library))


def _unknown_silences(library: Library) -> list[Problem]:
    known = {rule.id for rule in shipped_rules().rules}
    known |= {rule.id for book in library.books for rule in book.wording}
    return [
        Problem(silence.place or Place(book.file), _unknown(silence.rule), Level.WARNING)
        for book in library.books
        for silence in book.silence
        if silence.rule not in known
    ]


@dataclass(frozen=True)
class WordingReport:
    """What `wording` found in a text."""

    text: str
    findings: tuple[Finding, ...]

    def lines(self, language: Language = Language.SIMPLIFIED) -> list[str]:
        """Line number, level, words, reason and better wording, between tabs."""
        return ["\t".join(map(str, row.values())) for row in self._rows(language)]

    def json(self, language: Language = Language.SIMPLIFIED) -> str:
        """One array of objects `{line, level, words, reason, better}`."""
        return json.dumps(self._rows(language), ensure_ascii=False)

    @property
    def is_blocked(self) -> bool:
        """Whether the text must not leave."""
        return any(finding.level is Severity.BLOCK for finding in self.findings)

    def _rows(self, language: Language) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = []
        line, counted = 1, 0
        for finding in self.findings:
            line += self.text.count("\n", counted, finding.start)
            counted = finding.start
            rows.append(_row(finding, line, language))
        return rows


def check_text(home: Path | None, file: Path | None) -> WordingReport:
    """Check a file, or the standard input, by the rules in force. Raises AssistantError."""
    text = given_text(file)
    rules = rules_for(load_library(library_paths(Home.at(home), ())))
    return WordingReport(text, rules.find(text))


def _row(finding: Finding, line: int, language: Language) -> dict[str, object]:
    return {
        "line": line,
        "level": finding.level.value,
        "words": " ".join(finding.words.split()),
        "reason": finding.reason.text(language),
        "better": finding.better,
    }


def _unknown(rule: str) -> Message:
    return Message.of(
        "没有 id 为“{rule}”的用语规则，这一行不起作用。请改正或删掉。",
        "There is no wording rule with the id “{rule}”; correct or delete this line.",
        rule=rule,
    )
