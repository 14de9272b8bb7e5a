"""The buyer strip: what it shows of whom, and what it says when somebody writes."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.buyer_name_box import BuyerNameBox
from assistant.ui.buyer_strip import BuyerStrip
from assistant.ui.buyer_view import BuyerChoice, BuyerView, NoteView, OpenMatter
from assistant.ui.note_box import DRAFT_MS, NoteBox
from assistant.ui.note_line import NoteLine
from assistant.ui.window import Window
from tests.ui.fingers import focused, press

NOTES = (NoteView(1, "11-03", "买过碎花裙 L 码"), NoteView(2, "10-01", "擅长讲价"))
FISH = BuyerView("小鱼儿888", "taobao/小鱼儿888", ("擅长讲价", "回头客"), NOTES)


@pytest.fixture
def strip(window: Window) -> BuyerStrip:
    """The strip of a window, with a buyer on view."""
    window.buyer.show_buyer(FISH)
    return window.buyer


def line(strip: BuyerStrip) -> str:
    (found,) = strip.findChildren(NoteLine)
    return found.accessibleName()


def chips(strip: BuyerStrip) -> list[str]:
    shown = [label for label in strip.findChildren(QLabel) if label.isVisible()]
    return [chip.text() for chip in shown if chip.property("chip")]


def note_box(strip: BuyerStrip) -> NoteBox:
    (found,) = strip.findChildren(NoteBox)
    return found


def test_name_tags_and_the_newest_note(strip: BuyerStrip) -> None:
    (name,) = strip.findChildren(QPushButton, "buyerName")
    assert name.text() == "小鱼儿888"
    assert {"擅长讲价", "回头客"} <= set(chips(strip))
    assert line(strip) == "11-03 买过碎花裙 L 码 还有 1 条"


def test_nobody_recognised_says_what_to_do(strip: BuyerStrip) -> None:
    strip.show_buyer(BuyerView())
    assert "Ctrl+Alt+B" in line(strip)


def test_without_notes_the_hint_how_to_treat_them_stands_there(strip: BuyerStrip) -> None:
    strip.show_buyer(BuyerView("a", "a", hint="耐心一点", standing="信誉2"))
    assert line(strip) == "耐心一点"
    assert "信誉2" in chips(strip)


def test_what_is_promised_and_open_stands_first(strip: BuyerStrip) -> None:
    matters = (
        OpenMatter(False, "赠品　送丝袜", "已过 21:00", "bad"),
        OpenMatter(False, "快递　发顺丰", "明天 21:00", "soft"),
        OpenMatter(True, "质量　开线", "明天 10:00", "soft"),
    )
    strip.show_buyer(replace(FISH, matters=matters))
    assert chips(strip)[:2] == ["承诺 2", "售后 1"]
    tones = {chip.text(): chip.property("chip") for chip in strip.findChildren(QLabel)}
    assert (tones["承诺 2"], tones["售后 1"]) == ("bad", "plain")
    strip.toggle_card()
    told = [label.text() for label in strip.card.findChildren(QLabel) if label.isVisible()]
    assert "已过 21:00　赠品　送丝袜\n明天 21:00　快递　发顺丰\n明天 10:00　质量　开线" in told
    strip.show_locked(locked=True)
    assert "承诺 2" not in chips(strip)


def test_it_is_as_high_for_anybody(strip: BuyerStrip) -> None:
    heights = set()
    for view in (FISH, BuyerView(), BuyerView("a", "a"), BuyerView("长" * 60, "长" * 60)):
        strip.show_buyer(view)
        heights.add(strip.sizeHint().height())
    strip.start_note()
    heights.add(strip.sizeHint().height())
    assert len(heights) == 1


def test_the_clock(strip: BuyerStrip) -> None:
    strip.show_clock("4.2 秒", "good")
    (clock,) = [label for label in strip.findChildren(QLabel) if label.text() == "4.2 秒"]
    assert clock.property("tone") == "good"


def test_many_tags_are_counted(strip: BuyerStrip) -> None:
    tags = tuple(f"标签第{n}个" for n in range(12))
    strip.show_buyer(BuyerView("a", "a", tags))
    shown = [c for c in strip.findChildren(QLabel) if c.property("chip") and c.isVisible()]
    counted = next(chip.text() for chip in shown if chip.text().startswith("+"))
    assert len(shown) - 1 + int(counted) == 12


def test_locked_nothing_is_readable_and_nothing_can_be_opened(strip: BuyerStrip) -> None:
    strip.toggle_card()
    strip.show_locked(locked=True)
    strip.start_note()
    strip.start_naming()
    strip.toggle_card()
    assert line(strip).startswith("已锁定")
    assert not strip.card.isVisible()
    assert not strip.is_writing
    assert "擅长讲价" not in chips(strip)
    strip.show_locked(locked=False)
    assert line(strip).startswith("11-03")


def test_locked_a_note_under_way_is_covered_and_stays(strip: BuyerStrip) -> None:
    strip.start_note()
    box = note_box(strip)
    QTest.keyClicks(box, "13800000000")
    strip.show_locked(locked=True)
    assert "1" not in box.displayText()
    assert strip.is_writing
    strip.show_locked(locked=False)
    assert box.displayText() == "13800000000"


def test_a_farewell_asks_for_a_note_until_the_buyer_changes(strip: BuyerStrip) -> None:
    strip.suggest_note()
    assert "Ctrl+N" in line(strip)
    strip.show_buyer(BuyerView("b", "b", notes=NOTES))
    assert line(strip).startswith("11-03")


class TestWriting:
    """One key, saved as the field is left."""

    def test_ctrl_n_and_enter(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+N")
        assert focused() is note_box(strip)
        note_box(strip).setText("L 码")
        with qtbot.waitSignal(strip.note_left) as said:
            press("Enter")
        assert said.args == ["L 码"]

    def test_leaving_saves(self, qtbot: QtBot, strip: BuyerStrip, window: Window) -> None:
        press("Ctrl+N")
        note_box(strip).setText("L 码")
        with qtbot.waitSignal(strip.note_left):
            window.search.take_focus()

    def test_what_could_not_be_kept_stays_word_for_word(self, strip: BuyerStrip) -> None:
        press("Ctrl+N")
        note_box(strip).setText("很长的一条备注")
        strip.note_left.connect(lambda _: strip.note_refused())
        press("Enter")
        assert strip.is_writing
        assert note_box(strip).text() == "很长的一条备注"
        assert focused() is note_box(strip)

    def test_what_is_kept_makes_room(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+N")
        note_box(strip).setText("L 码")
        with qtbot.waitSignal(strip.done):
            strip.note_kept()
        assert not strip.is_writing

    def test_escape_leaves_a_draft(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+N")
        note_box(strip).setText("L 码")
        with qtbot.waitSignal(strip.note_drafted) as said, qtbot.waitSignal(strip.done):
            press("Escape")
        assert said.args == ["L 码"]
        assert not strip.is_writing

    def test_nothing_typed_nothing_said(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+N")
        with qtbot.assertNotEmitted(strip.note_left):
            press("Enter")
        assert not strip.is_writing

    def test_while_typing_a_draft_is_told_soon(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        assert DRAFT_MS < 2000
        press("Ctrl+N")
        with qtbot.waitSignal(strip.note_drafted, timeout=20_000) as said:
            press("a", "b", "c")
        assert said.args == ["abc"]

    def test_a_draft_is_gone_on_with(self, strip: BuyerStrip) -> None:
        strip.show_buyer(BuyerView("a", "a", draft="写到一半"))
        press("Ctrl+N")
        assert note_box(strip).text() == "写到一半"

    def test_without_a_buyer_it_asks_for_the_name_first(self, strip: BuyerStrip) -> None:
        strip.show_buyer(BuyerView())
        press("Ctrl+N")
        assert isinstance(focused(), BuyerNameBox)


class TestNaming:
    """A name is typed, with the buyers it may be below."""

    CHOICES = (BuyerChoice("taobao/小鱼儿888", "擅长讲价", "11-03"), BuyerChoice("jd/小雨", "", ""))

    def name_box(self, strip: BuyerStrip) -> BuyerNameBox:
        (found,) = strip.findChildren(BuyerNameBox)
        return found

    def choices(self, strip: BuyerStrip) -> QListWidget:
        (found,) = strip.window().findChildren(QListWidget, "choices")
        return found

    def test_what_is_typed_is_told(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+B")
        with qtbot.waitSignal(strip.name_typed) as said:
            self.name_box(strip).setText("xy")
        assert said.args == ["xy"]

    def test_arrows_and_enter_choose(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+B")
        self.name_box(strip).setText("xy")
        strip.show_choices(self.CHOICES)
        assert self.choices(strip).isVisible()
        with qtbot.waitSignal(strip.buyer_named) as said:
            press("Down", "Enter")
        assert said.args == ["jd/小雨"]
        assert not self.choices(strip).isVisible()

    def test_a_new_name_is_taken_as_typed(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+B")
        self.name_box(strip).setText(" 新来的 ")
        strip.show_choices(())
        with qtbot.waitSignal(strip.buyer_named) as said:
            press("Enter")
        assert said.args == ["新来的"]

    def test_escape_gives_up(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+B")
        with qtbot.assertNotEmitted(strip.buyer_named), qtbot.waitSignal(strip.done):
            press("Escape")
        assert not self.name_box(strip).isVisible()

    @pytest.mark.parametrize("keys", [("n", "Enter"), ("Escape",)])
    def test_the_caret_goes_on_to_the_search_box(
        self, strip: BuyerStrip, window: Window, keys: tuple[str, ...]
    ) -> None:
        press("Ctrl+B", *keys)
        assert window.search.has_caret

    def test_the_caret_stays_where_it_has_gone(self, strip: BuyerStrip, window: Window) -> None:
        press("Ctrl+B")
        window.checklist.take_focus()
        assert not self.name_box(strip).isVisible()
        assert not window.search.has_caret

    def test_a_click_chooses(self, qtbot: QtBot, strip: BuyerStrip) -> None:
        press("Ctrl+B")
        strip.show_choices(self.CHOICES)
        shown = self.choices(strip)
        with qtbot.waitSignal(strip.buyer_named) as said:
            shown.itemPressed.emit(shown.item(1))
        assert said.args == ["jd/小雨"]
