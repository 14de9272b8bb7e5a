"""`assistant run`: one program a home folder, from the first log line to the last."""

import sys
import zlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLockFile, QTranslator
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from assistant.app import shipped
from assistant.app.log import start_log
from assistant.app.program import Parts, Program
from assistant.app.querying import own_paths
from assistant.app.subscribed import shelf_of
from assistant.app.welcoming import welcome
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.settings import Settings
from assistant.desktop.choice import open_desktop
from assistant.desktop.clock import SystemClock
from assistant.store.buyers import BuyerStore
from assistant.store.credentials import system_credentials
from assistant.store.filled_values import FilledStore
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.numbers import NumberStore
from assistant.store.opening import Opened, open_store
from assistant.store.practice_store import PracticeStore
from assistant.store.settings_file import read_settings
from assistant.store.timers import TimerStore
from assistant.ui.icons import Icons

_PATIENCE_MS = 2000
_HANDOVER_MS = 10_000


def make_app(language: Language) -> QApplication:
    """The Qt application with its name, icon and language."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("assistant")
    app.setDesktopFileName("assistant")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(Icons(shipped.ICONS).get("app"))
    for name, folder in (
        (f"assistant_{language}", str(shipped.TRANSLATIONS)),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return app


def run(home_folder: Path | None, library: Sequence[Path], *, restarted: bool = False) -> int:
    """Open the window, or show the one that is already open. Raises AssistantError.

    `restarted`: the former program is about to end; wait for that.
    """
    home = Home.at(home_folder)
    start_log(home.logs)
    settings, problems = read_settings(home.settings)
    app = make_app(settings.language)
    lock = QLockFile(str(home.lock))
    lock.setStaleLockTime(0)
    if not lock.tryLock(_HANDOVER_MS if restarted else 0):
        return _show_first(home)
    store = open_store(home, system_credentials())
    program = build(app, home, settings, library, store)
    server = _listen(home, program)
    program.quit_wanted.connect(app.quit)
    program.start()
    for problem in problems:
        program.phrases.tell(problem.message, "bad")
    for message in store.told:
        program.phrases.tell(message, "")
    desk = None if library else welcome(program, home, store)
    try:
        return app.exec()
    finally:
        del desk
        server.close()
        program.close()
        store.database.close()
        lock.unlock()


def build(
    app: QApplication, home: Home, settings: Settings, library: Sequence[Path], store: Opened
) -> Program:
    """Put the program together on this computer's desktop."""
    database, shelf = store.database, None if library else shelf_of(home)
    parts = Parts(
        home,
        settings,
        open_desktop(),
        SystemClock(),
        HabitStore(database),
        tuple(library),
        shelf,
        own=partial(own_paths, home),
        filled=FilledStore(database),
        timers=TimerStore(database),
        practice=PracticeStore(database),
        numbers=NumberStore(database),
        buyers=BuyerStore(database),
    )
    return Program(app, parts)


def _server_name(home: Home) -> str:
    """One name a home folder, short enough for a socket's."""
    return f"assistant-{zlib.crc32(str(home.folder.resolve()).encode()):08x}"


def _listen(home: Home, program: Program) -> QLocalServer:
    """Let a second start bring this window up."""
    name = _server_name(home)
    QLocalServer.removeServer(name)
    server = QLocalServer()
    server.newConnection.connect(lambda: _greeted(server, program))
    server.listen(name)
    return server


def _greeted(server: QLocalServer, program: Program) -> None:
    connection = server.nextPendingConnection()
    connection.disconnected.connect(connection.deleteLater)
    program.summoning.show()
    program.summoning.take_focus()
    connection.write(b"shown")
    connection.flush()


def _show_first(home: Home) -> int:
    """Ask the program that is running to come up. Raises AssistantError if it doesn't answer."""
    socket = QLocalSocket()
    socket.connectToServer(_server_name(home))
    if socket.waitForConnected(_PATIENCE_MS) and socket.waitForReadyRead(_PATIENCE_MS):
        return 0
    raise AssistantError(
        Message.of("程序已经在运行", "The program is already running"),
        Message.of(
            "但它没有回应。请在任务管理器里结束 assistant 后再打开。",
            "But it does not answer. End it in the task manager and start again.",
        ),
    )
