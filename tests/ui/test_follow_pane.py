"""What is followed up: the agenda, a new case, one case; and the line for a promise."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.ui.agenda_row import AgendaLine, AgendaRow
from assistant.ui.case_form import NewCase
from assistant.ui.case_view import CaseView, SolutionView
from assistant.ui.follow_pane import FollowPane
from assistant.ui.promise_bar import PromiseBar
from assistant.ui.working_hours_row import WorkingHoursRow
from tests.ui.fingers import focused, press
from tests.ui.test_translations import FILES, texts

NARROW = 380  # pixels of the window

PROMISE = AgendaLine("p", False, "小鱼儿888", "赠品", "送丝袜", "今天 21:00", "warn")
CASE = AgendaLine("c", True, "大鲸鱼", "质量", "裙子开线", "拖了 1 天", "bad")
VIEW = CaseView(
    *("c", "大鲸鱼", "261122-1", "裙子 · 中通", "size", "太小", "反馈 今天 12:00", "warn"),
    step=4,
    step_name="制定方案",
    advice="先给最好的",
    phrases=(("shop/a", "换新"),),
    solutions=(
        SolutionView("s1", "换新", "等买家答复", True),
        SolutionView("s0", "退款", "拒绝", False),
    ),
    history=("立案",),
    actions=("solved",),
)


@pytest.fixture
def pane(qtbot: QtBot) -> FollowPane:
    """The pane with the names of two categories."""
    pane = FollowPane()
    qtbot.addWidget(pane)
    for page in (pane.case, pane.form):
        page.show_categories([("quality", "质量"), ("size", "尺寸")])
    pane.resize(400, 600)
    pane.turn_to(pane.agenda)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    return pane


def press_button(parent: QWidget, text: str) -> None:
    found = [one for one in parent.findChildren(QPushButton) if one.text() == text]
    next(one for one in found if one.isVisible()).click()


def buttons(parent: QWidget, text: str) -> list[str]:
    """The names of the buttons in view that say this."""
    found = [one for one in parent.findChildren(QPushButton) if one.text() == text]
    return [one.accessibleName() for one in found if one.isVisible()]


def line(parent: QWidget, name: str) -> QLineEdit:
    return next(one for one in parent.findChildren(QLineEdit) if one.accessibleName() == name)


def heard(signal: object) -> list[tuple[object, ...]]:
    said: list[tuple[object, ...]] = []
    signal.connect(lambda *words: said.append(words))  # type: ignore[attr-defined]
    return said


def test_the_agenda_lists_and_says_what_was_done(pane: FollowPane) -> None:
    agenda = pane.agenda
    agenda.show_lines("今天 2", [CASE, PROMISE], "已交接：某人")
    assert agenda.head == "今天 2"
    opened, kept, remark = heard(agenda.opened), heard(agenda.kept), heard(agenda.remark_wanted)
    press_button(agenda, "处理")
    press_button(agenda, "已兑现")
    press_button(agenda, "备注")
    assert (opened, kept, remark) == ([("c",)], [("p",)], [("p",)])


def test_a_promise_is_withdrawn_with_a_reason(qtbot: QtBot, pane: FollowPane) -> None:
    pane.agenda.show_lines("今天 1", [PROMISE])
    said = heard(pane.agenda.withdrawn)
    press_button(pane.agenda, "撤回")
    reason = next(one for one in pane.agenda.findChildren(QLineEdit) if one.isVisible())
    reason.setText("买家退款了")
    press("Enter")
    assert said == [("p", "买家退款了")]


def test_the_same_rows_stay_when_something_changes(pane: FollowPane) -> None:
    pane.agenda.show_lines("", [PROMISE])
    pane.agenda.take_focus()
    pane.agenda.show_lines("", [CASE, PROMISE])
    assert pane.focusWidget() is not None
    assert isinstance(pane.focusWidget(), AgendaRow)
    pane.agenda.show_lines("", [])
    pane.agenda.take_focus()


def test_what_has_ended_is_folded_and_can_be_opened_again(pane: FollowPane) -> None:
    agenda = pane.agenda
    kept = replace(PROMISE, id="k", due="已兑现 11-20 10:00", ended=True)
    closed = replace(CASE, id="d", due="结案 11-19 10:00", ended=True)
    agenda.show_lines("今天 1", [PROMISE, kept, closed])
    assert buttons(agenda, "重新打开") == []
    press_button(agenda, "已了结 2")
    reopened, opened = heard(agenda.reopened), heard(agenda.opened)
    press_button(agenda, "重新打开")
    press_button(agenda, "查看")
    assert (reopened, opened) == ([("k",)], [("d",)])
    assert buttons(agenda, "重新打开") == ["重新打开 小鱼儿888 送丝袜"]
    press_button(agenda, "已了结 2")
    assert buttons(agenda, "重新打开") == []


def test_a_promise_that_was_kept_leaves_the_focus_to_the_next(pane: FollowPane) -> None:
    agenda = pane.agenda
    agenda.show_lines("", [PROMISE, replace(PROMISE, id="q", text="发顺丰")])
    agenda.take_focus()
    agenda.show_lines("", [replace(PROMISE, id="q", text="发顺丰"), replace(PROMISE, ended=True)])
    assert focused().accessibleName() == "赠品 小鱼儿888 发顺丰 今天 21:00"
    agenda.show_lines("", [replace(PROMISE, ended=True)])
    assert focused().accessibleName() or focused().text() == "返回"  # type: ignore[attr-defined]


def test_another_one_s_end_takes_no_focus(pane: FollowPane) -> None:
    agenda = pane.agenda
    agenda.show_lines("", [PROMISE, CASE])
    [opened] = [one for one in agenda.findChildren(QPushButton) if one.text() == "处理"]
    opened.setFocus()
    agenda.show_lines("", [CASE])
    assert focused() is opened


def test_esc_goes_back_a_page(qtbot: QtBot, pane: FollowPane) -> None:
    pane.turn_to(pane.case)
    pane.case.take_focus()
    press("Esc")
    assert pane.currentWidget() is pane.agenda
    with qtbot.waitSignal(pane.closed):
        press("Esc")
    assert pane.isHidden()


def test_two_quick_clicks_say_one_thing_of_a_case(pane: FollowPane) -> None:
    page = pane.case
    page.show_case(replace(VIEW, solutions=()))
    pane.turn_to(page)
    acted: list[str] = []

    def act(_id: str, name: str) -> None:
        acted.append(name)
        page.show_case(replace(page.view, actions=("satisfied", "dissatisfied", "silent")))
        QApplication.processEvents()  # between two clicks the next one takes its place

    page.acted.connect(act)
    QApplication.processEvents()
    [found] = [one for one in page.findChildren(QPushButton) if one.text() == "已解决"]
    place = found.mapTo(pane, found.rect().center())
    QTest.mouseDClick(pane.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert acted == ["solved"]


def test_a_case_says_each_step_taken(pane: FollowPane) -> None:
    page = pane.case
    page.show_case(VIEW)
    pane.turn_to(page)
    signals = (page.step_chosen, page.solution_offered, page.solution_answered, page.feedback_given)
    said = [heard(signal) for signal in signals]
    acted, phrase = heard(page.acted), heard(page.phrase_chosen)
    page.findChildren(QToolButton)[4].click()
    for name, text in (
        ("给买家的方案，Enter 记下", "退款"),
        ("今天反馈了什么，Enter 记下", "已催"),
    ):
        line(page, name).setText(text)
        line(page, name).setFocus()
        press("Enter")
    press_button(page, "接受")
    press_button(page, "已解决")
    press_button(page, "贴")
    assert said == [[("c", 5)], [("c", "退款")], [("c", "s1", True)], [("c", "已催")]]
    assert (acted, phrase) == ([("c", "solved")], [("shop/a",)])


def test_half_written_words_stay_with_their_case(pane: FollowPane) -> None:
    page = pane.case
    with pytest.raises(ValueError, match=r"^$"):
        _ = page.view
    page.show_case(VIEW)
    feedback = line(page, "今天反馈了什么，Enter 记下")
    feedback.setText("写到一半")
    page.show_case(VIEW)
    assert feedback.text() == "写到一半"
    page.clear_lines("feedback")
    assert feedback.text() == ""


def test_a_new_case_begins_with_the_first_category(pane: FollowPane) -> None:
    form = pane.form
    pane.turn_to(form)
    said = heard(form.case_written)
    for whom, problem in (("大鲸鱼", "太小"), ("小鱼儿", "开线")):
        form.ask(whom, NewCase())
        line(form, "问题").setText(problem)
        if problem == "太小":
            [categories] = form.findChildren(QComboBox)
            categories.setCurrentIndex(1)
        press_button(form, "立案")
    assert said == [
        (NewCase("size", "太小", "", "", ""),),
        (NewCase("quality", "开线", "", "", ""),),
    ]


def test_a_new_case_needs_a_problem(qtbot: QtBot, pane: FollowPane) -> None:
    form = pane.form
    pane.turn_to(form)
    form.ask("大鲸鱼", NewCase("", "", "261122-1", "裙子", "中通"))
    said = heard(form.case_written)
    press_button(form, "立案")
    assert said == []
    line(form, "问题").setText("开线")
    line(form, "问题").setFocus()
    press("Enter")
    assert said == [(NewCase("quality", "开线", "261122-1", "裙子", "中通"),)]


@pytest.mark.parametrize(
    ("does", "text", "written"),
    [
        (lambda: press("Enter"), "送丝袜", ["送丝袜"]),
        (lambda: press("Enter"), "  ", []),
        (lambda: press("Esc"), "送丝袜", []),
    ],
)
def test_a_promise_is_written_in_one_line(
    qtbot: QtBot, does: Callable[[], None], text: str, written: list[str]
) -> None:
    bar = PromiseBar()
    qtbot.addWidget(bar)
    said, dismissed = heard(bar.promise_written), heard(bar.dismissed)
    bar.ask("小鱼儿", "答应 小鱼儿", text)
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.show_reading("明天 21:00 · 赠品")
    bar.take_focus()
    does()
    assert [words for (words,) in said] == written
    assert bool(dismissed) is (bool(text.strip()) and not written)
    assert (bar.text, bar.reading) == (text, "明天 21:00 · 赠品")


def test_two_quick_clicks_keep_one_promise(pane: FollowPane) -> None:
    promises = [replace(PROMISE, id=name) for name in "abc"]
    kept: list[str] = []

    def keep(id_: str) -> None:
        kept.append(id_)
        pane.agenda.show_lines("", [one for one in promises if one.id not in kept])
        QApplication.processEvents()  # between two clicks the next one moves up

    pane.agenda.kept.connect(keep)
    pane.agenda.show_lines("", promises)
    QApplication.processEvents()
    found = [one for one in pane.agenda.findChildren(QPushButton) if one.text() == "已兑现"]
    place = found[0].mapTo(pane, found[0].rect().center())
    QTest.mouseDClick(pane.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert kept == ["a"]


def test_working_hours_are_said_as_the_settings_keep_them(qtbot: QtBot) -> None:
    row = WorkingHoursRow("09:00-21:30", "12345")
    qtbot.addWidget(row)
    assert (row.hours, row.days) == ("09:00-21:30", "12345")
    row.findChildren(QToolButton)[5].click()
    assert row.days == "123456"
    turned = WorkingHoursRow("21:00-09:00", "")
    qtbot.addWidget(turned)
    assert (turned.hours, turned.days) == ("09:00-21:00", "1234567")


def test_the_focus_is_on_a_row_and_enter_settles_nothing(pane: FollowPane) -> None:
    agenda = pane.agenda
    timer = AgendaLine(
        "b\na/x", False, "小鱼儿", "定时跟进", "算好价格", "该跟进了", "warn", is_timer=True
    )
    agenda.show_lines("今天 3", [PROMISE, CASE, timer])
    kept, opened = heard(agenda.kept), heard(agenda.opened)
    pasted, dropped = heard(agenda.timer_pasted), heard(agenda.timer_dropped)
    agenda.take_focus()
    press("Enter")
    assert (kept, opened) == ([], [])
    press("Down", "Enter")
    assert opened == [("c",)]
    press("Down", "Down", "Enter")
    assert (kept, pasted, dropped) == ([], [], [])
    press("Tab", "Space")
    assert pasted == [("b\na/x",)]
    press_button(agenda, "不再提醒")
    assert dropped == [("b\na/x",)]


@pytest.mark.parametrize(("step", "main"), [(1, False), (4, True)])
def test_a_case_just_opened_does_not_ask_to_be_solved(
    pane: FollowPane, step: int, main: bool
) -> None:
    pane.case.show_case(replace(VIEW, step=step))
    [solved] = [one for one in pane.case.findChildren(QPushButton) if one.text() == "已解决"]
    assert bool(solved.property("primary")) is main


def test_an_empty_promise_leaves_its_room_to_the_example(qtbot: QtBot) -> None:
    bar = PromiseBar()
    qtbot.addWidget(bar)
    bar.resize(NARROW - 16, bar.sizeHint().height())
    bar.ask("爱穿裙子的小鱼儿888", "答应 爱穿裙子的小鱼儿888")
    bar.show_reading("")
    [field] = bar.findChildren(QLineEdit)
    key = "PromiseBar", field.placeholderText()
    for example in (key[1], *(texts(file)[key] for file in FILES)):
        inside = field.width() - 14  # its frame and padding
        assert field.fontMetrics().horizontalAdvance(example) <= inside
    bar.show_reading("明天 21:00 · 其他")
    assert bar.reading == "明天 21:00 · 其他"
    assert [label.text() for label in bar.findChildren(QLabel) if label.isVisible()][1:] != []


def test_a_promise_can_be_read_while_it_is_written(qtbot: QtBot) -> None:
    bar = PromiseBar()
    qtbot.addWidget(bar)
    bar.resize(NARROW - 16, bar.sizeHint().height())
    bar.ask("爱穿裙子的小鱼儿888", "答应 爱穿裙子的小鱼儿888", "明天寄一双丝袜")
    bar.show_reading("Tomorrow 21:00 · Shipping date")
    bar.show()
    [field] = bar.findChildren(QLineEdit)
    inside = field.width() - 14  # its frame and padding
    assert field.fontMetrics().horizontalAdvance("明天寄一双丝袜") <= inside


def test_the_order_of_a_case_is_whole_in_the_narrowest_window(pane: FollowPane) -> None:
    number = "261122-123456789012345"
    pane.resize(338, 600)
    pane.case.show_case(replace(VIEW, number=number))
    pane.turn_to(pane.case)
    [label] = [one for one in pane.findChildren(QLabel) if one.text() == number]
    assert label.fontMetrics().horizontalAdvance(number) <= label.width()


def test_back_from_a_case_the_focus_is_where_it_was(pane: FollowPane) -> None:
    cases = [replace(CASE, id=name, who=name) for name in "abc"]
    pane.agenda.show_lines("", cases)
    pane.agenda.take_focus()
    press("Down", "Enter")
    pane.case.show_case(replace(VIEW, id="b"))
    pane.turn_to(pane.case)
    press("Esc")
    assert "b" in focused().accessibleName()
    pane.agenda.show_lines("", [cases[0], cases[2]])
    pane.turn_to(pane.case)
    pane.back()
    assert "a" in focused().accessibleName()


def test_a_promise_has_room_in_the_narrowest_window(qtbot: QtBot) -> None:
    bar = PromiseBar()
    qtbot.addWidget(bar)
    bar.ask("爱穿裙子的小鱼儿888", "答应 爱穿裙子的小鱼儿888", "明天寄一双丝袜")
    bar.show_reading("明天 21:00 · 其他")
    assert bar.minimumSizeHint().width() <= 340 - 16
