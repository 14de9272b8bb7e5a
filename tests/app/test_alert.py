"""A program without a terminal says in a box why it can't start."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from assistant.app.alert import show_alert
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from tests.app.conftest import Assistant

ERROR = AssistantError(Message.of("打不开", "No way"), Message.of("换个文件夹。", "Another."))


def read_box(said: list[str]) -> None:
    """Read the box that is open, and close it."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    said.append(f"{box.text()}|{box.informativeText()}")
    box.accept()


def test_title_and_message_stand_in_it(qapp: QApplication) -> None:
    said: list[str] = []
    QTimer.singleShot(0, lambda: read_box(said))
    show_alert(ERROR)
    assert said == ["打不开|换个文件夹。"]


def test_only_where_there_is_no_terminal(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[AssistantError] = []
    monkeypatch.setattr("assistant.app.alert.show_alert", lambda error, _: shown.append(error))
    (tmp_path / "file").write_text("in the way", "utf-8")
    where = ("--home", tmp_path / "file" / "home")
    assert assistant("buyer", *where, "小鱼儿").exit_code == 1
    assert shown == []
    monkeypatch.setattr("assistant.commands.options.sys", _WithoutStreams())
    assert assistant("buyer", *where, "小鱼儿").exit_code == 1
    assert [error.title.text() for error in shown] == ["用不了数据文件夹"]


class _WithoutStreams:
    """`sys` as a windowed program has it."""

    stdout = stderr = None
    exit = staticmethod(sys.exit)
