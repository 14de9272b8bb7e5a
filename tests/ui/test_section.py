"""Sections fold to their heading and say so."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.section import Section
from tests.ui.fingers import click, press


@pytest.fixture
def section(qtbot: QtBot, icons: Icons) -> Section:
    """An open section."""
    section = Section("promotions", icons)
    qtbot.addWidget(section)
    section.set_title("活动")
    section.set_colours(theme.LIGHT)
    section.show()
    return section


def heading(section: Section) -> QPushButton:
    return section.findChildren(QPushButton, "sectionHead")[0]


def test_a_click_on_the_heading_folds_and_unfolds(section: Section, qtbot: QtBot) -> None:
    for folded in (True, False):
        with qtbot.waitSignal(section.folded_changed) as said:
            click(heading(section))
        assert said.args == ["promotions", folded]
        assert section.folded is folded
        assert section.body.isVisible() is not folded


def test_the_keyboard_folds_too(section: Section, qtbot: QtBot) -> None:
    with qtbot.waitActive(section):
        section.activateWindow()
    heading(section).setFocus()
    press("Space")
    assert section.folded


def test_folding_from_outside_is_silent(section: Section, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(section.folded_changed):
        section.set_folded(folded=True)
    assert section.folded


def test_the_fold_mark_turns(section: Section) -> None:
    looks = []
    for folded in (False, True):
        section.set_folded(folded=folded)
        looks.append(heading(section).icon().pixmap(16, 16).toImage())
    assert looks[0] != looks[1]


def test_words_at_the_right_come_and_go(section: Section) -> None:
    section.set_status("未核完 2", "warn")
    assert section.status.isVisible()
    assert section.status.property("chip") == "warn"
    section.set_status("")
    assert not section.status.isVisible()
