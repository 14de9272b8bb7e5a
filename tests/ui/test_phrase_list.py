"""The phrase list: numbers follow what is in view, selection and place stay."""

from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.core.preview import Preview
from assistant.ui import theme
from assistant.ui.phrase_list import NUMBERS, PhraseList
from assistant.ui.phrase_model import FIRST, PhraseModel
from assistant.ui.phrase_painter import row_height
from assistant.ui.phrase_row import Marks, PhraseRow
from tests.ui.fingers import click
from tests.ui.rows import LONG, row, rows, ten_rows

WIDTH = 380
_WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def phrases(qtbot: QtBot) -> PhraseList:
    """A list high enough for five short rows."""
    view = PhraseList()
    qtbot.addWidget(view)
    view.set_colours(theme.LIGHT)
    view.resize(WIDTH, 5 * row_height(row("x"), WIDTH))
    view.show()
    return view


def numbers(view: PhraseList) -> dict[str, int]:
    """The title of each numbered row and its number."""
    shown = range(view.rows.rowCount())
    found = {number: view.rows.row(number) for number in shown if view.number_of(number)}
    return {r.title: view.number_of(number) for number, r in found.items() if r}


def height(view: PhraseList) -> int:
    return view.visualRect(view.rows.index(0)).height()


def test_the_model_keeps_qt_s_rules(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    model = PhraseModel(parent)
    _tester = QAbstractItemModelTester(model, _WARN)
    for shown in (ten_rows(), ten_rows(), rows(3), [], rows(FIRST)):
        model.show(shown)
        model.refresh(shown)
        assert model.rowCount() == len(shown)
    assert model.rowCount(model.index(0)) == 0


def test_a_row_tells_a_screen_reader_its_title_and_text(phrases: PhraseList) -> None:
    phrases.show_rows([row("首次问好", "亲，早上好", whole="亲，早上好！")])
    index = phrases.rows.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "首次问好 亲，早上好"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "亲，早上好！"
    assert phrases.rows.data(QModelIndex()) is None


def test_numbers_count_from_the_first_row(phrases: PhraseList) -> None:
    phrases.resize(WIDTH, 2000)
    phrases.show_rows(ten_rows())
    assert list(numbers(phrases).values()) == list(range(1, NUMBERS + 1))
    assert phrases.number_of(9) == 0
    assert phrases.numbered(NUMBERS + 1) is None


def test_only_rows_in_view_have_numbers(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    assert list(numbers(phrases)) == ["话术1", "话术2", "话术3", "话术4", "话术5"]
    assert phrases.numbered(6) is None


def test_a_row_whose_title_is_cut_off_below_has_no_number(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.resize(WIDTH, 4 * height(phrases) + 10)
    assert "话术5" not in numbers(phrases)
    phrases.resize(WIDTH, 5 * height(phrases) - 4)
    assert "话术5" in numbers(phrases)


def test_numbers_follow_scrolling(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.verticalScrollBar().setValue(3 * height(phrases))
    assert numbers(phrases)["话术4"] == 1
    first = phrases.numbered(1)
    assert first
    assert first.key == "话术4"


def test_a_row_whose_title_is_cut_off_above_is_not_the_first(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.verticalScrollBar().setValue(height(phrases) + height(phrases) // 2)
    assert numbers(phrases)["话术3"] == 1


def test_what_number_shows_is_what_number_pastes(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    for place in range(phrases.verticalScrollBar().maximum()):
        phrases.verticalScrollBar().setValue(place)
        for title, number in numbers(phrases).items():
            found = phrases.numbered(number)
            assert found
            assert found.title == title


def test_new_rows_start_at_the_top_with_the_first_selected(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.step(9)
    phrases.show_rows(rows(8))
    assert selected(phrases) == "话术1"
    assert phrases.verticalScrollBar().value() == 0


def test_no_rows_means_nothing_selected(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.show_rows([])
    phrases.step(1)
    assert phrases.selected() is None
    assert phrases.numbered(1) is None


def test_the_selection_stops_at_the_ends(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.step(-1)
    assert selected(phrases) == "话术1"
    phrases.step(5)
    phrases.step(50)
    assert selected(phrases) == "话术10"


def test_the_selection_stays_in_view(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.step(9)
    assert "话术10" in numbers(phrases)


def test_a_refresh_keeps_selection_and_place(phrases: PhraseList) -> None:
    phrases.show_rows(ten_rows())
    phrases.step(7)
    place = phrases.verticalScrollBar().value()
    phrases.rows.refresh([row(r.key, badge="⏰ 8分钟") for r in ten_rows()])
    assert selected(phrases) == "话术8"
    assert phrases.verticalScrollBar().value() == place
    now = phrases.selected()
    assert now
    assert now.badge == "⏰ 8分钟"


def test_a_click_chooses(phrases: PhraseList, qtbot: QtBot) -> None:
    phrases.show_rows(ten_rows())
    with qtbot.waitSignal(phrases.phrase_chosen) as chosen:
        click(phrases.viewport(), phrases.visualRect(phrases.rows.index(2)).center())
    assert chosen.args == ["话术3"]


def test_a_click_beside_the_rows_chooses_nothing(phrases: PhraseList, qtbot: QtBot) -> None:
    phrases.show_rows(rows(1))
    with qtbot.assertNotEmitted(phrases.phrase_chosen):
        click(phrases.viewport())


def test_a_long_text_takes_two_lines_and_no_more(phrases: PhraseList) -> None:
    assert row_height(row("长", LONG), WIDTH) == row_height(row("x"), WIDTH) + 18
    assert row_height(row("空", ""), WIDTH) == row_height(row("x"), WIDTH)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_kind_of_row_can_be_painted(phrases: PhraseList, colours: theme.Colours) -> None:
    phrases.set_colours(colours)
    phrases.resize(WIDTH, 600)
    phrases.show_rows(
        [
            row("标题很长" * 20, LONG, code="btc", variants=2, pinned=True, badge="⏰ 2小时13分"),
            PhraseRow(
                "hit",
                "首次问好",
                Preview("亲，在吗"),
                marks=lambda: Marks(((0, 2),), ((0, 1), (2, 4))),
            ),
            PhraseRow("blank", "尺码", Preview("选尺码码", (), ((1, 3),)), code="cm"),
            row("空", ""),
            row("emoji", "😊👨‍👩‍👧 \u202eabc"),
        ]
    )
    assert not phrases.grab().isNull()


def test_hits_are_looked_for_only_where_they_are_painted(phrases: PhraseList) -> None:
    asked: list[str] = []

    def marks(key: str) -> Marks:
        asked.append(key)
        return Marks()

    phrases.resize(WIDTH, 300)
    phrases.show_rows([row(r.key, marks=partial(marks, r.key)) for r in rows(50)])
    phrases.grab()
    assert 0 < len(set(asked)) < NUMBERS


def test_a_struck_row_looks_different(phrases: PhraseList) -> None:
    looks = []
    for struck in ("", "已结束"):
        phrases.show_rows([row("满减", struck=struck)])
        looks.append(phrases.grab().toImage())
    assert looks[0] != looks[1]


def test_the_selected_row_looks_different(phrases: PhraseList) -> None:
    phrases.show_rows(rows(2))
    looks = []
    for step in (0, 1):
        phrases.step(step)
        looks.append(phrases.grab().toImage())
    assert looks[0] != looks[1]


def selected(view: PhraseList) -> str:
    found = view.selected()
    return found.key if found else ""
