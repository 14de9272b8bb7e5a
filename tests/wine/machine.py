"""The Windows we test on: Wine and Windows' Python, in the user's cache folder."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parents[2]
CACHE = platformdirs.user_cache_path("agent-assistant") / "wine"
TREE = CACHE / "debian"
PREFIX = CACHE / "prefix"
DRIVE = PREFIX / "drive_c"
LIMIT = 900.0
PYTHON = r"C:\Python\python.exe"

_ENVIRONMENT = {
    "HOME": "/root",
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "WINEPREFIX": str(PREFIX),
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree,mshtml=",  # no questions about .NET and a browser
    "PYTHONUTF8": "1",
    "PYTHONPYCACHEPREFIX": r"C:\compiled",  # nothing of Windows beside the sources
}


def command(*words: str, **environment: str) -> list[str]:
    """The Linux command line that runs these words in the tree, beside Wine."""
    shared = " ".join(map(str, (CACHE, ROOT, tempfile.gettempdir())))
    values = {**_ENVIRONMENT, "DISPLAY": os.environ.get("DISPLAY", ""), **environment}
    given = [f"{name}={value}" for name, value in values.items()]
    inside = str(Path(__file__).with_name("inside.sh"))
    return [inside, str(TREE), str(ROOT), shared, *given, *words]


def python(*arguments: str, **environment: str) -> list[str]:
    """The command line of Windows' Python, started in the source folder."""
    return command("wine", PYTHON, *arguments, **environment)


def windows_path(path: Path) -> str:
    """How Windows calls a file of ours."""
    return "Z:" + str(path).replace("/", "\\")


def run(words: Sequence[str], seconds: float = 120) -> "subprocess.CompletedProcess[str]":
    """Run one of the command lines above to its end; both outputs come as text.

    Raises subprocess.TimeoutExpired.
    """
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE  # Wine needs a pipe, not a file
    return subprocess.run(
        words,
        stdin=nothing,
        stdout=pipe,
        stderr=pipe,
        encoding="utf-8",
        errors="replace",
        timeout=seconds,
        check=False,
    )


def show(words: Sequence[str], limit: float = LIMIT) -> int:
    """Run a command line, passing on what it says as it says it; its exit code.

    One that hangs is ended after `limit` seconds, and so has failed.
    """
    pipe, together = subprocess.PIPE, subprocess.STDOUT
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=pipe, stderr=together)
    guard = threading.Timer(limit, stop)
    guard.start()
    try:
        with process:
            assert process.stdout is not None
            for line in process.stdout:
                sys.stdout.buffer.write(line.replace(b"\r\n", b"\n"))
                sys.stdout.buffer.flush()
    finally:
        guard.cancel()
    return process.returncode


def stop() -> None:
    """End everything that runs in this Windows."""
    run(command("wineserver", "-k"))
    run(command("wineserver", "-w"))
