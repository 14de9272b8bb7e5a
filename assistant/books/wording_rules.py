"""The curated list of wordings that ships with the program, read from its file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.books.format import Entry, Field, Kind
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record, partial_record
from assistant.books.reading.salvage import root_of
from assistant.books.reading.source import decode
from assistant.books.reading.tree import Scalar
from assistant.books.reading.words import check_pattern
from assistant.core.message import Message
from assistant.core.problem import Place, Problem
from assistant.core.wording.pattern import Choice, PatternError, parse, wanted
from assistant.core.wording.rule import Rule, Severity
from assistant.core.wording.rules import Rules, harmless_case


@dataclass(frozen=True, slots=True)
class RulesReading:
    """What came of a list: the sound rules, and what is wrong with the others."""

    rules: Rules
    problems: tuple[Problem, ...]


def _field(name: str, kind: Kind, zh: str, en: str, *choices: str) -> Field:
    required = name not in ("except", "better")
    return Field(name, kind, Message.of(zh, en), required, choices)


SET = Entry(
    Message.of("词组", "set"),
    (
        _field("id", Kind.ID, "名称", "its name"),
        _field("words", Kind.LINE, "各种说法，用 | 分开", "its wordings, between bars"),
    ),
)
RULE = Entry(
    Message.of("用语规则", "wording rule"),
    (
        _field("id", Kind.ID, "规则的 id", "the rule's id"),
        _field("category", Kind.LINE, "类别", "category"),
        _field("level", Kind.CHOICE, "block 拦住，warn 提醒", "how bad", *Severity),
        _field("words", Kind.LINES, "不能说的话", "wordings to avoid"),
        _field("except", Kind.LINES, "不算在内的说法", "wordings that are harmless"),
        _field("reason", Kind.LINE, "为什么不能说", "why not, in Chinese"),
        _field("reason_en", Kind.LINE, "为什么不能说（英文）", "why not, in English"),
        _field("better", Kind.LINE, "可以改说什么", "what to say instead"),
    ),
)
LIST = Entry(
    Message.of("用语表", "list of wordings"),
    (
        Field("sets", Kind.ENTRIES, Message.of("词组", "sets"), of=SET),
        Field("rules", Kind.ENTRIES, Message.of("规则", "rules"), of=RULE),
    ),
)


def read_rules(path: Path) -> RulesReading:
    """Read the list. Raises OSError when there is none."""
    source = decode(path.read_bytes(), str(path))
    if isinstance(source, Problem):
        return RulesReading(Rules(), (source,))
    findings = Findings(str(path))
    root = root_of(source, findings)
    record = partial_record(root, LIST, findings) if root else None
    entries = record.entries if record else {}
    sets = _sets(entries.get("sets", ()), findings)
    rules = _rules(entries.get("rules", ()), sets, findings)
    return RulesReading(Rules(rules, sets), tuple(findings.problems))


def _sets(records: Iterable[Record], findings: Findings) -> dict[str, Choice]:
    sets: dict[str, Choice] = {}
    for record in records:
        words = record.texts["words"]
        try:
            sets[record.id] = parse(words.text, sets)
        except PatternError as error:
            findings.add(Problem(_after(words, error, findings), error.message))
    return sets


def _after(words: Scalar, error: PatternError, findings: Findings) -> Place:
    place = findings.place(words)
    return Place(place.file, place.line, place.column + error.offset)


def _rules(
    records: Iterable[Record], sets: dict[str, Choice], findings: Findings
) -> tuple[Rule, ...]:
    sound: dict[str, Rule] = {}
    for record in records:
        before = findings.errors
        for words in record.lists["words"]:
            check_pattern(words, lambda text: wanted(text, sets), findings)
        for case in record.lists.get("except", ()):
            check_pattern(case, lambda text: harmless_case(text, sets), findings)
        if findings.errors == before:
            sound.setdefault(record.id, _rule(record, findings))
    return tuple(sound.values())


def _rule(record: Record, findings: Findings) -> Rule:
    return Rule(
        record.id,
        record.list("words"),
        Severity(record.text("level")),
        Message.of(record.text("reason"), record.text("reason_en")),
        record.text("better"),
        record.list("except"),
        record.text("category"),
        place=findings.place(record.node),
    )
