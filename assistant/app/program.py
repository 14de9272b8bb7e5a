"""The running program: owns every part, connects them, and shuts down in reverse."""

from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from assistant.app import shipped
from assistant.app.autostart_desk import AutostartDesk
from assistant.app.barrier import Barrier
from assistant.app.beat import Beat
from assistant.app.buyer_desk import BuyerDesk
from assistant.app.commands import again_command
from assistant.app.editing.editor_starter import EditorStarter
from assistant.app.following import Following
from assistant.app.help_topics import topics
from assistant.app.hotkey_desk import HotkeyDesk
from assistant.app.idle_lock import IdleLock
from assistant.app.library_loader import LibraryLoader
from assistant.app.numbers_desk import NumbersDesk
from assistant.app.parts import Parts
from assistant.app.paste_worker import PasteWorker
from assistant.app.personal_desk import PersonalDesk
from assistant.app.phrase_desk import PhraseDesk
from assistant.app.placing import Placing
from assistant.app.practice_desk import PracticeDesk
from assistant.app.replying import Kept, Replying
from assistant.app.settings_desk import SettingsDesk
from assistant.app.subscription_desk import SubscriptionDesk
from assistant.app.summoning import Summoning
from assistant.app.team_desk import TeamDesk
from assistant.app.wording_told import watch
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.paste import Ports
from assistant.core.ports import Target
from assistant.core.search.index import Index
from assistant.core.settings import BUYER, FOLLOW_UP, ORDER, SUMMON, Dock, Settings
from assistant.ui import theme
from assistant.ui.help_card import HelpCard
from assistant.ui.icons import Icons
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.standing_dialog import standing
from assistant.ui.tray import Tray
from assistant.ui.window import Window

if TYPE_CHECKING:
    from assistant.app.lead_desk import LeadDesk

_GLANCE_MS = 250


