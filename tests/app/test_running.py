"""Putting the program together and taking it apart: whatever fails, the rest is closed."""

import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assistant.app import running
from assistant.app.application import end
from assistant.app.hotkey_desk import HotkeyDesk
from assistant.app.numbers_desk import NumbersDesk
from assistant.app.paste_worker import PasteWorker
from assistant.app.safekeeping import Safekeeping
from assistant.app.start import Start, first_window
from assistant.app.subscription_desk import SubscriptionDesk
from assistant.core.message import Message
from assistant.core.problem import Place, Problem
from assistant.core.settings import Settings
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.connection import StoreError
from assistant.store.home import Home
from assistant.store.opening import Opened, open_store
from assistant.ui.tray import Tray
from tests.app.books import write

_LONG = 20_000  # milliseconds


class FailedError(Exception):
    """A part that did not do what it should."""


def failed(*_: object) -> None:
    raise FailedError


class Run:
    """The program as `assistant run` makes it, on a desktop in memory; what of it was closed."""

    def __init__(self, app: QApplication, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.closed: list[str] = []
        self._patch = patch
        self.store = open_store(Home.at(folder / "home"), None)
        settings, library = Settings(first_start=99), (write(folder),)
        window = first_window(app, settings)
        self.start = Start(app, Home.at(folder / "home"), settings, (), library, window)
        patch.setattr(running, "open_desktop", MemoryDesktop().ports)
        patch.setattr(running, "open_or_ask", self._open)
        for part in (HotkeyDesk, NumbersDesk, SubscriptionDesk, PasteWorker, Safekeeping):
            self._watch(part)

    def _open(self, *_: object, **__: object) -> Opened:
        return self.store

    def _watch(self, part: type) -> None:
        close: Callable[[object], None] = part.close  # type: ignore[attr-defined]

        def closed(it: object) -> None:
            self.closed.append(part.__name__)
            close(it)

        self._patch.setattr(part, "close", closed)

    def fail_to_close(self, part: type) -> None:
        """A part raises once it is closed."""
        close: Callable[[object], None] = part.close  # type: ignore[attr-defined]

        def closed(it: object) -> None:
            close(it)
            failed()

        self._patch.setattr(part, "close", closed)

    def ends_by_itself(self) -> bool:
        """Run until the program ends, or a while has passed."""
        QTimer.singleShot(_LONG, self.start.window, lambda: self.start.app.exit(1))
        return running.go_on(self.start) == 0

    def ends_with_the_database_closed(self) -> bool:
        """Run until the program ends by itself."""
        QTimer.singleShot(0, lambda: end(self.start.app))
        with pytest.raises(FailedError):
            running.go_on(self.start)
        with pytest.raises(StoreError):
            self.store.database.execute("select 1")
        return not self.start.window.isVisible()


@pytest.fixture
def run(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """With a book of its own."""
    run = Run(qapp, tmp_path, monkeypatch)
    yield run
    run.start.window.deleteLater()


BEGUN = ["HotkeyDesk", "NumbersDesk", "SubscriptionDesk", "PasteWorker"]


def test_it_is_taken_apart_in_reverse(run: Run) -> None:
    QTimer.singleShot(0, lambda: end(run.start.app))
    assert running.go_on(run.start) == 0
    assert run.closed == ["Safekeeping", *BEGUN]


def test_closing_the_window_ends_it_where_there_is_no_tray_to_come_back_from(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "isVisible", lambda _: False)
    QTimer.singleShot(0, run.start.window.close)
    assert run.ends_by_itself()


def test_a_signal_ends_it_where_there_is_no_tray(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tray, "isVisible", lambda _: False)
    QTimer.singleShot(0, lambda: signal.raise_signal(signal.SIGTERM))
    assert run.ends_by_itself()


@pytest.mark.parametrize("part", [Safekeeping, HotkeyDesk, NumbersDesk, PasteWorker])
def test_what_fails_to_close_keeps_nothing_else_open(run: Run, part: type) -> None:
    run.fail_to_close(part)
    assert run.ends_with_the_database_closed()
    assert run.closed == ["Safekeeping", *BEGUN]


def test_a_start_that_fails_closes_what_has_begun(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NumbersDesk, "start", failed)
    assert run.ends_with_the_database_closed()
    assert run.closed == ["Safekeeping", "SubscriptionDesk", "PasteWorker"]


def test_one_that_can_t_be_put_together_closes_the_database(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "Safekeeping", failed)
    run.ends_with_the_database_closed()
    assert run.closed == []


def test_all_there_is_to_say_at_the_start_is_told_at_once(run: Run) -> None:
    faults = [Message.of("甲不能用。", "a"), Message.of("您写的留在乙。", "b")]
    problems = tuple(Problem(Place("settings.yaml"), fault) for fault in faults)
    run.start = replace(run.start, problems=problems)
    told: list[str] = []

    def look() -> None:
        told.append(run.start.window.notice.text())
        end(run.start.app)

    QTimer.singleShot(0, look)
    assert running.go_on(run.start) == 0
    store = [message.text() for message in run.store.told]
    assert store
    assert told == [" ".join(["甲不能用。", "您写的留在乙。", *store])]


def test_an_error_nobody_has_foreseen_is_told_in_the_window(run: Run) -> None:
    told: list[str] = []

    def tell() -> None:
        run.start.unforeseen.tell()
        told.append(run.start.window.notice.text())
        end(run.start.app)

    QTimer.singleShot(0, tell)
    assert running.go_on(run.start) == 0
    assert told[0].startswith("刚才这一步没有做成")
