"""Rules made from a few words, for tests."""

from assistant.core.message import Message
from assistant.core.wording.pattern import parse
from assistant.core.wording.rule import Finding, Rule, Severity
from assistant.core.wording.rules import Rules


def rule(
    *patterns: str,
    id: str = "r",
    level: Severity = Severity.BLOCK,
    exceptions: tuple[str, ...] = (),
) -> Rule:
    """A rule with these patterns."""
    return Rule(id, patterns, level, Message.of("不行", "no"), "换个说法", exceptions)


def rules(*patterns: str, exceptions: tuple[str, ...] = (), **sets: str) -> Rules:
    """One rule, with named sets."""
    return Rules(
        (rule(*patterns, exceptions=exceptions),), {n: parse(w, {}) for n, w in sets.items()}
    )


def words(found: tuple[Finding, ...]) -> list[str]:
    """The words found."""
    return [finding.words for finding in found]
