"""Somebody presses anything, in the window and in the editor: anything_soak [STEPS] [SEED].

What fails is what nobody caught, or what the log has as an error. The worlds are small: a memory
desktop with chats that come and go, copied texts, hotkeys, time that passes, books that change.
"""

import logging
import os
import random
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from unittest.mock import patch

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from assistant.app import shipped
from assistant.app.editing.editor_program import editor_desk
from assistant.app.meanwhile import Meanwhile
from assistant.core.hotkey import Combination
from assistant.core.language import Language
from assistant.store.home import Home
from assistant.ui import theme
from assistant.ui.editor.asking import Leaving
from tests.flows.hands import TEXTS, Hands
from tests.flows.shift_soak import write_book
from tests.flows.world import World

STEPS = 3_000
_HAPPENS = 0.3  # of the steps in the window
_CHATS = ("小鱼儿888-接待中心", "大鱼-接待中心", "买家3-接待中心", "微信", "记事本")
_HOTKEYS = (
    *("Ctrl+Alt+Space", "Ctrl+Alt+Space", "Ctrl+Alt+B", "Ctrl+Alt+O", "Ctrl+Alt+F"),
    *(f"Ctrl+Alt+{number}" for number in range(1, 10)),
)
_ORDER = """订单编号：261122-12345678901234{last}
买家：小鱼儿888
商品：碎花连衣裙 蓝色 M x2
收货地址：浙江省杭州市西湖区文三路1号 张三 13800138000
备注：送丝袜"""
_DIALOGS = {
    "getOpenFileName": lambda file: (file, ""),
    "getSaveFileName": lambda file: (file, ""),
    "getOpenFileNames": lambda file: ([file] if file else [], ""),
    "getExistingDirectory": lambda file: file,
}


@dataclass
class Pressed:
    """What came of it: steps done, and each fault with what was pressed before."""

    steps: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.steps:,} steps, {len(self.faults)} uncaught or logged errors"


class Anything(logging.Handler):
    """Presses one thing after the other, also while a dialog waits for its answer."""

    def __init__(self, app: QApplication, steps: int, seed: int) -> None:
        super().__init__(logging.ERROR)
        self.pressed = Pressed()
        self.hands = Hands(random.Random(seed))
        self._app, self._steps = app, steps
        self._busy = 0

    def run(self, act: Callable[[], None], folder: Path) -> Pressed:
        """Press until all steps are done; files are asked for among those of a folder."""
        look = Meanwhile.result_of

        def busy(meanwhile: Meanwhile, *work: object) -> object:
            self._busy += 1  # no user gets a key through while it lasts
            try:
                return look(meanwhile, *work)  # type: ignore[arg-type]
            finally:
                self._busy -= 1

        files = _files(folder)
        with ExitStack() as stack:
            for name, answer in _DIALOGS.items():
                chosen = self._answering(files, answer)
                stack.enter_context(patch.object(QFileDialog, name, chosen))
            stack.enter_context(patch.object(Meanwhile, "result_of", busy))
            stack.enter_context(patch.object(QProcess, "startDetached", lambda *_: (False, 0)))
            stack.enter_context(patch.object(subprocess.Popen, "__init__", _idle))
            stack.enter_context(patch.object(sys, "excepthook", self._uncaught))
            logging.getLogger().addHandler(self)
            QTimer.singleShot(0, lambda: self._press(act))
            self._app.exec()
            logging.getLogger().removeHandler(self)
        return self.pressed

    def emit(self, record: logging.LogRecord) -> None:
        """What the log has as an error."""
        self._note(record.getMessage())

    def _press(self, act: Callable[[], None]) -> None:
        if self.pressed.steps >= self._steps and not self._busy:
            _close_all()
            self._app.exit()  # to `quit` a window may say no
            return
        QTimer.singleShot(0, lambda: self._press(act))  # first: what is pressed may wait for more
        if self._busy:
            return
        self.pressed.steps += 1
        try:
            act()
        except RuntimeError as error:
            if "already deleted" not in str(error):  # the hands held on to what has gone
                self._uncaught(type(error), error, error.__traceback__)

    def _answering(
        self, files: Sequence[str], answer: Callable[[str], object]
    ) -> Callable[..., object]:
        return lambda *_, **__: answer(self.hands.chance.choice(files))

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._note("".join(traceback.format_exception(kind, error, trace)))

    def _note(self, what: str) -> None:
        self.pressed.faults.append(f"{what} after {' | '.join(self.hands.lately)}")


def window(app: QApplication, folder: Path, steps: int, seed: int) -> Pressed:
    """The program on a desktop where things happen."""
    anything = Anything(app, steps, seed)
    books = folder / "books"
    books.mkdir(parents=True)
    for file in (shipped.PHRASEBOOKS / "presale.yaml", _book("shop.yaml")):
        (books / file.name).write_bytes(file.read_bytes())
    world = World(app, folder / "home", books)
    write_book(books, 0, world)
    happenings = _happenings(world, books, anything.hands)
    chance = anything.hands.chance

    def act() -> None:
        if QApplication.activeModalWidget() is None and chance.random() < _HAPPENS:
            chance.choice(happenings)()
        else:
            anything.hands.act(_tops() or [world.program.window])
        world.program.summoning.glance()
        world.program.following.glance()

    try:
        assert world.program.window.isVisible()
        return anything.run(act, folder / "files")
    finally:
        world.close()


