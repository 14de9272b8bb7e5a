"""Files and folders read into one library; what can't be read is told, the rest is in use."""

import os
from pathlib import Path

import pytest

from assistant.books.library import load_library
from tests.books.marked import GOOD


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is also the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, book: str) -> None:
    """Write a book with one phrase."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"format: 1\nbook: {book}\nname: {book}\nphrases:\n{GOOD}", "utf-8")


def test_a_folder_is_read_with_its_sub_folders_in_order(folder: Path) -> None:
    write(folder / "books" / "b.yaml", "b")
    write(folder / "books" / "a" / "c.YML", "c")
    write(folder / "books" / ".hidden.yaml", "h")
    write(folder / "books" / ".git" / "x.yaml", "x")
    write(folder / "books" / "~$b.yaml", "l")
    (folder / "books" / "notes.txt").write_text("nothing", "utf-8")
    library = load_library(["books"])
    assert [book.id for book in library.books] == ["c", "b"]
    assert [Path(book.file).as_posix() for book in library.books] == [
        "books/a/c.YML",
        "books/b.yaml",
    ]
    assert [phrase.key for phrase in library.phrases] == ["c/good", "b/good"]
    assert library.problems == ()


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    write(folder / "books" / "b.yaml", "b")
    library = load_library([folder / "books" / "b.yaml", folder / "books"])
    assert len(library.books) == 1
    assert library.problems == ()


def test_the_agent_s_own_book_below_the_library_is_read_once(folder: Path) -> None:
    write(folder / "books" / "b.yaml", "b")
    write(folder / "books" / "own.yaml", "personal")
    library = load_library(["books"], personal=folder / "books" / "own.yaml")
    assert [book.id for book in library.books] == ["b", "personal"]
    assert library.problems == ()


def test_the_later_of_two_books_with_one_id_is_refused(folder: Path) -> None:
    write(folder / "a.yaml", "same")
    write(folder / "b.yaml", "same")
    library = load_library(["a.yaml", "b.yaml"])
    assert [book.file for book in library.books] == ["a.yaml"]
    (problem,) = library.problems
    assert problem.line().startswith("b.yaml:1:1:")
    assert "a.yaml" in problem.line()


@pytest.mark.parametrize("name", ["none", "none.yaml"])
def test_what_is_missing_is_told(folder: Path, name: str) -> None:
    write(folder / "b.yaml", "b")
    library = load_library([name, "b.yaml"])
    assert [p.line()[: len(name) + 10] for p in library.problems] == [f"{name}:0:0: 找不到这"]
    assert len(library.phrases) == 1


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="needs a folder we may not enter")
def test_a_folder_we_may_not_enter_is_told(folder: Path) -> None:
    write(folder / "shut" / "b.yaml", "b")
    (folder / "shut").chmod(0)
    try:
        (problem,) = load_library(["shut/b.yaml"]).problems
        assert "权限" in problem.line()
    finally:
        (folder / "shut").chmod(0o700)


def test_a_path_that_can_not_be_is_told() -> None:
    for path in ("a\0b", "x" * 5000):
        assert len(load_library([path]).problems) == 1


def test_an_empty_folder_is_told(folder: Path) -> None:
    (folder / "books").mkdir()
    assert "没有话术本" in load_library(["books"]).problems[0].line()


def test_a_faulty_file_leaves_the_others(folder: Path) -> None:
    write(folder / "a.yaml", "a")
    (folder / "b.yaml").write_bytes("name: 金牌客服".encode("gbk"))
    (folder / "c.yaml").write_bytes(b"")
    library = load_library(["."])
    assert [book.id for book in library.books] == ["a"]
    assert [problem.place.file for problem in library.problems] == ["b.yaml", "c.yaml"]


def test_problems_of_books_are_problems_of_the_library(folder: Path) -> None:
    write(folder / "a.yaml", "a")
    with (folder / "a.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: x}\n")
    library = load_library(["a.yaml"])
    assert len(library.problems) == 3
    assert library.books[0].problems == library.problems


def test_a_folder_that_looks_like_a_book_is_no_book(folder: Path) -> None:
    (folder / "books" / "a.yaml").mkdir(parents=True)
    assert load_library(["books"]).books == ()
