"""Starting: the window stands before the rest is loaded, and nothing heavy is loaded at all."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assistant.app.start import first_window, settings_of
from assistant.core.language import Language
from assistant.core.settings import Settings, Theme
from assistant.store import settings_aside
from assistant.store.home import Home
from assistant.store.settings_file import write_settings

ROOT = Path(__file__).resolve().parents[2]
# Each costs between 30 ms and a second, or up to 60 MB; none is needed at a common start.
HEAVY = (
    *("pypinyin", "openpyxl", "xlrd", "keyring", "cryptography"),
    *("http.client", "ssl", "email", "multiprocessing", "asyncio", "xml"),
    *("assistant.app.kpi", "assistant.app.editing.editor_desk"),
)


@pytest.mark.parametrize("module", ["assistant.app.start", "assistant.app.running"])
def test_nothing_heavy_is_imported_before_the_window_works(module: str) -> None:
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_few_patterns_are_made_before_the_window_works() -> None:
    """A third of the time between the window and its keys went into those for orders and dates."""
    code = (
        "import re, sys; real, made = re.compile, []\n"
        "def note(pattern, flags=0):\n"
        "    made.append(sys._getframe(1).f_globals['__name__'])\n"
        "    return real(pattern, flags)\n"
        "re.compile = note; import assistant.app.running\n"
        "late = ('assistant.core.due.', 'assistant.core.order.')\n"
        "print(*{module for module in made if module.startswith(late)})\n"
        "print(len([module for module in made if module.startswith('assistant')]) < 60)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["", "True"]


@pytest.mark.parametrize("language", [Language.TRADITIONAL, Language.ENGLISH])
def test_a_new_user_s_window_speaks_as_the_command_line_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.setenv("LANGUAGE", language.value)
    home = Home.at(tmp_path)
    assert settings_of(home) == (Settings(language=language), ())
    write_settings(home.settings, Settings())
    assert settings_of(home) == (Settings(), ())


def test_what_can_t_be_used_is_kept_before_it_is_written_over(tmp_path: Path) -> None:
    home = Home.at(tmp_path)
    typed = "# 老板说的\nshop: 小鱼女装\nkeep_days: 十年\nlock_minuts: 5\n"
    home.settings.parent.mkdir(parents=True, exist_ok=True)
    home.settings.write_text(typed, "utf-8")
    for _ in range(2):  # it may be opened again before anything is changed
        settings, (*faults, where) = settings_of(home)
    [copy] = home.settings.parent.glob("settings.yaml.*")
    write_settings(home.settings, settings)
    assert copy.read_text("utf-8") == typed
    assert (len(faults), str(copy) in where.message.text()) == (2, True)
    assert settings_of(home) == (settings, ())
    assert list(home.settings.parent.glob("settings.yaml.*")) == [copy]


def test_that_no_copy_could_be_kept_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home.at(tmp_path)
    home.settings.write_text("keep_days: 十年\n", "utf-8")

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(settings_aside, "replace_file", full)
    _, (_, where) = settings_of(home)
    assert "磁盘满了" in where.message.text()
    assert "请先自己复制" in where.message.text()


def test_the_window_stands_without_the_program() -> None:
    code = "import sys, assistant.app.start; print('assistant.app.program' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "False"


def test_it_is_dressed_in_its_place_and_says_what_it_does(qapp: QApplication, qtbot: QtBot) -> None:
    settings = Settings(theme=Theme.LIGHT, window=(20, 30, 390, 600))
    window = first_window(qapp, settings)
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.geometry().getRect() == (20, 30, 390, 600)
    assert "正在打开…" in [label.text() for label in window.footer.findChildren(QLabel)]
