"""What an import is from: a file, a folder, or several files chosen together."""

from collections.abc import Iterable
from pathlib import Path

Origin = Path | tuple[Path, ...]


def origin_of(files: Iterable[str]) -> Origin | None:
    """What was chosen in a file dialog, if anything was."""
    paths = tuple(Path(file) for file in files)
    return paths[0] if len(paths) == 1 else paths or None


def root_of(origin: Origin) -> Path:
    """What all of it shares: itself, or the folder of several files."""
    return origin if isinstance(origin, Path) else origin[0].parent
