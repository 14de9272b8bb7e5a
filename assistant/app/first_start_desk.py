"""The first start: carries what its pages say to those who do it, and keeps how far it has come."""

import logging
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.books.importing.origin import Origin, origin_of
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.ports import HotkeyState, States
from assistant.core.settings import FIRST_START_DONE, SUMMON, Settings
from assistant.ui.first_start.book_page import BookPage
from assistant.ui.first_start.dialog import FirstStartDialog
from assistant.ui.first_start.recovery_page import RecoveryPage
from assistant.ui.first_start.try_page import TryPage
from assistant.ui.first_start.who_page import WhoPage
from assistant.ui.key_cap import key_text
from assistant.ui.team_dialog import CodeDialog

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)
_BOOKS = 1  # the step that asks where the books come from


@dataclass(frozen=True)
class Outcome:
    """How it went, in the agent's language; the source and its code, if that is to be compared.

    `unsigned`: nobody vouches for what has come.
    """

    text: str
    source: str = ""
    code: str = ""
    refused: bool = False
    unsigned: bool = False

    @property
    def tone(self) -> str:
        """How loudly to say it."""
        return "bad" if self.refused else "warn" if self.code or self.unsigned else "good"


@dataclass(frozen=True)
class Doing:
    """What the first start has others do; all but `keep` may raise AssistantError.

    `subscribe` (with the code that was compared, or none) returns how it went; it may take seconds
    and is called from a thread of its own. `import_file` is given the window it may ask in and how
    to tell what came of it, and writes nothing unasked. `drop` ends a subscription.
    `ended`: what comes next can be told. `restart`: the program is to speak another language.
    """

    keep: Callable[[Settings], object]
    subscribe: Callable[[str, str], Outcome]
    import_file: Callable[[Origin, QWidget | None, Callable[[Outcome], None]], object]
    reload: Callable[[], None]
    practise: Callable[[], None]
    show_settings: Callable[[], None]
    recovery_code: str = ""
    code_copied: Callable[[], None] = lambda: None
    drop: Callable[[str], None] = lambda _: None
    ended: Callable[[], None] = lambda: None
    restart: Callable[[], None] = lambda: None


class FirstStartDesk(QObject):
    """Opens the dialog when it has not ended yet."""

    _done = Signal(object)

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._doing = doing
        self._settings = Settings()
        self._states: States = {}
        self._outcome = Outcome("")
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
        dialog.may_go_on = self._may_go_on
        dialog.ended.connect(self._end)
        dialog.rejected.connect(self._left)
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
        works = HotkeyState.UNSUPPORTED not in _asked(states)
        self._try.show_states(key_text(keys[SUMMON]), "、".join(taken), works=works)

    def show_heard(self, name: str) -> None:
        """A hotkey was pressed."""
        if self._try is not None:
            self._try.show_heard(key_text(self._settings.hotkeys.get(name, name)))

    def show_opening(self, on: bool) -> None:
        """The practice chat is on its way, or there."""
        if self._try is not None:
            self._try.show_opening(on=on)

    def set_settings(self, settings: Settings) -> None:
        """They were changed elsewhere meanwhile; names chosen there are the newer ones."""
        former, self._settings = self._settings, settings
        names = settings.shop, settings.agent
        if self._who is not None and names != (former.shop, former.agent):
            self._who.show_names(*names)

    def _pages(self) -> list[tuple[str, QWidget]]:
        kept = self._settings
        self._who = WhoPage(kept.shop, kept.agent, kept.language)
        self._who.language_chosen.connect(self._speak)
        self._who.restart_wanted.connect(self._restart)
        self._book, self._try = BookPage(), TryPage()
        self._book.source_given.connect(self._subscribe)
        self._book.folder_wanted.connect(self._choose_folder)
        self._book.file_wanted.connect(self._choose_file)
        self._book.files_wanted.connect(self._choose_files)
        self._book.code_wanted.connect(self._compare)
        self._book.finished.connect(self._offer_next)
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

    def _may_go_on(self, step: int) -> bool:
        """What is typed and not subscribed to is not passed over."""
        return step != _BOOKS or self._book is None or self._book.is_settled()

    def _stepped(self, step: int) -> None:
        self._keep(min(step, FIRST_START_DONE - 1))

    def _left(self) -> None:
        """Closed on a step: what was typed there is kept like that of one that was done."""
        if self.dialog is not None:
            self._stepped(self.dialog.step)

    def _end(self) -> None:
        self._keep(FIRST_START_DONE)
        self._doing.ended()

    def _keep(self, step: int) -> None:
        if self._who is not None:
            shop, agent = self._who.shop, self._who.agent
            self._settings = replace(self._settings, shop=shop, agent=agent, first_start=step)
            self._doing.keep(self._settings)

    def _speak(self, language: Language) -> None:
        """From the next start on, whether it comes now or later."""
        self._settings = replace(self._settings, language=language)
        self._left()

    def _restart(self) -> None:
        """What was typed since then is kept before the program that is to come reads it."""
        self._left()
        self._doing.restart()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.dialog)
        if folder and self._book is not None:
            self._book.show_source(folder)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self.dialog)
        if origin := origin_of(chosen):
            self.take_file(origin)

    def _choose_files(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.dialog)
        if folder:
            self.take_file(Path(folder))

    def take_file(self, file: Origin) -> None:
        """Import it, what is in it, or several, once what would come of it has been confirmed."""
        if self._book is not None:
            self._book.show_importing()
        self._doing.import_file(file, self.dialog, self._tell)

    def _subscribe(self, source: str, code: str = "") -> None:
        if self._book is not None:
            self._book.show_looking()
        self._run(lambda: self._doing.subscribe(source, code))

    def _compare(self) -> None:
        """The code, large; once it is the same, what is signed with it is trusted."""
        if self.dialog is None:
            return
        source, code = self._outcome.source, self._outcome.code
        asking = CodeDialog(source, code, self.dialog)
        asking.accepted.connect(lambda: self._subscribe(source, code))
        asking.rejected.connect(lambda: self._refuse(source))
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def _refuse(self, source: str) -> None:
        """Somebody else's books: not one of their words is to reach a buyer."""
        self._run(lambda: self._dropped(source))

    def _dropped(self, source: str) -> Outcome:
        self._doing.drop(source)
        return Outcome(
            translate("FirstStart", "短码不一样，订阅没有成功：请问主管。"), refused=True
        )

    def _offer_next(self) -> None:
        if self.dialog is not None:
            self.dialog.offer_next()

    def _run(self, task: Callable[[], Outcome]) -> None:
        """A share that does not answer must not stop the window."""
        threading.Thread(target=self._attempt, args=(task,), name="library", daemon=True).start()

    def _attempt(self, task: Callable[[], Outcome]) -> None:
        try:
            self._done.emit(task())
        except AssistantError as error:
            self._done.emit(Outcome(error.line(self._settings.language), refused=True))
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("the first start's task failed")
            self._done.emit(Outcome("", refused=True))

    def _tell(self, outcome: Outcome) -> None:
        if self._book is not None:
            self._book.tell(outcome.text, outcome.tone, code=bool(outcome.code))
        if not outcome.refused or self._outcome.code:
            self._doing.reload()
        self._outcome = outcome

    def _closed(self) -> None:
        self.dialog = self._who = self._book = self._try = None


def _asked(states: States) -> Collection[HotkeyState]:
    """How the summons stands; without one, all the others tell of the desktop."""
    return [states[SUMMON]] if SUMMON in states else states.values()
