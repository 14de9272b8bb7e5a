"""The calculator: numbers in, the result and sentences out, all by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from assistant.ui.calculator_panel import CalculatorPanel, CalculatorRow, CalculatorView
from tests.ui.fingers import click, hold, press, type_

VIEW = CalculatorView(
    "到手 240 元",
    "省 40",
    (
        CalculatorRow("s/nov", "满300减40", "还差 20 元", used=False),
        CalculatorRow("s/member", "会员九折", "减 28 元", counts=False),
    ),
    ("280 元用店铺券，共减 40 元，到手 240 元", "再买 20 元可再减 40 元"),
)


@pytest.fixture
def panel(qtbot: QtBot) -> CalculatorPanel:
    """The calculator, the caret in the amount."""
    panel = CalculatorPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 200)
    panel.show()
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.take_focus()
    return panel


def texts(panel: CalculatorPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def buttons(panel: CalculatorPanel) -> list[QPushButton]:
    return panel.findChildren(QPushButton)


def test_what_is_typed_is_told(panel: CalculatorPanel, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    panel.typed.connect(lambda amount, pieces: told.append((amount, pieces)))
    type_("28")
    press("Enter")
    type_("2")
    assert told == [("2", ""), ("28", ""), ("28", "2")]


def test_it_shows_the_result(panel: CalculatorPanel) -> None:
    panel.show_result(VIEW)
    assert {"到手 240 元", "省 40", "还差 20 元", "减 28 元", *VIEW.sentences} <= set(texts(panel))
    assert [box.isChecked() for box in panel.findChildren(QCheckBox)] == [True, False]


def test_nothing_is_made_anew_when_nothing_has_changed(panel: CalculatorPanel) -> None:
    panel.show_result(VIEW)
    before = buttons(panel)
    panel.show_result(replace(VIEW))
    assert buttons(panel) == before


def test_an_agent_ticks_what_counts_for_this_buyer(panel: CalculatorPanel, qtbot: QtBot) -> None:
    panel.show_result(VIEW)
    with qtbot.waitSignal(panel.counted) as told:
        panel.findChildren(QCheckBox)[1].setChecked(True)
    assert told.args == ["s/member", True]


def test_each_sentence_can_be_pasted(panel: CalculatorPanel, qtbot: QtBot) -> None:
    panel.show_result(VIEW)
    with qtbot.waitSignal(panel.sentence_chosen) as chosen:
        click(buttons(panel)[1])
    assert chosen.args == [VIEW.sentences[1]]
    assert buttons(panel)[1].accessibleName() == f"贴 {VIEW.sentences[1]}"


def test_enter_after_the_pieces_pastes_the_whole(panel: CalculatorPanel, qtbot: QtBot) -> None:
    panel.show_result(VIEW)
    press("Enter")
    with qtbot.waitSignal(panel.sentence_chosen) as chosen:
        press("Enter")
    assert chosen.args == [VIEW.sentences[0]]


@pytest.mark.parametrize("told", [True, False])
def test_enter_held_on_goes_to_the_pieces_and_pastes_nothing(
    panel: CalculatorPanel, qtbot: QtBot, told: bool
) -> None:
    panel.show_result(VIEW)
    with qtbot.assertNotEmitted(panel.sentence_chosen):
        hold("Enter", told=told)


def test_without_a_result_enter_pastes_nothing(panel: CalculatorPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.sentence_chosen):
        press("Enter", "Enter")


def test_what_is_no_number_is_marked(panel: CalculatorPanel) -> None:
    panel.show_faults(amount=True, pieces=False)
    marks = [bool(field.property("invalid")) for field in panel.findChildren(QLineEdit)]
    assert marks == [True, False]


def test_another_buyer_s_numbers_can_be_put_in(panel: CalculatorPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.typed):
        panel.show_typed("99", "1")
    assert [field.text() for field in panel.findChildren(QLineEdit)] == ["99", "1"]


def test_esc_leaves(panel: CalculatorPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.left):
        press("Esc")


def test_amounts_keep_clear_of_the_scroll_bar(panel: CalculatorPanel) -> None:
    panel.show_result(VIEW)
    [area] = panel.findChildren(QScrollArea)
    inside = area.widget()
    assert inside is not None
    layout = inside.layout()
    assert layout is not None
    assert layout.contentsMargins().right() >= 8
