"""The order pane: one order of one buyer, ticked by keyboard, refused while something clashes."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.number_line import NumberLine
from assistant.ui.order_pane import OrderPane
from assistant.ui.order_view import ItemView, OrderView
from tests.ui.fingers import focused, hold, press

ITEMS = (
    ItemView("spec", "款式一致", "裙子 x1", "裙子 红色 x1", required=True),
    ItemView("address", "地址无误", required=True),
    ItemView("gift", "赠品已备注"),
)
ORDER = OrderView("261122-1", "小鱼儿888", ITEMS, can_tick=True)


@pytest.fixture
def pane(qtbot: QtBot, icons: Icons) -> OrderPane:
    """The pane with an order of three items, two of them required."""
    pane = OrderPane(icons)
    qtbot.addWidget(pane)
    pane.set_colours(theme.LIGHT)
    pane.show_order(ORDER)
    pane.show()
    with qtbot.waitActive(pane):
        pane.activateWindow()
    return pane


def boxes(pane: OrderPane) -> list[QCheckBox]:
    return pane.findChildren(QCheckBox)


def button(pane: OrderPane, text: str) -> QPushButton:
    return next(found for found in pane.findChildren(QPushButton) if found.text() == text)


def test_order_and_buyer_are_shown_with_what_is_open(pane: OrderPane) -> None:
    assert pane.findChildren(QLineEdit)[0].text() == "261122-1"
    assert pane.status.text() == "未核完 2"
    assert [box.text() for box in boxes(pane)] == ["款式一致", "地址无误", "赠品已备注"]
    assert pane.view is ORDER


def test_space_ticks_and_goes_on_to_the_text_for_the_buyer(qtbot: QtBot, pane: OrderPane) -> None:
    said: list[tuple[str, bool]] = []
    pane.item_ticked.connect(lambda item, on: said.append((item, on)))
    pane.take_focus()
    for _ in ITEMS:
        press("Space")
    assert said == [("spec", True), ("address", True), ("gift", True)]
    assert focused() is button(pane, "贴核对文字")
    with qtbot.waitSignal(pane.confirmation_wanted):
        press("Space")


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_a_key_held_on_ticks_one_of_them(pane: OrderPane, key: str, told: bool) -> None:
    said: list[str] = []
    pane.item_ticked.connect(lambda item, _on: said.append(item))
    pane.take_focus()
    hold(key, told=told)
    assert said == ["spec"]


def test_the_arrows_go_up_and_down(pane: OrderPane) -> None:
    pane.take_focus()
    press("Down")
    assert focused() is boxes(pane)[1]
    press("Up")
    assert focused() is boxes(pane)[0]
    press("Up")
    assert focused() is boxes(pane)[0]


def test_showing_ticks_says_nothing(pane: OrderPane) -> None:
    said: list[str] = []
    pane.item_ticked.connect(lambda item, _on: said.append(item))
    pane.show_order(OrderView("2", "大鲸鱼", tuple(_ticked(ITEMS)), can_tick=True))
    assert said == []
    assert pane.status.text() == "已核完"


def _ticked(items: tuple[ItemView, ...]) -> list[ItemView]:
    return [ItemView(item.id, item.text, ticked=True, required=item.required) for item in items]


@pytest.mark.parametrize("width", [398, 338])
def test_a_clash_of_long_names_can_be_read_and_answered(
    pane: OrderPane, qtbot: QtBot, width: int
) -> None:
    words = "这单是 小鱼儿888 的，现在前面的聊天是 一位名字特别特别特别特别特别长的买家。"
    labels = ("换成 一位名字特别特… 的单", "仍核这单", "这单就是 一位名字特别特… 的")
    choices = tuple(zip(("switch", "keep", "rebind"), labels, strict=True))
    pane.resize(width, 400)
    pane.show_order(replace(ORDER, clash=words, choices=choices, can_tick=False))
    [text] = [one for one in pane.findChildren(QLabel) if one.text() == words]
    buttons = [button(pane, label) for label in labels]
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
    assert pane.width() == width


def test_in_a_low_window_what_can_t_be_ticked_makes_room(pane: OrderPane) -> None:
    pane.set_low(on=True)
    pane.show_order(replace(ORDER, clash="对不上", can_tick=False))
    assert not any(box.isVisible() for box in boxes(pane))
    pane.show_order(ORDER)
    assert all(box.isVisible() for box in boxes(pane))


def test_a_clash_lets_nothing_be_ticked_until_a_choice_is_made(
    qtbot: QtBot, pane: OrderPane
) -> None:
    choices = (("switch", "核另一单"), ("keep", "仍核这单"))
    pane.show_order(OrderView("261122-1", "小鱼儿888", ITEMS, "是另一单", choices))
    assert not any(box.isEnabled() for box in boxes(pane))
    assert not button(pane, "贴核对文字").isEnabled()
    assert pane.status.text() == "对不上"
    pane.take_focus()
    assert focused() is button(pane, "核另一单")
    with qtbot.waitSignal(pane.choice_made) as made:
        press("Space")
    assert made.args == ["switch"]
    pane.show_order(ORDER)
    assert all(box.isEnabled() for box in boxes(pane))


def test_without_an_order_nothing_can_be_ticked(pane: OrderPane) -> None:
    pane.show_order(OrderView(items=ITEMS))
    assert not any(box.isEnabled() or box.isVisible() for box in boxes(pane))
    pane.take_focus()
    line = pane.findChildren(QLineEdit)[0]
    assert focused() is line
    assert "Ctrl+Alt+O" in line.placeholderText()


def test_without_an_order_the_pane_is_one_line(pane: OrderPane, qapp: QApplication) -> None:
    with_order = pane.sizeHint().height()
    pane.show_order(OrderView(items=ITEMS))
    qapp.processEvents()
    assert pane.sizeHint().height() < with_order - len(ITEMS) * 24
    pane.show_order(ORDER)
    assert button(pane, "贴核对文字").isVisible()


def test_an_order_without_a_checklist_has_nothing_to_confirm(
    pane: OrderPane, qapp: QApplication
) -> None:
    pane.show_order(OrderView("261122-1", "小鱼儿888"))
    qapp.processEvents()
    assert not button(pane, "贴核对文字").isVisible()
    pane.show_order(ORDER)
    qapp.processEvents()
    assert button(pane, "贴核对文字").isVisible()


def test_a_number_is_named_and_a_paste_is_asked_for(qtbot: QtBot, pane: OrderPane) -> None:
    line = pane.findChildren(QLineEdit)[0]
    line.setFocus()
    line.setText("261122-2")
    with qtbot.waitSignal(pane.order_named) as named:
        press("Enter")
    assert named.args == ["261122-2"]
    with qtbot.waitSignal(pane.paste_wanted):
        press("Ctrl+V")
    assert line.text() == "261122-2"


def test_a_changed_address_stands_beside_the_former(pane: OrderPane) -> None:
    details = ("张三\n文一西路1号", "李四\n太湖大道1号")
    pane.show_order(
        OrderView("1", "小鱼儿888", ITEMS, former="张*", now="李*", change_details=details)
    )
    assert pane.view.former == "张*"


@pytest.mark.parametrize("number", ["261122-123456789012345", "1234567890123456789"])
def test_the_number_is_never_cut_by_the_buyer_s_name(
    pane: OrderPane, qapp: QApplication, number: str
) -> None:
    pane.resize(376, 300)
    pane.show_order(replace(ORDER, number=number, buyer="一位名字很长很长的买家888"))
    qapp.processEvents()
    line = pane.findChildren(QLineEdit)[0]
    assert line.width() >= line.fontMetrics().horizontalAdvance(number)
    assert pane.width() == 376


def test_where_a_number_does_not_fit_its_ends_are_seen_and_all_of_it_at_the_mouse(
    pane: OrderPane, qapp: QApplication
) -> None:
    number = "261122-123456789012345"
    pane.resize(338, 300)
    pane.show_order(replace(ORDER, number=number, buyer="一位名字很长很长的买家888"))
    qapp.processEvents()
    line = pane.findChildren(NumberLine)[0]
    first, last = line.shown.split("…")
    assert number.startswith(first)
    assert number.endswith(last)
    assert len(first + last) > 12
    assert line.toolTip() == number
    cut = line.grab().toImage()
    pane.show_order(replace(ORDER, number=f"{number[:-1]}6", buyer="一位名字很长很长的买家888"))
    assert line.grab().toImage() != cut, "the last figure is to be seen"
    pane.show_order(replace(ORDER, number=number, buyer="一位名字很长很长的买家888"))
    assert line.grab().toImage() == cut
    line.setFocus()
    qapp.processEvents()
    assert line.shown == number
    assert pane.width() == 338


def test_a_folded_pane_unfolds_when_it_is_gone_to(pane: OrderPane) -> None:
    pane.set_folded(folded=True)
    pane.take_focus()
    assert not pane.folded


def test_the_number_keeps_its_face_in_another_theme(
    qapp: QApplication, qtbot: QtBot, icons: Icons
) -> None:
    theme.apply(qapp, theme.LIGHT, shipped.ICONS)
    pane = OrderPane(icons)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_order(ORDER)
    [number] = pane.findChildren(QLineEdit)
    before = number.font()
    try:
        theme.apply(qapp, theme.DARK, shipped.ICONS)
        assert number.font() == before
    finally:
        theme.apply(qapp, theme.LIGHT, shipped.ICONS)
