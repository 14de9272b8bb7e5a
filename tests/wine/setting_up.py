"""Sets up the Windows we test on; each step is done once and again when its ingredients change."""

import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from packaging.requirements import Requirement

from dev import root_prefix
from tests.wine.machine import CACHE, DRIVE, PREFIX, ROOT, TREE, command, stop, windows_path

RELEASE = "trixie"  # Debian's first with Wine 10
PACKAGES = (
    "wine,wine64,fonts-liberation,fonts-noto-cjk,libgl1,libgnutls30t64,"
    "libxcomposite1,libxcursor1,libxfixes3,libxi6,libxinerama1,libxrandr2,libxrender1,libxxf86vm1"
)
ARCHIVE = Path(__file__).with_name("python.txt")
LOCK = ROOT / "requirements.lock"
# They check, build and lock on the developer's side: 150 MB that nothing under Wine imports.
ONLY_HERE = {"ast-serialize", "grimp", "import-linter", "librt", "mypy", "nox", "pip", "ruff"} | {
    *("uv", "virtualenv")
}
WINDOWS = ["--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp"]
REGISTRY = r"""REGEDIT4

[HKEY_CURRENT_USER\Software\Wine\WineDbg]
"ShowCrashDialog"=dword:00000000
[HKEY_LOCAL_MACHINE\Software\Microsoft\Windows NT\CurrentVersion\AeDebug]
"Debugger"="false"
"""
PAUSES = (5, 20)
# What apt and pip say of a mirror that is not there, does not answer, or answers with a fault.
UNREACHABLE = re.compile(
    "Could not resolve|Temporary failure|Unable to connect|Could not connect|Connection refused"
    "|Connection (?:failed|reset|timed out|broken)|timed? ?out|NewConnectionError|Max retries"
    r"|\b50[0234]\b|Hash Sum mismatch|Network is unreachable|No route to host",
    re.IGNORECASE,
)


class SettingUpError(Exception):
    """A step failed; the message says which, and what it said."""


class UnreachableError(SettingUpError):
    """It failed at the network, not at us."""


def obstacle() -> str:
    """Why there can be no Wine here, and what to do about it; empty when there can."""
    if platform.machine() != "x86_64" or not shutil.which("apt-get"):
        return "needs Debian or Ubuntu on amd64 (on Windows, `py dev.py test` runs the same tests)"
    if root_prefix() != []:
        return "needs root, to mount and chroot: sudo python3 dev.py wine"
    if subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True).returncode:
        return "needs to mount, which this container may not: docker run --cap-add SYS_ADMIN …"
    return ""


def set_up() -> None:
    """Do the steps that have not been done yet. Raises SettingUpError."""
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = for_windows(LOCK.read_text("utf-8"))
    _once("debian", RELEASE + PACKAGES, _make_tree)
    _once("prefix", RELEASE + PACKAGES + REGISTRY, _make_prefix)
    _once("python", ARCHIVE.read_text("utf-8") + wanted, lambda: _make_python(wanted))


def for_windows(lock: str) -> str:
    """The entries of the lock that Windows' Python needs to run and test the program."""
    entries = lock.replace("\\\n", " ").splitlines()
    return "\n".join(_entry(line) for line in entries if _is_needed(line)) + "\n"


def _is_needed(line: str) -> bool:
    if not line.strip() or line.lstrip().startswith("#"):
        return False
    wanted = Requirement(line.partition("--hash")[0])
    there = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
    return wanted.name not in ONLY_HERE and (not wanted.marker or wanted.marker.evaluate(there))


def _entry(line: str) -> str:
    """Without the marker, which pip would hold against the Python it runs on."""
    what, *hashes = line.split("--hash")
    return " --hash".join((what.partition(";")[0].strip(), *hashes))


def _once(name: str, ingredients: str, make: Callable[[], None]) -> None:
    """Make something unless it was made to the end of the same ingredients."""
    stamp = CACHE / f"{name}.sha256"
    wanted = hashlib.sha256(ingredients.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    stamp.unlink(missing_ok=True)
    say(f"Setting up Wine: {name} …")
    begin = time.monotonic()
    make()
    stamp.write_text(wanted)
    say(f"Setting up Wine: {name} took {time.monotonic() - begin:.0f} s")


def _make_tree() -> None:
    shutil.rmtree(TREE, ignore_errors=True)
    how = ["--quiet", "--variant=minbase", f"--include={PACKAGES}"]
    patience = ["--aptopt=Acquire::Retries 3", "--aptopt=Acquire::http::Timeout 30"]
    _fetch(["mmdebstrap", *how, *patience, RELEASE, str(TREE), *mirror()])


def mirror() -> list[str]:
    """Where this system's own Debian comes from; nothing elsewhere: mmdebstrap knows a mirror."""
    show = ["apt-get", "indextargets", "--format", "$(REPO_URI) $(ORIGIN) $(LABEL)"]
    lines = subprocess.run(show, check=True, text=True, capture_output=True).stdout.splitlines()
    found = [line.split(" ")[0] for line in lines if line.endswith(" Debian Debian")]
    return found[:1]


def _make_prefix() -> None:
    shutil.rmtree(PREFIX, ignore_errors=True)
    _run(command("wineboot", "--init"))
    with tempfile.NamedTemporaryFile("w", suffix=".reg") as file:
        file.write(REGISTRY)
        file.flush()
        _run(command("wine", "regedit", "/S", windows_path(Path(file.name))))
    stop()


def _make_python(wanted: str) -> None:
    home = DRIVE / "Python"
    shutil.rmtree(home, ignore_errors=True)
    shutil.rmtree(DRIVE / "compiled", ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        _unpack_python(Path(folder), home)
        lock = Path(folder) / "requirements.txt"
        lock.write_text(wanted, "utf-8")
        what = [*WINDOWS, "--only-binary", ":all:", "--no-deps", "--no-compile"]
        target = ["--target", str(home / "Lib" / "site-packages"), "--upgrade"]
        _fetch([*_pip("install"), *what, *target, "-r", str(lock)])


def _unpack_python(folder: Path, home: Path) -> None:
    what = ["--no-deps", "--no-binary", ":all:", "--dest", str(folder)]
    _fetch([*_pip("download"), *what, "-r", str(ARCHIVE)])
    (source,) = folder.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        archive.extractall(folder, filter="data")
    (data,) = folder.glob("*/src3.13/*/data.zip")
    with zipfile.ZipFile(data) as packed:
        packed.extractall(folder)  # noqa: S202 - its hash was checked
    shutil.move(folder / "cp313", home)


def _pip(what: str) -> list[str]:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    return [*pip, what, "--require-hashes"]


def _fetch(words: Sequence[str]) -> None:
    """Run what asks a mirror, again after a pause. Raises UnreachableError if it never answers."""
    for pause in PAUSES:
        try:
            _run(words)
        except UnreachableError:
            say(f"{words[0]} could not reach its mirror; again in {pause} s …")
            time.sleep(pause)
        else:
            return
    _run(words)


def _run(words: Sequence[str]) -> None:
    done = subprocess.run(
        words,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = done.stdout + done.stderr
        kind = UnreachableError if UNREACHABLE.search(said) else SettingUpError
        raise kind(f"{words[0]} failed:\n" + "\n".join(said.splitlines()[-20:]))


def say(text: str) -> None:
    """Tell the developer, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
