"""The lock of a home folder: where it can't be made, nobody has it and the cause is told."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from assistant.app import sole
from assistant.app.log import start_log
from assistant.app.sole import locked
from assistant.core.errors import AssistantError
from assistant.store.home import Home


def test_the_second_program_does_not_get_it(tmp_path: Path) -> None:
    home = Home.at(tmp_path)
    first = locked(home)
    assert first
    assert locked(home) is None
    first.unlock()


class _FullDisk(QLockFile):
    """On a disk without room no lock can be written."""

    def tryLock(self, _timeout: int = 0) -> bool:
        return False

    def error(self) -> QLockFile.LockError:
        return QLockFile.LockError.UnknownError


def test_a_full_disk_is_no_running_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(**_where: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sole, "QLockFile", _FullDisk)
    monkeypatch.setattr(sole, "TemporaryFile", no_room)
    with pytest.raises(AssistantError) as raised:
        locked(Home.at(tmp_path))
    assert raised.value.title.text() == "用不了数据文件夹"
    assert "磁盘满了" in raised.value.message.text()


def test_a_log_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "assistant.log").mkdir()
    with pytest.raises(AssistantError) as raised:
        start_log(tmp_path)
    assert os.fspath(tmp_path) in raised.value.message.text()
