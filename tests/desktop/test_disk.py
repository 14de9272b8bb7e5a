"""The disk a file lies on."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStorageInfo

from assistant.desktop.disk import stays


def test_the_one_the_program_lies_on_stays() -> None:
    assert stays(Path(sys.prefix))


@pytest.mark.skipif(sys.platform == "win32", reason="there the system is asked for its drives")
@pytest.mark.parametrize("kind", [b"nfs4", b"cifs", b"fuse.sshfs", b"vfat"])
def test_a_share_or_a_stick_does_not(kind: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStorageInfo, "fileSystemType", lambda _: QByteArray(kind))
    assert not stays(Path("/mnt"))


@pytest.mark.skipif(sys.platform != "win32", reason="only there the system knows a drive's kind")
@pytest.mark.parametrize("kind", [2, 4])  # DRIVE_REMOVABLE, DRIVE_REMOTE
def test_a_drive_that_may_go_does_not(kind: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def kind_of(root: str) -> int:
        asked.append(root)
        return kind

    monkeypatch.setattr("ctypes.windll.kernel32.GetDriveTypeW", kind_of)
    assert not stays(Path(sys.prefix))
    assert asked[0].endswith("\\"), "without it the system does not take it for a root"
