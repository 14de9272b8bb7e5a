"""A share or synced folder as a source."""

import hashlib
from pathlib import Path

from assistant.books.subscribing.transport import (
    NOT_THERE,
    TOO_LARGE,
    Fetched,
    NotThereError,
    TransportError,
    gone,
)


class FolderTransport:
    """Reads files; a tag is the content's hash, since a share's times can't be trusted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """See `Transport`."""
        try:
            self._folder.stat()
        except OSError as error:
            raise TransportError(gone(error)) from error
        data = self._read(name, most)
        found = hashlib.sha256(data).hexdigest()
        return None if found == tag else Fetched(data, found)

    def _read(self, name: str, most: int) -> bytes:
        try:
            with (self._folder / name).open("rb") as file:
                data = file.read(most + 1)
        except FileNotFoundError as error:
            raise NotThereError(NOT_THERE) from error
        except OSError as error:
            raise TransportError(gone(error)) from error
        if len(data) > most:
            raise TransportError(TOO_LARGE)
        return data

    def abort(self) -> None:
        """A system call on a dead share can't be ended; its thread is left behind."""
