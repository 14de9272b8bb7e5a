"""The dialog of publishing: what it asks in place, and what it says was wanted."""

from datetime import timedelta

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.colours import LIGHT
from assistant.ui.editor.key_bar import KeyBar
from assistant.ui.editor.publish_dialog import FaultRow, PublishDialog
from assistant.ui.editor.publish_form import PublishForm
from assistant.ui.editor.release_page import ReleasePage, ReleaseRow
from assistant.ui.enter_button import EnterButton


@pytest.fixture
def dialog(qtbot: QtBot) -> PublishDialog:
    """Nothing shown in it yet."""
    dialog = PublishDialog(LIGHT, None)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def page(dialog: PublishDialog) -> ReleasePage:
    """Three versions, the newest first."""
    rows = [
        ReleaseRow(n, str(n), "t", "t", "", "以前的", "soft", can_return=n < 3) for n in (3, 2, 1)
    ]
    dialog.show_releases(rows)
    return dialog.releases


def choose(page: ReleasePage, place: int) -> None:
    """Select a version."""
    item = page.list.topLevelItem(place)
    assert item is not None
    page.list.setCurrentItem(item)


def test_going_back_takes_two_presses(qtbot: QtBot, page: ReleasePage) -> None:
    choose(page, 1)
    page.back.click()
    assert page.no.isVisibleTo(page)
    with qtbot.waitSignal(page.return_wanted) as heard:
        page.yes.click()
    assert heard.args == [2]
    assert not page.yes.isVisibleTo(page)


def test_another_choice_takes_the_question_back(page: ReleasePage) -> None:
    choose(page, 1)
    page.back.click()
    choose(page, 2)
    assert not page.yes.isVisibleTo(page)
    assert page.back.isEnabled()
    choose(page, 0)
    assert not page.back.isEnabled()


def test_while_something_is_published_there_is_no_going_back(
    dialog: PublishDialog, page: ReleasePage
) -> None:
    choose(page, 1)
    dialog.show_busy("…", 1, 2)
    assert not page.back.isEnabled()
    assert not dialog.publish.isEnabled()
    dialog.show_ready(can_publish=True)
    assert page.back.isEnabled()
    assert dialog.publish.isEnabled()


def test_what_hinders_comes_to_the_front(dialog: PublishDialog) -> None:
    dialog.show_faults([FaultRow("a", "b", "warn")])
    assert not dialog.faults.isVisibleTo(dialog)
    dialog.show_faults([FaultRow("a", "b", "bad")])
    assert dialog.faults.isVisibleTo(dialog)


def test_faults_of_a_book_are_no_markup_in_a_tooltip(dialog: PublishDialog) -> None:
    dialog.show_faults([FaultRow("<b>a</b>", "<b>b</b>", "bad")])
    item = dialog.faults.topLevelItem(0)
    assert item is not None
    assert [QtGui.Qt.mightBeRichText(item.toolTip(n)) for n in range(2)] == [False, False]


def test_the_moment_is_now_unless_another_was_chosen(dialog: PublishDialog) -> None:
    form = dialog.form
    assert form.valid_from is None
    assert not form.moment.isEnabled()
    form.later.setChecked(True)
    wanted = QDateTime.currentDateTime().addDays(3)
    form.moment.setDateTime(wanted)
    assert form.valid_from is not None
    assert abs(form.valid_from.timestamp() - wanted.toSecsSinceEpoch()) < 60
    assert form.valid_from.utcoffset() is not None
    assert form.valid_from.utcoffset() != timedelta(days=1)


def test_a_folder_is_told_once(
    qtbot: QtBot, dialog: PublishDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    form: PublishForm = dialog.form
    form.folder_chosen.connect(told.append)
    form.show_folder("/share")
    form.folder.editingFinished.emit()
    assert told == []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/other")
    form.browse.click()
    form.folder.editingFinished.emit()
    assert told == ["/other"]


def test_a_key_is_carried_with_a_password(
    qtbot: QtBot, dialog: PublishDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar: KeyBar = dialog.form.key_bar
    dialog.form.key.click()
    assert bar.isVisibleTo(dialog)
    bar.password.setText("short")
    assert not bar.exporting.isEnabled()
    assert bar.importing.isEnabled(), "the other lead's may have been made elsewhere"
    bar.password.setText("correct horse")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    bar.exporting.click()
    assert bar.password.text() == "correct horse"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("k.key", ""))
    with qtbot.waitSignal(bar.exporting_wanted) as heard:
        bar.exporting.click()
    assert heard.args == ["k.key", "correct horse"]
    assert bar.password.text() == ""
    bar.password.setText("correct horse")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("k.key", ""))
    with qtbot.waitSignal(bar.importing_wanted) as heard:
        bar.importing.click()
    assert heard.args == ["k.key", "correct horse"]


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, dialog: PublishDialog) -> None:
    dialog.show()
    for button in dialog.findChildren(QPushButton):
        assert isinstance(button, EnterButton)
    again = next(button for button in dialog.findChildren(EnterButton) if button.toolTip() == "F5")
    with qtbot.waitSignal(dialog.look_wanted):
        qtbot.keyClick(again, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
