"""A table changed by hand: what is told of it in its own words, and words put between commas."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.books.reader import read_book
from tests.books.workbook.test_changed_by_hand import BOOK, UNCHANGED, Change, changed, written


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


OWN = BOOK.replace("phrases:", "stages: [{id: live, name: 直播间}]\nphrases:").replace(
    "stage: close", "stage: live"
)


def alone(table: Workbook) -> None:
    """Only the phrases are left."""
    for name in table.sheetnames:
        if name != "话术":
            table.remove(table[name])


def by_name(table: Workbook) -> None:
    """What is referred to is called by its name."""
    written("话术", "活动", 3, "双十一")(table)
    written("话术", "跟进话术", 2, "满减")(table)


def both(table: Workbook) -> None:
    """One after the other."""
    by_name(table)
    alone(table)


@pytest.mark.parametrize("change", [alone, by_name, both])
def test_what_the_book_has_may_be_called_by_its_name(tmp_path: Path, change: Change) -> None:
    result = changed(tmp_path, change, OWN)
    assert {key: result.report.counts[key] for key in UNCHANGED} == UNCHANGED, result.told
    assert (tmp_path / "b.yaml").read_text("utf-8") == OWN


def test_a_new_promotion_is_tied_by_its_name(tmp_path: Path) -> None:
    def change(table: Workbook) -> None:
        row = (None, "双十二", "满立减", "2026-12-12", "2026-12-12")
        table["活动"].append(row)
        written("话术", "活动", 3, "双十二")(table)

    changed(tmp_path, change)
    book = read_book(tmp_path / "b.yaml").book
    assert book is not None
    assert book.phrases[1].promotion == book.promotions[1].id == "shuang-shi-er"
