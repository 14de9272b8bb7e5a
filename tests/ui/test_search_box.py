"""The search box: what is typed and composed is the query; the input method keeps its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.search_box import SearchBox
from tests.ui.fingers import click, commit, compose, press, type_

OURS = ("Enter", "Ctrl+Enter", "1", "Ctrl+1", "Up", "Down", "Tab", "Shift+Tab", "Esc", "Ctrl+D")


@pytest.fixture
def box(qtbot: QtBot, icons: Icons) -> SearchBox:
    """A box with the caret in it."""
    box = SearchBox(icons)
    qtbot.addWidget(box)
    box.set_colours(theme.LIGHT)
    box.show()
    with qtbot.waitActive(box):
        box.activateWindow()
    box.take_focus()
    return box


@pytest.fixture
def queries(box: SearchBox) -> list[str]:
    """Every query the box has told of."""
    told: list[str] = []
    box.query_changed.connect(told.append)
    return told


@pytest.fixture
def keys(box: SearchBox) -> list[Qt.Key]:
    """Every key the box has passed on."""
    passed: list[Qt.Key] = []
    box.key_pressed.connect(lambda event: passed.append(Qt.Key(event.key())))
    return passed


def line(box: SearchBox) -> QLineEdit:
    return box.findChildren(QLineEdit)[0]


def test_typing_tells_every_query(box: SearchBox, queries: list[str]) -> None:
    type_("pyd")
    assert queries == ["p", "py", "pyd"]
    assert box.query == "pyd"
    assert not box.composing


def test_what_is_being_composed_already_counts(box: SearchBox, queries: list[str]) -> None:
    compose("p")
    compose("pi")
    assert queries == ["p", "pi"]
    assert box.composing


def test_the_apostrophes_between_syllables_are_left_out(box: SearchBox) -> None:
    compose("pian'yi'dian")
    assert box.query == "pianyidian"


def test_what_is_composed_stands_where_the_caret_is(box: SearchBox) -> None:
    type_("ac")
    press("Left")
    compose("b")
    assert box.query == "abc"


def test_what_the_input_method_puts_in_takes_the_place(box: SearchBox, queries: list[str]) -> None:
    compose("pian'yi")
    commit("便宜")
    assert queries[-1] == "便宜"
    assert box.query == "便宜"
    assert not box.composing


def test_ending_without_a_choice_leaves_nothing(box: SearchBox, queries: list[str]) -> None:
    compose("pian")
    compose("")
    assert queries[-1] == ""
    assert not box.composing


@pytest.mark.parametrize("key", OURS)
def test_while_composing_no_key_is_ours(box: SearchBox, keys: list[Qt.Key], key: str) -> None:
    compose("pian")
    press(key)
    assert keys == []
    assert line(box).hasFocus()


@pytest.mark.parametrize("key", OURS)
def test_once_put_in_keys_are_ours_again(box: SearchBox, keys: list[Qt.Key], key: str) -> None:
    compose("pian")
    commit("便宜")
    press(key)
    assert keys[-1] not in (Qt.Key.Key_Control, Qt.Key.Key_Shift)


def test_losing_the_focus_ends_composing(box: SearchBox, queries: list[str]) -> None:
    compose("pian")
    box.drop_focus()
    assert queries[-1] == ""
    assert not box.composing
    assert box.query == ""


def test_coming_back_marks_everything_to_be_typed_over(box: SearchBox) -> None:
    type_("pyd")
    box.drop_focus()
    box.take_focus()
    type_("fh")
    assert box.query == "fh"


def test_only_a_mark_made_by_hand_counts_as_one(box: SearchBox) -> None:
    type_("pyd")
    box.take_focus()
    assert not box.has_selection
    press("End", "Shift+Left")
    assert box.has_selection


def test_a_click_wants_the_focus(box: SearchBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.wanted):
        click(line(box))


def test_clearing_empties_it(box: SearchBox, queries: list[str]) -> None:
    type_("p")
    box.clear()
    assert queries == ["p", ""]


def test_it_shows_how_many_were_found(box: SearchBox) -> None:
    box.tell("3 条")
    assert "3 条" in [label.text() for label in box.findChildren(QLabel)]


def test_the_focus_is_visible(box: SearchBox) -> None:
    assert box.property("focused")
    box.drop_focus()
    QApplication.processEvents()
    assert not box.property("focused")
