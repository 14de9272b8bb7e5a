"""What a lead waits for: python -m benchmarks.lead [--phrases N] [--agents N]."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget

from assistant.app.application import PROMPT
from assistant.app.editing.editor_program import get_ready
from assistant.app.editor_desk import EditorDesk
from assistant.app.lead_desk import LeadDesk
from assistant.books.reader import read_book
from assistant.books.writer import write_book
from assistant.core.book import Book
from assistant.ui.editor.controls import FollowUp
from assistant.ui.theme import LIGHT
from benchmarks._phrases import varied
from benchmarks.team import write_exports

_MEASURED_MS = 20


class Stalls:
    """The longest the window is kept from its events: by its own work, and by the clock."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self.tick)
        self._timer.start(_MEASURED_MS)
        self.begin()

    def begin(self) -> None:
        """Forget what has been."""
        self.work = self.clock = 0.0
        self._last = time.thread_time(), time.perf_counter()

    def tick(self) -> None:
        """Events are being heard."""
        now = time.thread_time(), time.perf_counter()
        self.work = max(self.work, now[0] - self._last[0])
        self.clock = max(self.clock, now[1] - self._last[1])
        self._last = now


class Editing:
    """The editor with a large book, and what a lead does in it."""

    def __init__(self, app: QApplication, file: Path) -> None:
        self.app = app
        self.file = file
        self.before = read_book(file).book or Book("b", "b")
        self.stalls = Stalls()
        print("| in the editor | ms of work | at a stretch | by the clock |\n|---|---|---|---|")
        self._time("the window made", self._make)
        self.page = self.desk.window.pages["phrases"]

    def measure(self) -> None:
        """Each of it, until the window has been painted."""
        window, bulk = self.desk.window, self.page.bulk
        finding, form = window.finding, self.page.form
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("opening the book", self._open),
            ("select one in the middle", lambda: self.page.select([len(self) // 2])),
            ("a letter typed into a text", lambda: form.key_edited.emit("text", "您好")),
            ("another letter", lambda: form.key_edited.emit("text", "您好呀")),
            ("a letter typed into a title", lambda: form.key_edited.emit("title", "问")),
            ("a letter typed into the filter", lambda: self.page.filter.setText("话")),
            ("another letter", lambda: self.page.filter.setText("话术")),
            ("the filter emptied", self.page.filter.clear),
            ("search as one types", lambda: finding.looked_for.emit("亲", False)),
            ("the list of what may follow", self._follow_up),
            ("select all", self.page.table.selectAll),
            ("another stage for all", lambda: bulk.stage_wanted.emit("close")),
            ("that undone", window.undo_wanted.emit),
            ("that redone", window.redo_wanted.emit),
            ("a tag for all", lambda: bulk.tag_wanted.emit("回头客", True)),
            ("that undone", window.undo_wanted.emit),
            ("select half", lambda: self.page.select(list(range(0, len(self), 2)))),
            ("delete half", self.page.deleting.emit),
            ("that undone", window.undo_wanted.emit),
            ("replace in all", lambda: finding.replace_wanted.emit("您", "你", False)),
            ("that undone", window.undo_wanted.emit),
            ("a new phrase", self.page.adding.emit),
            ("that moved up", lambda: self.page.moving.emit(-1)),
            ("that undone", window.undo_wanted.emit),
            ("and the new phrase", window.undo_wanted.emit),
            ("compare", self._compare),
            ("another stage for all", self._all_moved),
            ("compare, 5,000 differ", self._compare),
            ("save", self.desk.save),
            ("import 2,700 changed ones", self._import),
        )
        for what, deed in steps:
            self._time(what, deed)

    def _time(self, what: str, deed: Callable[[], object]) -> None:
        self.stalls.begin()
        worked, began = time.thread_time(), time.perf_counter()
        deed()
        self.app.processEvents()
        self.stalls.tick()
        took = time.thread_time() - worked, self.stalls.work, time.perf_counter() - began
        shown = " | ".join(f"{seconds * 1000:.0f}" for seconds in took)
        print(f"| {what} | {shown} |", flush=True)

    def _make(self) -> None:
        self.desk = EditorDesk([self.file])
        self.desk.set_colours(LIGHT)
        self.desk.window.show()
        get_ready()

    def __len__(self) -> int:
        return len(self.desk.session.entries("phrases"))

    def _open(self) -> None:
        assert self.desk.open(self.file), self.desk.window.findChildren(QLabel)[0].text()

    def _compare(self) -> None:
        self.desk.compare_with(self.before, "b").close()

    def _follow_up(self) -> None:
        (then,) = (part.phrase for part in self.page.form.findChildren(FollowUp))
        then.showPopup()
        self.app.processEvents()
        then.hidePopup()

    def _all_moved(self) -> None:
        self.page.table.selectAll()
        self.page.bulk.stage_wanted.emit("farewell")

    def _import(self) -> None:
        file = self.file.with_suffix(".csv")
        self.desk.export_to(file)
        self.desk.window.finding.replace_wanted.emit("您", "你", False)
        dialog = self.desk.import_from(file)
        assert dialog
        self.app.processEvents()
        dialog.accept()


def merging(app: QApplication, folder: Path, agents: int) -> None:
    """The window while a team's month is merged, shown and saved."""
    exports = folder / "numbers"
    write_exports(exports, agents)
    desk, parent = LeadDesk(folder, list, lambda: LIGHT), QWidget()
    began, stalls = time.perf_counter(), Stalls()
    dialog = desk.show_numbers(parent, str(exports))
    assert dialog
    while not dialog.findChildren(QTableView):
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()
    took = time.perf_counter() - began
    print(
        f"\n{agents} agents merged and shown in {took:.1f} s; the window kept from its events for "
        f"at most {stalls.work * 1000:.0f} ms of its own work, {stalls.clock * 1000:.0f} ms by the "
        "clock"
    )


def main() -> None:
    """Both."""
    options = argparse.ArgumentParser()
    options.add_argument("--phrases", type=int, default=5000)
    options.add_argument("--agents", type=int, default=1000)
    chosen, _ = options.parse_known_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.setswitchinterval(PROMPT)
    app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        phrases = tuple(
            replace(one, book="b", then=None, promotion="", images=())
            for one in varied(chosen.phrases).phrases
        )
        write_book(Book("b", "b", phrases=phrases), folder / "b.yaml")
        Editing(app, folder / "b.yaml").measure()
        merging(app, folder, chosen.agents)


if __name__ == "__main__":
    main()
