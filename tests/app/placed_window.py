"""The window alone, placed as the program places it: settings as JSON in, places as JSON out.

On each line of its input it moves (`move left top`), docks (`dock left`) or does nothing (`where`),
and tells where it stands then.
"""

import json
import sys
import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from assistant.app import shipped
from assistant.app.application import make_app
from assistant.app.placing import Placing
from assistant.core.language import Language
from assistant.core.settings import Dock, Settings
from assistant.ui import theme
from assistant.ui.icons import Icons
from assistant.ui.window import Window


class Listener(QObject):
    """Hands the lines of the input to the window's thread."""

    heard = Signal(str)
    ended = Signal()

    def listen(self) -> None:
        """Until there are no more."""
        for line in sys.stdin:
            self.heard.emit(line)
        self.ended.emit()


def act(window: Window, placing: Placing, words: Sequence[str]) -> None:
    """Do what a line says."""
    match words:
        case ["move", left, top]:
            window.move(QPoint(int(left), int(top)))
        case ["dock", side]:
            placing.dock(Dock(side))


def told(window: Window, placing: Placing) -> dict[str, object]:
    """Where it stands."""
    spot = placing.spot()
    return {
        "screen": window.screen().name(),
        "rect": window.geometry().getRect(),
        "spot": [spot.screen, list(spot.rect)],
        "room": window.screen().availableGeometry().getRect(),
        "scale": window.devicePixelRatioF(),
        "drawn": window.grab().width() / window.width(),
        "screens": [screen.name() for screen in QGuiApplication.screens()],
    }


def main(values: str) -> int:
    """Place the window and answer until the input ends."""
    chosen = json.loads(values)
    place = tuple(chosen["window"]) if chosen.get("window") else None
    dock = Dock(chosen.get("dock", "right"))
    settings = Settings(screen=chosen.get("screen", ""), window=place, dock=dock)
    app = make_app(Language.SIMPLIFIED)
    theme.apply(app, theme.LIGHT, shipped.ICONS)
    window = Window(Icons(shipped.ICONS))
    window.set_colours(theme.LIGHT)
    placing = Placing(window, settings)
    window.show()
    placing.start()
    listener = Listener()

    def answer(line: str) -> None:
        act(window, placing, line.split())
        QTimer.singleShot(0, lambda: print(json.dumps(told(window, placing)), flush=True))

    listener.heard.connect(answer)
    listener.ended.connect(app.exit)  # the window refuses to be closed
    threading.Thread(target=listener.listen, daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
