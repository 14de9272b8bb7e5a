"""The pictures of the documentation: python -m tests.screenshots FOLDER."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assistant.app import shipped
from assistant.app.application import make_app
from assistant.app.program import Program
from assistant.core.language import Language
from assistant.core.settings import Settings, Theme
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.window import HEIGHT, WIDTH
from tests.display import display, environment
from tests.parts import parts_of
from tests.ui.fingers import fill
from tests.waiting import until

NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
SCALE = "1.5"
SCREEN = "1600x1400x24"  # the window keeps to its screen, and is this large at that scale


class FixedClock:
    """A clock that stands still, so that pictures come out the same each time."""

    def now(self) -> datetime:
        """The moment of the pictures."""
        return NOW

    def monotonic(self) -> float:
        """Never moves."""
        return 0.0


@dataclass(frozen=True)
class Scene:
    """One picture: its name, its settings, and what is done before it is taken."""

    name: str
    settings: Settings
    act: Callable[[Program], None]


def at_rest(program: Program) -> None:
    """As it stands beside the chat all day."""
    program.window.stages.choose("greet")
    program.window.stages.stage_chosen.emit("greet")


def searching(program: Program) -> None:
    """While something is searched for."""
    fill(program.window.search, "youhui")
    program.window.checklist.order_named.emit("261122-123456789012345")
    for item in ("spec", "gifts"):
        program.window.checklist.item_ticked.emit(item, True)


def filling_in(program: Program) -> None:
    """While the blanks of a phrase are asked for."""
    fill(program.window.search, "fh")
    row = program.window.phrases.selected()
    if row:
        program.window.phrase_chosen.emit(row.key)


def settings(theme: Theme, language: Language = Language.SIMPLIFIED) -> Settings:
    """A shop's settings in one look."""
    return Settings(agent="小美", shop="小鱼女装", theme=theme, language=language)


SCENES = (
    Scene("window-light", settings(Theme.LIGHT), searching),
    Scene("window-dark", settings(Theme.DARK), searching),
    Scene("window-rest", settings(Theme.LIGHT), at_rest),
    Scene("window-form", settings(Theme.LIGHT), filling_in),
    Scene("window-english", settings(Theme.LIGHT, Language.ENGLISH), at_rest),
)


def take(scene: Scene, folder: Path, home: Path) -> None:
    """Run the program in one scene and keep a picture of its window."""
    app = make_app(scene.settings.language)
    world = MemoryDesktop()
    world.open_chat("小鱼儿888 - 千牛接待中心", program="aliworkbench")
    place = Home.at(home)
    database, library = open_store(place, None).database, (shipped.PHRASEBOOKS,)
    parts = parts_of(database, place, scene.settings, world.ports(), FixedClock(), library)
    program = Program(app, parts)
    shown: list[bool] = []
    program.library_shown.connect(lambda: shown.append(True))
    program.start()
    settle(app, lambda: bool(shown))
    program.window.resize(WIDTH, HEIGHT)
    scene.act(program)
    settle(app, lambda: True)
    program.window.grab().save(str(folder / f"{scene.name}.png"))
    program.close()
    program.window.deleteLater()


def settle(app: QApplication, true: Callable[[], bool]) -> None:
    """Let Qt work until something holds, and finish painting."""

    def worked() -> bool:
        app.processEvents()
        return true()

    until(worked, what="the window", seconds=90)
    for _ in range(5):
        app.processEvents()


def main(folder: Path, only: str = "") -> int:
    """Take all pictures, each in a fresh process, since a language is chosen once a start."""
    folder.mkdir(parents=True, exist_ok=True)
    if only:
        [scene] = [scene for scene in SCENES if scene.name == only]
        with tempfile.TemporaryDirectory() as home:
            take(scene, folder, Path(home))
        return 0
    with display(SCREEN) as name:
        scaled = environment(name) | {"QT_SCALE_FACTOR": SCALE}
        for scene in SCENES:
            command = [sys.executable, "-m", "tests.screenshots", str(folder), scene.name]
            subprocess.run(command, env=scaled, check=True)
            print(folder / f"{scene.name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
