"""The Windows program, built under Wine once for the same sources."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.wine.machine import CACHE, ROOT, python, run, windows_path

SOURCES = (
    *("assistant", "resources", "phrasebooks", "packing"),
    *("build.spec", "pyproject.toml", "requirements.lock"),
)
_FOLDER = CACHE / "built"
_STAMP = _FOLDER / "sources.sha256"
_LIMIT = 900


def built() -> Path:
    """The folder of the program. Raises AssertionError with what PyInstaller had to say."""
    wanted = _fingerprint()
    if not _STAMP.exists() or _STAMP.read_text("utf-8") != wanted:
        shutil.rmtree(_FOLDER, ignore_errors=True)
        _build()
        _STAMP.write_text(wanted, "utf-8")
    return _FOLDER / "dist" / "assistant"


def _build() -> None:
    work, dist = (windows_path(_FOLDER / name) for name in ("work", "dist"))
    where = ["--workpath", work, "--distpath", dist, "--log-level", "WARN"]
    done = run(python("-m", "PyInstaller", "--noconfirm", *where, "build.spec"), _LIMIT)
    assert done.returncode == 0, done.stdout + done.stderr


def _fingerprint() -> str:
    """Of the names and the bytes of all that goes into it."""
    found = hashlib.sha256()
    for file in _files():
        found.update(file.relative_to(ROOT).as_posix().encode() + b"\0")
        found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


def _files() -> Iterator[Path]:
    for name in SOURCES:
        source = ROOT / name
        inside = source.rglob("*") if source.is_dir() else [source]
        yield from sorted(f for f in inside if f.is_file() and "__pycache__" not in f.parts)
