"""A shift of eight hours compressed, the whole program on the memory desktop: shift_soak [PASTES].

Pastes, searches, notes on buyers, reloads of changed books, promotions that begin and end.
"""

import gc
import logging
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.flows.world import World
from tests.waiting import until

PASTES = 5_000
SEARCHES, NOTES, RELOADS = 0.45, 0.12, 0.01  # for each try to paste
SHIFT = timedelta(hours=8)
STALL = 0.1  # seconds
MOST_MB, WARM = 20.0, 0.2
BUYERS = 60
TOLD_EVERY = 250
_MOST_TRIES = 4
_QUERIES = ("hy", "pyd", "fh", "pianyi", "发货", "kuaidi", "尺码", "tk", "zzz", "yh", "sm")
_BOOK = """\
format: 1
book: shift
name: 换班
phrases:
  - id: now
    stage: close
    title: 限时 {number}
    code: xs
    promotion: hour
    text: "{{活动}}还有{{剩余时间}}"
  - {{id: line, stage: greet, title: 第 {number} 版, code: v{number}, text: 第 {number} 版的话}}
promotions:
  - id: hour
    name: 整点活动 {number}
    kind: flash_sale
    starts: {starts:%Y-%m-%d %H:%M}
    ends: {ends:%Y-%m-%d %H:%M}
    conditions: [全场]
    benefit: 九折
"""


@dataclass
class Shift:
    """What a shift has shown so far."""

    tries: int = 0
    pastes: int = 0
    searches: int = 0
    notes: int = 0
    reloads: int = 0
    faults: list[str] = field(default_factory=list)
    stalls: int = 0
    longest: float = 0.0
    longest_clock: float = 0.0
    longest_for: str = ""
    growth: float = 0.0
    handles: int = 0

    @property
    def sound(self) -> bool:
        """Whether every figure is what it has to be."""
        grows = self.growth >= MOST_MB or self.handles > 0
        return not (self.faults or self.stalls or grows)

    def __str__(self) -> str:
        done = f"{self.pastes:,} pastes of {self.tries:,} tries, {self.searches:,} searches"
        more = f"{self.notes:,} notes, {self.reloads:,} reloads"
        return (
            f"{done}, {more}: memory {self.growth:+.1f} MB, "
            f"{self.handles:+d} handles, {len(self.faults)} uncaught or logged errors, "
            f"{self.stalls} stalls over 100 ms (longest work {self.longest * 1000:.0f} ms, "
            f"{self.longest_for}; by the clock {self.longest_clock * 1000:.0f} ms)"
        )


