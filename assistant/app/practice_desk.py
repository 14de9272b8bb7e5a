"""The practice desk: opens lessons, keeps what the chat tells of them, exports the record."""

import json
import logging
import os
import re
import subprocess
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from assistant.app.barrier import Barrier
from assistant.app.commands import own_command
from assistant.app.questions import questions_for
from assistant.app.rows import stage_name
from assistant.books.training_record import Record, training_record
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.practice import (
    ON_VIEW,
    RECORD,
    WISH,
    Attempt,
    PracticeLog,
    Question,
    Standing,
    comes_next,
    in_turn,
    standings,
)
from assistant.core.system_fault import reason
from assistant.replacing import replace_file
from assistant.ui.chosen_file import file_to_save
from assistant.ui.practice_dialog import PracticeDialog, StandingRow
from assistant.ui.standing_dialog import standing

_log = logging.getLogger(__name__)

translate = QCoreApplication.translate


_LOOK_MS = 200
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 50  # characters


class Chat(Protocol):
    """The chat's process."""

    def poll(self) -> int | None:
        """How it ended; None while it runs."""

    def terminate(self) -> None:
        """End it."""


class PracticeDesk(QObject):
    """`start` runs the chat's command line; a test gives its own.

    `opening`: a chat is on its way (it takes seconds), or no longer. `record_wanted`: by the chat.
    `on_view`: the keys of the phrases beside the chat, in the order of their numbers; None while
    the window shows those for another.
    """

    told = Signal(object, str)
    opening = Signal(bool)
    record_wanted = Signal()

    def __init__(
        self,
        log: PracticeLog,
        home: Path,
        library: Callable[[], Sequence[Path]],
        barrier: Barrier,
        start: Callable[[list[str]], Chat] = subprocess.Popen,
    ) -> None:
        super().__init__()
        self._log = log
        self._home = home
        self._paths = library
        self._barrier = barrier
        self._start = start
        self._library = Library()
        self._questions: tuple[Question, ...] = ()
        self._dialog: PracticeDialog | None = None
        self._chat: Chat | None = None
        self.on_view: Callable[[], Sequence[str] | None] = tuple
        self._waiting = QTimer(self)
        self._waiting.timeout.connect(self._look)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._answer_chat)

    def show_library(self, library: Library) -> None:
        """What is practised with."""
        self._library = library
        self._questions = ()

    def open(self, agent: str, parent: QWidget) -> None:
        """Show where the agent stands."""
        if standing(parent, PracticeDialog):
            return
        dialog = PracticeDialog(parent)
        dialog.lesson_wanted.connect(self.begin)
        dialog.record_wanted.connect(lambda: self.ask_where(agent, dialog))
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        self._show()
        dialog.show_opening(on=self._waiting.isActive())
        dialog.open()

    def begin(self, stage: str = "") -> None:
        """Open the chat with a lesson on a stage; without one, on the one that comes next.

        There is one chat at a time: this lesson takes the place of one that is still open.
        """
        self._end_chat()
        known = self._known()
        chosen = stage or comes_next(self._standings())
        asked = [question.id for question in in_turn(known, chosen, self._log.read())]
        words = own_command("practice-chat", "--home", str(self._home), "--report", self._listen())
        for path in self._paths():
            words += ["--library", str(path)]
        for name in asked:
            words += ["--question", name]
        self._chat = self._start(words)
        self._waiting.start(_LOOK_MS)
        self._tell_opening()

    def close(self) -> None:
        """Listen no more."""
        self._waiting.stop()
        self._end_chat()
        self._server.close()
        for connection in self._server.findChildren(QLocalSocket):
            connection.abort()  # a chat that is ending may still ask

    def _end_chat(self) -> None:
        if self._chat is not None and self._chat.poll() is None:
            self._chat.terminate()

    def _look(self) -> None:
        """A chat that ends before it stands never will."""
        if self._chat is not None and self._chat.poll() is not None:
            self._waiting.stop()
            self._tell_opening()
            self.told.emit(_NOT_OPENED, "bad")

    def _tell_opening(self) -> None:
        on = self._waiting.isActive()
        if self._dialog is not None:
            self._dialog.show_opening(on=on)
        self.opening.emit(on)

    def _stands(self) -> None:
        """The dialog would lie over the window one is to search in."""
        self._waiting.stop()
        self._tell_opening()
        if self._dialog is not None:
            self._dialog.accept()

    def _known(self) -> tuple[Question, ...]:
        if not self._questions:
            self._questions = questions_for(self._library)
        return self._questions

    def _standings(self) -> tuple[Standing, ...]:
        return standings(self._known(), self._log.read())

    def _listen(self) -> str:
        """The name the chat is to report to: this program's alone."""
        name = f"assistant-practice-{os.getpid()}"
        if not self._server.isListening():
            QLocalServer.removeServer(name)
            self._server.listen(name)
        return name

    def _answer_chat(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.readyRead.connect(lambda: self._keep(connection))
        connection.disconnected.connect(connection.deleteLater)
        self._stands()

    def _keep(self, connection: QLocalSocket) -> None:
        while connection.canReadLine():
            line = bytes(connection.readLine().data())
            wish = _wish(line)
            if wish == ON_VIEW:
                self._tell_on_view(connection)
            elif wish == RECORD:
                self.record_wanted.emit()
            elif attempt := _attempt(line):
                self._write(attempt)
        self._show()

    def _tell_on_view(self, connection: QLocalSocket) -> None:
        """As soon as it is known: a chat that has just come to the front asks before we see it."""
        found = self.on_view()
        if found is None:
            QTimer.singleShot(_LOOK_MS, connection, lambda: self._tell_on_view(connection))
        else:
            connection.write(json.dumps([*found]).encode() + b"\n")

    def _write(self, attempt: Attempt) -> None:
        self._barrier.remember(lambda: self._log.write(attempt))

    def _show(self) -> None:
        if self._dialog is not None:
            found = self._standings()
            self._dialog.show_standings([self._row(one) for one in found], comes_next(found))

    def _row(self, one: Standing) -> StandingRow:
        learnt, golden = f"{one.learnt} / {one.questions}", f"{one.golden}"
        seconds = "—" if one.seconds is None else f"{one.seconds:.1f}"
        return StandingRow(one.stage, self._name(one.stage), learnt, golden, seconds)

    def _name(self, stage: str) -> str:
        found = next((known for known in self._library.stages if known.id == stage), None)
        return stage_name(found) if found else stage

    def ask_where(self, agent: str, parent: QWidget) -> None:
        """Where the lead's record is to stand, then write it."""
        title, kind = translate("Practice", "导出培训记录"), "Excel (*.xlsx)"
        start = str(_documents() / _file_name(agent))
        if chosen := file_to_save(parent, title, start, kind):
            self.export(agent, Path(chosen))

    def export(self, agent: str, file: Path) -> None:
        """Write the record, and say where it is."""
        attempts = self._log.read()
        found = (agent, self._standings(), attempts, self._known(), self._name, _local)
        try:
            replace_file(file, training_record(Record(*found)))
        except OSError as error:
            _log.warning("training record not written: %s", error.strerror)
            self.told.emit(_not_written(error), "bad")
        else:
            self.told.emit(_written(file), "good")

    def _closed(self) -> None:
        self._dialog = None


_NOT_OPENED = Message.of(
    "练习聊天没能打开，请再试一次。", "The practice chat did not open. Try once more."
)


def _file_name(agent: str) -> str:
    """What no system lets stand in a name of a file is left out of the agent's."""
    plain = _NOT_IN_NAMES.sub(" ", agent).strip(" .")[:_LONGEST_NAME]
    return f"培训记录-{plain}.xlsx" if plain else "培训记录.xlsx"


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _wish(line: bytes) -> str:
    """What the chat asks for; empty when it tells of an answer."""
    try:
        found = json.loads(line)
    except ValueError:
        return ""
    return str(found.get(WISH, "")) if isinstance(found, dict) else ""


def _attempt(line: bytes) -> Attempt | None:
    """What the chat told; None for anything else that found our name."""
    try:
        found = json.loads(line)
        moment = datetime.fromisoformat(found["moment"])
        seconds, right = float(found["seconds"]), bool(found["right"])
        return Attempt(str(found["question"]), str(found["stage"]), seconds, right, moment)
    except (ValueError, KeyError, TypeError):
        _log.warning("the practice chat said something else")
        return None


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def _written(file: Path) -> Message:
    return Message.of("培训记录已导出到 {file}。", "The training record is in {file}.", file=file)


def _not_written(error: OSError) -> Message:
    why = reason(error)
    zh, en = f"培训记录没能存下：{why.zh}。", f"The training record was not written: {why.en}."
    return Message(zh, en, why.values)
