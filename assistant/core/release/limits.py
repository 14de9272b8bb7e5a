"""What a release may hold: looked at before it is published, not first by those who fetch it."""

import math
from collections.abc import Iterable
from datetime import datetime

from assistant.core.message import Message
from assistant.core.release import text
from assistant.core.release.envelope import Envelope
from assistant.core.release.error import ReleaseError
from assistant.core.release.release import File, Manifest, Release

MIB = 1024 * 1024


def fault(release: Release) -> Message | None:
    """Why nobody could take this release, by file and limit; None if it is sound by itself."""
    if twins := _twins(release.files):
        return _same(*twins)
    if len(release.files) > text.MOST_FILES:
        return _too_many(release, text.MOST_FILES)
    if sum(file.size for file in release.files) > text.MOST_RELEASE_BYTES:
        return _too_large_in_all(max(release.files, key=lambda file: file.size))
    return None if is_readable(Manifest((release,))) else overfull(Manifest((release,)))


def fitting(manifest: Manifest, now: datetime) -> Manifest | None:
    """The manifest without as many of the oldest releases as it takes to be read by subscribers.

    None if it is too large even with nothing but what is in force and what is to come.
    """
    needed = {one.version for one in manifest.needed(now)}
    kept = list(manifest.releases)
    while not is_readable(Manifest(tuple(kept))):
        spare = [one for one in kept if one.version not in needed]
        if not spare:
            return None
        kept.remove(spare[-1])
    return Manifest(tuple(kept))


def is_readable(manifest: Manifest) -> bool:
    """Whether a subscriber would take this manifest, signed."""
    written = text.written(manifest)
    size = len(Envelope(bytes(32), bytes(64), written.encode()).data)
    try:
        return size <= text.MOST_BYTES and bool(text.read(written).releases)
    except ReleaseError:
        return False


def too_large(name: str, size: int) -> Message:
    """A file of that many bytes is more than a release may hold."""
    return Message.of(
        "“{name}”有 {size} MiB，一个文件最多 {most} MiB。请压缩或换一张图。",
        "“{name}” has {size} MiB; a file may have {most} MiB. Make it smaller.",
        name=name,
        size=_mib(size),
        most=text.MOST_FILE_BYTES // MIB,
    )


def overfull(manifest: Manifest) -> Message:
    """The list of what is in force and to come is longer than subscribers read."""
    return Message.of(
        "第 {versions} 版一共列出 {n} 个文件，超出了上限：最多 {files} 个，"
        "文件名加起来约 {most} MiB。请减少图片或缩短文件名。",
        "Versions {versions} list {n} files, beyond the limit: at most {files}, with some {most} "
        "MiB of names. Use fewer pictures or shorter names.",
        versions=", ".join(one.name for one in manifest.releases),
        n=len({file for one in manifest.releases for file in one.files}),
        files=text.MOST_FILES,
        most=text.MOST_BYTES // MIB,
    )


def _twins(files: Iterable[File]) -> tuple[str, str] | None:
    """Two paths that a system can't keep apart, or one that is another's folder."""
    paths = [file.path for file in files]
    known: dict[str, str] = {}
    for path in paths:
        other = known.setdefault(path.casefold(), path)
        if other is not path:
            return other, path
    inside = ((folder, path) for path in paths for folder in _folders(path.casefold()))
    return next(((known[folder], path) for folder, path in inside if folder in known), None)


def _folders(path: str) -> Iterable[str]:
    return (path[:n] for n, sign in enumerate(path) if sign == "/")


def _same(one: str, other: str) -> Message:
    return Message.of(
        "“{one}”和“{other}”在 Windows 上是同一个文件（不分大小写）。请给其中一个改名。",
        "“{one}” and “{other}” are one file on Windows, where case does not count. Rename one.",
        one=one,
        other=other,
    )


def _too_many(release: Release, most: int) -> Message:
    return Message.of(
        "话术本和图片一共 {n} 个文件，一版最多 {most} 个。请减少图片。",
        "Books and pictures are {n} files; a release may have {most}. Use fewer pictures.",
        n=len(release.files),
        most=most,
    )


def _too_large_in_all(largest: File) -> Message:
    return Message.of(
        "所有文件加起来超过 {most} MiB，一版装不下。最大的是“{name}”（{size} MiB）。",
        "All files together have more than the {most} MiB of a release. The largest is “{name}” "
        "({size} MiB).",
        most=text.MOST_RELEASE_BYTES // MIB,
        name=largest.path,
        size=_mib(largest.size),
    )


def _mib(size: int) -> str:
    """Rounded up, so that what is just too large does not read like the limit."""
    return f"{math.ceil(size / MIB * 10) / 10:.1f}"
