"""The tags of a buyer: pressed ones are on; own ones are typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from assistant.ui.composing_line import ComposingLine
from assistant.ui.theme import as_written, font

_HEIGHT, _GAP, _OWN = 26, 4, 96


class TagEditor(QWidget):
    """Buttons that flow over lines; says all tags whenever one changes."""

    tags_changed = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: tuple[str, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._own = ComposingLine(parent=self)
        self._own.setFont(font(12))
        self._own.setFixedSize(_OWN, _HEIGHT)
        self._own.setPlaceholderText(self.tr("+ 标签"))
        self._own.setAccessibleName(self.tr("新标签"))
        self._own.returnPressed.connect(self._add)
        self.setFocusProxy(self._own)

    def offer(self, tags: Sequence[str]) -> None:
        """The tags to choose from."""
        self._offered = tuple(tags)
        self._build()

    def show_tags(self, tags: Sequence[str]) -> None:
        """The tags that are on."""
        if tuple(tags) != self._tags:
            self._tags = tuple(tags)
            self._build()

    def give_up(self) -> None:
        """A tag that is half typed is nobody's."""
        self._own.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def _build(self) -> None:
        """The focus stays with its tag."""
        held = [button.text() for button in self._buttons if button.hasFocus()]
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        every = dict.fromkeys((*self._tags, *self._offered))
        self._buttons = [self._button(tag) for tag in every]
        for button in self._buttons:
            if button.text() in held:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._flow()

    def _button(self, tag: str) -> QPushButton:
        button = QPushButton(as_written(tag), self)
        button.setFont(font(12))
        button.setToolTip(self.tr("点一下加上，再点去掉"))
        button.setCheckable(True)
        button.setChecked(tag in self._tags)
        button.setProperty("tag", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(lambda on: self._toggled(tag, on=on))
        button.show()
        return button

    def _toggled(self, tag: str, *, on: bool) -> None:
        rest = tuple(other for other in self._tags if other != tag)
        self._tags = (*rest, tag) if on else rest
        self.tags_changed.emit(self._tags)

    def _add(self) -> None:
        """What was refused, as too long, stands there to be put right."""
        tag = self._own.text().strip()
        if tag and tag not in self._tags:
            self.tags_changed.emit((*self._tags, tag))
        if not tag or tag in self._tags:
            self._own.clear()
        else:
            self._own.selectAll()

    def _flow(self) -> None:
        left = top = 0
        for widget in (*self._buttons, self._own):
            own = widget is self._own
            width = _OWN if own else min(widget.sizeHint().width(), max(60, self.width()))
            if left and left + width > self.width():
                left, top = 0, top + _HEIGHT + _GAP
            widget.setGeometry(left, top, width, _HEIGHT)
            left += width + _GAP
        self.setFixedHeight(top + _HEIGHT)
