"""No screen has an untranslated or clipped text, in a language of marks 40 % longer, at 380 px."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.editing.editor_program import editor_desk
from assistant.app.editor_desk import EditorDesk
from assistant.app.first_start_desk import Doing, FirstStartDesk, Outcome
from assistant.app.program import Program
from assistant.core.book import Book
from assistant.core.buyer import BuyerName
from assistant.core.case import Case
from assistant.core.language import Language
from assistant.core.matter import MatterKind, What
from assistant.core.numbers.table import Table
from assistant.core.profile import SHIPPED
from assistant.core.release.envelope import NAME
from assistant.core.settings import Settings
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.home import Home
from assistant.ui.colours import LIGHT
from assistant.ui.editor.editor_window import HEIGHT, WIDTH
from assistant.ui.editor.fields import sections
from assistant.ui.order_view import ItemView, OrderView
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.report_picture import ReportPicture
from assistant.ui.source_page import SourceRow
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.team_dialog import CodeDialog, TeamDialog
from assistant.ui.timer_strip import TimerRow
from tests.parts import parts_of
from tests.store.keys import open_here
from tests.ui.fingers import fill
from tests.ui.pseudo import OPEN, Pseudo, clipped, untranslated

NARROW = 380
ABOUT = ("261122-1", "dress", "carrier")
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
    sections.cache_clear()  # a program has one language from its start, tests have several
    (tmp_path / "shop.yaml").write_text(BOOK, "utf-8")
    world = MemoryDesktop()
    world.open_chat("buyer", program="chat")
    database = open_here(tmp_path / "assistant.db")
    home, settings = Home.at(tmp_path / "home"), Settings("May", "Shop", Language.ENGLISH)
    books = (tmp_path / "shop.yaml",)
    parts = parts_of(database, home, settings, world.ports(), world.clock, books)
    made = Program(qapp, parts)
    with qtbot.waitSignal(made.library_shown, timeout=30_000):
        made.start()
    yield made
    made.close()
    made.window.deleteLater()
    database.close()
    qapp.removeTranslator(pseudo)
    sections.cache_clear()


def faults(shown: QWidget) -> list[str]:
    """What is wrong with a screen, and stays so: rows made anew by a beat are laid out after it."""
    for _ in range(3):
        QApplication.processEvents()
    if clipped(shown):
        QTest.qWait(100)
    return [text for text in untranslated(shown) if text not in NAMES] + clipped(shown)


def test_the_window(program: Program, qtbot: QtBot) -> None:
    program.window.resize(NARROW, 860)
    fill(program.window.search, "cm")
    program.window.checklist.order_named.emit("261122-123456789012345")
    assert faults(program.window) == []


def test_the_window_with_a_form(program: Program) -> None:
    program.window.resize(NARROW, 860)
    fill(program.window.search, "cm")
    program.window.phrase_chosen.emit("shop/size")
    assert faults(program.window) == []


def test_the_window_when_nothing_is_found(program: Program) -> None:
    program.window.resize(NARROW, 860)
    fill(program.window.search, "qqqq")
    assert faults(program.window) == []


@pytest.mark.parametrize("opened", ["show_settings", "show_help", "show_practice"])
def test_dialogs(program: Program, opened: str) -> None:
    getattr(program, opened)()
    (dialog,) = program.window.findChildren(QDialog)
    assert faults(dialog) == []


def test_the_dialog_of_publishing(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    del program  # it has the language
    book, share = tmp_path / "books" / "shop.yaml", tmp_path / "share"
    for folder in (book.parent, share):
        folder.mkdir()
    book.write_text(BOOK, "utf-8")
    desk = editor_desk(Home.at(tmp_path / "lead"), [book], Language.ENGLISH)
    qtbot.addWidget(desk.window)
    desk.open(book)
    flow = desk.publish()
    assert flow is not None
    dialog, form = flow.dialog, flow.dialog.form
    form.folder.setText(str(share))
    form.folder.editingFinished.emit()
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert faults(dialog) == []
    form.key.click()
    dialog.publish.click()
    qtbot.waitUntil((share / NAME).exists)
    qtbot.waitUntil(lambda: dialog.releases.list.topLevelItemCount() == 1)
    assert faults(dialog) == []
    dialog.reject()


def open_matters(program: Program) -> Case:
    """A promise, a case of each kind that is shown, and one of each that has ended."""
    ledger, buyer = program.following.ledger, BuyerName("", "buyer")
    for name in ("first", "second"):
        ledger.open(MatterKind.PROMISE, buyer, ("gift", f"{name} socks", None))
        ledger.open(MatterKind.CASE, buyer, ("size", f"{name} too small", None), ABOUT)
    ledger.add(ledger.agenda.promises[0].matter.id, What.KEPT)
    ledger.add(ledger.agenda.cases[0].matter.id, What.CLOSED)
    [case] = ledger.agenda.cases
    ledger.add(case.matter.id, What.OFFERED, text="a new one")
    return case


@pytest.mark.parametrize("page", ["agenda", "form", "case"])
def test_what_is_followed_up(program: Program, page: str) -> None:
    program.window.resize(NARROW, 860)
    case = open_matters(program)
    agenda = program.following.agenda
    agenda.open()
    ended = program.window.follow.agenda.findChildren(QPushButton, "link")
    ended[0].click()
    if page == "form":
        program.following.cases.ask()
        program.window.follow.turn_to(program.window.follow.form)
    elif page == "case":
        program.following.cases.open(case.matter.id)
    assert faults(program.window) == []


def test_the_lines_over_the_list(program: Program) -> None:
    program.window.resize(NARROW, 860)
    open_matters(program)
    program.window.promise.ask("buyer", "buyer", "")
    program.window.promise.show_reading("")
    [promise] = program.following.ledger.agenda.promises
    program.following.promises.keep(promise.matter.id)
    timers = [TimerRow((name, "shop/hello"), "Hello", name, "2:59") for name in "ab"]
    program.window.timers.show_timers(timers)
    program.window.draft.add("Hello")
    assert faults(program.window) == []
    program.window.draft.take_focus()
    program.window.timers.show_timers(timers)
    assert faults(program.window) == []


def test_an_order_whose_address_has_changed(program: Program) -> None:
    program.window.resize(NARROW, 860)
    item = ItemView("spec", "Size", "M", required=True)
    sides = ("Wang 138\nHangzhou", "Li 139\nWuxi")
    view = OrderView("261122-1", "buyer", (item,), "", (), *sides, can_tick=True)
    program.window.checklist.show_order(view)
    assert faults(program.window) == []


def test_the_handover_dialog(program: Program) -> None:
    open_matters(program)
    dialog = program.following.handover.open()
    dialog.tell("told", "good")
    assert faults(dialog) == []
    dialog.show_rows([])
    assert faults(dialog) == []
    dialog.reject()


def test_the_report_dialog(program: Program) -> None:
    dialog = program.following.reports.open(LIGHT)
    assert faults(dialog) == []
    dialog.reject()
    open_matters(program)
    dialog = program.following.reports.open(LIGHT)
    dialog.tell("told", "good")
    assert faults(dialog) == []
    [picture] = dialog.findChildren(ReportPicture)
    assert [line for line in picture.accessibleDescription().splitlines() if OPEN not in line] == []
    dialog.reject()


@pytest.mark.parametrize("step", range(4))
def test_the_first_start(program: Program, step: int) -> None:
    doing = Doing(
        keep=lambda _settings: None,
        subscribe=lambda source, _code: Outcome(source),
        import_file=lambda *_: None,
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


@pytest.mark.parametrize("section", ["phrases", "promotions", "checklists", "products", "cards"])
def test_the_editor(program: Program, tmp_path: Path, qtbot: QtBot, section: str) -> None:
    desk = EditorDesk([tmp_path / "shop.yaml"], Language.ENGLISH)
    qtbot.addWidget(desk.window, before_close_func=lambda _: desk.session.steps.setClean())
    assert desk.open(tmp_path / "shop.yaml")
    desk.window.resize(WIDTH, HEIGHT)  # the tests' screen is smaller than an office's
    desk.window.show()
    desk.window.show_page(section)
    assert faults(desk.window) == []
    page = desk.window.pages[section]
    page.adding.emit()
    page.select([0, 1])
    desk.window.finding.open("Hello")
    assert faults(desk.window) == []


def test_import_and_compare(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    desk = EditorDesk([tmp_path / "shop.yaml"], Language.ENGLISH)
    qtbot.addWidget(desk.window, before_close_func=lambda _: desk.session.steps.setClean())
    assert desk.open(tmp_path / "shop.yaml")
    (tmp_path / "x.csv").write_text("a,b\nHello,Hello there\n", "utf-8")
    importing = desk.import_from(tmp_path / "x.csv")
    assert importing is not None
    assert faults(importing) == []
    importing.reject()
    comparing = desk.compare_with(Book("shop", "Shop"), "x")
    assert faults(comparing) == []
    comparing.reject()


def test_the_team_and_its_tables(program: Program) -> None:
    program.team.open()
    team = program.window.findChildren(TeamDialog)[-1]
    row = SourceRow("https://example.com", "May", "12", uncompared=True)
    team.sources.show_rows((row,))
    for page in range(3):
        team.findChildren(QTabWidget)[0].setCurrentIndex(page)
        assert faults(team) == []
    tables = TablesDialog("Numbers", LIGHT, program.window)
    tables.show_tables([Table("Used", ("Phrase", "Times"), (("Hello", 3),))])
    code = CodeDialog("https://example.com", "K7Q2 M4XD", program.window)
    for dialog in (tables, code):
        dialog.open()
        assert faults(dialog) == []
        dialog.reject()
