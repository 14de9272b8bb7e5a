"""Codes and variants a source gives: taken over, never changed without a word, and followed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.books.reader import read_book
from assistant.core.problem import Level
from tests.books.importing.foreign_files import csv_bytes
from tests.books.importing.imported import Result, imported

HEAD = ("快捷编码", "话术1", "话术2", "分组")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Where the imported book goes."""
    return tmp_path / "b.yaml"


def rows_into(book: Path, *rows: Sequence[str], name: str = "千牛.csv") -> Result:
    """A file of these rows, imported."""
    source = book.with_name(name)
    source.write_bytes(csv_bytes([HEAD, *rows]))
    return imported(source, book)


def codes(result: Result) -> list[str]:
    """The codes in the book."""
    return [phrase.code for phrase in result.phrases]


def test_a_code_that_comes_twice_is_told_with_both_rows(book: Path) -> None:
    result = rows_into(book, ("002", "一"), ("002", "二"), ("0022", "三"))
    assert codes(result) == ["002", "0023", "0022"]
    (problem,) = result.report.problems
    assert (problem.place.line, problem.level) == (3, Level.WARNING)
    assert "“002”已有（第 2 行）" in problem.line()
    assert "“0023”" in problem.line()


def test_a_code_that_is_made_leaves_those_of_the_source_alone(book: Path) -> None:
    result = rows_into(book, ("", "首次问好"), ("scwh", "在的亲"))
    assert codes(result) == ["scwh2", "scwh"]
    assert result.report.problems == ()


def test_a_code_the_book_has_is_told_with_its_phrase(book: Path) -> None:
    book.write_text(
        "format: 1\nbook: b\nname: 书\nphrases:\n"
        "- {id: own, stage: greet, title: 自己的, code: '001', text: 自己写的}\n",
        "utf-8",
    )
    result = rows_into(book, ("001", "亲，在的"))
    assert codes(result) == ["001", "0012"]
    assert "话术“自己的”" in result.told[0]


def test_codes_and_variants_that_change_in_the_source_are_followed(book: Path) -> None:
    rows_into(book, ("a1", "亲，在的", "您好"), ("a2", "退货可以"))
    result = rows_into(book, ("b1", "亲，在的", "您好呀亲"), ("a2", "退货可以", "可以退的"))
    counts = result.report.counts
    assert (counts["new"], counts["changed"], counts["same"]) == (0, 2, 0)
    assert codes(result) == ["b1", "a2"]
    assert [phrase.variants for phrase in result.phrases] == [("您好呀亲",), ("可以退的",)]


def test_codes_that_change_places_are_followed(book: Path) -> None:
    rows_into(book, ("1", "甲句"), ("2", "乙句"))
    result = rows_into(book, ("2", "甲句"), ("1", "乙句"))
    assert codes(result) == ["2", "1"]
    assert result.report.counts["changed"] == 2
    assert result.report.problems == ()


def test_another_source_gives_variants_but_no_other_codes(book: Path) -> None:
    rows_into(book, ("a1", "亲，在的", "您好"))
    result = rows_into(book, ("x9", "亲，在的", "在呢"), name="客服宝.csv")
    (phrase,) = result.phrases
    assert (phrase.code, phrase.variants) == ("a1", ("您好", "在呢"))
    (note,) = result.report.notes
    assert "“a1”没有改成“x9”" in note.line()


def test_a_file_without_codes_and_variants_takes_none_away(book: Path) -> None:
    rows_into(book, ("a1", "亲，在的", "您好"))
    result = rows_into(book, ("", "亲，在的", ""))
    (phrase,) = result.phrases
    assert (phrase.code, phrase.variants) == ("a1", ("您好",))
    assert result.report.counts["same"] == 1


def test_codes_of_two_files_tell_which_file(tmp_path: Path, book: Path) -> None:
    folder = tmp_path / "话术"
    folder.mkdir()
    for name, text in (("甲.csv", "甲句"), ("乙.csv", "乙句")):
        (folder / name).write_bytes(csv_bytes([HEAD, ("001", text)]))
    result = imported(folder, book)
    assert sorted(codes(result)) == ["001", "0012"]
    assert "csv 第 2 行" in result.told[0]


def test_codes_differ_by_more_than_capitals(book: Path) -> None:
    result = rows_into(book, ("A1", "一"), ("a1", "二"), ("hd", "三"), ("", "好的"))
    assert codes(result) == ["A1", "a12", "hd", "hd2"]
    assert read_book(book).problems == ()


def test_very_many_codes_that_come_twice_are_told_together(book: Path) -> None:
    result = rows_into(book, *(("k", f"第{n}句") for n in range(60)))
    assert len(result.told) == 51
    assert "还有 9 条" in result.told[-1]


def test_a_row_that_comes_again_with_more_is_told(book: Path) -> None:
    result = rows_into(book, ("1", "甲句"), ("1", "甲句", "变体"), ("1", "甲句"))
    assert result.report.counts["duplicate"] == 2
    (note,) = result.report.notes
    assert (note.place.line, "有 1 条重复" in note.line()) == (3, True)
