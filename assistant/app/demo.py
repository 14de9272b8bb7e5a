"""`assistant demo`: the main job played with real keys in a practice chat."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from assistant.app import shipped
from assistant.app.application import end, make_app
from assistant.app.commands import own_command
from assistant.app.log import start_log
from assistant.app.practice import BUYER
from assistant.app.program import Program
from assistant.app.running import build
from assistant.app.signals import ended_by_signals
from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination
from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteResult
from assistant.core.ports import HEARD, Desktop, States
from assistant.core.settings import Settings
from assistant.desktop.choice import open_desktop
from assistant.store.credentials import system_credentials
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.key_cap import key_text

_PATIENCE_MS = 20_000
_POLL_MS = 50


@dataclass(frozen=True)
class Step:
    """One step: what is said, the keys pressed one after the other, then a pause in ms.

    `pastes`: by then a reply more has to have gone to the chat.
    """

    says: Message
    keys: str = ""
    pause: int = 1200
    pastes: bool = False


_STEPS = (
    Step(
        Message.of("买家来了。光标在聊天框里。", "A buyer writes. The caret is in the chat."),
        "",
        2500,
    ),
    Step(
        Message.of("Ctrl+Alt+1：直接贴上第 1 条", "Ctrl+Alt+1 pastes the first phrase"),
        "Ctrl+Alt+1",
        2000,
        pastes=True,
    ),
    Step(Message.of("Enter 由你自己按，发出去", "You press Enter yourself to send"), "Enter", 2200),
    Step(
        Message.of("Ctrl+Alt+空格：叫出搜索框", "Ctrl+Alt+Space: the search box"),
        "Ctrl+Alt+Space",
        1500,
    ),
    Step(Message.of("拼音首字母：p y d（便宜点）", "Pinyin initials: p y d"), "P Y D", 1500),
    Step(
        Message.of("Enter：贴进聊天框，光标也回去了", "Enter: pasted, and the caret is back"),
        "Enter",
        2200,
        pastes=True,
    ),
    Step(Message.of("发出去", "Send it"), "Enter", 2000),
    Step(
        Message.of("再来一次：s m s h f h（什么时候发货）", "Once more: s m s h f h"),
        "Ctrl+Alt+Space",
        900,
    ),
    Step(Message.of("s m s h f h", "s m s h f h"), "S M S H F H", 1300),
    Step(
        Message.of("Enter：这条有空位，已经填好，看一眼", "Enter: its blank is filled in; look"),
        "Enter",
        2000,
    ),
    Step(
        Message.of("再按 Enter 贴上，剪贴板还是你原来的", "Enter pastes; your clipboard is back"),
        "Enter",
        2200,
        pastes=True,
    ),
    Step(Message.of("发出去", "Send it"), "Enter", 1500),
)
_YOUR_TURN = Message.of(
    "演示完了，轮到你：在聊天框里按 Ctrl+Alt+空格 试试。",
    "That was the demo. Your turn: press Ctrl+Alt+Space in the chat.",
)
_LOST = Message.of(
    "别的窗口到前面来了，演示停下，没有再按任何键。",
    "Another window came to the front; the demo stopped and pressed no more keys.",
)
_NOT_PASTED = Message.of(
    "这一步没有贴上，演示停下。运行 assistant selftest，看哪里不对。",
    "This step pasted nothing; the demo stopped. Run assistant selftest to see what is wrong.",
)
_NOT_STARTED = Message.of("演示没有开始", "The demo did not start")
_STOPPED = Message.of("演示没有演完", "The demo was not played to its end")


def _keys_taken(keys: str) -> Message:
    return Message.of(
        "{keys} 在别的程序手里，多半是正在运行的金牌客服助手：先退出它，再运行 assistant demo。",
        "{keys} belong to another program, most likely this one, running already: quit it, then "
        "run assistant demo again.",
        keys=keys,
    )


def _home_in_use(folder: Path) -> Message:
    return Message.of(
        "{folder} 里已有设置或数据，演示会改写它们：去掉 --home，或换一个空文件夹。",
        "{folder} holds settings or data, and the demo would write over them: leave out --home, "
        "or name an empty folder.",
        folder=folder,
    )


def play(home_folder: Path | None, screenshots: Path | None) -> int:
    """Open chat and window, play, then stay (or, with `screenshots`, end). 0 if all was played.

    Raises AssistantError when the home is one that is worked with, the keys it presses are another
    program's, or it had to stop.
    """
    if home_folder:
        check_unused(Home(home_folder))
    with tempfile.TemporaryDirectory(
        prefix="assistant-demo-",
        ignore_cleanup_errors=True,  # Windows: its log is still open
    ) as folder:
        home = Home.at(home_folder or Path(folder))
        unforeseen = start_log(home.logs)
        settings = Settings(agent="小美", shop="小鱼女装")
        app = make_app(settings.language)
        with ExitStack() as ending:
            ending.enter_context(ended_by_signals(lambda: end(app)))
            store = open_store(home, system_credentials() if home_folder else None)
            ending.callback(store.database.close)
            program = build(app, home, settings, [shipped.PHRASEBOOKS], store)
            ending.callback(program.close)
            program.quit_wanted.connect(lambda: end(app))
            unforeseen.told.connect(program.phrases.tell)
            player = Player(app, program, open_desktop(), screenshots)
            program.library_shown.connect(player.start)
            program.start()
            check_keys(program.hotkeys.states, settings)
            with practice_chat():
                app.exec()
        if player.stopped:
            raise AssistantError(_STOPPED, player.stopped)
        return 0 if player.played_all else 1


def check_unused(home: Home) -> None:
    """Raises AssistantError where the demo's agent and its pastes would be written over others."""
    if home.settings.exists() or home.database.exists():
        raise AssistantError(_NOT_STARTED, _home_in_use(home.folder))


