"""Stages of imported phrases: those of the book count as much as those built in."""

from pathlib import Path

import pytest

from assistant.app.importing import choices_of, import_file
from assistant.books.importing.draft import Choices
from assistant.books.importing.merge import import_into
from assistant.books.reader import read_book
from assistant.core.errors import AssistantError
from tests.books.importing import foreign_files as made
from tests.books.importing.imported import imported

BOOK = """format: 1
book: tea
name: 茶叶店
stages:
  - id: live
    name: 直播间
phrases:
  - id: hello
    stage: greet
    title: 问好
    text: 您好
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with a stage of its own."""
    path = tmp_path / "tea.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def stages(book: Path) -> list[str]:
    """The stages of all phrases but the first."""
    reading = read_book(book).book
    assert reading is not None
    return [phrase.stage for phrase in reading.phrases[1:]]


def test_a_column_of_stages_may_name_one_of_the_book(tmp_path: Path, book: Path) -> None:
    rows = [
        ("标题", "内容", "阶段"),
        ("一", "甲", "直播间"),
        ("二", "乙", "live"),
        ("三", "丙", "投訴"),
    ]
    (tmp_path / "a.csv").write_bytes(made.csv_bytes(rows))
    result = imported(tmp_path / "a.csv", book)
    assert stages(book) == ["live", "live", "complaint"]
    assert not result.report.problems


def test_a_stage_that_is_none_is_told_once(tmp_path: Path, book: Path) -> None:
    rows = [("标题", "内容", "阶段"), *((f"第{n}", f"退货{n}", "预热") for n in range(3))]
    (tmp_path / "a.csv").write_bytes(made.csv_bytes([*rows, ("四", "丁", "售前")]))
    report = imported(tmp_path / "a.csv", book).report
    told = [problem.message.text() for problem in report.problems]
    assert ["预热" in told[0], "3 条" in told[0], "售前" in told[1]] == [True] * 3
    assert len(told) == 2
    assert stages(book) == ["aftersale"] * 3 + ["inquire"]


def test_a_group_that_is_named_like_a_stage_of_the_book_is_in_it(
    tmp_path: Path, book: Path
) -> None:
    (tmp_path / "a.csv").write_bytes(made.csv_bytes([("分组", "内容"), ("直播间", "来了")]))
    (tmp_path / "a.md").write_text("## 直播间\n### 一\n```\n开播了\n```\n", "utf-8")
    import_into(tmp_path / "a.csv", book)
    import_into(tmp_path / "a.md", book)
    assert stages(book) == ["live", "live"]


def test_the_command_line_takes_stages_of_the_book(tmp_path: Path, book: Path) -> None:
    (tmp_path / "a.csv").write_bytes(made.csv_bytes([("分组", "内容"), ("直播", "来了")]))
    choices = choices_of("", "直播=直播间", scenes=True)
    said = import_file(tmp_path / "a.csv", book, "auto", choices, dry_run=False)
    assert stages(book) == ["live"]
    assert str(said.stages).endswith("直播间 1")


def test_a_stage_said_for_a_group_has_to_be_one(tmp_path: Path, book: Path) -> None:
    before = book.read_bytes()
    (tmp_path / "a.csv").write_bytes(made.csv_bytes([("分组", "内容"), ("直播", "来了")]))
    with pytest.raises(AssistantError, match="没有导入") as refused:
        import_into(tmp_path / "a.csv", book, Choices(stages={"直播": "直播室"}))
    assert "live" in refused.value.message.text()
    assert book.read_bytes() == before
