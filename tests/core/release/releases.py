"""Releases for tests."""

from datetime import UTC, datetime, timedelta

from assistant.core.release.release import File, Manifest, Release

NOW = datetime(2026, 11, 26, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def file(path: str = "shop.yaml", sign: str = "a", size: int = 10) -> File:
    """A file whose hash is one sign repeated."""
    return File(path, sign * 64, size)


def release(version: int, valid_from: datetime = NOW, *files: File, again: int = 0) -> Release:
    """A release made an hour before NOW."""
    return Release(version, NOW - HOUR, valid_from, files or (file(),), again)


def manifest(*releases: Release) -> Manifest:
    """Newest first."""
    return Manifest(releases)
