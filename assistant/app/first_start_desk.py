"""The first start: carries what its pages say to those who do it, and keeps how far it has come."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.core.errors import AssistantError
from assistant.core.ports import HotkeyState, States
from assistant.core.settings import FIRST_START_DONE, SUMMON, Settings
from assistant.ui.first_start.book_page import BookPage
from assistant.ui.first_start.dialog import FirstStartDialog
from assistant.ui.first_start.recovery_page import RecoveryPage
from assistant.ui.first_start.try_page import TryPage
from assistant.ui.first_start.who_page import WhoPage
from assistant.ui.key_cap import key_text

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Doing:
    """What the first start has others do; all but `keep` may raise AssistantError.

    `subscribe` and `import_file` return how it went, in the agent's language; both may take
    seconds and are called from a thread of their own.
    """

    keep: Callable[[Settings], None]
    subscribe: Callable[[str], str]
    import_file: Callable[[Path], str]
    reload: Callable[[], None]
    practise: Callable[[], None]
    show_settings: Callable[[], None]
    recovery_code: str = ""
    code_copied: Callable[[], None] = lambda: None


class FirstStartDesk(QObject):
    """Opens the dialog when it has not ended yet."""

    _done = Signal(str, str)

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._doing = doing
        self._settings = Settings()
        self._states: States = {}
        self._who: WhoPage | None = None
        self._book: BookPage | None = None
        self._try: TryPage | None = None
        self.dialog: FirstStartDialog | None = None
        self._done.connect(self._tell)

    def begin(self, settings: Settings, states: States) -> None:
        """Go on where it was left; nothing once it has ended."""
        if settings.first_start >= FIRST_START_DONE:
            return
        self._settings = settings
        dialog = FirstStartDialog(self._pages(), settings.first_start)
        dialog.stepped.connect(self._stepped)
        dialog.ended.connect(lambda: self._keep(FIRST_START_DONE))
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        self.show_states(states)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def show_states(self, states: States) -> None:
        """How the hotkeys stand now."""
        self._states = states
        if self._try is None:
            return
        keys = self._settings.hotkeys
        taken = [
            key_text(keys[name]) for name, state in states.items() if state is HotkeyState.TAKEN
        ]
        works = states.get(SUMMON, HotkeyState.ACTIVE) is not HotkeyState.UNSUPPORTED
        self._try.show_states(key_text(keys[SUMMON]) if works else "", "、".join(taken))

    def show_heard(self, name: str) -> None:
        """A hotkey was pressed."""
        if self._try is not None:
            self._try.show_heard(key_text(self._settings.hotkeys.get(name, name)))

    def show_opening(self, on: bool) -> None:
        """The practice chat is on its way, or there."""
        if self._try is not None:
            self._try.show_opening(on=on)

    def set_settings(self, settings: Settings) -> None:
        """They were changed elsewhere meanwhile."""
        self._settings = settings

    def _pages(self) -> list[tuple[str, QWidget]]:
        self._who = WhoPage(self._settings.shop, self._settings.agent)
        self._book, self._try = BookPage(), TryPage()
        self._book.source_given.connect(self._subscribe)
        self._book.folder_wanted.connect(self._choose_folder)
        self._book.file_wanted.connect(self._choose_file)
        self._try.practice_wanted.connect(self._doing.practise)
        self._try.settings_wanted.connect(self._doing.show_settings)
        pages: list[tuple[str, QWidget]] = [
            (translate("FirstStart", "你是谁"), self._who),
            (translate("FirstStart", "话术从哪里来"), self._book),
            (translate("FirstStart", "试一试"), self._try),
        ]
        if self._doing.recovery_code:
            code = RecoveryPage(self._doing.recovery_code)
            code.copied.connect(self._doing.code_copied)
            pages.append((translate("FirstStart", "抄下恢复码"), code))
        return pages

    def _stepped(self, step: int) -> None:
        self._keep(min(step, FIRST_START_DONE - 1))

    def _keep(self, step: int) -> None:
        if self._who is not None:
            shop, agent = self._who.shop, self._who.agent
            self._settings = replace(self._settings, shop=shop, agent=agent, first_start=step)
            self._doing.keep(self._settings)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.dialog)
        if folder and self._book is not None:
            self._book.show_source(folder)

    def _choose_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self.dialog)
        if file:
            self.take_file(Path(file))

    def take_file(self, file: Path) -> None:
        """Import it, beside the window."""
        self._run(lambda: self._doing.import_file(file))

    def _subscribe(self, source: str) -> None:
        self._run(lambda: self._doing.subscribe(source))

    def _run(self, task: Callable[[], str]) -> None:
        """A share that does not answer must not stop the window."""
        if self._book is not None:
            self._book.show_busy()
        threading.Thread(target=self._attempt, args=(task,), name="library", daemon=True).start()

    def _attempt(self, task: Callable[[], str]) -> None:
        try:
            self._done.emit(task(), "good")
        except AssistantError as error:
            language = self._settings.language
            words = f"{error.title.text(language)}：{error.message.text(language)}"
            self._done.emit(words, "bad")
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("the first start's task failed")
            self._done.emit("", "bad")

    def _tell(self, text: str, tone: str) -> None:
        if self._book is not None:
            self._book.tell(text, tone)
        if tone == "good":
            self._doing.reload()

    def _closed(self) -> None:
        self.dialog = self._who = self._book = self._try = None
