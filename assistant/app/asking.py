"""Who has the database answers: this process if nobody runs, else the program that is open."""

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from assistant.app.buyer_commands import Answer, BuyerCommands, Request, read_message
from assistant.app.sole import locked
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.desktop.clock import SystemClock
from assistant.store.credentials import system_credentials
from assistant.store.home import Home
from assistant.store.opening import Opened, open_store

_CONNECT_MS = 2000
_ANSWER_MS = 60_000
Ask = Callable[[Request], Answer]


@contextmanager
def asking(folder: Path | None, tell: Callable[[Message], None]) -> Iterator[Ask]:
    """Have requests answered. Raises AssistantError if the open program does not answer."""
    home = Home.at(folder)
    lock = locked(home)
    if lock is None:
        socket = _connected(home)
        yield lambda request: _ask(socket, request)
        socket.disconnectFromServer()
        return
    try:
        store = open_store(home, system_credentials())
        _announce(store, tell)
        try:
            yield BuyerCommands(home, store, SystemClock()).answer
        finally:
            store.database.close()
    finally:
        lock.unlock()


def done(answer: Answer) -> object:
    """What was done. Raises AssistantError with what the answerer said."""
    if "fault" in answer:
        raise AssistantError(*map(read_message, list(answer["fault"])))  # type: ignore[call-overload]
    return answer.get("done")


class AnsweringDesk(QObject):
    """The open program's side: one line in, one line out, on the thread that has the database."""

    def __init__(self, home: Home, commands: BuyerCommands, changed: Callable[[], None]) -> None:
        super().__init__()
        self._commands = commands
        self._changed = changed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(_name(home))
        self._server.listen(_name(home))

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            answer = self._commands.answer(_request(bytes(socket.readLine().data())))
            socket.write(json.dumps(answer).encode() + b"\n")
            socket.flush()
        self._changed()


def _request(line: bytes) -> Request:
    try:
        values = json.loads(line)
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in values.items()} if isinstance(values, dict) else {}


def _announce(store: Opened, tell: Callable[[Message], None]) -> None:
    for message in store.told:
        tell(message)
    if store.made:
        tell(_recovery_code(store.recovery_code))


def _recovery_code(code: str) -> Message:
    return Message.of(
        "恢复码（只显示这一次，请抄下）：{code}",
        "Recovery code (shown this once, write it down): {code}",
        code=code,
    )


def _name(home: Home) -> str:
    return f"assistant-ask-{zlib.crc32(str(home.folder.resolve()).encode()):08x}"


def _connected(home: Home) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(_name(home))
    if not socket.waitForConnected(_CONNECT_MS):
        raise _SILENT
    return socket


def _ask(socket: QLocalSocket, request: Request) -> Answer:
    socket.write(json.dumps(dict(request)).encode() + b"\n")
    socket.waitForBytesWritten(_CONNECT_MS)
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_ANSWER_MS):
            raise _SILENT
    answer: Answer = json.loads(bytes(socket.readLine().data()))
    return answer


_SILENT = AssistantError(
    Message.of("程序正开着，数据在它手里", "The program is open and has the data"),
    Message.of(
        "但它没有回应。请关掉窗口（或在任务管理器里结束 assistant）再试。",
        "But it does not answer. Close its window, or end assistant in the task manager.",
    ),
)
