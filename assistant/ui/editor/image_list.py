"""The pictures of a phrase: dropped in from anywhere, taken out again."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.core.release.path import IMAGES
from assistant.ui.theme import plain

_SIDE = 56


class ImageList(QWidget):
    """Shows pictures small; says which files were dropped and which names are left."""

    edited = Signal()
    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._list = _Pictures(self)
        self._hint = QLabel(self.tr("把图片拖到这里"), self)
        self._hint.setProperty("tone", "faint")
        self._choose = QPushButton(self.tr("选图片…"), self)
        self._choose.setToolTip(self.tr("图片会复制到话术本旁边"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addWidget(self._hint)
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.removed.connect(self._removed)
        self._choose.clicked.connect(self._ask)
        self.setAcceptDrops(True)
        self.put((), Path())

    def put(self, names: tuple[str, ...], folder: Path) -> None:
        """Show the pictures of these names, relative to a folder."""
        self._folder = folder
        self._list.clear()
        for name in names:
            picture = QPixmap(str(folder / name))
            item = QListWidgetItem(_small(picture), Path(name).name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            missing = picture.isNull()
            tip = self.tr("找不到 %1").replace("%1", name) if missing else name
            item.setToolTip(plain(tip))
            self._list.addItem(item)
        self._list.setVisible(bool(names))
        self._list.setAccessibleName(self.accessibleName())

    def names(self) -> tuple[str, ...]:
        """The names of the pictures, in order."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in items)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files that are pictures may be dropped."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same while moving."""
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which pictures were dropped."""
        files = _pictures(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    @staticmethod
    def _consider(event: QDropEvent) -> None:
        if _pictures(event):
            event.acceptProposedAction()

    def _ask(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in IMAGES)
        title = self.tr("选图片")
        files, _ = QFileDialog.getOpenFileNames(self, title, "", self.tr("图片") + f" ({kinds})")
        if files:
            self.dropped.emit([Path(file) for file in files])

    def _removed(self) -> None:
        self._list.setVisible(self._list.count() > 0)
        self.edited.emit()


class _Pictures(QListWidget):
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setFixedHeight(_SIDE + 36)
        self.setMovement(QListWidget.Movement.Static)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the picture out."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _small(picture: QPixmap) -> QIcon:
    if picture.isNull():
        return QIcon()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QIcon(picture.scaled(QSize(_SIDE, _SIDE), keep, smooth))


def _pictures(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in IMAGES]
