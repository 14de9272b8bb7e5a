"""The rules of wording in force: what in a text must not be said, why, and what to say instead."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.core.wording.folding import Spoken, spoken
from assistant.core.wording.pattern import Choice, expression, firsts, parse, wanted
from assistant.core.wording.rule import Finding, Rule, Severity

REACH = 40
_ITSELF = "~"
_Span = tuple[int, int]


@dataclass(frozen=True)
class Harmless:
    """A case in which a rule's words are harmless: what stands around them, or a longer word."""

    before: Choice | None
    after: Choice | None
    around: Choice | None = None

    def covers(self, said: str, span: _Span) -> bool:
        """Whether the words at `span` are such a case."""
        if self._around:
            return any(
                (longer := self._around.match(said, start)) and longer.end() >= span[1]
                for start in range(max(0, span[0] - REACH), span[0] + 1)
            )
        before = self._before
        if before and not before.search(said, max(0, span[0] - REACH), span[0]):
            return False
        return not self._after or bool(self._after.match(said, span[1]))

    @cached_property
    def _around(self) -> re.Pattern[str] | None:
        return re.compile(expression(self.around)) if self.around else None

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        return re.compile(expression(self.before) + r"\Z") if self.before else None

    @cached_property
    def _after(self) -> re.Pattern[str] | None:
        return re.compile(expression(self.after)) if self.after else None


@dataclass(frozen=True)
class _Pattern:
    rule: Rule
    choice: Choice
    harmless: tuple[Harmless, ...]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        return re.compile(expression(self.choice))


@dataclass(frozen=True)
class Rules:
    """Rules ready to be asked; never changed. Nothing is compiled before it is needed."""

    rules: tuple[Rule, ...] = ()
    sets: Mapping[str, Choice] | None = None

    def find(self, text: str) -> tuple[Finding, ...]:
        """What is wrong in a text, in order; of wordings that overlap only the gravest, longest."""
        if not self._by_first:
            return ()
        read = spoken(text)
        found = [self._finding(text, read, *hit) for hit in self._hits(read.said)]
        return tuple(_apart(found))

    def worst(self, text: str) -> Finding | None:
        """The first blocked wording of a text, else the first to warn of."""
        found = self.find(text)
        blocked = (finding for finding in found if finding.level is Severity.BLOCK)
        return next(blocked, found[0] if found else None)

    def prepare(self) -> "Rules":
        """Compile everything now, off the UI thread, so that the first text is as quick as any."""
        for bucket in self._by_first.values():
            bucket.any.match("")
        return self

    def merged(self, rules: Iterable[Rule], silenced: Collection[str] = ()) -> "Rules":
        """These rules and more, without the silenced ones."""
        kept = (rule for rule in (*self.rules, *rules) if rule.id not in silenced)
        return Rules(tuple(kept), self.sets)

    def _hits(self, said: str) -> Iterator[tuple[Rule, _Span]]:
        for begin in self._begins.finditer(said):
            bucket = self._by_first[begin[0]]
            if bucket.any.match(said, begin.start()):
                yield from bucket.hits(said, begin.start())

    @staticmethod
    def _finding(text: str, read: Spoken, rule: Rule, span: _Span) -> Finding:
        start, end = read.place(span[0]), read.place(span[1] - 1) + 1
        return Finding(start, end, text[start:end], rule.level, rule.reason, rule.better, rule.id)

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self._by_first))}]")

    @cached_property
    def _by_first(self) -> dict[str, "_Bucket"]:
        buckets: dict[str, list[_Pattern]] = {}
        for rule in self.rules:
            harmless = tuple(harmless_case(text, self.sets or {}) for text in rule.exceptions)
            for text in rule.patterns:
                pattern = _Pattern(rule, wanted(text, self.sets or {}), harmless)
                for first in firsts(pattern.choice):
                    buckets.setdefault(first, []).append(pattern)
        return {first: _Bucket(tuple(patterns)) for first, patterns in sorted(buckets.items())}


@dataclass(frozen=True)
class _Bucket:
    """The patterns that can begin with one character."""

    patterns: tuple[_Pattern, ...]

    @cached_property
    def any(self) -> re.Pattern[str]:
        return re.compile("|".join(expression(pattern.choice) for pattern in self.patterns))

    def hits(self, said: str, start: int) -> Iterator[tuple[Rule, _Span]]:
        for pattern in self.patterns:
            match = pattern.expression.match(said, start)
            if match:
                span = match.span()
                if not any(case.covers(said, span) for case in pattern.harmless):
                    yield pattern.rule, span


def harmless_case(text: str, sets: Mapping[str, Choice]) -> Harmless:
    """Read an exception: words around `~`, the wording itself, or a longer word. PatternError."""
    before, itself, after = text.partition(_ITSELF)
    if not itself:
        return Harmless(None, None, parse(text, sets))
    return Harmless(
        parse(before, sets) if before else None,
        parse(after, sets) if after else None,
    )


def _apart(found: Iterable[Finding]) -> Iterator[Finding]:
    """Those that don't overlap, in order; of those that do the gravest, longest and first."""
    cluster: list[Finding] = []
    for finding in sorted(found, key=lambda finding: finding.start):
        if cluster and all(finding.start >= other.end for other in cluster):
            yield from _kept(cluster)
            cluster = []
        cluster.append(finding)
    yield from _kept(cluster)


def _kept(cluster: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(cluster, key=_order):
        if all(finding.end <= other.start or other.end <= finding.start for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda finding: finding.start)


def _order(finding: Finding) -> tuple[bool, int, int, str]:
    length = finding.end - finding.start
    return finding.level is not Severity.BLOCK, -length, finding.start, finding.rule
