"""A table changed by hand: what is told of it in its own words, and words put between commas."""

from pathlib import Path

import pytest

from assistant.books.reader import read_book
from tests.books.workbook.test_changed_by_hand import changed, written


@pytest.mark.parametrize(
    ("sheet", "header", "row", "value", "told"),
    [
        ("话术", "正文", 2, None, "[话术]:2:6: “正文”是空的"),
        ("话术", "阶段", 2, "没有的", "可以用的有：问好 咨询 推荐"),
        ("话术", "承诺", 2, "送礼", "可以用的有：送赠品 换货"),
        ("话术", "编号", 3, "a", "[话术]:3:1: id“a”与第 2 行重复"),
        ("话术", "跟进话术", 2, None, "“跟进话术”是空的"),
        ("活动", "名称", 2, None, "“名称”是空的"),
    ],
)
def test_a_fault_is_told_in_the_words_of_the_table(
    tmp_path: Path, sheet: str, header: str, row: int, value: str | None, told: str
) -> None:
    result = changed(tmp_path, written(sheet, header, row, value))
    assert any(told in line for line in result.told), result.told


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("在吗，你好、有货;hello", ("在吗", "你好", "有货", "hello")),
        ("在吗\n你好, 有货", ("在吗", "你好", "有货")),
        ("“一,二”\n三", ("一,二", "三")),
    ],
)
def test_words_may_have_commas_between_them(
    tmp_path: Path, typed: str, words: tuple[str, ...]
) -> None:
    changed(tmp_path, written("话术", "关键词", 2, typed))
    book = read_book(tmp_path / "b.yaml").book
    assert book is not None
    assert book.phrases[0].keywords == words
