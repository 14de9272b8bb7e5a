"""The running program: owns every part, connects them, and shuts down in reverse."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from assistant.app import shipped
from assistant.app.checking import OrderDesk
from assistant.app.library_loader import LibraryLoader
from assistant.app.paste_worker import PasteWorker
from assistant.app.phrase_desk import PhraseDesk
from assistant.app.summoning import Summoning
from assistant.core.errors import AssistantError
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.paste import Ports
from assistant.core.ports import Clock, Desktop, HotkeyState
from assistant.core.search.index import Index
from assistant.core.settings import SUMMON, Dock, Settings
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.settings_file import write_settings
from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.tray import Tray
from assistant.ui.window import HEIGHT, WIDTH, Window

_log = logging.getLogger(__name__)
_SECOND_MS = 1000
_GLANCE_MS = 250


@dataclass(frozen=True)
class Parts:
    """What the program is built from; tests give their own."""

    home: Home
    settings: Settings
    desktop: Desktop
    clock: Clock
    habits: HabitStore
    library: tuple[Path, ...]


class _Bridge(QObject):
    """Carries a hotkey from the listener's thread to the UI thread."""

    pressed = Signal(str)


class Program(QObject):
    """Builds the window and its desks; `start` sets everything going."""

    library_shown = Signal()
    quit_wanted = Signal()

    def __init__(self, app: QApplication, parts: Parts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self.settings = parts.settings
        self.hotkey_states: dict[str, HotkeyState] = {}
        self._bridge = _Bridge()
        self._icons = Icons(shipped.ICONS)
        self.window = Window(self._icons)
        self.worker = PasteWorker(self._ports, can_paste=parts.desktop.can_paste)
        self._loader = LibraryLoader(parts.library, parts.home.cache)
        self.summoning = Summoning(self.window, parts.desktop.windows, parts.clock)
        self.phrases = PhraseDesk(
            self.window, self.summoning, self.worker, parts.habits, parts.clock
        )
        self._orders = OrderDesk(self.window.checklist)
        self._tray = Tray(self._icons, self.window)
        self._second = QTimer(self)
        self._glance = QTimer(self)
        self._connect()
        self._dress()

    def _ports(self) -> Ports:
        desktop = self._parts.desktop
        return Ports(desktop.clipboard, desktop.windows, desktop.keyboard, self._parts.clock)

    def _connect(self) -> None:
        self._bridge.pressed.connect(self._hotkey)
        self._loader.loaded.connect(self._loaded)
        self._second.timeout.connect(self.phrases.tick)
        self._glance.timeout.connect(self.summoning.glance)
        window, tray = self.window, self._tray
        window.header.settings_wanted.connect(self.show_settings)
        window.header.dock_wanted.connect(self._other_side)
        window.closed.connect(self._closed)
        for section in (window.promotions, window.checklist):
            section.folded_changed.connect(self._folded)
        tray.show_wanted.connect(self.summoning.show)
        tray.settings_wanted.connect(self.show_settings)
        tray.quit_wanted.connect(self.quit_wanted)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def start(self) -> None:
        """Show the window, listen to the keys, load the books."""
        self.worker.start()
        self._place()
        for section in (self.window.promotions, self.window.checklist):
            section.set_folded(folded=section.name in self.settings.folded)
        self.window.show()
        self.summoning.glance()
        self._tray.setVisible(QSystemTrayIcon.isSystemTrayAvailable())
        self.phrases.show_loading()
        self._loader.start()
        self._parts.desktop.hotkeys.start(self._bridge.pressed.emit)
        self._bind()
        self._second.start(_SECOND_MS)
        self._glance.start(_GLANCE_MS)

    def close(self) -> None:
        """End everything in reverse order; what was chosen is kept."""
        for timer in (self._glance, self._second):
            timer.stop()
        self._parts.desktop.hotkeys.close()
        self._loader.close()
        self.worker.close()
        self._keep(window=_geometry(self.window.geometry()))
        self._tray.hide()
        self.window.hide()

    def show_settings(self) -> None:
        """Open the settings."""
        self.summoning.take_focus()
        dialog = SettingsDialog(self.settings, self.hotkey_states, self.window)
        dialog.settings_changed.connect(self._change)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _hotkey(self, name: str) -> None:
        if name == SUMMON:
            self.summoning.summon()
        else:
            self.phrases.paste_numbered(int(name.rpartition("-")[2]))

    def _bind(self) -> None:
        """Ask for all combinations; those that are taken are named and the rest works."""
        try:
            self.hotkey_states = dict(self._parts.desktop.hotkeys.bind(self.settings.bindings()))
        except AssistantError as error:
            self.phrases.tell(error.message, "bad")
            return
        states = self.hotkey_states
        _log.info("hotkeys: %s", {name: state.value for name, state in states.items()})
        taken = [self.settings.hotkeys[n] for n, s in states.items() if s is HotkeyState.TAKEN]
        if taken:
            self.phrases.tell(_taken(taken), "bad")
        elif HotkeyState.UNSUPPORTED in states.values():
            self.phrases.tell(_COPY_ONLY, "bad")

    def _loaded(self, library: Library, index: Index) -> None:
        self.phrases.show_library(library, index)
        self._orders.show_library(library)
        self.library_shown.emit()

    def _change(self, settings: Settings) -> None:
        former, self.settings = self.settings, settings
        self._keep()
        self._dress()
        if former.hotkeys != settings.hotkeys:
            self._bind()
        if former.dock != settings.dock:
            self._place(docked=True)
        if former.language != settings.language:
            self.phrases.tell(_RESTART, "")

    def _keep(self, **changes: object) -> None:
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        try:
            write_settings(self._parts.home.settings, self.settings)
        except OSError as error:
            _log.warning("settings not kept: %s", error)
            self.phrases.tell(_not_kept(error), "bad")

    def _dress(self) -> None:
        colours = theme.colours_for(self.settings.theme)
        theme.apply(self._app, colours, shipped.ICONS)
        self.window.set_colours(colours)
        self.phrases.set_settings(self.settings)

    def _other_side(self) -> None:
        other = Dock.RIGHT if self.settings.dock is Dock.LEFT else Dock.LEFT
        self._keep(dock=other)
        self._place(docked=True)

    def _place(self, *, docked: bool = False) -> None:
        """Where the user left it; else at its edge of the screen."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        if self.settings.window and not docked:
            wanted = QRect(*self.settings.window)
            under = QGuiApplication.screenAt(wanted.center())
            self.window.place(wanted, under.availableGeometry() if under else screen)
            return
        left = screen.left() if self.settings.dock is Dock.LEFT else screen.right() - WIDTH + 1
        self.window.place(QRect(left, screen.top(), WIDTH, HEIGHT), screen)

    def _folded(self, name: str, folded: bool) -> None:
        kept = {*self.settings.folded} - {name} | ({name} if folded else set())
        self._keep(folded=tuple(sorted(kept)))

    def _closed(self) -> None:
        """Without a tray to come back from, closing the window ends the program."""
        if self._tray.isVisible():
            self.summoning.hide()
        else:
            self.quit_wanted.emit()


def _geometry(rect: QRect) -> tuple[int, int, int, int]:
    return rect.left(), rect.top(), rect.width(), rect.height()


def _taken(names: list[str]) -> Message:
    return Message.of(
        "{names} 被别的程序占用了，其余快捷键照常可用。可以在设置里换一个。",
        "{names} is taken by another program; the other keys work. Choose another in the settings.",
        names="、".join(names),
    )


def _not_kept(error: OSError) -> Message:
    return Message.of(
        "设置没能保存：{why}。", "The settings were not saved: {why}.", why=error.strerror or error
    )


_COPY_ONLY = Message.of(
    "这个桌面不支持全局快捷键和自动粘贴：选中话术会复制到剪贴板，请自己粘贴。",
    "This desktop has no global hotkeys: a chosen phrase is copied; paste it yourself.",
)
_RESTART = Message.of("语言会在下次启动时换过来。", "The language changes at the next start.")