class Program(QObject):
    """Builds the window and its desks; `start` sets everything going."""

    library_shown = Signal()
    quit_wanted = Signal()
    ticked = Signal()
    settings_opened = Signal(object)
    groups_wanted = Signal()
    settings_changed = Signal(object)

    def __init__(self, app: QApplication, parts: Parts, window: Window | None = None) -> None:
        """`window`: one that stands already."""
        super().__init__()
        self._app = app
        self._parts = parts
        self._ending = ExitStack()
        front = parts.desktop.front_at_press or parts.desktop.windows.active
        self.hotkeys = HotkeyDesk(parts.desktop.hotkeys, front)
        self._autostart = AutostartDesk(parts.desktop.autostart)
        self._icons = Icons(shipped.ICONS)
        self.window = window or Window(self._icons)
        self.worker = PasteWorker(self._ports, can_paste=parts.desktop.can_paste)
        self.sources = SubscriptionDesk(parts.shelf, parts.clock, self.window.footer)
        self._loader = LibraryLoader(
            self._books, parts.home.cache, parts.home.personal_book, parts.kept
        )
        self.summoning = Summoning(
            self.window, parts.desktop.windows, parts.clock, lambda: self.worker.needs_the_chat
        )
        self._barrier = barrier = Barrier(parts.clock)
        self.chosen = SettingsDesk(parts.home.settings, parts.settings, barrier)
        kept = Kept(parts.filled, parts.timers, parts.drafts, barrier)
        self._replies = Replying(self.window, self.summoning, self.worker, parts.clock, kept)
        self.situation = situation = self._replies.situation
        self.courier = self._replies.courier
        self.phrases = PhraseDesk(
            self.window, self.summoning, situation, self._replies.desk, parts.habits, barrier
        )
        self.numbers = NumbersDesk(parts.numbers, situation, barrier, parts.buyers.finder.is_name)
        self.buyers = BuyerDesk(
            self.window.buyer,
            self.window.undo,
            situation,
            self.summoning,
            self.worker,
            parts.buyers,
            barrier,
        )
        self._lock = IdleLock(app, self.window, parts.clock)
        self.personal = PersonalDesk(self.window, self.summoning, situation, parts.home)
        self.team = TeamDesk(self.window, parts.home, self.sources, self.phrases, self.numbers)
        self.practice = PracticeDesk(parts.practice, parts.home.folder, self._books, barrier)
        self.following = Following(
            self.window, self.summoning, self.worker, self._replies, parts.orders, parts.matters
        )
        self._tray = Tray(self._icons, self.window)
        self._editor = EditorStarter(parts.home.folder, parts.library)
        self._beat = Beat(parts.clock)
        self._glance = QTimer(self)
        self._placing = Placing(self.window, self.settings)
        self._connect()
        self._dress()

    def _books(self) -> tuple[Path, ...]:
        """What is subscribed to, then the library's files; the agent's own book lies over them."""
        return (*self.sources.places(), *(self._parts.library or self._parts.own()))

    def _ports(self) -> Ports:
        desktop = self._parts.desktop
        return Ports(desktop.clipboard, desktop.windows, desktop.keyboard, self._parts.clock)

    def _connect(self) -> None:
        self.window.phrases.before.now = self._parts.clock.monotonic
        self.hotkeys.pressed.connect(self._pressed)
        self._beat.beaten.connect(self.tick)
        for look in (self.summoning.glance, self.buyers.glance, self.following.glance):
            self._glance.timeout.connect(look)
        self._lock.locked.connect(lambda on: self.window.buyer.show_locked(locked=on))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)
        self.chosen.changed.connect(self._act_on)
        self._connect_telling()
        self._connect_books()
        self._connect_replies()
        self._connect_practice()
        self._connect_window()
        self._connect_tray()

    def _connect_telling(self) -> None:
        """Whoever has a line for the agent."""
        desks = (self.hotkeys, self._autostart, self.practice, self.buyers, self.following)
        for one in (*desks, self.chosen, self._barrier, self._loader, self._replies, self.personal):
            one.told.connect(self.phrases.tell)

    def _connect_books(self) -> None:
        """What changes the library, and what it changes."""
        for books in (self.personal, self.sources, self.team, self._editor):
            books.changed.connect(self._loader.start)
        self._loader.progressed.connect(self.phrases.show_progress)
        self._loader.loaded.connect(self._loaded)
        self._loader.rules_ready.connect(self.situation.set_rules)
        self.personal.opened.connect(lambda dialog: watch(dialog, self.situation))
        self.team.numbers_chosen.connect(self._hand_numbers)
        self.team.team_wanted.connect(lambda dialog: self.lead.show_numbers(parent=dialog))
        self.team.kpi_wanted.connect(lambda dialog: self.lead.show_kpi(parent=dialog))

    def _connect_replies(self) -> None:
        """What a reply that has left, was refused or was looked for means to whom."""
        self.courier.used.connect(self.phrases.used)
        self.courier.spent.connect(self.numbers.used)
        self.courier.refused.connect(self.numbers.refused)
        self.phrases.searched.connect(self.numbers.searched)
        self.numbers.aged.connect(self.following.orders.forget_old)
        self.courier.left.connect(self.buyers.after)
        for desk in (self._replies, self.phrases):
            self.buyers.changed.connect(desk.buyer_changed)
        self.buyers.matters = self.following.agenda.of
        for changed in (self.following.ledger.changed, self.following.agenda.came_due):
            changed.connect(self.buyers.refresh)

    def _connect_practice(self) -> None:
        self.practice.on_view = self.phrases.on_view
        self.practice.record_wanted.connect(self._export_record)
        self.practice.opening.connect(lambda _on: self.summoning.let_go())

    def _connect_window(self) -> None:
        window = self.window
        window.header.settings_wanted.connect(self.show_settings)
        window.header.badge_clicked.connect(self._elevate)
        window.header.dock_wanted.connect(self._other_side)
        window.help_wanted.connect(self.show_help)
        window.closed.connect(self._closed)
        for section in (window.promotions, window.checklist):
            section.folded_changed.connect(self._folded)

    def _connect_tray(self) -> None:
        tray = self._tray
        tray.show_wanted.connect(self.summoning.show)
        tray.practice_wanted.connect(self.show_practice)
        tray.help_wanted.connect(self.show_help)
        tray.sources_wanted.connect(self.team.open)
        tray.settings_wanted.connect(self.show_settings)
        tray.editor_wanted.connect(self._editor.start)
        tray.groups_wanted.connect(self.groups_wanted)
        tray.quit_wanted.connect(self.quit_wanted)

    def tick(self) -> None:
        """A second has passed."""
        for desk in (self.phrases, self._replies, self._lock, self.following, self.sources):
            desk.tick()
        self.ticked.emit()

    def start(self) -> None:
        """Show the window, listen to the keys, load the books; what begins here `close` ends."""
        ends = self._ending.callback
        for one in (self._replies.close, self.window.hide, self._editor.close, self._tray.hide):
            ends(one)
        self.worker.start()
        ends(self.worker.close)
        ends(self.practice.close)
        for section in (self.window.promotions, self.window.checklist):
            section.set_folded(folded=section.name in self.settings.folded)
        self.window.show()
        self._placing.start()
        ends(self._keep_spot)
        self.summoning.glance()
        self._tray.setVisible(QSystemTrayIcon.isSystemTrayAvailable())
        self.phrases.show_loading()
        self._loader.start()
        ends(self._loader.close)
        self.sources.start()
        ends(self.sources.close)
        self.numbers.start()
        ends(self.numbers.close)
        self._autostart.renew()
        self.hotkeys.start(self.settings)
        ends(self.hotkeys.close)
        self._beat.start()
        ends(self._beat.stop)
        self._glance.start(_GLANCE_MS)
        ends(self._glance.stop)

    def close(self) -> None:
        """End in reverse what has begun, also after a part that fails; what was chosen is kept."""
        with self._ending:
            QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._dress)

    @property
    def settings(self) -> Settings:
        """Those in force."""
        return self.chosen.now

    def _keep_spot(self) -> None:
        spot = self._placing.spot()
        self.chosen.keep(replace(self.settings, screen=spot.screen, window=spot.rect))

    def show_hotkeys(self) -> None:
        """Open the settings where the keys are."""
        self.show_settings().show_keys()

    @cached_property
    def lead(self) -> "LeadDesk":
        """The team's tables; few agents ever open them."""
        from assistant.app.lead_desk import LeadDesk  # noqa: PLC0415 - 60 ms that no start needs

        folder = self._parts.home.folder
        words, shared = lambda: self.settings.language, lambda: self.settings.numbers
        return LeadDesk(folder, self._books, self._colours, words, shared)

    def show_settings(self) -> SettingsDialog:
        """Open the settings."""
        self.summoning.take_focus()
        if open_ := standing(self.window, SettingsDialog):
            return open_
        opened = self.settings
        dialog = SettingsDialog(opened, {}, self.window)
        self.hotkeys.open_settings(dialog)
        self._autostart.open_settings(dialog)
        dialog.settings_changed.connect(
            lambda it: self.take_settings(it.changed_over(opened, self.settings))
        )
        dialog.editor_wanted.connect(self._editor.start)
        dialog.sources_wanted.connect(self.team.open)
        dialog.practice_wanted.connect(self.show_practice)
        dialog.groups_wanted.connect(self.groups_wanted)
        dialog.finished.connect(dialog.deleteLater)
        self.settings_opened.emit(dialog)
        dialog.open()
        return dialog

    def show_practice(self) -> None:
        """Open the practice."""
        self.summoning.take_focus()
        self.practice.open(self.settings.agent, self.window)

    def _export_record(self) -> None:
        self.summoning.take_focus()
        self.practice.ask_where(self.settings.agent, self.window)

    def show_help(self) -> None:
        """Open the card with all keys."""
        self.summoning.take_focus()
        card = HelpCard(topics(self.settings, takes_over=self.hotkeys.takes_over), self.window)
        card.practice_wanted.connect(self.show_practice)
        card.finished.connect(card.deleteLater)
        card.open()

    def _pressed(self, name: str, front: Target | None) -> None:
        self._lock.put_off()
        with self.summoning.as_seen(front):
            self._hotkey(name)

    def _hotkey(self, name: str) -> None:
        if name == SUMMON:
            self._lock.touch()
            self.summoning.summon()
        elif name == ORDER:
            self.following.orders.look_at_clipboard()
        elif name == FOLLOW_UP:
            self._replies.follow_ups.go_on()
        elif name == BUYER:
            self.buyers.look_at_clipboard()
        else:
            self.phrases.paste_numbered(int(name.rpartition("-")[2]))

    def _loaded(self, library: Library, index: Index) -> None:
        self.phrases.show_library(library, index)
        self.tick()
        self.following.show_library(library)
        self.practice.show_library(library)
        self.buyers.show_library(library)
        self.personal.show_library(library, self.settings.language)
        self.sources.show(self.settings.language)
        self.team.show_library(library, self.settings.language)
        self.library_shown.emit()

    def reload(self) -> None:
        """Look at the sources now, and read the books anew."""
        self.sources.poller.look_now()
        self._loader.start()

    def take_settings(self, settings: Settings) -> bool:
        """Keep what was chosen, and act on it; whether the next start finds it."""
        return self.chosen.take(settings)

    def _act_on(self, former: Settings) -> None:
        now = self.settings
        self.settings_changed.emit(now)
        self._dress()
        if (former.hotkeys, former.take_over) != (now.hotkeys, now.take_over):
            self.hotkeys.bind(now)
        if former.dock != now.dock:
            self._placing.dock(now.dock)

    def _hand_numbers(self, folder: str) -> None:
        self.chosen.note(replace(self.settings, numbers=folder))
        self.phrases.set_settings(self.settings)
        self.numbers.hand_over()

    def _colours(self) -> theme.Colours:
        return theme.colours_for(self.settings.theme)

    def _dress(self) -> None:
        colours = self._colours()
        theme.apply(self._app, colours, shipped.ICONS)
        self.window.set_colours(colours)
        for desk in (self.phrases, self.following):
            desk.set_settings(self.settings)
        self._lock.set_minutes(self.settings.lock_minutes)

    def _elevate(self) -> None:
        """Where the chat runs as administrator: start again with the same rights, then end."""
        start = self._parts.desktop.run_as_administrator
        if start is None or not self.summoning.needs_administrator:
            return
        if start(again_command(self._parts.home.folder)):
            self.quit_wanted.emit()
        else:
            self.phrases.tell(_NOT_ELEVATED, "bad")

    def _other_side(self) -> None:
        other = Dock.RIGHT if self.settings.dock is Dock.LEFT else Dock.LEFT
        self.chosen.note(replace(self.settings, dock=other))
        self._placing.dock(other)

    def _folded(self, name: str, folded: bool) -> None:
        kept = {*self.settings.folded} - {name} | ({name} if folded else set())
        self.chosen.note(replace(self.settings, folded=tuple(sorted(kept))))

    def _closed(self) -> None:
        """Without a tray to come back from, closing the window ends the program."""
        if self._tray.isVisible():
            self.summoning.hide()
        else:
            self.quit_wanted.emit()


_NOT_ELEVATED = Message.of(
    "没有以管理员身份重新打开；话术仍会放在剪贴板上。",
    "Not started again as administrator; replies still go to the clipboard.",
)
