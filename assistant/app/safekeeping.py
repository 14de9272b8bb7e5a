"""What keeps the data of a running program safe: backups, forgetting, the recovery code."""

from PySide6.QtCore import QObject

from assistant.app.asking import AnsweringDesk
from assistant.app.backup_desk import BackupDesk
from assistant.app.buyer_commands import BuyerCommands
from assistant.app.group_desk import GroupDesk
from assistant.app.program import Program
from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.settings import Settings
from assistant.desktop.clock import SystemClock
from assistant.store.buyers import BuyerStore
from assistant.store.home import Home
from assistant.store.key import Key
from assistant.store.opening import Opened
from assistant.ui.recovery_bar import RecoveryDialog
from assistant.ui.settings_dialog import SettingsDialog


class Safekeeping(QObject):
    """Lives as long as the program has the database; commands are answered meanwhile."""

    def __init__(self, program: Program, home: Home, store: Opened) -> None:
        super().__init__()
        clock = SystemClock()
        self._program = program
        self._store = store
        self._backups = BackupDesk(home, store, clock)
        call_off = self._backups.errands.call_off
        commands = BuyerCommands(home, store, clock, call_off, self.forget)
        self._answering = AnsweringDesk(home, commands, program.buyers.refresh)
        self._groups = GroupDesk(BuyerStore(store.database), clock)
        self._backups.spared = program.following.ledger.waiting
        self._follow(program.settings)
        self._connect()

    def _connect(self) -> None:
        program, bar = self._program, self._program.window.recovery
        for desk in (self._backups, self._groups):
            desk.told.connect(program.phrases.tell)
        program.ticked.connect(self._backups.tick)
        self._backups.forgot.connect(program.following.ledger.reload)
        self._backups.forgot.connect(program.phrases.reread_habits)
        program.settings_changed.connect(self._follow)
        program.settings_opened.connect(self._serve)
        program.groups_wanted.connect(self._show_groups)
        bar.code_wanted.connect(self._show_code)
        bar.setVisible(bool(self._store.recovery_code))

    def forget(self, name: BuyerName) -> None:
        """A buyer was erased: nothing of them stays in memory either."""
        self._program.following.forget(name)
        self._program.phrases.reread_habits()

    def close(self) -> None:
        """Answer no more, keep nothing open; the database is about to be closed."""
        self._program.ticked.disconnect(self._backups.tick)
        try:
            self._answering.close()
        finally:
            self._backups.errands.close()

    def _follow(self, settings: Settings) -> None:
        self._backups.keep_days = settings.keep_days

    def _show_code(self) -> None:
        self._program.summoning.take_focus()
        dialog = RecoveryDialog(self._store.key.code, self._program.window)
        dialog.copied.connect(self._copied)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _copied(self) -> None:
        self._program.window.recovery.hide()
        self._store.keeper.mark_seen()

    def _show_groups(self) -> None:
        self._program.summoning.take_focus()
        self._groups.open(self._program.window)

    def _serve(self, dialog: SettingsDialog) -> None:
        dialog.privacy.code_typed.connect(lambda code: self._check(dialog, code))

    def _check(self, dialog: SettingsDialog, code: str) -> None:
        try:
            right = Key.of_code(code) == self._store.key
            verdict = _RIGHT if right else _ANOTHER
        except AssistantError as error:
            right, verdict = False, error.message
        language = self._program.settings.language
        dialog.privacy.show_verdict(verdict.text(language), "good" if right else "bad")


_RIGHT = Message.of("对的，就是它。", "That is the one.")
_ANOTHER = Message.of("写法没错，但打不开这里的数据。", "It is well-formed but opens nothing here.")
