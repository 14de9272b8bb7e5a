"""Files replaced as a whole: after a crash there is the old content or the new, never a half."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(path: Path, data: bytes) -> None:
    """Write beside `path`, flush, move into place. Raises OSError; the old file stays intact."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = _written_beside(path, data)
    try:
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def _written_beside(path: Path, data: bytes) -> Path:
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _keep_mode(path, beside)
        except OSError:
            file.close()
            beside.unlink(missing_ok=True)
            raise
    return beside


def _keep_mode(path: Path, beside: Path) -> None:
    """Temporary files are private; make this one as readable as the file it replaces."""
    if path.exists():
        beside.chmod(path.stat().st_mode & 0o777)
    else:
        beside.chmod(0o644)


def _flush_folder(folder: Path) -> None:
    """Make the move itself durable where folders can be flushed (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
