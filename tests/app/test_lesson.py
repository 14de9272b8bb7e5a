"""A lesson: the clock runs from the question to the moment the right words stand in the box."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.app.lesson import Lesson
from assistant.core.practice import Attempt, Pace, Question
from assistant.core.settings import DEFAULT_HOTKEYS, SUMMON
from assistant.desktop.memory.clock import VirtualClock
from assistant.ui.practice_chat import PracticeChat
from tests.core.builders import book, library, phrase
from tests.ui.fingers import focused, press

LIBRARY = library(
    book(
        phrase("hy", title="首次问好", code="hy", text="亲，{问候}～"),
        phrase("kd", title="什么快递", code="kd", text="默认发中通哦"),
    )
)
QUESTIONS = (
    Question("hello", "greet", "在吗", ("shop/hy",)),
    Question("express", "objection", "发什么快递", ("shop/kd",)),
)


class Pupil:
    """Writes into the chat, and remembers what was told."""

    def __init__(self, qtbot: QtBot, cleared: Sequence[str] = ()) -> None:
        self.clock = VirtualClock()
        self.chat = PracticeChat("小鱼儿888")
        qtbot.addWidget(self.chat)
        first = {"h": "shop/hy", "kd": "shop/kd"}
        keys = {**DEFAULT_HOTKEYS, **dict.fromkeys(cleared, "")}
        self.lesson = Lesson(
            self.chat, QUESTIONS, LIBRARY, lambda query: first.get(query, ""), self.clock, keys
        )
        self.attempts: list[Attempt] = []
        self.lesson.answered.connect(self.attempts.append)
        self._qtbot = qtbot
        self.lesson.ask()

    def pastes(self, text: str, after: float) -> None:
        """The text stands in the box so many seconds later."""
        self.clock.advance(after)
        self.chat.input.setPlainText(text)

    def sends(self) -> None:
        """Enter; the next question follows."""
        text = self.chat.input.toPlainText()
        self.chat.input.clear()
        with self._qtbot.waitSignals([self.chat.replied], timeout=5000):
            self.chat.input.sent.emit(text)

    def shown(self) -> list[str]:
        """What stands above the chat."""
        return [label.text() for label in self.chat.lesson.findChildren(QLabel)]

    def buttons(self) -> list[str]:
        """What can be pressed."""
        return [b.text() for b in self._found() if _in_view(b)]

    def press(self, text: str) -> None:
        """A button that is there."""
        next(b for b in self._found() if b.text() == text and _in_view(b)).click()

    def focus(self, text: str) -> None:
        """Tab has reached a button."""
        next(b for b in self._found() if b.text() == text and _in_view(b)).setFocus()

    def _found(self) -> list[QPushButton]:
        return self.chat.lesson.findChildren(QPushButton)

    def bubbles(self) -> list[str]:
        """What the buyer has said."""
        found = self.chat.findChildren(QLabel, "buyerBubble")
        return [label.text() for label in found]


def _in_view(button: QPushButton) -> bool:
    return button.isVisibleTo(button.window())


@pytest.fixture
def pupil(qtbot: QtBot) -> Pupil:
    """In front of the first question."""
    return Pupil(qtbot)


def test_the_buyer_asks_and_the_clock_runs(pupil: Pupil) -> None:
    assert pupil.bubbles() == ["在吗"]
    assert pupil.shown()[:2] == ["第 1 / 2 题", "0.0 秒"]


def test_the_moment_the_right_words_stand_in_the_box_counts(pupil: Pupil) -> None:
    pupil.pastes("亲，下午好～", 4.25)
    pupil.clock.advance(60)
    pupil.sends()
    (attempt,) = pupil.attempts
    assert (attempt.question, attempt.stage, attempt.right) == ("hello", "greet", True)
    assert attempt.seconds == pytest.approx(4.25)
    assert attempt.pace is Pace.GOLDEN


def test_what_would_have_been_faster_is_told_with_its_code(pupil: Pupil) -> None:
    pupil.pastes("亲，下午好～", 9)
    verdict, hint = pupil.shown()[2:4]
    assert verdict.startswith("9.0 秒，买家还在")
    assert hint == "最快：Ctrl+Alt+Space，h，Enter。编码是 hy。"


def test_wrong_words_count_when_they_are_sent_and_the_right_phrase_is_named(pupil: Pupil) -> None:
    pupil.pastes("不知道", 3)
    assert pupil.attempts == []
    pupil.sends()
    assert [attempt.right for attempt in pupil.attempts] == [False]
    assert pupil.shown()[2] == "这句答不上买家的话。更合适的是“首次问好”。"


def test_after_sending_the_next_question_comes(pupil: Pupil, qtbot: QtBot) -> None:
    pupil.pastes("亲，下午好～", 20)
    pupil.sends()
    qtbot.waitUntil(lambda: pupil.bubbles() == ["在吗", "发什么快递"])
    assert pupil.attempts[0].pace is Pace.LATE
    assert pupil.shown()[2] == ""
    pupil.pastes("默认发中通哦", 2)
    with qtbot.waitSignal(pupil.lesson.ended):
        pupil.sends()
    assert pupil.shown()[0] == "练完了：2 题答对 2 题，其中 1 题在 6 秒以内。"


def test_the_time_above_is_the_time_that_counts(pupil: Pupil) -> None:
    pupil.pastes("亲，下午好～", 4.26)
    _, clock, verdict, _ = pupil.shown()[:4]
    assert clock == "4.3 秒"
    assert verdict == "4.3 秒，很快：6 秒以内。按 Enter 发出去。"


def test_what_is_sent_is_not_to_be_sent_again(pupil: Pupil) -> None:
    pupil.pastes("亲，下午好～", 4)
    pupil.sends()
    assert pupil.shown()[2] == "4.0 秒，很快：6 秒以内。"


def test_the_tip_stays_to_be_read(pupil: Pupil, qtbot: QtBot) -> None:
    pupil.pastes("亲，下午好～", 4)
    pupil.sends()
    qtbot.wait(2500)
    assert pupil.shown()[3].startswith("最快")


def test_what_is_on_view_takes_one_press(pupil: Pupil) -> None:
    pupil.lesson.show_on_view(["shop/kd", "shop/hy"])
    pupil.pastes("亲，下午好～", 9)
    assert pupil.shown()[3] == "最快：Ctrl+Alt+2，按一下就是“首次问好”。"


def test_keys_that_were_cleared_are_not_told(qtbot: QtBot) -> None:
    pupil = Pupil(qtbot, cleared=(SUMMON, "paste-2"))
    pupil.lesson.show_on_view(["shop/kd", "shop/hy"])
    pupil.pastes("亲，下午好～", 9)
    assert pupil.shown()[3] == "最快：在搜索框里打 h，Enter。编码是 hy。"


def test_by_keyboard_one_is_back_in_the_box(pupil: Pupil, qtbot: QtBot) -> None:
    """Else the next answer would be pasted into a button."""
    with qtbot.waitActive(pupil.chat):
        pupil.chat.show()
        pupil.chat.activateWindow()
    pupil.focus("换一题")
    press("Enter")
    assert focused() is pupil.chat.input
    pupil.focus("换一题")
    press("Enter")
    pupil.focus("再练一次")
    press("Enter")
    assert focused() is pupil.chat.input
    assert pupil.shown()[0].startswith("第 1 ")


def test_at_the_end_one_can_go_on(pupil: Pupil, qtbot: QtBot) -> None:
    pupil.press("换一题")
    pupil.pastes("默认发中通哦", 2)
    pupil.sends()
    assert "下一题" not in pupil.buttons()
    pupil.press("看结果")
    assert pupil.shown()[2:4] == ["", ""], "nothing is left of the last verdict"
    assert pupil.buttons() == ["再练一次", "导出培训记录…", "关闭"]
    with qtbot.waitSignal(pupil.chat.lesson.record_wanted):
        pupil.press("导出培训记录…")
    pupil.press("再练一次")
    assert pupil.shown()[0] == "第 1 / 2 题"
    assert pupil.bubbles()[-1] == "在吗"
    assert pupil.buttons() == ["换一题"]


def test_a_question_can_be_left_out(pupil: Pupil, qtbot: QtBot) -> None:
    skip = pupil.chat.lesson.findChildren(QPushButton)[0]
    skip.click()
    assert pupil.bubbles() == ["在吗", "发什么快递"]
    assert pupil.attempts == []
    with qtbot.waitSignal(pupil.lesson.ended):
        skip.click()
    pupil.chat.input.sent.emit("还在吗")
    assert pupil.attempts == []
