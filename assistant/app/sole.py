"""The lock of a home folder: one program has it, and what keeps it from being taken is told."""

from tempfile import TemporaryFile

from PySide6.QtCore import QLockFile

from assistant.core.errors import AssistantError
from assistant.store.home import Home, cannot_use

_AS_MUCH = bytes(65536)  # more than the lock itself: the database is to be written as well


def locked(home: Home, patience_ms: int = 0) -> QLockFile | None:
    """The lock of the one program; None while another has it.

    Raises AssistantError where the folder takes no file: then nobody has it.
    """
    lock = QLockFile(str(home.lock))
    lock.setStaleLockTime(0)
    if lock.tryLock(patience_ms):
        return lock
    if lock.error() is not QLockFile.LockError.LockFailedError and (why := _unwritable(home)):
        raise why
    return None


def _unwritable(home: Home) -> AssistantError | None:
    """Why no file can be written there; None if one can."""
    try:
        with TemporaryFile(dir=home.folder) as file:
            file.write(_AS_MUCH)
            file.flush()
    except OSError as error:
        return cannot_use(home.folder, error)
    return None
