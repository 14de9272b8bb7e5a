"""A virtual screen with a window manager to run a command on: python -m tests.display COMMAND..."""

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

import Xlib.display
import Xlib.error
import Xlib.X

SCREEN = "1366x900x24"  # the small laptop of a shop's agent
PATIENCE = 30.0  # seconds, for a machine busy with other things


class DisplayError(Exception):
    """The screen could not be started; the message says what is missing."""


@contextlib.contextmanager
def display(size: str = SCREEN) -> Iterator[str]:
    """Yields the name (":5") of a fresh screen on which openbox manages windows; ends both after.

    Raises DisplayError when either does not start within PATIENCE.
    """
    with contextlib.ExitStack() as stack:
        name = stack.enter_context(_x_server(size))
        stack.enter_context(_window_manager(name))
        yield name


def environment(name: str) -> dict[str, str]:
    """The environment for a program that is to run on the screen of that name."""
    elsewhere = {"WAYLAND_DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORM"}
    kept = {key: value for key, value in os.environ.items() if key not in elsewhere}
    return kept | {"DISPLAY": name, "XDG_SESSION_TYPE": "x11"}


@contextlib.contextmanager
def _x_server(size: str) -> Iterator[str]:
    """An Xvfb on a free display: it picks the number itself and writes it once it listens."""
    reading, writing = os.pipe()
    with os.fdopen(reading) as answer:
        with os.fdopen(writing):
            command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-noreset"]
            server = _start([*command, "-nolisten", "tcp"], pass_fds=[writing])
        with _ended(server):
            readable, _, _ = select.select([answer], [], [], PATIENCE)
            number = answer.readline().strip() if readable else ""
            if not number:
                raise DisplayError("Xvfb did not start")
            yield f":{number}"


@contextlib.contextmanager
def _window_manager(name: str) -> Iterator[None]:
    """Openbox as Debian sets it up, whatever the developer's own settings are."""
    command = ["openbox", "--config-file", "/etc/xdg/openbox/rc.xml", "--sm-disable"]
    with _ended(_start(command, env=environment(name))) as openbox:
        _wait_for_window_manager(name, openbox)
        yield


def _wait_for_window_manager(name: str, openbox: subprocess.Popen[bytes]) -> None:
    """Returns as soon as the root window names its manager; woken by the change, not by a clock."""
    connection = Xlib.display.Display(name)
    root = connection.screen().root
    root.change_attributes(event_mask=Xlib.X.PropertyChangeMask)
    managed = connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
    deadline = time.monotonic() + PATIENCE
    try:
        while root.get_full_property(managed, Xlib.X.AnyPropertyType) is None:
            left = deadline - time.monotonic()
            if left < 0 or openbox.poll() is not None:
                raise DisplayError("openbox did not start")
            select.select([connection], [], [], min(left, 1.0))  # a second, to see openbox die
            while connection.pending_events():
                connection.next_event()
    finally:
        connection.close()


def _start(
    command: Sequence[str], *, env: dict[str, str] | None = None, pass_fds: Sequence[int] = ()
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            env=env,
            pass_fds=pass_fds,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError as missing:
        raise DisplayError(f"{command[0]} is not installed") from missing


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Ends the process on leaving, by force if it does not listen."""
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def main(command: Sequence[str]) -> int:
    """Runs the command on a fresh screen; its exit code."""
    if not command:
        print("usage: python -m tests.display COMMAND...", file=sys.stderr)
        return 2
    try:
        with display() as name:
            return subprocess.run(command, check=False, env=environment(name)).returncode
    except (DisplayError, FileNotFoundError) as problem:
        print(f"tests.display: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
