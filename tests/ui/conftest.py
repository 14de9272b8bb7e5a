"""A dressed program and the window with rows, ready to be used."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.core.stage import BUILT_IN, Stage
from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.window import HEIGHT, WIDTH, Window
from tests.ui.rows import ten_rows


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT, shipped.ICONS)


@pytest.fixture
def icons() -> Icons:
    """The icons that ship."""
    return Icons(shipped.ICONS)


@pytest.fixture
def window(qtbot: QtBot, icons: Icons) -> Window:
    """The window with ten phrases and a stage of a book's own; its search box has the caret."""
    window = Window(icons)
    qtbot.addWidget(window)
    window.resize(WIDTH, HEIGHT)
    window.set_colours(theme.LIGHT)
    window.stages.show_stages([(s, s.name) for s in (*BUILT_IN, Stage("live", "直播间"))])
    window.phrases.show_rows(ten_rows())
    window.show()
    window.accept_focus(on=True)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.search.take_focus()
    return window
