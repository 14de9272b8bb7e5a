"""A press just after the list has changed by itself: what stood there, or nothing at all."""

import pytest
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.just_before import REACTION, READING
from assistant.ui.phrase_list import PhraseList
from tests.ui.fingers import click
from tests.ui.rows import row, rows

FORMER, NEW = rows(3), [row("别的"), *rows(3)]


class Still:
    """A list whose clock stands still until told, and what it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.at, self.chosen, self.unsure = 100.0, list[str](), 0
        self.view = PhraseList()
        qtbot.addWidget(self.view)
        self.view.set_colours(theme.LIGHT)
        self.view.resize(380, 400)
        self.view.before.now = lambda: self.at
        self.view.phrase_chosen.connect(self.chosen.append)
        self.view.unsure.connect(self._not_sure)
        self.view.show()
        self.view.show_rows(FORMER)

    def _not_sure(self) -> None:
        self.unsure += 1

    def change(self) -> None:
        """Other rows, which nobody has asked for."""
        self.view.show_rows(NEW, unasked=True)

    def press(self, place: int, how: str) -> None:
        """Press the number of a place, or click there."""
        if how == "number":
            self.view.choose_number(place)
        else:
            index = self.view.rows.index(place - 1)
            click(self.view.viewport(), self.view.visualRect(index).center())


@pytest.fixture
def still(qtbot: QtBot) -> Still:
    """Three rows, read at leisure."""
    return Still(qtbot)


@pytest.mark.parametrize("how", ["number", "click"])
def test_at_once_what_stood_there_before_is_meant(still: Still, how: str) -> None:
    still.change()
    still.at += REACTION - 0.01
    still.press(1, how)
    assert (still.chosen, still.unsure) == (["话术1"], 0)


@pytest.mark.parametrize("how", ["number", "click"])
def test_a_little_later_nothing_is_taken_for_granted(still: Still, how: str) -> None:
    still.change()
    still.at += REACTION
    still.press(1, how)
    assert (still.chosen, still.unsure) == ([], 1)


@pytest.mark.parametrize("how", ["number", "click"])
def test_what_has_been_read_is_meant(still: Still, how: str) -> None:
    still.change()
    still.at += READING
    still.press(1, how)
    assert (still.chosen, still.unsure) == (["别的"], 0)


def test_a_row_that_has_not_moved_is_meant_at_any_time(still: Still) -> None:
    still.view.show_rows([*FORMER, row("别的")], unasked=True)
    still.at += REACTION
    still.press(2, "number")
    assert still.chosen == ["话术2"]


def test_in_a_burst_of_changes_what_was_read_before_it_is_meant(still: Still) -> None:
    still.change()
    still.at += 0.1
    still.view.show_rows([row("第三个")], unasked=True)
    still.press(1, "number")
    assert still.chosen == ["话术1"]


def test_what_was_asked_for_is_meant_at_once(still: Still) -> None:
    still.change()
    still.view.show_rows(NEW)
    still.press(1, "number")
    assert still.chosen == ["别的"]


def test_enter_is_for_the_row_that_was_selected(still: Still) -> None:
    still.change()
    assert still.view.meant() == "话术1"
    still.at += REACTION
    assert (still.view.meant(), still.unsure) == ("", 1)
    still.view.step(1)
    assert still.view.meant() == "话术1"
