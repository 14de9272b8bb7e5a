"""The commands, called as click calls them; a window for a desk to open its dialogs in."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from assistant.app import shipped
from assistant.cli import cli
from assistant.ui.icons import Icons
from assistant.ui.window import Window

collect_ignore = ["test_two_screens.py"] if sys.platform == "win32" else []  # it needs Xvfb
Assistant = Callable[..., Result]


@pytest.fixture
def assistant() -> Assistant:
    """Run a command: arguments as on the command line, `input` for what comes in."""

    def run(*arguments: object, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(
            cli, [str(a) for a in arguments], input=input, prog_name="assistant"
        )

    return run


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    return tmp_path / "home"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """Where a desk's dialogs stand; those left open are closed."""
    window = Window(Icons(shipped.ICONS))
    qtbot.addWidget(window)
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.reject()
