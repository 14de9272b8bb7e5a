"""The window: where it stands, what it never does by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.core.placeholder import Blank
from assistant.ui import theme
from assistant.ui.calculator_panel import CalculatorRow, CalculatorView
from assistant.ui.icons import Icons
from assistant.ui.order_view import ItemView, OrderView
from assistant.ui.phrase_painter import row_height
from assistant.ui.promotion_line import PromotionRow
from assistant.ui.timer_strip import TimerRow
from assistant.ui.window import HEIGHT, WIDTH, Window
from tests.ui.fingers import press, type_
from tests.ui.rows import row
from tests.ui.test_translations import FILES, texts

SCREEN = QRect(0, 0, 1366, 900)


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        (QRect(900, 20, 400, 860), QRect(900, 20, 400, 860)),
        (QRect(1300, 20, 400, 860), QRect(966, 20, 400, 860)),
        (QRect(-50, -50, 400, 860), QRect(0, 0, 400, 860)),
        (QRect(5000, 5000, 400, 860), QRect(966, 40, 400, 860)),
        (QRect(0, 0, 400, 2000), QRect(0, 0, 400, 900)),
    ],
)
def test_all_of_it_is_on_the_screen(
    qtbot: QtBot, icons: Icons, wanted: QRect, taken: QRect
) -> None:
    window = Window(icons)
    qtbot.addWidget(window)
    window.place(wanted, SCREEN)
    assert window.geometry() == taken


def test_it_is_as_wide_as_designed(window: Window) -> None:
    assert (window.sizeHint().width(), window.sizeHint().height()) == (WIDTH, HEIGHT)
    assert window.minimumSizeHint().width() <= window.minimumWidth()


def test_it_stays_on_top_without_taking_the_focus(qtbot: QtBot, icons: Icons) -> None:
    window = Window(icons)
    qtbot.addWidget(window)
    for flag in (
        Qt.WindowType.WindowStaysOnTopHint,
        Qt.WindowType.FramelessWindowHint,
        Qt.WindowType.WindowDoesNotAcceptFocus,
    ):
        assert window.windowFlags() & flag
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_what_is_offered_for_a_search_is_there_again_after_the_agenda(window: Window) -> None:
    for offered in (True, False):
        window.offer.setVisible(offered)
        window.follow.turn_to(window.follow.agenda)
        assert not window.offer.isVisible()
        window.follow.put_away()
        assert window.offer.isVisible() is offered


def test_it_takes_the_focus_only_while_told(window: Window) -> None:
    handle = window.windowHandle()
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    window.accept_focus(on=False)
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_closing_is_only_said(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.isVisible()


def test_typing_tells_the_query(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.query_changed) as changed:
        type_("p")
    assert changed.args == ["p"]


def test_the_form_opens_over_the_list_and_tells_what_is_filled_in(
    window: Window, qtbot: QtBot
) -> None:
    window.form.ask("推荐尺码", [Blank("身高")])
    type_("165")
    with qtbot.waitSignal(window.blanks_filled) as filled:
        press("Ctrl+Enter")
    assert filled.args == [{"身高": "165"}, True]
    window.close_form()
    assert not window.form.isVisible()


def test_the_form_fits_into_the_smallest_window(window: Window) -> None:
    window.resize(window.minimumSize())
    window.form.ask("推荐尺码", [Blank("身高"), Blank("体重"), Blank("尺码", ("S", "M"))])
    window.form.show_preview("亲，" * 300)
    QApplication.processEvents()
    assert window.height() <= HEIGHT
    assert window.rect().contains(window.form.geometry())


def test_esc_in_the_form_leaves_the_form_only(window: Window, qtbot: QtBot) -> None:
    window.form.ask("推荐尺码", [Blank("身高")])
    with qtbot.assertNotEmitted(window.left), qtbot.waitSignal(window.blanks_cancelled):
        press("Esc")


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_it_can_be_painted_in_both_themes(window: Window, colours: theme.Colours) -> None:
    window.set_colours(colours)
    assert not window.grab().isNull()


@pytest.mark.parametrize("height", [768, 728], ids=["whole screen", "above the taskbar"])
def test_on_a_low_screen_promotions_give_way_to_an_order(
    window: Window, qtbot: QtBot, height: int
) -> None:
    window.resize(WIDTH, height)
    show_order_and_promotions(window)
    window.timers.show_timers([TimerRow(("小鱼儿", "shop/1"), "礼品批准", "小鱼儿", "2:59")])
    qtbot.waitUntil(lambda: window.phrases.numbered(7) is not None)
    assert window.promotions.folded
    window.promotions.take_focus()
    assert not window.promotions.folded
    window.checklist.show_order(OrderView())
    qtbot.waitUntil(lambda: window.phrases.numbered(7) is not None)
    assert not window.promotions.folded


def show_order_and_promotions(window: Window) -> None:
    """Four items to check, four promotions that run."""
    items = tuple(ItemView(str(number), "收货地址无误", required=True) for number in range(4))
    offers = [PromotionRow(str(n), "满减", "每满减", "长期", False, "满减") for n in range(4)]
    window.promotions.show_promotions(offers)
    window.checklist.show_order(OrderView("261122-1", "小鱼儿", items, can_tick=True))


def test_on_a_very_low_screen_promotions_give_way_to_the_form(window: Window, qtbot: QtBot) -> None:
    show_order_and_promotions(window)
    window.checklist.show_order(OrderView())
    window.resize(WIDTH, 480)  # 768 pixels at 150 %, above the taskbar
    window.form.ask("已经发货", [Blank("快递"), Blank("快递单号"), Blank("到达")])
    window.form.show_preview("已经发出，中通，单号【快递单号】。")
    fields = [window.form._fields[name] for name in ("快递", "快递单号", "到达")]

    def tops_and_bottoms() -> list[int]:
        return [edge for one in fields for edge in (one.y(), one.geometry().bottom())]

    qtbot.waitUntil(lambda: tops_and_bottoms() == sorted(tops_and_bottoms()))
    assert window.promotions.folded
    window.close_form()
    qtbot.waitUntil(lambda: not window.promotions.folded)


def test_on_a_very_low_screen_a_phrase_stays_in_view_beside_draft_and_order(
    window: Window, qtbot: QtBot
) -> None:
    show_order_and_promotions(window)
    window.resize(WIDTH, 480)
    window.draft.add("亲，下午好～")
    qtbot.waitUntil(lambda: not window.checklist.folded)
    one = row_height(row("问好"), WIDTH)
    window.checklist.show_order(replace(window.checklist.view, former="张* 杭州", now="张* 无锡"))
    qtbot.waitUntil(lambda: window.phrases.height() >= one)
    window.checklist.show_order(replace(window.checklist.view, former="", now=""))
    qtbot.waitUntil(lambda: not window.checklist.folded)


def test_on_a_very_low_screen_the_checklist_gives_way_to_the_calculator(
    window: Window, qtbot: QtBot
) -> None:
    show_order_and_promotions(window)
    window.resize(WIDTH, 480)
    window.promotions.calculate()
    calculator = window.promotions.calculator
    rows = tuple(CalculatorRow(str(n), "满减", "减 20 元", counts=True) for n in range(4))
    calculator.show_result(CalculatorView("到手 260 元", "省 20", rows, ("到手 260 元",) * 3))
    qtbot.waitUntil(lambda: window.checklist.folded)
    qtbot.waitUntil(lambda: calculator.height() >= calculator.minimumSizeHint().height())
    window.search.take_focus()
    qtbot.waitUntil(lambda: not window.checklist.folded)
    assert window.promotions.folded


def test_promotions_opened_by_hand_leave_room_for_what_one_turns_to(
    window: Window, qapp: QApplication, qtbot: QtBot
) -> None:
    show_order_and_promotions(window)
    window.resize(WIDTH, 480)
    window.draft.add("亲，下午好～")
    qapp.processEvents()
    for turn in (window.search.take_focus, lambda: window.form.ask("发货", [Blank("快递")])):
        window.promotions.calculate()
        qapp.processEvents()
        assert not window.promotions.folded
        turn()
        window.form.show_preview("亲，发中通。")
        qapp.processEvents()
        assert window.promotions.folded
    qtbot.waitUntil(lambda: window.form.height() >= window.form.minimumSizeHint().height())
    assert window.checklist.folded
    window.close_form()
    qtbot.waitUntil(lambda: not window.checklist.folded)


def test_seven_rows_stay_in_view_beside_an_order_a_promise_and_two_timers(
    window: Window, qapp: QApplication
) -> None:
    show_order_and_promotions(window)
    window.promise.ask("小鱼儿", "答应 小鱼儿", "送丝袜一双")
    timers = [TimerRow((name, "shop/1"), "礼品批准", name, "2:59") for name in ("小鱼儿", "大海")]
    window.timers.show_timers(timers)
    qapp.processEvents()
    assert [n for n in range(1, 10) if window.phrases.numbered(n)][-1] >= 7
    window.promise.hide()
    window.draft.add("亲，下午好～")
    qapp.processEvents()
    assert [n for n in range(1, 10) if window.phrases.numbered(n)][-1] >= 7


class LayoutRequests(QObject):
    """Counts how often a window is asked to lay itself out."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.seen = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("height", [HEIGHT, 700, 500])
@pytest.mark.parametrize("folded", [False, True], ids=["open", "folded"])
def test_it_rests_while_an_order_is_shown(window: Window, height: int, *, folded: bool) -> None:
    window.resize(WIDTH, height)
    show_order_and_promotions(window)
    window.checklist.set_folded(folded=folded)
    for _ in range(50):  # until all of it has its place
        QApplication.processEvents()
    requests = LayoutRequests(window)
    for _ in range(50):
        QApplication.processEvents()
    assert requests.seen == 0


def test_hints_are_whole_in_the_narrowest_window(window: Window, qapp: QApplication) -> None:
    window.resize(window.minimumWidth(), window.height())
    window.search.tell("")
    qapp.processEvents()
    for panel, name in ((window.search, "SearchBox"), (window.checklist, "OrderPane")):
        [field] = panel.findChildren(QLineEdit)
        hint = field.placeholderText()
        wide = [texts(file)[name, hint] for file in FILES]
        longest = max(map(field.fontMetrics().horizontalAdvance, (hint, *wide)))
        assert longest <= field.width() - 6  # beside what a line keeps free
