"""The practice chat as a program of its own, so that it is a real target window."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtNetwork import QLocalSocket

from assistant.app import shipped
from assistant.app.application import make_app
from assistant.app.lesson import Lesson
from assistant.app.questions import questions_for
from assistant.app.search_cache import cached_index
from assistant.books.library import load_library
from assistant.core.practice import ON_VIEW, RECORD, WISH, Attempt
from assistant.core.settings import SUMMON, Dock, Settings
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home
from assistant.store.settings_file import read_settings
from assistant.ui import theme
from assistant.ui.dialog_size import FRAME
from assistant.ui.practice_chat import PracticeChat

translate = QCoreApplication.translate

BUYER = "小鱼儿888"
_ASIDE = QPoint(12, 60)  # from the edge and the top, beside our window
_ANSWER_MS = 900
_PATIENCE_MS = 2000


@dataclass(frozen=True)
class Order:
    """What the window's program asks of the chat: a lesson, and whom to tell of the answers."""

    home: Path | None = None
    library: Sequence[Path] = ()
    questions: Sequence[str] = ()
    report: str = ""


def open_chat(order: Order) -> int:
    """Open the chat and stay until it is closed."""
    home = Home.at(order.home) if order.questions else None
    settings = read_settings(home.settings)[0] if home else Settings()
    app = make_app(settings.language)
    app.setApplicationName("practice-chat")
    theme.apply(app, theme.colours_for(settings.theme), shipped.ICONS)
    app.setQuitOnLastWindowClosed(True)
    chat = PracticeChat(BUYER, settings.hotkeys[SUMMON])
    lesson = _lesson(chat, order, home, settings) if home else None
    chat.move(_place(chat.size(), app.primaryScreen().availableGeometry(), settings.dock))
    chat.show()
    chat.input.setFocus()
    if lesson:
        lesson.begin()
    else:
        _talk(chat)
    return app.exec()


def _place(size: QSize, screen: QRect, dock: Dock) -> QPoint:
    """Where it is not behind our window, which stays on top at its edge, and whole."""
    left, right = screen.left() + _ASIDE.x(), screen.right() + 1 - size.width() - _ASIDE.x()
    lowest = screen.bottom() + 1 - size.height() - FRAME
    top = max(screen.top(), min(screen.top() + _ASIDE.y(), lowest))
    return QPoint(right if dock is Dock.LEFT else left, top)


def _lesson(chat: PracticeChat, order: Order, home: Home, settings: Settings) -> Lesson:
    library = load_library(order.library)
    index = cached_index(library, home.cache)
    known = {question.id: question for question in questions_for(library)}
    asked = [known[name] for name in order.questions if name in known]

    def first(query: str) -> str:
        hits = index.find(query).hits
        return hits[0].phrase.key if hits else ""

    lesson = Lesson(chat, asked, library, first, SystemClock(), settings.hotkeys)
    reporter = _Reporter(order.report, lesson)
    lesson.answered.connect(reporter.tell)
    lesson.asked.connect(reporter.ask)
    chat.lesson.record_wanted.connect(reporter.wish_record)
    chat.lesson.close_wanted.connect(chat.close)
    return lesson


class _Reporter(QObject):
    """Tells the window's program, which owns the database, of each answer.

    A line of JSON each: an attempt, or `asked` (answered with the keys on view), or a wish.
    """

    def __init__(self, name: str, lesson: Lesson) -> None:
        super().__init__(lesson)  # lives as long: a signal alone keeps nobody alive
        self._lesson = lesson
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._hear)
        if name:
            self._socket.connectToServer(name)
            self._socket.waitForConnected(_PATIENCE_MS)

    def tell(self, attempt: Attempt) -> None:
        """Nobody there: nothing."""
        self._write(asdict(attempt) | {"moment": attempt.moment.isoformat()})

    def ask(self) -> None:
        """Which phrases are on view."""
        self._write({WISH: ON_VIEW})

    def wish_record(self) -> None:
        """The lead's record is wanted."""
        self._write({WISH: RECORD})

    def _write(self, values: Mapping[str, object]) -> None:
        if self._socket.isOpen():
            self._socket.write(json.dumps(values).encode() + b"\n")
            self._socket.flush()

    def _hear(self) -> None:
        while self._socket.canReadLine():
            self._lesson.show_on_view(json.loads(bytes(self._socket.readLine().data())))


def _talk(chat: PracticeChat) -> None:
    """A buyer to try things on: says the next line after each answer, judges nothing."""
    lines = iter(_script())
    chat.say(next(lines))
    chat.replied.connect(lambda: QTimer.singleShot(_ANSWER_MS, lambda: _answer(chat, lines)))


def _script() -> tuple[str, ...]:
    return (
        translate("Practice", "在吗？想看看连衣裙"),
        translate("Practice", "能便宜点吗"),
        translate("Practice", "什么时候发货呀"),
        translate("Practice", "发什么快递"),
        translate("Practice", "尺码怎么选"),
        translate("Practice", "会掉色吗"),
        translate("Practice", "好的，谢谢"),
    )


def _answer(chat: PracticeChat, lines: object) -> None:
    line = next(lines, None)  # type: ignore[call-overload]
    if line:
        chat.say(line)
