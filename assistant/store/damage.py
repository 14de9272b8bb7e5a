"""Whether a database is damaged: looked for before it is opened, or marked for the next start."""

from assistant.store.aside import abandoned
from assistant.store.backups import Backups, is_whole
from assistant.store.connection import holds, opens
from assistant.store.home import Home
from assistant.store.key import Key

AT_ONCE = 64 << 20  # bytes; half a second of work


def is_lost(home: Home, backups: Backups, key: Key) -> bool:
    """Whether the database is damaged, or gone though something of it is left.

    Of a large one that nobody has marked only this is asked: does it open? Raises StoreError where
    that can't be said now.
    """
    if not home.database.exists() or home.database.stat().st_size == 0:
        return bool(backups.listed()) or abandoned(home.database, backups) is not None
    if is_large(home) and not home.suspicion.exists():
        return not holds(home.database, key, opens)
    return not is_whole(home.database, key)


def is_large(home: Home) -> bool:
    """Whether looking through the database takes too long to be waited for."""
    return home.database.stat().st_size > AT_ONCE


def mark(home: Home) -> None:
    """Something is damaged: the next start looks through all of it. Raises OSError."""
    home.suspicion.touch()


def unmark(home: Home) -> None:
    """It is whole again. Raises OSError."""
    home.suspicion.unlink(missing_ok=True)
