"""Every state of every screen, to be looked at one by one: python -m tests.all_screenshots FOLDER.

Four scales, three looks, three languages; each combination in a process of its own. Only one of
them: python -m tests.all_screenshots FOLDER light zh_CN 1.5, then the names of the states, if not
all of them are wanted.
"""

import itertools
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget

from assistant.app.application import make_app
from assistant.core.language import Language
from assistant.core.settings import Settings, Theme
from tests.looks.dialog_states import dialog_states
from tests.looks.follow_states import follow_states
from tests.looks.lead_states import lead_states
from tests.looks.scene import Act, Scene, scene
from tests.looks.window_states import window_states

SCALES = ("1", "1.25", "1.5", "2")
THEMES = (Theme.LIGHT, Theme.DARK, Theme.CONTRAST)


def take_all(folder: Path, theme: Theme, language: Language, scale: str, only: list[str]) -> None:
    """All states in one look."""
    app = make_app(language)
    look = f"{theme}-{language}-{scale}"
    with scene(app, Settings("小美", "小鱼女装", language, theme)) as shop:
        for name, act in (*window_states(), *dialog_states(), *follow_states(), *lead_states()):
            if not only or name in only:
                picture(shop, act, folder / f"{name}-{look}.png")


def picture(shop: Scene, act: Act, file: Path) -> None:
    """Come there from a calm window, keep what is seen, and put a dialog away."""
    shop.calm()
    shown: QWidget = act(shop)
    shop.settle()
    shown.grab().save(str(file))
    if shown is not shop.program.window:
        shown.close()
        shop.settle()


def main(folder: Path, *look: str) -> int:
    """All combinations, or only the one named."""
    folder.mkdir(parents=True, exist_ok=True)
    if look:
        theme, language, scale, *only = look
        take_all(folder, Theme(theme), Language(language), scale, only)
        return 0
    for scale, theme, language in itertools.product(SCALES, THEMES, Language):
        words = [sys.executable, "-m", "tests.all_screenshots", str(folder)]
        environment = os.environ | {"QT_SCALE_FACTOR": scale}
        subprocess.run([*words, theme, language, scale], env=environment, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
