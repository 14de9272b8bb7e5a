"""A label that has less room than its text."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.cut_label import CutLabel

TEXT = "浙江省杭州市余杭区文一西路 969 号 3 幢 502 室"


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """What the label stands in, in view."""
    around = QWidget()
    qtbot.addWidget(around)
    around.show()
    return around


def pointed_at(label: CutLabel) -> str:
    """The tooltip that comes."""
    QToolTip.hideText()
    help_wanted = QHelpEvent(QEvent.Type.ToolTip, QPoint(), label.mapToGlobal(QPoint()))
    QApplication.sendEvent(label, help_wanted)
    return QToolTip.text()


@pytest.mark.parametrize(("width", "told"), [(60, TEXT), (900, "")])
def test_what_is_cut_is_whole_in_a_tooltip(around: QWidget, width: int, told: str) -> None:
    label = CutLabel(TEXT, around)
    label.resize(width, 20)
    label.show()
    assert pointed_at(label) == told


def test_what_others_have_written_is_no_markup_there(around: QWidget) -> None:
    label = CutLabel("<b>x</b>" * 9, around)
    label.resize(60, 20)
    label.show()
    assert not QtGui.Qt.mightBeRichText(pointed_at(label))


def test_what_is_explained_around_it_stays_so(around: QWidget) -> None:
    around.setToolTip("要核对什么")
    label = CutLabel(TEXT, around)
    label.resize(60, 20)
    label.show()
    assert pointed_at(label) == "要核对什么"
