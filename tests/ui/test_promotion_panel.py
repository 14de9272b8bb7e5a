"""The promotion panel: what runs now, how long, and a button that pastes its summary."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.promotion_line import PromotionLine, PromotionRow
from assistant.ui.promotion_panel import PromotionPanel
from assistant.ui.window import Window
from tests.ui.fingers import click, focused, hold, press, type_

NOV = PromotionRow(
    *("s/nov", "双十一", "满300减40", "剩 2:13:40"),
    urgent=True,
    details="全场女装",
    kind="满减",
    span="2026-11-20 00:00 – 2026-11-23 23:59",
    conditions=("全场女装", "上不封顶"),
    found_by="满减 双十一 ssy 全场女装",
)
GIFT = PromotionRow(
    *("s/gift", "加购有礼", "送发圈", "12-31 止"),
    urgent=False,
    details="送完为止",
    kind="满赠",
    found_by="满赠 加购有礼 jgyl 送发圈",
)


@pytest.fixture
def panel(qtbot: QtBot, icons: Icons) -> PromotionPanel:
    """An empty panel as wide as the window."""
    panel = PromotionPanel(icons)
    qtbot.addWidget(panel)
    panel.set_colours(theme.LIGHT)
    panel.resize(400, 200)
    panel.show()
    return panel


def labels(panel: PromotionPanel) -> list[QLabel]:
    return [one for one in panel.body.findChildren(QLabel) if one.isVisibleTo(panel)]


def texts(panel: PromotionPanel) -> list[str]:
    return [label.text() for label in labels(panel)]


def title(panel: PromotionPanel) -> str:
    return panel.findChildren(QPushButton, "sectionHead")[0].text()


def buttons(panel: PromotionPanel) -> list[QPushButton]:
    return list(panel.body.findChildren(QPushButton))


def test_it_lists_them_in_the_order_given(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV, GIFT])
    assert [text for text in texts(panel) if text in (NOV.name, GIFT.name)] == [
        "双十一",
        "加购有礼",
    ]
    assert "满300减40" in texts(panel)
    assert title(panel) == "活动　2 个进行中"


def test_without_any_it_says_so(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV])
    panel.show_promotions([])
    assert title(panel) == "活动　现在没有"
    assert buttons(panel) == []


def test_the_button_chooses_its_own_promotion(panel: PromotionPanel, qtbot: QtBot) -> None:
    panel.show_promotions([NOV, GIFT])
    with qtbot.waitSignal(panel.promotion_chosen) as chosen:
        click(buttons(panel)[1])
    assert chosen.args == ["s/gift"]
    assert buttons(panel)[1].accessibleName() == "贴 加购有礼"


def test_what_ends_soon_is_in_the_warning_tone(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV, GIFT])
    tones = {label.text(): label.property("tone") for label in labels(panel)}
    assert tones["剩 2:13:40"] == "warn"
    assert tones["12-31 止"] == "soft"


def test_each_second_only_the_time_changes(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV, GIFT])
    before = buttons(panel)
    panel.show_promotions([replace(NOV, left="剩 2:13:39"), GIFT])
    assert buttons(panel) == before
    assert "剩 2:13:39" in texts(panel)


def test_one_that_is_over_is_gone(panel: PromotionPanel, qtbot: QtBot) -> None:
    panel.show_promotions([NOV, GIFT])
    panel.show_promotions([GIFT])
    assert NOV.name not in texts(panel)
    with qtbot.waitSignal(panel.promotion_chosen) as chosen:
        click(buttons(panel)[0])
    assert chosen.args == ["s/gift"]


def test_the_details_are_in_the_tooltip(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV])
    tips = [line.toolTip() for line in panel.body.findChildren(QWidget)]
    assert "全场女装" in tips


def test_a_benefit_the_name_already_tells_is_not_told_twice(panel: PromotionPanel) -> None:
    panel.show_promotions([replace(NOV, name="双十一满300减40")])
    assert "满300减40" not in texts(panel)


def test_many_scroll_within_three_rows(panel: PromotionPanel) -> None:
    panel.show_promotions([replace(NOV, key=f"s/{n}") for n in range(3)])
    high = panel.sizeHint().height()
    panel.show_promotions([replace(NOV, key=f"s/{n}") for n in range(30)])
    assert panel.sizeHint().height() == high


def test_what_does_not_run_is_shown_and_not_to_be_pasted(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV, replace(GIFT, left="2 天后开始", state="upcoming")])
    assert title(panel) == "活动　1 个进行中"
    assert [button.isEnabled() for button in buttons(panel)] == [True, False]
    assert "2 天后开始" in texts(panel)


def test_one_that_ends_while_it_is_shown_can_no_longer_be_pasted(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV])
    panel.show_promotions([replace(NOV, left="已结束", state="over")])
    assert title(panel) == "活动　现在没有"
    assert [button.isEnabled() for button in buttons(panel)] == [False]


def lines(panel: PromotionPanel) -> list[PromotionLine]:
    return panel.body.findChildren(PromotionLine)


def in_view(panel: PromotionPanel) -> list[str]:
    shown = [
        row for row, line in zip((NOV, GIFT), lines(panel), strict=True) if not line.isHidden()
    ]
    return [row.name for row in shown]


def focus(panel: PromotionPanel, qtbot: QtBot) -> None:
    """As when the agent asks for the panel."""
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.take_focus()


def test_each_shows_its_kind(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV, GIFT])
    assert [text for text in texts(panel) if text in ("满减", "满赠")] == ["满减", "满赠"]


def test_terms_are_one_key_away_and_only_one_is_open(panel: PromotionPanel, qtbot: QtBot) -> None:
    panel.show_promotions([NOV, GIFT])
    focus(panel, qtbot)
    assert not any(line.is_open for line in lines(panel))
    press("Down")
    terms = "2026-11-20 00:00 – 2026-11-23 23:59\n全场女装 · 上不封顶\n满300减40"
    assert terms in texts(panel)
    press("Down")
    assert [line.is_open for line in lines(panel)] == [False, True]
    press("Up", "Up")
    assert focused().objectName() == "filter"


def test_a_click_opens_the_terms_and_another_one_closes_them(panel: PromotionPanel) -> None:
    panel.show_promotions([NOV, GIFT])
    click(lines(panel)[0])
    assert lines(panel)[0].is_open
    click(lines(panel)[0])
    assert not lines(panel)[0].is_open


def test_enter_on_a_line_pastes_it(panel: PromotionPanel, qtbot: QtBot) -> None:
    panel.show_promotions([NOV, GIFT])
    focus(panel, qtbot)
    press("Down", "Down")
    with qtbot.waitSignal(panel.promotion_chosen) as chosen:
        press("Enter")
    assert chosen.args == ["s/gift"]


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("place", ["filter", "line", "button"])
def test_enter_held_on_pastes_it_once(
    panel: PromotionPanel, qtbot: QtBot, place: str, told: bool
) -> None:
    said: list[str] = []
    panel.promotion_chosen.connect(said.append)
    panel.show_promotions([NOV])
    focus(panel, qtbot)
    [line] = lines(panel)
    if place != "filter":
        (line if place == "line" else line.findChildren(QPushButton)[0]).setFocus()
    hold("Enter", told=told)
    assert said == ["s/nov"]


def test_enter_on_one_that_is_over_pastes_nothing(panel: PromotionPanel, qtbot: QtBot) -> None:
    panel.show_promotions([replace(NOV, state="over")])
    focus(panel, qtbot)
    press("Down")
    with qtbot.assertNotEmitted(panel.promotion_chosen):
        press("Enter")


def test_the_filter_goes_by_words_in_any_order_and_by_initials(
    panel: PromotionPanel, qtbot: QtBot
) -> None:
    panel.show_promotions([NOV, GIFT])
    focus(panel, qtbot)
    type_("SSY")
    assert in_view(panel) == ["双十一"]
    press("Esc")
    assert in_view(panel) == ["双十一", "加购有礼"]
    type_("j g")
    assert in_view(panel) == ["加购有礼"]


def test_enter_in_the_filter_pastes_the_first_that_runs(
    panel: PromotionPanel, qtbot: QtBot
) -> None:
    panel.show_promotions([NOV, GIFT])
    focus(panel, qtbot)
    type_("jgyl")
    with qtbot.waitSignal(panel.promotion_chosen) as chosen:
        press("Enter")
    assert chosen.args == ["s/gift"]


def test_esc_in_an_empty_filter_leaves(panel: PromotionPanel, qtbot: QtBot) -> None:
    focus(panel, qtbot)
    with qtbot.waitSignal(panel.left):
        press("Esc")


def test_what_is_over_is_struck_out_and_what_is_to_come_only_greyed(
    panel: PromotionPanel,
) -> None:
    panel.show_promotions([replace(NOV, state="over"), replace(GIFT, state="upcoming")])
    names = {label.text(): label for label in labels(panel)}
    assert [names[row.name].font().strikeOut() for row in (NOV, GIFT)] == [True, False]
    assert [names[row.name].property("tone") for row in (NOV, GIFT)] == ["faint", "faint"]


def test_the_calculator_is_a_click_away(panel: PromotionPanel, qtbot: QtBot) -> None:
    assert panel.calculator.isHidden()
    button = next(one for one in panel.findChildren(QPushButton) if one.text() == "算一算")
    with qtbot.waitSignal(panel.focus_wanted):
        click(button)
    assert not panel.calculator.isHidden()
    click(button)
    assert panel.calculator.isHidden()


def test_names_begin_at_one_edge(panel: PromotionPanel) -> None:
    panel.show_promotions([replace(NOV, kind="Threshold"), replace(GIFT, kind="Gift")])
    kinds = [label for label in labels(panel) if label.property("kind")]
    assert len({label.width() for label in kinds}) == 1
    names = [label for label in labels(panel) if label.text() in ("双十一", "加购有礼")]
    assert len({label.mapTo(panel, QPoint()).x() for label in names}) == 1


def test_what_is_pressed_to_calculate_ends_where_all_else_ends(window: Window) -> None:
    [link] = window.promotions.findChildren(QPushButton, "link")
    right = link.mapTo(window, link.rect().topRight()).x() - 6  # pixels of its padding
    assert right == window.search.geometry().right()
