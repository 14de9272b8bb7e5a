"""What came from one source, kept so that the program starts without it."""

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.books.publishing.signing import is_genuine
from assistant.core.release import text
from assistant.core.release.envelope import opened
from assistant.core.release.error import ReleaseError
from assistant.core.release.release import File, Manifest, Release
from assistant.replacing import replace_file

_MANIFESTS = ("manifest", "former")
_RELEASES = "releases"


@dataclass(frozen=True, slots=True)
class Kept:
    """The manifest in the cache; `key` (hex) is empty for a source that is not signed."""

    manifest: Manifest
    key: str
    digest: str
    tag: str = ""
    arrived: datetime | None = None


class Cache:
    """One source's folder below the home folder.

    A release stands in a folder of its own with the books' real names, made under another name and
    moved into place when it is whole. `manifest` is replaced last, `former` is the one before.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._whole: set[Path] = set()

    def kept(self) -> Kept | None:
        """The newest manifest that can be read; None if there is none."""
        for name in _MANIFESTS:
            with contextlib.suppress(OSError, ReleaseError):
                return self._read((self._folder / name).read_bytes())
        return None

    def keep(self, data: bytes, tag: str, arrived: datetime) -> None:
        """Make this the manifest in force. Raises OSError."""
        current, former = (self._folder / name for name in _MANIFESTS)
        with contextlib.suppress(OSError):
            replace_file(former, current.read_bytes())
        state = {"digest": _hash(data), "tag": tag, "arrived": arrived.isoformat()}
        replace_file(self._folder / "state.json", json.dumps(state).encode())
        replace_file(current, data)

    def place(self, release: Release) -> Path | None:
        """The folder of a release if every file in it is what it has to be."""
        folder = self._place(release)
        if folder not in self._whole:
            if not all(sound(folder / file.path, file) is not None for file in release.files):
                return None
            self._whole.add(folder)
        return folder

    def held(self, releases: Iterable[Release]) -> dict[str, list[Path]]:
        """Where content may stand that these releases have here already, by hash."""
        found: dict[str, list[Path]] = {}
        for release in releases:
            place = self._place(release)
            for file in release.files if place.is_dir() else ():
                found.setdefault(file.sha256, []).append(place / file.path)
        return found

    def put(self, release: Release, content: Mapping[str, bytes]) -> None:
        """Make a release's folder from its files by hash. Raises OSError; never half of it."""
        place = self._place(release)
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".", dir=place.parent))
        try:
            for file in release.files:
                replace_file(beside / file.path, content[file.sha256])
            self._move(beside, release)
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    def _move(self, beside: Path, release: Release) -> None:
        """Into place, unless another program of this home has been faster."""
        place = self._place(release)
        self._whole.discard(place)
        if self.place(release) is None:
            shutil.rmtree(place, ignore_errors=True)
            beside.rename(place)

    def clear(self, wanted: Iterable[Release]) -> None:
        """Drop the folders of releases nobody wants any more."""
        names = {self._place(release).name for release in wanted}
        with contextlib.suppress(OSError):
            for folder in (self._folder / _RELEASES).iterdir():
                if folder.name not in names:
                    shutil.rmtree(folder, ignore_errors=True)
                    self._whole.discard(folder)

    def _place(self, release: Release) -> Path:
        """A folder of its own for each content, so that no loader sees its files change."""
        listed = "\n".join(f"{file.path} {file.sha256}" for file in release.files)
        return self._folder / _RELEASES / f"{release.version}-{_hash(listed.encode())[:12]}"

    def _read(self, data: bytes) -> Kept:
        """Raises ReleaseError."""
        key = ""
        payload = data
        if not data.startswith(b"{"):
            envelope = opened(data)
            if not is_genuine(envelope):
                raise ReleaseError("changed in the cache")
            key, payload = envelope.key.hex(), envelope.payload
        manifest = text.read(payload.decode("utf-8", errors="replace"))
        return Kept(manifest, key, _hash(data), *self._state(_hash(data)))

    def _state(self, digest: str) -> tuple[str, datetime | None]:
        """Tag and arrival, if they are those of this very manifest."""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            state = json.loads((self._folder / "state.json").read_bytes())
            if state["digest"] == digest:
                return str(state["tag"]), datetime.fromisoformat(state["arrived"])
        return "", None


def sound(path: Path, file: File) -> bytes | None:
    """The content of a file that is there, whole; else None."""
    try:
        data = path.read_bytes() if path.stat().st_size == file.size else b""
    except OSError:
        return None
    return data if _hash(data) == file.sha256 else None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
