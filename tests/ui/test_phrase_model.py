"""A long list: its first rows at once, the others when somebody gets that far."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.phrase_list import PhraseList
from assistant.ui.phrase_model import FIRST, PhraseModel
from assistant.ui.phrase_painter import row_height
from tests.ui.rows import row, rows

MANY = 2 * FIRST
WIDTH = 380


@pytest.fixture
def long_list(qtbot: QtBot) -> PhraseList:
    """Many rows in a list high enough for five of them."""
    view = PhraseList()
    qtbot.addWidget(view)
    view.set_colours(theme.LIGHT)
    view.resize(WIDTH, 5 * row_height(row("x"), WIDTH))
    view.show()
    view.show_rows(rows(MANY))
    return view


def test_the_model_keeps_qt_s_rules_when_it_brings_more(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    model = PhraseModel(parent)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)
    for shown in (rows(MANY), rows(FIRST), rows(MANY)):
        model.show(shown)
        model.reach(FIRST - 1)
        assert model.rowCount() == FIRST
        model.reach(FIRST)
        assert model.rowCount() == len(shown)
        model.reach(MANY)
        assert not model.canFetchMore()


def test_stepping_goes_on_to_the_last(long_list: PhraseList) -> None:
    for _ in range(MANY + 1):
        long_list.step(1)
    assert long_list.selected() == rows(MANY)[-1]
    long_list.step(-MANY)
    assert long_list.selected() == rows(MANY)[0]


def test_scrolling_to_the_end_brings_the_others(long_list: PhraseList, qtbot: QtBot) -> None:
    bar = long_list.verticalScrollBar()
    assert long_list.rows.rowCount() == FIRST
    end = bar.maximum()
    bar.setValue(end)
    qtbot.waitUntil(lambda: bar.maximum() > end)
    bar.setValue(bar.maximum())
    assert long_list.rows.rowCount() == MANY
    assert long_list.number_of(MANY - 1) > 0


def test_a_list_higher_than_its_first_rows_is_full(long_list: PhraseList, qtbot: QtBot) -> None:
    long_list.resize(WIDTH, MANY * row_height(row("x"), WIDTH))
    qtbot.waitUntil(lambda: long_list.rows.rowCount() == MANY)


def test_other_books_leave_the_place_far_down(long_list: PhraseList) -> None:
    long_list.step(MANY - 1)
    place = long_list.verticalScrollBar().value()
    long_list.swap_rows(rows(MANY + 1))
    assert long_list.selected() == rows(MANY)[-1]
    assert long_list.verticalScrollBar().value() == place


def test_what_is_selected_is_found_where_other_books_put_it(long_list: PhraseList) -> None:
    long_list.swap_rows([*reversed(rows(MANY))])
    assert long_list.selected() == rows(1)[0]


def test_only_rows_that_look_different_are_painted_again(
    long_list: PhraseList, qtbot: QtBot
) -> None:
    model = long_list.rows
    with qtbot.assertNotEmitted(model.dataChanged):
        model.refresh(rows(MANY))
    changed = rows(MANY)
    changed[3] = row(changed[3].key, badge="⏰ 8分钟")
    with qtbot.waitSignal(model.dataChanged) as told:
        model.refresh(changed)
    assert [index.row() for index in told.args[:2]] == [3, 3]


def test_rows_not_brought_yet_are_refreshed_too(long_list: PhraseList) -> None:
    other = [*rows(FIRST), *(row(f"另{n}") for n in range(MANY - FIRST))]
    long_list.rows.refresh(other)
    long_list.step(FIRST)
    assert long_list.selected() == other[FIRST]
