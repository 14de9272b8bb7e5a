"""Everything can be reached by keyboard, and has a name for those who can't see it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QLineEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.core.placeholder import Blank
from assistant.core.ports import HotkeyState
from assistant.core.settings import Settings
from assistant.ui.order_view import ItemView, OrderView
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.promotion_line import PromotionRow
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.window import Window
from tests.ui.fingers import focused, press

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QKeySequenceEdit, QLineEdit, QTextEdit)
MOST_STEPS, A_ROW = 100, 12  # pixels: what stands in one row may be a little higher or lower


@pytest.fixture
def full(window: Window) -> Window:
    """The window with everything in it."""
    row = PromotionRow("shop/nov", "双十一", "满300减40", "剩 2:13:40", urgent=True, details="")
    window.promotions.show_promotions([row])
    item = ItemView("spec", "款式一致", required=True)
    window.checklist.show_order(OrderView("261122-1", "小鱼儿888", (item,), can_tick=True))
    window.form.ask("尺码", [Blank("身高"), Blank("尺码", ("S", "M"))])
    window.search.take_focus()
    return window


@pytest.fixture
def dialog(window: Window) -> SettingsDialog:
    """The settings."""
    settings = Settings()
    states = dict.fromkeys(settings.hotkeys, HotkeyState.ACTIVE)
    dialog = SettingsDialog(settings, states, window)
    dialog.open()
    return dialog


def controls(parent: QWidget) -> Iterator[QWidget]:
    """What can be used; not the parts other controls are made of."""
    for kind in CONTROLS:
        for widget in parent.findChildren(kind):
            inner = any(isinstance(above, (*CONTROLS, QAbstractSpinBox)) for above in over(widget))
            if widget.isVisibleTo(parent) and not inner:
                yield widget


def over(widget: QWidget) -> Iterator[QWidget]:
    while (above := widget.parentWidget()) is not None and not widget.isWindow():
        yield above
        widget = above


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def nameless(parent: QWidget) -> list[QWidget]:
    return [widget for widget in controls(parent) if not name_of(widget).strip()]


def reached(*, by: str) -> set[QWidget]:
    """Every widget the key comes to, until it is back at the first."""
    first = focused()
    seen = {first}
    for _ in range(MOST_STEPS):
        press(by)
        if focused() is first:
            return seen
        seen.add(focused())
    raise AssertionError(f"{by} goes round without ever coming back to {first}")


def to_reach(parent: QWidget) -> set[QWidget]:
    return {w for w in controls(parent) if w.isEnabled() and w.focusPolicy() is not NO_FOCUS}


NO_FOCUS = Qt.FocusPolicy.NoFocus


def test_every_control_of_the_window_has_a_name(full: Window) -> None:
    assert nameless(full) == []


def test_every_control_of_the_settings_has_a_name(dialog: QDialog) -> None:
    assert nameless(dialog) == []


def test_every_control_of_the_practice_chat_has_a_name(qtbot: QtBot) -> None:
    chat = PracticeChat("小鱼儿888")
    qtbot.addWidget(chat)
    chat.show()
    assert nameless(chat) == []


def test_every_control_of_the_window_is_reached_with_f6(full: Window) -> None:
    assert to_reach(full) - reached(by="F6") == set()


def test_shift_f6_goes_the_other_way(full: Window) -> None:
    first = focused()
    press("F6", "F6", "Shift+F6", "Shift+F6")
    assert focused() is first
    assert to_reach(full) - reached(by="Shift+F6") == set()


def test_f6_goes_from_top_to_bottom(full: Window) -> None:
    """Also to rows that were made after what stands below them."""
    came = []
    for _ in to_reach(full):
        came.append(focused())
        press("F6")
    middles = [widget.mapTo(full, widget.rect().center()).y() for widget in came]
    backwards = [above - below > A_ROW for above, below in pairwise((*middles, middles[0]))]
    assert backwards.count(True) == 1  # from the foot to the head


def test_what_f6_comes_to_is_in_view(full: Window) -> None:
    row = PromotionRow("shop/nov", "双十一", "满300减40", "长期", urgent=False, details="")
    full.promotions.show_promotions([replace(row, key=f"shop/{n}") for n in range(12)])
    QApplication.processEvents()  # rows have their places only then
    full.search.take_focus()
    for _ in to_reach(full):
        press("F6")
        assert not focused().visibleRegion().isEmpty()


@pytest.mark.parametrize("page", range(4))
def test_every_control_of_the_settings_is_reached_with_tab(dialog: QDialog, page: int) -> None:
    dialog.activateWindow()
    tabs = dialog.findChildren(QTabWidget)[0]
    tabs.setCurrentIndex(page)
    tabs.tabBar().setFocus()
    assert to_reach(dialog) - reached(by="Tab") == set()


def test_what_has_no_focus_has_keys_of_its_own(full: Window) -> None:
    """Stages: Tab; phrases: arrows and numbers."""
    without = {w.objectName() for w in controls(full) if w.focusPolicy() is NO_FOCUS}
    assert without == {"stage", "phrases"}
