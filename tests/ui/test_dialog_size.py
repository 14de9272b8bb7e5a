"""Dialogs on a small laptop: 768 pixels at 125 %, less the task bar."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.help_topics import topics
from assistant.core.settings import Settings
from assistant.ui.dialog_size import at_least
from assistant.ui.help_card import HelpCard
from assistant.ui.settings_dialog import SettingsDialog

ROOM = QSize(1092, 574)
TITLE_BAR = 31


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every window stands on the small screen."""
    screen = SimpleNamespace(availableSize=lambda: ROOM)
    monkeypatch.setattr(QWidget, "screen", lambda _self: screen)


def test_it_is_as_large_as_designed_where_there_is_room(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    at_least(dialog, 420, 460)
    assert dialog.minimumSize() == QSize(420, 460)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "made",
    [
        lambda: HelpCard(topics(Settings()), None),
        lambda: SettingsDialog(Settings(), {}, None),
    ],
    ids=["help", "settings"],
)
def test_all_of_it_is_on_a_small_screen(qtbot: QtBot, made: Callable[[], QDialog]) -> None:
    dialog = made()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() + TITLE_BAR <= ROOM.height()
    assert dialog.height() >= dialog.minimumSizeHint().height()
