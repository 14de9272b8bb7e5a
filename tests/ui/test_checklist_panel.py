"""The checklist panel: ticks belong to an order number."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.core.checklist import Checklist, ChecklistItem
from assistant.ui import theme
from assistant.ui.checklist_panel import ChecklistPanel
from assistant.ui.icons import Icons
from tests.ui.fingers import click, press, type_

SPEC = ChecklistItem("spec", "款式颜色一致", required=True)
GIFT = ChecklistItem("gift", "赠品已备注")
ORDER = Checklist("shop", "order", "订单确认", (SPEC, GIFT))
NUMBER = "261122-123456789012345"


@pytest.fixture
def panel(qtbot: QtBot, icons: Icons) -> ChecklistPanel:
    """A checklist of two items, one of them required."""
    panel = ChecklistPanel(icons)
    qtbot.addWidget(panel)
    panel.set_colours(theme.LIGHT)
    panel.show_checklist(ORDER)
    panel.show()
    with qtbot.waitActive(panel):
        panel.activateWindow()
    return panel


def box(panel: ChecklistPanel, text: str) -> QCheckBox:
    return next(found for found in panel.findChildren(QCheckBox) if found.text() == text)


def number(panel: ChecklistPanel) -> QLineEdit:
    return panel.findChildren(QLineEdit)[0]


def ticked(panel: ChecklistPanel) -> list[str]:
    return [found.text() for found in panel.findChildren(QCheckBox) if found.isChecked()]


def tick(panel: ChecklistPanel, text: str) -> None:
    click(box(panel, text), QPoint(8, box(panel, text).height() // 2))


@pytest.fixture
def said(panel: ChecklistPanel) -> list[tuple[str, bool]]:
    """Every tick the panel has told of."""
    told: list[tuple[str, bool]] = []
    panel.item_ticked.connect(lambda item, on: told.append((item, on)))
    return told


def test_nothing_can_be_ticked_without_an_order_number(
    panel: ChecklistPanel, said: list[tuple[str, bool]]
) -> None:
    tick(panel, SPEC.text)
    assert said == []
    assert ticked(panel) == []
    assert panel.status.text() == "先填订单号"


def test_a_tick_is_told(panel: ChecklistPanel, said: list[tuple[str, bool]]) -> None:
    panel.show_ticks(NUMBER, {})
    tick(panel, SPEC.text)
    tick(panel, SPEC.text)
    assert said == [("spec", True), ("spec", False)]


def test_the_keyboard_ticks_too(panel: ChecklistPanel, said: list[tuple[str, bool]]) -> None:
    panel.show_ticks(NUMBER, {})
    box(panel, GIFT.text).setFocus()
    press("Space")
    assert said == [("gift", True)]


def test_another_number_has_other_ticks(
    panel: ChecklistPanel, said: list[tuple[str, bool]]
) -> None:
    panel.show_ticks(NUMBER, {"spec": True})
    assert ticked(panel) == [SPEC.text]
    panel.show_ticks("261122-2", {"gift": True})
    assert ticked(panel) == [GIFT.text]
    panel.show_ticks("", {"spec": True})
    assert ticked(panel) == []
    assert said == []


def test_a_number_is_told_once_it_is_complete(panel: ChecklistPanel, qtbot: QtBot) -> None:
    number(panel).setFocus()
    with qtbot.assertNotEmitted(panel.order_named):
        type_(" 261122-1 ")
    with qtbot.waitSignal(panel.order_named) as named:
        press("Enter")
    assert named.args == ["261122-1"]


def test_while_a_new_number_is_typed_the_old_ticks_can_not_be_meant(
    panel: ChecklistPanel, said: list[tuple[str, bool]]
) -> None:
    panel.order_named.connect(lambda order: panel.show_ticks(order, {}))
    panel.show_ticks(NUMBER, {"spec": True})
    number(panel).setFocus()
    number(panel).selectAll()
    type_("261122-2")
    tick(panel, GIFT.text)
    assert SPEC.text not in ticked(panel)
    assert said in ([], [("gift", True)])


def test_it_says_what_is_still_to_check(panel: ChecklistPanel) -> None:
    panel.show_ticks(NUMBER, {"gift": True})
    assert panel.status.text() == "未核完 1"
    assert panel.status.property("chip") == "warn"
    panel.show_ticks(NUMBER, {"spec": True})
    assert panel.status.text() == "已核完"
    assert panel.status.property("chip") == "good"


def test_a_click_into_the_number_wants_the_focus(panel: ChecklistPanel, qtbot: QtBot) -> None:
    number(panel).clearFocus()
    with qtbot.waitSignal(panel.focus_wanted):
        click(number(panel))


def test_another_checklist_takes_the_place(panel: ChecklistPanel, qtbot: QtBot) -> None:
    panel.show_checklist(Checklist("shop", "gift", "礼品", (ChecklistItem("card", "贺卡"),)))
    qtbot.waitUntil(lambda: len(panel.findChildren(QCheckBox)) == 1)
    assert box(panel, "贺卡").isVisible()


def test_without_a_checklist_there_is_nothing_to_say(panel: ChecklistPanel) -> None:
    panel.show_checklist(None)
    assert panel.status.text() == ""
