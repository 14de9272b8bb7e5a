"""The keys of the window: each does its own thing, and nothing while an input method composes."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from assistant.core.placeholder import Blank
from assistant.ui.buyer_view import BuyerView, NoteView
from assistant.ui.calculator_panel import CalculatorRow, CalculatorView
from assistant.ui.note_line import NoteLine
from assistant.ui.order_view import ItemView, OrderView
from assistant.ui.promotion_line import PromotionRow
from assistant.ui.window import Window
from tests.ui.fingers import commit, compose, focused, hold, press, type_

Said = list[tuple[str, str]]
KEYS = ["Enter", "Ctrl+Enter", "Ctrl+1", "Ctrl+9", "Ctrl+C", "Ctrl+D", "Esc", "Up", "Down"]
KEYS += ["PgUp", "PgDown", "Tab", "Shift+Tab"]


@pytest.fixture
def said(window: Window) -> Said:
    """What the window says the agent means, in order."""
    told: Said = []
    window.phrase_chosen.connect(lambda key: told.append(("chosen", key)))
    window.phrase_sent.connect(lambda key: told.append(("sent", key)))
    window.phrase_copied.connect(lambda key: told.append(("copied", key)))
    window.phrase_pinned.connect(lambda key: told.append(("pinned", key)))
    window.stages.stage_chosen.connect(lambda stage: told.append(("stage", stage)))
    window.left.connect(lambda: told.append(("left", "")))
    return told


def selected(window: Window) -> str:
    row = window.phrases.selected()
    return row.key if row else ""


def test_enter_chooses_the_selected_phrase(window: Window, said: Said) -> None:
    press("Down", "Enter")
    assert said == [("chosen", "话术2")]
    assert selected(window) == "话术2"


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("key", ["Enter", "Ctrl+Enter", "Ctrl+1", "Ctrl+C", "Ctrl+D"])
def test_a_key_held_on_says_what_it_means_once(said: Said, key: str, told: bool) -> None:
    hold(key, told=told)
    assert len(said) == 1


def test_an_arrow_held_on_goes_step_by_step(window: Window) -> None:
    hold("Down", repeats=3)
    assert selected(window) == "话术5"


def test_ctrl_enter_sends(said: Said) -> None:
    press("Ctrl+Enter")
    assert said == [("sent", "话术1")]


@pytest.mark.parametrize("number", range(1, 10))
def test_ctrl_and_a_number_chooses_by_number(said: Said, number: int) -> None:
    press(f"Ctrl+{number}")
    assert said == [("chosen", f"话术{number}")]


def test_a_number_follows_what_is_in_view(window: Window, said: Said) -> None:
    window.resize(window.width(), window.minimumHeight())
    QApplication.processEvents()
    window.phrases.step(9)
    press("Ctrl+1")
    assert said
    assert said != [("chosen", "话术1")]


def test_a_number_nobody_has_does_nothing(window: Window, said: Said) -> None:
    window.phrases.show_rows([])
    press("Ctrl+1", "Enter", "Ctrl+Enter", "Ctrl+C", "Ctrl+D")
    assert said == []


@pytest.mark.parametrize("key", ["Ctrl+D", "Ctrl+R", "F2"])
def test_a_key_means_no_phrase_under_the_buyer_s_card(
    window: Window, said: Said, qtbot: QtBot, key: str
) -> None:
    window.wording_wanted.connect(lambda key: said.append(("wording", key)))
    window.phrase_edited.connect(lambda key: said.append(("edited", key)))
    window.buyer.show_buyer(BuyerView("小鱼儿888"))
    press("Ctrl+I")
    assert window.buyer.card.isVisible()
    with qtbot.waitSignal(window.phrases.unseen):
        press(key)
    assert said == []
    window.phrases.step(20)
    press(key)
    assert len(said) == 1


def test_the_foot_says_what_enter_and_esc_do(window: Window) -> None:
    def keys() -> list[str]:
        return [label.text() for label in window.footer.findChildren(QLabel) if label.isVisible()]

    assert "Enter" in keys()
    window.buyer.show_buyer(BuyerView("小鱼儿888"))
    agenda = window.follow.agenda
    window.follow_wanted.connect(lambda: window.follow.turn_to(agenda))
    window.follow_wanted.connect(agenda.take_focus)
    for key in ("Ctrl+I", "F8"):
        press(key)
        assert ("Enter" in keys(), "Esc" in keys()) == (False, True)
        press("Esc")
        assert ("Enter" in keys(), "Esc" in keys()) == (True, False)


def test_ctrl_c_copies_the_phrase(said: Said) -> None:
    press("Ctrl+C")
    assert said == [("copied", "话术1")]


def test_ctrl_c_copies_a_marked_part_of_the_query(said: Said) -> None:
    type_("pyd")
    press("Shift+Left", "Ctrl+C")
    assert said == []
    assert QGuiApplication.clipboard().text() == "d"


@pytest.mark.parametrize("told", [True, False])
def test_ctrl_c_held_on_leaves_the_phrase_that_was_copied(
    window: Window, said: Said, told: bool
) -> None:
    type_("hy")
    window.search.take_focus()
    QGuiApplication.clipboard().setText("话术1")
    hold("Ctrl+C", told=told)
    assert said == [("copied", "话术1")]
    assert QGuiApplication.clipboard().text() == "话术1"


def test_ctrl_d_pins(said: Said) -> None:
    press("Ctrl+D")
    assert said == [("pinned", "话术1")]


def test_esc_leaves(said: Said) -> None:
    press("Esc")
    assert said == [("left", "")]


def test_arrows_move_the_selection(window: Window) -> None:
    press("Down", "Down", "Up")
    assert selected(window) == "话术2"
    press("PgDown")
    assert selected(window) == "话术7"
    press("PgUp")
    assert selected(window) == "话术2"


def test_tab_goes_through_the_stages_and_back(said: Said) -> None:
    press("Tab", "Tab", "Shift+Tab")
    assert said == [("stage", "greet"), ("stage", "inquire"), ("stage", "greet")]


def test_left_and_right_stay_with_the_text(window: Window, said: Said) -> None:
    type_("py")
    press("Left")
    type_("x")
    assert window.search.query == "pxy"
    assert said == []


def test_the_number_pad_s_enter_is_enter(said: Said) -> None:
    press("Num+Enter")
    assert said == [("chosen", "话术1")]


@pytest.mark.parametrize("key", KEYS)
def test_while_composing_no_key_means_anything(window: Window, said: Said, key: str) -> None:
    compose("pian'yi")
    press(key)
    assert said == []
    assert selected(window) == "话术1"
    assert focused().parent() is window.search


def test_after_composing_enter_chooses(said: Said) -> None:
    compose("pian'yi")
    commit("便宜")
    press("Enter")
    assert said == [("chosen", "话术1")]


def on_promotion(window: Window) -> None:
    row = PromotionRow("shop/nov", "双十一", "满300减40", "剩 2:13:40", urgent=True, details="")
    window.promotions.show_promotions([row])
    window.promotions.body.findChildren(QPushButton)[0].setFocus()


def on_order_number(window: Window) -> None:
    item = ItemView("spec", "款式一致", required=True)
    window.checklist.show_order(OrderView(items=(item,)))
    window.checklist.findChildren(QLineEdit)[0].setFocus()


@pytest.mark.parametrize("told", [True, False])
def test_enter_held_on_presses_a_button_once(window: Window, told: bool) -> None:
    on_the_settings_button(window)
    pressed: list[str] = []
    window.header.settings_wanted.connect(lambda: pressed.append("settings"))
    hold("Enter", told=told)
    assert pressed == ["settings"]


def on_a_heading(window: Window) -> None:
    window.promotions.findChildren(QPushButton, "sectionHead")[0].setFocus()


def on_the_settings_button(window: Window) -> None:
    window.header.findChildren(QToolButton)[1].setFocus()


@pytest.mark.parametrize(
    "place", [on_promotion, on_order_number, on_a_heading, on_the_settings_button]
)
@pytest.mark.parametrize("key", ["Enter", "Ctrl+Enter"])
def test_enter_on_another_control_never_means_a_phrase(
    window: Window, said: Said, place: Callable[[Window], None], key: str
) -> None:
    place(window)
    press(key)
    assert said == []


def test_enter_on_a_promotion_chooses_the_promotion(window: Window, qtbot: QtBot) -> None:
    on_promotion(window)
    with qtbot.waitSignal(window.promotions.promotion_chosen) as chosen:
        press("Enter")
    assert chosen.args == ["shop/nov"]


def test_enter_on_an_order_number_names_the_order(window: Window, qtbot: QtBot) -> None:
    on_order_number(window)
    type_("261122-1")
    with qtbot.waitSignal(window.checklist.order_named) as named:
        press("Enter")
    assert named.args == ["261122-1"]


def test_esc_leaves_from_anywhere(window: Window, said: Said) -> None:
    on_promotion(window)
    press("Esc")
    assert said == [("left", "")]


def names(window: Window, key: str, times: int) -> list[str]:
    """What the key comes to, one after the other."""
    came = []
    for _ in range(times):
        press(key)
        came.append(focused().accessibleName() or focused().property("text"))
    return came


def test_tab_goes_on_to_the_buttons_of_a_form(window: Window) -> None:
    window.form.ask("已经发货", [Blank("快递"), Blank("单号")])
    assert names(window, "Tab", 3)[1:] == ["取消  Esc", "贴  Enter"]


@pytest.mark.parametrize(("on", "back"), [("Tab", "Shift+Tab"), ("F6", "Shift+F6")])
def test_with_shift_one_goes_back(window: Window, on: str, back: str) -> None:
    window.form.ask("已经发货", [Blank("快递"), Blank("单号")])
    first = focused()
    press(on)
    assert focused() is not first
    press(back)
    assert focused() is first


def test_the_buyer_s_card_makes_way_for_one_who_comes_to_the_search_box(window: Window) -> None:
    window.buyer.show_buyer(BuyerView("小鱼儿888", "小鱼儿888"))
    press("Ctrl+I")
    window.buyer.findChildren(NoteLine)[0].setFocus()
    assert window.buyer.card.isVisible()
    press("F6")
    assert (window.search.has_caret, window.buyer.card.isHidden()) == (True, True)


def test_what_is_hidden_leaves_the_focus_to_what_follows_it(window: Window) -> None:
    window.form.ask("已经发货", [Blank("快递"), Blank("单号")])
    press("Tab")
    focused().hide()
    assert focused().property("text") == "取消  Esc"


def test_the_buyer_s_card_leaves_a_caret_elsewhere_where_it_is(window: Window) -> None:
    window.buyer.show_buyer(BuyerView("小鱼儿888", "小鱼儿888"))
    press("Ctrl+I")
    on_order_number(window)
    number = focused()
    window.buyer.card.hide()
    assert focused() is number


@pytest.mark.parametrize("key", ["F6", "Shift+F6", "Tab", "Shift+Tab"])
def test_one_goes_on_from_a_draft(window: Window, key: str) -> None:
    window.draft.add("亲，下午好～")
    window.draft.take_focus()
    draft = focused()
    press(key)
    assert focused() is not draft


def test_tab_goes_through_the_promotions_of_the_calculator_first(window: Window) -> None:
    row = CalculatorRow("s/p", "满300减40", "减 40")
    window.promotions.calculator.show_result(CalculatorView(rows=(row,)))
    window.promotions.calculate()
    assert names(window, "Tab", 2) == ["件数", "满300减40"]


def test_tab_goes_round_in_the_buyer_s_card(window: Window) -> None:
    window.buyer.card.offer_tags(("新客", "会员"))
    note = NoteView(1, "11-19", "只在晚上九点后回消息。")
    window.buyer.show_buyer(BuyerView("小鱼儿888", "小鱼儿888", notes=(note,)))
    press("Ctrl+I")
    came = names(window, "Tab", 7)
    assert came[:2] == ["信誉", "好评率"]
    assert came[-3:] == ["新客", "会员", "新标签"]
    assert names(window, "Shift+Tab", 1) == ["会员"]


@pytest.mark.parametrize("key", ["Esc", "Ctrl+I"])
def test_the_caret_goes_from_the_buyer_s_card_to_the_search_box(window: Window, key: str) -> None:
    window.buyer.show_buyer(BuyerView("小鱼儿888", "小鱼儿888"))
    press("Ctrl+I")
    assert not window.search.has_caret
    press(key)
    assert (window.search.has_caret, window.buyer.card.isHidden()) == (True, True)
