"""No screen has an untranslated or clipped text, in a language of marks 40 % longer, at 380 px."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.first_start_desk import Doing, FirstStartDesk
from assistant.app.program import Parts, Program
from assistant.core.language import Language
from assistant.core.profile import SHIPPED
from assistant.core.settings import Settings
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.habits import HabitStore
from assistant.store.home import Home
from assistant.ui.practice_chat import PracticeChat
from tests.store.keys import open_here
from tests.ui.pseudo import Pseudo, clipped, untranslated

NARROW = 380
# Each language is named in itself; chat programs have names.
NAMES = {"简体中文", "繁體中文"} | {profile.name for profile in SHIPPED} | set("一二三四五六日")
BOOK = """\
format: 1
book: shop
name: Shop
phrases:
  - {id: hello, stage: greet, title: Hello, code: hy, text: Hello}
  - {id: size, stage: recommend, title: Size, code: cm, text: "{size:S|M} and {height}"}
  - {id: bye, stage: farewell, title: Bye, code: zj, text: Bye, variants: [So long]}
promotions:
  - {id: nov, name: November, kind: coupon, starts: 2020-01-01 00:00, ends: 2099-01-01 00:00,
     conditions: [All], benefit: Ten off}
checklists:
  - {id: order, name: Order, items: [{id: spec, text: Size, required: true}]}
"""


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """The whole program in that language, with English data."""
    pseudo = Pseudo(qapp)
    qapp.installTranslator(pseudo)
    (tmp_path / "shop.yaml").write_text(BOOK, "utf-8")
    world = MemoryDesktop()
    world.open_chat("buyer", program="chat")
    database = open_here(tmp_path / "assistant.db")
    home, settings = Home.at(tmp_path / "home"), Settings("May", "Shop", Language.ENGLISH)
    habits, books = HabitStore(database), (tmp_path / "shop.yaml",)
    parts = Parts(home, settings, world.ports(), world.clock, habits, books)
    made = Program(qapp, parts)
    with qtbot.waitSignal(made.library_shown, timeout=30_000):
        made.start()
    yield made
    made.close()
    made.window.deleteLater()
    database.close()
    qapp.removeTranslator(pseudo)


def faults(shown: QWidget) -> list[str]:
    """What is wrong with a screen."""
    for _ in range(3):
        QApplication.processEvents()
    return [text for text in untranslated(shown) if text not in NAMES] + clipped(shown)


def test_the_window(program: Program, qtbot: QtBot) -> None:
    program.window.resize(NARROW, 860)
    program.window.search.type_in("cm")
    program.window.checklist.order_named.emit("261122-123456789012345")
    assert faults(program.window) == []


def test_the_window_with_a_form(program: Program) -> None:
    program.window.resize(NARROW, 860)
    program.window.search.type_in("cm")
    program.window.phrase_chosen.emit("shop/size")
    assert faults(program.window) == []


def test_the_window_when_nothing_is_found(program: Program) -> None:
    program.window.resize(NARROW, 860)
    program.window.search.type_in("qqqq")
    assert faults(program.window) == []


@pytest.mark.parametrize("opened", ["show_settings", "show_help", "show_practice"])
def test_dialogs(program: Program, opened: str) -> None:
    getattr(program, opened)()
    (dialog,) = program.window.findChildren(QDialog)
    assert faults(dialog) == []


@pytest.mark.parametrize("step", range(4))
def test_the_first_start(program: Program, step: int) -> None:
    doing = Doing(
        keep=lambda _settings: None,
        subscribe=str,
        import_file=str,
        reload=lambda: None,
        practise=lambda: None,
        show_settings=lambda: None,
        recovery_code="ABCD-EFGH",
    )
    desk = FirstStartDesk(doing)
    desk.begin(Settings(first_start=min(step, 2)), program.hotkeys.states)
    assert desk.dialog is not None
    if step > 2:
        desk.dialog._show(step)  # noqa: SLF001 - the last page comes only by pressing on
    assert faults(desk.dialog) == []
    desk.dialog.reject()


def test_the_practice_chat(program: Program, qtbot: QtBot) -> None:
    chat = PracticeChat("buyer")
    qtbot.addWidget(chat)
    chat.lesson.show()
    chat.show()
    assert faults(chat) == []
