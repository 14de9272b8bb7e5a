"""A book exported as a workbook and imported again is the same book, field by field."""

import re
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from assistant.books.importing.merge import import_into
from assistant.books.keeping import placeless
from assistant.books.reader import read_book, read_bytes
from assistant.books.workbook.reading import draft_of_workbook, is_workbook
from assistant.books.workbook.writing import export_book, sheets_of_book
from assistant.books.writer import write_book
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.phrase import Phrase
from tests.books.importing.foreign_files import csv_bytes
from tests.books.importing.imported import imported
from tests.books.test_reader import WHOLE

SHIPPED = sorted(Path("phrasebooks").glob("*.yaml"))
ODD = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\u2028\u2029"),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text and "{" not in text and "}" not in text)


def whole() -> Book:
    """A book with something in every field."""
    book = read_bytes(WHOLE.encode(), "whole.yaml").book
    assert book is not None
    return book


@pytest.mark.parametrize("source", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_nothing_changes_in_the_book_it_comes_from(
    tmp_path: Path, source: Path, suffix: str
) -> None:
    book = tmp_path / source.name
    book.write_bytes(source.read_bytes())
    found = read_book(book).book
    assert found is not None
    export_book(found, tmp_path / f"table{suffix}")
    report = import_into(tmp_path / f"table{suffix}", book)
    assert (report.counts["new"], report.counts["changed"]) == (0, 0)
    assert report.counts["problem"] == 0
    assert book.read_bytes() == source.read_bytes()


@pytest.mark.parametrize("source", [*SHIPPED, None])
def test_a_new_book_is_the_same_book(tmp_path: Path, source: Path | None) -> None:
    book = read_book(source).book if source else whole()
    assert book is not None
    export_book(book, tmp_path / "table.xlsx")
    assert placeless(imported(tmp_path / "table.xlsx", tmp_path / "new.yaml").book) == placeless(
        book
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ODD, ODD, st.lists(ODD, max_size=3, unique=True)), max_size=6))
def test_any_texts_come_back(rows: list[tuple[str, str, list[str]]]) -> None:
    made = [
        Phrase("b", f"p{n}", "greet", title, f"{text}\n二", keywords=tuple(words))
        for n, (title, text, words) in enumerate(rows)
    ]
    phrases = tuple(replace(phrase, variants=phrase.keywords) for phrase in made)
    book = Book("b", "书", phrases=phrases)
    draft = draft_of_workbook(sheets_of_book(book), "t.xlsx", [])
    assert draft.whole is not None
    assert [replace(p, place=None) for p in draft.whole.book.phrases] == list(phrases)


@pytest.mark.parametrize("text", ["=1+1", "007", "1:30", "2026-11-20", "_x000D_", " 首尾 ", "@a"])
def test_texts_that_look_like_something_else(tmp_path: Path, text: str) -> None:
    book = Book("b", "书", phrases=(Phrase("b", "p", "greet", "t", text, code="007"),))
    export_book(book, tmp_path / "table.xlsx")
    assert imported(tmp_path / "table.xlsx", tmp_path / "new.yaml").texts == [text]
    sheet = load_workbook(tmp_path / "table.xlsx")["话术"]
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}


def test_what_a_lead_changes_in_the_table_is_all_that_changes(tmp_path: Path) -> None:
    book = tmp_path / "xiaoyu.yaml"
    book.write_bytes(Path("phrasebooks/xiaoyu.yaml").read_bytes())
    found = read_book(book).book
    assert found is not None
    export_book(found, tmp_path / "t.xlsx")
    table = load_workbook(tmp_path / "t.xlsx")
    sheet = table["话术"]
    heads = {str(cell.value): cell.column or 0 for cell in sheet[1]}
    sheet.cell(2, heads["标题"]).value = "新标题"
    sheet.append([None, "问好", "晚上好"])
    sheet.cell(sheet.max_row, heads["正文"]).value = "晚上好呀"
    promotions = table["活动"]
    ends = next(cell.column or 0 for cell in promotions[1] if cell.value == "结束")
    promotions.cell(2, ends).value = "2031-01-01 12:00"
    table.save(tmp_path / "t.xlsx")
    result = imported(tmp_path / "t.xlsx", book)
    assert (result.report.counts["new"], result.report.counts["changed"]) == (1, 2)
    assert result.phrases[0].title == "新标题"
    assert (result.phrases[-1].id, result.phrases[-1].stage) == ("wan-shang-hao", "greet")
    before = Path("phrasebooks/xiaoyu.yaml").read_text("utf-8").splitlines()
    after = book.read_text("utf-8").splitlines()
    changed = [line for line in unified_diff(before, after, n=0) if re.match(r"[-+][^-+]", line)]
    assert [line[0] for line in changed] == [*"-+", *"++++", *"-+"]


