"""Databases set aside: none is thrown away, and one in whose place nothing came is found again."""

import re
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from assistant.store.backups import Backups

SIDES = ("", "-wal", "-shm")  # a database, its log of writes, and the index of that
RESCUED, RESTORED = ".rescued", ".restored"  # what is being made, beside what it is to replace
_SHAPE = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"\.(\d{8}-\d{6})(?:-(\d+))?\.bad")


def part(path: Path, side: str) -> Path:
    """One of the files a database consists of."""
    return path.with_name(path.name + side)


def set_aside(path: Path, now: datetime) -> Path | None:
    """Give a database another name, which is told; None if nothing is there. Raises OSError.

    The database goes before its log of writes: where it is missing, `abandoned` looks for it.
    """
    present = [side for side in SIDES if part(path, side).exists()]
    if not present:
        return None
    aside = _free(path, f"{now.astimezone(UTC):{_SHAPE}}")
    for side in present:
        part(path, side).rename(part(aside, side))
    return aside


def listed(path: Path) -> list[Path]:
    """Every file set aside, those of the log of writes as well."""
    return list(path.parent.glob(f"{path.name}.*.bad*"))


def unfinished(path: Path, *ends: str) -> list[Path]:
    """What a rescue or a restoring has left that was killed or has failed."""
    names = [f"{dot}{path.name}{end}*" for dot in ("", ".") for end in ends]
    return [left for name in names for left in path.parent.glob(name)]


def abandoned(path: Path, backups: Backups) -> Path | None:
    """The database set aside last, if nothing has taken its place since: no database, no backup."""
    if path.exists() and _is_full(path):
        return None
    found = ((aside, _NAME.fullmatch(aside.name.removeprefix(path.name))) for aside in listed(path))
    dated = sorted((m[1], int(m[2] or 1), aside) for aside, m in found if m and _is_full(aside))
    if not dated:
        return None
    moment, _, aside = dated[-1]
    at = datetime.strptime(moment, _SHAPE).replace(tzinfo=UTC)
    return aside if all(backup.at <= at for backup in backups.listed()) else None


def reunite(aside: Path, path: Path) -> None:
    """Bring after a database what was not renamed with it any more. Raises OSError."""
    for side in SIDES[1:]:
        if part(path, side).exists() and not (path.exists() or part(aside, side).exists()):
            part(path, side).rename(part(aside, side))


def _is_full(path: Path) -> bool:
    return path.stat().st_size > 0


def _free(path: Path, moment: str) -> Path:
    """A name nobody has; a second one in the same second gets a number."""
    numbers = chain([""], (f"-{number}" for number in count(2)))
    names = (path.with_name(f"{path.name}.{moment}{number}.bad") for number in numbers)
    return next(name for name in names if not any(part(name, side).exists() for side in SIDES))
