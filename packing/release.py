"""What is handed out: a zip and SHA-256 sums: python -m packing.release FOLDER.

For IT and antivirus: the SHA256SUMS.txt inside lists the program's files, that beside it the zip.
"""

import hashlib
import platform
import stat
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from assistant.app.release import VERSION

SUMS = "SHA256SUMS.txt"
_MOMENT = (2026, 1, 1, 0, 0, 0)  # the same files make the same zip


def main(program: Path) -> int:
    """Write the lists and the zip beside the folder of the built program; say how large all is."""
    (program / SUMS).unlink(missing_ok=True)
    files = sorted(file for file in program.rglob("*") if not file.is_dir() or file.is_symlink())
    (program / SUMS).write_text(sums(files, program), "utf-8")
    archive = program.with_name(f"agent-assistant-{VERSION}-{_system()}.zip")
    pack(archive, [*files, program / SUMS], program)
    archive.with_name(SUMS).write_text(sums([archive], archive.parent), "utf-8")
    print(f"{program}: {megabytes(files):.0f} MB in {len(files)} files")  # noqa: T201
    print(f"{archive}: {megabytes([archive]):.0f} MB")  # noqa: T201
    return 0


def sums(files: Iterable[Path], folder: Path) -> str:
    """One line a file, as `sha256sum --check` reads it."""
    lines = (f"{_sum(file)}  {file.relative_to(folder).as_posix()}\n" for file in files)
    return "".join(lines)


def pack(archive: Path, files: Iterable[Path], folder: Path) -> None:
    """Make the zip; the folder's name comes first in each path, links stay links."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in files:
            name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = file.lstat().st_mode << 16
            linked = stat.S_ISLNK(file.lstat().st_mode)
            packed.writestr(entry, str(file.readlink()) if linked else file.read_bytes())


def megabytes(files: Iterable[Path]) -> float:
    """How much room they take, in millions of bytes; links take none."""
    return sum(file.stat().st_size for file in files if not file.is_symlink()) / 1e6


def _sum(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _system() -> str:
    return f"{'windows' if sys.platform == 'win32' else sys.platform}-{platform.machine().lower()}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
