"""SQLCipher's connection: the one place that knows it, opened encrypted or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from assistant.store.key import Key

StoreError: type[Exception] = dbapi2.Error  # everything SQLite and SQLCipher raise
DamageError: type[Exception] = dbapi2.DatabaseError
BusyError: type[Exception] = dbapi2.OperationalError
_MADE_WITH = {
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "cipher_hmac_algorithm": "HMAC_SHA512",
}
PLAIN = b"SQLite format 3\0"  # how an unencrypted file begins


def connect(path: Path, key: Key | None) -> Any:  # noqa: ANN401 - the library ships no types
    """A connection for this thread; without a key to a file that is not encrypted.

    Raises StoreError, also when this is no SQLCipher or not with the settings we rest on.
    """
    connection = dbapi2.connect(str(path), check_same_thread=True, isolation_level=None)
    if key is None:
        return connection
    try:
        connection.execute(f"pragma key = \"x'{key.raw}'\"")
        connection.execute("pragma cipher_compatibility = 4")
        connection.execute("pragma cipher_log_level = NONE")  # else it writes to stderr
        _read_back(connection)
    except dbapi2.Error:
        connection.close()
        raise
    return connection


def holds(path: Path, key: Key, is_so: Callable[[Any], bool]) -> bool:
    """Whether something is so of a database, asked of a connection; of an unreadable one: no.

    Raises BusyError where that can't be said now: locked, or the disk does not read.
    """
    connection = connect(path, key)
    try:
        return is_so(connection)
    except BusyError:
        raise
    except StoreError:
        return False
    finally:
        connection.close()


def opens(connection: Any) -> bool:  # noqa: ANN401 - the library ships no types
    """Whether the key is this file's. Raises StoreError where it is not."""
    connection.execute("select count(*) from sqlite_master").fetchone()
    return True


def quoted(key: Key | None) -> str:
    """A key as `attach … key` takes it; no key attaches a file that is not encrypted."""
    return f"\"x'{key.raw}'\"" if key else "''"


def is_plain(path: Path) -> bool:
    """Whether a database is not encrypted. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(PLAIN)) == PLAIN


def _read_back(connection: Any) -> None:  # noqa: ANN401 - the library ships no types
    """A plain SQLite takes every pragma without a word and encrypts nothing."""
    for name, value in _MADE_WITH.items():
        row = connection.execute(f"pragma {name}").fetchone()
        if row is None or row[0] != value:
            raise dbapi2.OperationalError(f"{name} is {row and row[0]}, not {value}")
