"""The strip of timers: the soonest first, the key that pastes shown, nothing jumps."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.timer_strip import TimerRow, TimerStrip
from tests.ui.fingers import click


def row(name: str, left: str = "2:59", *, due: bool = False, keys: str = "") -> TimerRow:
    return TimerRow((name, "shop/gift"), "礼品批准", name, left, due, keys)


@pytest.fixture
def strip(qtbot: QtBot) -> TimerStrip:
    """An empty strip."""
    strip = TimerStrip()
    qtbot.addWidget(strip)
    return strip


def texts(strip: TimerStrip) -> list[str]:
    return [one.text() for one in strip.findChildren(QLabel) if not one.isHidden()]


def buttons(strip: TimerStrip, text: str) -> list[QPushButton]:
    return [one for one in strip.findChildren(QPushButton) if one.text() == text]


def test_it_is_hidden_while_there_is_nothing(strip: TimerStrip) -> None:
    strip.show_timers([])
    assert strip.isHidden()
    strip.show_timers([row("小鱼儿")])
    assert not strip.isHidden()


def test_a_line_tells_time_buyer_and_phrase(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿")])
    assert texts(strip) == ["2:59", "小鱼儿", "礼品批准"]


def test_what_one_key_pastes_shows_the_key(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿", "该跟进了", due=True, keys="Ctrl+Alt+0"), row("大黄蜂")])
    assert "Ctrl+Alt+0" in texts(strip)
    assert [bool(one.property("primary")) for one in buttons(strip, "贴")] == [True, False]


def test_more_than_three_are_counted(strip: TimerStrip) -> None:
    strip.show_timers([row(str(number)) for number in range(5)])
    assert "还有 2 个" in texts(strip)
    assert len(buttons(strip, "贴")) == 3


def test_the_lines_stay_while_only_their_times_change(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    before = buttons(strip, "贴")
    strip.show_timers([row("小鱼儿", "2:58"), row("大黄蜂", "4:58")])
    assert buttons(strip, "贴") == before
    assert "2:58" in texts(strip)


def test_each_button_names_its_timer(strip: TimerStrip, qtbot: QtBot) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    paste, drop = buttons(strip, "贴")[1], buttons(strip, "✕")[0]
    assert (paste.accessibleName(), drop.accessibleName()) == (
        "贴 大黄蜂  礼品批准",
        "不再提醒 小鱼儿  礼品批准",
    )
    with qtbot.waitSignal(strip.timer_chosen) as chosen:
        click(paste)
    with qtbot.waitSignal(strip.timer_dropped) as dropped:
        click(drop)
    assert (chosen.args, dropped.args) == ([row("大黄蜂").key], [row("小鱼儿").key])


def test_lines_that_are_over_go(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    strip.show_timers([row("大黄蜂")])
    assert texts(strip)[1] == "大黄蜂"
