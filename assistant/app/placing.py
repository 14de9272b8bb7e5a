"""Where the window stands: on its own screen where the user left it, or at an edge."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from assistant.core.settings import Dock, Settings
from assistant.ui.window import HEIGHT, WIDTH, Window

_DEFAULT = QSize(WIDTH, HEIGHT)
_RESTED = 300  # milliseconds without a move, after which it is where it is meant to be
Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A screen's name, and left, top, width and height counted from its corner.

    Screens are unplugged, put on another side, scaled otherwise: a place is one on a screen.
    """

    screen: str
    rect: Rect


class Placing(QObject):
    """Keeps the window where it can be seen, whatever becomes of the screens.

    Its own screen gone or too small for it, it waits where it is seen; when that screen is as it
    was and nobody has moved the window meanwhile, it goes back.
    """

    def __init__(self, window: Window, settings: Settings) -> None:
        super().__init__()
        self._window = window
        self._dock = settings.dock
        self._later = _timer(window, self._look)
        self._resting = _timer(window, self._rested)
        self._fitting = _timer(window, self._fit)
        self._size, self._scale = QSize(), 1.0
        missing = not place(window, settings)
        self._belongs = _spot(window.screen(), window.geometry())
        self._seen = _seen(window.geometry())  # how much of it is in view where it belongs
        self._waiting: QRect | None = None  # where it stands while it can't be where it belongs
        kept = settings.window
        if kept and settings.screen and (missing or not _holds(window.size(), kept)):
            self._belongs = Spot(settings.screen, kept)
            self._waiting = window.geometry()
            if not missing:  # a screen that is too small: back once there is room for all of it
                self._seen = kept[2] * kept[3]

    def start(self) -> None:
        """Follow the screens from now on; the window is shown."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is no window without it
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._soon)
        for screen in app.screens():
            screen.availableGeometryChanged.connect(self._soon)
        handle = self._window.windowHandle()
        handle.screenChanged.connect(self._carried)
        for changed in (handle.widthChanged, handle.heightChanged):
            changed.connect(self._resized)
            changed.connect(self._moved)
        for changed in (handle.xChanged, handle.yChanged):
            changed.connect(self._moved)
        self._size, self._scale = self._window.size(), self._window.screen().devicePixelRatio()
        self._moved()

    def dock(self, side: Dock) -> None:
        """To that edge of the screen where it is, as large as it is."""
        self._dock, self._waiting = side, None
        if side is not Dock.FREE:
            dock(self._window, side, self._window.screen(), self._window.size())
        self._stay()

    def spot(self) -> Spot:
        """Where it stands, or, unmoved since its screen has gone, where it belongs."""
        rect = self._window.geometry()
        return self._belongs if rect == self._waiting else _spot(self._window.screen(), rect)

    def _added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._soon)
        self._soon()

    def _soon(self) -> None:
        """Screens change in several steps: look once they have.

        With them the system may have moved the window, which is no wish of its user.
        """
        self._resting.stop()
        self._later.start(0)

    def _moved(self) -> None:
        self._resting.start(_RESTED)

    def _rested(self) -> None:
        """It was moved, and no screen has changed with it: there it belongs from now on."""
        if self._window.geometry() != self._waiting:
            self._stay()

    def _stay(self) -> None:
        self._belongs, self._waiting = self.spot(), None
        self._seen = _seen(self._window.geometry())

    def _look(self) -> None:
        """Go back if that is possible now, else stay in view."""
        window, rect = self._window, self._window.geometry()
        if self._waiting and rect != self._waiting and _in_view(rect):
            self._stay()
        screen, (*_, width, height) = _named(self._belongs.screen), self._belongs.rect
        if screen:
            back = _on(screen, self._belongs.rect)
            if _in_view(back) and _seen(back) >= self._seen:
                self._waiting = None
                window.setGeometry(back)
                return
            _put(window, screen, self._belongs.rect)
        elif _in_view(rect):
            window.place(rect, window.screen().availableGeometry())
        else:
            main = QGuiApplication.primaryScreen()
            dock(window, _edge(self._dock), main, QSize(width, height))
        self._waiting = window.geometry()

    def _carried(self, screen: QScreen) -> None:
        self._scale = screen.devicePixelRatio()
        self._fitting.start(0)

    def _resized(self) -> None:
        """Between screens of different scale it has a size for a moment that is not meant."""
        if self._window.screen().devicePixelRatio() == self._scale:
            self._size = self._window.size()
            self._fitting.start(0)

    def _fit(self) -> None:
        """A window taller than its screen has its foot out of view."""
        most = self._window.screen().availableGeometry().height()
        if self._size.height() > most:
            self._window.resize(self._size.width(), most)


def _timer(parent: QObject, due: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(due)
    return timer


def place(window: Window, settings: Settings) -> bool:
    """Put the window where the user left it, else at its edge; whether its own screen was there."""
    kept, main = settings.window, QGuiApplication.primaryScreen()
    if kept and (screen := _named(settings.screen)):
        _put(window, screen, kept)
    elif kept and not settings.screen and (under := _under(kept)):  # as versions before kept it
        window.place(QRect(*kept), under.availableGeometry())
    else:
        size = QSize(*kept[2:]) if kept else _DEFAULT
        dock(window, _edge(settings.dock), main, size)
        return kept is None
    return True


def dock(window: Window, side: Dock, screen: QScreen, size: QSize) -> None:
    """Put the window at an edge of a screen."""
    room = screen.availableGeometry()
    left = room.left() if side is Dock.LEFT else room.right() - size.width() + 1
    window.place(QRect(QPoint(left, room.top()), size), room)


def _spot(screen: QScreen, rect: QRect) -> Spot:
    found = rect.translated(-screen.geometry().topLeft())
    return Spot(screen.name(), (found.left(), found.top(), found.width(), found.height()))


def _put(window: Window, screen: QScreen, rect: Rect) -> None:
    window.place(_on(screen, rect), screen.availableGeometry())


def _on(screen: QScreen, rect: Rect) -> QRect:
    return QRect(*rect).translated(screen.geometry().topLeft())


def _named(name: str) -> QScreen | None:
    found = (screen for screen in QGuiApplication.screens() if screen.name() == name)
    return next(found, None) if name else None


def _under(rect: Rect) -> QScreen | None:
    return QGuiApplication.screenAt(QRect(*rect).center())


def _edge(side: Dock) -> Dock:
    """Standing free needs a place as well."""
    return Dock.RIGHT if side is Dock.FREE else side


def _holds(size: QSize, rect: Rect) -> bool:
    return size.width() >= rect[2] and size.height() >= rect[3]


def _seen(rect: QRect) -> int:
    """How many pixels of it are on the screens: a window may stand over their edges."""
    shown = (rect & screen.availableGeometry() for screen in QGuiApplication.screens())
    return sum(part.width() * part.height() for part in shown)


def _in_view(rect: QRect) -> bool:
    """Whether it can be seen and taken hold of: its upper half is on some screen."""
    upper = QRect(rect.topLeft(), QSize(rect.width(), rect.height() // 2))
    shown = (upper & screen.availableGeometry() for screen in QGuiApplication.screens())
    return any(2 * part.width() >= rect.width() and part.height() > 0 for part in shown)
