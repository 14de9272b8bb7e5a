"""Publishing a folder of books as a new release, and going back to the content of a former one."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.books.publishing.gathering import Gathered
from assistant.books.publishing.signing import Signer
from assistant.books.publishing.target import TITLE, Target
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.release.release import Manifest, Release


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: the release, and what was published before."""

    release: Release
    former: Manifest

    @property
    def outrun(self) -> tuple[Release, ...]:
        """Releases that were yet to come and never will, since this one is newer."""
        return tuple(
            one for one in self.former.releases if one.valid_from > self.release.valid_from
        )


class Publisher:
    """One lead's way to publish into one folder."""

    def __init__(self, folder: Path, signer: Signer) -> None:
        self._target = Target(folder)
        self._signer = signer

    def publish(self, gathered: Gathered, now: datetime, valid_from: datetime) -> Published:
        """A new release of these files. Raises AssistantError and OSError."""
        if not gathered.files or gathered.errors:
            raise AssistantError(TITLE, _FAULTY if gathered.errors else _EMPTY)
        with self._target.held():
            former = self._target.manifest(self._signer)
            release = Release(former.version + 1, now, valid_from, gathered.files)
            manifest = former.with_release(release, now)
            self._target.put(gathered.content, manifest, self._signer)
        return Published(release, former)

    def roll_back(self, version: int, now: datetime) -> Published:
        """The content of a former release as a new one. Raises AssistantError and OSError."""
        with self._target.held():
            former = self._target.manifest(self._signer)
            old = former.release(version)
            if old is None:
                raise AssistantError(TITLE, _unknown(version, former))
            if self._target.missing(former, version):
                raise AssistantError(TITLE, _lost(version))
            release = Release(former.version + 1, now, now, old.files, again=old.again or version)
            self._target.put({}, former.with_release(release, now), self._signer)
        return Published(release, former)


_EMPTY = Message.of(
    "文件夹里没有话术本（.yaml 文件）。", "There are no books (.yaml files) in this folder."
)
_FAULTY = Message.of(
    "话术本里有错误，改好再发布；现在的版本不受影响。",
    "There are errors in the books; mend them first. What is published stays as it is.",
)


def _unknown(version: int, manifest: Manifest) -> Message:
    return Message.of(
        "没有第 {version} 版。还留着的有：{kept}。",
        "There is no version {version}. Still kept: {kept}.",
        version=version,
        kept=", ".join(one.name for one in manifest.releases) or "-",
    )


def _lost(version: int) -> Message:
    return Message.of(
        "第 {version} 版的文件不全了，不能退回到它。",
        "Files of version {version} are missing, so there is no going back to it.",
        version=version,
    )
