"""Taking over a database that is not encrypted: copied, compared, put in place, then erased."""

import os
import secrets
from pathlib import Path
from typing import Any

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.replacing import flush_file, flush_folder
from assistant.store.connection import StoreError, connect, is_plain, quoted
from assistant.store.database import cannot_open
from assistant.store.key import Key

_BLOCK = 1 << 20


def take_over(path: Path, key: Key) -> bool:
    """Encrypt a plain database where it stands; whether there was one. Raises AssistantError.

    Killed at any point it goes on at the next call: the plain file is there until the encrypted
    one has been compared with it and is durable.
    """
    try:
        return _take_over(path, key)
    except (StoreError, OSError) as error:
        raise cannot_open(path, error) from error


def _take_over(path: Path, key: Key) -> bool:
    new, plain = path.with_name(f"{path.name}.new"), path.with_name(f"{path.name}.plain")
    found = path.exists() and is_plain(path)
    if found:
        _copy(path, new, key)
        path.replace(plain)
    if plain.exists():
        if not path.exists():
            new.replace(path)
        flush_folder(path.parent)
        erase(plain)
    return found


def erase(path: Path) -> None:
    """Overwrite a file before it is removed, so that its content can't be found on the disk.

    Solid-state disks may keep former blocks all the same; that is why new data is encrypted.
    """
    if not path.exists():
        return
    left = path.stat().st_size
    with path.open("rb+") as file:
        while left > 0:
            file.write(secrets.token_bytes(min(left, _BLOCK)))
            left -= _BLOCK
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _copy(path: Path, new: Path, key: Key) -> None:
    """An encrypted copy beside, complete and compared."""
    new.unlink(missing_ok=True)
    source = connect(path, None)
    try:
        _export(source, new, key)
        _compare(source, path, new, key)
        source.execute("pragma wal_checkpoint(truncate)")
    finally:
        source.close()
    flush_file(new)
    for rest in ("-wal", "-shm"):
        erase(path.with_name(path.name + rest))


def _export(source: Any, new: Path, key: Key) -> None:  # noqa: ANN401 - the library ships no types
    source.execute(f"attach database ? as new key {quoted(key)}", [str(new)])
    source.execute("select sqlcipher_export('new')")
    source.execute("detach database new")


def _compare(source: Any, path: Path, new: Path, key: Key) -> None:  # noqa: ANN401 - as above
    copy = connect(new, key)
    try:
        if contents(source) != contents(copy):
            raise AssistantError(*_different(path))
    finally:
        copy.close()


def contents(connection: Any) -> dict[str, list[tuple[object, ...]]]:  # noqa: ANN401 - as above
    """Every row of every table. Raises StoreError."""
    names = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
    return {
        name: sorted(connection.execute(f'select * from "{name}"').fetchall(), key=repr)  # noqa: S608 - the name is the schema's own
        for (name,) in names
    }


def _different(path: Path) -> tuple[Message, Message]:
    return (
        Message.of("本地数据没能加密", "The local data could not be encrypted"),
        Message.of(
            "{path} 的加密副本和原来的不一样，原来的没有动。请再启动一次。",
            "The encrypted copy of {path} differs from the original, which was left alone. "
            "Start again.",
            path=path,
        ),
    )
