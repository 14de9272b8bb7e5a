"""Windows under Wine: sets it up, then runs our tests there: python -m tests.wine [PYTEST-ARGS].

With arguments only Windows' pytest with those; machine.py tells where it all lives. --if-possible:
what can't be set up here is said, and is no failure of ours. --beside: set it up, and run only what
may run beside other tests; --after: only the rest.
"""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from tests.display import display
from tests.wine.building import built
from tests.wine.machine import CACHE, python, show, stop
from tests.wine.setting_up import SettingUpError, obstacle, say, set_up

PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
FEW_AGAIN = ("-m", "tests.unsteady", "-q")
APART = ("-m", "not e2e and not wine and not soak")
ROOMS = ("tests/core", "tests/books", "tests/test_replacing.py")
# What is left open is looked for on Linux, where an object goes with its last name.
LENIENT = ("-W", "ignore::ResourceWarning")
IF_POSSIBLE, BESIDE, AFTER = OPTIONS = ("--if-possible", "--beside", "--after")
NOT_RUN = "THE TESTS UNDER WINE HAVE NOT RUN: what they need could not be set up."


def main(arguments: Sequence[str]) -> int:
    """Do everything; the exit code of the first part that failed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended before its end"))  # and clears up
    if missing := obstacle():
        say(f"python3 dev.py wine {missing}")
        return 1
    with ExitStack() as stack:
        try:
            stack.enter_context(_alone())
            set_up()
        except (SettingUpError, OSError, subprocess.SubprocessError) as problem:
            say(f"{problem}\n{NOT_RUN}")
            return 0 if IF_POSSIBLE in arguments else 1
        return _test(arguments)


def _test(arguments: Sequence[str]) -> int:
    words = [word for word in arguments if word not in OPTIONS]
    parts = [] if AFTER in arguments else [_rooms, _build]
    parts += [] if BESIDE in arguments else [_desktop, _program]
    stop()  # whatever an interrupted run has left
    with display() as name:
        os.environ["DISPLAY"] = name
        try:
            return show(python(*PYTEST, *words)) if words else _one_by_one(parts)
        finally:
            stop()


def _one_by_one(parts: Sequence[Callable[[], int]]) -> int:
    """To the first that fails: pytest's closing line is to be the last."""
    begin = time.monotonic()
    for part in parts:
        title = (part.__doc__ or "").splitlines()[0]
        say(f"Under Wine, after {time.monotonic() - begin:.0f} s: {title}")
        if code := part():
            return code
    return 0


def _rooms() -> int:
    """Unit tests of rules and books on Windows' Python.

    Widgets are Qt's affair, and would take most of the time. As many workers as Linux counts: seen
    from Wine there is one processor.
    """
    workers = ("-n", str(os.cpu_count() or 1), "--hypothesis-profile=few")
    return show(python(*FEW_AGAIN, *workers, *LENIENT, *APART, *ROOMS))


def _build() -> int:
    """The program is built, for the tests of the last part."""
    try:
        built()
    except (AssertionError, subprocess.TimeoutExpired) as problem:
        say(str(problem))
        return 1
    return 0


def _desktop() -> int:
    """The desktop's contract on the Windows adapters, one test after the other."""
    return show(python(*FEW_AGAIN, *APART, "tests/desktop"))


def _program() -> int:
    """The commands, and the program with notepad as the chat."""
    words = [sys.executable, *FEW_AGAIN, "-m", "wine", "tests/wine"]
    return subprocess.run(words, check=False).returncode


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
