"""The strip of timers: one line with the most urgent, all of them unfolded, nothing jumps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.cut_label import CutLabel
from assistant.ui.timer_strip import TimerRow, TimerStrip
from tests.ui.fingers import click, focused, press


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


def unfold(strip: TimerStrip) -> QPushButton:
    [found] = [one for one in strip.findChildren(QPushButton) if one.isCheckable()]
    return found


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


@pytest.mark.parametrize(("width", "keys_shown"), [(398, True), (338, False)])
def test_keys_that_have_no_room_are_told_by_the_button(
    strip: TimerStrip, qapp: QApplication, width: int, keys_shown: bool
) -> None:
    strip.resize(width, 60)
    strip.show()
    rows = [row("小鱼儿888的大号名字", "in 2 min 30 s", keys="Ctrl+Alt+0"), row("大海")]
    strip.show_timers(rows)
    qapp.processEvents()
    assert strip.width() == width
    assert ("Ctrl+Alt+0" in texts(strip)) is keys_shown
    whole = [one for one in strip.findChildren(QLabel) if not isinstance(one, CutLabel)]
    seen = [one for one in whole if one.isVisible()]
    assert all(one.width() >= one.sizeHint().width() for one in seen)
    assert buttons(strip, "贴")[0].toolTip() == "Ctrl+Alt+0"


def test_folded_it_is_one_line_with_how_many_there_are_besides(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂", "4:59"), row("大海", "9:59")])
    assert texts(strip) == ["2:59", "小鱼儿", "礼品批准"]
    assert unfold(strip).text() == "+2"
    assert unfold(strip).accessibleName() == "还有 2 个定时跟进，展开"
    assert "9:59  大海  礼品批准" in unfold(strip).toolTip()


def test_a_key_unfolds_all_and_folds_them_again(strip: TimerStrip, qtbot: QtBot) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂"), row("大海")])
    with qtbot.waitActive(strip):
        strip.activateWindow()
    unfold(strip).setFocus()
    press("Space")
    assert len(buttons(strip, "贴")) == 3
    assert focused() is unfold(strip)
    assert unfold(strip).accessibleName() == "收起定时跟进"
    press("Space")
    assert len(buttons(strip, "贴")) == 1


def test_what_one_key_pastes_is_the_line_in_view(strip: TimerStrip, qapp: QApplication) -> None:
    strip.resize(398, 60)
    strip.show()
    strip.show_timers([row("大黄蜂"), row("小鱼儿", "该跟进了", due=True, keys="Ctrl+Alt+0")])
    qapp.processEvents()
    assert set(texts(strip)) == {"该跟进了", "小鱼儿", "礼品批准", "Ctrl+Alt+0"}
    click(unfold(strip))
    assert sorted(bool(one.property("primary")) for one in buttons(strip, "贴")) == [False, True]


def test_the_last_one_folds_the_strip(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    click(unfold(strip))
    strip.show_timers([row("小鱼儿")])
    assert not unfold(strip).isVisible()
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    assert len(buttons(strip, "贴")) == 1


def test_more_than_eight_are_counted(strip: TimerStrip) -> None:
    strip.show_timers([row(str(number)) for number in range(10)])
    click(unfold(strip))
    assert "还有 2 个" in texts(strip)
    assert len(buttons(strip, "贴")) == 8


def test_the_lines_stay_while_only_their_times_change(strip: TimerStrip) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    click(unfold(strip))
    before = buttons(strip, "贴")
    strip.show_timers([row("小鱼儿", "2:58"), row("大黄蜂", "4:58")])
    assert buttons(strip, "贴") == before
    assert "2:58" in texts(strip)


def test_each_button_names_its_timer(strip: TimerStrip, qtbot: QtBot) -> None:
    strip.show_timers([row("小鱼儿"), row("大黄蜂")])
    click(unfold(strip))
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


def test_two_quick_clicks_drop_one_timer(strip: TimerStrip) -> None:
    rows, dropped = [row("小鱼儿"), row("大黄蜂"), row("大海")], list[str]()

    def drop(key: tuple[str, str]) -> None:
        dropped.append(key[0])
        strip.show_timers([one for one in rows if one.key[0] not in dropped])
        QApplication.processEvents()  # between two clicks the next one moves up

    strip.timer_dropped.connect(drop)
    strip.show_timers(rows)
    strip.show()
    at = buttons(strip, "✕")[0]
    place = at.mapTo(strip, at.rect().center())
    QTest.mouseDClick(strip.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert dropped == ["小鱼儿"]
