"""Windows under Wine: sets it up, then runs our tests there: python -m tests.wine [PYTEST-ARGS].

With arguments only Windows' pytest with those; machine.py tells where it all lives. --if-possible:
what can't be set up here is said, and is no failure of ours.
"""

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.display import display
from tests.wine.machine import CACHE, python, show, stop
from tests.wine.setting_up import SettingUpError, obstacle, say, set_up

PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
FEW_AGAIN = ("-m", "tests.unsteady", "-q")
APART = ("-m", "not e2e and not wine and not soak")
ROOMS = ("tests/core", "tests/books", "tests/test_replacing.py")
# What is left open is looked for on Linux, where an object goes with its last name.
LENIENT = ("-W", "ignore::ResourceWarning")
IF_POSSIBLE = "--if-possible"
NOT_RUN = "THE TESTS UNDER WINE HAVE NOT RUN: what they need could not be set up."


def main(arguments: Sequence[str]) -> int:
    """Do everything; the exit code of the first part that failed."""
    if missing := obstacle():
        say(f"python3 dev.py wine {missing}")
        return 1
    optional = IF_POSSIBLE in arguments
    try:
        with _alone():
            set_up()
            return _test([word for word in arguments if word != IF_POSSIBLE])
    except (SettingUpError, OSError, subprocess.SubprocessError) as problem:
        say(f"{problem}\n{NOT_RUN}")
        return 0 if optional else 1


def _test(arguments: Sequence[str]) -> int:
    stop()  # whatever an interrupted run has left
    with display() as name:
        os.environ["DISPLAY"] = name
        try:
            return show(python(*PYTEST, *arguments)) if arguments else _all_parts()
        finally:
            stop()


def _all_parts() -> int:
    """One after the other, to the first that fails: pytest's closing line is to be the last."""
    begin = time.monotonic()
    for title, part in _PARTS.items():
        say(f"Under Wine, after {time.monotonic() - begin:.0f} s: {title}")
        if code := part():
            return code
    return 0


def _rooms() -> int:
    """What holds the rules and reads the files; widgets are Qt's affair, and take most of the time.

    As many workers as Linux counts: seen from Wine there is one processor.
    """
    workers = ("-n", str(os.cpu_count() or 1), "--hypothesis-profile=few")
    return show(python(*FEW_AGAIN, *workers, *LENIENT, *APART, *ROOMS))


def _desktop() -> int:
    """Windows, keys and a clipboard: one test after the other."""
    return show(python(*FEW_AGAIN, *APART, "tests/desktop"))


def _program() -> int:
    """The program itself, watched from Linux."""
    words = [sys.executable, *FEW_AGAIN, "-m", "wine", "tests/wine"]
    return subprocess.run(words, check=False).returncode


_PARTS = {
    "unit tests of rules and books on Windows' Python": _rooms,
    "the desktop's contract on the Windows adapters": _desktop,
    "the commands, and the program with notepad as the chat": _program,
}


@contextmanager
def _alone() -> Iterator[None]:
    """There is one Windows, with one clipboard and one window in front: others wait their turn."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another run under Wine to end …")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
