"""Subscribing, comparing, arranging and carrying in the window."""

import errno
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget

from assistant.app.subscribed import shelf_of
from assistant.books.subscribing.subscription import Shelf
from assistant.core.carrying import Luggage, packed
from assistant.core.habit import Habits
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.store.home import Home
from assistant.store.settings_file import read_settings
from assistant.ui.team_dialog import CodeDialog, TeamDialog
from tests.app.books import write
from tests.books.publishing.team import Lead, lead
from tests.flows.world import World
from tests.waiting import until


class Desk:
    """The program with its dialog open."""

    def __init__(self, qapp: QApplication, home: Path, library: Path | None = None) -> None:
        self.shelf = shelf_of(Home.at(home))
        self.world = World(qapp, home, library, None if library else self.shelf)
        self.program = self.world.program
        self.program.team.open()
        [self.dialog] = self.program.window.findChildren(TeamDialog)

    def until(self, true: object, what: str) -> None:
        def worked() -> bool:
            self.world.app.processEvents()
            return bool(callable(true) and true())

        until(worked, what=what, seconds=60)

    @property
    def said(self) -> list[str]:
        """Every label of the dialog."""
        return [label.text() for label in self.dialog.findChildren(QLabel)]

    def code(self) -> CodeDialog:
        """The dialog with the code, once it is there."""
        self.until(lambda: self.dialog.findChildren(CodeDialog), "the code")
        return self.dialog.findChildren(CodeDialog)[-1]


