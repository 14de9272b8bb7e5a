"""The disk a file lies on: whether it stays while the program runs."""

import ctypes
import sys
from pathlib import Path

_FIXED = 3  # GetDriveTypeW: built in, neither a stick nor a share
_MAY_GO = ("nfs", "cifs", "smb", "fuse", "9p", "afs", "vfat", "exfat")  # shares, sticks


def stays(path: Path) -> bool:
    """Whether it is no stick and no share; a disk in a case of its own may pass for built in.

    Reading a file that is mapped from a disk that is gone ends the program.
    """
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(path.resolve().anchor) == _FIXED
    from PySide6.QtCore import QStorageInfo  # here, since commands do without Qt

    kind = bytes(QStorageInfo(str(path)).fileSystemType().data()).decode()
    return not kind.startswith(_MAY_GO)
