"""The running program put together behind its window, and taken apart at the end."""

import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication

from assistant.app.application import PROMPT, end
from assistant.app.key_entry import open_or_ask
from assistant.app.parts import Parts
from assistant.app.program import Program
from assistant.app.querying import OwnPaths
from assistant.app.release import VERSION
from assistant.app.safekeeping import Safekeeping
from assistant.app.second_start import server_name
from assistant.app.signals import ended_by_signals
from assistant.app.start import Start
from assistant.app.subscribed import shelf_of
from assistant.app.welcoming import welcome
from assistant.books.kept_books import KeptBooks
from assistant.core.message import joined
from assistant.core.settings import Settings
from assistant.desktop.choice import open_desktop
from assistant.desktop.clock import SystemClock
from assistant.store.buyers import BuyerStore
from assistant.store.credentials import system_credentials
from assistant.store.drafts import DraftStore
from assistant.store.filled_values import FilledStore
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.matters import MatterStore
from assistant.store.numbers import NumberStore
from assistant.store.opening import Opened
from assistant.store.orders import OrderStore
from assistant.store.practice_store import PracticeStore
from assistant.store.timers import TimerStore
from assistant.ui.window import Window

translate = QCoreApplication.translate


def go_on(start: Start) -> int:
    """Put the program behind the window that stands already, and stay until it is ended."""
    sys.setswitchinterval(PROMPT)
    app, home = start.app, start.home
    with ExitStack() as ending:  # what has been made is closed, whatever fails before or beside it
        ending.enter_context(ended_by_signals(lambda: end(app)))
        language, rescuing = start.settings.language, lambda: _tell_rescue(start)
        store = open_or_ask(home, system_credentials(), language, rescuing)
        ending.callback(store.database.close)
        program = build(app, home, start.settings, start.library, store, start.window)
        ending.callback(program.close)
        ending.callback(program.personal.keep_unsaved)
        server = _listen(home, program)
        ending.callback(server.close)
        program.quit_wanted.connect(lambda: end(app))
        safe = Safekeeping(program, home, store)
        ending.callback(safe.close)
        start.unforeseen.told.connect(program.phrases.tell)
        program.start()
        return _stay(start, program, store)


def _stay(start: Start, program: Program, store: Opened) -> int:
    """Say what there is to say, then work until the program is ended."""
    program.chosen.told_of = start.problems
    if told := [*(problem.message for problem in start.problems), *store.told]:
        program.phrases.tell(joined(told, " "), "bad" if start.problems else "")
    desk = None if start.library else welcome(program, start.home, store)
    gc.freeze()
    gc.enable()
    try:
        return start.app.exec()
    finally:
        del desk


def _tell_rescue(start: Start) -> None:
    """A large database takes a minute to put right; nothing else can be done meanwhile."""
    start.window.footer.show_status(translate("Running", "正在修复本地数据，请等一等…"))
    start.app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def build(
    app: QApplication,
    home: Home,
    settings: Settings,
    library: Sequence[Path],
    store: Opened,
    window: Window | None = None,
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
        KeptBooks(home.cache / "books", store.key.seal, VERSION),
        own=OwnPaths(home),
        filled=FilledStore(database),
        timers=TimerStore(database),
        drafts=DraftStore(database),
        orders=OrderStore(database),
        matters=MatterStore(database),
        practice=PracticeStore(database),
        numbers=NumberStore(database),
        buyers=BuyerStore(database),
    )
    return Program(app, parts, window)


def _listen(home: Home, program: Program) -> QLocalServer:
    """Let a second start bring this window up."""
    name = server_name(home)
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