def editor(app: QApplication, folder: Path, steps: int, seed: int) -> Pressed:
    """The editor with two books that others write to, or may not be written."""
    anything = Anything(app, steps, seed)
    home = Home.at(folder / "home")
    books = [home.books / "aftersale.yaml", home.books / "shop.yaml"]
    books[0].write_bytes((shipped.PHRASEBOOKS / "aftersale.yaml").read_bytes())
    books[1].write_bytes(_book("shop.yaml").read_bytes())
    chance = anything.hands.chance
    desk = editor_desk(home, books, Language.SIMPLIFIED, _Answers(chance))
    desk.set_colours(theme.LIGHT)
    desk.open(books[0])

    def act() -> None:
        if not desk.window.isVisible():
            desk.window.show()
        if chance.random() < 1 / 40:
            _meddle(chance, chance.choice(books))
        anything.hands.act(_tops() or [desk.window])

    try:
        return anything.run(act, folder / "files")
    finally:
        desk.window.deleteLater()


class _Answers:
    """What is asked gets any answer."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def leaving(self, _parent: QWidget) -> Leaving:
        return self._chance.choice(list(Leaving))

    def overwriting(self, _parent: QWidget) -> bool:
        return self._chance.random() < 1 / 2


def _happenings(world: World, books: Path, hands: Hands) -> Sequence[Callable[[], None]]:
    chance, desktop = hands.chance, world.desktop
    texts = (*TEXTS, *(_ORDER.format(last=last) for last in "123"), "字" * 20_000, "")

    def hotkey() -> None:
        keys = chance.choice(_HOTKEYS)
        hands.lately.append(keys)
        desktop.user_types(Combination.parse(keys), 0.05)
        desktop.clock.advance(0.2)

    def shut() -> None:
        front = desktop.windows.front
        if front is not None and front is not world.own:
            desktop.windows.shut(front)

    def passes() -> None:
        desktop.clock.advance(chance.choice((1, 60, 3_600, 86_400)))
        world.program.tick()

    def reload() -> None:
        write_book(books, chance.randrange(99), world)
        world.program.reload()

    return (
        hotkey,
        hotkey,
        lambda: desktop.user_copies(chance.choice(texts)),
        lambda: desktop.show(chance.choice(_CHATS), chance.choice(("chromium", "wechat"))),
        shut,
        passes,
        reload,
    )


def _meddle(chance: random.Random, book: Path) -> None:
    """Somebody else writes to a book, or takes away or gives back the right to."""
    if chance.random() < 1 / 3:
        book.chmod(0o644)
        book.write_text(book.read_text("utf-8") + "\n# seen\n", "utf-8")
    else:
        book.chmod(chance.choice((0o444, 0o644)))


def _files(folder: Path) -> list[str]:
    """What a file dialog may come back with: sound, broken, missing, a folder, nothing."""
    (folder / "dir").mkdir(parents=True)
    (folder / "a.yaml").write_bytes(_book("shop.yaml").read_bytes())
    (folder / "bad.yaml").write_bytes(b"\xff\xfe\x00: [")
    (folder / "a.txt").write_text("你好\n在吗\n", "utf-8")
    (folder / "a.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (folder / "a.png").write_bytes(b"\x89PNG")
    missing = (folder / "new.xlsx", folder / "new.yaml", folder / "nowhere" / "x.key")
    return ["", *map(str, (*folder.iterdir(), *missing))]


def _book(name: str) -> Path:
    return Path(__file__).with_name("books") / name


def _idle(process: "subprocess.Popen[bytes]", *_: object, **__: object) -> None:
    """No other program is started in earnest."""
    _START(process, [sys.executable, "-c", "import time; time.sleep(2)"])


_START = subprocess.Popen.__init__


def _tops() -> list[QWidget]:
    tops = QApplication.topLevelWidgets()
    return [
        top for top in tops if top.isVisible() and top.children() and not isinstance(top, QMenu)
    ]


def _close_all() -> None:
    while dialog := QApplication.activeModalWidget():
        dialog.close()


def main(steps: int, seed: int) -> int:
    """Press, print the figures; 1 if anything failed."""
    app = QApplication(["anything"])
    failed = False
    for what in (window, editor):
        with tempfile.TemporaryDirectory() as folder:
            pressed = what(app, Path(folder), steps, seed)
        faults = "".join(f"\n{fault}" for fault in pressed.faults[:20])
        sys.stdout.write(f"{what.__name__}: {pressed}{faults}\n")
        sys.stdout.flush()
        failed = failed or bool(pressed.faults)
    return int(failed)


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    os._exit(main(*given, *(STEPS, random.randrange(10**6))[len(given) :]))
