"""A real X server with a window manager, for the length of a test session."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from Xlib.error import DisplayError

from assistant.desktop.x11.connection import open_connection

_PATIENCE = 15.0


@contextmanager
def x_server() -> Iterator[str]:
    """Start Xvfb on a free display, then openbox; yields the display's name."""
    read, write = os.pipe()
    options = ["-displayfd", str(write), "-screen", "0", "1024x768x24", "-nolisten", "tcp"]
    server = _quiet(["Xvfb", *options], keep=write)
    os.close(write)
    with os.fdopen(read) as numbers:
        name = f":{numbers.readline().strip()}"
    manager = _quiet(["openbox"], display=name)
    try:
        _await_manager(name)
        yield name
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def _quiet(command: list[str], display: str = "", keep: int = 2) -> "subprocess.Popen[bytes]":
    silent = subprocess.DEVNULL
    environment = {**os.environ, "DISPLAY": display}
    return subprocess.Popen(
        command, stdout=silent, stderr=silent, env=environment, pass_fds=(keep,)
    )


def _await_manager(name: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        with suppress(DisplayError):
            connection = open_connection(name)
            found = connection.numbers(connection.root.id, "_NET_SUPPORTING_WM_CHECK")
            connection.close()
            if found:
                return
    raise TimeoutError(name)
