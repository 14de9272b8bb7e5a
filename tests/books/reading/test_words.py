"""The wording a book adds: what is wrong in it is pointed at, the rest is in force."""

import pytest

from assistant.core.wording.rule import Severity, Silence
from assistant.core.wording.rules import Rules
from tests.books.marked import HEAD, only_problem, read


def test_a_book_adds_wording_and_switches_rules_off() -> None:
    book = read(
        HEAD + "wording:\n"
        "  - {words: 亏本(价), reason: 夸张, better: 实惠价}\n"
        "  - {pattern: 跳(楼|水)价, level: block, except: [不是~], reason: 夸张}\n"
        "silence: [ad-first]\n"
    ).book
    assert book is not None
    assert [rule.id for rule in book.wording] == ["b/亏本(价)", "b/跳(楼|水)价"]
    assert [rule.level for rule in book.wording] == [Severity.WARN, Severity.BLOCK]
    assert [(s.rule, s.place and s.place.line) for s in book.silence] == [("ad-first", 7)]
    rules = Rules().merged(book.wording)
    assert [f.words for f in rules.find("亏本(价)卖，跳水价，不是跳楼价")] == ["亏本(价", "跳水价"]
    assert str(rules.find("亏本(价)")[0].reason) == "夸张"


def test_a_reason_may_hold_braces() -> None:
    book = read(HEAD + "wording: [{words: 亏本, reason: '说{亏本}不好'}]\n").book
    assert book is not None
    assert str(book.wording[0].reason) == "说{亏本}不好"


def test_places_are_told() -> None:
    book = read(HEAD + "silence:\n  - ad-first\n").book
    assert book is not None
    assert book.silence == (Silence("ad-first", book.silence[0].place),)


@pytest.mark.parametrize(
    "entry",
    [
        "▶{reason: 夸张}",
        "▶{words: 亏本, pattern: 亏本, reason: 夸张}",
        "{words: 亏本, level: ▶loud, reason: 夸张}",
        "▶{words: 亏本}",
        "{pattern: 亏(本|钱▶, reason: 夸张}",
        "{pattern: 亏▶), reason: 夸张}",
        "{pattern: ▶…亏, reason: 夸张}",
        "{pattern: ▶亏?, reason: 夸张}",
        "{pattern: 亏<▶没有的>, reason: 夸张}",
        "{pattern: 亏本, except: [不(▶], reason: 夸张}",
        '{pattern: ▶"亏)", reason: 夸张}',
        "{words: ▶'……', reason: 夸张}",
    ],
)
def test_a_fault_is_pointed_at(entry: str) -> None:
    only_problem(f"{HEAD}wording:\n  - {entry}\n")
