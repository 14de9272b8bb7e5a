"""The program: what is kept between starts, what is logged, what happens at the edges."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QStyle,
    QToolButton,
    QWidget,
)

from assistant.app import program
from assistant.app.phrase_desk import PhraseDesk
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.problem import Problem
from assistant.core.refusal import READ_LATE
from assistant.core.settings import Dock, Theme
from assistant.store.connection import StoreError
from assistant.store.numbers import NumberStore
from assistant.store.orders import OrderStore
from assistant.store.settings_file import read_settings
from assistant.ui import theme
from assistant.ui.colours import CONTRAST, DARK, LIGHT
from assistant.ui.note_line import NoteLine
from assistant.ui.practice_dialog import PracticeDialog
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.team_dialog import TeamDialog
from assistant.ui.tray import Tray
from tests.flows.world import World
from tests.ui.fingers import click

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program beside a chat."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show("小鱼儿888")
    yield world
    world.close()


def test_what_is_typed_copied_and_pasted_is_not_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world.desktop.somebody_copies("杭州市西湖区 13800001111")
    world.press("Ctrl+Alt+3")
    world.press("Ctrl+Alt+Space")
    world.type("tjm")
    world.press("Enter")
    world.type("165cm")
    world.press("Ctrl+Enter")
    world.close()
    assert len(world.desktop.chats["小鱼儿888"].pasted) == 2
    for private in ("亲，", "建议选", "165cm", "西湖", "13800001111", "小鱼儿888", "tjm"):
        assert private not in caplog.text
    assert "paste shop/bargain: pasted" in caplog.text


def test_who_pastes_by_hotkey_is_there_but_only_summoning_opens_what_is_locked(
    world: World,
) -> None:
    shown, most_of_it = world.program, timedelta(seconds=40)
    [line] = shown.window.buyer.findChildren(NoteLine)
    shown.take_settings(replace(shown.settings, lock_minutes=1))
    world.pass_time(most_of_it)
    world.press("Ctrl+Alt+3")
    world.pass_time(most_of_it)
    assert "已锁定" not in line.accessibleName()
    world.pass_time(most_of_it)
    world.press("Ctrl+Alt+3")
    assert "已锁定" in line.accessibleName()
    world.press("Ctrl+Alt+Space")
    assert "已锁定" not in line.accessibleName()


def test_what_the_worker_notices_after_a_paste_is_told(world: World) -> None:
    world.program.worker.noticed.emit(READ_LATE)
    assert world.program.window.notice.text() == READ_LATE.text()


@pytest.mark.parametrize("kind", [SettingsDialog, TeamDialog, PracticeDialog])
def test_a_dialog_asked_for_again_from_the_tray_is_the_one_that_stands(
    world: World, kind: type[QDialog]
) -> None:
    """Of two the first would be dead: what it asks for is answered to the second."""
    [tray] = world.program.window.findChildren(Tray)
    asked = {
        SettingsDialog: tray.settings_wanted,
        TeamDialog: tray.sources_wanted,
        PracticeDialog: tray.practice_wanted,
    }[kind]
    asked.emit()
    asked.emit()
    [dialog] = world.program.window.findChildren(kind)
    dialog.reject()
    asked.emit()
    assert [one.isVisible() for one in world.program.window.findChildren(kind)] == [False, True]


def test_practice_hears_only_what_is_on_view_beside_its_own_chat(world: World) -> None:
    on_view = world.program.practice.on_view
    assert on_view() is None
    world.desktop.show("小鱼儿888 - 练习聊天", "practice-chat")
    assert on_view() is None  # the list is still the one for the chat before
    world.program.buyers.glance()
    assert on_view()


def test_where_the_window_was_left_is_kept(world: World, tmp_path: Path) -> None:
    window = world.program.window
    world.do(lambda: window.setGeometry(100, 50, 390, 600))
    world.close()
    settings, problems = read_settings(tmp_path / "settings.yaml")
    assert settings.window == (100, 50, 390, 600)
    assert problems == ()


def test_folded_sections_are_kept(world: World, tmp_path: Path) -> None:
    heads = world.program.window.findChildren(QPushButton, "sectionHead")
    world.click(heads[0])
    assert read_settings(tmp_path / "settings.yaml")[0].folded == ("promotions",)
    world.click(heads[0])
    assert read_settings(tmp_path / "settings.yaml")[0].folded == ()


def test_the_other_side_of_the_screen_is_kept(world: World, tmp_path: Path) -> None:
    window = world.program.window
    right = window.x()
    [button] = [b for b in window.header.findChildren(QToolButton) if "另一边" in b.toolTip()]
    world.click(button)
    assert window.x() < right
    assert read_settings(tmp_path / "settings.yaml")[0].dock is Dock.LEFT


def test_settings_are_kept_and_in_force_at_once(world: World, tmp_path: Path) -> None:
    world.program.show_settings()
    [dialog] = world.program.window.findChildren(SettingsDialog)
    chosen = world.program.settings
    dialog.accept()
    keys = {**chosen.hotkeys, "paste-1": "Ctrl+Alt+F1"}
    dialog.settings_changed.emit(replace(chosen, agent="大美", theme=Theme.DARK, hotkeys=keys))
    world.desktop.show("小鱼儿888")
    world.press("Ctrl+Alt+F1")
    assert world.front_chat().text == "亲，早上好！这里是小鱼女装，我是大美。"
    kept = read_settings(tmp_path / "settings.yaml")[0]
    assert (kept.agent, kept.theme, kept.hotkeys["paste-1"]) == ("大美", Theme.DARK, "Ctrl+Alt+F1")


def test_what_is_chosen_in_the_dialog_is_kept_and_in_force(world: World, tmp_path: Path) -> None:
    world.program.show_settings()
    [dialog] = world.program.window.findChildren(SettingsDialog)
    for text in ("高对比度", "屏幕左边", "繁體中文"):
        [box] = [box for box in dialog.findChildren(QComboBox) if box.findText(text) >= 0]
        box.setCurrentIndex(box.findText(text))
    [save] = [b for b in dialog.findChildren(QPushButton) if b.text() == "保存"]
    world.click(save)
    kept = read_settings(tmp_path / "settings.yaml")[0]
    chosen = (Theme.CONTRAST, Dock.LEFT, Language.TRADITIONAL)
    assert (kept.theme, kept.dock, kept.language) == chosen
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(CONTRAST.background)


class Hints(QObject):
    """The system's wishes, as one program hears of them."""

    colorSchemeChanged = Signal(object)  # noqa: N815 - Qt's name


