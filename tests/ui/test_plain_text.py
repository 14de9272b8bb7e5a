"""What others have written is shown letter by letter, never read as markup."""

from dataclasses import replace

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.core.placeholder import Blank
from assistant.core.stage import Stage
from assistant.ui.agenda_row import AgendaLine
from assistant.ui.buyer_view import BuyerView, NoteView
from assistant.ui.calculator_panel import CalculatorPanel, CalculatorRow, CalculatorView
from assistant.ui.order_row import OrderRow
from assistant.ui.order_view import ItemView, OrderView
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.promotion_line import PromotionRow
from assistant.ui.theme import plain
from assistant.ui.timer_strip import TimerRow
from assistant.ui.window import Window
from tests.ui.rows import ten_rows

TAG = "<b>x</b>"


def shown_wide(widget: QWidget) -> bool:
    """Whether every label that holds the tag is as wide as the tag is long."""
    labels = [label for label in widget.findChildren(QLabel) if TAG in label.text()]
    assert labels
    return all(
        label.sizeHint().width() > label.fontMetrics().horizontalAdvance(TAG) for label in labels
    )


def test_a_window_s_title(window: Window) -> None:
    window.header.show_target(TAG, "可贴", "good")
    label = next(found for found in window.header.findChildren(QLabel) if found.text() == TAG)
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(TAG)


def test_a_phrase_in_the_form(window: Window) -> None:
    window.form.ask(f"标题{TAG}", [Blank("身高")])
    window.form.show_preview(f"正文{TAG}")
    QApplication.processEvents()
    assert shown_wide(window.form)


def test_a_promotion(window: Window) -> None:
    row = PromotionRow("s/p", f"活动{TAG}", f"优惠{TAG}", "长期", urgent=False, details="")
    window.promotions.show_promotions([row])
    assert shown_wide(window.promotions)


def test_a_line_of_the_notice(window: Window) -> None:
    window.notice.tell(f"没有贴{TAG}")
    assert window.notice.sizeHint().width() > window.notice.fontMetrics().horizontalAdvance(TAG)


def test_a_buyer_s_words(qtbot: QtBot) -> None:
    chat = PracticeChat("小鱼儿888")
    qtbot.addWidget(chat)
    chat.say(f"在吗{TAG}")
    assert shown_wide(chat)


def test_a_tooltip(window: Window) -> None:
    """There it would be read as markup, and a picture in it be fetched."""
    picture = "<img src='//server/share'>"
    promotion = PromotionRow("s/p", picture, picture, "长期", urgent=False, details=picture)
    timer = TimerRow(("a", "s/p"), picture, picture, "2:59")
    matter = AgendaLine("a", False, picture, "赠品", picture, "今天", "warn")
    window.header.show_target(picture, "可贴", "good")
    window.buyer.show_buyer(
        BuyerView(picture, picture, tags=(picture,), notes=(NoteView(1, "11-19", picture),))
    )
    window.promotions.show_promotions([promotion])
    window.timers.show_timers([timer, replace(timer, key=("b", "s/p"))])
    window.follow.agenda.show_lines(picture, [matter])
    window.undo.offer(picture, lambda: None)
    window.promise.ask(picture, picture)
    window.checklist.show_order(OrderView("1", picture, items=(ItemView("spec", picture),)))
    window.phrases.show_rows([replace(ten_rows()[0], whole=picture)])
    window.stages.show_stages([(Stage("live", picture), picture)])
    window.footer.show_status(picture, picture)
    window.footer.show_source(picture, picture, "")
    window.footer.show_problems(1, picture)
    tips: list[object] = [widget.toolTip() for widget in window.findChildren(QWidget)]
    model = window.phrases.rows
    tips.append(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))
    assert [tip for tip in tips if QtGui.Qt.mightBeRichText(str(tip))] == []
    assert sum("img" in str(tip) for tip in tips) >= 8


def test_a_sign_that_stands_for_a_tag_is_none_in_a_tooltip() -> None:
    assert not QtGui.Qt.mightBeRichText(plain("a &lt;b&gt;"))


def on_buttons(widget: QWidget) -> set[str]:
    """What stands on its buttons and boxes, as one reads it."""
    return {
        button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        for button in widget.findChildren(QAbstractButton)
    }


def test_an_ampersand_is_shown_on_what_can_be_pressed(window: Window, qtbot: QtBot) -> None:
    """There it would mark a key: Tom&Jerry was another buyer's name."""
    window.buyer.show_buyer(BuyerView("Tom&Jerry", "Tom&Jerry"))
    window.buyer.card.offer_tags(("A&B",))
    window.stages.show_stages([(Stage("qa", "Q&A"), "Q&A")])
    window.promotions.set_title("活动&券")
    window.footer.show_source("鱼&虾", "", "good")
    panel, row = CalculatorPanel(), OrderRow(window)
    qtbot.addWidget(panel)
    panel.show_result(CalculatorView(rows=(CalculatorRow("s/p", "满减&包邮", ""),)))
    row.show_item(ItemView("spec", "款&色"), enabled=True)
    shown = on_buttons(window) | on_buttons(panel) | on_buttons(row)
    assert {"Tom&Jerry", "A&B", "Q&A", "活动&券", "鱼&虾", "满减&包邮", "款&色"} <= shown
