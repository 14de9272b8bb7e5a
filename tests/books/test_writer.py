"""What is written is read back exactly, and looks as a person would write it."""

from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.keeping import placeless
from assistant.books.reader import read_book, read_bytes
from assistant.books.writer import book_text, scalar, write_book
from assistant.core.book import Book
from assistant.core.phrase import FollowUp, Phrase
from tests.books.marked import HEAD, read
from tests.books.test_reader import WHOLE

WORDS = f"""{HEAD}\
wording:
  - {{words: 亏本(价), reason: 夸张, better: 实惠价}}
  - {{pattern: 跳(楼|水)价, level: block, except: [不是~], reason: 夸张}}
silence: [ad-first]
hidden: [shop/hello]
"""
BOOKS = [
    WHOLE,
    WORDS,
    *(path.read_text("utf-8") for path in sorted(Path("phrasebooks").glob("*.yaml"))),
]
WRITABLE = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t")
TEXTS = st.text(WRITABLE, min_size=1).filter(str.strip)
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(
    str.strip
)


def doubled(text: str) -> str:
    """A text whose braces are literal."""
    return text.replace("{", "{{").replace("}", "}}")


@pytest.mark.parametrize("text", BOOKS)
def test_whole_books_come_back(text: str) -> None:
    book = read(text).book
    assert book
    again = read(book_text(book))
    assert again.problems == ()
    assert again.book
    assert placeless(again.book) == placeless(book)


@settings(deadline=None)
@given(TEXTS, LINES, st.lists(TEXTS, max_size=3), st.lists(LINES, max_size=3))
def test_any_text_comes_back(
    text: str, title: str, variants: list[str], keywords: list[str]
) -> None:
    phrase = Phrase(
        "b", "x", "greet", title, doubled(text), keywords=tuple(keywords),
        variants=tuple(doubled(v) for v in variants), then=FollowUp(timedelta(minutes=3), "x"),
    )  # fmt: skip
    reading = read_bytes(book_text(Book("b", title, phrases=(phrase,))).encode(), "f")
    assert reading.problems == ()
    assert reading.book
    assert placeless(reading.book).phrases == (phrase,)


@settings(deadline=None)
@given(LINES)
def test_other_programs_read_the_same_text(text: str) -> None:
    assert yaml.safe_load(f"a: {scalar(text)}\n") == {"a": text}
    assert yaml.safe_load(f"[{scalar(text, in_flow=True)}]\n") == [text]


@pytest.mark.parametrize(
    "text",
    ["在的，亲～", "买2件：减10", "a#b", "C:\\图", "it's", "亲{颜色}", "18点前拍当天发", "好？"],
)
def test_plain_texts_need_no_quotes(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "0123",
        "1:30",
        "2026-11-20",
        "12.5",
        "null",
        "~",
        "{买家}",
        "- a",
        "a: b",
        "a #b",
        "亲:",
    ],
)
def test_texts_that_look_like_something_else_are_quoted(text: str) -> None:
    assert scalar(text) == f"'{text}'"


def test_only_what_an_editor_can_not_show_is_escaped() -> None:
    assert scalar('亲\t“好”\x07\\"') == '"亲\\t“好”\\u0007\\\\\\""'


def test_a_multi_line_text_is_a_block() -> None:
    phrase = Phrase("b", "x", "greet", "好", "亲：\n\n  您好\n# 不是注释")
    assert book_text(Book("b", "书", phrases=(phrase,))).endswith(
        "    title: 好\n    text: |-\n      亲：\n\n        您好\n      # 不是注释\n"
    )


def lines_of(phrase: Phrase) -> list[str]:
    """What stands under a phrase's text."""
    lines = book_text(Book("b", "书", phrases=(phrase,))).splitlines()
    return lines[lines.index("    text: 在的") + 1 :]


def test_words_stand_in_a_row_and_wordings_a_line_each() -> None:
    phrase = Phrase(
        "b", "x", "greet", "好", "在的", tags=("新客", "老客"), variants=("在呢",),
        then=FollowUp(timedelta(minutes=3), "x"),
    )  # fmt: skip
    rows = ["    variants:", "      - 在呢", "    tags: [新客, 老客]"]
    assert lines_of(phrase) == [*rows, "    then: {after: 3m, phrase: x}"]


def test_a_row_is_at_most_ninety_signs_long() -> None:
    word = "a" * (90 - len("    tags: []"))
    phrase = Phrase("b", "x", "greet", "好", "在的", tags=(word,))
    assert lines_of(phrase) == [f"    tags: [{word}]"]
    longer = Phrase("b", "x", "greet", "好", "在的", tags=(f"{word}a",))
    assert lines_of(longer) == ["    tags:", f"      - {word}a"]


@pytest.mark.parametrize("text", [" 一\n二", "\n一\n二", "一\n二\n"])
def test_what_a_block_would_change_is_quoted(text: str) -> None:
    whole = book_text(Book("b", "书", phrases=(Phrase("b", "x", "greet", "好", text),)))
    assert whole.endswith(f"    text: {scalar(text)}\n")


def test_a_book_is_written_to_its_file(tmp_path: Path) -> None:
    book = read(WHOLE).book
    assert book
    write_book(book, tmp_path / "new" / "b.yaml")
    written = read_book(tmp_path / "new" / "b.yaml").book
    assert written
    assert placeless(written) == placeless(book)
