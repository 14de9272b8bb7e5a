"""Nothing fits: the nearest are shown, none is chosen, and a new phrase can be written."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.core.stage import BUILT_IN
from assistant.ui.new_phrase_dialog import NewPhraseDialog, Written
from assistant.ui.offer_bar import OfferBar
from tests.ui.fingers import press


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[NewPhraseDialog]:
    """An open dialog."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewPhraseDialog([(stage, stage.name) for stage in BUILT_IN], parent)
    dialog.open()
    yield dialog
    dialog.close()
    del parent


def test_the_bar_offers_to_write_and_says_what_the_list_holds(qtbot: QtBot) -> None:
    bar = OfferBar()
    qtbot.addWidget(bar)
    bar.show_offer(near=True)
    assert "最接近" in bar.findChildren(QLabel)[0].text()
    bar.show_offer(near=False)
    assert "没有找到" in bar.findChildren(QLabel)[0].text()
    with qtbot.waitSignal(bar.writing_wanted):
        bar.findChildren(QPushButton)[0].click()


def test_what_is_offered_leaves_the_window_as_narrow_as_it_may_be(qtbot: QtBot) -> None:
    bar = OfferBar()
    qtbot.addWidget(bar)
    bar.findChildren(QPushButton)[0].setText("Write a new phrase")
    bar.findChildren(QLabel)[0].setText("Nothing fits; these are the nearest")
    assert bar.minimumSizeHint().width() < 300


def test_the_dialog_begins_with_the_query_and_tells_what_was_written(
    made: NewPhraseDialog, qtbot: QtBot
) -> None:
    made.start_with("开发票", "aftersale")
    made.findChildren(QPlainTextEdit)[0].setPlainText("亲，可以开的。\n")
    with qtbot.waitSignal(made.written) as told:
        made.findChildren(QDialogButtonBox)[0].accepted.emit()
    assert told.args == [Written("开发票", "aftersale", "", "亲，可以开的。")]


def test_what_was_typed_is_not_lost_to_one_esc(made: NewPhraseDialog) -> None:
    made.start_with("开发票", "aftersale")
    text = made.findChildren(QPlainTextEdit)[0]
    text.setPlainText("亲，可以开的。")
    press("Esc", on=text)
    assert made.isVisible()
    assert any("还没有保存" in label.text() for label in made.findChildren(QLabel))
    text.setPlainText("亲，可以开电子的。")
    press("Esc", on=text)
    assert made.isVisible()
    press("Esc", on=text)
    assert not made.isVisible()


@pytest.mark.parametrize("typed", ["", "亲，可以开的。"], ids=["nothing", "something"])
def test_cancel_means_it(made: NewPhraseDialog, typed: str) -> None:
    made.start_with("开发票", "aftersale")
    made.findChildren(QPlainTextEdit)[0].setPlainText(typed)
    made.findChildren(QDialogButtonBox)[0].rejected.emit()
    assert not made.isVisible()


def test_with_nothing_typed_one_esc_is_enough(made: NewPhraseDialog) -> None:
    made.start_with("开发票", "aftersale")
    press("Esc", on=made.findChildren(QPlainTextEdit)[0])
    assert not made.isVisible()


def test_what_was_typed_stays_when_it_could_not_be_kept(
    made: NewPhraseDialog, qtbot: QtBot
) -> None:
    made.start_with("开发票", "", "亲，可以开的。")
    made.show_fault("磁盘满了。")
    assert made.isVisible()
    assert made.findChildren(QLineEdit)[0].text() == "开发票"
    assert made.findChildren(QPlainTextEdit)[0].toPlainText() == "亲，可以开的。"
    assert any(label.text() == "磁盘满了。" for label in made.findChildren(QLabel))
