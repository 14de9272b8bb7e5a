"""The card with everything about a buyer: each change is said once, covered words stay fixed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from assistant.ui.buyer_card import BuyerCard
from assistant.ui.buyer_view import BuyerView, NoteView
from assistant.ui.cut_label import CutLabel
from assistant.ui.note_row import NoteRow
from assistant.ui.window import Window
from tests.ui.fingers import focused, press

NOTES = (NoteView(7, "11-03", "买过 L 码", "11-02 ← M 码"), NoteView(8, "10-01", "擅长讲价"))
FISH = BuyerView("小鱼儿888", "taobao/小鱼儿888", ("擅长讲价",), NOTES, "信誉2", "耐心", 2, None)


@pytest.fixture
def card(window: Window) -> BuyerCard:
    """The open card of a buyer."""
    window.buyer.card.offer_tags(("擅长讲价", "回头客"))
    window.buyer.show_buyer(FISH)
    press("Ctrl+I")
    return window.buyer.card


def button(card: BuyerCard, text: str) -> QAbstractButton:
    found: list[QAbstractButton] = [
        *card.findChildren(QPushButton),
        *card.findChildren(QToolButton),
    ]
    return next(b for b in found if b.text() == text and b.isVisible())


def words(card: BuyerCard) -> set[str]:
    return {label.text() for label in card.findChildren(QLabel) if label.isVisible()}


def test_everything_is_there(card: BuyerCard) -> None:
    assert card.isVisible()
    assert {"taobao/小鱼儿888", "耐心", "买过 L 码", "11-03", "擅长讲价", "改过"} <= words(card)


def test_it_floats_over_the_list_and_moves_nothing(card: BuyerCard, window: Window) -> None:
    assert card.geometry().top() >= window.buyer.geometry().bottom() - 1
    assert card.geometry().bottom() < window.height()


def test_a_second_press_puts_it_away(card: BuyerCard) -> None:
    press("Ctrl+I")
    assert not card.isVisible()


def test_escape_puts_it_away(qtbot: QtBot, card: BuyerCard) -> None:
    with qtbot.waitSignal(card.closed):
        press("Escape")
    assert not card.isVisible()


def test_nobody_searches_behind_it(card: BuyerCard, window: Window) -> None:
    window.search.take_focus()
    assert not card.isVisible()
    press("Ctrl+I")
    while not window.search.has_caret:
        press("F6")
    assert not card.isVisible()


def test_a_tag_is_put_on_and_taken_off(qtbot: QtBot, card: BuyerCard) -> None:
    with qtbot.waitSignal(card.tags_changed) as said:
        button(card, "回头客").click()
    assert said.args == [("擅长讲价", "回头客")]
    with qtbot.waitSignal(card.tags_changed) as said:
        button(card, "擅长讲价").click()
    assert said.args == [("回头客",)]


def test_a_tag_of_one_s_own(qtbot: QtBot, card: BuyerCard) -> None:
    (own,) = [field for field in card.findChildren(QLineEdit) if field.accessibleName() == "新标签"]
    own.setText(" 要发票 ")
    with qtbot.waitSignal(card.tags_changed) as said:
        own.returnPressed.emit()
    assert said.args == [("擅长讲价", "要发票")]


def test_standing_is_said_and_unknown_is_none(qtbot: QtBot, card: BuyerCard) -> None:
    reputation, share = card.findChildren(QSpinBox)
    assert (reputation.value(), share.value()) == (2, -1)
    reputation.setValue(5)
    with qtbot.waitSignal(card.standing_changed) as said:
        reputation.editingFinished.emit()
    assert said.args == [5, None]


def test_a_note_is_changed_in_place(qtbot: QtBot, card: BuyerCard) -> None:
    button(card, "改").click()
    (editor,) = [e for e in card.findChildren(QLineEdit) if e.text() == "买过 L 码"]
    editor.setText("买过 XL 码")
    with qtbot.waitSignal(card.note_changed) as said:
        press("Enter")
    assert said.args == [7, "买过 XL 码"]


def test_escape_leaves_a_note_as_it_was(qtbot: QtBot, card: BuyerCard) -> None:
    button(card, "改").click()
    (editor,) = [e for e in card.findChildren(QLineEdit) if e.text() == "买过 L 码"]
    editor.setText("别的")
    with qtbot.assertNotEmitted(card.note_changed):
        press("Escape")
    assert editor.text() == "买过 L 码"


def test_a_note_is_taken_away(qtbot: QtBot, card: BuyerCard) -> None:
    with qtbot.waitSignal(card.note_removed) as said:
        button(card, "删").click()
    assert said.args == [7]


def test_two_quick_clicks_take_one_note_away(card: BuyerCard, window: Window) -> None:
    removed: list[int] = []

    def remove(id_: int) -> None:
        removed.append(id_)
        left = tuple(note for note in FISH.notes if note.id not in removed)
        window.buyer.show_buyer(replace(FISH, notes=left))
        QApplication.processEvents()  # between two clicks the other note moves up

    card.note_removed.connect(remove)
    remove_button = button(card, "删")
    place = remove_button.mapTo(window, QPoint())
    at = place + remove_button.rect().center()
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert removed == [7]


def test_what_is_covered_can_not_be_changed_by_accident(card: BuyerCard, window: Window) -> None:
    covered = BuyerView("a", "a", notes=(NoteView(1, "11-03", "138****5678"),), hidden=True)
    window.buyer.show_buyer(covered)
    assert not [b for b in card.findChildren(QToolButton) if b.isVisible()]
    assert button(card, "显示号码和地址").isEnabled()


def test_covered_notes_leave_the_focus_where_enter_changes_nothing(
    card: BuyerCard, window: Window
) -> None:
    button(card, "改").setFocus()
    window.buyer.show_buyer(replace(FISH, hidden=True))
    assert focused().accessibleName() == "新标签"


def test_uncovering_is_asked_for(qtbot: QtBot, card: BuyerCard, window: Window) -> None:
    window.buyer.show_buyer(BuyerView("a", "a", notes=NOTES, hidden=True))
    with qtbot.waitSignal(card.uncover_wanted) as said:
        button(card, "显示号码和地址").click()
    assert said.args == [True]


def test_what_others_wrote_is_never_markup(qtbot: QtBot, card: BuyerCard, window: Window) -> None:
    window.buyer.show_buyer(BuyerView("<b>x</b>", "<b>x</b>", notes=(NoteView(1, "", "<i>y</i>"),)))
    qtbot.waitUntil(lambda: {"<b>x</b>", "<i>y</i>"} <= words(card))
    labels = [
        label for label in card.findChildren(QLabel) if label.text() in ("<b>x</b>", "<i>y</i>")
    ]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_same_notes_keep_their_rows(card: BuyerCard, window: Window) -> None:
    before = card.findChildren(NoteRow)
    window.buyer.show_buyer(replace(FISH, hint="信誉3"))
    assert card.findChildren(NoteRow) == before


def test_rows_are_made_once_the_card_is_opened(card: BuyerCard, window: Window) -> None:
    press("Ctrl+I")
    window.buyer.show_buyer(replace(FISH, notes=(NoteView(9, "11-20", "要顺丰"),)))
    assert "要顺丰" not in {label.text() for label in card.findChildren(QLabel)}
    press("Ctrl+I")
    assert {"要顺丰", "11-20"} <= words(card)
    assert "买过 L 码" not in words(card)


def test_a_note_being_changed_is_kept_as_its_card_goes(
    qtbot: QtBot, card: BuyerCard, window: Window
) -> None:
    button(card, "改").click()
    [writing] = [line for line in card.findChildren(QLineEdit) if line.text() == "买过 L 码"]
    writing.setText("买过 XL 码")
    with qtbot.waitSignal(card.note_changed) as said:
        card.hide()
    assert said.args == [7, "买过 XL 码"]
    window.buyer.show_buyer(replace(FISH, notes=(NoteView(9, "11-20", "要顺丰"),)))
    press("Ctrl+I")
    assert {"要顺丰", "11-20"} <= words(card)
    assert "买过 L 码" not in words(card)


def test_the_phrases_it_lies_over_have_no_number_until_it_goes(
    card: BuyerCard, window: Window
) -> None:
    phrases = window.phrases
    seen = [phrases.numbered(number) is not None for number in range(1, 7)]
    hidden = seen.count(False)
    assert 0 < hidden < len(seen)
    assert seen == [False] * hidden + [True] * (len(seen) - hidden)
    card.hide()
    assert all(phrases.numbered(number) for number in range(1, 7))


def test_it_cuts_through_no_phrase(card: BuyerCard, window: Window) -> None:
    seen = window.phrases.viewport()
    end = seen.mapFrom(window, card.geometry().bottomLeft()).y() + 1
    places = [window.phrases.rows.index(number) for number in range(10)]
    ends = [window.phrases.visualRect(place).bottom() + 1 for place in places]
    assert end in ends


def test_no_phrase_looks_out_beside_it(card: BuyerCard, window: Window) -> None:
    row = window.phrases.visualRect(window.phrases.rows.index(0))
    left = window.phrases.viewport().mapTo(window, row.topLeft()).x()
    assert card.geometry().left() < left
    bar = window.phrases.mapTo(window, window.phrases.rect().topRight()).x()
    assert card.geometry().right() > bar


def test_a_note_stands_level_with_its_buttons(card: BuyerCard) -> None:
    for row in card.findChildren(NoteRow):
        labels = [part for part in row.findChildren(QLabel) if part.isVisible()]
        buttons = [part for part in row.findChildren(QToolButton) if part.isVisible()]
        assert len({part.geometry().center().y() for part in (*labels, *buttons)}) == 1


def test_without_notes_it_is_lower(card: BuyerCard, window: Window) -> None:
    with_notes = card.height()
    press("Ctrl+I")
    window.buyer.show_buyer(replace(FISH, notes=(), hint="", tags=()))
    press("Ctrl+I")
    row = window.phrases.visualRect(window.phrases.rows.index(0)).height()
    assert card.height() < with_notes
    assert 8 <= card.height() - card.findChildren(QSpinBox)[0].geometry().bottom() < row + 20


def test_after_a_note_was_taken_away_enter_takes_nothing_more(
    card: BuyerCard, window: Window
) -> None:
    taken: list[object] = []
    card.note_removed.connect(taken.append)
    card.tags_changed.connect(taken.append)
    button(card, "删").setFocus()
    press("Enter")
    assert taken == [7]
    window.buyer.show_buyer(replace(FISH, notes=NOTES[1:]))
    assert focused().accessibleName() == "改 擅长讲价"
    window.buyer.show_buyer(replace(FISH, notes=()))
    assert focused().accessibleName() == "新标签"


def test_a_tag_that_was_put_on_keeps_the_focus(card: BuyerCard, window: Window) -> None:
    button(card, "回头客").setFocus()
    press("Space")
    window.buyer.show_buyer(replace(FISH, tags=("回头客", "擅长讲价")))
    assert focused().property("text") == "回头客"


def test_a_long_name_ends_in_an_ellipsis(card: BuyerCard, window: Window) -> None:
    window.buyer.show_buyer(replace(FISH, whole_name="taobao/" + "小鱼儿" * 20))
    [label] = [one for one in card.findChildren(CutLabel) if one.text().startswith("taobao/")]
    assert label.is_cut
    assert card.width() < window.width()
