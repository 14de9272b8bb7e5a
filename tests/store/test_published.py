"""The version published last, by key and folder."""

from pathlib import Path

import pytest

from assistant.core.errors import AssistantError
from assistant.store.published import PublishedVersions

KEY, OTHER = b"\x01" * 32, b"\x02" * 32


def test_each_key_and_folder_has_its_own(tmp_path: Path) -> None:
    versions = PublishedVersions(tmp_path / "published.json")
    assert versions.last(KEY, tmp_path / "a") == 0
    versions.keep(KEY, tmp_path / "a", 4)
    versions.keep(KEY, tmp_path / "b", 2)
    assert [versions.last(KEY, tmp_path / name) for name in "abc"] == [4, 2, 0]
    assert versions.last(OTHER, tmp_path / "a") == 0


def test_a_folder_is_the_same_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = PublishedVersions(tmp_path / "published.json")
    versions.keep(KEY, tmp_path / "share", 3)
    monkeypatch.chdir(tmp_path)
    assert versions.last(KEY, Path("x/../share")) == 3


@pytest.mark.parametrize("data", [b"", b"[]", b'{"a": 1}', b'{"a": {"b": "c"}}', b"\xff"])
def test_a_damaged_file_is_not_one_without_versions(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "published.json").write_bytes(data)
    with pytest.raises(AssistantError, match="读不懂"):
        PublishedVersions(tmp_path / "published.json").last(KEY, tmp_path)
