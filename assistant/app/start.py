"""`assistant run`: one program a home folder. The window stands before the rest is loaded."""

import gc
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from assistant.app import shipped
from assistant.app.application import make_app
from assistant.app.log import start_log
from assistant.app.placing import place
from assistant.app.second_start import lock_or_show
from assistant.app.spoken import first_language
from assistant.app.unforeseen import Unforeseen
from assistant.core.problem import Problem
from assistant.core.settings import Settings
from assistant.store.home import Home
from assistant.store.settings_aside import copy_aside
from assistant.store.settings_file import read_settings
from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.window import Window

_HANDOVER_MS = 10_000
_SHOWING_MS = 300


@dataclass(frozen=True)
class Start:
    """What there is once the window stands."""

    app: QApplication
    home: Home
    settings: Settings
    problems: tuple[Problem, ...]
    library: Sequence[Path]
    window: Window
    unforeseen: Unforeseen = field(default_factory=Unforeseen)


def run(home_folder: Path | None, library: Sequence[Path], *, restarted: bool = False) -> int:
    """Open the window, or show the one that is already open. Raises AssistantError.

    `restarted`: the former program is about to end; wait for that.
    """
    home = Home.at(home_folder)
    unforeseen = start_log(home.logs)
    lock = lock_or_show(home, _HANDOVER_MS if restarted else 0)
    if lock is None:
        return 0
    try:
        settings, problems = settings_of(home)  # who was waited for has kept some at its end
        app = make_app(settings.language)
        gc.disable()  # what is made while starting stays: looking for garbage finds none
        window = first_window(app, settings)
        from assistant.app.running import go_on  # noqa: PLC0415 - most of the program

        return go_on(Start(app, home, settings, problems, library, window, unforeseen))
    finally:
        gc.enable()
        lock.unlock()


def settings_of(home: Home) -> tuple[Settings, tuple[Problem, ...]]:
    """What is set and what is wrong with it; a new user's window speaks as the system does.

    Of a file that is not used whole a copy is kept: closing the program writes it anew. Raises
    AssistantError.
    """
    if home.settings.exists():
        settings, problems = read_settings(home.settings)
        if problems and home.settings.exists():
            problems = (*problems, copy_aside(home.settings))
        return settings, problems
    language = first_language(os.environ, QLocale.system().uiLanguages())
    return Settings(language=language), ()


def first_window(app: QApplication, settings: Settings) -> Window:
    """The window in its place, painted, with nothing behind it yet."""
    colours = theme.colours_for(settings.theme)
    theme.apply(app, colours, shipped.ICONS)
    window = Window(Icons(shipped.ICONS))
    window.set_colours(colours)
    opening = QCoreApplication.translate("Start", "正在打开…")
    window.footer.show_status(opening)
    window.phrases.say(opening)
    place(window, settings)
    window.show()
    waited = QElapsedTimer()
    waited.start()
    while not window.windowHandle().isExposed() and waited.elapsed() < _SHOWING_MS:
        app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _SHOWING_MS)
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return window
