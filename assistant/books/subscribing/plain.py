"""Sources without a manifest: a folder of books as somebody keeps it, or one book on a server."""

import hashlib
from datetime import datetime
from pathlib import Path, PurePosixPath

from assistant.books.publishing.gathering import Gathered, gather
from assistant.books.reader import read_bytes
from assistant.books.reading.source import MOST_BYTES
from assistant.books.subscribing.transport import NOT_THERE, Transport, TransportError, gone
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.core.release.limits import fault
from assistant.core.release.release import File, Manifest, Release

Offer = tuple[Release, dict[str, bytes]]
_Look = tuple[tuple[str, int, int], ...]


class PlainFolder:
    """A folder anybody may write to at any time.

    A change counts once the folder has stood still between two looks, and never with a book that
    has more errors than the one in force: files may be half written.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._taken: _Look | None = None
        self._last: _Look | None = None

    def offer(self, former: Manifest) -> Offer | None:
        """See `Plain`."""
        look = self._look()
        still, self._last = look == self._last, look
        if look == self._taken or (former.releases and not still):
            return None
        gathered = gather(self._folder)
        if look != self._look():
            return None
        if not gathered.files:
            raise TransportError(NOT_THERE)
        if former.releases and gathered.errors:
            raise TransportError(_faulty(gathered))
        offer = _offer(gathered.files, dict(gathered.content), former, self._clock.now())
        self._taken = look
        return offer

    def _look(self) -> _Look:
        """What is there, without reading it. Raises TransportError."""
        try:
            files = sorted(file for file in self._folder.rglob("*") if file.is_file())
            states = [(file, file.stat()) for file in files]
        except OSError as error:
            raise TransportError(gone(error)) from error
        return tuple((str(file), state.st_size, state.st_mtime_ns) for file, state in states)


class PlainBook:
    """One book at an address."""

    def __init__(self, path: str, transport: Transport, clock: Clock) -> None:
        self._name = PurePosixPath(path.partition("?")[0]).name
        self._transport = transport
        self._clock = clock
        self._tag = ""

    def offer(self, former: Manifest) -> Offer | None:
        """See `Plain`."""
        fetched = self._transport.fetch("", MOST_BYTES, self._tag)
        if fetched is None:
            return None
        reading = read_bytes(fetched.data, self._name)
        if former.releases and any(one.level == "error" for one in reading.problems):
            raise TransportError(reading.problems[0].message)
        self._tag = fetched.tag
        sha256 = hashlib.sha256(fetched.data).hexdigest()
        files = (File(self._name, sha256, len(fetched.data)),)
        return _offer(files, {sha256: fetched.data}, former, self._clock.now())


def _offer(
    files: tuple[File, ...], content: dict[str, bytes], former: Manifest, now: datetime
) -> Offer | None:
    """Raises TransportError for what no release can hold."""
    if former.releases and former.releases[0].files == files:
        return None
    release = Release(former.version + 1, now, now, files)
    if why := fault(release):
        raise TransportError(why)
    return release, content


def _faulty(gathered: Gathered) -> Message:
    first = gathered.errors[0]
    return Message.of(
        "新的话术有错误，先用手上的：{line}",
        "The new books have errors; those at hand stay in use: {line}",
        line=first.line(),
    )
