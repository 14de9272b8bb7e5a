"""Pictures in a book: alone or after a text; a missing one is told with its place."""

from pathlib import Path

import pytest

from assistant.books.reader import read_book

HEAD = "format: 1\nbook: shop\nname: 小店\nphrases:\n"


def read(folder: Path, entry: str) -> tuple[list[str], list[str]]:
    """The ids that were read, and what was found to be wrong."""
    file = folder / "shop.yaml"
    file.write_text(f"{HEAD}  - {{id: a, stage: greet, title: 图, {entry}}}\n", "utf-8")
    book = read_book(file, "shop.yaml").book
    assert book is not None
    return [one.id for one in book.phrases], [problem.line() for problem in book.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one picture."""
    (tmp_path / "size.png").write_bytes(b"\x89PNG")
    return tmp_path


@pytest.mark.parametrize("entry", ["images: [size.png]", "text: 看图, images: [size.png]"])
def test_a_picture_needs_no_text(folder: Path, entry: str) -> None:
    assert read(folder, entry) == (["a"], [])


def test_a_missing_picture_is_told_with_file_line_and_column(folder: Path) -> None:
    ids, told = read(folder, "text: 看图, images: [none.png]")
    assert ids == ["a"]
    assert len(told) == 1
    assert told[0].startswith("shop.yaml:5:")
    assert "找不到图片“none.png”" in told[0]


@pytest.mark.parametrize("entry", ["code: a", "images: []"])
def test_neither_text_nor_picture_is_nothing(folder: Path, entry: str) -> None:
    ids, told = read(folder, entry)
    assert ids == []
    assert len(told) == 1
    assert told[0].startswith("shop.yaml:5:")
