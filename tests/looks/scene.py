"""A shop's program at work, with buyers and matters in it, ready to be looked at."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from assistant.app import shipped
from assistant.app.program import Program
from assistant.core.buyer import BuyerName
from assistant.core.message import Message
from assistant.core.settings import Settings
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.buyers import BuyerStore
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui import theme
from assistant.ui.window import HEIGHT, WIDTH
from tests.parts import parts_of
from tests.screenshots import NOW, FixedClock, settle
from tests.ui.fingers import fill

BUYER = BuyerName("taobao", "小鱼儿888")
NOT_SUBSCRIBED = (
    "订阅没有成功：找不到这个文件夹。检查网络，或问主管地址对不对。",
    "Subscribing failed: the folder can't be found. Check the network, or ask your lead.",
)
NOTES = (
    (20, "身高 162、体重 52，碎花裙买的 L 码。"),
    (12, "答应下次送丝袜。"),
    (3, "只在晚上九点后回消息。"),
)


@dataclass(frozen=True)
class Scene:
    """The program, the desktop it runs on, and what it knows of buyers."""

    app: QApplication
    program: Program
    world: MemoryDesktop
    buyers: BuyerStore

    def calm(self) -> None:
        """Everything put away that a state has left open."""
        window = self.program.window
        window.blanks_cancelled.emit()
        window.form.hide()
        window.draft.close_up()
        window.follow.put_away()
        window.promise.hide()
        window.undo.hide()
        window.buyer.card.hide()
        window.buyer.show_locked(locked=False)
        window.recovery.hide()
        window.notice.hide()
        fill(window.search, "")
        window.checklist.order_named.emit("")
        window.promotions.show_promotions(())  # forgets whose terms are in view
        self.program.tick()
        for section in (window.promotions, window.checklist):
            section.set_folded(folded=False)
        window.resize(WIDTH, HEIGHT)
        self.program.summoning.let_go()
        if (holder := window.focusWidget()) is not None:
            holder.clearFocus()
        self.settle()

    def settle(self) -> None:
        """Let Qt finish painting."""
        settle(self.app, lambda: True)

    def told(self, zh: str, en: str, **values: str) -> str:
        """A sentence of ours that stands in no widget, in the language of the look."""
        return Message.of(zh, en, **values).text(self.program.settings.language)

    def dialog(self) -> QWidget:
        """The dialog that was opened last."""
        return self.program.window.findChildren(QDialog)[-1]


def said(where: str, words: str, *values: str) -> str:
    """What the program says there, in the language of the look, with values for %1, %2 …"""
    told = QCoreApplication.translate(where, words)
    for number, value in enumerate(values, 1):
        told = told.replace(f"%{number}", value)
    return told


@contextmanager
def scene(app: QApplication, settings: Settings) -> Iterator[Scene]:
    """The program with the shipped books, a chat in front of it."""
    with tempfile.TemporaryDirectory() as folder:
        world = MemoryDesktop()
        world.open_chat(f"{BUYER.name} - 千牛接待中心", program="aliworkbench")
        home = Home.at(Path(folder))
        store = open_store(home, None)
        library, ports = (shipped.PHRASEBOOKS,), world.ports()
        parts = parts_of(store.database, home, settings, ports, FixedClock(), library)
        theme.apply(app, theme.colours_for(settings.theme), shipped.ICONS)  # as when it starts
        program = Program(app, parts)
        loaded: list[bool] = []
        program.library_shown.connect(lambda: loaded.append(True))
        program.start()
        program.window.resize(WIDTH, HEIGHT)
        settle(app, lambda: bool(loaded))
        yield Scene(app, program, world, parts.buyers)
        program.close()
        store.database.close()


def known(scene: Scene) -> None:
    """The buyer in front has tags and notes."""
    buyer = scene.buyers.find(BUYER)
    if buyer is None or not buyer.notes:  # an order may have made them known before
        for days, text in NOTES:
            scene.buyers.add_note(BUYER, text, NOW - timedelta(days=days))
        scene.buyers.set_tags(scene.buyers.meet(BUYER, NOW), ("擅长讲价", "回头客"))
    scene.program.buyers.refresh()


Act = Callable[[Scene], QWidget]