class Watched(QApplication):
    """Times everything the UI thread does for one event."""

    def __init__(self, shift: Shift) -> None:
        super().__init__(["shift"])
        self._shift = shift
        self._depth = 0
        self.watches = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Only the outermost counts: what an event brings about belongs to it."""
        if self._depth or not self.watches:
            return bool(super().notify(receiver, event))
        self._depth += 1
        clock, work = time.perf_counter(), time.thread_time()
        try:
            return bool(super().notify(receiver, event))
        finally:
            self._depth -= 1
            took, worked = time.perf_counter() - clock, time.thread_time() - work
            shift = self._shift
            shift.stalls += worked > STALL
            if worked > shift.longest:
                kind = type(receiver).__name__  # it may have been deleted just now
                shift.longest, shift.longest_for = worked, f"{event.type().name} of {kind}"
            shift.longest_clock = max(shift.longest_clock, took)


class Faults(logging.Handler):
    """Collects what is logged as an error."""

    def __init__(self, shift: Shift) -> None:
        super().__init__(logging.ERROR)
        self._shift = shift

    def emit(self, record: logging.LogRecord) -> None:
        """Keep its words."""
        self._shift.faults.append(record.getMessage())


class Agent:
    """Works through a shift; `chance` decides what comes next."""

    def __init__(self, world: World, books: Path, shift: Shift, pastes: int) -> None:
        self._world = world
        self._books = books
        self._shift = shift
        self._pastes = pastes
        self._chance = random.Random(8)
        self._pause = SHIFT / pastes

    def work(self, share: float) -> None:
        """Until this share of the shift is done."""
        told = self._shift.pastes
        while self._shift.pastes < self._pastes * share:
            if self._shift.pastes >= told + TOLD_EVERY:
                told = self._shift.pastes
                sys.stderr.write(f"{resident():.0f} MB, {self._shift}\n")
            assert self._shift.tries < self._pastes * _MOST_TRIES, "hardly anything arrives"
            self._turn_to_a_buyer()
            if self._chance.random() < SEARCHES:
                self._search_and_paste()
            else:
                self._paste_by_number()
            if self._chance.random() < NOTES:
                self._note()
            if self._chance.random() < RELOADS:
                self._republish()
            self._world.pass_time(self._pause)

    def _turn_to_a_buyer(self) -> None:
        name = f"买家{self._chance.randrange(BUYERS)}"
        self._world.do(lambda: self._world.desktop.show(f"{name}-接待中心", "chromium"))

    def _paste_by_number(self) -> None:
        self._world.press(f"Ctrl+Alt+{self._chance.randint(1, 9)}")
        self._done()

    def _search_and_paste(self) -> None:
        self._world.press("Ctrl+Alt+Space")
        if self._world.own_in_front:
            self._world.type(self._chance.choice([q for q in _QUERIES if q.isascii()]))
            self._shift.searches += 1
            self._world.press("Enter")
        self._done()

    def _done(self) -> None:
        self._shift.tries += 1
        for _ in range(3):  # blanks to fill in, nothing found, a question before it leaves
            if self._world.own_in_front:
                self._world.press("Esc")
        if self._world.own_in_front:  # whatever is still open: the agent clicks into the chat
            self._turn_to_a_buyer()
        chat = self._world.front_chat()
        self._shift.pastes += len(chat.pasted)
        chat.pasted.clear()
        for box in chat.boxes:
            box.text = ""

    def _note(self) -> None:
        strip = self._world.program.window.buyer
        self._world.do(lambda: strip.note_left.emit(f"擅长讲价 {self._shift.notes}"))
        self._shift.notes += 1

    def _republish(self) -> None:
        write_book(self._books, self._shift.reloads, self._world)
        self._shift.reloads += 1
        self._world.do(self._world.program.reload)


def write_book(books: Path, number: int, world: World) -> None:
    """A book whose promotion runs for a quarter of an hour from now."""
    now = world.desktop.clock.now().astimezone()
    text = _BOOK.format(number=number, starts=now, ends=now + timedelta(minutes=15))
    (books / "shift.yaml").write_text(text, "utf-8")


def resident() -> float:
    """Memory of this process in MB; 0 where the system does not say it this way."""
    gc.collect()
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    (line,) = [row for row in status.read_text("ascii").splitlines() if row.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def handles() -> int:
    """Open files, pipes and sockets."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def work_a_shift(app: QApplication, folder: Path, shift: Shift, pastes: int) -> None:
    """All of it; memory and handles count from when a fifth is done."""
    books = folder / "books"
    books.mkdir()
    shop = Path(__file__).with_name("books") / "shop.yaml"
    (books / "shop.yaml").write_bytes(shop.read_bytes())
    world = World(app, folder / "home", books)
    write_book(books, 0, world)
    agent = Agent(world, books, shift, pastes)
    try:
        assert world.program.window.isVisible()
        until(lambda: ready(app, world), what="the rules of wording", seconds=60)
        if isinstance(app, Watched):
            app.watches = True  # what starting takes is another figure
        agent.work(WARM)
        before, opened = resident(), handles()
        agent.work(1.0)
        shift.growth, shift.handles = resident() - before, handles() - opened
    finally:
        world.close()


def ready(app: QApplication, world: World) -> bool:
    """Whether starting is over: the rules of wording are the last that is made ready."""
    app.processEvents()
    return world.program.situation.rules is not None


def main(pastes: int) -> int:
    """Work, print the figures; 1 if one is not what it has to be."""
    shift = Shift()
    sys.excepthook = lambda kind, error, _trace: shift.faults.append(f"{kind.__name__}: {error}")
    logging.getLogger().addHandler(Faults(shift))
    app = Watched(shift)
    with tempfile.TemporaryDirectory() as folder:
        work_a_shift(app, Path(folder), shift, pastes)
    QCoreApplication.processEvents()
    sys.stdout.write(f"{shift}\n" + "".join(f"{fault}\n" for fault in shift.faults[:20]))
    return int(not shift.sound)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else PASTES))
