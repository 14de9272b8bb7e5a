"""Publishing a folder of books as a new release, and going back to the content of a former one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.books.publishing.gathering import Gathered
from assistant.books.publishing.signing import Signer
from assistant.books.publishing.target import TITLE, Target, Tell, quiet
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.release.limits import fault, fitting, overfull
from assistant.core.release.release import File, Manifest, Release


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: the release, what was published before, and what stands there now.

    `last` is the version this lead published last, as far as is known; 0 if it is not. `is_new` is
    False where the release was there already.
    """

    release: Release
    former: Manifest
    manifest: Manifest
    last: int = 0
    is_new: bool = True

    @property
    def outrun(self) -> tuple[Release, ...]:
        """Releases that were yet to come and never will, since this one is newer."""
        return tuple(
            one for one in self.former.releases if one.valid_from > self.release.valid_from
        )

    @property
    def dropped(self) -> tuple[Release, ...]:
        """Releases given up so that the list can be read: there is no going back to them."""
        usual = self.former.with_release(self.release, self.release.made).releases
        return tuple(one for one in usual if one not in self.manifest.releases)

    @property
    def was_older(self) -> bool:
        """Whether the folder held less than what was published last."""
        return self.former.version < self.last


class Publisher:
    """One lead's way to publish into one folder, always above the version published `last`."""

    def __init__(self, folder: Path, signer: Signer, last: int = 0) -> None:
        self._target = Target(folder)
        self._signer = signer
        self._last = last

    def publish(
        self, gathered: Gathered, now: datetime, valid_from: datetime, tell: Tell = quiet
    ) -> Published:
        """A new release of these files. Raises AssistantError and OSError."""
        if not gathered.files or gathered.errors:
            raise AssistantError(TITLE, _FAULTY if gathered.errors else _EMPTY)
        with self._target.held():
            former = self._target.manifest(self._signer)
            release = Release(self._next(former), now, valid_from, gathered.files)
            return self._put(release, former, gathered.content, tell)

    def same(self, gathered: Gathered, now: datetime) -> Published | None:
        """What has been published, if it is just these files, whole, and nobody has a newer one.

        Raises AssistantError and OSError.
        """
        return self._same(self._target.manifest(self._signer), gathered.files, now)

    def _same(self, manifest: Manifest, files: tuple[File, ...], now: datetime) -> Published | None:
        newest = manifest.newest_if(files, now)
        if newest is None or not self.is_whole(manifest):
            return None
        return Published(newest, manifest, manifest, is_new=False)

    def is_whole(self, manifest: Manifest) -> bool:
        """Whether agents can have the newest release: no newer one went out, no file is missing."""
        newest = manifest.version
        return newest >= self._last and not self._target.missing(manifest, newest)

    def roll_back(self, version: int, now: datetime) -> Published:
        """The content of a former release as a new one, unless the newest has it already.

        Raises AssistantError and OSError.
        """
        with self._target.held():
            former = self._target.manifest(self._signer)
            old = former.release(version)
            if old is None:
                raise AssistantError(TITLE, _unknown(version, former))
            if self._target.missing(former, version):
                raise AssistantError(TITLE, _lost(version))
            if newest := self._same(former, old.files, now):
                return newest
            again = old.again or version
            return self._put(Release(self._next(former), now, now, old.files, again), former, {})

    def _next(self, former: Manifest) -> int:
        """Above whatever an agent may have taken already."""
        return max(former.version, self._last) + 1

    def _put(
        self,
        release: Release,
        former: Manifest,
        content: Mapping[str, bytes],
        tell: Tell = quiet,
    ) -> Published:
        """Nothing is touched unless subscribers will be able to read it."""
        if why := fault(release):
            raise AssistantError(TITLE, why)
        whole = former.with_release(release, release.made)
        manifest = fitting(whole, release.made)
        if manifest is None:
            raise AssistantError(TITLE, overfull(Manifest(whole.needed(release.made))))
        self._target.put(content, manifest, self._signer, tell)
        return Published(release, former, manifest, self._last)


_EMPTY = Message.of(
    "文件夹里没有话术本（.yaml 文件）。", "There are no books (.yaml files) in this folder."
)
_FAULTY = Message.of(
    "话术本里有错误，改好再发布；现在的版本不受影响。",
    "There are errors in the books; fix them first. What is published stays as it is.",
)

_NONE_YET = Message.of(
    "这个文件夹里还没有发布过话术。", "Nothing has been published into this folder yet."
)


def _unknown(version: int, manifest: Manifest) -> Message:
    if not manifest.releases:
        return _NONE_YET
    return Message.of(
        "没有第 {version} 版。还留着的有：{kept}。",
        "There is no version {version}. Still kept: {kept}.",
        version=version,
        kept=", ".join(one.name for one in manifest.releases),
    )


def _lost(version: int) -> Message:
    return Message.of(
        "第 {version} 版的文件不全了，不能退回到它。",
        "Files of version {version} are missing, so there is no going back to it.",
        version=version,
    )
