"""The first start: what is kept of it, who is asked, and what goes wrong."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from assistant.app.first_start_desk import Doing, FirstStartDesk, Outcome
from assistant.books.importing.origin import root_of
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.ports import HotkeyState
from assistant.core.settings import DEFAULT_HOTKEYS, FIRST_START_DONE, SUMMON, Settings
from assistant.ui.enter_button import EnterButton
from assistant.ui.first_start.book_page import BookPage
from assistant.ui.first_start.dialog import FirstStartDialog
from assistant.ui.first_start.try_page import TryPage
from assistant.ui.team_dialog import CodeDialog
from tests.ui.fingers import press

STATES = dict.fromkeys(DEFAULT_HOTKEYS, HotkeyState.ACTIVE)


class Start:
    """The desk, and what it had others do."""

    def __init__(self, qtbot: QtBot) -> None:
        self.kept: list[Settings] = []
        self.done: list[str] = []
        self.fault: Exception | None = None
        self.code = ""
        self._qtbot = qtbot
        doing = Doing(
            keep=self.kept.append,
            subscribe=self._subscribe,
            import_file=lambda file, _, tell: tell(Outcome(self._work(root_of(file).name))),
            reload=lambda: self.done.append("reload"),
            practise=lambda: self.done.append("practise"),
            show_settings=lambda: self.done.append("settings"),
            recovery_code="ABCD-EFGH",
            code_copied=lambda: self.done.append("copied"),
            drop=lambda source: self.done.append(f"drop {source}"),
            ended=lambda: self.done.append("ended"),
            restart=lambda: self.done.append("restart"),
        )
        self.desk = FirstStartDesk(doing)

    def _subscribe(self, source: str, compared: str) -> Outcome:
        said = self._work(source)
        return Outcome(said) if compared or not self.code else Outcome(said, source, self.code)

    def _work(self, what: str) -> str:
        if self.fault:
            raise self.fault
        return f"{what} 好了"

    def begin(self, settings: Settings | None = None) -> FirstStartDialog:
        """Open it."""
        self.desk.begin(settings or Settings(), STATES)
        assert self.desk.dialog is not None
        self._qtbot.addWidget(self.desk.dialog)
        return self.desk.dialog

    def press(self, text: str) -> None:
        """A button of the dialog."""
        assert self.desk.dialog is not None
        found = self.desk.dialog.findChildren(QPushButton)
        next(button for button in found if button.text() == text).click()

    def page_says(self) -> str:
        """What the page of books was told."""
        assert self.desk.dialog is not None
        page = self.desk.dialog.findChildren(BookPage)[0]
        return "\n".join(label.text() for label in page.findChildren(QLabel))


@pytest.fixture
def start(qtbot: QtBot) -> Start:
    """Nothing has been done yet."""
    return Start(qtbot)


def test_names_and_step_are_kept_at_each_step(start: Start) -> None:
    dialog = start.begin()
    agent = dialog.findChild(QLineEdit, "agent")
    assert agent is not None
    agent.setText("小美")
    start.press("下一步")
    assert (start.kept[-1].agent, start.kept[-1].first_start) == ("小美", 1)
    start.press("下一步")
    start.press("下一步")
    assert start.kept[-1].first_start == FIRST_START_DONE - 1, "it has not ended yet"
    start.press("完成")
    assert start.kept[-1].first_start == FIRST_START_DONE


@pytest.mark.parametrize("leave", [lambda it: press("Esc", on=it), FirstStartDialog.close])
def test_what_was_typed_is_kept_when_it_is_closed(
    start: Start, leave: Callable[[FirstStartDialog], object]
) -> None:
    dialog = start.begin()
    agent = dialog.findChild(QLineEdit, "agent")
    assert agent is not None
    agent.setText("小美")
    leave(dialog)
    assert (start.kept[-1].agent, start.kept[-1].first_start) == ("小美", 0)
    assert start.desk.dialog is None


def test_the_language_is_chosen_on_the_first_page(start: Start) -> None:
    dialog = start.begin()
    box, again = dialog.findChild(QComboBox, "language"), dialog.findChild(EnterButton)
    assert box is not None
    assert again is not None
    assert again.isHidden()
    assert [box.itemText(n) for n in range(3)] == ["简体中文", "繁體中文", "English"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert (start.kept[-1].language, start.kept[-1].first_start) == (Language.ENGLISH, 0)
    shop = dialog.findChild(QLineEdit, "shop")
    assert shop is not None
    shop.setText("小鱼女装")
    start.press("Restart in English")
    assert start.done == ["restart"]
    assert (start.kept[-1].shop, start.kept[-1].language) == ("小鱼女装", Language.ENGLISH)
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert again.isHidden()
    start.press("下一步")
    assert start.kept[-1].language is Language.SIMPLIFIED


def test_it_goes_on_where_it_was_left_and_never_comes_again(start: Start) -> None:
    assert start.begin(Settings(first_start=1)).step == 1
    start.press("都跳过")
    start.desk.begin(start.kept[-1], STATES)
    assert start.desk.dialog is None


def test_what_was_changed_in_the_settings_meanwhile_stays(start: Start) -> None:
    start.begin()
    start.desk.set_settings(replace(Settings(), folded=("promotions",)))
    start.press("下一步")
    assert start.kept[-1].folded == ("promotions",)


def test_names_changed_in_the_settings_meanwhile_stay(start: Start) -> None:
    dialog = start.begin(Settings(shop="小鱼女装", agent="小美"))
    start.desk.set_settings(Settings(shop="小鱼女装", agent="阿珍"))
    start.press("下一步")
    assert (start.kept[-1].shop, start.kept[-1].agent) == ("小鱼女装", "阿珍")
    shop = dialog.findChild(QLineEdit, "shop")
    assert shop is not None
    shop.setText("大鱼")
    start.desk.set_settings(replace(start.kept[-1], folded=("promotions",)))
    assert shop.text() == "大鱼", "what is being typed stays where no name was changed"


@pytest.mark.parametrize("way", ["source", "file"])
def test_books_come_from_a_source_or_a_file(start: Start, qtbot: QtBot, way: str) -> None:
    dialog = start.begin()
    if way == "source":
        dialog.findChildren(BookPage)[0].source_given.emit("/share")
    else:
        start.desk.take_file(Path("/home/客服宝.xls"))
    qtbot.waitUntil(lambda: "好了" in start.page_says())
    assert start.done == ["reload"]


def test_what_does_not_work_is_said_with_its_reason(start: Start, qtbot: QtBot) -> None:
    start.fault = AssistantError(Message.of("没有订阅", "No"), Message.of("打不开文件夹", "No"))
    start.begin().findChildren(BookPage)[0].source_given.emit("/share")
    qtbot.waitUntil(lambda: "没有订阅：打不开文件夹" in start.page_says())
    assert start.done == []


class Hand:
    """At the keyboard, with the second step on view and a source written."""

    def __init__(self, start: Start, qtbot: QtBot, source: str = "/share") -> None:
        self.dialog = start.begin(Settings(first_start=1))
        self._qtbot = qtbot
        self.page = self.dialog.findChildren(BookPage)[0]
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.page.findChildren(QRadioButton)[1].click()
        self.source = self.page.findChildren(QLineEdit)[0]
        self.source.setFocus()
        qtbot.keyClicks(self.source, source)  # type: ignore[no-untyped-call]

    def press(self, key: Qt.Key) -> None:
        """Wherever the focus is."""
        focus = self.dialog.focusWidget()
        self._qtbot.keyClick(focus, key)  # type: ignore[no-untyped-call]

    @property
    def focus(self) -> str:
        """The button that has it."""
        found = self.dialog.focusWidget()
        return found.text() if isinstance(found, QAbstractButton) else ""


def test_enter_in_the_source_subscribes_and_stays_on_the_step(start: Start, qtbot: QtBot) -> None:
    hand = Hand(start, qtbot)
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)
    assert hand.dialog.step == 1
    qtbot.waitUntil(lambda: "/share 好了" in start.page_says())
    assert (start.done, hand.focus) == (["reload"], "下一步")


def test_a_source_that_is_typed_only_is_not_passed_over(start: Start, qtbot: QtBot) -> None:
    hand = Hand(start, qtbot)
    on = next(b for b in hand.dialog.findChildren(QPushButton) if b.text() == "下一步")
    on.click()
    assert hand.dialog.step == 1
    qtbot.waitUntil(lambda: "/share 好了" in start.page_says())
    on.click()
    assert (hand.dialog.step, start.done) == (2, ["reload"])


def test_a_source_that_can_t_be_had_keeps_nobody(start: Start, qtbot: QtBot) -> None:
    hand = Hand(start, qtbot)
    hand.page.tell("到不了", "bad")
    on = next(b for b in hand.dialog.findChildren(QPushButton) if b.text() == "下一步")
    on.click()
    on.click()
    assert hand.dialog.step == 2


def test_while_a_source_is_asked_enter_ends_nothing(start: Start, qtbot: QtBot) -> None:
    hand = Hand(start, qtbot)
    look = next(b for b in hand.page.findChildren(QPushButton) if b.text() == "订阅")
    look.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Return)
    assert (hand.dialog.isVisible(), hand.focus) == (True, "订阅")
    qtbot.waitUntil(lambda: "好了" in start.page_says())
    assert start.done == ["reload"]


def test_the_code_is_compared_there_and_then(start: Start, qtbot: QtBot) -> None:
    start.code = "ABCD-EFGH"
    hand = Hand(start, qtbot)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hand.focus == "核对短码…")
    says = next(b for b in hand.page.findChildren(QLabel) if "好了" in b.text())
    assert says.property("tone") == "warn"
    hand.press(Qt.Key.Key_Space)
    [asking] = hand.dialog.findChildren(CodeDialog)
    assert "ABCD-EFGH" in [label.text() for label in asking.findChildren(QLabel)]
    asking.accept()
    qtbot.waitUntil(lambda: says.property("tone") == "good")
    assert hand.focus == "下一步"


def test_another_code_ends_the_subscription(start: Start, qtbot: QtBot) -> None:
    start.code = "ABCD-EFGH"
    hand = Hand(start, qtbot)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hand.focus == "核对短码…")
    hand.press(Qt.Key.Key_Space)
    hand.dialog.findChildren(CodeDialog)[0].reject()
    qtbot.waitUntil(lambda: "短码不一样" in start.page_says())
    assert start.done == ["reload", "drop /share", "reload"]


def test_tab_goes_through_the_step_and_then_on(start: Start, qtbot: QtBot) -> None:
    hand = Hand(start, qtbot)
    hand.page.findChildren(QRadioButton)[1].setFocus()
    passed = []
    for _ in range(6):
        hand.press(Qt.Key.Key_Tab)
        passed.append(hand.focus or "来源")
    assert passed == ["来源", "选文件夹…", "订阅", "下一步", "上一步", "都跳过"]


def test_what_comes_next_is_told_once_it_has_ended(start: Start) -> None:
    start.begin(Settings(first_start=1))
    start.press("都跳过")
    assert start.done == ["ended"]


def test_a_bug_ends_in_the_log(
    start: Start, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    start.fault = ZeroDivisionError()
    start.begin()
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(start.desk._done):  # noqa: SLF001
        start.desk._subscribe("x")  # noqa: SLF001
    assert "the first start's task failed" in caplog.text


def test_keys_are_checked_and_tried_there(start: Start) -> None:
    page = start.begin().findChildren(TryPage)[0]
    start.desk.show_states(STATES | {"paste-1": HotkeyState.TAKEN})
    assert any("Ctrl+Alt+1" in label.text() for label in page.findChildren(QLabel))
    start.desk.show_heard(SUMMON)
    assert any("听到了" in label.text() for label in page.findChildren(QLabel))
    start.press("打开练习聊天")
    start.press("换一个组合键…")
    assert start.done == ["practise", "settings"]


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (HotkeyState.ACTIVE, "找话术的快捷键没有设"),
        (HotkeyState.UNSUPPORTED, "这个桌面没有全局快捷键"),
    ],
)
def test_a_summons_that_was_cleared_is_told_for_what_it_is(
    start: Start, others: HotkeyState, words: str
) -> None:
    page = start.begin(Settings(hotkeys={**DEFAULT_HOTKEYS, SUMMON: ""})).findChildren(TryPage)[0]
    start.desk.show_states(dict.fromkeys(STATES.keys() - {SUMMON}, others))
    assert any(words in label.text() for label in page.findChildren(QLabel))


def test_the_recovery_code_is_the_last_page(start: Start) -> None:
    start.begin().findChildren(QCheckBox)[0].click()
    assert start.done == ["copied"]


def test_after_it_was_closed_nothing_is_told_to_it(start: Start) -> None:
    start.begin().reject()
    start.desk.show_states(STATES)
    start.desk.show_heard(SUMMON)
    assert start.desk.dialog is None
    assert start.kept == [] or start.kept[-1].first_start == 0
