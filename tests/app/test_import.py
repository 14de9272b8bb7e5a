"""`assistant import`: counts, idempotent, never half done."""

import json
import shutil
from pathlib import Path

import pytest

from assistant.books.importing.formats import FORMATS
from tests.app.books import write
from tests.app.conftest import Assistant

TEA = Path(__file__).resolve().parents[1] / "books" / "data" / "tea.md"
COUNTS = ["new", "changed", "same", "duplicate", "problem"]


def test_help_lists_every_format_and_the_endings_it_is_known_by(assistant: Assistant) -> None:
    shown = assistant("import", "--help").stdout
    for format in FORMATS:
        assert ", ".join((format.name, *format.others)) in shown
        assert " ".join(format.suffixes) in shown


def test_the_first_import_is_new_the_second_the_same(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "tea.yaml"
    first = json.loads(assistant("import", TEA, "--into", book, "--json").stdout)
    content = book.read_bytes()
    second = json.loads(assistant("import", TEA, "--into", book, "--json").stdout)
    assert list(first) == COUNTS
    assert (first["new"], first["same"], first["duplicate"]) == (7, 0, 1)
    assert (second["new"], second["changed"], second["same"]) == (0, 0, 7)
    assert book.read_bytes() == content


def test_what_is_imported_can_be_found(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    book = tmp_path / "tea.yaml"
    assert assistant("import", TEA, "--into", book).exit_code == 0
    result = assistant("find", "--home", home, "--library", book, "--json", "口味推荐")
    assert json.loads(result.stdout)[0]["title"] == "口味推荐"
    assert assistant("check", book).stdout == ""


def test_the_counts_are_said_in_words(assistant: Assistant, tmp_path: Path) -> None:
    result = assistant("import", TEA, "--into", tmp_path / "tea.yaml")
    first, second = result.stdout.splitlines()
    assert first == "新增 7，改动 0，相同 0，重复 1，有问题 1"
    assert second.endswith("：推荐 2，咨询 1，异议 1，核单 1，售后 1，投诉 1")
    assert "tea.md:" in result.stderr


def test_a_dry_run_writes_nothing(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "tea.yaml"
    result = assistant("import", TEA, "--into", book, "--dry-run")
    assert result.stdout.startswith("新增 7")
    assert "什么也没写" in result.stdout
    assert not book.exists()


def test_without_scenes_there_are_fewer_keywords(assistant: Assistant, tmp_path: Path) -> None:
    books = tmp_path / "with.yaml", tmp_path / "without.yaml"
    assistant("import", TEA, "--into", books[0])
    assistant("import", TEA, "--into", books[1], "--without-scenes")
    assert "keywords" in books[0].read_text("utf-8")
    assert "keywords" not in books[1].read_text("utf-8")


def test_a_folder_is_imported_file_by_file(assistant: Assistant, tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    lists.mkdir()
    shutil.copy(TEA, lists / "one.md")
    result = assistant("import", lists, "--into", tmp_path / "all.yaml", "--json")
    assert json.loads(result.stdout)["new"] == 7


@pytest.mark.parametrize("source", ["none.md", "none"])
def test_a_missing_source_is_told(assistant: Assistant, tmp_path: Path, source: str) -> None:
    result = assistant("import", tmp_path / source, "--into", tmp_path / "a.yaml")
    assert result.exit_code == 1
    assert "找不到" in result.stderr
    assert not (tmp_path / "a.yaml").exists()


def test_an_unknown_format_is_told(assistant: Assistant, tmp_path: Path) -> None:
    result = assistant("import", TEA, "--into", tmp_path / "a.yaml", "--format", "doc")
    assert result.exit_code == 1
    assert "doc" in result.stderr


def test_a_book_that_can_t_be_read_is_left_as_it_is(assistant: Assistant, tmp_path: Path) -> None:
    book = write(tmp_path, "format: 1\nphrases: [}\n")
    before = book.read_bytes()
    result = assistant("import", TEA, "--into", book)
    assert result.exit_code == 1
    assert result.stderr
    assert book.read_bytes() == before


def test_the_command_line_says_sheet_and_header(assistant: Assistant, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_text("词,句子\n在,亲呀\n", "utf-8")
    into = ("--into", tmp_path / "b.yaml", "--dry-run")
    for option, count in (("--header", 1), ("--no-header", 2)):
        said = assistant("import", source, *into, "--columns", "text=B", option)
        assert f"新增 {count}，" in said.stdout
    assert assistant("import", source, *into, "--sheet", "售前").exit_code != 0


def test_a_new_book_has_a_name_books_are_known_by(assistant: Assistant, tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text("标题,内容\n问好,您好\n", "utf-8")
    done = assistant("import", source, "--into", tmp_path / "团队.txt")
    assert done.exit_code == 1
    assert "团队.yaml" in done.output
    assert not (tmp_path / "团队.txt").exists()


def test_only_the_command_line_is_told_its_options(assistant: Assistant, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_text("甲列,乙列,丙列\n一,二,三\n四,五,六\n", "utf-8")
    said = assistant("import", source, "--into", tmp_path / "b.yaml", "--dry-run")
    problem, *rest = said.stderr.splitlines()
    assert "A=甲列, B=乙列, C=丙列" in problem
    assert "--columns" not in problem
    assert rest == ["指明各列：--columns text=B,title=A（也可以写表头），或在编辑器里导入时选。"]
