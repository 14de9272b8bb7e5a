"""A rule of wording, what it finds in a text, and a rule that a book switches off."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.message import Message
from assistant.core.problem import Place


class Severity(StrEnum):
    """How bad: a text with a blocked wording is refused, a warning is only shown."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Rule:
    """Wordings to avoid, as patterns (see `pattern`), with the cases in which they are harmless.

    `words` holds the words themselves when the rule was given as plain words.
    """

    id: str
    patterns: tuple[str, ...]
    level: Severity
    reason: Message
    better: str = ""
    exceptions: tuple[str, ...] = ()
    category: str = ""
    words: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A rule that a book switches off."""

    rule: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A wording found: `words` is `text[start:end]` as written, `better` what to say instead."""

    start: int
    end: int
    words: str
    level: Severity
    reason: Message
    better: str
    rule: str