@contextmanager
def practice_chat() -> Iterator[None]:
    """The chat stands beside the window, and goes with it."""
    chat = subprocess.Popen(own_command("practice-chat"))
    try:
        yield
    finally:
        chat.terminate()
        chat.wait(10)


def check_keys(states: States, settings: Settings) -> None:
    """Raises AssistantError when a key the demo presses would not come to its own window."""
    wanted = {keys: name for name, keys in settings.hotkeys.items()}
    pressed = dict.fromkeys(step.keys for step in _STEPS if step.keys in wanted)
    lost = [keys for keys in pressed if states.get(wanted[keys]) not in HEARD]
    if lost:
        raise AssistantError(_NOT_STARTED, _keys_taken("、".join(map(key_text, lost))))


class Player(QObject):
    """Plays the steps one after the other, and stops rather than type into a strange window."""

    def __init__(
        self, app: QApplication, program: Program, desktop: Desktop, screenshots: Path | None
    ) -> None:
        super().__init__()
        self._app = app
        self._program = program
        self._desktop = desktop
        self._folder = screenshots
        self._number = 0
        self._waited = 0
        self._pasted = 0
        program.worker.finished.connect(self._count)
        self.played_all = False
        self.stopped: Message | None = None

    def start(self) -> None:
        """Wait for the chat to come up, then play."""
        target = self._desktop.windows.active()
        if target is not None and target.title.startswith(BUYER):
            QTimer.singleShot(500, self._step)
            return
        self._waited += _POLL_MS
        if self._waited < _PATIENCE_MS:
            QTimer.singleShot(_POLL_MS, self.start)
        else:
            self._end(_LOST)

    def _step(self) -> None:
        if self._number == len(_STEPS):
            self.played_all = True
            self._end(_YOUR_TURN)
            return
        step = _STEPS[self._number]
        self._program.phrases.tell(step.says, "")
        self._press(step.keys.split(), lambda: QTimer.singleShot(step.pause, self._next))

    def _press(self, keys: list[str], then: Callable[[], object]) -> None:
        if not keys:
            then()
        elif not self._ours():
            self._end(_LOST)
        else:
            self._desktop.keyboard.press(Combination.parse(keys[0]))
            QTimer.singleShot(350, lambda: self._press(keys[1:], then))

    def _count(self, _name: str, result: PasteResult) -> None:
        """Whether a chat has read can't be told everywhere; that a paste was refused can."""
        self._pasted += result.outcome in (Outcome.PASTED, Outcome.UNREAD)

    def _next(self) -> None:
        self._shoot()
        self._number += 1
        self._waited = 0
        self._go_on()

    def _go_on(self) -> None:
        """Once what the steps so far paste is in the chat; a slow computer has its time."""
        if self._pasted >= sum(step.pastes for step in _STEPS[: self._number]):
            self._step()
        elif self._waited < _PATIENCE_MS:
            self._waited += _POLL_MS
            QTimer.singleShot(_POLL_MS, self._go_on)
        else:
            self._end(_NOT_PASTED)

    def _ours(self) -> bool:
        """Whether the keys would reach the practice chat or our own window."""
        target = self._desktop.windows.active()
        return target is not None and (target.own or target.title.startswith(BUYER))

    def _shoot(self) -> None:
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        picture = QGuiApplication.primaryScreen().grabWindow(0)
        picture.save(str(self._folder / f"demo-{self._number + 1:02}.png"))

    def _end(self, message: Message) -> None:
        self._program.phrases.tell(message, "good" if self.played_all else "bad")
        self.stopped = None if self.played_all else message
        if self._folder is not None:
            QTimer.singleShot(300, lambda: end(self._app))
