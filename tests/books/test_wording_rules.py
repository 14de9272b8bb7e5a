"""The curated list: it catches what must not be said and lets real replies pass."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.importing.merge import import_into
from assistant.books.library import load_library
from assistant.books.reader import read_book
from assistant.books.wording_check import check_wording, told
from assistant.books.wording_rules import read_rules
from assistant.core.book import Book
from assistant.core.language import Language
from assistant.core.problem import Level
from assistant.core.wording.rule import Severity

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "core" / "data"
LISTS = ROOT.parent / "shared" / "data" / "phrases"
READING = read_rules(ROOT / "resources" / "wording.yaml")
RULES = READING.rules
FEWEST_VIOLATIONS, FEWEST_NEAR_MISSES = 60, 120
BETWEEN = [" ", "\u3000", "\u200b", ".", "*", "·", "_", "|", "-", "\ufeff"]


def listed(name: str) -> list[str]:
    """The lines of a list, without remarks."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


VIOLATIONS = [tuple(line.split(": ", 1)) for line in listed("wording-violations.txt")]
NEAR_MISSES = listed("wording-near-misses.txt")


def said(book: Book) -> list[str]:
    """Every text of a book that may be pasted."""
    promotions = [t for p in book.promotions for t in (p.name, p.benefit, *p.conditions)]
    return [t for p in book.phrases for t in (p.title, *p.wordings)] + promotions


def test_the_list_is_sound() -> None:
    assert [problem.line() for problem in READING.problems] == []
    ids = Counter(rule.id for rule in RULES.rules)
    assert max(ids.values()) == 1
    for rule in RULES.rules:
        assert rule.category, rule.id
        assert rule.better, rule.id
        assert rule.reason.zh != rule.reason.en, rule.id


def test_what_we_advise_may_be_said() -> None:
    assert [rule.id for rule in RULES.rules if RULES.find(rule.better)] == []


def test_the_lists_are_long_enough() -> None:
    assert len(set(VIOLATIONS)) >= FEWEST_VIOLATIONS
    assert len(set(NEAR_MISSES)) >= FEWEST_NEAR_MISSES


@pytest.mark.parametrize(("level", "text"), VIOLATIONS)
def test_what_must_not_be_said_is_found(level: str, text: str) -> None:
    worst = RULES.worst(text)
    assert worst is not None
    assert worst.level is Severity.BLOCK or level == "warn"


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_is_harmless_passes(text: str) -> None:
    assert [(finding.rule, finding.words) for finding in RULES.find(text)] == []


@settings(deadline=None)
@given(st.sampled_from(VIOLATIONS), st.sampled_from(BETWEEN))
def test_signs_between_do_not_hide(violation: tuple[str, str], between: str) -> None:
    for finding in RULES.find(violation[1]):
        words = finding.words
        apart = between.join(words) if not words.isascii() else words
        assert RULES.find(violation[1].replace(words, apart)), apart


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    for finding in RULES.find(text):
        assert text[finding.start : finding.end] == finding.words != ""


@pytest.mark.parametrize(
    "path", sorted((ROOT / "phrasebooks").glob("*.yaml")), ids=lambda p: p.stem
)
def test_shipped_books_are_clean(path: Path) -> None:
    assert [problem.line() for problem in check_wording(path, RULES)] == []
    book = read_book(path).book
    assert book is not None
    assert [text for text in said(book) if RULES.find(text)] == []


@pytest.mark.skipif(not LISTS.is_dir(), reason="the lists of replies are not here")
def test_real_replies_pass(tmp_path: Path) -> None:
    into = tmp_path / "lists.yaml"
    import_into(LISTS, into)
    phrases = load_library([into]).phrases
    flagged = [p.key for p in phrases if any(RULES.find(text) for text in p.wordings)]
    assert len(phrases) >= 360
    assert len(flagged) <= len(phrases) / 100, flagged


BOOK = """\
format: 1
book: b
name: 书
phrases:
  - id: x
    stage: greet
    title: 全网最低
    text: |
      亲，您好～
      我们家 顶级 面料，顶级 做工
    variants: ["这事不\\t归我管", 独一无二]
promotions:
  - id: p
    name: 满减
    kind: coupon
    starts: 2026-01-01
    ends: 2026-01-02
    benefit: 国家级优惠
    conditions: [加微信领]
"""


def test_why_not_is_told_in_the_reader_s_language() -> None:
    (finding, *_) = RULES.find("亲，加微信聊")
    in_traditional, in_english = (
        told(finding).text(language) for language in (Language.TRADITIONAL, Language.ENGLISH)
    )
    assert in_traditional.startswith("「加微信」：引導買家加微信")
    assert in_english.startswith("“加微信”: Leading buyers")


def test_findings_are_told_where_they_stand(tmp_path: Path) -> None:
    file = tmp_path / "b.yaml"
    file.write_text(BOOK, "utf-8")
    problems = check_wording(file, RULES, "b.yaml")
    assert [(p.place.line, p.place.column, p.level) for p in problems] == [
        (7, 12, Level.ERROR),
        (10, 11, Level.ERROR),
        (10, 17, Level.ERROR),
        (11, 16, Level.ERROR),
        (11, 28, Level.WARNING),
        (18, 14, Level.ERROR),
        (19, 18, Level.ERROR),
    ]
    assert problems[0].line().startswith("b.yaml:7:12: “全网最低”：")
    assert "可以说" in problems[0].line()


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("sets: [{id: a, words: (甲}]\n", (1, 25)),
        ("rules: [{id: a}]\n", (1, 9)),
        (
            "rules: [{id: a, category: c, level: warn, words: [甲)], reason: r, reason_en: e}]\n",
            (1, 52),
        ),
        ("extra: 1\n", (1, 1)),
    ],
)
def test_a_faulty_list_is_told(tmp_path: Path, text: str, spot: tuple[int, int]) -> None:
    file = tmp_path / "wording.yaml"
    file.write_text(text, "utf-8")
    reading = read_rules(file)
    assert reading.rules.rules == ()
    place = reading.problems[0].place
    assert (place.line, place.column) == spot


def test_a_missing_or_undecodable_book_has_nothing_to_tell(tmp_path: Path) -> None:
    assert check_wording(tmp_path / "none.yaml", RULES) == ()
    (tmp_path / "bad.yaml").write_bytes(b"\xff\x00\xff")
    assert check_wording(tmp_path / "bad.yaml", RULES) == ()
    assert read_rules(tmp_path / "bad.yaml").problems != ()
