"""A home copied to another computer: its window asks for the recovery code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.app.key_entry import open_or_ask
from assistant.core.language import Language
from assistant.store.home import Home
from assistant.store.key import Key
from assistant.store.opening import KeyGoneError, Opened, open_store
from assistant.ui.code_entry import CodeEntry
from tests.ui.fingers import press


@pytest.fixture
def moved(tmp_path: Path) -> tuple[Home, str]:
    """A home without its key, and the code that stands on paper."""
    home = Home.at(tmp_path)
    store = open_store(home, None)
    store.database.close()
    home.key.unlink()
    return home, store.key.code


def opened(home: Home, answer: Callable[[CodeEntry], None]) -> Opened:
    def look() -> None:
        asking = QApplication.activeModalWidget()
        assert isinstance(asking, CodeEntry)
        try:
            answer(asking)
        finally:
            if asking.isVisible():  # whatever was wrong with it, the test has to end
                asking.reject()

    QTimer.singleShot(0, look)
    return open_or_ask(home, None, Language.SIMPLIFIED, lambda: None)


def enter(asking: CodeEntry, code: str) -> str:
    """Type a code and press Enter; what is said of it."""
    line = asking.findChildren(QLineEdit)[0]
    line.setText(code)
    press("Enter", on=line)
    return asking.findChildren(QLabel)[-1].text()


def test_the_code_is_asked_for_until_it_is_the_right_one(
    qtbot: QtBot, moved: tuple[Home, str]
) -> None:
    home, code = moved
    said: list[str] = []

    def answer(asking: CodeEntry) -> None:
        said.append(enter(asking, "ABCD"))
        said.append(enter(asking, Key.new().code))
        words = asking.findChildren(QLabel)[0]
        assert words.height() >= words.heightForWidth(words.width()), "nothing is cut"
        enter(asking, code.lower().replace("-", " "))

    store = opened(home, answer)
    store.database.close()
    assert store.key.code == code
    assert ["有 28 个字母和数字" in said[0], "不是这里的恢复码" in said[1]] == [True, True]
    again = open_or_ask(home, None, Language.SIMPLIFIED, lambda: None)
    again.database.close()
    assert again.key == store.key


def test_without_a_code_nothing_is_opened_and_nothing_changed(
    qtbot: QtBot, moved: tuple[Home, str]
) -> None:
    home, _ = moved
    before = home.database.read_bytes()
    with pytest.raises(KeyGoneError):
        opened(home, CodeEntry.reject)
    assert home.database.read_bytes() == before
    assert not home.key.exists()
