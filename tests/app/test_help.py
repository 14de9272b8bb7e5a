"""The help card: every key of the window is on it, it is searched, and F1 opens it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assistant.app import shipped
from assistant.app.help_topics import topics
from assistant.core.settings import DEFAULT_HOTKEYS, SUMMON, Settings
from assistant.ui.help_card import HelpCard
from assistant.ui.icons import Icons
from assistant.ui.practice_dialog import PracticeDialog
from assistant.ui.window import Window
from assistant.ui.window_keys import WindowKeys
from tests.flows.world import World
from tests.ui.fingers import press

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"
NAMES = {"Return": "Enter", "Backtab": "Tab", "Up": "↑", "Down": "↓", "Escape": "Esc"}


@pytest.fixture
def card(qtbot: QtBot) -> HelpCard:
    """The card of a new agent."""
    card = HelpCard(topics(Settings()), None)
    qtbot.addWidget(card)
    return card


def search(card: HelpCard, words: str) -> list[str]:
    """What is left when one types these words."""
    card.findChildren(QLineEdit)[0].setText(words)
    return [topic.keys for topic in card.shown()]


def test_enter_is_for_the_button_that_has_the_focus(card: HelpCard, qtbot: QtBot) -> None:
    card.show()
    practice, close = card.findChildren(QPushButton)
    press("Enter", on=card.findChildren(QLineEdit)[0])
    assert card.isVisible()
    with qtbot.waitSignal(card.practice_wanted):
        press("Enter", on=practice)
    card.show()
    press("Enter", on=close)
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("cleared", "numbers"),
    [
        (("paste-1", "paste-9"), []),
        (("paste-9",), ["Ctrl+Alt+1"]),
        ((SUMMON,), ["Ctrl+Alt+1…9"]),
    ],
)
def test_a_key_that_was_cleared_leaves_no_empty_line(
    cleared: tuple[str, ...], numbers: list[str]
) -> None:
    settings = Settings(hotkeys={**DEFAULT_HOTKEYS, **dict.fromkeys(cleared, "")})
    told = topics(settings)
    assert [topic.text for topic in told if not topic.keys.strip(" …")] == []
    assert [topic.keys for topic in told if "第几条直接" in topic.text] == numbers
    assert (Settings().hotkeys[SUMMON] in {topic.keys for topic in told}) is (SUMMON not in cleared)


def test_every_key_of_the_window_is_on_it(qtbot: QtBot) -> None:
    window = Window(Icons(shipped.ICONS))
    qtbot.addWidget(window)
    said = " ".join(topic.keys for topic in topics(Settings()))
    known = set(re.split(r"[ …]+", said)) | {f"Ctrl+{number}" for number in range(1, 10)}
    missing = [name for name in map(named, WindowKeys(window).keys()) if name not in known]
    assert missing == []


def named(keys: tuple[Qt.KeyboardModifier, Qt.Key]) -> str:
    """As the card writes it."""
    modifiers, key = keys
    words = QKeySequence(key).toString()
    held = [
        name
        for flag, name in (
            (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
            (Qt.KeyboardModifier.ShiftModifier, "Shift"),
        )
        if modifiers & flag
    ]
    return "+".join((*held, NAMES.get(words, words)))


def test_every_hotkey_is_on_it_as_the_agent_has_it() -> None:
    settings = Settings(hotkeys={**Settings().hotkeys, SUMMON: "Ctrl+Shift+F9"})
    said = [topic.keys for topic in topics(settings)]
    assert "Ctrl+Shift+F9" in said
    assert len({topic.text for topic in topics(settings)}) == len(said), "no line comes twice"


def test_taking_over_is_offered_where_there_is_such_a_thing() -> None:
    said = {on: str(topics(Settings(), takes_over=on)) for on in (True, False)}
    assert "接管" in said[True]
    assert "接管" not in said[False]


def test_words_narrow_it_down(card: HelpCard) -> None:
    assert search(card, "备注") == ["Ctrl+N", "Ctrl+Shift+P", "Ctrl+Z"]
    assert "Ctrl+Enter" in search(card, "ctrl enter")
    assert search(card, "找话术")[0] == "找话术"
    assert search(card, "xyz") == []
    assert len(search(card, "")) > 20


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program beside a chat."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show("小鱼儿888")
    yield world
    world.close()


def test_f1_opens_it(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.press("F1")
    assert world.program.window.findChildren(HelpCard)


def test_practice_is_reached_without_a_tray(world: World) -> None:
    settings = world.program.show_settings()
    world.click(next(b for b in settings.findChildren(QPushButton) if b.text() == "练习…"))
    assert not isValid(settings), "nothing lies over the window while one practises"
    [practice] = world.program.window.findChildren(PracticeDialog)
    assert practice.isVisible()


def test_a_lesson_from_it_leaves_the_window_free_to_search_in(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # the chat is a process of its own
    world.press("Ctrl+Alt+Space")
    world.press("F1")
    [card] = world.program.window.findChildren(HelpCard)
    world.click(next(b for b in card.findChildren(QPushButton) if b.text() == "练习…"))
    assert not isValid(card)
    [practice] = world.program.window.findChildren(PracticeDialog)
    world.click(practice.findChildren(QPushButton)[0])
    with qtbot.waitSignal(practice.finished, timeout=60_000):
        pass
    assert QApplication.activeModalWidget() is None
    assert world.program.summoning.waited is None, "no clock runs but the lesson's"
