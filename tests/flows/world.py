"""The world of a flow: the whole program on a simulated desktop, and a person in front of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from assistant.app.program import Program
from assistant.books.subscribing.subscription import Shelf
from assistant.core.draft import Drafts
from assistant.core.hotkey import Combination
from assistant.core.settings import Settings
from assistant.desktop.memory.window import Chat
from assistant.store.buyers import BuyerStore
from assistant.store.drafts import DraftStore
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.store.settings_file import read_settings
from tests.flows.desktop import FlowDesktop
from tests.parts import parts_of
from tests.ui import fingers
from tests.waiting import until

_TITLE = "金牌客服助手"
_HELD = 0.05  # seconds a key is down
_RELEASED = 0.2
_LOADING = 60.0  # the first program of a run loads the dictionaries, too


class World:
    """Does what a person does, then waits until nothing moves any more."""

    def __init__(
        self, app: QApplication, folder: Path, library: Path | None, shelf: Shelf | None = None
    ) -> None:
        self.app = app
        self.desktop = FlowDesktop()
        self.quit_asked = False
        self.agent, self.folder, self.said = "小美", folder, ""
        self._home = Home.at(folder)
        self._database = open_store(self._home, None).database
        self.buyers = BuyerStore(self._database)
        self.drafts: Drafts = DraftStore(self._database)
        self.library = library
        self._shelf = shelf
        self._elsewhere = QWidget()
        self._program: Program | None = None
        self._closed = False

    @property
    def program(self) -> Program:
        """The program, started when it is first needed."""
        if self._program is None:
            self._program = self._start()
        return self._program

    def _start(self) -> Program:
        library, ports = (self.library,) if self.library else (), self.desktop.ports()
        settings, clock = self._settings(), self.desktop.clock
        parts = parts_of(self._database, self._home, settings, ports, clock, library, self._shelf)
        self.buyers, self.drafts, self.timers = parts.buyers, parts.drafts, parts.timers
        program = Program(self.app, parts)
        program.quit_wanted.connect(self._asked_to_quit)
        shown: list[bool] = []
        program.library_shown.connect(lambda: shown.append(True))
        self._elsewhere.show()
        program.start()
        self.own = self.desktop.register_own(int(program.window.winId()), _TITLE)
        until(lambda: self.goes_on() and shown, what="the library", seconds=_LOADING)
        self._settle(program)
        return program

    def _settings(self) -> Settings:
        """What was chosen earlier; the agent is who sits here now."""
        file = self._home.settings
        kept = read_settings(file)[0] if file.is_file() else Settings()
        return replace(kept, agent=self.agent)

    def fill_disk(self) -> None:
        """No page more can be written."""
        (pages,) = self._database.execute("pragma page_count").fetchone()
        self._database.execute(f"pragma max_page_count = {pages}")

    def stop_writes(self) -> None:
        """Not one row more can be written, however small: what is told is a full disk."""
        for name in self._tables():
            for act in ("insert", "update", "delete"):
                self._database.execute(
                    f'create temp trigger "full-{act}-{name}" before {act} on main."{name}"'
                    " begin select raise(fail, 'database or disk is full'); end"
                )

    def free_disk(self) -> None:
        """There is room again."""
        self._database.execute("pragma max_page_count = 1000000")
        triggers = "select name from sqlite_temp_master where type = 'trigger'"
        for (name,) in self._database.execute(triggers).fetchall():
            self._database.execute(f'drop trigger temp."{name}"')

    def _tables(self) -> list[str]:
        tables = "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
        return [name for (name,) in self._database.execute(tables).fetchall()]

    def goes_on(self) -> bool:
        """Qt has done what was due; for `until`."""
        self.app.processEvents()
        return True

    def _rests(self) -> bool:
        self.desktop.resting.wait_for_rest()
        self.app.processEvents()
        return True

    def _asked_to_quit(self) -> None:
        self.quit_asked = True

    def close(self) -> None:
        """End the program; once is enough."""
        if self._closed:
            return
        self._closed = True
        self._end()
        self._elsewhere.deleteLater()
        self._database.close()

    def start_again(self) -> None:
        """The program ends, and is there again with what it has kept on the disk."""
        self.change_places(self.agent, self._home.folder)

    def change_places(self, agent: str, folder: Path) -> None:
        """Another agent, with a program and a store of their own."""
        self._end()
        self._database.close()
        self.agent, self._home = agent, Home.at(folder)
        self._database = open_store(self._home, None).database
        self.desktop.restart_clipboard()
        self._program = self._start()

    def _end(self) -> None:
        if self._program:
            self._program.close()
            self._program.window.deleteLater()
            self._delete_later()
            self.desktop.windows.shut(self.own)
            self._program = None

    @property
    def own_in_front(self) -> bool:
        """Whether the keyboard is ours."""
        return self.desktop.windows.front is self.own

    def front_chat(self) -> Chat:
        """The chat in front."""
        front = self.desktop.windows.front
        assert isinstance(front, Chat), f"no chat is in front but {front and front.title}"
        return front

    def press(self, keys: str, held: float = _HELD) -> None:
        """A person presses a combination, whoever gets it."""
        program = self.program
        self._strike(keys, held)
        self._settle(program)
        self.desktop.clock.advance(_RELEASED)

    def press_twice(self, keys: str) -> None:
        """A person presses again before anything has come of the first time."""
        program = self.program
        self._strike(keys, _HELD)
        self.desktop.clock.advance(_HELD + _RELEASED)
        self._strike(keys, _HELD)
        self._settle(program)
        self.desktop.clock.advance(_RELEASED)

    def _strike(self, keys: str, held: float) -> None:
        combination = _combination(keys)
        ours = combination is not None and self.desktop.user_types(combination, held)
        if not ours and self.own_in_front:
            fingers.press(keys)

    def type(self, text: str) -> None:
        """A person types letters, one key after the other."""
        program = self.program
        if self.own_in_front:
            for letter in text:
                fingers.type_(letter)
                self._settle(program)
        else:
            self.front_chat().box.text += text

    def compose(self, text: str) -> None:
        """An input method shows what it is composing."""
        fingers.compose(text)
        self._settle(self.program)

    def commit(self, text: str) -> None:
        """An input method puts in what was chosen."""
        fingers.commit(text)
        self._settle(self.program)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """A person clicks on a widget of ours."""
        fingers.click(widget, at)
        self._settle(self.program)

    def pass_time(self, span: timedelta) -> None:
        """Time goes by."""
        program = self.program
        self.desktop.clock.advance(span.total_seconds())
        self._settle(program)
        program.tick()

    def do(self, action: Callable[[], object]) -> None:
        """Something happens on the desktop."""
        action()
        if self._program:
            self._settle(self._program)

    def _settle(self, program: Program) -> None:
        """Let the worker finish and the window hear of it, then look at what is in front."""
        self.app.processEvents()
        until(lambda: self._rests() and program.courier.idle, what="the worker to end")
        for _ in range(3):
            self._rests()
        self._delete_later()
        if not isinstance(QApplication.activeModalWidget(), QDialog):
            top = program.window if self.own_in_front else self._elsewhere
            top.activateWindow()
            self.app.processEvents()
        program.summoning.glance()
        program.following.glance()

    def _delete_later(self) -> None:
        """What is deleted later goes only here: Qt waits for its own event loop to do it."""
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _combination(keys: str) -> Combination | None:
    """What the system sees; None for a key no binding can have."""
    named = {"Esc", "Backspace"}
    return None if keys.rsplit("+", maxsplit=1)[-1] in named else Combination.parse(keys)
