"""What the first start has others do."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QProcess, QRect, QSize
from PySide6.QtWidgets import QApplication

from assistant.app import shipped, welcoming
from assistant.app.commands import again_command
from assistant.app.subscribed import shelf_of
from assistant.app.welcoming import beside
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.settings import FIRST_START_DONE, SUMMON, Dock
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.first_start.who_page import WhoPage
from tests.app.books import write
from tests.flows.world import World


def test_books_that_nobody_signs_are_no_reason_for_green(tmp_path: Path) -> None:
    home, source = Home.at(tmp_path), str(shipped.PHRASEBOOKS)
    outcome = welcoming._subscribe(home, source, Language.SIMPLIFIED, "")  # noqa: SLF001
    assert "未签名" in outcome.text
    assert (outcome.tone, outcome.code) == ("warn", "")


def test_how_a_source_stands_is_told_in_the_agent_s_language(tmp_path: Path) -> None:
    home, source = Home.at(tmp_path / "home"), str(write(tmp_path).parent)
    outcome = welcoming._subscribe(home, source, Language.ENGLISH, "")  # noqa: SLF001
    assert "Not signed" in outcome.text


def test_a_subscription_that_can_not_be_kept_is_told_in_chinese(tmp_path: Path) -> None:
    home, source = Home.at(tmp_path / "home"), str(write(tmp_path).parent)
    shelf_of(home).folder.write_text("no folder")
    with pytest.raises(AssistantError) as told:
        welcoming._subscribe(home, source, Language.SIMPLIFIED, "")  # noqa: SLF001
    cause = told.value.__cause__
    assert isinstance(cause, OSError)
    assert str(cause.strerror) not in told.value.message.text(Language.SIMPLIFIED)


def test_it_is_opened_again_to_speak_another_language(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda it, rest: begun.append([it, *rest]))
    world = World(qapp, tmp_path / "agent", None)
    home = Home.at(tmp_path / "first")
    store = open_store(home, None)
    try:
        desk = welcoming.welcome(world.program, home, store)
        assert desk.dialog is not None
        page = desk.dialog.findChildren(WhoPage)[0]
        window, kept = world.program.window, Home.at(tmp_path / "agent").settings
        kept.mkdir()
        page.language_chosen.emit(Language.ENGLISH)
        assert world.program.settings.language is Language.ENGLISH
        page.restart_wanted.emit()
        assert not world.quit_asked, "the next start would know neither language nor names"
        assert window.notice.text().startswith("The settings were not saved")
        kept.rmdir()
        page.show_names("小鱼女装", "小美")
        page.restart_wanted.emit()
        assert world.quit_asked
        assert begun == [again_command(home.folder)]
        assert "小鱼女装" in kept.read_text("utf-8")
        desk.dialog.reject()
    finally:
        world.close()
        store.database.close()


@pytest.mark.parametrize(
    ("window", "room", "at"),
    [
        (QRect(966, 0, 400, 768), QRect(0, 0, 1366, 768), QPoint(494, 120)),
        (QRect(0, 0, 400, 768), QRect(0, 0, 1366, 768), QPoint(412, 120)),
        (QRect(453, 0, 400, 480), QRect(0, 0, 853, 480), QPoint(0, 20)),  # 1280 × 720 at 150 %
        (QRect(0, 0, 400, 480), QRect(0, 0, 853, 480), QPoint(393, 20)),
        (QRect(1580, 0, 400, 439), QRect(1200, 0, 780, 439), QPoint(1200, 0)),
    ],
)
def test_it_stands_beside_the_window_in_view(window: QRect, room: QRect, at: QPoint) -> None:
    assert beside(window, QSize(460, 420), room) == at


def test_what_was_done_with_the_window_meanwhile_stays(qapp: QApplication, tmp_path: Path) -> None:
    """The window stands beside the first start, and can be worked with."""
    world = World(qapp, tmp_path / "agent", None)
    home = Home.at(tmp_path / "first")
    store = open_store(home, None)
    try:
        desk = welcoming.welcome(world.program, home, store)
        assert desk.dialog is not None
        world.program.window.header.dock_wanted.emit()
        desk.dialog.ended.emit()
        kept = world.program.settings
        assert (kept.first_start, kept.dock) == (FIRST_START_DONE, Dock.LEFT)
        desk.dialog.reject()
    finally:
        world.close()
        store.database.close()


def test_a_path_copied_by_windows_stands_within_quotes(tmp_path: Path) -> None:
    home, source = Home.at(tmp_path), str(shipped.PHRASEBOOKS)
    quoted = welcoming._subscribe(home, f' "{source}" ', Language.SIMPLIFIED, "")  # noqa: SLF001
    plain = welcoming._subscribe(home, source, Language.SIMPLIFIED, "")  # noqa: SLF001
    assert quoted == plain


def test_without_a_summons_the_last_words_name_none(qapp: QApplication, tmp_path: Path) -> None:
    world = World(qapp, tmp_path / "agent", None)
    home = Home.at(tmp_path / "first")
    store = open_store(home, None)
    try:
        settings = world.program.settings
        cleared = replace(settings, hotkeys={**settings.hotkeys, SUMMON: ""})
        world.program.take_settings(cleared)
        desk = welcoming.welcome(world.program, home, store)
        assert desk.dialog is not None
        desk.dialog.ended.emit()
        assert "在这个窗口里找话术" in world.program.window.notice.text()
        desk.dialog.reject()
    finally:
        world.close()
        store.database.close()
