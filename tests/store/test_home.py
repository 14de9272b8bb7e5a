"""The home folder: made when it isn't there, refused with a reason when it can't be."""

import errno
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from assistant.core.errors import AssistantError
from assistant.store.home import Home


def test_the_folders_are_made(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "数据" / "客服 1")
    assert home.folder.is_dir()
    assert all(folder.is_dir() for folder in (home.logs, home.cache, home.books))


def test_everything_lies_within(tmp_path: Path) -> None:
    home = Home.at(tmp_path)
    places = {home.settings, home.database, home.books, home.logs, home.cache, home.lock}
    assert {place.parent for place in places} == {tmp_path}
    assert len(places) == 6
    assert (home.settings.name, home.database.name) == ("settings.yaml", "assistant.db")


def test_what_is_there_stays(tmp_path: Path) -> None:
    Home.at(tmp_path).settings.write_text("agent: 小美\n", "utf-8")
    assert Home.at(tmp_path).settings.read_text("utf-8") == "agent: 小美\n"


def test_without_a_folder_it_is_the_user_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert Home.at(None).folder == platformdirs.user_data_path("assistant", appauthor=False)


def test_a_folder_beneath_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(AssistantError, match="用不了数据文件夹") as caught:
        Home.at(file / "home")
    assert str(file) in caught.value.message.text()
    assert "--home" in caught.value.message.text()


def test_a_file_in_the_folder_s_place_is_refused(tmp_path: Path) -> None:
    tmp_path.joinpath("logs").write_bytes(b"")
    with pytest.raises(AssistantError):
        Home.at(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder of Linux")
def test_a_folder_nobody_may_write_to_is_refused() -> None:
    with pytest.raises(AssistantError):
        Home.at(Path("/proc/1/assistant"))


def test_a_part_that_can_not_be_read_is_named_before_anything_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(folder: Path) -> Iterator[Path]:
        if folder.name == "books":
            raise PermissionError(errno.EACCES, "no", str(folder))
        return iter(())

    monkeypatch.setattr(Path, "iterdir", read)
    with pytest.raises(AssistantError) as refused:
        Home.at(tmp_path)
    assert f"{tmp_path / 'books'}：没有权限" in refused.value.message.text()
