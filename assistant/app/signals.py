"""Ctrl+C in a terminal, and the system asking the program to end: it ends as by its own menu."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier, QTimer

_ENDING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def ended_by_signals(end: Callable[[], object]) -> Iterator[None]:
    """Inside, `end` is called instead of the process being cut off, in Qt's own loop.

    One that comes while the program is still starting waits for that loop.

    Python looks at signals only between two of its own steps, and Qt may wait for hours in between:
    so each signal is also written into a socket that Qt listens to. For the main thread only.
    """
    heard, said = socket.socketpair()
    for end_of in (heard, said):
        end_of.setblocking(False)
    notifier = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: heard.recv(64))
    before = {sign: signal.signal(sign, lambda *_: QTimer.singleShot(0, end)) for sign in _ENDING}
    woken = signal.set_wakeup_fd(said.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        for sign, handler in before.items():
            signal.signal(sign, handler)
        notifier.setEnabled(False)
        heard.close()
        said.close()
