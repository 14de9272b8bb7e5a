"""A folder as a source."""

from pathlib import Path

import pytest

from assistant.books.subscribing.folder import FolderTransport
from assistant.books.subscribing.transport import NotThereError, TransportError


def test_a_file_comes_with_the_hash_of_its_content(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"hello")
    source = FolderTransport(tmp_path)
    fetched = source.fetch("a", 100)
    assert fetched is not None
    assert fetched.data == b"hello"
    assert source.fetch("a", 100, fetched.tag) is None
    (tmp_path / "a").write_bytes(b"other")
    assert source.fetch("a", 100, fetched.tag) is not None
    source.abort()


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 101)
    with pytest.raises(TransportError, match="大得不对"):
        FolderTransport(tmp_path).fetch("a", 100)


def test_no_such_file_is_not_the_same_as_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(NotThereError):
        FolderTransport(tmp_path).fetch("a", 100)
    with pytest.raises(TransportError, match="共享文件夹") as gone:
        FolderTransport(tmp_path / "none").fetch("a", 100)
    assert not isinstance(gone.value, NotThereError)


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(TransportError):
        FolderTransport(tmp_path).fetch("a", 100)
