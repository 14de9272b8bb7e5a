"""GBK files are made UTF-8 when asked, and the original is kept."""

from pathlib import Path

import pytest

from assistant.books.conversion import convert_from_gb18030
from assistant.books.reader import read_book
from assistant.core.errors import AssistantError
from assistant.core.problem import Remedy
from tests.books.marked import ids, phrases


def test_a_gbk_book_is_read_after_conversion(tmp_path: Path) -> None:
    book = tmp_path / "b.yaml"
    book.write_bytes(phrases("").encode("gb18030"))
    (problem,) = read_book(book).problems
    assert problem.remedy is Remedy.CONVERT_FROM_GB18030
    backup = convert_from_gb18030(book)
    assert ids(read_book(book)) == ["good"]
    assert backup.read_bytes() == phrases("").encode("gb18030")


def test_what_is_not_gbk_stays_as_it_is(tmp_path: Path) -> None:
    book = tmp_path / "b.yaml"
    book.write_bytes(b"\xff\xff")
    with pytest.raises(AssistantError, match="GB18030"):
        convert_from_gb18030(book)
    assert book.read_bytes() == b"\xff\xff"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssistantError, match="没有转换"):
        convert_from_gb18030(tmp_path / "none.yaml")
