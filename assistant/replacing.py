"""Files replaced as a whole: after a crash there is the old content or the new, never a half."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Write beside `path`, flush, move into place. Raises OSError; the old file stays intact.

    `mode` is who may read it (as for chmod); without it that stays as it was.
    """
    path = path.resolve() if path.is_symlink() else path  # the link is to stay one
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = _written_beside(path, data, mode)
    try:
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def flush_file(path: Path) -> None:
    """Wait until what was written to a file is on the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _written_beside(path: Path, data: bytes, mode: int | None) -> Path:
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(_mode_of(path) if mode is None else mode)
        except OSError:
            with suppress(OSError):  # it writes once more what did not fit
                file.close()
            beside.unlink(missing_ok=True)
            raise
    return beside


def _mode_of(path: Path) -> int:
    """Temporary files are private; the new one is to be as readable as the file it replaces."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def flush_folder(folder: Path) -> None:
    """Make the move itself durable where folders can be flushed (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
