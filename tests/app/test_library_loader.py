"""Loading off the UI thread: what it tells on the way, and what it takes over."""

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from assistant.app import library_loader
from assistant.app.library_loader import LibraryLoader
from assistant.app.wordcheck import rules_for
from assistant.books.reader import Reading, read_book
from assistant.core.library import Library
from assistant.core.search import readings
from assistant.core.search.build import Progress
from assistant.core.search.index import Index
from assistant.core.wording.rules import Rules
from tests.app.books import HEAD, write


def load(qtbot: QtBot, loader: LibraryLoader) -> Index:
    with qtbot.waitSignal(loader.loaded) as waited:
        loader.start()
    loader.close()
    index = waited.args[1]
    assert isinstance(index, Index)
    return index


def test_progress_is_told_as_a_percentage(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_loader, "_PAUSE", 0.0)
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    told = QSignalSpy(loader.progressed)
    load(qtbot, loader)
    qtbot.waitUntil(lambda: told.count() == 2)
    assert [told.at(n)[0] for n in range(told.count())] == [50, 100]


def test_a_quick_build_is_not_worth_telling(qtbot: QtBot, tmp_path: Path) -> None:
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    told = QSignalSpy(loader.progressed)
    load(qtbot, loader)
    assert told.count() == 0


def test_a_second_load_reads_only_what_has_changed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    before = load(qtbot, loader)
    monkeypatch.setattr(readings.Reader, "_run", _nothing_is_read)
    assert load(qtbot, loader).to_bytes() == before.to_bytes()


def test_rules_are_made_ready_once_the_library_has_been_shown(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def noted(library: Library) -> Rules:
        order.append("rules")
        return rules_for(library)

    def show() -> None:
        time.sleep(0.05)  # the other thread would be there first
        order.append("shown")

    monkeypatch.setattr(library_loader, "rules_for", noted)
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    loader.loaded.connect(show)
    with qtbot.waitSignal(loader.rules_ready):
        loader.start()
    loader.close()
    assert order == ["shown", "rules"]


def rules_of(qtbot: QtBot, loader: LibraryLoader) -> Rules:
    with qtbot.waitSignal(loader.rules_ready) as waited:
        loader.start()
    loader.close()
    rules = waited.args[0]
    assert isinstance(rules, Rules)
    return rules


def test_equal_rules_are_not_made_ready_again(qtbot: QtBot, tmp_path: Path) -> None:
    book = write(tmp_path)
    loader = LibraryLoader(lambda: [book], None)
    first = rules_of(qtbot, loader)
    write(tmp_path, HEAD)
    assert rules_of(qtbot, loader) is first
    write(tmp_path, HEAD + "wording: [{words: 跳楼价, reason: 夸张}]\n")
    assert rules_of(qtbot, loader).find("全场跳楼价")


def test_what_is_made_after_the_end_reaches_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    told = QSignalSpy(loader.loaded)
    loader.start()
    loader.close()
    QCoreApplication.processEvents()
    assert told.count() == 0


def _nothing_is_read(_self: readings.Reader, run: str) -> str:
    raise AssertionError(run)


def _fail(*_: object) -> None:
    raise ValueError


def test_rules_that_can_not_be_made_ready_take_no_library_away(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_loader, "rules_for", _fail)
    monkeypatch.setattr(library_loader, "_SHOWING", 0.0)
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    loaded, told = QSignalSpy(loader.loaded), QSignalSpy(loader.told)
    load(qtbot, loader)
    qtbot.waitUntil(lambda: told.count() == 1)
    assert loaded.count() == 1
    assert "禁用说法" in told.at(0)[0].text()


@pytest.mark.parametrize("before", [True, False])
def test_a_load_that_fails_leaves_what_was_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    loaded, told = QSignalSpy(loader.loaded), QSignalSpy(loader.told)
    if before:
        load(qtbot, loader)
    monkeypatch.setattr(library_loader, "load_library", _fail)
    with qtbot.waitSignal(loader.told):
        loader.start()
    loader.close()
    assert (loaded.count(), told.count()) == (1, 1)
    assert len(loaded.at(0)[0].phrases) == (2 if before else 0)
    assert ("还是原来的" in told.at(0)[0].text()) is before


def test_rules_that_can_not_be_made_anew_leave_those_before(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_loader, "_SHOWING", 0.0)
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    with qtbot.waitSignal(loader.rules_ready):
        load(qtbot, loader)
    monkeypatch.setattr(library_loader, "rules_for", _fail)
    with qtbot.waitSignal(loader.told) as told:
        loader.start()
    loader.close()
    assert "还是原来的" in told.args[0].text()


def built_slowly(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Told when an index has begun to be built; it is not done before the other is set."""
    begun, goes_on = threading.Event(), threading.Event()

    def built(library: Library, _cache: object, _former: object, progress: Progress) -> Index:
        begun.set()
        while not goes_on.wait(0.01):
            progress(1, 2)
        return Index.build(library)

    monkeypatch.setattr(library_loader, "cached_index", built)
    return begun, goes_on


def test_a_load_that_was_stopped_is_begun_anew_when_asked_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the stopped one is handed over, least of all that there are no phrases."""
    begun, goes_on = built_slowly(monkeypatch)
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    loaded = QSignalSpy(loader.loaded)
    loader.start()
    assert begun.wait(10)
    loader.start()  # the books have changed meanwhile
    loader.close()
    loader.close()
    goes_on.set()
    load(qtbot, loader)
    assert [len(loaded.at(n)[0].phrases) for n in range(loaded.count())] == [2]


def test_at_the_end_the_books_not_read_by_then_are_not_read(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    begun, goes_on = threading.Event(), threading.Event()

    def slow(path: Path, shown: str = "") -> Reading:
        read.append(path)
        begun.set()
        goes_on.wait(10)
        return read_book(path, shown)

    monkeypatch.setattr(library_loader, "read_book", slow)
    first = write(tmp_path)
    (tmp_path / "z.yaml").write_bytes(first.read_bytes())
    loader = LibraryLoader(lambda: [tmp_path], None)
    loader.start()
    assert begun.wait(10)
    threading.Timer(0.05, goes_on.set).start()
    loader.close()
    assert len(read) == 1


def test_who_ends_the_program_does_not_wait_for_a_large_library(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Ten seconds were waited; then the thread spoke for a loader that was there no more."""
    begun, given_up = built_slowly(monkeypatch)
    loader = LibraryLoader(lambda: [write(tmp_path)], None)
    loaded, told = QSignalSpy(loader.loaded), QSignalSpy(loader.told)
    loader.start()
    assert begun.wait(10)
    loader.close()
    running = [thread for thread in threading.enumerate() if thread.name == "library"]
    given_up.set()
    assert running == []
    assert (loaded.count(), told.count(), caplog.text) == (0, 0, "")
