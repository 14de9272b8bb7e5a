"""Moving and sizing a window without a title bar: the header drags, the edges size."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

EDGE = 5


class Frameless(QObject):
    """Watches a window and its header for presses that mean moving or sizing."""

    def __init__(self, window: QWidget, header: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._header = header
        window.setMouseTracking(True)
        window.installEventFilter(self)
        header.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        edges = self._edges(self._window.mapFromGlobal(event.globalPosition().toPoint()))
        if event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._window.setCursor(_cursor(edges))
        if event.type() == QEvent.Type.MouseButtonPress and watched in (self._window, self._header):
            return self._press(watched, edges)
        return False

    def _press(self, watched: QObject, edges: Qt.Edge) -> bool:
        handle = self._window.windowHandle()
        if edges:
            return bool(handle.startSystemResize(edges))
        return watched is self._header and bool(handle.startSystemMove())

    def _edges(self, at: QPoint) -> Qt.Edge:
        edges = Qt.Edge(0)
        if at.x() < EDGE:
            edges |= Qt.Edge.LeftEdge
        if at.x() >= self._window.width() - EDGE:
            edges |= Qt.Edge.RightEdge
        if at.y() >= self._window.height() - EDGE:
            edges |= Qt.Edge.BottomEdge
        return edges


def _cursor(edges: Qt.Edge) -> Qt.CursorShape:
    side = edges & (Qt.Edge.LeftEdge | Qt.Edge.RightEdge)
    if side and edges & Qt.Edge.BottomEdge:
        left = bool(edges & Qt.Edge.LeftEdge)
        return Qt.CursorShape.SizeBDiagCursor if left else Qt.CursorShape.SizeFDiagCursor
    if side:
        return Qt.CursorShape.SizeHorCursor
    return Qt.CursorShape.SizeVerCursor if edges else Qt.CursorShape.ArrowCursor
