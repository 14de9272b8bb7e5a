"""The team desk: the dialog behind the window's foot, and the work it asks for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from assistant.app import subscribing
from assistant.app.beside import Beside
from assistant.app.numbers_desk import NumbersDesk
from assistant.app.numbers_words import words_of
from assistant.app.phrase_desk import PhraseDesk
from assistant.app.subscribing import Offered
from assistant.app.subscription_desk import SubscriptionDesk
from assistant.books.personal import PersonalBook
from assistant.books.reader import read_bytes
from assistant.books.subscribing.address import is_address
from assistant.books.subscribing.subscription import Subscription
from assistant.books.writer import book_text
from assistant.core.book import Book
from assistant.core.carrying import MOST_BYTES, CarryError, Luggage, packed, unpacked
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.problem import Level
from assistant.core.release.status import Trust
from assistant.core.system_fault import reason
from assistant.replacing import replace_file
from assistant.store.connection import StoreError
from assistant.store.faults import by_the_way
from assistant.store.home import Home
from assistant.ui.own_page import NumbersPage
from assistant.ui.source_page import SourceRow
from assistant.ui.standing_dialog import standing
from assistant.ui.team_dialog import CodeDialog, TeamDialog
from assistant.ui.window import Window

_NUMBERS = "numbers"


class TeamDesk(QObject):
    """`changed` asks for the books to be read again; looking at a source is done off the window."""

    changed = Signal()
    team_wanted = Signal(object)
    kpi_wanted = Signal(object)
    numbers_chosen = Signal(str)

    def __init__(
        self,
        window: Window,
        home: Home,
        sources: SubscriptionDesk,
        phrases: PhraseDesk,
        numbers: NumbersDesk,
    ) -> None:
        super().__init__()
        self._window = window
        self._home = home
        self._sources = sources
        self._phrases = phrases
        self._numbers = numbers
        self._book = PersonalBook(home.personal_book)
        self._library = Library()
        self._language = Language.SIMPLIFIED
        self._dialog: TeamDialog | None = None
        sources.told.connect(lambda _statuses: self._show_sources())
        window.footer.sources_wanted.connect(self.open)

    def show_library(self, library: Library, language: Language) -> None:
        """What hidden phrases are called, and the language to speak."""
        self._library, self._language = library, language

    def open(self) -> None:
        """Open the dialog."""
        self._window.focus_wanted.emit()
        if standing(self._window, TeamDialog):
            return
        folder = self._numbers.folder
        page = NumbersPage(folder, self._proposed())
        dialog = self._dialog = TeamDialog(page, self._window)
        page.show_text(words_of(self._numbers.made()))
        page.folder_chosen.connect(self.numbers_chosen)
        page.team_wanted.connect(lambda: self.team_wanted.emit(dialog))
        page.kpi_wanted.connect(lambda: self.kpi_wanted.emit(dialog))
        self._connect(dialog)
        self._show_sources()
        self._show_hidden()
        dialog.finished.connect(self._closed)
        dialog.open()

    def _connect(self, dialog: TeamDialog) -> None:
        dialog.sources.subscribing_wanted.connect(self.look_at)
        dialog.sources.comparing_wanted.connect(self.look_at)
        dialog.sources.ending_wanted.connect(self._end)
        dialog.sources.arranged.connect(self._arrange)
        dialog.own.exporting_wanted.connect(self._export)
        dialog.own.importing_wanted.connect(self._import)
        dialog.own.showing_wanted.connect(self._show_again)

    def _closed(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
        self._dialog = None

    def _proposed(self) -> str:
        """Beside the first shared folder that is subscribed to."""
        folders = [one.source for one in self._subscriptions() if not is_address(one.source)]
        return str(Path(folders[0]) / _NUMBERS) if folders else ""

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return self._sources.shelf.subscriptions() if self._sources.shelf else ()

    def _show_sources(self) -> None:
        if self._dialog is None:
            return
        subscribers = self._sources.subscribers()
        rows = [
            SourceRow(
                one.subscription.source,
                one.subscription.shown,
                self._sources.line(one.status).text(self._language),
                one.status.trust is Trust.UNCOMPARED,
            )
            for one in subscribers
        ]
        self._dialog.sources.show_rows(rows)

    def look_at(self, source: str) -> None:
        """Ask a source whose it is, then have the code compared."""
        self._busy(_ASKING)
        self._begin(lambda: subscribing.look_at(source), self._compare)

    def _begin(self, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """A share that does not answer must not stop the window."""
        beside = Beside(lambda _: work(), self)
        beside.done.connect(done)
        beside.failed.connect(self._refused)
        beside.start()

    def _compare(self, offered: Offered) -> None:
        if self._dialog is None:
            return
        if offered.code:
            asking = CodeDialog(offered.source, offered.code, self._dialog)
            asking.accepted.connect(lambda: self._subscribe(offered, asking.name, compared=True))
            asking.rejected.connect(lambda: self._refused(subscribing.wrong_code(offered)))
            asking.finished.connect(asking.deleteLater)
            asking.open()
        else:
            self._subscribe(offered, "", compared=False)

    def _subscribe(self, offered: Offered, name: str, *, compared: bool) -> None:
        self._busy(_FETCHING)
        folder = self._home.folder
        self._begin(
            lambda: subscribing.subscribe(folder, offered, name, compared=compared), self._taken_up
        )

    def _busy(self, message: Message) -> None:
        if self._dialog:
            self._dialog.sources.set_busy(busy=True)
            self._dialog.sources.tell(message.text(self._language))

    def _taken_up(self, said: Message) -> None:
        """The poller has it from here on."""
        if self._dialog:
            self._dialog.sources.clear_address()
        self._tell(said.text(self._language), "good")

    def _refused(self, error: AssistantError) -> None:
        self._tell(error.message.text(self._language), "bad")

    def _tell(self, words: str, tone: str) -> None:
        self._sources.poller.look_now()
        if self._dialog:
            self._dialog.sources.set_busy(busy=False)
            self._dialog.sources.tell(words, tone)
            self._show_sources()

    def _end(self, source: str) -> None:
        self._try(lambda: subscribing.end(self._home.folder, source))
        self._sources.poller.look_now()
        self._show_sources()

    def _arrange(self, sources: list[str]) -> None:
        if shelf := self._sources.shelf:
            self._try(lambda: shelf.arrange(sources))
        self._sources.poller.look_now()
        self._show_sources()

    def _show_hidden(self) -> None:
        if self._dialog is None:
            return
        try:
            hidden = self._book.read().hidden
        except AssistantError as error:
            self._dialog.own.tell(error.message.text(self._language), "bad")
            return
        self._dialog.own.show_hidden([(key, self._called(key)) for key in hidden])

    def _called(self, key: str) -> str:
        """What the team calls a phrase; its key where no book has it any more."""
        phrase = self._library.original(key) or self._library.phrase(key)
        return phrase.title if phrase else key

    def _show_again(self, key: str) -> None:
        self._try(lambda: self._book.show(key))
        self._show_hidden()
        self.changed.emit()

    def _export(self, file: str) -> None:
        def write() -> None:
            luggage = Luggage(book_text(self._book.read()), self._phrases.habits)
            replace_file(Path(file), packed(luggage).encode(), mode=0o600)

        if self._try(write):
            self._own(_EXPORTED)

    def _import(self, file: str) -> None:
        def read() -> None:
            luggage = _luggage(Path(file))
            self._book.take_in(_own_book(luggage, file))
            self._phrases.take_in(luggage.habits)

        if self._try(read):
            self._show_hidden()
            self._own(_IMPORTED)
            self.changed.emit()

    def _own(self, message: Message) -> None:
        if self._dialog:
            self._dialog.own.tell(message.text(self._language), "good")

    def _try(self, deed: Callable[[], object]) -> bool:
        """Do it, or say on the page why not."""
        try:
            deed()
        except AssistantError as error:
            why = error.message
        except StoreError as error:
            why = by_the_way(error)
        except OSError as error:
            why = Message.of("{why}。", "{why}.", why=reason(error))
        else:
            return True
        if self._dialog:
            self._dialog.own.tell(why.text(self._language), "bad")
            self._dialog.sources.tell(why.text(self._language), "bad")
        return False


def _luggage(file: Path) -> Luggage:
    """What is in a file. Raises AssistantError and OSError."""
    if file.stat().st_size > MOST_BYTES:
        raise AssistantError(_TITLE, _NO_LUGGAGE)
    try:
        return unpacked(file.read_text("utf-8"))
    except (CarryError, UnicodeDecodeError) as error:
        raise AssistantError(_TITLE, _NO_LUGGAGE) from error


def _own_book(luggage: Luggage, file: str) -> Book:
    """The book in it, whole. Raises AssistantError."""
    reading = read_bytes(luggage.book.encode(), file)
    faults = [one.message for one in reading.problems if one.level is Level.ERROR]
    if reading.book is None or faults:
        raise AssistantError(_TITLE, _not_understood(faults[0]))
    return reading.book


def _not_understood(why: Message) -> Message:
    return Message.of(
        "里面的个人话术有读不懂的地方，没有导入：{why}",
        "The phrases in it can't all be understood, so nothing was imported: {why}",
        why=why,
    )


_TITLE = Message.of("没有导入", "Not imported")
_NO_LUGGAGE = Message.of(
    "这不是导出的个人话术文件。", "This is not a file of somebody's own phrases."
)
_ASKING = Message.of("正在看这个来源…", "Looking at the source…")
_FETCHING = Message.of("正在取话术…", "Fetching the books…")
_EXPORTED = Message.of("已导出。", "Exported.")
_IMPORTED = Message.of("已导入。", "Imported.")
