"""Where the window stands: on its own screen where the user left it, or at an edge."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from assistant.core.settings import Dock, Settings
from assistant.ui.window import HEIGHT, WIDTH, Window

_DEFAULT = QSize(WIDTH, HEIGHT)
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

    Its own screen gone, it waits at the edge of the main one; when that screen is back and nobody
    has moved it meanwhile, it goes back.
    """

    def __init__(self, window: Window, settings: Settings) -> None:
        super().__init__()
        self._window = window
        self._dock = settings.dock
        self._away: Spot | None = None
        self._waiting = QRect()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)
        self._size, self._scale = QSize(), 1.0
        if not place(window, settings) and settings.screen and settings.window:
            self._wait_for(Spot(settings.screen, settings.window))

    def start(self) -> None:
        """Follow the screens from now on; the window is shown."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is no window without it
        for changed in (app.screenAdded, app.screenRemoved):
            changed.connect(self._changed)
        for screen in app.screens():
            screen.availableGeometryChanged.connect(self._soon)
        handle = self._window.windowHandle()
        handle.screenChanged.connect(self._carried)
        for changed in (handle.widthChanged, handle.heightChanged):
            changed.connect(self._resized)
        self._size, self._scale = self._window.size(), self._window.screen().devicePixelRatio()

    def dock(self, side: Dock) -> None:
        """To that edge of the screen where it is, as large as it is."""
        self._dock, self._away = side, None
        if side is not Dock.FREE:
            dock(self._window, side, self._window.screen(), self._window.size())

    def spot(self) -> Spot:
        """Where it stands, or, unmoved since its screen has gone, where it belongs."""
        if self._away and self._window.geometry() == self._waiting:
            return self._away
        screen, rect = self._window.screen(), self._window.geometry()
        return _spot(screen, rect)

    def _changed(self, screen: QScreen) -> None:
        if screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self._soon)
        elif screen is self._window.screen() and self._away is None:
            self._wait_for(_spot(screen, self._window.geometry()))
        self._soon()

    def _wait_for(self, spot: Spot) -> None:
        self._away, self._waiting = spot, self._window.geometry()

    def _soon(self) -> None:
        """Screens change in several steps: look once they have."""
        self._later.start(0)

    def _look(self) -> None:
        """Go back if that is possible now, else stay in view."""
        window, away = self._window, self._away
        unmoved = window.geometry() == self._waiting or not _in_view(window.geometry())
        if away and unmoved and (screen := _named(away.screen)):
            self._away = None
            _put(window, screen, away.rect)
        elif not _in_view(window.geometry()):
            screen = QGuiApplication.primaryScreen()
            size = QSize(*away.rect[2:]) if away else window.size()
            dock(window, _edge(self._dock), screen, size)
        if self._away:
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
    corner = screen.geometry().topLeft()
    window.place(QRect(*rect).translated(corner), screen.availableGeometry())


def _named(name: str) -> QScreen | None:
    found = (screen for screen in QGuiApplication.screens() if screen.name() == name)
    return next(found, None) if name else None


def _under(rect: Rect) -> QScreen | None:
    return QGuiApplication.screenAt(QRect(*rect).center())


def _edge(side: Dock) -> Dock:
    """Standing free needs a place as well."""
    return Dock.RIGHT if side is Dock.FREE else side


def _in_view(rect: QRect) -> bool:
    """Whether it can be seen and taken hold of: its upper half is on some screen."""
    upper = QRect(rect.topLeft(), QSize(rect.width(), rect.height() // 2))
    shown = (upper & screen.availableGeometry() for screen in QGuiApplication.screens())
    return any(2 * part.width() >= rect.width() and part.height() > 0 for part in shown)
