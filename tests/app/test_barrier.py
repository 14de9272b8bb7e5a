"""The barrier: what could not be written is told, once if nobody asked, and no word is logged."""

import errno

import pytest

from assistant.app.barrier import Barrier
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.desktop.memory.clock import VirtualClock
from assistant.store.connection import StoreError


class Desk:
    """What a barrier said, on a clock of its own."""

    def __init__(self) -> None:
        self.clock = VirtualClock()
        self.barrier = Barrier(self.clock)
        self.said: list[str] = []
        self.barrier.told.connect(self._hear)

    def _hear(self, message: Message, tone: str) -> None:
        assert tone == "bad"
        self.said.append(message.text())


def full() -> None:
    raise StoreError("database or disk is full")


def broken() -> None:
    raise OSError(errno.EIO, "Input/output error")


def refused() -> None:
    raise AssistantError(Message("不行", "No"), Message("这是身份证号。", "An ID number."))


@pytest.fixture
def desk() -> Desk:
    """With nothing said."""
    return Desk()


def test_what_can_be_written_is_no_word_worth(desk: Desk) -> None:
    assert desk.barrier.attempt(lambda: 1)
    assert desk.barrier.remember(lambda: None)
    assert desk.said == []


def test_what_was_asked_for_is_told_each_time(desk: Desk) -> None:
    assert not desk.barrier.attempt(full)
    assert not desk.barrier.attempt(full)
    assert not desk.barrier.attempt(refused)
    kept = "没有保存：磁盘满了。写的字还在，处理好再存一次。"
    assert desk.said == [kept, kept, "这是身份证号。"]


def test_a_desk_may_have_words_of_its_own(desk: Desk) -> None:
    desk.barrier.attempt(full, lambda _: Message("没有提醒。", "No reminder."))
    assert desk.said == ["没有提醒。"]


def test_what_is_kept_by_the_way_is_told_once_in_ten_minutes(desk: Desk) -> None:
    for _ in range(3):
        assert not desk.barrier.remember(full)
    assert desk.said == ["没有保存：磁盘满了。回复不受影响。"]
    desk.clock.advance(599)
    desk.barrier.remember(full)
    assert len(desk.said) == 1
    desk.clock.advance(1)
    desk.barrier.remember(full)
    assert len(desk.said) == 2


def test_another_cause_is_told_beside(desk: Desk) -> None:
    desk.barrier.remember(full)
    desk.barrier.remember(broken)
    assert desk.said[1:] == ["没有保存：磁盘读写出错。回复不受影响。"]


def test_a_fault_of_ours_is_no_failed_write(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        desk.barrier.attempt(lambda: 1 // 0)


def test_the_cause_is_logged_and_nothing_else(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.barrier.attempt(refused)
    assert caplog.text == ""
    desk.barrier.attempt(full)
    assert "disk is full" in caplog.text
