"""A manifest as text (JSON) and back, with every value looked at before it is believed."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from assistant.core.release.error import ReleaseError
from assistant.core.release.path import checked_path
from assistant.core.release.release import File, Manifest, Release, in_order

MOST_BYTES = 1024 * 1024  # of a manifest
MOST_FILE_BYTES = 32 * 1024 * 1024
MOST_RELEASE_BYTES = 512 * 1024 * 1024
MOST_FILES = 5_000
MOST_RELEASES = 100
HIGHEST_VERSION = 10**9
_HASH = re.compile("[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_Kind = TypeVar("_Kind")


def written(manifest: Manifest) -> str:
    """The text of a manifest: each file stands once, releases refer to it by number."""
    files = tuple(dict.fromkeys(file for one in manifest.releases for file in one.files))
    numbers = {file: number for number, file in enumerate(files)}
    values = {
        "files": [[file.path, file.sha256, file.size] for file in files],
        "releases": [_release_values(one, numbers) for one in manifest.releases],
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _release_values(release: Release, numbers: Mapping[File, int]) -> dict[str, object]:
    return {
        "version": release.version,
        "made": _moment_text(release.made),
        "valid_from": _moment_text(release.valid_from),
        "again": release.again,
        "files": [numbers[file] for file in release.files],
    }


def _moment_text(moment: datetime) -> str:
    """Of any year with four digits, which %Y does not write everywhere."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def read(text: str) -> Manifest:
    """The manifest of a text. Raises ReleaseError."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReleaseError("not JSON") from error
    root = _mapping(values, {"files", "releases"})
    files = [_file(value) for value in _list(root["files"], MOST_FILES)]
    releases = [_release(value, files) for value in _list(root["releases"], MOST_RELEASES)]
    versions = [release.version for release in releases]
    if not versions or versions != sorted(set(versions), reverse=True):
        raise ReleaseError("versions do not fall")
    return Manifest(tuple(releases))


def _file(value: object) -> File:
    match value:
        case [str(path), str(sha256), int(size)] if _is_file(sha256, size):
            return File(checked_path(path), sha256, size)
    raise ReleaseError("a file")


def _is_file(sha256: str, size: int) -> bool:
    known = _HASH.fullmatch(sha256) is not None and not isinstance(size, bool)
    return known and 0 <= size <= MOST_FILE_BYTES


def _release(value: object, files: list[File]) -> Release:
    values = _mapping(value, {"version", "made", "valid_from", "again", "files"})
    found = [files[_number(n, len(files) - 1)] for n in _list(values["files"], MOST_FILES)]
    _check_files(found)
    return Release(
        version := _number(values["version"], HIGHEST_VERSION, 1),
        _moment(values["made"]),
        _moment(values["valid_from"]),
        in_order(found),
        _number(values["again"], version - 1),
    )


def _check_files(files: Iterable[File]) -> None:
    """Paths that differ only in case are one file on Windows."""
    paths = [file.path.casefold() for file in files]
    if not paths or len(set(paths)) != len(paths):
        raise ReleaseError("no files, or one path twice")
    folders = {path[:n] for path in paths for n, sign in enumerate(path) if sign == "/"}
    if folders & set(paths):
        raise ReleaseError("a path that is file and folder")
    if sum(file.size for file in files) > MOST_RELEASE_BYTES:
        raise ReleaseError("too large")


def _mapping(value: object, keys: set[str]) -> dict[str, object]:
    if not isinstance(value, dict) or set(value) != keys:
        raise ReleaseError(f"not {sorted(keys)}")
    return value


def _list(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(value) > most:
        raise ReleaseError(f"no list of at most {most}")
    return value


def _number(value: object, most: int, least: int = 0) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ReleaseError(f"no number from {least} to {most}")
    return value


def _moment(value: object) -> datetime:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise ReleaseError("a moment")
    return _or_error(lambda: datetime.fromisoformat(value), "a moment")


def _or_error(make: Callable[[], _Kind], what: str) -> _Kind:
    try:
        return make()
    except ValueError as error:
        raise ReleaseError(what) from error
