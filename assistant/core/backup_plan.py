"""When a backup is due and which of the former are kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

EVERY = timedelta(hours=1)
HOURS_KEPT, DAYS_KEPT, MIGRATIONS_KEPT = 24, 10, 3


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup: when it was made, and whether a migration was the reason."""

    at: datetime
    name: str
    before_migration: bool = False


def due(last: datetime | None, now: datetime, *, changed: bool) -> bool:
    """Whether to make one: hourly while there are changes; a clock set back does not stop it."""
    return changed and (last is None or abs(now - last) >= EVERY)


def newest_first(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Those a clock that was ahead has dated come last: when they were made, nobody knows."""
    return sorted(backups, key=lambda b: (not _is_ahead(b, now), b), reverse=True)


def dropped(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Those that make room: of the last day each stays, of ten days the last one of each day.

    Those dated ahead take no other's place.
    """
    every = newest_first(backups, now)
    ahead = [backup for backup in every if _is_ahead(backup, now)]
    kept = _kept(ahead, now) | _kept([b for b in every if b not in ahead], now)
    return [backup for backup in every if backup not in kept]


def _is_ahead(backup: Backup, now: datetime) -> bool:
    return backup.at - now > timedelta(days=1)


def _kept(every: list[Backup], now: datetime) -> set[Backup]:
    ordinary = [backup for backup in every if not backup.before_migration]
    days: dict[object, Backup] = {}
    for backup in ordinary:
        days.setdefault(backup.at.date(), backup)
    kept = set(list(days.values())[:DAYS_KEPT])
    kept |= {b for b in ordinary[:HOURS_KEPT] if now - b.at < timedelta(hours=HOURS_KEPT)}
    return kept | set([backup for backup in every if backup.before_migration][:MIGRATIONS_KEPT])
