#!/usr/bin/env python3
"""python3 dev.py NAME [ARGS]: sets up .venv from requirements.lock, hands over to noxfile.py."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = HERE / "requirements.lock"
STAMP = VENV / "lock.sha256"
OLDEST, NEWEST = (3, 11), (3, 13)  # NEWEST: what the locked PySide6 has wheels for


class SetupError(Exception):
    """Something only the developer can mend; the message says how."""


def main(arguments: list[str]) -> int:
    """Runs the session named first, the rest are its arguments; without a name lists them."""
    try:
        prepare_venv()
        return hand_over(nox_command(arguments))
    except (SetupError, OSError) as problem:
        print(f"dev.py: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def hand_over(command: list[str]) -> int:
    """Runs nox, with compiled modules kept: the tests start the program hundreds of times."""
    environment = os.environ.copy()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(command, cwd=HERE, env=environment, check=False).returncode


def nox_command(arguments: list[str]) -> list[str]:
    """The command line that starts nox in .venv."""
    nox = [str(PYTHON), "-m", "nox", "--noxfile", str(HERE / "noxfile.py")]
    if not arguments:
        return [*nox, "--list"]
    return [*nox, "--session", arguments[0], "--", *arguments[1:]]


def prepare_venv() -> None:
    """Makes .venv when there is none; installs the lock when it is not the one installed last."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    installed = STAMP.read_text().strip() if PYTHON.exists() and STAMP.exists() else None
    if installed == wanted:
        return
    if installed is None:  # none, or one whose making was cut short
        make_venv()
    install_lock()
    STAMP.write_text(wanted + "\n")


def make_venv() -> None:
    """Makes an empty .venv of the running Python."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetupError(
            f"this is Python {sys.version_info[0]}.{sys.version_info[1]}; "
            "run dev.py with 3.11, 3.12 or 3.13"
        )
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        install_system_packages([f"python3.{sys.version_info[1]}-venv"])
    print("Making .venv …", flush=True)
    run([sys.executable, "-m", "venv", "--clear", str(VENV)], "the virtual environment failed")


def install_lock() -> None:
    """Installs exactly the locked files into .venv."""
    print("Installing requirements.lock into .venv (some 200 MB the first time) …", flush=True)
    quiet = [] if sys.stdout.isatty() else ["-qq"]
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", *quiet]
    run(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
        "installing requirements.lock failed; run the same command again once mended",
    )


def install_system_packages(packages: list[str]) -> None:
    """Installs Debian packages where we may; otherwise raises SetupError naming the command."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SetupError(f"install with your package manager what Debian calls: {names}")
    rights = root_prefix()
    if rights is None:
        raise SetupError(
            "the system lacks some packages. Run:\n"
            f"  sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        )
    print(f"Installing with apt-get: {names}", flush=True)
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    wait = "DPkg::Lock::Timeout=300"  # another apt may be at work
    run([*apt, "update"], "apt-get update failed")
    install = [*apt, "-o", wait, "-o", "Dpkg::Use-Pty=0", "install", "--no-install-recommends"]
    run([*install, *packages], "apt-get install failed")


def root_prefix() -> list[str] | None:
    """What to put before a command that needs root: nothing, or sudo if it asks nothing."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def run(command: list[str], failure: str) -> None:
    """Runs a command that must succeed."""
    if subprocess.run(command, check=False).returncode:
        raise SetupError(failure)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