def test_the_window_follows_the_system_from_light_to_dark_and_back(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = Hints()
    monkeypatch.setattr(program, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    world = World(qapp, tmp_path, BOOKS)
    world.program.take_settings(replace(world.program.settings, theme=Theme.SYSTEM))
    for colours in (DARK, LIGHT, DARK):
        monkeypatch.setattr(theme, "_system_is_dark", partial(getattr, colours, "dark"))
        scheme = Qt.ColorScheme.Dark if colours.dark else Qt.ColorScheme.Light
        world.do(partial(hints.colorSchemeChanged.emit, scheme))
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == colours.background
        assert colours.background in qapp.styleSheet()
    world.close()


def test_nothing_slides_or_fades(world: World, qapp: QApplication) -> None:
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    lively = (QAbstractButton, QComboBox, QProgressBar, QScrollBar)  # what Fusion animates
    for widget in world.program.window.findChildren(QWidget):
        if isinstance(widget, lively):
            widget.ensurePolished()
            assert widget.style().styleHint(duration, None, widget) == 0, widget
    assert not any(map(qapp.isEffectEnabled, Qt.UIEffect))


def test_uses_and_pins_are_there_after_a_restart(
    world: World, qapp: QApplication, tmp_path: Path
) -> None:
    world.press("Ctrl+Alt+3")
    world.press("Ctrl+Alt+Space")
    world.type("zb")
    world.press("Ctrl+D")
    world.close()
    again = World(qapp, tmp_path, BOOKS)
    rows = again.program.window.phrases.rows
    first = [row.title for number in range(2) if (row := rows.row(number))]
    again.close()
    assert first == ["直播欢迎", "便宜点"]


def test_a_library_that_is_not_there_leaves_a_window_that_says_so(
    qapp: QApplication, tmp_path: Path
) -> None:
    world = World(qapp, tmp_path, tmp_path / "none")
    footer = world.program.window.footer
    texts = [label.text() for label in footer.findChildren(QLabel)]
    world.press("Ctrl+Alt+1")
    world.close()
    assert "1 处问题" in texts


def test_of_very_many_problems_only_those_shown_are_put_into_words(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a large library it would stop the window for a while."""
    told: list[Problem] = []
    line = Problem.line

    def counted(problem: Problem, language: Language) -> str:
        told.append(problem)
        return line(problem, language)

    monkeypatch.setattr(Problem, "line", counted)
    faulty = "".join(f"- {{id: p{n}, stage: none, title: 题, text: 亲}}\n" for n in range(300))
    book = tmp_path / "shop.yaml"
    book.write_text(f"format: 1\nbook: shop\nname: 店\nphrases:\n{faulty}", "utf-8")
    world = World(qapp, tmp_path / "home", book)
    texts = [label.text() for label in world.program.window.footer.findChildren(QLabel)]
    world.close()
    assert "300 处问题" in texts
    assert len(told) == 20


def test_settings_that_can_t_be_kept_are_told(world: World, tmp_path: Path) -> None:
    window = world.program.window
    (tmp_path / "settings.yaml").mkdir()
    click(window.findChildren(QPushButton, "sectionHead")[0])
    assert window.notice.text().startswith("设置没能保存")
    (tmp_path / "settings.yaml").rmdir()


def test_a_language_comes_at_the_next_start_if_it_is_another_and_could_be_kept(
    world: World, tmp_path: Path
) -> None:
    running, file = world.program, tmp_path / "settings.yaml"
    spoken, notice = running.settings, running.window.notice
    running.take_settings(replace(spoken, language=Language.ENGLISH))
    assert notice.text() == "The language changes at the next start."
    running.phrases.tell(Message.of("好", "good"), "")
    running.take_settings(spoken)
    assert notice.text() == "good", "it is the one that is spoken"
    file.unlink()
    file.mkdir()
    running.take_settings(replace(spoken, language=Language.ENGLISH))
    assert notice.text().startswith("设置没能保存")
    file.rmdir()


def test_while_the_first_books_load_no_list_says_there_are_none(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PhraseDesk, "show_library", lambda *_: None)  # it is still to come
    world = World(qapp, tmp_path, BOOKS)
    world.do(lambda: world.desktop.show_taobao("小鱼儿888"))
    world.do(world.program.buyers.glance)
    said = world.program.window.phrases.accessibleDescription()
    world.close()
    assert said == "正在载入话术…"


def test_on_a_full_disk_it_starts_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_what: object) -> None:
        raise StoreError("database or disk is full")

    monkeypatch.setattr(OrderStore, "forget_recipients", full)
    monkeypatch.setattr(NumberStore, "forget", full)
    world.press("Ctrl+Alt+1")
    assert world.front_chat().text == "亲，早上好！这里是小鱼女装，我是小美。"
    assert len(world.program.window.checklist.view.items) == 4
