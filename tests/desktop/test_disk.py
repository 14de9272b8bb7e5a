"""The disk a file lies on."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStorageInfo

from assistant.desktop.disk import stays


def test_the_one_the_program_lies_on_stays() -> None:
    assert stays(Path(sys.prefix))


@pytest.mark.skipif(sys.platform == "win32", reason="there the system is asked for its drives")
@pytest.mark.parametrize("kind", [b"nfs4", b"cifs", b"fuse.sshfs"])
def test_a_share_does_not(kind: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStorageInfo, "fileSystemType", lambda _: QByteArray(kind))
    assert not stays(Path("/mnt"))