def test_problems_name_sheet_and_cell(tmp_path: Path) -> None:
    export_book(whole(), tmp_path / "t.xlsx")
    table = load_workbook(tmp_path / "t.xlsx")
    sheet = table["话术"]
    text = next(cell.column or 0 for cell in sheet[1] if cell.value == "正文")
    sheet.cell(3, text).value = "亲，{没有结束"
    table.save(tmp_path / "t.xlsx")
    report = import_into(tmp_path / "t.xlsx", tmp_path / "new.yaml")
    assert any(re.search(rf"t\.xlsx\[话术\]:3:{text}: ", p.line()) for p in report.problems)


def test_what_can_not_be_exported_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssistantError, match="xlsx"):
        export_book(whole(), tmp_path / "t.docx")
    long = Book("b", "书", phrases=(Phrase("b", "p", "greet", "t", "长" * 40_000),))
    with pytest.raises(AssistantError, match="32767"):
        export_book(long, tmp_path / "t.xlsx")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(AssistantError, match="没有导出"):
        export_book(whole(), tmp_path / "file" / "t.xlsx")


def test_a_table_of_phrases_alone_drops_promotions_the_book_lacks(tmp_path: Path) -> None:
    source = whole()
    export_book(source, tmp_path / "t.csv")
    report = import_into(tmp_path / "t.csv", tmp_path / "new.yaml")
    hung = [phrase.id for phrase in source.phrases if phrase.promotion]
    assert hung
    assert len([p for p in report.problems if "没有绑定活动" in p.line()]) == len(hung)


def test_every_header_is_chinese_and_the_former_ones_are_read(tmp_path: Path) -> None:
    source = whole()
    export_book(source, tmp_path / "t.xlsx")
    table = load_workbook(tmp_path / "t.xlsx")
    former = {
        **{"承诺": "promise", "改自": "from.phrase", "原文指纹": "from.seen"},
        **{"地址写到": "address", "核对文字": "confirmation"},
    }
    for sheet in table.worksheets[:-1]:
        for cell in sheet[1]:
            assert not re.match("[A-Za-z]", str(cell.value)), cell.value
            cell.value = former.get(str(cell.value), cell.value)
    table.save(tmp_path / "old.xlsx")
    for name in ("t.xlsx", "old.xlsx"):
        into = tmp_path / f"{name}.yaml"
        assert not imported(tmp_path / name, into).report.notes
        read = read_book(into).book
        assert read is not None
        assert placeless(read).phrases == placeless(source).phrases
        assert placeless(read).checklists == placeless(source).checklists


HEAD = ("编号", "阶段", "标题", "正文")


@pytest.mark.parametrize(
    ("head", "id", "text"),
    [
        (HEAD, "1", "{买家}可以退"),
        (HEAD, "A-01", "{买家}可以退"),
        (HEAD, "tea-1", "{买家}可以退"),
        ((*HEAD, "编码"), "A-01", "{买家}可以退"),
        ((*HEAD, "编码"), "tea-1", "[买家]可以退"),
        ((*HEAD, "编码"), "tea", "[买家]可以退"),
        ((*HEAD, "变体1", "图片"), "", "[买家]可以退"),
    ],
)
def test_a_table_is_ours_by_more_than_four_headers(
    tmp_path: Path, head: tuple[str, ...], id: str, text: str
) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(csv_bytes([head, (id, "售后", "退货", "[买家]可以退")]))
    assert imported(source, tmp_path / "b.yaml").texts == [text]


def test_a_foreign_table_is_no_workbook_of_ours(tmp_path: Path) -> None:
    write_book(whole(), tmp_path / "b.yaml")
    assert not is_workbook([])
