"""Every state of every screen, to be looked at one by one: python -m tests.all_screenshots FOLDER.

Two scales, three looks, three languages; each combination in a process of its own.
"""

import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from assistant.app import shipped
from assistant.app.application import make_app
from assistant.app.first_start_desk import Doing, FirstStartDesk
from assistant.app.program import Parts, Program
from assistant.core.language import Language
from assistant.core.settings import Settings, Theme
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.window import HEIGHT, WIDTH
from tests.screenshots import FixedClock, settle

SCALES = ("1", "1.5")
THEMES = (Theme.LIGHT, Theme.DARK, Theme.CONTRAST)
ORDER = "261122-123456789012345"


def states(program: Program) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """A name, and what is done to come there; each tells what to look at."""
    window = program.window
    for name, words in (("rest", ""), ("search", "youhui"), ("nothing", "qqqqzz")):
        yield name, partial(typed, program, words)
    yield "form", partial(chosen, program)
    yield "order", partial(done, window, partial(window.checklist.order_named.emit, ORDER))
    yield "narrow", partial(done, window, partial(window.resize, 380, 700))
    for name, show in (
        ("settings", program.show_settings),
        ("help", program.show_help),
        ("practice", program.show_practice),
    ):
        yield name, partial(dialog, program, show)
    for step in range(4):
        yield f"first-{step + 1}", partial(first_start, program, step)
    yield "chat", practice_chat


def done(shown: QWidget, act: Callable[[], object]) -> QWidget:
    """Do something, then look at this."""
    act()
    return shown


def typed(program: Program, words: str) -> QWidget:
    """While something is searched for."""
    program.window.search.type_in(words)
    return program.window


def dialog(program: Program, show: Callable[[], object]) -> QWidget:
    """A dialog that was opened."""
    show()
    return program.window.findChildren(QDialog)[-1]


def chosen(program: Program) -> QWidget:
    """A phrase whose blanks are asked for."""
    program.window.search.type_in("fh")
    row = program.window.phrases.selected()
    if row:
        program.window.phrase_chosen.emit(row.key)
    return program.window


def first_start(program: Program, step: int) -> QWidget:
    """The first start at one of its pages."""
    nothing: Callable[..., None] = lambda *_words: None  # noqa: E731 - seven of them
    code = "4K7M-2QXD-9RTB-W5HN-8CVF-3JPA"
    doing = Doing(nothing, str, str, nothing, nothing, nothing, recovery_code=code)
    desk = FirstStartDesk(doing)
    desk.begin(Settings(), program.hotkeys.states)
    assert desk.dialog is not None
    desk.dialog._show(step)  # noqa: SLF001 - as pressing on would
    return desk.dialog


def practice_chat() -> QWidget:
    """A lesson under way."""
    chat = PracticeChat("小鱼儿888")
    chat.lesson.show()
    chat.lesson.show_question("2 / 6")
    chat.lesson.show_clock("4.2", "good")
    chat.say("在吗？")
    chat.show()
    return chat


def take_all(folder: Path, theme: Theme, language: Language, scale: str) -> None:
    """All states in one look."""
    app = make_app(language)
    with tempfile.TemporaryDirectory() as home_folder:
        world = MemoryDesktop()
        world.open_chat("小鱼儿888 - 千牛接待中心", program="aliworkbench")
        home = Home.at(Path(home_folder))
        store = open_store(home, None)
        settings = Settings("小美", "小鱼女装", language, theme)
        habits = HabitStore(store.database)
        parts = Parts(home, settings, world.ports(), FixedClock(), habits, (shipped.PHRASEBOOKS,))
        program = Program(app, parts)
        loaded: list[bool] = []
        program.library_shown.connect(lambda: loaded.append(True))
        program.start()
        settle(app, lambda: bool(loaded))
        program.window.resize(WIDTH, HEIGHT)
        for name, come_there in states(program):
            picture(app, come_there(), folder / f"{name}-{theme}-{language}-{scale}.png")
        program.close()
        store.database.close()


def picture(app: QApplication, shown: QWidget, file: Path) -> None:
    """Paint it, keep it, and put a dialog away."""
    settle(app, lambda: True)
    shown.grab().save(str(file))
    if isinstance(shown, QDialog):
        shown.reject()
        settle(app, lambda: True)


def main(folder: Path, *look: str) -> int:
    """All combinations, or only the one named."""
    folder.mkdir(parents=True, exist_ok=True)
    if look:
        theme, language, scale = look
        take_all(folder, Theme(theme), Language(language), scale)
        return 0
    for scale, theme, language in itertools.product(SCALES, THEMES, Language):
        words = [sys.executable, "-m", "tests.all_screenshots", str(folder)]
        environment = os.environ | {"QT_SCALE_FACTOR": scale}
        subprocess.run([*words, theme, language, scale], env=environment, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
