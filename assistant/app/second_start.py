"""A second start: it brings up the window of the first, on its way as that may still be."""

import zlib

from PySide6.QtCore import QElapsedTimer, QLockFile, QThread

from assistant.app.sole import locked
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.store.home import Home

_PATIENCE_MS, _AGAIN_MS = 2000, 100
_STARTING_MS = 20_000  # until the first can answer, on a slow computer with a virus scanner


def lock_or_show(home: Home, patience_ms: int) -> QLockFile | None:
    """The lock of the one program; None once the program that has it has come up.

    Whoever clicks twice finds it on its way: that is waited for. Raises AssistantError.
    """
    lock, waited = locked(home, patience_ms), QElapsedTimer()
    waited.start()
    while lock is None and not _came_up(home):
        if waited.elapsed() > _STARTING_MS:
            raise _NO_ANSWER
        QThread.msleep(_AGAIN_MS)
        lock = locked(home)
    return lock


def _came_up(home: Home) -> bool:
    """Ask the program that is running to come up; whether it was there to be asked.

    Raises AssistantError if it is there and doesn't answer.
    """
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - not before the window

    socket = QLocalSocket()
    socket.connectToServer(server_name(home))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    if not socket.waitForReadyRead(_PATIENCE_MS):
        raise _NO_ANSWER
    return True


_NO_ANSWER = AssistantError(
    Message.of("程序已经在运行", "The program is already running"),
    Message.of(
        "但它没有回应。请在任务管理器里结束 assistant 后再打开。",
        "But it does not answer. End it in the task manager and start again.",
    ),
)


def server_name(home: Home) -> str:
    """One name a home folder, short enough for a socket's."""
    return f"assistant-{zlib.crc32(str(home.folder.resolve()).encode()):08x}"