@pytest.fixture
def team(tmp_path: Path) -> Lead:
    """A lead who has published once."""
    found = lead(tmp_path)
    found.now = datetime(2026, 11, 1, tzinfo=UTC)
    found.publish("亲，一")
    return found


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Nothing subscribed to."""
    made = Desk(qapp, tmp_path / "home")
    yield made
    made.world.close()


def test_a_source_is_subscribed_to_once_its_code_is_compared(desk: Desk, team: Lead) -> None:
    desk.dialog.sources.subscribing_wanted.emit(str(team.to))
    asking = desk.code()
    asking.accept()
    desk.until(desk.shelf.subscriptions, "the subscription")
    [kept] = desk.shelf.subscriptions()
    assert kept.key == team.signer.public.hex()
    rows = desk.program.window.phrases.rows
    desk.until(lambda: rows.rowCount() == 1, "the books")


def test_another_code_is_not(desk: Desk, team: Lead) -> None:
    desk.dialog.sources.subscribing_wanted.emit(str(team.to))
    desk.code().reject()
    desk.until(lambda: any("短码不一样" in text for text in desk.said), "the reason")
    assert desk.shelf.subscriptions() == ()


def test_a_source_that_is_none_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.dialog.sources.subscribing_wanted.emit(str(tmp_path / "none"))
    desk.until(lambda: any("到不了" in text for text in desk.said), "the reason")


def test_an_unsigned_folder_is_taken_and_ended(desk: Desk, team: Lead) -> None:
    desk.dialog.sources.subscribing_wanted.emit(str(team.folder))
    desk.until(lambda: any("未签名" in text for text in desk.said), "the mark")
    desk.dialog.sources.arranged.emit([str(team.folder)])
    desk.dialog.sources.ending_wanted.emit(str(team.folder))
    assert desk.shelf.subscriptions() == ()


def test_how_a_source_stands_is_told_in_the_agent_s_language(desk: Desk, team: Lead) -> None:
    desk.program.team.show_library(Library(), Language.ENGLISH)
    desk.dialog.sources.subscribing_wanted.emit(str(team.folder))
    desk.until(lambda: any("Not signed" in text for text in desk.said), "the mark")


class FullShelf(Shelf):
    """On a disk that is full."""

    def arrange(self, sources: Iterable[str]) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_an_order_of_sources_that_can_not_be_kept_is_told(desk: Desk) -> None:
    desk.program.sources.shelf = FullShelf(desk.shelf.folder)
    desk.dialog.sources.arranged.emit([])
    assert "磁盘满了。" in desk.said


def hidden_in(dialog: TeamDialog) -> list[str]:
    """What hidden phrases are called."""
    [names] = dialog.own.findChildren(QListWidget)
    return [names.item(row).text() for row in range(names.count())]


def test_one_s_own_goes_to_another_computer(qapp: QApplication, tmp_path: Path) -> None:
    book = write(tmp_path)
    first = Desk(qapp, tmp_path / "one", book)
    first.program.window.phrase_pinned.emit("shop/pyd")
    phrase = first.program.situation.finder.library.phrase("shop/ok")
    assert phrase is not None
    personal = tmp_path / "one" / "books" / "personal.yaml"
    write(personal.parent, "format: 1\nbook: personal\nname: x\nhidden: [shop/ok]\n", personal.name)
    file = tmp_path / "me.own.json"
    first.dialog.own.exporting_wanted.emit(str(file))
    assert "已导出。" in first.said
    first.world.close()
    second = Desk(qapp, tmp_path / "two", book)
    second.dialog.own.importing_wanted.emit(str(file))
    assert "已导入。" in second.said
    rows = second.program.window.phrases.rows
    second.until(lambda: rows.rowCount() == 1, "the hidden phrase to go")
    row = rows.row(0)
    assert row is not None
    assert (row.key, row.pinned) == ("shop/pyd", True)
    assert hidden_in(second.dialog) == ["首次问好"]
    second.dialog.own.showing_wanted.emit("shop/ok")
    second.until(lambda: rows.rowCount() == 2, "the phrase to come back")
    second.world.close()


def test_hidden_phrases_are_called_what_the_team_calls_them(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "home" / "books"
    folder.mkdir(parents=True)
    own = "format: 1\nbook: personal\nname: x\nhidden: [shop/ok, shop/gone]\n"
    write(folder, own, "personal.yaml")
    desk = Desk(qapp, tmp_path / "home", write(tmp_path))
    assert hidden_in(desk.dialog) == ["首次问好", "shop/gone"]
    desk.world.close()


def test_what_is_brought_along_to_a_full_disk_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "me.own.json"
    habits = Habits(pins=frozenset({"shop/pyd"}))
    file.write_text(packed(Luggage("format: 1\nbook: personal\nname: x\n", habits)), "utf-8")
    desk.world.stop_writes()
    desk.dialog.own.importing_wanted.emit(str(file))
    assert "没有保存：磁盘满了。回复不受影响。" in desk.said
    assert "已导入。" not in desk.said
    assert desk.program.phrases.habits.pins == frozenset()
    desk.world.free_disk()


@pytest.mark.parametrize("text", ["", "{}", "[1]"])
def test_a_file_that_is_none_is_told(desk: Desk, tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.own.json"
    file.write_text(text)
    desk.dialog.own.importing_wanted.emit(str(file))
    assert any("这不是导出的" in said for said in desk.said)
    desk.dialog.own.exporting_wanted.emit(str(tmp_path / "x.own.json" / "y"))
    assert "已导出。" not in desk.said


@pytest.mark.parametrize("book", ["phrases: [", "format: 1\nbook: personal\nname: x\nphrases: [x]"])
def test_phrases_that_can_not_all_be_read_are_not_called_imported(
    desk: Desk, tmp_path: Path, book: str
) -> None:
    file = tmp_path / "x.own.json"
    file.write_text(packed(Luggage(book, Habits(pins=frozenset({"shop/pyd"})))), "utf-8")
    desk.dialog.own.importing_wanted.emit(str(file))
    assert any("读不懂的地方，没有导入" in said for said in desk.said)
    assert "已导入。" not in desk.said
    assert desk.program.phrases.habits.pins == frozenset()


def test_numbers_are_allowed_and_kept(desk: Desk, tmp_path: Path) -> None:
    desk.dialog.numbers.folder_chosen.emit(str(tmp_path / "share"))
    assert read_settings(tmp_path / "home" / "settings.yaml")[0].numbers == str(tmp_path / "share")
    desk.until(lambda: list((tmp_path / "share").glob("*.json")), "the file")
