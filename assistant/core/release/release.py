"""A release: the files a lead published, and from when on they are in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

KEPT = 20  # former releases one can roll back to


@dataclass(frozen=True, slots=True)
class File:
    """One published file: its path below the folder of books, the hash of its content, its size."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Release:
    """All books at one moment; `again` is the version whose content a roll back repeats, else 0."""

    version: int
    made: datetime
    valid_from: datetime
    files: tuple[File, ...]
    again: int = 0

    @property
    def name(self) -> str:
        """What the version is called on screens."""
        return str(self.version)


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every release a source still has, newest first; its version is that of the newest."""

    releases: tuple[Release, ...]

    @property
    def version(self) -> int:
        """Rises with every release; 0 before the first."""
        return self.releases[0].version if self.releases else 0

    def release(self, version: int) -> Release | None:
        """The release of that version, if it is still kept."""
        return next((one for one in self.releases if one.version == version), None)

    def moment(self, clock: datetime) -> datetime:
        """What a clock tells; one that is behind the making of a release is wrong."""
        return max([clock, *(one.made for one in self.releases[:1])])

    def in_force(self, now: datetime) -> Release | None:
        """The newest release that is valid by now; None while all are yet to come."""
        return next((one for one in self.releases if one.valid_from <= now), None)

    def newest_if(self, files: tuple[File, ...], now: datetime) -> Release | None:
        """The newest release, if it holds just these files and is in force: the same again is none.

        One that is yet to come may be published anew, so that a wrong date can be put right.
        """
        newest = self.releases[0] if self.releases else None
        if newest is None or newest.files != files:
            return None
        return newest if newest.valid_from <= self.moment(now) else None

    def upcoming(self, now: datetime) -> tuple[Release, ...]:
        """Those that will come into force, soonest first: newer ones replace what they outrun."""
        coming: list[Release] = []
        for release in self.releases:
            if release.valid_from <= now:
                break
            if not coming or release.valid_from < coming[-1].valid_from:
                coming.append(release)
        return tuple(reversed(coming))

    def needed(self, now: datetime) -> tuple[Release, ...]:
        """What a subscriber wants to have: the one in force and those to come."""
        current = self.in_force(now)
        return (*((current,) if current else ()), *self.upcoming(now))

    def with_release(self, release: Release, now: datetime) -> "Manifest":
        """After one more release; of the former ones the newest are kept, and what is in force."""
        every = (release, *self.releases)
        needed = Manifest(every).needed(now)
        kept = [one for n, one in enumerate(every) if n <= KEPT or one in needed]
        return Manifest(tuple(kept))

    @property
    def hashes(self) -> frozenset[str]:
        """The content of every kept release."""
        return frozenset(file.sha256 for one in self.releases for file in one.files)


EMPTY = Manifest(())


def in_order(files: Iterable[File]) -> tuple[File, ...]:
    """Files as a release lists them: by path, so that equal folders give equal releases."""
    return tuple(sorted(files, key=lambda file: file.path))
