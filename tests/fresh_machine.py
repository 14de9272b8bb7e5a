"""A fresh machine: an empty Debian, a clone, the two commands of the README: fresh_machine [REF].

In the root there is git and Python 3 with venv, and nothing else of ours. It reaches registries the
way this system does: its settings for apt, pip and certificates are copied into the root.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.wine.setting_up import mirror, say

ROOT = Path(__file__).resolve().parent.parent
RELEASE = "bookworm"
PACKAGES = "git,python3,python3-venv,ca-certificates"
COMMANDS = (("python3", "dev.py", "run"), ("python3", "dev.py", "test", "--without-wine"))
# How this system reaches its registries; what of it is not there is left out.
_SETTINGS = ("etc/apt/apt.conf.d", "etc/pip.conf", "root/.config/pip", "etc/hosts")
_FILES = ("etc/resolv.conf", "etc/ssl/certs/ca-certificates.crt")
_PASSED = ("PIP_INDEX", "PIP_EXTRA", "PIP_CERT", "PIP_DEFAULT", "SSL_CERT", "HTTP", "HTTPS", "NO_P")
_IN_ROOT = """
mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount -t sysfs sys "$1/sys"
mount -t tmpfs tmpfs "$1/dev/shm" && exec chroot "$@"
"""


def main(reference: str) -> int:
    """Make the root, clone, run both commands; the code of the first that fails."""
    with tempfile.TemporaryDirectory(prefix="fresh-", ignore_cleanup_errors=True) as folder:
        root = Path(folder, "debian")
        make(root)
        clone(root, reference)
        for command in COMMANDS:
            say(f"fresh machine: {' '.join(command)}")
            begin = time.monotonic()
            code = inside(root, *command)
            say(f"fresh machine: exit {code} after {time.monotonic() - begin:.0f} s")
            if code:
                return code
    return 0


def make(root: Path) -> None:
    """An empty Debian with the few packages a developer has."""
    how = ["--quiet", "--variant=minbase", f"--include={PACKAGES}"]
    subprocess.run(["mmdebstrap", *how, RELEASE, str(root), *mirror()], check=True)
    for name in (*_SETTINGS, *_FILES):
        copy(Path("/", name), root / name)


def copy(source: Path, to: Path) -> None:
    """A file or folder of this system's, if it has one."""
    to.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, to, dirs_exist_ok=True, symlinks=False)
    elif source.exists():
        shutil.copy(source, to)


def clone(root: Path, reference: str) -> None:
    """As `git clone` gives it, at a commit."""
    target = root / "root" / "project"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, target], check=True)
    subprocess.run(["git", "-C", target, "checkout", "--quiet", reference], check=True)


def environment() -> Iterator[str]:
    """What a login there has, and how registries are reached."""
    yield from ("HOME=/root", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8")
    for name, value in os.environ.items():
        if name.upper().startswith(_PASSED):
            yield f"{name}={value}"


def inside(root: Path, *command: str) -> int:
    """Run a command in the clone, in mounts of its own that go when it ends."""
    words = ["env", "-i", *environment(), "env", "-C", "/root/project", *command]
    isolated = [
        "unshare",
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "sh",
        "-ec",
        _IN_ROOT,
        "sh",
    ]
    return subprocess.run([*isolated, str(root), *words], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "HEAD"))
